import { BACKSLASH, latin1, QUOTE } from '../../json/json-bytes.ts';
import { decodeKey, notAList } from './list-json.ts';

/** The longest key, in bytes. */
const MAX_KEY_BYTES = 1_024;

/** Reads an object's key from bytes that arrive in chunks. */
export class KeyReader {
  /** The bytes read so far, one character each. */
  text = '';
  /** Whether the closing quote was read. */
  done = false;
  private escaped = false;

  /** Begins a key, after its opening quote. */
  begin(): void {
    this.text = '';
    this.done = false;
    this.escaped = false;
  }

  /**
   * Reads on until the closing quote or the end of the chunk.
   * @returns the position after what was read
   * @throws GatewayError `UPSTREAM_INVALID` when the key is too long
   */
  read(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length && !this.done) {
      const byte = chunk[at];
      if (this.escaped) this.escaped = false;
      else if (byte === BACKSLASH) this.escaped = true;
      else if (byte === QUOTE) this.done = true;
      at += 1;
    }
    const end = this.done ? at - 1 : at;
    if (this.text.length + end - from > MAX_KEY_BYTES) throw notAList(`a key is longer than ${MAX_KEY_BYTES} bytes`);
    this.text += latin1(chunk, from, end);
    return at;
  }

  /** The key as `JSON.parse` gives it. */
  decoded(): string {
    return decodeKey(this.text);
  }
}
