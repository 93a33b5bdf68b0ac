import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel';
import { setTimeout as wait } from 'node:timers/promises';
import { GatewayError } from '../errors.ts';

/** Consecutive failures that open the circuit. Any response below 500 resets the count, so one bad call id does not open it. */
const CONSECUTIVE_FAILURES = 10;

/** How long an open circuit rejects requests, in milliseconds; then one trial request tests whether the upstream has recovered. */
export const RESET_MS = 2_000;

/** A trial without a response after this time counts as failed, so that the next trial need not wait; its caller may still get a response. */
const TRIAL_MS = 1_500;

/** What an attempt tells about the upstream; `unknown` when the attempt ended early for another reason. */
export type AttemptOutcome = 'well' | 'ill' | 'unknown';

/** Stops requests to a failing upstream and detects its recovery. One for the process, independent of tenants. */
export class Breaker {
  private openUntil = 0;
  private readonly policy = circuitBreaker(
    handleWhenResult((health) => health === 'ill'),
    { halfOpenAfter: RESET_MS, breaker: new ConsecutiveBreaker(CONSECUTIVE_FAILURES) },
  );

  constructor() {
    this.policy.onBreak(() => (this.openUntil = Date.now() + RESET_MS));
  }

  /** @throws GatewayError `UPSTREAM_UNAVAILABLE` while the circuit is open, and while a trial is in flight */
  throwIfOpen(): void {
    const { state } = this.policy;
    const left = this.openUntil - Date.now();
    if (state === CircuitState.HalfOpen || (state === CircuitState.Open && left > 0)) throw refusal(Math.max(left, 0));
  }

  /**
   * Makes an attempt and records the upstream's health.
   * @param judge maps the result or the error to the upstream's health
   */
  async run<Result>(
    attempt: () => Promise<Result>,
    judge: (outcome: { result: Result } | { error: unknown }) => AttemptOutcome,
  ): Promise<Result> {
    this.throwIfOpen();
    const attempted = attempt();
    const healthy = attempted.then(
      (result) => judge({ result }),
      (error: unknown) => judge({ error }),
    );
    const closed = this.policy.state === CircuitState.Closed;
    const health = closed
      ? await healthy
      : Promise.race([healthy, wait<AttemptOutcome>(TRIAL_MS, 'ill', { ref: false })]);
    // An unknown outcome does not change the count of failures, but a trial must end one way or the other.
    if (health !== 'unknown')
      await this.policy.execute(async () => ((await health) === 'well' ? 'well' : 'ill')).catch(() => undefined);
    return attempted;
  }
}

const refusal = (leftMs: number): GatewayError =>
  new GatewayError(
    'UPSTREAM_UNAVAILABLE',
    'Telnyx failed repeatedly, so the gateway has paused requests to it; try again later.',
    { retryAfterMs: Math.ceil(leftMs) },
  );
