import { LRUCache } from 'lru-cache';
import type { Tenant } from '../operation/tenant.ts';
import { decodeDigest, encodeDigest } from '../digest/codec.ts';
import type { CallDigest } from '../digest/call-digest.ts';
import type { UnjudgedReason } from '../graphql/generated/types.ts';

/** What became of a call whose report was asked for. */
export type Judged = CallDigest | UnjudgedReason;

/** What a key and an entry take besides the digest's bytes, about. */
const ENTRY_BYTES = 320;

/** How long it is remembered that a call cannot be judged: reports arrive late. */
const UNJUDGED_TTL_MS = 600_000;

/** Which digest: of whose call, under which thresholds. */
export interface DigestKey {
  readonly tenant: Tenant;
  /** Names the thresholds that the call is judged by. */
  readonly policy: string;
  readonly callId: string;
}

export interface DigestBounds {
  /** Bytes of all digests; 0 keeps none. */
  readonly maxBytes: number;
  readonly ttlMs: number;
}

/**
 * The digests of finished calls, for all callers, bounded in bytes and in time. A digest is found under the hash of the token that fetched
 * its report and no other. The caller of `get` must have been told of the call by the upstream within the same operation.
 */
export class DigestStore {
  private readonly kept: LRUCache<string, Uint8Array | UnjudgedReason> | undefined;
  private readonly ttlMs: number;
  /** How often each token was refused, to tell digests whose report was fetched before. */
  private readonly refusals = new LRUCache<Tenant, number>({ max: 10_000 });

  constructor({ maxBytes, ttlMs }: DigestBounds) {
    this.ttlMs = ttlMs;
    if (maxBytes === 0 || ttlMs === 0) return;
    this.kept = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (value) => ENTRY_BYTES + value.length,
    });
  }

  /** Bytes that digests take now. */
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

  /** To be called before a report is fetched. @returns a function that keeps what came of it, unless the token was refused meanwhile */
  begin(key: DigestKey): (judged: Judged, hasSettled: boolean) => void {
    const before = this.refusals.get(key.tenant) ?? 0;
    return (judged, hasSettled) => {
      if (this.kept === undefined || (this.refusals.get(key.tenant) ?? 0) !== before) return;
      if (typeof judged === 'object') {
        if (judged.isFinal) this.kept.set(nameOf(key), encodeDigest(judged), { ttl: this.ttlMs });
      } else if (hasSettled) this.kept.set(nameOf(key), judged, { ttl: Math.min(this.ttlMs, UNJUDGED_TTL_MS) });
    };
  }

  /** Forgets all that a token fetched: the upstream refuses it now. */
  evictTenant(tenant: Tenant): void {
    this.refusals.set(tenant, (this.refusals.get(tenant) ?? 0) + 1);
    for (const key of this.kept?.keys() ?? []) if (key.startsWith(`${tenant}\n`)) this.kept?.delete(key);
  }
}

const nameOf = ({ tenant, policy, callId }: DigestKey): string => `${tenant}\n${policy}\n${callId}`;
