import { isObject, stringAt, timeOf, type JsonObject } from './json.ts';
import type { AccountRecords } from './samples.ts';
import { idsIn, otherId, rekey } from './rekey.ts';
import { StoredCall } from './stored-call.ts';
import { isoTime } from './stretch-intervals.ts';
import { endOfStretch, stretchCall } from './stretch.ts';

/** A long call derived from a recorded one. */
export interface LongCall {
  callId: string;
  /** The call id of the recorded call that is repeated. */
  from: string;
  seconds: number;
}

/** The demo's long call: an hour of the bundled `lossy-jittery` sample, side a, in 20 segments. */
export const LONG_CALL: Readonly<LongCall> = {
  callId: '10a9ca11-0060-4000-8000-000000000060',
  from: '4aecc163-76d5-4550-aa6d-7146ee3c4f9b',
  seconds: 3600,
};

const SALT = 'long call';
/** Ids that the long call shares with the recorded one: those of its account. */
const SHARED = ['user_id', 'organization_id', 'call_report_id', 'connection_id', 'session_id'];

/**
 * Adds the long call to the account, with its own session, leg and control ids and with events, recordings and a detail record like the
 * recorded call's. Its reports are generated on first request.
 * @throws Error when the recorded call is missing
 */
export function addLongCall(records: AccountRecords, wanted: Partial<LongCall>): LongCall {
  const long: LongCall = { ...LONG_CALL, ...wanted };
  const source = records.calls.get(long.from);
  if (source === undefined) throw new Error(`no recorded call has the id ${long.from}, which the long call is made of`);
  const segments = JSON.parse(source.plain().toString()) as JsonObject[];
  const legId = segments.map((segment) => stringAt(segment, 'telnyx_leg_id')).find((id) => id !== undefined);
  const ofLeg = (record: JsonObject): boolean => record.call_leg_id === legId || record.telnyx_leg_id === legId;
  const own = {
    segments,
    events: records.events.filter(ofLeg),
    recordings: records.recordings.filter(ofLeg),
    detailRecords: records.detailRecords.filter(ofLeg),
  };
  const rekeyed = withOwnIds(own, long);

  const make = (): { plain: Buffer } => ({
    plain: Buffer.from(JSON.stringify(stretchCall(rekeyed.segments, long))),
  });
  records.calls.set(long.callId, new StoredCall(long.callId, make));
  const later = laterBy(rekeyed, long);
  records.events.push(...rekeyed.events.map(later));
  records.recordings.push(...rekeyed.recordings.map(later));
  records.detailRecords.push(...rekeyed.detailRecords.map(later));
  return long;
}

type Own = Record<'segments' | 'events' | 'recordings' | 'detailRecords', JsonObject[]>;

function withOwnIds(own: Own, long: LongCall): Own {
  const shared = idsOf(own, SHARED);
  const ids = [...idsIn(own)].filter((id) => !shared.has(id));
  const text = rekey(JSON.stringify(own), ids, SALT).replaceAll(otherId(long.from, SALT), long.callId);
  return JSON.parse(text) as Own;
}

function idsOf(value: unknown, fields: readonly string[]): Set<string> {
  const found = new Set<string>();
  JSON.stringify(value, (key, inside: unknown) => {
    if (fields.includes(key) && typeof inside === 'string') found.add(inside);
    return inside;
  });
  return found;
}

/** Shifts what happened at the end of the recorded call, and adjusts what depends on the call's length. */
function laterBy(own: Own, long: LongCall): (record: JsonObject) => JsonObject {
  const summary = own.segments.at(-1)?.summary;
  const start = timeOf(isObject(summary) ? summary.startTimestamp : undefined) ?? 0;
  const end = timeOf(isObject(summary) ? summary.endTimestamp : undefined) ?? start;
  const newEnd = endOfStretch(own.segments, long.seconds);
  const seconds = Math.floor((newEnd - start) / 1000);
  const minutes = Math.ceil(seconds / 60);
  const changed = (key: string, value: unknown): unknown => {
    if (key === 'duration_millis') return newEnd - start;
    if (key === 'call_sec') return seconds;
    if (key === 'billed_sec') return minutes * 60;
    if (key === 'packet_count') return String(Math.round((Number(value) * (newEnd - start)) / (end - start)));
    const time = timeOf(value);
    // Detail records count whole seconds, so their end may be slightly before the exact one.
    if (time === undefined || time < end - 1000) return value;
    const moved = isoTime(time + newEnd - end);
    return String(value).includes('.') ? moved : moved.replace(/\.\d+Z$/, 'Z');
  };
  return (record) => {
    const later = JSON.parse(JSON.stringify(record), changed) as JsonObject;
    return 'rate' in later ? { ...later, cost: (minutes * Number(later.rate)).toFixed(3) } : later;
  };
}
