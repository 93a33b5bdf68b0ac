import { upstreamInvalid } from '../errors.ts';
import { MOST_LEVELS, nestsTooDeep } from '../json/depth.ts';
import { bytesOf, type UpstreamBody } from './transport/body.ts';

/** The largest JSON answer that is read; parsing one blocks for about ten milliseconds. */
const MOST_BYTES = 2 * 2 ** 20;

/**
 * Reads a small JSON answer. Reports, which are large, are read by their own reader.
 * @throws GatewayError `UPSTREAM_INVALID` when it is larger than `mostBytes`, nests deeper than `MOST_LEVELS`, or is no JSON
 */
export async function readJson(body: UpstreamBody, mostBytes = MOST_BYTES): Promise<unknown> {
  const bytes = await bytesOf(body, mostBytes);
  if (bytes === undefined)
    throw upstreamInvalid(`The answer from Telnyx is larger than ${mostBytes} bytes, the maximum for this request.`);
  if (nestsTooDeep(bytes, 0, bytes.length))
    throw upstreamInvalid(`The answer from Telnyx nests deeper than ${MOST_LEVELS} levels.`);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw upstreamInvalid('The answer from Telnyx is not JSON.');
  }
}
