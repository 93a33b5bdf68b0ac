import { LRUCache } from 'lru-cache';
import type { Tenant } from '../operation/tenant.ts';

/** How many tokens are remembered, those that Telnyx accepted most recently. */
const MAX_TOKENS = 10_000;

/** How long a token is remembered after Telnyx last accepted it, in milliseconds. */
const REMEMBER_MS = 3_600_000;

/** Called when a token becomes verified, or stops being so. */
type ChangeListener = (tenant: Tenant, isVerified: boolean) => void;

/**
 * The tokens that Telnyx has accepted. Anyone can make up tokens, as many as they like, so a limit for each token does not bound what all
 * others take together: unverified tokens share one quota. Holds no token, only its hash.
 */
export class VerifiedTokens {
  private readonly tokens = new LRUCache<Tenant, true>({ max: MAX_TOKENS, ttl: REMEMBER_MS });
  private readonly listeners: ChangeListener[] = [];
  private readonly unverifiedPercent: number;

  /** @param unverifiedPercent what unverified tokens may hold together of each limited resource, in percent */
  constructor(unverifiedPercent = 100) {
    this.unverifiedPercent = unverifiedPercent;
  }

  has(tenant: Tenant): boolean {
    return this.tokens.has(tenant);
  }

  /** Records that Telnyx accepted a token. */
  add(tenant: Tenant): void {
    const isNew = !this.tokens.has(tenant);
    this.tokens.set(tenant, true);
    if (isNew) this.tell(tenant, true);
  }

  /** Records that Telnyx rejected a token. */
  remove(tenant: Tenant): void {
    if (this.tokens.delete(tenant)) this.tell(tenant, false);
  }

  /** Calls back after each change, in the order in which listeners were added. Tokens that expire are not announced. */
  onChange(listener: ChangeListener): void {
    this.listeners.push(listener);
  }

  /** How much of a resource unverified tokens may hold together; at least 1. */
  unverifiedShareOf(amount: number): number {
    return Math.max(1, Math.floor((amount * this.unverifiedPercent) / 100));
  }

  private tell(tenant: Tenant, isVerified: boolean): void {
    for (const listener of this.listeners) listener(tenant, isVerified);
  }
}
