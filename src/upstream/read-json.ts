import { upstreamInvalid } from '../errors.ts';
import { MAX_DEPTH, isTooDeep } from '../json/depth.ts';
import { bytesOf, type UpstreamBody } from './transport/body.ts';

/** The largest JSON response accepted; parsing it blocks the event loop for about ten milliseconds. */
const MAX_BYTES = 2 * 2 ** 20;

/**
 * Reads a small JSON response. Reports are large and have a reader of their own.
 * @throws GatewayError `UPSTREAM_INVALID` when it is larger than `maxBytes`, nested deeper than `MAX_DEPTH`, or not JSON
 */
export async function readJson(body: UpstreamBody, maxBytes = MAX_BYTES): Promise<unknown> {
  const bytes = await bytesOf(body, maxBytes);
  if (bytes === undefined)
    throw upstreamInvalid(`The answer from Telnyx is larger than ${maxBytes} bytes, the maximum for this request.`);
  if (isTooDeep(bytes, 0, bytes.length))
    throw upstreamInvalid(`The answer from Telnyx nests deeper than ${MAX_DEPTH} levels.`);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw upstreamInvalid('The answer from Telnyx is not JSON.');
  }
}
