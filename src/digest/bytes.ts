/** The maximum bytes of a text; longer ones are cut at a character boundary. */
const MAX_TEXT_BYTES = 120;

const NO_TEXT = 255;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes small values one after another. Numbers take eight bytes, so that none is rounded. */
export class ByteWriter {
  private readonly view: DataView<ArrayBuffer>;
  private at = 0;

  /** @param room the maximum number of bytes that will be written */
  constructor(room: number) {
    this.view = new DataView(new ArrayBuffer(room));
  }

  byte(value: number): void {
    this.view.setUint8(this.at, value);
    this.at += 1;
  }

  /** A word as its position in a list of fewer than 256. */
  word<Word>(words: readonly Word[], word: Word): void {
    this.byte(words.indexOf(word));
  }

  /** Null is written as NaN. */
  number(value: number | null): void {
    this.view.setFloat64(this.at, value ?? NaN);
    this.at += 8;
  }

  text(value: string | null): void {
    if (value === null) {
      this.byte(NO_TEXT);
      return;
    }
    const target = new Uint8Array(this.view.buffer, this.at + 1, MAX_TEXT_BYTES);
    // Writes whole characters only.
    const { written } = encoder.encodeInto(value, target);
    this.byte(written);
    this.at += written;
  }

  /** A copy of what was written. */
  end(): Uint8Array {
    return new Uint8Array(this.view.buffer.slice(0, this.at));
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number {
    const value = this.view.getUint8(this.at);
    this.at += 1;
    return value;
  }

  /** @throws RangeError when the list has no such word */
  word<Word>(words: readonly Word[]): Word {
    const word = words[this.byte()];
    if (word === undefined) throw new RangeError('This is not a digest.');
    return word;
  }

  number(): number | null {
    const value = this.view.getFloat64(this.at);
    this.at += 8;
    return Number.isNaN(value) ? null : value;
  }

  text(): string | null {
    const length = this.byte();
    if (length === NO_TEXT) return null;
    this.at += length;
    return decoder.decode(this.bytes.subarray(this.at - length, this.at));
  }
}
