import { onAbort } from '../operation/on-abort.ts';
import { settleInBatches } from '../operation/settle-in-batches.ts';
import { LinkedQueue } from '../operation/linked-queue.ts';
import { fairShareOf, CallerQuota } from '../memory/caller-quota.ts';
import type { Tenant } from '../operation/tenant.ts';

/** Starts a waiting task. */
type Start = () => void;

/**
 * Limits concurrent tasks, fairly between tenants: a free place goes to the tenant served least recently, and no tenant holds all
 * places, so a hundred requests of one tenant do not delay a single request of another.
 */
export class FairQueue {
  private readonly running: CallerQuota;
  /** Least recently served first. */
  private readonly lines = new Map<Tenant, LinkedQueue<Start>>();
  private waiters = 0;

  /** @param places the maximum of concurrent tasks; one tenant gets at most three quarters of them */
  constructor(places: number) {
    this.running = new CallerQuota(places, fairShareOf(places));
  }

  /** Tasks that are running. */
  get inFlight(): number {
    return this.running.total;
  }

  /** Tasks that wait for a place. */
  get waiting(): number {
    return this.waiters;
  }

  /**
   * Runs a task as soon as a place is free.
   * @throws the signal's reason when it aborts while the task waits; the task then never runs
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
        // One operation may have thousands of waiters, and the reactions to each rejection take far longer than the rejection itself.
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
    // A served tenant moves to the end of the map, so this loop reaches it again until no place is left for it.
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
