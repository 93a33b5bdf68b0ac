import { onAbort } from '../operation/on-abort.ts';
import { settleInBatches } from '../operation/settle-in-batches.ts';
import { LinkedQueue } from '../operation/linked-queue.ts';
import { fairShareOf, CallerQuota } from '../memory/caller-quota.ts';
import type { Tenant } from '../operation/tenant.ts';

/** Gives a waiting task its place. */
type Start = () => void;

/**
 * A bound on what is under way at once, fair between tenants: a free place goes to the tenant whose turn is longest ago, and no
 * tenant holds all places, so that a hundred requests of one do not hold up a single one of another.
 */
export class FairQueue {
  private readonly running: CallerQuota;
  /** In order of turn: who is served goes to the end. */
  private readonly lines = new Map<Tenant, LinkedQueue<Start>>();
  private waiters = 0;

  /** @param places how many tasks run at once; one tenant holds at most three quarters of them */
  constructor(places: number) {
    this.running = new CallerQuota(places, fairShareOf(places));
  }

  /** How many tasks run. */
  get inFlight(): number {
    return this.running.total;
  }

  /** How many tasks wait for a place. */
  get waiting(): number {
    return this.waiters;
  }

  /**
   * Runs a task as soon as there is a place for it.
   * @throws the signal's reason when it is aborted while the task still waits; it is then never run
   */
  async run<Result>(tenant: Tenant, signal: AbortSignal, task: () => Promise<Result>): Promise<Result> {
    signal.throwIfAborted();
    if (this.lines.size > 0 || !this.running.acquire(tenant)) await this.waitForPlace(tenant, signal);
    try {
      return await task();
    } finally {
      this.running.release(tenant);
      this.serve();
    }
  }

  private waitForPlace(tenant: Tenant, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const forget = onAbort(signal, () => {
        this.abandon(tenant, leave);
        // Thousands may wait for one operation, and what follows from each rejection takes far longer than this.
        settleInBatches(() => reject(signal.reason as Error));
      });
      const start = (): void => {
        forget();
        resolve();
      };
      const leave = this.lineOf(tenant).push(start);
      this.waiters += 1;
      this.serve();
    });
  }

  private lineOf(tenant: Tenant): LinkedQueue<Start> {
    const known = this.lines.get(tenant);
    if (known !== undefined) return known;
    const line = new LinkedQueue<Start>();
    this.lines.set(tenant, line);
    return line;
  }

  private serve(): void {
    // A tenant that is served and set behind the others is met again, until there is no place for it.
    for (const [tenant, line] of this.lines) {
      if (!this.running.hasRoom(tenant)) {
        if (this.running.isFull) return;
        continue;
      }
      const start = line.shift();
      this.lines.delete(tenant);
      if (line.size > 0) this.lines.set(tenant, line);
      if (start === undefined) continue;
      this.waiters -= 1;
      this.running.acquire(tenant);
      start();
    }
  }

  private abandon(tenant: Tenant, leave: () => void): void {
    leave();
    this.waiters -= 1;
    if (this.lines.get(tenant)?.size === 0) this.lines.delete(tenant);
  }
}
