import { WaitingLine } from './waiting-line.ts';

/** How long work may hold the event loop before it lets others run, in milliseconds. */
const SLICE_MS = 1;

const waiting = new WaitingLine<() => void>();
let sliceStart = 0;
let scheduled = false;

/**
 * Whether long work has to wait for its turn: `if (mustYield()) await turn();` between two small pieces of it.
 * The answer is one for the whole process, so that twenty reports at once hold the event loop no longer than one.
 */
export function mustYield(): boolean {
  return performance.now() - sliceStart > SLICE_MS;
}

/** Resolves once everything else that was ready has run. Those who wait go on one after the other, a slice each. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (!scheduled) schedule();
  });
}

function schedule(): void {
  scheduled = true;
  setImmediate(() => {
    const next = waiting.shift();
    sliceStart = performance.now();
    next?.();
    if (waiting.size > 0) schedule();
    else scheduled = false;
  });
}

/** So few settle at once that what follows from them fits into a slice. */
const SETTLED_AT_ONCE = 16;

const toSettle = new WaitingLine<() => void>();
let settling = false;

/**
 * Settles a promise soon, a few in each turn: for those of which thousands may have to be settled together. What waits for a promise
 * runs at once behind the step that settles it, so that nothing else would run before it has for all of them.
 */
export function settleInTurn(settle: () => void): void {
  toSettle.push(settle);
  if (!settling) void settleAll();
}

async function settleAll(): Promise<void> {
  settling = true;
  while (toSettle.size > 0) {
    for (let count = 0; count < SETTLED_AT_ONCE; count += 1) toSettle.shift()?.();
    await turn();
  }
  settling = false;
}
