/** Far longer than anything takes that tests wait for, even on a busy machine. */
const LIMIT_MS = 60_000;

/**
 * Waits for something that another connection or process brings about.
 * @param everyMs how often it is looked at: less often where looking is work
 * @throws Error naming the condition when it does not hold within a minute
 */
export async function until(happened: () => boolean | Promise<boolean>, everyMs = 1): Promise<void> {
  const limit = timerOf(LIMIT_MS);
  while (!(await happened())) {
    if (limit.hasFired()) throw new Error(`Waited ${LIMIT_MS} ms without result for: ${happened.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  limit.clear();
}

/** Waits until a value stays the same while the event loop turns, as a count does once a connection is blocked. */
export async function untilStill(value: () => number): Promise<void> {
  let last = NaN;
  while (value() !== last) {
    last = value();
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * A timer to compare a wait in this process with: timers fire in the order in which they are due, however busy the machine is, so
 * "waits at least" needs no clock.
 */
export function timerOf(ms: number): { readonly hasFired: () => boolean; readonly clear: () => void } {
  let hasFired = false;
  const timer = setTimeout(() => (hasFired = true), ms);
  return { hasFired: () => hasFired, clear: () => clearTimeout(timer) };
}
