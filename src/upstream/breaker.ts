import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel';
import { setTimeout as wait } from 'node:timers/promises';
import { GatewayError } from '../errors.ts';

/** How many failures in a row open the circuit. Any answer below 500 ends the row, so one bad call id does not open it. */
const CONSECUTIVE_FAILURES = 10;

/** How long an open circuit refuses, in milliseconds; then one request tries whether the upstream is back. */
export const RESET_MS = 2_000;

/** A trial that is not answered within this time has failed, as the next one must not wait for it; it may still answer its caller. */
const TRIAL_MS = 1_500;

/** What an attempt says about the upstream's health; `unknown` when it was cut short for another reason. */
export type Health = 'well' | 'ill' | 'unknown';

/** Stops asking an upstream that fails, and finds out when it is back. One for the process: it knows no tenant. */
export class Breaker {
  private openUntil = 0;
  private readonly policy = circuitBreaker(
    handleWhenResult((health) => health === 'ill'),
    { halfOpenAfter: RESET_MS, breaker: new ConsecutiveBreaker(CONSECUTIVE_FAILURES) },
  );

  constructor() {
    this.policy.onBreak(() => (this.openUntil = Date.now() + RESET_MS));
  }

  /** @throws GatewayError `UPSTREAM_UNAVAILABLE` while the circuit is open, and while a trial is under way */
  throwIfOpen(): void {
    const { state } = this.policy;
    const left = this.openUntil - Date.now();
    if (state === CircuitState.HalfOpen || (state === CircuitState.Open && left > 0)) throw refusal(Math.max(left, 0));
  }

  /**
   * Makes an attempt, and remembers how the upstream was.
   * @param attempt what is tried
   * @param judge what its result or its error says of the upstream
   */
  async run<Result>(
    attempt: () => Promise<Result>,
    judge: (outcome: { result: Result } | { error: unknown }) => Health,
  ): Promise<Result> {
    this.throwIfOpen();
    const attempted = attempt();
    const healthy = attempted.then(
      (result) => judge({ result }),
      (error: unknown) => judge({ error }),
    );
    const closed = this.policy.state === CircuitState.Closed;
    const health = closed ? await healthy : Promise.race([healthy, wait<Health>(TRIAL_MS, 'ill', { ref: false })]);
    // What says nothing neither ends nor lengthens a row of failures, but a trial must end one way or the other.
    if (health !== 'unknown')
      await this.policy.execute(async () => ((await health) === 'well' ? 'well' : 'ill')).catch(() => undefined);
    return attempted;
  }
}

const refusal = (leftMs: number): GatewayError =>
  new GatewayError(
    'UPSTREAM_UNAVAILABLE',
    'Telnyx failed repeatedly, so requests to it are paused for a moment; try again later.',
    { retryAfterMs: Math.ceil(leftMs) },
  );
