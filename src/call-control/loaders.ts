import DataLoader from 'dataloader';
import { readDocument } from '../report-bytes/receive/report-document.ts';
import type { JsonObject } from '../report-bytes/slice/stored-segment.ts';
import { eachAlone } from '../operation/load-each.ts';
import type { TelnyxClient } from '../upstream/client.ts';
import { getCallEvents } from '../upstream/endpoints/call-events.ts';
import { getCallReportPage, REPORT_PAGE_SIZE } from '../upstream/endpoints/call-report-list.ts';
import { getCallStatus } from '../upstream/endpoints/calls.ts';
import {
  getDetailRecordPage,
  getDetailRecords,
  RECORD_PAGE_SIZE,
  type RecordField,
} from '../upstream/endpoints/detail-records.ts';
import { getRecordings } from '../upstream/endpoints/recordings.ts';
import { callEventList, type CallEventList } from './call-event.ts';
import type { CallStatus } from './call-status.ts';
import type { RowPage, RowSource } from '../call-search/call-rows.ts';
import { PageAllowance } from '../call-search/call-walk.ts';
import { rowsOfSegments } from '../call-search/recent-calls.ts';
import { rowOfRecord, type RecordSearch } from '../call-search/search.ts';
import { idText, oldestFirst, type Listing } from '../json/loose-values.ts';

/** Whose events or recordings. */
export interface ScopedId {
  readonly scope: 'LEG' | 'SESSION';
  readonly id: string;
}

/** What one operation has asked of call control, recordings and billing. Each resource is fetched once. */
export interface CallControlLoaders {
  readonly callEvents: DataLoader<ScopedId, CallEventList, string>;
  readonly recordings: DataLoader<ScopedId, Listing, string>;
  /** By call control's id; null when the upstream does not know it. */
  readonly callStatus: DataLoader<string, CallStatus | null>;
  /** The newest billing record by call id; null when there is none. Known already for calls that were searched for. */
  readonly recordOfCall: DataLoader<string, JsonObject | null>;
  /** The same by leg id. */
  readonly recordOfLeg: DataLoader<string, JsonObject | null>;
  /** All legs' billing records by session id, newest first. */
  readonly recordsOfSession: DataLoader<string, Listing>;
  /** The rows of a search, for a walk. */
  readonly searchSource: (search: RecordSearch) => RowSource;
  /** The rows of the list of stored reports, for a walk. */
  readonly recentSource: RowSource;
}

/**
 * Born once per operation, in the context.
 * @param maxBytes the largest page of the list of stored reports that is read
 */
export function createCallControlLoaders(telnyx: TelnyxClient, maxBytes: number): CallControlLoaders {
  const byScope = { cacheKeyFn: ({ scope, id }: ScopedId) => `${scope} ${id}` };
  const newestRecord = (field: RecordField) => async (id: string) =>
    (await getDetailRecordPage(telnyx, [[field, id]], 1, 1)).items[0] ?? null;
  const recordOfCall = new DataLoader(eachAlone(newestRecord('call_id')));
  const recordOfLeg = new DataLoader(eachAlone(newestRecord('telnyx_leg_id')));
  /** Records come newest first and a key that is known stays, so each key keeps its newest record. */
  const remember = (records: readonly JsonObject[]): void => {
    for (const record of records) {
      const callId = idText(record.call_id);
      const legId = idText(record.telnyx_leg_id);
      if (callId !== null) recordOfCall.prime(callId, record);
      if (legId !== null) recordOfLeg.prime(legId, record);
    }
  };
  const searchPages = new DataLoader(
    eachAlone(async ({ filter, number }: { filter: RecordSearch['filter']; number: number }): Promise<RowPage> => {
      const { items, last } = await getDetailRecordPage(telnyx, filter, number);
      remember(items);
      return { rows: items.map(rowOfRecord), last };
    }),
    { cacheKeyFn: (key) => JSON.stringify(key) },
  );
  const reportPages = new DataLoader(
    eachAlone(async (number: number) =>
      rowsOfSegments(await getCallReportPage(telnyx, number, (body) => readDocument(body, maxBytes)), REPORT_PAGE_SIZE),
    ),
  );
  const allowance = new PageAllowance();
  const mayAsk = (): boolean => allowance.take();
  return {
    callEvents: new DataLoader(
      eachAlone(async ({ scope, id }) => callEventList(await getCallEvents(telnyx, scope, id))),
      byScope,
    ),
    recordings: new DataLoader(
      eachAlone(async ({ scope, id }) => {
        const { items, truncated } = await getRecordings(telnyx, scope, id);
        return { items: oldestFirst(items, 'recording_started_at'), truncated };
      }),
      byScope,
    ),
    callStatus: new DataLoader(
      eachAlone(async (callControlId) => {
        const stored = await getCallStatus(telnyx, callControlId);
        return stored && { callControlId, stored };
      }),
    ),
    recordOfCall,
    recordOfLeg,
    recordsOfSession: new DataLoader(
      eachAlone(async (sessionId) => {
        const found = await getDetailRecords(telnyx, [['telnyx_session_id', sessionId]]);
        remember(found.items);
        return found;
      }),
    ),
    searchSource: ({ filter, span }) => ({
      pageSize: RECORD_PAGE_SIZE,
      page: (number) => searchPages.load({ filter, number }),
      mayAsk,
      span,
    }),
    recentSource: { pageSize: REPORT_PAGE_SIZE, page: (number) => reportPages.load(number), mayAsk },
  };
}
