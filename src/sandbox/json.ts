export type JsonObject = Record<string, unknown>;

/** Whether a value is a JSON object (neither an array nor null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The string at `key`; undefined when it is missing or not a string. */
export function stringAt(value: unknown, key: string): string | undefined {
  const found = isObject(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** The message of whatever was thrown (an error of another realm is not an instance of this one's Error). */
export function reasonOf(error: unknown): string {
  return stringAt(error, 'message') ?? String(error);
}

/** Milliseconds since the epoch of an ISO 8601 text; undefined for anything else. */
export function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const isOpening = (byte: number): boolean => byte === 0x5b || byte === 0x7b;
const isClosing = (byte: number): boolean => byte === 0x5d || byte === 0x7d;

/**
 * The elements of a JSON array as slices of its own bytes, so that a row can be served without re-serialising its
 * numbers. `bytes` must be a valid JSON array.
 */
export function arrayElements(bytes: Buffer): Buffer[] {
  const elements: Buffer[] = [];
  const add = (start: number, end: number): void => {
    const text = bytes.subarray(start, end);
    if (text.some((byte) => byte > 0x20)) elements.push(text);
  };
  let depth = 0;
  let start = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (isOpening(byte)) {
      depth += 1;
      if (depth === 1) start = at + 1;
    } else if (isClosing(byte)) {
      depth -= 1;
      if (depth === 0) add(start, at);
    } else if (byte === COMMA && depth === 1) {
      add(start, at);
      start = at + 1;
    }
  }
  return elements;
}

/** The position of the closing quote of the string that opens at `open`. */
function endOfString(bytes: Buffer, open: number): number {
  for (let close = bytes.indexOf(QUOTE, open + 1); close >= 0; close = bytes.indexOf(QUOTE, close + 1)) {
    let backslashes = 0;
    while (bytes[close - 1 - backslashes] === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return close;
  }
  return bytes.length;
}
