import { QUOTE, MINUS, POINT, ZERO, NINE, UPPER_E, LOWER_E } from '../../json/json-bytes.ts';
import { NEEDS_PARSE, plainStringEnd, hasTextAt, twoDigits } from './byte-values.ts';

/*
 * Values in canonical form, whose bytes can be copied to a response unchanged. Each function returns the position after the value, or
 * NEEDS_PARSE for a value that must be parsed first.
 */
export type PlainEnd = (bytes: Buffer, from: number, end: number) => number;

/** No double needs more; a longer number may round to another one. */
const MAX_NUMBER_BYTES = 25;

/** Integers of this many digits are always safe integers, or 32-bit integers. */
const SAFE_DIGITS = 15;
const INT_DIGITS = 9;

/** A number without an exponent. Not -0, which GraphQL's Float does not have. */
export const plainNumberEnd: PlainEnd = (bytes, from, end) => {
  let at = wholeEnd(bytes, from, end);
  if (at === NEEDS_PARSE) return NEEDS_PARSE;
  if (bytes[at] === POINT) {
    const fraction = at + 1;
    at = digitsEnd(bytes, fraction, end);
    if (at === fraction) return NEEDS_PARSE;
  }
  if (bytes[at] === LOWER_E || bytes[at] === UPPER_E || at - from > MAX_NUMBER_BYTES) return NEEDS_PARSE;
  return at;
};

/** An integer that is certainly a safe integer. */
export const plainCounterEnd: PlainEnd = (bytes, from, end) => plainWholeEnd(bytes, from, end, SAFE_DIGITS);

/** An integer that certainly fits into 32 bits. */
export const plainIntEnd: PlainEnd = (bytes, from, end) => plainWholeEnd(bytes, from, end, INT_DIGITS);

/** A string without escapes. */
export const plainTextEnd: PlainEnd = (bytes, from, end) => {
  if (bytes[from] !== QUOTE) return NEEDS_PARSE;
  const quote = plainStringEnd(bytes, from + 1, end);
  return quote === NEEDS_PARSE ? NEEDS_PARSE : quote + 1;
};

/** `true` or `false`. */
export const plainFlagEnd: PlainEnd = (bytes, from) => {
  if (hasTextAt(bytes, from, 'true')) return from + 4;
  return hasTextAt(bytes, from, 'false') ? from + 5 : NEEDS_PARSE;
};

/** `d` is a digit. Days after the 28th need a calendar, so they are parsed. */
const UTC_TIME = '"dddd-dd-ddTdd:dd:dd.dddZ"';

/** A time in UTC as JavaScript writes it: `"2026-11-22T12:09:25.422Z"`. */
export const plainTimeEnd: PlainEnd = (bytes, from, end) => {
  if (from + UTC_TIME.length > end) return NEEDS_PARSE;
  for (let index = 0; index < UTC_TIME.length; index += 1) {
    const byte = bytes[from + index] ?? 0;
    const wanted = UTC_TIME.charCodeAt(index);
    if (wanted === LOWER_D ? byte < ZERO || byte > NINE : byte !== wanted) return NEEDS_PARSE;
  }
  const month = twoDigits(bytes, from + 6);
  const day = twoDigits(bytes, from + 9);
  const isPlain =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 28 &&
    twoDigits(bytes, from + 12) < 24 &&
    twoDigits(bytes, from + 15) < 60 &&
    twoDigits(bytes, from + 18) < 60;
  return isPlain ? from + UTC_TIME.length : NEEDS_PARSE;
};

const LOWER_D = 0x64;

function plainWholeEnd(bytes: Buffer, from: number, end: number, maxDigits: number): number {
  const at = wholeEnd(bytes, from, end);
  if (at === NEEDS_PARSE || at - from > maxDigits) return NEEDS_PARSE;
  const next = bytes[at];
  return next === POINT || next === LOWER_E || next === UPPER_E ? NEEDS_PARSE : at;
}

/** The position after the integer part of a number. */
function wholeEnd(bytes: Buffer, from: number, end: number): number {
  const first = bytes[from] === MINUS ? from + 1 : from;
  const at = digitsEnd(bytes, first, end);
  if (at === first) return NEEDS_PARSE;
  if (bytes[first] !== ZERO) return at;
  return first === from && at === first + 1 ? at : NEEDS_PARSE;
}

function digitsEnd(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte < ZERO || byte > NINE) break;
    at += 1;
  }
  return at;
}
