import DataLoader from 'dataloader';
import { ReadDeferred } from '../memory/incoming-bytes.ts';
import { loadEach } from '../operation/load-each.ts';
import type { TelnyxClient } from '../upstream/client.ts';
import { getCallReports } from '../upstream/endpoints/call-reports.ts';
import type { CallerStore } from '../shared-store/caller-store.ts';
import { failureOfTransport } from '../upstream/failures.ts';
import { parseCallId } from './call-id.ts';
import type { DocumentCache } from './document-cache.ts';
import { unpackDocument } from './packed-document.ts';
import type { Fetch, Requester } from './shared-fetch.ts';
import type { SharedReports } from './shared-reports.ts';
import { readDocument, type ReportDocument } from '../report-bytes/receive/report-document.ts';
import type { ReportRead, ReportReader } from '../memory/report-read.ts';
import { assembleReports, type Report } from './report.ts';

/** One operation's access to call reports. */
export interface CallReportLoaders {
  /** A call's reports by call id; `[]` when nothing is stored. Each id is fetched once, and succeeds or fails alone. */
  readonly reports: DataLoader<string, Report[]>;
  /** The same, fetched again instead of taken from the document cache. */
  readonly freshReports: DataLoader<string, Report[]>;
}

/** What one operation's loaders of call reports are created from. */
export interface CallReportSources {
  readonly telnyx: TelnyxClient;
  readonly documents: DocumentCache;
  readonly requester: Requester;
  /** The maximum size of a report. */
  readonly maxBytes: number;
  /** What other replicas share, and how; absent without a shared store. */
  readonly shared?: { readonly reports: SharedReports; readonly store: CallerStore } | undefined;
}

/** Creates one operation's loaders of call reports. */
export function createCallReportLoaders(sources: CallReportSources): CallReportLoaders {
  const { telnyx, documents, requester, maxBytes, shared } = sources;
  const fetching = { telnyx, documents, maxBytes, signal: requester.signal };
  const fetchDocument = documentFetcher(fetching);
  const fetcher =
    (callId: string, how: 'read' | 'refresh'): Fetch =>
    (read, keepFor) => {
      if (shared === undefined) return fetchDocument(callId, read);
      const fetch = (): Promise<ReportDocument | undefined> => fetchDocument(callId, read);
      const receive = packedReceiver(fetching, read);
      const { reports, store } = shared;
      return reports[how]({ store, requester, callId, receive, fetch, keepFor });
    };
  const loader = (how: 'read' | 'refresh') =>
    new DataLoader(
      loadEach(async (callId: string): Promise<Report[]> => {
        const path = parseCallId(callId);
        const document = await documents[how](requester, callId, fetcher(path, how)).catch((error: unknown) => {
          throw error === requester.signal.reason ? failureOfTransport(error, requester.signal) : error;
        });
        if (document === undefined) return [];
        telnyx.retain(document.bytes, document.bytes.length, false);
        return assembleReports(callId, document);
      }),
    );
  return { reports: loader('read'), freshReports: loader('refresh') };
}

/** Reads one call's reports for one purpose, without any cache, and releases all their memory afterwards. */
export type ReadOnce = <Result>(
  callId: string,
  signal: AbortSignal,
  use: (reports: readonly Report[]) => Promise<Result>,
) => Promise<Result>;

/** A read that counts as a separate operation for everything that bounds memory: its memory is released at `end`. */
export interface SingleRead {
  readonly telnyx: TelnyxClient;
  readonly reader: ReportReader;
  readonly end: () => void;
}

/**
 * Creates the reader of reports that are used once: one operation may read thousands, one after another.
 * @param begin opens a read whose requests end with the signal
 */
export const createReadOnce =
  (begin: (signal: AbortSignal) => SingleRead, documents: DocumentCache, maxBytes: number): ReadOnce =>
  async (callId, signal, use) => {
    const { telnyx, reader, end } = begin(signal);
    const read = reader.begin();
    try {
      const document = await documentFetcher({ telnyx, documents, maxBytes, signal })(parseCallId(callId), read);
      read.end(document !== undefined);
      if (document === undefined) return await use([]);
      const release = document.bytes.retain();
      try {
        return await use(await assembleReports(callId, document));
      } finally {
        release();
      }
    } finally {
      read.end(false);
      end();
    }
  };

interface Fetching {
  readonly telnyx: TelnyxClient;
  readonly documents: DocumentCache;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/** Fetches a call's document into pooled memory, as the gate for large reports permits. */
const documentFetcher =
  ({ telnyx, documents, maxBytes, signal }: Fetching) =>
  (callId: string, read: ReportRead): Promise<ReportDocument | undefined> =>
    untilThereIsRoom(read, signal, async () => {
      const memory = { pool: documents.pool, take: read.take };
      const fetched = await getCallReports(telnyx, callId, (body) => readDocument(body, maxBytes, memory));
      if (fetched !== undefined) telnyx.retain(fetched.bytes, fetched.bytes.length, true);
      return fetched;
    });

/** Reads a document that another replica packed, into pooled memory like one from the upstream. */
const packedReceiver =
  ({ documents, maxBytes, signal }: Fetching, read: ReportRead) =>
  (packed: Buffer): Promise<ReportDocument> =>
    untilThereIsRoom(read, signal, () =>
      readDocument(unpackDocument(packed), maxBytes, { pool: documents.pool, take: read.take }),
    );

/** Repeats a request that was deferred for lack of memory, each time when there may be room. */
async function untilThereIsRoom<Result>(
  read: ReportRead,
  signal: AbortSignal,
  ask: () => Promise<Result>,
): Promise<Result> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ReadDeferred)) throw error;
    }
    await read.untilRetryAllowed(signal);
  }
}
