import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8 from allocating object literals in old space. V8 predicts from its samples which literals live long, and is wrong for those that
 * hold the closures of an operation: each of them then keeps its operation in memory until the next major collection
 * (docs/decisions/0016).
 */
setFlagsFromString('--no-allocation-site-pretenuring');
