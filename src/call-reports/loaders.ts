import DataLoader from 'dataloader';
import { eachAlone } from '../each-alone.ts';
import type { TelnyxClient } from '../telnyx/client.ts';
import { getCallReports } from '../telnyx/endpoints/call-reports.ts';
import { parseCallId } from './call-id.ts';
import type { Asker, DocumentCache } from './document-cache.ts';
import { readDocument, type ReportDocument } from './document/report-document.ts';
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
  asker: Asker,
  maxBytes: number,
): CallReportLoaders {
  const reading = documents.large.open();
  asker.onEnd(() => reading.leave());
  const memory = { pool: documents.pool, take: reading.take };
  const hold = ({ bytes }: ReportDocument, own: boolean): void => {
    asker.onEnd(bytes.hold());
    telnyx.hold(bytes, bytes.length, own);
  };
  const loader = (how: 'read' | 'refresh') =>
    new DataLoader(
      eachAlone(async (callId: string): Promise<Report[]> => {
        const path = parseCallId(callId);
        const document = await documents[how](asker, callId, async () => {
          const fetched = await getCallReports(telnyx, path, (body) => readDocument(body, maxBytes, memory));
          if (fetched !== undefined) hold(fetched, true);
          return fetched;
        });
        if (document === undefined) return [];
        hold(document, false);
        return assembleReports(callId, document);
      }),
    );
  return { reports: loader('read'), freshReports: loader('refresh') };
}
