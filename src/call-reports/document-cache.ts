import { LRUCache } from 'lru-cache';
import { BytePool } from './document/byte-pool.ts';
import { LargeReports } from './large-reports.ts';
import { documentOf, type ReportDocument } from './document/report-document.ts';

/** Who asks: a hash of the caller's token, and until when. */
export interface Asker {
  readonly tenant: string;
  readonly signal: AbortSignal;
  /** Calls back once the asker needs nothing any more. */
  readonly onEnd: (listener: () => void) => void;
}

/** A document that is kept, and what says that it is not any more. */
interface KeptDocument {
  readonly document: ReportDocument;
  readonly release: () => void;
}

interface Flight {
  readonly document: Promise<ReportDocument | undefined>;
  readonly signal: AbortSignal;
}

/** From this size on, documents that are kept make room for those that are being read. */
const LARGE_DOCUMENT_BYTES = 4 * 2 ** 20;

/** Memory that waits for the next report. */
const MOST_FREE_BYTES = 32 * 2 ** 20;

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
  readonly pool = new BytePool(MOST_FREE_BYTES);
  /** Bounds what large ones take of it. */
  readonly large: LargeReports;
  private readonly mostLargeBytes: number;
  private readonly flights = new Map<string, Flight>();
  private readonly counted = { hits: 0, misses: 0, joined: 0 };

  /**
   * @param maxBytes of all documents together; 0 keeps nothing
   * @param ttlMs how long a document is good, in milliseconds
   * @param mostLargeBytes of large documents, those kept and those that are being read together
   */
  constructor(maxBytes: number, ttlMs: number, mostLargeBytes = Infinity) {
    this.mostLargeBytes = mostLargeBytes;
    this.large = new LargeReports(mostLargeBytes, (bytes) => this.dropLarge(bytes));
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

  /**
   * The caller's document of a call: kept, or on its way for the same caller, or fetched.
   * @param fetch asks the upstream under the asker's own signal; undefined when nothing is stored
   */
  async read(asker: Asker, callId: string, fetch: () => Promise<ReportDocument | undefined>) {
    if (this.documents === undefined) return fetch();
    const key = keyOf(asker, callId);
    const kept = this.documents.get(key);
    if (kept !== undefined) {
      this.counted.hits += 1;
      const { bytes, indexed, strayEntries } = kept.document;
      return documentOf(bytes, indexed, strayEntries);
    }
    const flight = this.flights.get(key);
    if (flight === undefined) return this.fetchAndKeep(asker, key, fetch);
    this.counted.joined += 1;
    try {
      return await orAborted(flight.document, asker.signal);
    } catch (error) {
      // Who began the request went away or ran out of time; that is no reason for this asker to fail.
      if (!flight.signal.aborted || asker.signal.aborted) throw error;
      return this.fetchAndKeep(asker, key, fetch);
    }
  }

  /** Fetches past what is kept, and keeps what comes. */
  refresh(asker: Asker, callId: string, fetch: () => Promise<ReportDocument | undefined>) {
    if (this.documents === undefined) return fetch();
    return this.fetchAndKeep(asker, keyOf(asker, callId), fetch);
  }

  /** Forgets all that a token fetched: the upstream refuses it now. What is on its way is not kept either. */
  drop(tenant: string): void {
    const isTheirs = (key: string): boolean => key.startsWith(`${tenant}\n`);
    for (const key of this.documents?.keys() ?? []) if (isTheirs(key)) this.documents?.delete(key);
    for (const key of this.flights.keys()) if (isTheirs(key)) this.flights.delete(key);
  }

  private async fetchAndKeep(asker: Asker, key: string, fetch: () => Promise<ReportDocument | undefined>) {
    this.counted.misses += 1;
    const flight = { document: fetch(), signal: asker.signal };
    this.flights.set(key, flight);
    try {
      const document = await flight.document;
      if (this.flights.get(key) !== flight) return document;
      this.keep(key, document);
      return document;
    } finally {
      if (this.flights.get(key) === flight) this.flights.delete(key);
    }
  }

  /** Drops large documents, the one asked for longest ago first, until there is room for those that are being read. */
  private dropLarge(beingRead: number): void {
    const kept = [...(this.documents?.rkeys() ?? [])].flatMap((key) => {
      const room = this.documents?.peek(key)?.document.bytes.room ?? 0;
      return room < LARGE_DOCUMENT_BYTES ? [] : [{ key, room }];
    });
    let bytes = kept.reduce((sum, { room }) => sum + room, beingRead);
    for (const { key, room } of kept) {
      if (bytes <= this.mostLargeBytes) return;
      bytes -= room;
      this.documents?.delete(key);
    }
  }

  private keep(key: string, document: ReportDocument | undefined): void {
    this.documents?.delete(key);
    if (document !== undefined && this.documents !== undefined && document.bytes.room <= this.documents.maxSize)
      this.documents.set(key, { document, release: document.bytes.hold() });
  }
}

const keyOf = ({ tenant }: Asker, callId: string): string => `${tenant}\n${callId}`;

/** The promise's outcome, or the signal's reason if that comes first. */
function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  if (signal.aborted) return Promise.reject(signal.reason as Error);
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
