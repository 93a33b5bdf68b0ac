import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel';
import { setTimeout as wait } from 'node:timers/promises';
import { GatewayError } from '../errors.ts';

/** Consecutive failures that open the circuit. Any response below 500 resets the count, so one bad call id does not open it. */
const CONSECUTIVE_FAILURES = 10;

/** How long an open circuit rejects requests, in milliseconds; then one trial request tests whether the upstream has recovered. */
export const RESET_MS = 2_000;

/** A trial without a response after this time counts as failed, so that the next trial need not wait; its caller may still get a response. */
const TRIAL_MS = 1_500;

/** What an attempt shows about the upstream; `unknown` when it ended early for another reason. */
export type AttemptOutcome = 'success' | 'failure' | 'unknown';

/** The circuit's state now, and what has happened so far. */
export interface BreakerFigures {
  readonly state: 'closed' | 'open' | 'half_open';
  /** How often the circuit opened. */
  readonly opened: number;
  /** Requests that were not sent. */
  readonly refused: number;
}

/** Stops requests to a failing upstream and detects its recovery. One for the process, independent of tenants. */
export class Breaker {
  private openUntil = 0;
  private opened = 0;
  private refused = 0;
  private readonly policy = circuitBreaker(
    handleWhenResult((health) => health === 'failure'),
    { halfOpenAfter: RESET_MS, breaker: new ConsecutiveBreaker(CONSECUTIVE_FAILURES) },
  );

  constructor() {
    this.policy.onBreak(() => {
      this.openUntil = Date.now() + RESET_MS;
      this.opened += 1;
    });
  }

  get figures(): BreakerFigures {
    const { opened, refused } = this;
    return { state: nameOf(this.policy.state), opened, refused };
  }

  /** @throws GatewayError `UPSTREAM_UNAVAILABLE` while the circuit is open, and while a trial is in flight */
  throwIfOpen(): void {
    const { state } = this.policy;
    const left = this.openUntil - Date.now();
    if (state !== CircuitState.HalfOpen && (state !== CircuitState.Open || left <= 0)) return;
    this.refused += 1;
    throw refusal(Math.max(left, 0));
  }

  /**
   * Begins an attempt.
   * @returns records its outcome, once: further calls have no effect
   * @throws GatewayError as `throwIfOpen` does
   */
  begin(): (outcome: AttemptOutcome) => Promise<void> {
    this.throwIfOpen();
    let settle: (outcome: AttemptOutcome) => void = () => undefined;
    const settled = new Promise<AttemptOutcome>((resolve) => (settle = resolve));
    const recorded =
      this.policy.state === CircuitState.Closed
        ? // An unknown outcome does not change the count of failures.
          settled.then((outcome) => (outcome === 'unknown' ? undefined : this.record(settled)))
        : // A trial must end one way or the other.
          this.record(Promise.race([settled, wait<AttemptOutcome>(TRIAL_MS, 'failure', { ref: false })]));
    return (outcome) => {
      settle(outcome);
      return recorded;
    };
  }

  /**
   * Makes an attempt and records its outcome.
   * @param judge maps the result or the error to the outcome
   */
  async run<Result>(
    attempt: () => Promise<Result>,
    judge: (outcome: { result: Result } | { error: unknown }) => AttemptOutcome,
  ): Promise<Result> {
    const record = this.begin();
    let result: Result;
    try {
      result = await attempt();
    } catch (error) {
      await record(judge({ error }));
      throw error;
    }
    await record(judge({ result }));
    return result;
  }

  private async record(outcome: Promise<AttemptOutcome>): Promise<void> {
    await this.policy
      .execute(async () => ((await outcome) === 'success' ? 'success' : 'failure'))
      .catch(() => undefined);
  }
}

function nameOf(state: CircuitState): BreakerFigures['state'] {
  if (state === CircuitState.HalfOpen) return 'half_open';
  return state === CircuitState.Closed ? 'closed' : 'open';
}

const refusal = (leftMs: number): GatewayError =>
  new GatewayError(
    'UPSTREAM_UNAVAILABLE',
    'Telnyx failed repeatedly, so the gateway has paused requests to it; try again later.',
    { retryAfterMs: Math.ceil(leftMs) },
  );
