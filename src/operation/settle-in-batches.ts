import { LinkedQueue } from './linked-queue.ts';

/** So few are settled in one turn of the event loop that what follows from them takes a few milliseconds at most. */
const BATCH = 16;

const unsettled = new LinkedQueue<() => void>();

/**
 * Settles a promise soon, a few in each turn of the event loop: for promises of which thousands may have to be settled together. What
 * waits for a promise runs right behind the step that settles it, so that nothing else would run before it has for all of them.
 */
export function settleInBatches(settle: () => void): void {
  unsettled.push(settle);
  if (unsettled.size === 1) setImmediate(settleBatch);
}

function settleBatch(): void {
  for (let count = 0; count < BATCH; count += 1) unsettled.shift()?.();
  if (unsettled.size > 0) setImmediate(settleBatch);
}
