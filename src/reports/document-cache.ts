import { LRUCache } from 'lru-cache';
import { SharedFetch, type Requester, type Fetch } from './shared-fetch.ts';
import { BufferPool } from '../memory/buffer-pool.ts';
import { documentOf, type ReportDocument } from '../report-bytes/receive/report-document.ts';
import { LargeReportGate } from '../memory/large-report-gate.ts';
import { timed } from '../operation/wait-clock.ts';

/** A cached document and the function that releases it. */
interface CachedDocument {
  readonly document: ReportDocument;
  readonly release: () => void;
}

/** Cached documents from this size, in bytes, are evicted when reads of large reports need memory. */
const LARGE_DOCUMENT_BYTES = 4 * 2 ** 20;

/** Free buffers kept for the next report, in bytes. */
const MAX_FREE_BYTES = 32 * 2 ** 20;

/** The bounds on cached documents and on those being read. */
export interface DocumentBounds {
  /** Bytes of all cached documents; 0 disables the cache. */
  readonly maxBytes: number;
  /** How long a document stays valid, in milliseconds. */
  readonly ttlMs: number;
  /** Bytes of large documents, cached and being read. */
  readonly maxLargeBytes?: number;
  /** How many reads of large documents may pause while they hold an upstream place (`LargeReportBounds.maxPaused`). */
  readonly maxPaused?: number;
}

/** How often the cache had a document. */
export interface CacheCounts {
  readonly hits: number;
  readonly misses: number;
  /** Waited for a request of another operation of the same caller. */
  readonly coalesced: number;
}

/** How much the cache holds, and what has happened so far. */
export interface DocumentFigures extends CacheCounts {
  readonly bytes: number;
  readonly entries: number;
  /** Documents dropped to make room for others, or for reads of large reports. */
  readonly evictions: number;
}

/**
 * Caches recently read documents, for a page that asks several questions about one call within seconds. Bounded in bytes and in time. The
 * key contains the hash of the token that fetched the document. "Not stored" is never cached, because the report of a call that just ended
 * is stored a moment later.
 */
export class DocumentCache {
  private readonly documents: LRUCache<string, CachedDocument> | undefined;
  /** The memory that documents are read into. */
  readonly pool = new BufferPool(MAX_FREE_BYTES);
  /** Bounds the memory of large documents. */
  readonly large: LargeReportGate;
  private readonly maxLargeBytes: number;
  private readonly inFlight = new Map<string, SharedFetch>();
  private readonly counted = { hits: 0, misses: 0, coalesced: 0 };
  private evictions = 0;

  constructor({ maxBytes, ttlMs, maxLargeBytes = Infinity, maxPaused = 0 }: DocumentBounds) {
    this.maxLargeBytes = maxLargeBytes;
    this.large = new LargeReportGate({
      maxBytes: maxLargeBytes,
      maxPaused,
      makeRoom: (bytes) => this.dropLarge(bytes),
    });
    if (maxBytes === 0 || ttlMs === 0) return;
    this.documents = new LRUCache({
      maxSize: maxBytes,
      ttl: ttlMs,
      sizeCalculation: ({ document }) => Math.max(1, document.bytes.room),
      dispose: ({ release }, _key, reason) => {
        if (reason === 'evict') this.evictions += 1;
        release();
      },
    });
  }

  get counts(): CacheCounts {
    return { ...this.counted };
  }

  get figures(): DocumentFigures {
    const { counted, documents, evictions } = this;
    return { ...counted, bytes: documents?.calculatedSize ?? 0, entries: documents?.size ?? 0, evictions };
  }

  /** The resources that operations hold or wait for now, by name. */
  inUse(): Readonly<Record<string, number>> {
    return { ...this.large.inUse(), sharedFetches: this.inFlight.size };
  }

  /**
   * The caller's document of a call: from the cache, from a fetch in flight of the same caller, or fetched. It is retained until the
   * requester's operation ends.
   * @throws what `fetch` threw, or the reason of the requester's signal if that is aborted first
   */
  async read(requester: Requester, callId: string, fetch: Fetch): Promise<ReportDocument | undefined> {
    const key = keyOf(requester, callId);
    for (;;) {
      const kept = this.documents?.get(key);
      if (kept !== undefined) {
        this.counted.hits += 1;
        const { bytes, indexed, strayEntries } = kept.document;
        requester.onEnd(bytes.retain());
        return documentOf(bytes, indexed, strayEntries);
      }
      const shared = this.inFlight.get(key);
      if (shared === undefined) return this.fetchAndKeep(requester, key, fetch);
      this.counted.coalesced += 1;
      const outcome = await timed(requester.upstreamWait, () => shared.wait(requester));
      if (outcome !== 'retry') return outcome.document;
    }
  }

  /** Fetches the document without looking into the cache, and caches the result. */
  refresh(requester: Requester, callId: string, fetch: Fetch): Promise<ReportDocument | undefined> {
    return this.fetchAndKeep(requester, keyOf(requester, callId), fetch);
  }

  /** Evicts everything that a token fetched, because the upstream now rejects the token. Fetches in flight are not cached either. */
  evictTenant(tenant: string): void {
    const isTheirs = (key: string): boolean => key.startsWith(`${tenant}\n`);
    for (const key of this.documents?.keys() ?? []) if (isTheirs(key)) this.documents?.delete(key);
    for (const key of this.inFlight.keys()) if (isTheirs(key)) this.inFlight.delete(key);
  }

  private fetchAndKeep(requester: Requester, key: string, fetch: Fetch): Promise<ReportDocument | undefined> {
    this.counted.misses += 1;
    const shared = new SharedFetch(requester);
    // Without a cache, each operation fetches for itself.
    if (this.documents !== undefined) this.inFlight.set(key, shared);
    return shared.run(fetch, (document, validMs) => {
      if (this.inFlight.get(key) !== shared) return;
      this.inFlight.delete(key);
      this.keep(key, document, validMs);
    });
  }

  /** Evicts large documents, the least recently used first, until the reads in progress have room. */
  private dropLarge(beingRead: number): void {
    const kept = [...(this.documents?.rkeys() ?? [])].flatMap((key) => {
      const room = this.documents?.peek(key)?.document.bytes.room ?? 0;
      return room < LARGE_DOCUMENT_BYTES ? [] : [{ key, room }];
    });
    let bytes = kept.reduce((sum, { room }) => sum + room, beingRead);
    for (const { key, room } of kept) {
      if (bytes <= this.maxLargeBytes) return;
      bytes -= room;
      this.documents?.delete(key);
      this.evictions += 1;
    }
  }

  private keep(key: string, document: ReportDocument | undefined, validMs: number): void {
    this.documents?.delete(key);
    if (document === undefined || this.documents === undefined || document.bytes.room > this.documents.maxSize) return;
    const ttl = Math.max(1, Math.min(this.documents.ttl, Math.floor(validMs)));
    this.documents.set(key, { document, release: document.bytes.retain() }, { ttl });
  }
}

const keyOf = ({ tenant }: Requester, callId: string): string => `${tenant}\n${callId}`;
