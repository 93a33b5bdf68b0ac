import type { ElementIndex } from './element-index.ts';
import { instantiate } from '../wasm/instantiate.ts';
import { CONTAINER_SKIPPER_WASM } from '../wasm/container-skipper.wasm.ts';

/** The layout of the module's memory, as in `wasm/container-skipper.as.ts`. */
const INPUT = 65_536;
const BLOCK = 64;

/** What `wasm/container-skipper.as.ts` exports. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly depth: WebAssembly.Int32Global;
  readonly inString: WebAssembly.Int32Global;
  readonly escaped: WebAssembly.Int32Global;
  readonly found: WebAssembly.Int32Global;
  readonly deepest: WebAssembly.Int32Global;
  skip(from: number, end: number, wantElements: number): number;
}

const exports = instantiate(CONTAINER_SKIPPER_WASM) as Exports;
const input = new Uint8Array(exports.memory.buffer, 0, INPUT + BLOCK);
const output = new Uint32Array(exports.memory.buffer, INPUT + BLOCK, INPUT);

/**
 * Finds the end of an object or array that may span chunks, by counting brackets outside of strings, 64 bytes at a time. The process
 * has one module, so the state between chunks is kept here.
 */
export class ContainerSkipper {
  private depth = 0;
  private inString = 0;
  private escaped = 0;
  private deepestSeen = 0;
  /** The part of the current chunk that the module's memory holds; -1 for none. */
  private window = -1;

  /** Invalidates the module's memory; call it before each new chunk. */
  forget(): void {
    this.window = -1;
  }

  /** An upper bound of the nesting, at most 64 above the real one. */
  get deepest(): number {
    return this.deepestSeen;
  }

  /** Begins after an opening bracket. */
  begin(): void {
    this.depth = 1;
    this.inString = 0;
    this.escaped = 0;
    this.deepestSeen = 1;
  }

  /**
   * Continues at `from`.
   * @param elements receives the positions after the container's own commas, plus `offset`; undefined to record none
   * @returns the position after the container's end, or -1 when the chunk ends before it
   */
  skip(chunk: Uint8Array, from: number, offset: number, elements: ElementIndex | undefined): number {
    for (let at = from; at < chunk.length;) {
      const window = at - (at % INPUT);
      const length = Math.min(INPUT, chunk.length - window);
      if (window !== this.window) this.load(chunk, window, length);
      const end = this.run(at - window, length, elements === undefined ? 0 : 1);
      const found = exports.found.value;
      for (let index = 0; index < found; index += 1) elements?.add(offset + window + (output[index] ?? 0));
      if (end >= 0) return window + end;
      at = window + INPUT;
    }
    return -1;
  }

  private load(chunk: Uint8Array, window: number, length: number): void {
    input.set(window === 0 && length === chunk.length ? chunk : chunk.subarray(window, window + length));
    input.fill(0, length, length + BLOCK);
    this.window = window;
  }

  private run(from: number, end: number, wantElements: number): number {
    exports.depth.value = this.depth;
    exports.inString.value = this.inString;
    exports.escaped.value = this.escaped;
    exports.deepest.value = this.deepestSeen;
    const reached = exports.skip(from, end, wantElements);
    this.depth = exports.depth.value;
    this.inString = exports.inString.value;
    this.escaped = exports.escaped.value;
    this.deepestSeen = exports.deepest.value;
    return reached;
  }
}
