import { LRUCache } from 'lru-cache';
import type { Tenant } from '../operation/tenant.ts';
import { decodeDigest, encodeDigest } from '../digest/codec.ts';
import type { CallDigest } from '../digest/call-digest.ts';
import type { UnjudgedReason } from '../graphql/generated/types.ts';

/** The result for a call whose report was requested. */
export type Judged = CallDigest | UnjudgedReason;

/** The approximate size of a key and an entry besides the digest's bytes. */
const ENTRY_BYTES = 320;

/** How long it is remembered that a call cannot be judged: reports may arrive late. */
const UNJUDGED_TTL_MS = 600_000;

/** Identifies a digest: its call and its thresholds. */
export interface DigestKey {
  readonly tenant: Tenant;
  /** Identifies the thresholds that the call is judged by. */
  readonly policy: string;
  readonly callId: string;
}

export interface DigestBounds {
  /** Bytes of all digests; 0 disables the store. */
  readonly maxBytes: number;
  readonly ttlMs: number;
}

/**
 * The digests of finished calls, for all callers, bounded in bytes and in time. The key contains the hash of the token that fetched the
 * report. The upstream must have listed the call to the caller of `get` within the same operation.
 */
export class DigestStore {
  private readonly kept: LRUCache<string, Uint8Array | UnjudgedReason> | undefined;
  private readonly ttlMs: number;
  /** How many times each token was rejected, to recognize digests whose report was fetched before. */
  private readonly refusals = new LRUCache<Tenant, number>({ max: 10_000 });

  constructor({ maxBytes, ttlMs }: DigestBounds) {
    this.ttlMs = ttlMs;
    if (maxBytes === 0 || ttlMs === 0) return;
    this.kept = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (value) => ENTRY_BYTES + value.length,
    });
  }

  /** The bytes that digests take now. */
  get bytes(): number {
    return this.kept?.calculatedSize ?? 0;
  }

  get size(): number {
    return this.kept?.size ?? 0;
  }

  get(key: DigestKey): Judged | undefined {
    const found = this.kept?.get(nameOf(key));
    return typeof found === 'object' ? decodeDigest(found) : found;
  }

  /** Call it before a report is fetched. @returns a function that stores the result, unless the token was rejected in the meantime */
  begin(key: DigestKey): (judged: Judged, hasSettled: boolean) => void {
    const before = this.refusals.get(key.tenant) ?? 0;
    return (judged, hasSettled) => {
      if (this.kept === undefined || (this.refusals.get(key.tenant) ?? 0) !== before) return;
      if (typeof judged === 'object') {
        if (judged.isFinal) this.kept.set(nameOf(key), encodeDigest(judged), { ttl: this.ttlMs });
      } else if (hasSettled) this.kept.set(nameOf(key), judged, { ttl: Math.min(this.ttlMs, UNJUDGED_TTL_MS) });
    };
  }

  /** Evicts everything that a token fetched, because the upstream now rejects the token. */
  evictTenant(tenant: Tenant): void {
    this.refusals.set(tenant, (this.refusals.get(tenant) ?? 0) + 1);
    for (const key of this.kept?.keys() ?? []) if (key.startsWith(`${tenant}\n`)) this.kept?.delete(key);
  }
}

const nameOf = ({ tenant, policy, callId }: DigestKey): string => `${tenant}\n${policy}\n${callId}`;
