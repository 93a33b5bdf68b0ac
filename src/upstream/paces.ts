import { LRUCache } from 'lru-cache';
import type { Tenant } from '../operation/tenant.ts';
import { Pace } from './pace.ts';

/** How many tokens' rates are remembered, those used most recently. */
const MAX_TENANTS = 1_000;

/** How long a rate is remembered without a request, in milliseconds. */
const FORGET_MS = 600_000;

/** The pace of each token, which all its operations share. */
export class Paces {
  private readonly paces = new LRUCache<Tenant, Pace>({ max: MAX_TENANTS, ttl: FORGET_MS, updateAgeOnGet: true });

  of(tenant: Tenant): Pace {
    let pace = this.paces.get(tenant);
    if (pace === undefined) {
      pace = new Pace();
      this.paces.set(tenant, pace);
    }
    return pace;
  }
}
