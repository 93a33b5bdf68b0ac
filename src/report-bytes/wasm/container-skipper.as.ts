// AssemblyScript, compiled by `npm run wasm`: the one loop that touches every byte of a report, 64 bytes at a time.
//
// Memory: the input from 0, at most INPUT bytes followed by 64 zero bytes; the positions of elements, one u32 each, from OUTPUT. The state
// between two calls is in the exported globals, which the caller saves and restores.

const OUTPUT: usize = 65_536 + 64;

/** The number of open brackets. */
export let depth: i32 = 0;
/** 1 inside a string, else 0. */
export let inString: i32 = 0;
/** 1 when the next byte is escaped by a backslash before it, else 0. */
export let escaped: i32 = 0;
/** An upper bound of the brackets open at once: those open before a block and all that it opens. */
export let deepest: i32 = 0;
/** How many elements the last call found. */
export let found: i32 = 0;

@inline
function matches(at: usize, byte: u8): u64 {
  const wanted = i8x16.splat(<i8>byte);
  return (
    (<u64>i8x16.bitmask(i8x16.eq(v128.load(at), wanted))) |
    ((<u64>i8x16.bitmask(i8x16.eq(v128.load(at, 16), wanted))) << 16) |
    ((<u64>i8x16.bitmask(i8x16.eq(v128.load(at, 32), wanted))) << 32) |
    ((<u64>i8x16.bitmask(i8x16.eq(v128.load(at, 48), wanted))) << 48)
  );
}

/** Like `matches`, taking `[` for `{` and `]` for `}`: they differ in one bit that no other byte here shares. */
@inline
function matchesBracket(at: usize, byte: u8): u64 {
  const wanted = i8x16.splat(<i8>byte);
  const fold = i8x16.splat(0x20);
  return (
    (<u64>i8x16.bitmask(i8x16.eq(v128.or(v128.load(at), fold), wanted))) |
    ((<u64>i8x16.bitmask(i8x16.eq(v128.or(v128.load(at, 16), fold), wanted))) << 16) |
    ((<u64>i8x16.bitmask(i8x16.eq(v128.or(v128.load(at, 32), fold), wanted))) << 32) |
    ((<u64>i8x16.bitmask(i8x16.eq(v128.or(v128.load(at, 48), fold), wanted))) << 48)
  );
}

/** Each bit becomes the parity of itself and all bits below: ones from each quote up to the next. */
@inline
function prefixXor(bits: u64): u64 {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ (bits << 32);
}

/** Which bytes of a block are escaped by a backslash; `backslashes` may begin with one that is itself escaped. */
function escapedBy(backslashes: u64): u64 {
  let plain = <u64>escaped;
  backslashes &= ~plain;
  while (backslashes != 0) {
    const bit = backslashes & -backslashes;
    plain |= bit << 1;
    backslashes &= ~(bit | (bit << 1));
  }
  return plain;
}

@inline
function note(commas: u64, base: usize): void {
  while (commas != 0) {
    store<u32>(OUTPUT + (<usize>found << 2), <u32>base + <u32>ctz(commas) + 1);
    found += 1;
    commas &= commas - 1;
  }
}

/**
 * Continues through a container from `from` up to `end`.
 * @param wantElements 1 to record the positions after commas at depth 1
 * @returns the position after the bracket that closes the container, or -1 when it is not reached
 */
export function skip(from: i32, end: i32, wantElements: i32): i32 {
  found = 0;
  for (let at: usize = from; at < <usize>end; at += 64) {
    const backslashes = matches(at, 0x5c);
    const plain: u64 = backslashes | <u64>escaped ? escapedBy(backslashes) : 0;
    const length = <usize>end - at;
    // A backslash at the very end escapes the first byte of the next block, or of the next call.
    escaped = <i32>(length >= 64 ? (backslashes & ~plain) >> 63 : (plain >> <u64>length) & 1);
    const strings = prefixXor(matches(at, 0x22) & ~plain) ^ -(<u64>inString);
    inString = <i32>(strings >> 63);
    const opens = matchesBracket(at, 0x7b) & ~strings;
    const closes = matchesBracket(at, 0x7d) & ~strings;
    const closing = <i32>popcnt(closes);
    const opening = <i32>popcnt(opens);
    if (depth + opening > deepest) deepest = depth + opening;
    // Most blocks are nested so deeply that they cannot reach the container's own level.
    if (depth - closing > 1) {
      depth += opening - closing;
      continue;
    }
    const commas: u64 = wantElements ? matches(at, 0x2c) & ~strings : 0;
    let brackets = opens | closes;
    let behind: u64 = ~0;
    while (brackets != 0) {
      const bit = brackets & -brackets;
      if (depth == 1) note(commas & behind & (bit - 1), at);
      behind = ~(bit | (bit - 1));
      if (opens & bit) depth += 1;
      else {
        depth -= 1;
        if (depth == 0) return <i32>(at + <usize>ctz(bit)) + 1;
      }
      brackets &= brackets - 1;
    }
    if (depth == 1) note(commas & behind, at);
  }
  return -1;
}
