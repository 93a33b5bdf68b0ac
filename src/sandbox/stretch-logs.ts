import { isObject, stringAt, timeOf, type JsonObject } from './json.ts';

/** What the SDK logs about its own flushing: the stretched call has its own flushes. */
const FLUSHING = /intermediate (segment|report flush)/;
/** Entries of the first seconds describe the call's setup, which happens only once. */
const SETUP_MS = 2000;

interface TimedEntry {
  time: number;
  entry: JsonObject;
}

/** The recorded log, repeated with the intervals, in order of time; its ids are the new call's. */
export function repeatedLogs(
  segments: readonly JsonObject[],
  call: { start: number; period: number; until: number; callId: string },
): TimedEntry[] {
  const recorded = segments.flatMap((segment) => entriesOf(segment, call.callId));
  const repeated: TimedEntry[] = [];
  for (let offset = 0; call.start + offset < call.until; offset += call.period) {
    for (const { time, entry } of recorded) {
      const moved = time + offset;
      if (moved >= call.until || (offset > 0 && time < call.start + SETUP_MS)) continue;
      repeated.push({ time: moved, entry: { ...entry, timestamp: new Date(moved).toISOString() } });
    }
  }
  return repeated.sort((left, right) => left.time - right.time);
}

/** One segment's part of the log, with the SDK's own entries about flushing. */
export function logsOfSegment(
  logs: readonly TimedEntry[],
  part: { segment: number; from: number; endedAt: number; last: boolean; intervals: number; callId: string },
): JsonObject[] {
  const { segment, callId } = part;
  const until = part.last ? Infinity : part.endedAt;
  const own = logs.filter(({ time }) => time >= part.from && time < until).map(({ entry }) => entry);
  const said = (ms: number, message: string, context: JsonObject): JsonObject => {
    return {
      timestamp: new Date(ms).toISOString(),
      level: 'info',
      message: `CallReportCollector: ${message}`,
      context,
    };
  };
  if (segment > 0) {
    const flushed = { segment: segment - 1, callId, flushReason: { type: 'buffer-limit' } };
    own.unshift(
      said(part.from, 'Flushed intermediate segment', flushed),
      said(part.from, `Successfully posted intermediate segment ${segment - 1}`, { attempt: 1, status: 200 }),
    );
  }
  if (!part.last) {
    const context = { reason: 'safety-interval', statsIntervals: part.intervals, logEntries: own.length };
    own.push(said(part.endedAt, 'Requesting intermediate report flush', context));
  }
  return own;
}

function entriesOf(segment: JsonObject, callId: string): TimedEntry[] {
  const { logs } = segment;
  const list: unknown = isObject(logs) ? logs.entries : logs;
  const recordedId = stringAt(segment, 'call_id');
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown) => {
    const time = isObject(entry) ? timeOf(entry.timestamp) : undefined;
    if (!isObject(entry) || time === undefined || FLUSHING.test(stringAt(entry, 'message') ?? '')) return [];
    const text = JSON.stringify(entry);
    const renamed = JSON.parse(recordedId === undefined ? text : text.replaceAll(recordedId, callId)) as JsonObject;
    return [{ time, entry: renamed }];
  });
}
