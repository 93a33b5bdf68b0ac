import { setFlagsFromString } from 'node:v8';
import { NEVER_OPTIMIZED } from '../../wasm-tiering.ts';

/** V8's own: a function is optimized after so many bytes of its code were run. */
const OPTIMIZED_SOON = '--wasm-tiering-budget=1800000';

/**
 * Compiles one of the modules in this folder.
 * @param module in base64
 * @returns what it exports
 */
export function instantiate(module: string): unknown {
  setFlagsFromString(OPTIMIZED_SOON);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(module, 'base64')));
  setFlagsFromString(NEVER_OPTIMIZED);
  return exports;
}
