import { WaitingLine } from './waiting-line.ts';

/** So few are settled in one turn of the event loop that what follows from them takes a few milliseconds at most. */
const SETTLED_AT_ONCE = 16;

const unsettled = new WaitingLine<() => void>();

/**
 * Settles a promise soon, a few in each turn of the event loop: for promises of which thousands may have to be settled together. What
 * waits for a promise runs right behind the step that settles it, so that nothing else would run before it has for all of them.
 */
export function settleInTurn(settle: () => void): void {
  unsettled.push(settle);
  if (unsettled.size === 1) setImmediate(settleSome);
}

function settleSome(): void {
  for (let count = 0; count < SETTLED_AT_ONCE; count += 1) unsettled.shift()?.();
  if (unsettled.size > 0) setImmediate(settleSome);
}
