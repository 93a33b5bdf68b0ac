import type { Tenant } from '../operation/tenant.ts';
import type { VerifiedTokens } from './verified-tokens.ts';

/** What one caller uses. */
interface Holding {
  amount: number;
  isVerified: boolean;
}

/** The limit that a caller has reached. */
export type ReachedLimit = 'total' | 'caller' | 'unverified';

/** Counts the use of a resource that is limited in total, per caller, and for all unverified tokens together. */
export class CallerQuota {
  private readonly max: number;
  private readonly maxPerCaller: number;
  private readonly maxUnverified: number;
  private readonly verified: VerifiedTokens | undefined;
  private readonly held = new Map<Tenant, Holding>();
  private all = 0;
  private ofUnverified = 0;

  /**
   * @param max the limit for all callers together
   * @param maxPerCaller the limit for each caller
   * @param verified which callers are verified; undefined if all are
   */
  constructor(max: number, maxPerCaller: number, verified?: VerifiedTokens) {
    this.max = max;
    this.maxPerCaller = maxPerCaller;
    this.maxUnverified = verified?.unverifiedShareOf(max) ?? max;
    this.verified = verified;
    verified?.onChange((caller, isVerified) => {
      const holding = this.held.get(caller);
      if (holding === undefined || holding.isVerified === isVerified) return;
      holding.isVerified = isVerified;
      this.ofUnverified += isVerified ? -holding.amount : holding.amount;
    });
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

  /** The first limit that keeps a caller from acquiring an amount; undefined when there is room. */
  limitFor(caller: Tenant, amount = 1): ReachedLimit | undefined {
    if (this.all + amount > this.max) return 'total';
    const holding = this.held.get(caller);
    if ((holding?.amount ?? 0) + amount > this.maxPerCaller) return 'caller';
    if (this.ofUnverified + amount <= this.maxUnverified) return undefined;
    return (holding?.isVerified ?? this.isVerified(caller)) ? undefined : 'unverified';
  }

  /** Whether a caller may acquire this amount. */
  hasRoom(caller: Tenant, amount = 1): boolean {
    return this.limitFor(caller, amount) === undefined;
  }

  /** Acquires an amount for a caller. @returns false, without acquiring anything, when there is no room */
  acquire(caller: Tenant, amount = 1): boolean {
    if (!this.hasRoom(caller, amount)) return false;
    const holding = this.held.get(caller) ?? { amount: 0, isVerified: this.isVerified(caller) };
    holding.amount += amount;
    this.held.set(caller, holding);
    this.all += amount;
    if (!holding.isVerified) this.ofUnverified += amount;
    return true;
  }

  /** Releases an amount of a caller. */
  release(caller: Tenant, amount = 1): void {
    this.all -= amount;
    const holding = this.held.get(caller);
    if (holding === undefined) return;
    holding.amount -= amount;
    if (!holding.isVerified) this.ofUnverified -= amount;
    if (holding.amount <= 0) this.held.delete(caller);
  }

  private isVerified(caller: Tenant): boolean {
    return this.verified?.has(caller) ?? true;
  }
}

/** How many of some places one caller may hold: three quarters, so that others always find one. */
export const fairShareOf = (places: number): number => Math.max(1, Math.floor(places * 0.75));

/** How many upstream places paused reads may hold: some remain for other callers, and for the same caller. */
export const maxPausedReads = (places: number): number => Math.min(Math.floor(places / 2), fairShareOf(places) - 1);
