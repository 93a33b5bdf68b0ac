import {
  QUOTE,
  MINUS,
  POINT,
  ZERO,
  NINE,
  UPPER_E,
  OPEN_ARRAY,
  BACKSLASH,
  CLOSE_ARRAY,
  LOWER_E,
  OPEN_OBJECT,
  CLOSE_OBJECT,
  SPACE,
  latin1,
} from '../../json/json-bytes.ts';
/*
 * Reads JSON values in place. Functions take the bytes and a position, and return the position after what they read, or NEEDS_PARSE
 * for input that is left to `JSON.parse`: rare forms and invalid JSON.
 */

/** Returned instead of a position: let `JSON.parse` decide. */
export const NEEDS_PARSE = -1;

/** What a byte means outside strings: 0 nothing, 1 quote, 2 opening bracket, 3 closing bracket. */
const MEANING = new Uint8Array(256);
MEANING[QUOTE] = 1;
MEANING[OPEN_ARRAY] = MEANING[OPEN_OBJECT] = 2;
MEANING[CLOSE_ARRAY] = MEANING[CLOSE_OBJECT] = 3;

/** Bytes that occur in numbers. */
const OF_NUMBER = new Uint8Array(256);
for (const character of '+-.0123456789eE') OF_NUMBER[character.charCodeAt(0)] = 1;

/** Powers of ten that a double holds exactly: dividing a 53-bit integer by one of them rounds once, as IEEE 754 requires. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
const MAX_EXACT = 2 ** 53;

export function skipSpace(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at] ?? 0) <= SPACE) at += 1;
  return at;
}

/** The position of a string's closing quote; NEEDS_PARSE when it has escapes. @param from after the opening quote */
export function plainStringEnd(bytes: Buffer, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH || byte < SPACE) return NEEDS_PARSE;
  }
  return NEEDS_PARSE;
}

/** Skips any value without validating the inside of strings, arrays and objects. */
export function skipValue(bytes: Buffer, from: number, end: number): number {
  const first = bytes[from] ?? 0;
  const meaning = MEANING[first];
  if (meaning === 1) return skipString(bytes, from + 1, end);
  if (meaning === 2) return skipContainer(bytes, from + 1, end);
  if (OF_NUMBER[first] === 1) {
    let at = from;
    while (at < end && OF_NUMBER[bytes[at] ?? 0] === 1) at += 1;
    return at;
  }
  if (hasTextAt(bytes, from, 'true') || hasTextAt(bytes, from, 'null')) return from + 4;
  return hasTextAt(bytes, from, 'false') ? from + 5 : NEEDS_PARSE;
}

function skipContainer(bytes: Buffer, from: number, end: number): number {
  let depth = 1;
  let at = from;
  while (at < end) {
    const meaning = MEANING[bytes[at] ?? 0];
    at += 1;
    if (meaning === 0) continue;
    if (meaning === 1) {
      at = skipString(bytes, at, end);
      if (at === NEEDS_PARSE) return NEEDS_PARSE;
    } else if (meaning === 2) depth += 1;
    else {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return NEEDS_PARSE;
}

/** @param from after the opening quote @returns the position after the closing quote */
export function skipString(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at];
    at += 1;
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) at += 1;
  }
  return NEEDS_PARSE;
}

/** Reads numbers in place, one at a time. */
export class NumberReader {
  /** The number that `read` read last. */
  value = NaN;

  /**
   * Reads a number as `JSON.parse` would.
   * @returns the position after it; NEEDS_PARSE when it is not a JSON number
   */
  read(bytes: Buffer, from: number, end: number): number {
    let at = from;
    const negative = bytes[at] === MINUS;
    if (negative) at += 1;
    let digits = 0;
    const whole = at;
    let byte = bytes[at] ?? 0;
    while (at < end && byte >= ZERO && byte <= NINE) {
      digits = digits * 10 + (byte - ZERO);
      at += 1;
      byte = bytes[at] ?? 0;
    }
    if (at === whole || (bytes[whole] === ZERO && at > whole + 1)) return NEEDS_PARSE;
    let places = 0;
    if (byte === POINT) {
      const fraction = at + 1;
      at = fraction;
      byte = bytes[at] ?? 0;
      while (at < end && byte >= ZERO && byte <= NINE) {
        digits = digits * 10 + (byte - ZERO);
        at += 1;
        byte = bytes[at] ?? 0;
      }
      places = at - fraction;
      if (places === 0) return NEEDS_PARSE;
    }
    if (byte === LOWER_E || byte === UPPER_E) return this.readText(bytes, from, end);
    if (digits >= MAX_EXACT || places >= EXACT_POWERS.length) {
      this.value = Number(latin1(bytes, from, at));
      return at;
    }
    const value = places === 0 ? digits : digits / (EXACT_POWERS[places] ?? 1);
    this.value = negative ? -value : value;
    return at;
  }

  /** Reads numbers with an exponent. */
  private readText(bytes: Buffer, from: number, end: number): number {
    const to = skipValue(bytes, from, end);
    const text = latin1(bytes, from, to);
    if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return NEEDS_PARSE;
    this.value = Number(text);
    return to;
  }
}

/** Whether an ASCII text stands at a position. */
export function hasTextAt(bytes: Buffer, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** The number that two ASCII digits make; NaN when one of them is not a digit. */
export const twoDigits = (bytes: Buffer, at: number): number => digit(bytes, at) * 10 + digit(bytes, at + 1);

/** The value of an ASCII digit; NaN for any other byte. */
export function digit(bytes: Buffer, at: number): number {
  const value = (bytes[at] ?? 0) - ZERO;
  return value >= 0 && value <= 9 ? value : NaN;
}
