/** How long work may hold the event loop before it lets others run, in milliseconds. */
const SLICE_MS = 1;

const waiting: (() => void)[] = [];
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
    if (waiting.length > 0) schedule();
    else scheduled = false;
  });
}
