import { nextAsk, NO_TRIES, type Outcome } from '../../../client/src/next-ask.ts';

interface KeepAsking {
  /** Sends one request; once the signal fires, its answer is ignored. */
  readonly ask: (signal: AbortSignal) => Promise<Outcome>;
  /** Called before each wait; false if no more requests follow. */
  readonly onPause: (isGoingOn: boolean) => void;
}

/**
 * Repeats a request until the answer is complete. It waits between requests, and while the tab is hidden.
 * @returns a function that stops it immediately
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
