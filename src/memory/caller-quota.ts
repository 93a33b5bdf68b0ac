import type { Tenant } from '../operation/tenant.ts';

/** Counts what callers hold of something that is bounded in all and for each of them. */
export class CallerQuota {
  private readonly max: number;
  private readonly maxPerCaller: number;
  private readonly held = new Map<Tenant, number>();
  private all = 0;

  /**
   * @param most that all callers hold together
   * @param mostPerCaller that one of them holds
   */
  constructor(most: number, mostPerCaller: number) {
    this.max = most;
    this.maxPerCaller = mostPerCaller;
  }

  /** What all callers hold together. */
  get total(): number {
    return this.all;
  }

  /** How many callers hold anything. */
  get callers(): number {
    return this.held.size;
  }

  /** Whether no caller may hold any more. */
  get isFull(): boolean {
    return this.all >= this.max;
  }

  /** Whether a caller may hold so much more. */
  hasRoom(caller: Tenant, amount = 1): boolean {
    return this.all + amount <= this.max && (this.held.get(caller) ?? 0) + amount <= this.maxPerCaller;
  }

  /** Counts what a caller holds from now on. @returns false, and counts nothing, when there is no room for it */
  acquire(caller: Tenant, amount = 1): boolean {
    if (!this.hasRoom(caller, amount)) return false;
    this.held.set(caller, (this.held.get(caller) ?? 0) + amount);
    this.all += amount;
    return true;
  }

  /** Counts what a caller holds no more. */
  release(caller: Tenant, amount = 1): void {
    const left = (this.held.get(caller) ?? 0) - amount;
    if (left > 0) this.held.set(caller, left);
    else this.held.delete(caller);
    this.all -= amount;
  }
}

/** Three quarters: so many of some places one caller may hold, that others always find one. */
export const fairShareOf = (places: number): number => Math.max(1, Math.floor(places * 0.75));

/** How many of some places may be held by tasks that wait for others to end: some are left to others, and to the same caller. */
export const maxPausedReads = (places: number): number => Math.min(Math.floor(places / 2), fairShareOf(places) - 1);
