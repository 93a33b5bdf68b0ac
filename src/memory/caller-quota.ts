import type { Tenant } from '../operation/tenant.ts';

/** Counts the use of a resource that is limited in total and per caller. */
export class CallerQuota {
  private readonly max: number;
  private readonly maxPerCaller: number;
  private readonly held = new Map<Tenant, number>();
  private all = 0;

  /**
   * @param max the limit for all callers together
   * @param maxPerCaller the limit for each caller
   */
  constructor(max: number, maxPerCaller: number) {
    this.max = max;
    this.maxPerCaller = maxPerCaller;
  }

  /** What all callers use together. */
  get total(): number {
    return this.all;
  }

  /** How many callers use anything. */
  get callers(): number {
    return this.held.size;
  }

  /** Whether the total limit is reached. */
  get isFull(): boolean {
    return this.all >= this.max;
  }

  /** Whether a caller may acquire this amount. */
  hasRoom(caller: Tenant, amount = 1): boolean {
    return this.all + amount <= this.max && (this.held.get(caller) ?? 0) + amount <= this.maxPerCaller;
  }

  /** Acquires an amount for a caller. @returns false, without acquiring anything, when there is no room */
  acquire(caller: Tenant, amount = 1): boolean {
    if (!this.hasRoom(caller, amount)) return false;
    this.held.set(caller, (this.held.get(caller) ?? 0) + amount);
    this.all += amount;
    return true;
  }

  /** Releases an amount of a caller. */
  release(caller: Tenant, amount = 1): void {
    const left = (this.held.get(caller) ?? 0) - amount;
    if (left > 0) this.held.set(caller, left);
    else this.held.delete(caller);
    this.all -= amount;
  }
}

/** How many of some places one caller may hold: three quarters, so that others always find one. */
export const fairShareOf = (places: number): number => Math.max(1, Math.floor(places * 0.75));

/** How many upstream places paused reads may hold: some remain for other callers, and for the same caller. */
export const maxPausedReads = (places: number): number => Math.min(Math.floor(places / 2), fairShareOf(places) - 1);
