import { LinkedQueue } from './linked-queue.ts';

/** Promises settled per turn of the event loop; their reactions take a few milliseconds at most. */
const BATCH = 16;

const unsettled = new LinkedQueue<() => void>();

/**
 * Settles promises in batches, one batch per turn of the event loop, where thousands may settle together. Promise reactions are
 * microtasks: settled all at once, they would all run before any other work.
 */
export function settleInBatches(settle: () => void): void {
  unsettled.push(settle);
  if (unsettled.size === 1) setImmediate(settleBatch);
}

function settleBatch(): void {
  for (let count = 0; count < BATCH; count += 1) unsettled.shift()?.();
  if (unsettled.size > 0) setImmediate(settleBatch);
}
