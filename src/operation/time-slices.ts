import { currentOperation } from './operation.ts';
import { FairScheduler } from './fair-scheduler.ts';

/** How long work may hold the event loop before it lets others run, in milliseconds. */
const SLICE_MS = 1;

const turns = new FairScheduler();
let sliceStart = 0;
let scheduled = false;

/**
 * Whether long work has to wait for its turn: `if (mustYield()) await turn();` between two small pieces of it.
 * The answer is one for the whole process, so that twenty reports at once hold the event loop no longer than one.
 */
export function mustYield(): boolean {
  return performance.now() - sliceStart > SLICE_MS;
}

/**
 * Resolves once everything else that was ready has run. Those who wait go on one after the other, a slice each; callers and
 * operations take turns, however many tasks each has.
 * @throws the operation's failure (`Operation.failure`) when the operation that this is work for is over
 */
export function nextSlice(): Promise<void> {
  const operation = currentOperation();
  return new Promise((resolve, reject) => {
    if (operation?.signal.aborted === true) {
      reject(operation.failure());
      return;
    }
    turns.add(operation, { resume: resolve, fail: reject });
    if (!scheduled) schedule();
  });
}

function schedule(): void {
  scheduled = true;
  setImmediate(() => {
    sliceStart = performance.now();
    turns.next();
    if (turns.isEmpty) scheduled = false;
    else schedule();
  });
}
