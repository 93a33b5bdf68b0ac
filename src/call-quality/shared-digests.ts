import { decodeDigest, encodeDigest } from '../digest/codec.ts';
import type { CallDigest } from '../digest/call-digest.ts';
import { mustYield, nextSlice } from '../operation/time-slices.ts';
import type { CallerStore, ValueId } from '../shared-store/caller-store.ts';

/** A digest that another replica made. */
export interface SharedDigest {
  readonly digest: CallDigest;
  readonly encoded: Uint8Array;
  /** How much longer it may be kept, in milliseconds. */
  readonly validMs: number;
}

/** The digests that replicas find through the shared store, each under the token that read the report. Only those of finished calls are there. */
export class SharedDigests {
  private readonly store: CallerStore;
  private readonly ttlMs: number;

  /** @param ttlMs how long a digest stays valid, in milliseconds */
  constructor(store: CallerStore, ttlMs: number) {
    this.store = store;
    this.ttlMs = ttlMs;
  }

  /** The known digests of some calls, by call id. */
  async find(policy: string, callIds: readonly string[]): Promise<ReadonlyMap<string, SharedDigest>> {
    const values = await this.store.findMany(callIds.map((callId) => idOf(policy, callId)));
    const found = new Map<string, SharedDigest>();
    for (const [index, callId] of callIds.entries()) {
      if (mustYield()) await nextSlice();
      const value = values[index];
      const digest = value && decoded(value.content);
      if (value === undefined || digest === undefined) continue;
      // A copy: the content is a part of a larger buffer.
      found.set(callId, { digest, encoded: Uint8Array.from(value.content), validMs: value.validMs });
    }
    return found;
  }

  /** Stores a digest, if its report does not change any more. */
  keep(policy: string, callId: string, digest: CallDigest): void {
    if (digest.isFinal) void this.store.put(idOf(policy, callId), encodeDigest(digest), this.ttlMs);
  }
}

const idOf = (policy: string, callId: string): ValueId => ['digest', policy, callId];

/** Undefined for a digest by other rules: replicas of two releases may share a store. */
function decoded(content: Uint8Array): CallDigest | undefined {
  try {
    return decodeDigest(content);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
