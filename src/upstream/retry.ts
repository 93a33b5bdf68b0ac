import { setTimeout as wait } from 'node:timers/promises';
import type { GatewayError } from '../errors.ts';

/** Maximum retries of one request. */
const MAX_RETRIES = 2;

/** Upper bound of the first random wait, doubled for each retry, so that requests that failed together do not retry together. */
const FIRST_WAIT_MS = 100;

/** Retries available to an idle process. */
const BUDGET_AT_REST = 10;

/** What each request adds to the retry budget: under any failure rate, at most one request in ten is retried. */
const BUDGET_PER_REQUEST = 0.1;

/** A failure that a retry may resolve; nothing of the response was used yet. */
export class TransientFailure extends Error {
  readonly failure: GatewayError;
  /** The upstream's `Retry-After`, in milliseconds; undefined without one. */
  readonly retryAfterMs: number | undefined;

  constructor(failure: GatewayError, retryAfterMs?: number) {
    super(failure.message);
    this.failure = failure;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Retries so far. */
export interface RetryFigures {
  readonly made: number;
  /** Not made, because the budget was used up. */
  readonly denied: number;
}

/** The retry budget of the process. It keeps retries from multiplying the load on a failing upstream. */
export class RetryBudget {
  private tokens = BUDGET_AT_REST;
  private made = 0;
  private denied = 0;

  get figures(): RetryFigures {
    return { made: this.made, denied: this.denied };
  }

  addRequest(): void {
    this.tokens = Math.min(BUDGET_AT_REST, this.tokens + BUDGET_PER_REQUEST);
  }

  /** Takes one retry from the budget. @returns false when the budget is used up */
  spend(): boolean {
    if (this.tokens < 1) {
      this.denied += 1;
      return false;
    }
    this.made += 1;
    this.tokens -= 1;
    return true;
  }
}

/** An operation's time limit. */
export interface TimeLeft {
  readonly signal: AbortSignal;
  /** When the signal will be aborted, by `performance.now()`. */
  readonly deadline: number;
}

/**
 * Runs an attempt and retries it after a `TransientFailure`: at most twice, within the retry budget, and only if the wait fits into the
 * time left. The wait is the upstream's `Retry-After` plus a random time ("full jitter"); aborting the signal ends it.
 * @throws the last failure's GatewayError, any other error of `attempt`, or an AbortError when aborted during a wait
 */
export async function withRetries<Result>(
  budget: RetryBudget,
  { signal, deadline }: TimeLeft,
  attempt: () => Promise<Result>,
): Promise<Result> {
  budget.addRequest();
  for (let retries = 0; ; retries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof TransientFailure)) throw error;
      const waitMs = (error.retryAfterMs ?? 0) + Math.random() * FIRST_WAIT_MS * 2 ** retries;
      const isLast = retries === MAX_RETRIES || performance.now() + waitMs >= deadline;
      if (isLast || !budget.spend()) throw error.failure;
      await wait(waitMs, undefined, { signal });
    }
  }
}
