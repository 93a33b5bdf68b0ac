import DataLoader from 'dataloader';
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
    reports: new DataLoader((callIds) => settle(callIds.map(load))),
  };
}

/** Lets each key of a batch fail alone, as DataLoader wants it. */
const settle = <Value>(loads: readonly Promise<Value>[]): Promise<(Value | Error)[]> =>
  Promise.all(
    loads.map((load) =>
      load.catch((error: unknown) => (error instanceof Error ? error : new Error('A load failed.', { cause: error }))),
    ),
  );
