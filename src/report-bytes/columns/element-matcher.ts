import { instantiate } from '../wasm/instantiate.ts';
import { ELEMENT_MATCHER_WASM } from '../wasm/element-matcher.wasm.ts';

/** The layout of the module's memory, as in `wasm/element-matcher.as.ts`. */
const INPUT = 65_536;
const SLACK = 64;
const TEMPLATE = INPUT + SLACK;
const TEMPLATE_BYTES = 131_072;
const MAX_NOTES = 4_096;
const BLOCK = 16;

/** What follows the text of a template's piece. */
export const FOLLOWS = { value: 0, wanted: 1, object: 2, end: 3 } as const;

/** What `wasm/element-matcher.as.ts` exports. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  match(from: number, end: number): number;
}

const exports = instantiate(ELEMENT_MATCHER_WASM) as Exports;
const input = new Uint8Array(exports.memory.buffer, 0, INPUT);
const template = new Uint8Array(exports.memory.buffer, TEMPLATE, TEMPLATE_BYTES);
const notes = new Uint32Array(exports.memory.buffer, TEMPLATE + TEMPLATE_BYTES, 2 * MAX_NOTES);

/** The part of the bytes that the module's memory holds: the process has one module. */
const window = { bytes: undefined as Uint8Array | undefined, start: 0, end: 0 };
let loaded: Uint8Array | undefined;

/** Start and end of each value noted by the last match, relative to `noteBase`. */
export const noted: Readonly<Uint32Array> = notes;

/** The buffer in which templates are encoded, one at a time. */
const draft = new Uint8Array(TEMPLATE_BYTES);

/** Encodes a template for the module. Finish one before beginning the next. */
export class TemplateEncoder {
  private length = 0;
  private pieces = 0;

  /**
   * Adds a piece: the text between two positions.
   * @returns false when the template becomes too long
   */
  add(bytes: Uint8Array, from: number, to: number, follows: (typeof FOLLOWS)[keyof typeof FOLLOWS]): boolean {
    const length = to - from;
    const end = this.length + 4 + Math.ceil(length / BLOCK) * BLOCK;
    this.pieces += 1;
    if (length >= INPUT || end > TEMPLATE_BYTES || this.pieces > MAX_NOTES) return false;
    draft[this.length] = length & 0xff;
    draft[this.length + 1] = length >> 8;
    draft[this.length + 2] = follows;
    draft[this.length + 3] = 0;
    // Byte by byte: texts are short. Stale bytes pad the last block and are never compared.
    for (let at = 0; at < length; at += 1) draft[this.length + 4 + at] = bytes[from + at] ?? 0;
    this.length = end;
    return true;
  }

  finish(): Uint8Array {
    return draft.slice(0, this.length);
  }
}

/**
 * Compares an object with a template.
 * @param from the position of its opening bracket
 * @param end a position at or after its end
 * @returns the position after it, with its values in `noted`; -1 when it does not match
 */
export function matchElement(encoded: Uint8Array, bytes: Uint8Array, from: number, end: number): number {
  if (bytes !== window.bytes || from < window.start || end > window.end) {
    if (end - from > INPUT) return -1;
    const part = bytes.subarray(from, from + INPUT);
    input.set(part);
    window.bytes = bytes;
    window.start = from;
    window.end = from + part.length;
  }
  if (encoded !== loaded) {
    template.set(encoded);
    loaded = encoded;
  }
  const to = exports.match(from - window.start, end - window.start);
  return to === -1 ? -1 : to + window.start;
}

/** The offset to add to `noted` to get positions in the bytes. */
export const noteBase = (): number => window.start;
