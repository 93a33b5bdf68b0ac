const FIRST_ROOM = 16_384;

/** Collects UTF-8 bytes. Copies in loops, since the parts are short and a call into native code costs more than copying them. */
export class ByteSink {
  private bytes = Buffer.allocUnsafe(FIRST_ROOM);
  private length = 0;
  /** Bitwise OR of all bytes: below 128 if all are ASCII. */
  private all = 0;

  /** The number of bytes collected. */
  get size(): number {
    return this.length;
  }

  /** Adds ASCII bytes. */
  put(ascii: Uint8Array): void {
    const { length } = ascii;
    if (this.length + length > this.bytes.length) this.grow(length);
    const { bytes } = this;
    let to = this.length;
    for (let at = 0; at < length; at += 1) {
      bytes[to] = ascii[at] ?? 0;
      to += 1;
    }
    this.length = to;
  }

  /** Adds a part of other bytes. */
  copy(source: Uint8Array, start: number, end: number): void {
    if (this.length + end - start > this.bytes.length) this.grow(end - start);
    const { bytes } = this;
    let to = this.length;
    let { all } = this;
    for (let at = start; at < end; at += 1) {
      const byte = source[at] ?? 0;
      all |= byte;
      bytes[to] = byte;
      to += 1;
    }
    this.length = to;
    this.all = all;
  }

  putText(text: string): void {
    this.copy(Buffer.from(text), 0, Buffer.byteLength(text));
  }

  /** Returns everything collected and starts again, empty. */
  takeText(): string {
    const text = this.bytes.toString(this.all < 0x80 ? 'latin1' : 'utf8', 0, this.length);
    this.length = 0;
    this.all = 0;
    return text;
  }

  private grow(more: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + more));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}
