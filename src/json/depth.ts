import { BACKSLASH, CLOSE_ARRAY, CLOSE_OBJECT, OPEN_ARRAY, OPEN_OBJECT, QUOTE } from './json-bytes.ts';

/**
 * The maximum nesting of lists and objects in one value. The SDKs and the API use about six levels; code that walks values is recursive.
 */
export const MAX_DEPTH = 128;

/**
 * Whether JSON text nests deeper than `MAX_DEPTH`, without parsing it.
 * @param bytes UTF-8
 */
export function isTooDeep(bytes: Uint8Array, start: number, end: number): boolean {
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
      if (depth > MAX_DEPTH) return true;
    }
  }
  return false;
}
