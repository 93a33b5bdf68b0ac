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

/** How much the store holds, and what has happened so far. */
export interface DigestFigures {
  readonly hits: number;
  /** Judgements made. */
  readonly misses: number;
  /** Waits for a judgement of another operation of the same caller. */
  readonly coalesced: number;
  readonly bytes: number;
  readonly entries: number;
  /** Digests dropped to make room for others. */
  readonly evictions: number;
}

/**
 * The digests of finished calls, for all callers, bounded in bytes and in time. The key contains the hash of the token that fetched the
 * report. The upstream must have listed the call to the caller of `get` within the same operation.
 */
export class DigestStore {
  private readonly kept: LRUCache<string, Uint8Array | UnjudgedReason> | undefined;
  private readonly ttlMs: number;
  private readonly counted = { hits: 0, misses: 0, coalesced: 0, evictions: 0 };
  /** The calls that are being judged now. */
  private readonly flights = new Map<string, Promise<Judged | undefined>>();

  constructor({ maxBytes, ttlMs }: DigestBounds) {
    this.ttlMs = ttlMs;
    if (maxBytes === 0 || ttlMs === 0) return;
    this.kept = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (value) => ENTRY_BYTES + value.length,
      dispose: (_value, _key, reason) => {
        if (reason === 'evict') this.counted.evictions += 1;
      },
    });
  }

  /** The bytes that digests take now. */
  get bytes(): number {
    return this.kept?.calculatedSize ?? 0;
  }

  get size(): number {
    return this.kept?.size ?? 0;
  }

  get figures(): DigestFigures {
    return { ...this.counted, bytes: this.bytes, entries: this.size };
  }

  get(key: DigestKey): Judged | undefined {
    const found = this.kept?.get(nameOf(key));
    if (found !== undefined) this.counted.hits += 1;
    return typeof found === 'object' ? decodeDigest(found) : found;
  }

  /** Whether there is a result, which does not count as a use of it. */
  has(key: DigestKey): boolean {
    return this.kept?.has(nameOf(key)) === true;
  }

  /** Keeps a digest that another replica made and encoded. @param validMs how much longer it may be kept */
  put(key: DigestKey, encoded: Uint8Array, validMs: number): void {
    const ttl = Math.max(1, Math.floor(Math.min(this.ttlMs, validMs)));
    this.kept?.set(nameOf(key), encoded, { ttl });
  }

  /**
   * The judgement of a call that another operation with the same token has in progress.
   * @returns undefined when there is none; the promise resolves to undefined when that operation fails
   */
  inProgress(key: DigestKey): Promise<Judged | undefined> | undefined {
    const flight = this.flights.get(nameOf(key));
    if (flight !== undefined) this.counted.coalesced += 1;
    return flight;
  }

  /**
   * Judges a call and stores the result, unless the upstream rejects the token in the meantime.
   * @param judge reads the call's report
   * @param hasSettled whether a call that cannot be judged now is unlikely to become judgeable later
   * @throws what `judge` threw
   */
  async judge(key: DigestKey, judge: () => Promise<Judged>, hasSettled: boolean): Promise<Judged> {
    const name = nameOf(key);
    this.counted.misses += 1;
    let settle: (judged: Judged | undefined) => void = () => undefined;
    const flight = new Promise<Judged | undefined>((resolve) => (settle = resolve));
    this.flights.set(name, flight);
    let judged: Judged | undefined;
    try {
      judged = await judge();
      // `evictTenant` removes the flight when the token is rejected.
      if (this.flights.get(name) === flight) this.keep(name, judged, hasSettled);
      return judged;
    } finally {
      if (this.flights.get(name) === flight) this.flights.delete(name);
      settle(judged);
    }
  }

  /** Evicts everything that a token fetched, because the upstream now rejects the token. Results in progress are not stored either. */
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
