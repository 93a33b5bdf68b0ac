import { currentOperation } from './operation.ts';
import { FairScheduler } from './fair-scheduler.ts';

/** How long work may hold the event loop before it must yield, in milliseconds. */
const SLICE_MS = 1;

const turns = new FairScheduler();
let sliceStart = 0;
let scheduled = false;

/**
 * Whether long work must yield: use `if (mustYield()) await nextSlice();` between small steps.
 * The whole process shares one slice, so that twenty reports at once hold the event loop no longer than one.
 */
export function mustYield(): boolean {
  return performance.now() - sliceStart > SLICE_MS;
}

/**
 * Resolves after everything else that was ready has run. Waiting tasks continue one at a time, a slice each; slices are shared fairly
 * between callers, then between their operations, regardless of the number of tasks.
 * @throws the operation's failure (`Operation.failure`) when the current operation has ended
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

/** Lets other work run if the slice is used up; for the beginning of each stage of long work. @throws as `nextSlice` */
export async function yieldIfDue(): Promise<void> {
  if (mustYield()) await nextSlice();
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
