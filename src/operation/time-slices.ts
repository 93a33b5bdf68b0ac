import { isSomeoneWaiting } from './background.ts';
import { currentOperation } from './operation.ts';
import { FairScheduler } from './fair-scheduler.ts';

/** How long work may hold the event loop before it must yield, in milliseconds. */
const SLICE_MS = 1;

/** While someone waits for an operation, background work gets one slice in this time, in milliseconds. */
const BACKGROUND_PAUSE_MS = 5;

const turns = { foreground: new FairScheduler(), background: new FairScheduler() };
let sliceStart = 0;
let backgroundFrom = 0;
let scheduled: 'not' | 'next turn' | 'after a pause' = 'not';
let pause: NodeJS.Timeout | undefined;

/**
 * Whether long work must yield: use `if (mustYield()) await nextSlice();` between small steps.
 * The whole process shares one slice, so that twenty reports at once hold the event loop no longer than one.
 */
export function mustYield(): boolean {
  return performance.now() - sliceStart > SLICE_MS;
}

/**
 * Resolves after everything else that was ready has run. Waiting tasks continue one at a time, a slice each; slices are shared fairly
 * between callers, then between their operations, regardless of the number of tasks. Background work (`inBackground`) gets few slices while
 * someone waits for an operation.
 * @throws the operation's failure (`Operation.failure`) when the current operation has ended
 */
export function nextSlice(): Promise<void> {
  const operation = currentOperation();
  return new Promise((resolve, reject) => {
    if (operation?.signal.aborted === true) {
      reject(operation.failure());
      return;
    }
    const urgency = operation?.urgency ?? 'foreground';
    turns[urgency].add(operation, { resume: resolve, fail: reject });
    if (scheduled === 'not' || (scheduled === 'after a pause' && urgency === 'foreground')) schedule();
  });
}

/** Lets other work run if the slice is used up; for the beginning of each stage of long work. @throws as `nextSlice` */
export async function yieldIfDue(): Promise<void> {
  if (mustYield()) await nextSlice();
}

function schedule(): void {
  clearTimeout(pause);
  const pauseMs = turns.foreground.isEmpty && isSomeoneWaiting() ? backgroundFrom - performance.now() : 0;
  scheduled = pauseMs > 0 ? 'after a pause' : 'next turn';
  if (pauseMs > 0) pause = setTimeout(giveSlice, pauseMs);
  else setImmediate(giveSlice);
}

function giveSlice(): void {
  const { foreground, background } = turns;
  sliceStart = performance.now();
  if (!background.isEmpty && (foreground.isEmpty || sliceStart >= backgroundFrom)) {
    background.next();
    backgroundFrom = sliceStart + BACKGROUND_PAUSE_MS;
  } else foreground.next();
  if (foreground.isEmpty && background.isEmpty) scheduled = 'not';
  else schedule();
}
