import { once } from 'node:events';
import { createGunzip, type Gunzip } from 'node:zlib';
import type { IncomingBytes } from '../../memory/incoming-bytes.ts';
import { upstreamInvalid } from '../../errors.ts';
import { redactExternalText } from '../redact-external-text.ts';

/** The body of an answer. */
export interface UpstreamBody extends IncomingBytes {
  /** Ends the request, whatever has come of its answer; for who finds out between two chunks that the rest is of no use. */
  readonly abort?: (reason: unknown) => void;
}

/** Reads a body to its end, so that its connection can be used again. */
export const discard = (body: UpstreamBody): Promise<void> => body.read(() => undefined);

/**
 * All bytes of a body.
 * @returns undefined when they are more than `mostBytes`; the rest is then given up
 */
export async function bytesOf(body: UpstreamBody, mostBytes: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const tooMuch = new Error('There are more bytes than are wanted.');
  try {
    await body.read((chunk) => {
      size += chunk.length;
      if (size > mostBytes) throw tooMuch;
      chunks.push(Buffer.from(chunk));
      return undefined;
    });
  } catch (error) {
    if (error === tooMuch) return undefined;
    throw error;
  }
  return Buffer.concat(chunks);
}

/** How much of an error's body is read for its detail, in bytes. */
const ERROR_BODY_LIMIT = 16_384;

/** How much of an unknown encoding's name is shown, in characters. */
const LONGEST_ENCODING = 40;

/** Reports shrink to about a twentieth. What has grown more than this, and beyond a few megabytes, is a bomb. */
const MOST_GROWTH = 100;
const BOMB_FLOOR_BYTES = 2 * 2 ** 20;

/**
 * A body's bytes as they were before compression. A decompression bomb is given up while it is small.
 * @param encoding the `content-encoding` header
 * @param authorization the caller's header, whose token is not repeated if the upstream repeats it
 * @throws GatewayError `UPSTREAM_INVALID` for an encoding that was not asked for; later, when read, for a bomb and for a body that
 * is damaged or cut off
 */
export function decompressed(body: UpstreamBody, encoding: string | undefined, authorization: string): UpstreamBody {
  const name = encoding?.trim().toLowerCase();
  if (name === undefined || name === 'identity') return body;
  if (name === 'gzip') return { announced: undefined, read: (take) => readGunzipped(body, take) };
  const shown = redactExternalText(name, tokenIn(authorization)).slice(0, LONGEST_ENCODING);
  const refusal = upstreamInvalid(`Telnyx answered in the encoding "${shown}", which the gateway did not request.`);
  // Gives the rest up, so that it does not keep a connection waiting.
  body
    .read(() => {
      throw refusal;
    })
    .catch(noMore);
  throw refusal;
}

/** The token behind the scheme. */
const tokenIn = (authorization: string): string => authorization.replace(/^\S+\s+/, '');

async function readGunzipped(body: UpstreamBody, take: Parameters<UpstreamBody['read']>[0]): Promise<void> {
  const gunzip = createGunzip({ chunkSize: 65_536 });
  const taken = takeAll(gunzip, take);
  const closed = taken.then(noMore, noMore);
  const written = body.read((chunk) => {
    // Whoever takes has failed, and says why itself.
    if (gunzip.destroyed) throw new Error('Nobody reads any more.');
    return gunzip.write(Buffer.from(chunk)) ? undefined : Promise.race([once(gunzip, 'drain'), closed]);
  });
  written.then(
    () => gunzip.end(),
    (error: unknown) => gunzip.destroy(error as Error),
  );
  try {
    await taken;
  } catch (error) {
    // The upstream may send nothing for long, or ever: the connection must not outlast the place of its request.
    body.abort?.(error);
    throw failureOfZlib(error);
  }
  await written;
}

/** The error for a body that zlib cannot read to its end and trailer; any other error as it is. */
function failureOfZlib(error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'Z_BUF_ERROR') return upstreamInvalid('Telnyx sent a compressed body that is cut off.');
  if (typeof code === 'string' && code.startsWith('Z_'))
    return upstreamInvalid('Telnyx sent a compressed body that is damaged.');
  return error;
}

const noMore = (): void => undefined;

async function takeAll(gunzip: Gunzip, take: Parameters<UpstreamBody['read']>[0]): Promise<void> {
  let size = 0;
  for await (const chunk of gunzip as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BOMB_FLOOR_BYTES && size > gunzip.bytesWritten * MOST_GROWTH)
      throw upstreamInvalid(
        `Telnyx sent a body that expands to more than ${MOST_GROWTH} times its size when decompressed.`,
      );
    await take(chunk);
  }
}

/**
 * Telnyx's `{ errors: [{ title, detail }] }` as a line, without secrets (see `redactExternalText`).
 * @param encoding the `content-encoding` header
 * @param authorization the caller's header
 * @returns undefined when the body is something else, or cannot be read: an answer's status counts, whatever its body is
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
