import { setTimeout as wait } from 'node:timers/promises';
import { GatewayError } from '../errors.ts';
import { timed, type WaitClock } from '../operation/wait-clock.ts';
import type { SharedRate } from '../shared-store/shared-rate.ts';
import type { Urgency } from '../operation/operation.ts';
import type { RateLimit } from './rate-limit.ts';

/** The share of the permitted rate that is used, so that unevenly arriving requests do not exceed it. */
const USED_SHARE = 0.97;

/** When the limit resets within this time, whole seconds are too coarse to divide by, in seconds. */
const COARSE_RESET = 2;

/** How long to pause after a 429 without headers, in milliseconds. */
const DEFAULT_HOLD_MS = 1_000;

/** After a 429, the rate drops to this share of the requests sent in the last second before it. */
const BACK_OFF = 0.9;

/** Without headers, the rate is raised by this factor after a number of requests without a 429. */
const RAISE = 1.02;
const RAISE_AFTER = 50;

/** The maximum interval between requests, in milliseconds: a longer one is useless within one operation. */
const MAX_INTERVAL_MS = 5_000;

/** After so many missed turns, a request is sent nevertheless. */
const MAX_MISSED = 3;

/** How many recent requests are remembered. */
const MAX_RECENT = 2_000;

/** A clock and a timer, in milliseconds. */
export interface Clock {
  now(): number;
  /** @throws AbortError when the signal aborts */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

const REAL_CLOCK: Clock = {
  now: () => performance.now(),
  wait: (ms, signal) => wait(ms, undefined, { signal }),
};

/**
 * The rate at which background requests with one token may be sent: evenly spaced within the limit in the upstream's headers, or by trial
 * without headers (slower after each 429, gradually faster again). Foreground requests are counted and never wait.
 */
export class Pace {
  /** Milliseconds between two requests; 0 while no limit is known. */
  private intervalMs = 0;
  private next = 0;
  private heldUntil = 0;
  /** When the last requests were sent, oldest first. */
  private readonly recent: number[] = [];
  /** How many requests all replicas had sent within a window before their last turn that is known. */
  private sentByAll = { count: 0, windowMs: 0, at: -Infinity };
  private longestReset = 1;
  private limit = 0;
  private hasHeaders = false;
  private withoutRefusal = 0;
  private readonly clock: Clock;

  /** @param clock another clock, for tests */
  constructor(clock: Clock = REAL_CLOCK) {
    this.clock = clock;
  }

  /**
   * Makes a background request when the pace permits, and again after each 429.
   * @param waits measures the waits
   * @param shared the pace that all replicas keep together, if there is one
   * @throws what the attempt threw, except for a 429; AbortError when the signal aborts during a wait
   */
  async keep<Result>(
    signal: AbortSignal,
    attempt: () => Promise<Result>,
    waits?: WaitClock,
    shared?: SharedRate,
  ): Promise<Result> {
    for (;;) {
      await this.turn(signal, waits, shared);
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof GatewayError) || error.code !== 'UPSTREAM_RATE_LIMITED') throw error;
      }
    }
  }

  private async turn(signal: AbortSignal, waits: WaitClock | undefined, shared: SharedRate | undefined): Promise<void> {
    for (let missed = 0; ; missed += 1) {
      const turn = await this.sharedTurn(shared);
      const at = Math.max(turn ?? Math.max(this.now(), this.next), this.heldUntil);
      this.next = at + this.intervalMs;
      if (at > this.now()) await timed(waits, () => this.clock.wait(at - this.now(), signal));
      // Other requests may have hit the limit in the meantime.
      if (this.heldUntil > this.now()) continue;
      // Others have the next turns: a process that was busy for a while must not use all of its own at once.
      const isMissed = turn !== undefined && this.now() - at > this.intervalMs;
      if (!isMissed || missed >= MAX_MISSED) return;
    }
  }

  /** When all replicas together permit the next request; undefined when they do not share their pace now. */
  private async sharedTurn(shared: SharedRate | undefined): Promise<number | undefined> {
    // Without a known limit there is nothing to share, and nothing is stored for tokens that the upstream has never answered.
    if (shared === undefined || this.intervalMs === 0) return undefined;
    const windowMs = this.longestReset * 1_000;
    const turn = await shared.take(this.intervalMs, windowMs);
    if (turn === undefined) return undefined;
    const at = this.now() + turn.waitMs;
    this.sentByAll = { count: turn.sent, windowMs, at };
    return at;
  }

  private now(): number {
    return this.clock.now();
  }

  /** Counts a request that is sent now. Requests of the background have taken their turn before. */
  sent(urgency: Urgency, shared?: SharedRate): void {
    const now = this.now();
    if (urgency === 'foreground' && this.intervalMs > 0) void shared?.take(this.intervalMs, 0);
    this.recent.push(now);
    if (this.recent.length > MAX_RECENT) this.recent.splice(0, MAX_RECENT / 2);
    if (urgency === 'foreground') this.next = Math.max(now, this.next) + this.intervalMs;
  }

  /** Learns from a response other than a 429. */
  answered(rate: RateLimit | undefined): void {
    if (rate !== undefined) {
      this.learn(rate);
      return;
    }
    if (this.hasHeaders || this.intervalMs === 0) return;
    this.withoutRefusal += 1;
    if (this.withoutRefusal < RAISE_AFTER) return;
    this.withoutRefusal = 0;
    this.intervalMs /= RAISE;
  }

  /** Slows down after a 429. */
  refused(rate: RateLimit | undefined, retryAfterMs: number | undefined, shared?: SharedRate): void {
    this.withoutRefusal = 0;
    const resetMs = rate === undefined ? undefined : rate.resetSeconds * 1_000;
    this.heldUntil = Math.max(this.heldUntil, this.now() + (retryAfterMs ?? resetMs ?? DEFAULT_HOLD_MS));
    if (rate !== undefined) this.learn({ ...rate, remaining: Math.max(1, rate.remaining) });
    else {
      const perSecond = Math.max(1, this.sentWithin(1_000));
      this.intervalMs = Math.min(MAX_INTERVAL_MS, Math.max(this.intervalMs / BACK_OFF, 1_000 / (perSecond * BACK_OFF)));
    }
    this.next = Math.max(this.next, this.heldUntil);
    shared?.hold(this.heldUntil - this.now());
  }

  private learn({ limit, remaining, resetSeconds }: RateLimit): void {
    if (limit !== this.limit) this.longestReset = 1;
    this.hasHeaders = true;
    this.limit = limit;
    this.longestReset = Math.max(this.longestReset, resetSeconds);
    const windowMs = this.longestReset * 1_000;
    // The rest of a long window is divided evenly; others may use the token too.
    this.intervalMs = Math.min(
      MAX_INTERVAL_MS,
      (resetSeconds > COARSE_RESET ? (resetSeconds * 1_000) / Math.max(1, remaining) : windowMs / limit) / USED_SHARE,
    );
    // Evenly spaced requests use up a window without exceeding it, so an exhausted window matters only if others used it.
    if (remaining === 0 && this.sentWithin(windowMs) < limit * USED_SHARE - 1)
      this.heldUntil = Math.max(this.heldUntil, this.now() + Math.max(1, resetSeconds) * 1_000);
  }

  /** How many requests were sent within the last milliseconds, by all replicas if they share their pace. */
  private sentWithin(ms: number): number {
    const from = this.now() - ms;
    const first = this.recent.findIndex((at) => at > from);
    const own = first === -1 ? 0 : this.recent.length - first;
    const { count, windowMs, at } = this.sentByAll;
    return windowMs === ms && at > from ? Math.max(own, count) : own;
  }
}
