import { setFlagsFromString } from 'node:v8';
import { NEVER_OPTIMIZED } from '../../wasm-tiering.ts';

/** V8's default: a function is optimized after executing this many bytes of its code. */
const OPTIMIZED_SOON = '--wasm-tiering-budget=1800000';

/**
 * Compiles one of the modules in this folder.
 * @param module in base64
 * @returns its exports
 */
export function instantiate(module: string): unknown {
  setFlagsFromString(OPTIMIZED_SOON);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(module, 'base64')));
  setFlagsFromString(NEVER_OPTIMIZED);
  return exports;
}
