import type { Tenant } from './tenant.ts';

interface Waiter {
  readonly start: () => void;
}

/**
 * A bound on what is under way at once, fair between tenants: a free place goes to the tenant whose turn is longest ago, and no
 * tenant holds all places, so that a hundred requests of one do not hold up a single one of another.
 */
export class FairQueue {
  private readonly places: number;
  private readonly placesPerTenant: number;
  private readonly running = new Map<Tenant, number>();
  /** In order of turn: who is served goes to the end. */
  private readonly waiting = new Map<Tenant, Waiter[]>();
  private taken = 0;

  /** @param places how many tasks run at once; one tenant holds at most three quarters of them */
  constructor(places: number) {
    this.places = places;
    this.placesPerTenant = Math.max(1, Math.floor(places * 0.75));
  }

  /**
   * Runs a task as soon as there is a place for it.
   * @throws the signal's reason when it is aborted while the task still waits; it is then never run
   */
  async run<Result>(tenant: Tenant, signal: AbortSignal, task: () => Promise<Result>): Promise<Result> {
    signal.throwIfAborted();
    if (this.waiting.size === 0 && this.isFree(tenant)) this.enter(tenant);
    else await this.place(tenant, signal);
    try {
      return await task();
    } finally {
      this.leave(tenant);
    }
  }

  private place(tenant: Tenant, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        start: () => {
          signal.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      const giveUp = (): void => {
        this.forget(tenant, waiter);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      const line = this.waiting.get(tenant);
      if (line === undefined) this.waiting.set(tenant, [waiter]);
      else line.push(waiter);
      this.serve();
    });
  }

  private serve(): void {
    for (const [tenant, line] of [...this.waiting]) {
      if (this.taken >= this.places) return;
      if (!this.isFree(tenant)) continue;
      const waiter = line.shift();
      this.waiting.delete(tenant);
      if (line.length > 0) this.waiting.set(tenant, line);
      if (waiter === undefined) continue;
      this.enter(tenant);
      waiter.start();
    }
  }

  /** Whether a task of this tenant may run now. */
  private isFree(tenant: Tenant): boolean {
    return this.taken < this.places && (this.running.get(tenant) ?? 0) < this.placesPerTenant;
  }

  private enter(tenant: Tenant): void {
    this.running.set(tenant, (this.running.get(tenant) ?? 0) + 1);
    this.taken += 1;
  }

  private leave(tenant: Tenant): void {
    const held = this.running.get(tenant) ?? 0;
    if (held > 1) this.running.set(tenant, held - 1);
    else this.running.delete(tenant);
    this.taken -= 1;
    this.serve();
  }

  private forget(tenant: Tenant, waiter: Waiter): void {
    const left = (this.waiting.get(tenant) ?? []).filter((other) => other !== waiter);
    if (left.length > 0) this.waiting.set(tenant, left);
    else this.waiting.delete(tenant);
  }
}
