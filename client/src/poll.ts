import type { Answer } from './answer.ts';
import { asObject, CallReportError } from './errors.ts';
import { nextAsk, NO_TRIES, type Outcome } from './next-ask.ts';

export interface PollOptions {
  readonly signal?: AbortSignal;
  /** Waits between two requests, for example also until a tab is visible. Rejects with the signal's reason if it fires. */
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
}

/**
 * Repeats a request until its answer is complete.
 * @returns every answer with data, the last one complete
 * @throws CallReportError the last failure, when no further request is made
 */
export async function* poll<Result>(
  ask: () => Promise<Answer<Result>>,
  { signal, wait = pause }: PollOptions,
): AsyncGenerator<Answer<Result>, void, undefined> {
  let known = 0;
  for (let tries = NO_TRIES; ;) {
    const asked = await attempt(ask);
    if (!(asked instanceof CallReportError)) yield asked;
    const progress = asked instanceof CallReportError ? undefined : progressOf(asked.data);
    const next = nextAsk(outcomeOf(asked, progress, known), tries);
    if (next.waitMs === null) {
      if (asked instanceof CallReportError) throw asked;
      return;
    }
    known = Math.max(known, progress?.calls ?? 0);
    tries = next.tries;
    await wait(next.waitMs, signal);
  }
}

/** @returns the error, if there is no answer or none whose coverage says how far it has come */
async function attempt<Result>(ask: () => Promise<Answer<Result>>): Promise<Answer<Result> | CallReportError> {
  try {
    const answer = await ask();
    const [first, ...others] = answer.failures;
    return first === undefined || progressOf(answer.data) ? answer : new CallReportError([first, ...others]);
  } catch (error) {
    if (error instanceof CallReportError) return error;
    throw error;
  }
}

function outcomeOf(asked: object, progress: Progress | undefined, known: number): Outcome {
  if (asked instanceof CallReportError)
    return { kind: 'failed', isPassing: asked.isPassing, waitMs: asked.retryAfterMs ?? null };
  if (progress === undefined || progress.isComplete) return { kind: 'complete' };
  return { kind: 'partial', advanced: progress.calls > known };
}

/** How far an answer has come: of all its coverages together. */
interface Progress {
  readonly isComplete: boolean;
  /** Calls found and judged; grows until the answer is complete. */
  readonly calls: number;
}

/** The field `coverage` of an overview, of its previous period, and of a comparison is not nested deeper than this. */
const DEEPEST = 5;

/** @returns undefined if the answer has no `coverage` */
function progressOf(data: unknown, depth = 0): Progress | undefined {
  if (typeof data !== 'object' || data === null || depth > DEEPEST) return undefined;
  let all: Progress | undefined;
  for (const [key, value] of Object.entries(data)) {
    const one = key === 'coverage' ? readCoverage(value) : progressOf(value, depth + 1);
    if (one && all) all = { isComplete: all.isComplete && one.isComplete, calls: all.calls + one.calls };
    else all ??= one;
  }
  return all;
}

function readCoverage(coverage: unknown): Progress | undefined {
  const { isComplete, found, judged } = asObject(coverage);
  if (typeof isComplete !== 'boolean') return undefined;
  return { isComplete, calls: Number(found ?? 0) + Number(judged ?? 0) };
}

const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end, { once: true });
    if (signal?.aborted) end();
    function end(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      if (signal?.aborted) reject(signal.reason as Error);
      else resolve();
    }
  });
