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
  /** Calls that are being judged. */
  private readonly flights = new Map<string, Promise<Judged | undefined>>();

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

  /**
   * What another operation with the same token finds out of a call right now.
   * @returns undefined when none does; a promise of undefined when it gives up
   */
  underWay(key: DigestKey): Promise<Judged | undefined> | undefined {
    return this.flights.get(nameOf(key));
  }

  /**
   * Judges a call, and keeps what comes of it, unless the token is refused meanwhile.
   * @param judge reads the call's report
   * @param hasSettled whether a call that cannot be judged now will hardly be judged later
   * @throws what `judge` threw
   */
  async judge(key: DigestKey, judge: () => Promise<Judged>, hasSettled: boolean): Promise<Judged> {
    const name = nameOf(key);
    let land: (judged: Judged | undefined) => void = () => undefined;
    const flight = new Promise<Judged | undefined>((resolve) => (land = resolve));
    this.flights.set(name, flight);
    let judged: Judged | undefined;
    try {
      judged = await judge();
      // After a refusal, the flight is no longer known.
      if (this.flights.get(name) === flight) this.keep(name, judged, hasSettled);
      return judged;
    } finally {
      if (this.flights.get(name) === flight) this.flights.delete(name);
      land(judged);
    }
  }

  /** Forgets all that a token fetched: the upstream refuses it now. What is under way is not kept either. */
  evictTenant(tenant: Tenant): void {
    const isTheirs = (name: string): boolean => name.startsWith(`${tenant}\n`);
    for (const name of this.kept?.keys() ?? []) if (isTheirs(name)) this.kept?.delete(name);
    for (const name of this.flights.keys()) if (isTheirs(name)) this.flights.delete(name);
  }

  private keep(name: string, judged: Judged, hasSettled: boolean): void {
    if (typeof judged === 'object') {
      if (judged.isFinal) this.kept?.set(name, encodeDigest(judged), { ttl: this.ttlMs });
    } else if (hasSettled) this.kept?.set(name, judged, { ttl: Math.min(this.ttlMs, UNJUDGED_TTL_MS) });
  }
}

const nameOf = ({ tenant, policy, callId }: DigestKey): string => `${tenant}\n${policy}\n${callId}`;
