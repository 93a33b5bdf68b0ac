import { onAbort } from '../operation/on-abort.ts';
import { workFor } from '../operation/operation.ts';
import { timed } from '../operation/wait-clock.ts';
import type { ReportDocument } from '../report-bytes/receive/report-document.ts';
import type { CallerStore, SharedValue } from '../shared-store/caller-store.ts';
import { packDocument } from './packed-document.ts';
import { assembleReports } from './report.ts';
import type { Requester } from './shared-fetch.ts';

/** For how long a report that may still change is handed to replicas that waited for it, in milliseconds. */
const HAND_OVER_MS = 2_000;

/** How long the first wait for another replica takes, and the longest, in milliseconds. */
const FIRST_WAIT_MS = 5;
const MAX_WAIT_MS = 40;

/** Bytes of reports that may be packed at the same time; further ones are not shared. */
const MAX_PACKING_BYTES = 24 * 2 ** 20;

/** How reports are shared with other replicas, for all operations. */
export interface SharingSettings {
  /** How long a report stays valid, in milliseconds. */
  readonly ttlMs: number;
  /** The maximum size of a packed report, in bytes. */
  readonly maxBytes: number;
  /** How long to wait for another replica's request before making one's own, in milliseconds. */
  readonly patienceMs: number;
}

/** What one read of a report is shared through. */
export interface SharedRead {
  readonly store: Pick<CallerStore, 'find' | 'findLate' | 'lease' | 'awaited' | 'put'>;
  readonly requester: Requester;
  readonly callId: string;
  /** Reads a packed document. @throws what is wrong with it */
  readonly receive: (packed: Buffer) => Promise<ReportDocument>;
  /** Requests the document from the upstream. */
  readonly fetch: () => Promise<ReportDocument | undefined>;
  /** Called with how long the document may be kept, in milliseconds, if that is not as long as usual. */
  readonly keepFor: (ms: number) => void;
}

/**
 * Reports that replicas find through the shared store, so that one request serves them all. Only a report that does not change any more is
 * kept there; any other is only handed to those who wait for it.
 */
export class SharedReports {
  private readonly settings: SharingSettings;
  private packing = 0;
  private readonly publishing = new Set<Promise<void>>();

  constructor(settings: SharingSettings) {
    this.settings = settings;
  }

  /** Bytes of reports that are being packed now. */
  get packingBytes(): number {
    return this.packing;
  }

  /** Resolves when nothing is being stored for others any more. */
  async idle(): Promise<void> {
    while (this.publishing.size > 0) await Promise.all(this.publishing);
  }

  /** The document: found, from another replica's request in flight, or fetched for all. @throws what `fetch` throws */
  async read(shared: SharedRead): Promise<ReportDocument | undefined> {
    const { store, callId } = shared;
    const id = ['report', callId] as const;
    const found = await this.receive(shared, await store.find(id));
    if (found !== undefined) return found;
    const lease = await store.lease(id, this.settings.patienceMs);
    if (lease === 'taken') {
      const awaited = await this.receive(shared, await this.awaitOther(shared));
      return awaited ?? (await this.fetchFor(shared));
    }
    const release = async (): Promise<void> => {
      await lease?.release();
    };
    // Another replica may have stored it and released its lease in the meantime.
    const late = lease && (await this.receive(shared, await store.findLate(id)));
    if (late !== undefined) {
      void release();
      return late;
    }
    return await this.fetchFor(shared, release);
  }

  /** Fetches the document, and stores it for others in place of an earlier one. */
  async refresh(shared: SharedRead): Promise<ReportDocument | undefined> {
    const document = await this.fetchFor(shared);
    // Others would still find the earlier one: an empty value is no report.
    if (document === undefined || document.indexed.length === 0)
      void shared.store.put(['report', shared.callId], Buffer.alloc(0), HAND_OVER_MS);
    return document;
  }

  /** @param done called when the document is stored, or cannot be */
  private async fetchFor(shared: SharedRead, done?: () => Promise<void>): Promise<ReportDocument | undefined> {
    let document: ReportDocument | undefined;
    try {
      document = await shared.fetch();
      return document;
    } finally {
      // The answer does not wait for it, and it outlives the operation.
      const published = workFor(undefined, () => this.publish(shared, document).finally(done));
      this.publishing.add(published);
      void published.then(() => this.publishing.delete(published));
    }
  }

  /** Waits until another replica has the document. @returns undefined when it has none, or takes too long */
  private async awaitOther({ store, requester, callId }: SharedRead): Promise<SharedValue | undefined> {
    const until = performance.now() + this.settings.patienceMs;
    const answered = requester.reader.requestStarted();
    try {
      for (let ms = FIRST_WAIT_MS; performance.now() < until; ms = Math.min(MAX_WAIT_MS, ms * 2)) {
        await timed(requester.upstreamWait, () => pause(ms, requester.signal));
        const value = await store.awaited(['report', callId]);
        if (value !== 'leased') return value;
      }
      return undefined;
    } finally {
      answered();
    }
  }

  private async receive(shared: SharedRead, value: SharedValue | undefined): Promise<ReportDocument | undefined> {
    if (value === undefined) return undefined;
    try {
      const document = await shared.receive(value.content);
      shared.keepFor(value.validMs);
      return document;
    } catch (error) {
      // Otherwise it is not a report, or too large for this replica's settings, and the upstream decides.
      if (shared.requester.signal.aborted) throw error;
      return undefined;
    }
  }

  /** Never throws. */
  private async publish({ store, callId }: SharedRead, document: ReportDocument | undefined): Promise<void> {
    if (document === undefined || document.indexed.length === 0) return;
    const { ttlMs, maxBytes } = this.settings;
    const size = document.bytes.length;
    if (this.packing + size > MAX_PACKING_BYTES) return;
    const release = document.bytes.retain();
    this.packing += size;
    try {
      const packed = await packDocument(document, maxBytes);
      if (packed === undefined) return;
      const ms = (await isFinal(callId, document)) ? ttlMs : Math.min(ttlMs, HAND_OVER_MS);
      await store.put(['report', callId], packed, ms);
    } catch {
      // A report that cannot be assembled is not shared.
    } finally {
      this.packing -= size;
      release();
    }
  }
}

/** Whether nothing of a call's reports is still to come, as far as can be told. */
async function isFinal(callId: string, document: ReportDocument): Promise<boolean> {
  const reports = await assembleReports(callId, document);
  return (
    reports.length > 0 &&
    reports.every(({ segments, missingSegments }) => segments.at(-1)?.isFinal === true && missingSegments.length === 0)
  );
}

/** @throws the signal's reason */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      forget();
      resolve();
    }, ms);
    const forget = onAbort(signal, () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
