import { upstreamInvalid } from '../errors.ts';
import type { UpstreamBody } from './client.ts';

/** The largest JSON answer that is read; parsing one blocks for about ten milliseconds. */
const MOST_BYTES = 2 * 2 ** 20;

/**
 * Reads a small JSON answer. Reports, which are large, are read by their own reader.
 * @throws GatewayError `UPSTREAM_INVALID` when it is larger than `mostBytes` or no JSON
 */
export async function readJson(body: UpstreamBody, mostBytes = MOST_BYTES): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > mostBytes)
      throw upstreamInvalid(`Telnyx answered with more than ${mostBytes} bytes, the most that is read here.`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw upstreamInvalid('Telnyx answered with what is no JSON.');
  }
}
