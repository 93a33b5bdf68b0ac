import { setTimeout as wait } from 'node:timers/promises';
import type { GatewayError } from '../errors.ts';

/** How often a request is tried again at most. */
const MAX_RETRIES = 2;

/** Each wait is anything from nothing up to this, doubled with each retry, so that those who failed together do not return together. */
const FIRST_WAIT_MS = 100;

/** Retries that a quiet process may make at once. */
const BUDGET_AT_REST = 10;

/** Retries that each request adds to the budget: however much fails, one request in ten is made again. */
const BUDGET_PER_REQUEST = 0.1;

/** A failure before anything of an answer was used, of a kind that may pass. */
export class TransientFailure extends Error {
  readonly failure: GatewayError;
  /** What the upstream asked to be waited, in milliseconds; undefined when it did not. */
  readonly retryAfterMs: number | undefined;

  constructor(failure: GatewayError, retryAfterMs?: number) {
    super(failure.message);
    this.failure = failure;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Keeps retries from multiplying the load on an upstream that is failing: all requests of the process share it. */
export class RetryBudget {
  private tokens = BUDGET_AT_REST;

  addRequest(): void {
    this.tokens = Math.min(BUDGET_AT_REST, this.tokens + BUDGET_PER_REQUEST);
  }

  /** @returns whether one more retry may be made; if so it is counted */
  spend(): boolean {
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}

/** Until when an operation may go on. */
export interface TimeLeft {
  readonly signal: AbortSignal;
  /** When the signal will be aborted, by `performance.now()`. */
  readonly deadline: number;
}

/**
 * Makes a request, and again after a `TransientFailure`: at most twice, after a wait that fits the time left, within the budget. The
 * wait is what the upstream asked for (`Retry-After`) and a random time on top ("full jitter"); an aborted signal ends it.
 * @throws the last failure's GatewayError, whatever else `attempt` threw, or an AbortError when aborted during a wait
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
