import { once } from 'node:events';
import { createGunzip, type Gunzip } from 'node:zlib';
import type { IncomingBytes } from '../../memory/incoming-bytes.ts';
import { upstreamInvalid } from '../../errors.ts';
import { redactExternalText } from '../redact-external-text.ts';

/** The body of a response. */
export interface UpstreamBody extends IncomingBytes {
  /** Aborts the request, for a reader that finds between two chunks that it does not need the rest. */
  readonly abort?: ((reason: unknown) => void) | undefined;
}

/** A body without bytes. */
export const NO_BODY: UpstreamBody = { announced: 0, read: () => Promise.resolve() };

/** Reads a body to its end, so that its connection can be reused. */
export const discard = (body: UpstreamBody): Promise<void> => body.read(() => undefined);

/**
 * All bytes of a body.
 * @returns undefined when there are more than `maxBytes`; the request is then aborted
 */
export async function bytesOf(body: UpstreamBody, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const tooMuch = new Error('The body exceeds the maximum.');
  try {
    await body.read((chunk) => {
      size += chunk.length;
      if (size > maxBytes) throw tooMuch;
      chunks.push(Buffer.from(chunk));
      return undefined;
    });
  } catch (error) {
    if (error === tooMuch) return undefined;
    throw error;
  }
  return Buffer.concat(chunks);
}

/** How much of an error response is read for its detail, in bytes. */
const ERROR_BODY_LIMIT = 16_384;

/** How much of an unknown encoding's name an error shows, in characters. */
const MAX_ENCODING_LENGTH = 40;

/** Reports compress to about a twentieth. A body that expands more than this, and beyond a few megabytes, is a decompression bomb. */
const MAX_GROWTH = 100;
const BOMB_FLOOR_BYTES = 2 * 2 ** 20;

/**
 * Decompresses a body. Aborts a decompression bomb while it is small.
 * @param encoding the `content-encoding` header
 * @param authorization the caller's header; its token is redacted if the upstream echoes it
 * @throws GatewayError `UPSTREAM_INVALID` for an encoding that was not requested; later, when read, for a decompression bomb and for a
 * corrupt or truncated body
 */
export function decompressed(body: UpstreamBody, encoding: string | undefined, authorization: string): UpstreamBody {
  const name = encoding?.trim().toLowerCase();
  if (name === undefined || name === '' || name === 'identity') return body;
  if (name === 'gzip') return { announced: undefined, read: (take) => readGunzipped(body, take) };
  const shown = redactExternalText(name, tokenIn(authorization)).slice(0, MAX_ENCODING_LENGTH);
  const refusal = upstreamInvalid(`Telnyx answered in the encoding "${shown}", which the gateway did not request.`);
  // Aborts the request, so that its connection is freed.
  body
    .read(() => {
      throw refusal;
    })
    .catch(noMore);
  throw refusal;
}

/** The token after the scheme. */
const tokenIn = (authorization: string): string => authorization.replace(/^\S+\s+/, '');

async function readGunzipped(body: UpstreamBody, take: Parameters<UpstreamBody['read']>[0]): Promise<void> {
  const gunzip = createGunzip({ chunkSize: 65_536 });
  const taken = takeAll(gunzip, take);
  const closed = taken.then(noMore, noMore);
  const written = body.read((chunk) => {
    // The reader failed and reports its own error.
    if (gunzip.destroyed) throw new Error('The reader has ended.');
    return gunzip.write(Buffer.from(chunk)) ? undefined : Promise.race([once(gunzip, 'drain'), closed]);
  });
  written.then(
    () => gunzip.end(),
    (error: unknown) => gunzip.destroy(error as Error),
  );
  try {
    await taken;
  } catch (error) {
    // The upstream may never send another byte: the connection must not outlive its request's place in the queue.
    body.abort?.(error);
    throw failureOfZlib(error);
  }
  await written;
}

/** The error for a corrupt or truncated compressed body; any other error unchanged. */
function failureOfZlib(error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'Z_BUF_ERROR') return upstreamInvalid('Telnyx sent a compressed body that is truncated.');
  if (typeof code === 'string' && code.startsWith('Z_'))
    return upstreamInvalid('Telnyx sent a compressed body that is corrupt.');
  return error;
}

const noMore = (): void => undefined;

async function takeAll(gunzip: Gunzip, take: Parameters<UpstreamBody['read']>[0]): Promise<void> {
  let size = 0;
  for await (const chunk of gunzip as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BOMB_FLOOR_BYTES && size > gunzip.bytesWritten * MAX_GROWTH)
      throw upstreamInvalid(
        `Telnyx sent a body that expands to more than ${MAX_GROWTH} times its size when decompressed.`,
      );
    await take(chunk);
  }
}

/**
 * Telnyx's `{ errors: [{ title, detail }] }` as one line, redacted (see `redactExternalText`).
 * @param encoding the `content-encoding` header
 * @param authorization the caller's header
 * @returns undefined when the body has another form or cannot be read; the status decides, whatever the body is
 */
export async function errorDetail(
  body: UpstreamBody,
  encoding: string | undefined,
  authorization: string,
): Promise<string | undefined> {
  try {
    const bytes = await bytesOf(decompressed(body, encoding, authorization), ERROR_BODY_LIMIT);
    if (bytes === undefined) return undefined;
    const parsed = JSON.parse(bytes.toString('utf8')) as {
      errors?: readonly { title?: unknown; detail?: unknown }[];
    } | null;
    const first = parsed?.errors?.[0];
    const text = typeof first?.detail === 'string' ? first.detail : first?.title;
    return typeof text === 'string' ? redactExternalText(text, tokenIn(authorization)) : undefined;
  } catch {
    return undefined;
  }
}
