import { upstreamInvalid } from '../../errors.ts';
import { MAX_DEPTH, isTooDeep } from '../../json/depth.ts';

/** Maximum bytes of one value, which `JSON.parse` reads without interruption. An interval has about three thousand. */
const MAX_PARSED_BYTES = 524_288;

/** The error for bytes that are not a report list. @param why completes the message */
export const notAList = (why: string) => upstreamInvalid(`The answer from Telnyx is not a report list: ${why}.`);

/** The key as `JSON.parse` returns it. Almost all keys are ASCII without escapes and need no decoding. */
export function decodeKey(bytesAsLatin1: string): string {
  if (/^[\x20-\x5b\x5d-\x7e]*$/.test(bytesAsLatin1)) return bytesAsLatin1;
  const text = Buffer.from(bytesAsLatin1, 'latin1').toString('utf8');
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    throw notAList('a key is not valid JSON');
  }
}

/** @throws GatewayError `UPSTREAM_INVALID` unless it is JSON */
export function checkJson(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw notAList('a repeated value is not valid JSON');
  }
}

/** @throws GatewayError `UPSTREAM_INVALID` when a value is too long to be parsed */
export function checkLength(bytes: number): void {
  if (bytes > MAX_PARSED_BYTES)
    throw upstreamInvalid(
      `A value of the stored report is ${bytes} bytes long; at most ${MAX_PARSED_BYTES} are accepted.`,
    );
}

/**
 * Checks the nesting of JSON text without parsing it.
 * @throws GatewayError `UPSTREAM_INVALID` when it is deeper than `MAX_DEPTH`
 */
export function checkDepth(bytes: Uint8Array, start: number, end: number): void {
  if (isTooDeep(bytes, start, end))
    throw upstreamInvalid(`A value of the stored report nests deeper than ${MAX_DEPTH} levels.`);
}
