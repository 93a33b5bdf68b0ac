import { isolation, rowsOf } from './rows/isolation.ts';
import { printScorecard } from './scorecard.ts';

const OPERATIONS = 100_000;

/** On a machine too slow for all of them, the first row is red and says how many there were. */
const SECONDS = 56;

const began = performance.now();
const rows = rowsOf(await isolation(OPERATIONS, SECONDS), OPERATIONS);
printScorecard('Soak', rows, performance.now() - began);
