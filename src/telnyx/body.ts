import { pipeline } from 'node:stream';
import { createGunzip, constants as zlib } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { upstreamInvalid } from '../errors.ts';
import type { UpstreamBody } from './client.ts';

/** How much of an error's body is read for its detail, in bytes. */
const ERROR_BODY_LIMIT = 16_384;

/** Reports shrink to about a twentieth. What has grown more than this, and beyond a few megabytes, is a bomb. */
const MOST_GROWTH = 100;
const BOMB_FLOOR_BYTES = 2 * 2 ** 20;

/**
 * A body's bytes as they were before compression. A decompression bomb is given up while it is small.
 * @throws GatewayError `UPSTREAM_INVALID` for an encoding that was not asked for; later, when read, for a bomb
 */
export function decompressed(body: Dispatcher.ResponseData['body'], encoding: string | undefined): UpstreamBody {
  if (encoding === undefined || encoding === 'identity') return body;
  if (encoding !== 'gzip') {
    // A body that is destroyed says so in an error, which would end the process if nobody listened.
    body.on('error', () => undefined).destroy();
    throw upstreamInvalid(`Telnyx answered in the encoding ${JSON.stringify(encoding)}, which was not asked for.`);
  }
  const gunzip = createGunzip({ chunkSize: 65_536, finishFlush: zlib.Z_NO_FLUSH });
  // The error, if any, reaches whoever reads `gunzip`; pipeline only makes sure that both ends are destroyed.
  return withoutBomb(pipeline(body, gunzip, () => undefined));
}

async function* withoutBomb(gunzip: ReturnType<typeof createGunzip>): UpstreamBody {
  let size = 0;
  for await (const chunk of gunzip as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BOMB_FLOOR_BYTES && size > gunzip.bytesWritten * MOST_GROWTH)
      throw upstreamInvalid(`Telnyx sent a body that grows more than ${MOST_GROWTH} times when decompressed.`);
    yield chunk;
  }
}

/**
 * Telnyx's `{ errors: [{ title, detail }] }` as a line.
 * Links are taken out of it, as some let whoever has them listen to a call.
 * @param authorization the caller's header, whose token is taken out of the line
 * @returns undefined when the body is something else
 */
export async function errorDetail(body: UpstreamBody, authorization: string): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > ERROR_BODY_LIMIT) return undefined;
  }
  try {
    const parsed = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
      errors?: readonly { title?: unknown; detail?: unknown }[];
    } | null;
    const first = parsed?.errors?.[0];
    const text = typeof first?.detail === 'string' ? first.detail : first?.title;
    if (typeof text !== 'string') return undefined;
    const token = authorization.replace(/^\S+\s+/, '');
    return text
      .replaceAll(token, '[token]')
      .replace(/\bhttps?:\/\/\S+/gi, '[link]')
      .slice(0, 300);
  } catch {
    return undefined;
  }
}
