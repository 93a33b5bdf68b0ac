import { setFlagsFromString } from 'node:v8';

/**
 * Keeps WebAssembly modules compiled from now on in V8's baseline tier. The optimizing compiler would take 35 MB of memory for undici's
 * HTTP parser, which is a single huge function, without making it faster: the parser does not look at a body's bytes.
 */
export const NEVER_OPTIMIZED = '--wasm-tiering-budget=2000000000';

setFlagsFromString(NEVER_OPTIMIZED);
