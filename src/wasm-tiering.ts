import { setFlagsFromString } from 'node:v8';

/**
 * For WebAssembly modules compiled from now on: they stay as V8's fast compiler makes them. Its optimizing compiler takes 35 MB of
 * memory for undici's HTTP parser, which is a single huge function, and the parser gains nothing by it: a body's bytes are
 * passed over, whatever their number.
 */
export const NEVER_OPTIMIZED = '--wasm-tiering-budget=2000000000';

setFlagsFromString(NEVER_OPTIMIZED);
