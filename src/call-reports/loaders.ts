import DataLoader from 'dataloader';
import { eachAlone } from '../each-alone.ts';
import type { TelnyxClient } from '../telnyx/client.ts';
import { getCallReports } from '../telnyx/endpoints/call-reports.ts';
import { parseCallId } from './call-id.ts';
import { readDocument } from './document/report-document.ts';
import { assembleReports, type Report } from './report.ts';

/** What one operation has asked of call reports. */
export interface CallReportLoaders {
  /** A call's reports by call id; `[]` when nothing is stored. Each id is fetched once, and succeeds or fails alone. */
  readonly reports: DataLoader<string, Report[]>;
}

/**
 * Born once per operation, in the context.
 * @param maxBytes the largest report that is read
 */
export function createCallReportLoaders(telnyx: TelnyxClient, maxBytes: number): CallReportLoaders {
  const load = async (callId: string): Promise<Report[]> => {
    const document = await getCallReports(telnyx, parseCallId(callId), (body) => readDocument(body, maxBytes));
    return document === undefined ? [] : assembleReports(callId, document);
  };
  return {
    reports: new DataLoader(eachAlone(load)),
  };
}
