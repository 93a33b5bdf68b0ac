/** What came of asking once. */
export type Outcome =
  | { readonly kind: 'complete' }
  /** @property advanced whether more is known than before */
  | { readonly kind: 'partial'; readonly advanced: boolean }
  /** @property waitMs how long the gateway asked to wait; null when it did not say */
  | { readonly kind: 'failed'; readonly isPassing: boolean; readonly waitMs: number | null };

const MOST_FAILURES = 5;
const BRIEF_MS = 500;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

/** How often in a row nothing came of asking. */
export interface Tries {
  readonly fruitless: number;
  readonly failures: number;
}

export const NO_TRIES: Tries = { fruitless: 0, failures: 0 };

/**
 * When to ask again. An answer that advanced took the gateway all the time that an operation has, so a brief wait does; where
 * nothing advances, waits double up to half a minute.
 * @returns the wait in milliseconds, null to ask no more
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

interface KeepAsking {
  /** Asks once; when the signal fires, its answer is of no use any more. */
  readonly ask: (signal: AbortSignal) => Promise<Outcome>;
  /** Told before each wait; false when nothing more will be asked. */
  readonly onPause: (isGoingOn: boolean) => void;
}

/**
 * Asks until the answer is complete. It waits between two questions, and as long as nobody looks at the tab.
 * @returns what ends it at once
 */
export function keepAsking({ ask, onPause }: KeepAsking): () => void {
  const gone = new AbortController();
  const run = async (): Promise<void> => {
    const isGone = (): boolean => gone.signal.aborted;
    for (let tries = NO_TRIES; ;) {
      await untilVisible(gone.signal);
      if (isGone()) return;
      const next = nextAsk(await ask(gone.signal), tries);
      if (isGone()) return;
      tries = next.tries;
      onPause(next.waitMs !== null);
      if (next.waitMs === null) return;
      await pause(next.waitMs, gone.signal);
    }
  };
  void run();
  return () => gone.abort();
}

const untilVisible = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look, { once: true });
    look();
  });

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
