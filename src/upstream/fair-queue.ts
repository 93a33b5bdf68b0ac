import { onAbort } from '../operation/on-abort.ts';
import { settleInBatches } from '../operation/settle-in-batches.ts';
import { QueueByStanding } from '../operation/queue-by-standing.ts';
import { fairShareOf, CallerQuota } from '../memory/caller-quota.ts';
import type { VerifiedTokens } from '../memory/verified-tokens.ts';
import type { Urgency } from '../operation/operation.ts';
import type { Tenant } from '../operation/tenant.ts';

/** A task that waits for a place. */
interface Waiting {
  readonly tenant: Tenant;
  readonly start: () => void;
}

/** How many of some places background tasks may hold together: half. */
export const backgroundShareOf = (places: number): number => Math.max(1, Math.floor(places / 2));

/**
 * Limits concurrent tasks, fairly between tenants: a free place goes to the tenant served least recently, and no tenant holds all
 * places, so a hundred requests of one tenant do not delay a single request of another. Background tasks get places that no task of the
 * foreground waits for, and at most half of all. All unverified tokens together wait as one tenant, and hold no more than their share.
 */
export class FairQueue {
  private readonly running: CallerQuota;
  private readonly background: CallerQuota;
  private readonly queues: Readonly<Record<Urgency, QueueByStanding<Waiting>>>;

  /**
   * @param places the maximum of concurrent tasks; one tenant gets at most three quarters of them
   * @param verified which tenants' tokens are verified; undefined if all are
   */
  constructor(places: number, verified?: VerifiedTokens) {
    this.running = new CallerQuota(places, fairShareOf(places), verified);
    const share = backgroundShareOf(places);
    this.background = new CallerQuota(share, share);
    const isVerified = (tenant: Tenant): boolean => verified?.has(tenant) ?? true;
    this.queues = {
      foreground: new QueueByStanding<Waiting>(isVerified),
      background: new QueueByStanding<Waiting>(isVerified),
    };
    // After the quota, which must count the tenant's tasks as verified before more of them start.
    verified?.onChange((tenant, hasBecomeVerified) => {
      if (!hasBecomeVerified) return;
      this.queues.foreground.promote(tenant);
      this.queues.background.promote(tenant);
      this.serve('foreground');
      this.serve('background');
    });
  }

  /** Tasks that are running. */
  get inFlight(): number {
    return this.running.total;
  }

  /** Tasks that wait for a place. */
  get waiting(): number {
    return this.queues.foreground.size + this.queues.background.size;
  }

  /**
   * Runs a task as soon as a place is free.
   * @param onPlace called with the milliseconds for which the task waited, also when it gives up
   * @throws the signal's reason when it aborts while the task waits; the task then never runs
   */
  async run<Result>(
    tenant: Tenant,
    signal: AbortSignal,
    task: () => Promise<Result>,
    urgency: Urgency = 'foreground',
    onPlace?: (waitedMs: number) => void,
  ): Promise<Result> {
    signal.throwIfAborted();
    const { foreground, background } = this.queues;
    const mustQueue = !foreground.isEmpty || (urgency === 'background' && !background.isEmpty);
    if (mustQueue || !this.acquire(tenant, urgency)) {
      const began = performance.now();
      try {
        await this.waitForPlace(tenant, signal, urgency);
      } finally {
        onPlace?.(performance.now() - began);
      }
    } else onPlace?.(0);
    try {
      return await task();
    } finally {
      this.running.release(tenant);
      if (urgency === 'background') this.background.release(tenant);
      this.serve('foreground');
      this.serve('background');
    }
  }

  private hasRoom(tenant: Tenant, urgency: Urgency): boolean {
    return this.running.hasRoom(tenant) && (urgency === 'foreground' || this.background.hasRoom(tenant));
  }

  private acquire(tenant: Tenant, urgency: Urgency): boolean {
    if (!this.hasRoom(tenant, urgency)) return false;
    this.running.acquire(tenant);
    if (urgency === 'background') this.background.acquire(tenant);
    return true;
  }

  private waitForPlace(tenant: Tenant, signal: AbortSignal, urgency: Urgency): Promise<void> {
    return new Promise((resolve, reject) => {
      const forget = onAbort(signal, () => {
        leave();
        // One operation may have thousands of waiters, and the reactions to each rejection take far longer than the rejection itself.
        settleInBatches(() => reject(signal.reason as Error));
      });
      const start = (): void => {
        forget();
        resolve();
      };
      const leave = this.queues[urgency].push(tenant, { tenant, start });
      this.serve(urgency);
    });
  }

  private serve(urgency: Urgency): void {
    while (!this.running.isFull) {
      const next = this.queues[urgency].shift((tenant) => this.hasRoom(tenant, urgency));
      if (next === undefined) return;
      this.acquire(next.tenant, urgency);
      next.start();
    }
  }
}
