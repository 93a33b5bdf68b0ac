import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8 shrinks its young generation only if little was allocated in the last five seconds. */
const IDLE_MS = 10_000;

/**
 * Returns the memory that only starting needed: loading modules makes V8's young generation grow by 14 MB, which it keeps because `npm
 * start` turns off the collections that V8 makes in idle processes (docs/decisions/0019). It is not done once an operation has run: a
 * full collection would hold others up for some tens of milliseconds.
 */
export function returnMemoryOfStart(hasServed: () => boolean, collect = collectGarbage, idleMs = IDLE_MS): void {
  setTimeout(() => {
    if (hasServed()) return;
    try {
      collect();
    } catch {
      // A process that keeps this memory serves as well.
    }
  }, idleMs).unref();
}

/** `last-resort` makes Node 22 and 24 return memory, which Node 20 does in any case. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as (options: object) => void;
  gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  setFlagsFromString('--no-expose-gc');
}
