import DataLoader from 'dataloader';
import { ReadDeferred } from '../memory/incoming-bytes.ts';
import { loadEach } from '../operation/load-each.ts';
import type { TelnyxClient } from '../upstream/client.ts';
import { getCallReports } from '../upstream/endpoints/call-reports.ts';
import { failureOfTransport } from '../upstream/failures.ts';
import { parseCallId } from './call-id.ts';
import type { DocumentCache } from './document-cache.ts';
import type { Requester } from './shared-fetch.ts';
import { readDocument, type ReportDocument } from '../report-bytes/receive/report-document.ts';
import type { ReportRead } from '../memory/report-read.ts';
import { assembleReports, type Report } from './report.ts';

/** What one operation has asked of call reports. */
export interface CallReportLoaders {
  /** A call's reports by call id; `[]` when nothing is stored. Each id is fetched once, and succeeds or fails alone. */
  readonly reports: DataLoader<string, Report[]>;
  /** The same, fetched past what the gateway keeps of earlier operations. */
  readonly freshReports: DataLoader<string, Report[]>;
}

/**
 * Born once per operation, in the context.
 * @param documents what earlier operations of the same caller have read
 * @param maxBytes the largest report that is read
 */
export function createCallReportLoaders(
  telnyx: TelnyxClient,
  documents: DocumentCache,
  requester: Requester,
  maxBytes: number,
): CallReportLoaders {
  const fetchDocument = (callId: string, read: ReportRead): Promise<ReportDocument | undefined> =>
    untilThereIsRoom(read, requester.signal, async () => {
      const memory = { pool: documents.pool, take: read.take };
      const fetched = await getCallReports(telnyx, callId, (body) => readDocument(body, maxBytes, memory));
      if (fetched !== undefined) telnyx.retain(fetched.bytes, fetched.bytes.length, true);
      return fetched;
    });
  const loader = (how: 'read' | 'refresh') =>
    new DataLoader(
      loadEach(async (callId: string): Promise<Report[]> => {
        const path = parseCallId(callId);
        const document = await documents[how](requester, callId, (read) => fetchDocument(path, read)).catch(
          (error: unknown) => {
            throw error === requester.signal.reason ? failureOfTransport(error, requester.signal) : error;
          },
        );
        if (document === undefined) return [];
        telnyx.retain(document.bytes, document.bytes.length, false);
        return assembleReports(callId, document);
      }),
    );
  return { reports: loader('read'), freshReports: loader('refresh') };
}

/** Asks again, each time when there may be room, for what was given up because there was none. */
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
