/** The outcome of one request. */
export type Outcome =
  | { readonly kind: 'complete' }
  /** @property advanced whether there was progress */
  | { readonly kind: 'partial'; readonly advanced: boolean }
  /** @property waitMs the wait that the gateway requested; null if it did not */
  | { readonly kind: 'failed'; readonly isPassing: boolean; readonly waitMs: number | null };

const MOST_FAILURES = 5;
const BRIEF_MS = 500;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

/** The number of consecutive requests without progress. */
export interface Tries {
  readonly fruitless: number;
  readonly failures: number;
}

export const NO_TRIES: Tries = { fruitless: 0, failures: 0 };

/**
 * When to send the next request. A request that made progress used the full time limit of an operation, so a short wait suffices; without
 * progress, waits double up to half a minute.
 * @returns the wait in milliseconds, null to stop
 */
export function nextAsk(outcome: Outcome, before: Tries): { readonly waitMs: number | null; readonly tries: Tries } {
  if (outcome.kind === 'complete') return { waitMs: null, tries: NO_TRIES };
  if (outcome.kind === 'partial' && outcome.advanced) return { waitMs: BRIEF_MS, tries: NO_TRIES };
  const isFailure = outcome.kind === 'failed';
  const tries = { fruitless: before.fruitless + 1, failures: isFailure ? before.failures + 1 : 0 };
  if (isFailure && (!outcome.isPassing || tries.failures >= MOST_FAILURES)) return { waitMs: null, tries };
  const doubled = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries.fruitless - 1));
  return { waitMs: Math.max(doubled, isFailure ? (outcome.waitMs ?? 0) : 0), tries };
}
