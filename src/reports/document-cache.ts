import { LRUCache } from 'lru-cache';
import { DocumentFlight, type Asker, type Fetch } from './document-flight.ts';
import { BufferPool } from '../memory/buffer-pool.ts';
import { documentOf, type ReportDocument } from '../report-bytes/receive/report-document.ts';
import { LargeReportGate } from '../memory/large-report-gate.ts';

/** A document that is kept, and what says that it is not any more. */
interface KeptDocument {
  readonly document: ReportDocument;
  readonly release: () => void;
}

/** From this size on, documents that are kept make room for those that are being read. */
const LARGE_DOCUMENT_BYTES = 4 * 2 ** 20;

/** Memory that waits for the next report. */
const MAX_FREE_BYTES = 32 * 2 ** 20;

/** The bounds on the documents that are kept and those that are being read. */
export interface DocumentBounds {
  /** Bytes of all documents that are kept; 0 keeps nothing. */
  readonly maxBytes: number;
  /** How long a document is good, in milliseconds. */
  readonly ttlMs: number;
  /** Bytes of large documents, those kept and those that are being read together. */
  readonly maxLargeBytes?: number;
  /** How many reads of large documents may pause in their upstream places (`LargeReportBounds.maxPaused`). */
  readonly maxPaused?: number;
}

/** How often the cache had an answer. */
export interface CacheCounts {
  readonly hits: number;
  readonly misses: number;
  /** Waited for a request that another operation of the same caller had under way. */
  readonly joined: number;
}

/**
 * Documents that were read lately, for the page that asks several questions about one call within seconds. Bounded in bytes
 * and in time. A document is found under the hash of the token that fetched it and no other. "Not stored" is never kept, since
 * a call that ends now is stored a moment later.
 */
export class DocumentCache {
  private readonly documents: LRUCache<string, KeptDocument> | undefined;
  /** The memory that documents are to be read into. */
  readonly pool = new BufferPool(MAX_FREE_BYTES);
  /** Bounds what large ones take of it. */
  readonly large: LargeReportGate;
  private readonly maxLargeBytes: number;
  private readonly flights = new Map<string, DocumentFlight>();
  private readonly counted = { hits: 0, misses: 0, joined: 0 };

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
      dispose: ({ release }) => release(),
    });
  }

  get counts(): CacheCounts {
    return { ...this.counted };
  }

  /** What operations hold or wait for now, by its name. */
  inUse(): Readonly<Record<string, number>> {
    return { ...this.large.inUse(), flights: this.flights.size };
  }

  /**
   * The caller's document of a call: kept, or on its way for the same caller, or fetched. It is held until the asker ends.
   * @throws what `fetch` threw, or the asker's reason when it is over before
   */
  async read(asker: Asker, callId: string, fetch: Fetch): Promise<ReportDocument | undefined> {
    const key = keyOf(asker, callId);
    for (;;) {
      const kept = this.documents?.get(key);
      if (kept !== undefined) {
        this.counted.hits += 1;
        const { bytes, indexed, strayEntries } = kept.document;
        asker.onEnd(bytes.retain());
        return documentOf(bytes, indexed, strayEntries);
      }
      const flight = this.flights.get(key);
      if (flight === undefined) return this.fetchAndKeep(asker, key, fetch);
      this.counted.joined += 1;
      const outcome = await flight.join(asker);
      if (outcome !== 'again') return outcome.document;
    }
  }

  /** Fetches past what is kept, and keeps what comes. */
  refresh(asker: Asker, callId: string, fetch: Fetch): Promise<ReportDocument | undefined> {
    return this.fetchAndKeep(asker, keyOf(asker, callId), fetch);
  }

  /** Forgets all that a token fetched: the upstream refuses it now. What is on its way is not kept either. */
  drop(tenant: string): void {
    const isTheirs = (key: string): boolean => key.startsWith(`${tenant}\n`);
    for (const key of this.documents?.keys() ?? []) if (isTheirs(key)) this.documents?.delete(key);
    for (const key of this.flights.keys()) if (isTheirs(key)) this.flights.delete(key);
  }

  private fetchAndKeep(asker: Asker, key: string, fetch: Fetch): Promise<ReportDocument | undefined> {
    this.counted.misses += 1;
    const flight = new DocumentFlight(asker);
    // Without a cache each operation asks for itself.
    if (this.documents !== undefined) this.flights.set(key, flight);
    return flight.fly(fetch, (document) => {
      if (this.flights.get(key) !== flight) return;
      this.flights.delete(key);
      this.keep(key, document);
    });
  }

  /** Drops large documents, the one asked for longest ago first, until there is room for those that are being read. */
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
    }
  }

  private keep(key: string, document: ReportDocument | undefined): void {
    this.documents?.delete(key);
    if (document !== undefined && this.documents !== undefined && document.bytes.room <= this.documents.maxSize)
      this.documents.set(key, { document, release: document.bytes.retain() });
  }
}

const keyOf = ({ tenant }: Asker, callId: string): string => `${tenant}\n${callId}`;
