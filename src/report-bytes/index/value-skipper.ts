import { QUOTE, OPEN_ARRAY, BACKSLASH, CLOSE_ARRAY, OPEN_OBJECT } from '../../json/json-bytes.ts';
import { ContainerSkipper } from './container-skipper.ts';
import { ElementIndex } from './element-index.ts';

const table = (bytes: string): Uint8Array => {
  const meaning = new Uint8Array(256);
  for (let at = 0; at < bytes.length; at += 1) meaning[bytes.charCodeAt(at)] = 1;
  return meaning;
};

/** First bytes of numbers, `true`, `false` and `null`. */
const BEGINS_SCALAR = table('-0123456789tfn');

/** Bytes that follow them. */
const ENDS_SCALAR = table(',]} \n\r\t');

const WHITE_SPACE = table(' \n\r\t');

/**
 * Skips one JSON value that may span chunks: finds its end and, for an array, the positions of its elements. It tracks brackets and
 * strings only; parsing the slice later validates the value.
 */
export class ValueSkipper {
  /** Whether the end of the value was reached. */
  done = true;

  private kind: 'string' | 'container' | 'scalar' = 'scalar';
  private escaped = false;
  private elements: ElementIndex | undefined;
  private firstElementPending = false;
  private readonly container = new ContainerSkipper();

  /** Call it before `skip` gets a new chunk. */
  nextChunk(): void {
    this.container.forget();
  }

  /**
   * Begins a value with its first byte.
   * @returns false when no value begins with it
   */
  begin(byte: number): boolean {
    this.done = false;
    this.escaped = false;
    this.elements = byte === OPEN_ARRAY ? new ElementIndex() : undefined;
    this.firstElementPending = byte === OPEN_ARRAY;
    if (byte === QUOTE) {
      this.kind = 'string';
      return true;
    }
    if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
      this.kind = 'container';
      this.container.begin();
      return true;
    }
    this.kind = 'scalar';
    return BEGINS_SCALAR[byte] === 1;
  }

  /**
   * Continues at `from`.
   * @param offset added to a position in the chunk to get a position in the segment
   * @returns the position after the value when `done`, else the chunk's length
   */
  skip(chunk: Uint8Array, from: number, offset: number): number {
    if (this.kind === 'container') return this.skipContainer(chunk, from, offset);
    return this.kind === 'string' ? this.skipString(chunk, from) : this.skipScalar(chunk, from);
  }

  /** The element positions of the array just skipped; undefined for other values. */
  takeElements(): ElementIndex | undefined {
    const { elements } = this;
    this.elements = undefined;
    elements?.finish();
    return elements;
  }

  /** Whether the value just skipped may nest deeper than `levels`: false is certain, true is not. */
  mayNestDeeper(levels: number): boolean {
    return this.kind === 'container' && this.container.deepest > levels;
  }

  private skipContainer(chunk: Uint8Array, from: number, offset: number): number {
    const start = this.firstElementPending ? this.findFirstElement(chunk, from, offset) : from;
    const end = this.container.skip(chunk, start, offset, this.elements);
    this.done = end !== -1;
    return this.done ? end : chunk.length;
  }

  /** An array has a first element unless only white space precedes its end. */
  private findFirstElement(chunk: Uint8Array, from: number, offset: number): number {
    let at = from;
    while (at < chunk.length && WHITE_SPACE[chunk[at] ?? 0] === 1) at += 1;
    if (at === chunk.length) return at;
    this.firstElementPending = false;
    if (chunk[at] !== CLOSE_ARRAY) this.elements?.add(offset + at);
    return at;
  }

  private skipString(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (this.escaped) this.escaped = false;
      else if (byte === BACKSLASH) this.escaped = true;
      else if (byte === QUOTE) {
        this.done = true;
        return at + 1;
      }
    }
    return chunk.length;
  }

  private skipScalar(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length && ENDS_SCALAR[chunk[at] ?? 0] === 0) at += 1;
    this.done = at < chunk.length;
    return at;
  }
}
