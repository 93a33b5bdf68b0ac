const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;

/** What a byte means outside strings: 0 nothing, 1 quote, 2 opens, 3 closes, 4 comma. */
const MEANING = new Uint8Array(256);
MEANING[QUOTE] = 1;
MEANING[OPEN_ARRAY] = MEANING[OPEN_OBJECT] = 2;
MEANING[0x5d] = MEANING[0x7d] = 3;
MEANING[COMMA] = 4;

/** Bytes that end a number, `true`, `false` or `null`. */
const ENDS_SCALAR = new Uint8Array(256);
for (const byte of [COMMA, 0x5d, 0x7d, 0x20, 0x0a, 0x0d, 0x09]) ENDS_SCALAR[byte] = 1;

/** Bytes that begin a number, `true`, `false` or `null`. */
const BEGINS_SCALAR = new Uint8Array(256);
for (const character of '-0123456789tfn') BEGINS_SCALAR[character.charCodeAt(0)] = 1;

/**
 * Runs over one JSON value, which chunks may cut anywhere, to find its end and, for an array, where each of its elements
 * begins. It counts brackets and knows strings; whether the value is valid shows when its slice is parsed.
 */
export class ValueSkipper {
  /** Whether the value's end was reached. */
  done = true;

  private kind: 'string' | 'container' | 'scalar' = 'scalar';
  private depth = 0;
  private inString = false;
  private escaped = false;
  private elements: number[] | undefined;
  private firstElementPending = false;

  /**
   * Begins a value with its first byte.
   * @returns false when no value begins so
   */
  begin(byte: number): boolean {
    this.done = false;
    this.escaped = false;
    this.elements = undefined;
    this.firstElementPending = byte === OPEN_ARRAY;
    if (byte === QUOTE) {
      this.kind = 'string';
      this.inString = true;
    } else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
      this.kind = 'container';
      this.inString = false;
      this.depth = 1;
      if (byte === OPEN_ARRAY) this.elements = [];
    } else {
      this.kind = 'scalar';
      return BEGINS_SCALAR[byte] === 1;
    }
    return true;
  }

  /**
   * Runs on from `from`.
   * @param offset what to add to a place in the chunk to get a place in the segment
   * @returns the place behind the value when `done`, else the chunk's length
   */
  skip(chunk: Uint8Array, from: number, offset: number): number {
    if (this.kind === 'container') return this.skipContainer(chunk, from, offset);
    if (this.kind === 'string') {
      const at = this.skipString(chunk, from);
      this.done = !this.inString;
      return at;
    }
    let at = from;
    while (at < chunk.length && ENDS_SCALAR[chunk[at] ?? 0] === 0) at += 1;
    this.done = at < chunk.length;
    return at;
  }

  /** Where the elements of the array just skipped begin; undefined when it was no array. */
  takeElements(): readonly number[] | undefined {
    return this.elements;
  }

  private skipContainer(chunk: Uint8Array, from: number, offset: number): number {
    const { length } = chunk;
    const { elements } = this;
    let { depth } = this;
    let at = from;
    for (;;) {
      if (this.inString) at = this.skipString(chunk, at);
      if (this.inString) break;
      if (this.firstElementPending && elements !== undefined) at = this.findFirstElement(chunk, at, offset, elements);
      while (at < length && MEANING[chunk[at] ?? 0] === 0) at += 1;
      if (at >= length) break;
      const meaning = MEANING[chunk[at] ?? 0];
      at += 1;
      if (meaning === 1) this.inString = true;
      else if (meaning === 2) depth += 1;
      else if (meaning === 3) {
        depth -= 1;
        if (depth === 0) {
          this.done = true;
          break;
        }
      } else if (depth === 1 && elements !== undefined) elements.push(offset + at);
    }
    this.depth = depth;
    return at;
  }

  /** An array has a first element unless nothing but white space comes before its end. */
  private findFirstElement(chunk: Uint8Array, from: number, offset: number, elements: number[]): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) continue;
      this.firstElementPending = false;
      if (byte !== 0x5d) elements.push(offset + at);
      return at;
    }
    return chunk.length;
  }

  /** Runs to the end of the string that is open; `inString` stays true when the chunk ends first. */
  private skipString(chunk: Uint8Array, from: number): number {
    let at = from;
    if (this.escaped && at < chunk.length) {
      this.escaped = false;
      at += 1;
    }
    while (at < chunk.length) {
      const byte = chunk[at];
      at += 1;
      if (byte === QUOTE) {
        this.inString = false;
        return at;
      }
      if (byte === BACKSLASH) {
        if (at >= chunk.length) {
          this.escaped = true;
          return at;
        }
        at += 1;
      }
    }
    return at;
  }
}
