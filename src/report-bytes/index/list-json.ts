import { upstreamInvalid } from '../../errors.ts';
import { QUOTE, OPEN_ARRAY, BACKSLASH, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT } from '../json-bytes.ts';

/** How many lists and objects may stand in one another in a value. The SDKs write some six; what walks values does so recursively. */
export const MOST_LEVELS = 128;

/** The most bytes of one value that are parsed in one go, which nothing can interrupt. An interval has three thousand. */
const MOST_PARSED_BYTES = 524_288;

/** The error for bytes that cannot be a report list. @param why ends the message */
export const notAList = (why: string) => upstreamInvalid(`The answer from Telnyx is not a report list: ${why}.`);

/** The key as `JSON.parse` gives it. Almost all are plain ASCII without escapes and need no work. */
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

/** @throws GatewayError `UPSTREAM_INVALID` when a value is longer than may be parsed in one go */
export function checkLength(bytes: number): void {
  if (bytes > MOST_PARSED_BYTES)
    throw upstreamInvalid(
      `A value of the stored report is ${bytes} bytes long; at most ${MOST_PARSED_BYTES} are read of one.`,
    );
}

/**
 * Checks how deep JSON text nests, without parsing it.
 * @throws GatewayError `UPSTREAM_INVALID` when it is deeper than `MOST_LEVELS`
 */
export function checkDepth(bytes: Uint8Array, start: number, end: number): void {
  let depth = 0;
  let inString = false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at += 1;
    else if (byte === QUOTE) inString = !inString;
    else if (inString) continue;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) depth -= 1;
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      depth += 1;
      if (depth > MOST_LEVELS)
        throw upstreamInvalid(`A value of the stored report nests deeper than ${MOST_LEVELS} levels.`);
    }
  }
}
