import { upstreamInvalid } from '../errors.ts';
import { bytesOf, type UpstreamBody } from './body.ts';

/** The largest JSON answer that is read; parsing one blocks for about ten milliseconds. */
const MOST_BYTES = 2 * 2 ** 20;

/**
 * Reads a small JSON answer. Reports, which are large, are read by their own reader.
 * @throws GatewayError `UPSTREAM_INVALID` when it is larger than `mostBytes` or no JSON
 */
export async function readJson(body: UpstreamBody, mostBytes = MOST_BYTES): Promise<unknown> {
  const bytes = await bytesOf(body, mostBytes);
  if (bytes === undefined)
    throw upstreamInvalid(`Telnyx answered with more than ${mostBytes} bytes, the most that is read here.`);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw upstreamInvalid('Telnyx answered with what is no JSON.');
  }
}
