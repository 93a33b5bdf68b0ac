import DataLoader from 'dataloader';
import type { JsonObject } from '../json/json-object.ts';
import { loadEach } from '../operation/load-each.ts';
import type { TelnyxClient } from '../upstream/client.ts';
import { getCallEvents } from '../upstream/endpoints/call-events.ts';
import { getCallStatus } from '../upstream/endpoints/calls.ts';
import { getDetailRecordPage, getDetailRecords, type RecordField } from '../upstream/endpoints/detail-records.ts';
import { getRecordings } from '../upstream/endpoints/recordings.ts';
import { callEventList, type CallEventList } from './call-event.ts';
import type { CallStatus } from './call-status.ts';
import type { UpstreamList } from '../upstream/paging.ts';
import { idText, oldestFirst } from '../json/loose-values.ts';

/** Identifies the leg or session whose events or recordings are fetched. */
export interface ScopedId {
  readonly scope: 'LEG' | 'SESSION';
  readonly id: string;
}

/** One operation's access to call control, recordings and billing. Each resource is fetched once. */
export interface CallControlLoaders {
  readonly callEvents: DataLoader<ScopedId, CallEventList, string>;
  readonly recordings: DataLoader<ScopedId, UpstreamList, string>;
  /** By call control id; null when the upstream does not know the call. */
  readonly callStatus: DataLoader<string, CallStatus | null>;
  /** The newest billing record by call id; null when there is none. Records found by a search are not fetched again. */
  readonly recordOfCall: DataLoader<string, JsonObject | null>;
  /** The same by leg id. */
  readonly recordOfLeg: DataLoader<string, JsonObject | null>;
  /** All legs' billing records by session id, newest first. */
  readonly recordsOfSession: DataLoader<string, UpstreamList>;
  /** Remembers billing records that were fetched elsewhere, newest first. */
  readonly rememberRecords: (records: readonly JsonObject[]) => void;
}

/** Creates one operation's loaders of call control and billing. */
export function createCallControlLoaders(telnyx: TelnyxClient): CallControlLoaders {
  const byScope = { cacheKeyFn: ({ scope, id }: ScopedId) => `${scope} ${id}` };
  const newestRecord = (field: RecordField) => async (id: string) =>
    (await getDetailRecordPage(telnyx, [[field, id]], 1, 1)).items[0] ?? null;
  const recordOfCall = new DataLoader(loadEach(newestRecord('call_id')));
  const recordOfLeg = new DataLoader(loadEach(newestRecord('telnyx_leg_id')));
  /** Records come newest first and a key keeps its first value, so each key has its newest record. */
  const rememberRecords = (records: readonly JsonObject[]): void => {
    for (const record of records) {
      const callId = idText(record.call_id);
      const legId = idText(record.telnyx_leg_id);
      if (callId !== null) recordOfCall.prime(callId, record);
      if (legId !== null) recordOfLeg.prime(legId, record);
    }
  };
  return {
    callEvents: new DataLoader(
      loadEach(async ({ scope, id }) => callEventList(await getCallEvents(telnyx, scope, id))),
      byScope,
    ),
    recordings: new DataLoader(
      loadEach(async ({ scope, id }) => {
        const { items, truncated } = await getRecordings(telnyx, scope, id);
        return { items: oldestFirst(items, 'recording_started_at'), truncated };
      }),
      byScope,
    ),
    callStatus: new DataLoader(
      loadEach(async (callControlId) => {
        const stored = await getCallStatus(telnyx, callControlId);
        return stored && { callControlId, stored };
      }),
    ),
    recordOfCall,
    recordOfLeg,
    recordsOfSession: new DataLoader(
      loadEach(async (sessionId) => {
        const found = await getDetailRecords(telnyx, [['telnyx_session_id', sessionId]]);
        rememberRecords(found.items);
        return found;
      }),
    ),
    rememberRecords,
  };
}
