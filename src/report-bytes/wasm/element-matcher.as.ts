// AssemblyScript, compiled by `npm run wasm`: compares a JSON object with the text of an earlier one, 16 bytes at a time.
//
// Memory: the input from 0, at most INPUT bytes followed by 64 bytes; the template from TEMPLATE; the start and end positions of selected
// values, two u32 each, from NOTES. A template is a list of pieces: the length of the text and what follows it, a u16 each, then the text,
// padded to whole blocks of 16 bytes.

const TEMPLATE: usize = 65_536 + 64;
const NOTES: usize = 65_536 + 64 + 131_072;

/** What follows a piece's text: a value that is not selected; a selected value; the bracket of a detected object; nothing. */
const VALUE = 0;
const WANTED = 1;
const OBJECT = 2;
const END = 3;

const NO_VALUE: usize = 0;

/** The position after a string's closing quote; NO_VALUE if the string has an escape or a control character. */
@inline
function skipText(from: usize, end: usize): usize {
  for (let at = from + 1; at < end; at += 16) {
    const block = v128.load(at);
    const special = i8x16.bitmask(
      v128.or(
        v128.or(i8x16.eq(block, i8x16.splat(0x22)), i8x16.eq(block, i8x16.splat(0x5c))),
        i8x16.lt_u(block, i8x16.splat(0x20)),
      ),
    );
    if (special == 0) continue;
    const place = at + <usize>ctz(special);
    return load<u8>(place) == 0x22 ? place + 1 : NO_VALUE;
  }
  return NO_VALUE;
}

/** The position after the bytes that numbers consist of. */
@inline
function skipNumber(from: usize, end: usize): usize {
  for (let at = from; at < end; at += 16) {
    const block = v128.load(at);
    // From `+` to `9` except the comma and the slash, and `e` in both cases.
    const range = i8x16.lt_u(i8x16.sub(block, i8x16.splat(0x2b)), i8x16.splat(15));
    const others = v128.or(i8x16.eq(block, i8x16.splat(0x2c)), i8x16.eq(block, i8x16.splat(0x2f)));
    const exponent = i8x16.eq(v128.or(block, i8x16.splat(0x20)), i8x16.splat(0x65));
    const behind = ~i8x16.bitmask(v128.or(v128.andnot(range, others), exponent)) & 0xffff;
    if (behind != 0) return at + <usize>ctz(behind);
  }
  return NO_VALUE;
}

/** The position after a string, number, `true`, `false` or `null`; NO_VALUE if there is none. */
@inline
function skipValue(at: usize, end: usize): usize {
  const first = load<u8>(at);
  if (first == 0x22) return skipText(at, end);
  if (first == 0x2d || first - 0x30 < 10) return skipNumber(at, end);
  const word = load<u32>(at);
  if (word == 0x65757274 || word == 0x6c6c756e) return at + 4;
  return word == 0x736c6166 && load<u8>(at, 4) == 0x65 ? at + 5 : NO_VALUE;
}

/**
 * Compares the input from `from` with the template.
 * @returns the position after the object, or -1 when it differs or continues beyond `end`
 */
export function match(from: i32, end: i32): i32 {
  const last = <usize>end;
  let at: usize = from;
  let piece = TEMPLATE;
  let note = NOTES;
  while (true) {
    let left: i32 = load<u16>(piece);
    const kind: i32 = load<u16>(piece, 2);
    piece += 4;
    while (left >= 16) {
      if (v128.any_true(v128.xor(v128.load(at), v128.load(piece)))) return -1;
      at += 16;
      piece += 16;
      left -= 16;
    }
    if (left > 0) {
      const within = i8x16.lt_u(i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), i8x16.splat(<i8>left));
      if (v128.any_true(v128.and(v128.xor(v128.load(at), v128.load(piece)), within))) return -1;
      at += <usize>left;
      piece += 16;
    }
    if (kind == END) return at <= last ? <i32>at : -1;
    const start = at;
    if (kind != OBJECT) {
      at = skipValue(at, last);
      if (at == NO_VALUE) return -1;
    }
    if (kind != VALUE) {
      store<u32>(note, <u32>start);
      store<u32>(note, <u32>at, 4);
      note += 8;
    }
    if (at > last) return -1;
  }
}
