/*
 * The bytes of JSON's syntax. Plain constants, because they are compared with every byte of a report.
 */
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const POINT = 0x2e;
export const ZERO = 0x30;
export const NINE = 0x39;
export const COLON = 0x3a;
export const UPPER_E = 0x45;
export const OPEN_ARRAY = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_ARRAY = 0x5d;
export const LOWER_E = 0x65;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
/** JSON's white space and all control characters are at most this. */
export const SPACE = 0x20;

/** Decodes each byte as one character: correct for ASCII, and reversible for a key in which a chunk ends within a character. */
export const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  bytes instanceof Buffer
    ? bytes.toString('latin1', from, to)
    : Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
