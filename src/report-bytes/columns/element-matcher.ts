import { instantiate } from '../wasm/instantiate.ts';
import { ELEMENT_MATCHER_WASM } from '../wasm/element-matcher.wasm.ts';

/** The sizes and places in the module's memory, as in `wasm/element-matcher.as.ts`. */
const INPUT = 65_536;
const SLACK = 64;
const TEMPLATE = INPUT + SLACK;
const TEMPLATE_BYTES = 131_072;
const MOST_NOTES = 4_096;
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
const notes = new Uint32Array(exports.memory.buffer, TEMPLATE + TEMPLATE_BYTES, 2 * MOST_NOTES);

/** A part of some bytes that the module's memory holds: there is one module for the process. */
const window = { bytes: undefined as Uint8Array | undefined, start: 0, end: 0 };
let loaded: Uint8Array | undefined;

/** Where the values noted by the last match begin and end, two numbers each, counted from `noteBase`. */
export const noted: Readonly<Uint32Array> = notes;

/** Where templates are put together; one at a time. */
const draft = new Uint8Array(TEMPLATE_BYTES);

/** Puts a template's pieces together for the module. One is used up before the next is made. */
export class TemplateEncoder {
  private length = 0;
  private pieces = 0;

  /**
   * Adds a piece: the text between two places.
   * @returns false when the template becomes too long
   */
  add(bytes: Uint8Array, from: number, to: number, follows: (typeof FOLLOWS)[keyof typeof FOLLOWS]): boolean {
    const length = to - from;
    const end = this.length + 4 + Math.ceil(length / BLOCK) * BLOCK;
    this.pieces += 1;
    if (length >= INPUT || end > TEMPLATE_BYTES || this.pieces > MOST_NOTES) return false;
    draft[this.length] = length & 0xff;
    draft[this.length + 1] = length >> 8;
    draft[this.length + 2] = follows;
    draft[this.length + 3] = 0;
    // Byte by byte: texts are short. What was there before fills the last block up, and is never compared.
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
 * @param from the place of its opening bracket in the bytes
 * @param end the place behind it, or behind what follows it
 * @returns the place behind it, and what was noted is in `noted`; -1 when it is written otherwise
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

/** What is to be added to what is noted, to have places in the bytes. */
export const noteBase = (): number => window.start;
