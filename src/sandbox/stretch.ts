import { isObject, timeOf, type JsonObject } from './json.ts';
import { logsOfSegment, repeatedLogs } from './stretch-logs.ts';

/** The JavaScript SDK posts what it has after so many intervals of a second. */
const INTERVALS_PER_SEGMENT = 180;
const BUFFER_LIMIT = { type: 'buffer-limit' };

/** Names of counters that go on from the start of the call: a repetition continues them. */
const CUMULATIVE =
  /^(packets|bytes|headerBytes|retransmitted|fecPackets|nackCount$|total|concea|silentConcealed|inserted|removed|synthesized|jitterBuffer|requests|responses|consentRequests|roundTripTimeMeasurements$)/;

export interface StretchOptions {
  callId: string;
  /** How long the call is to be, in seconds. */
  seconds: number;
}

/**
 * Makes a long call out of a recorded one of the JavaScript SDK. The recorded intervals are appended to themselves with
 * their times moved on and their cumulative counters continued, and cut into segments as the SDK does: 180 intervals
 * each, all but the last with `flushReason`. Logs are spread likewise, the call's setup only once. Deterministic.
 * @param segments the recorded call's segments, in order
 * @throws Error when they hold no intervals with times
 */
export function stretchCall(segments: readonly JsonObject[], { callId, seconds }: StretchOptions): JsonObject[] {
  const recorded = recordedIntervals(segments);
  const totals = new Map<string, number>();
  recorded.intervals.forEach((interval) => noteCounters(interval, '', totals));
  const intervals = placements(recorded, seconds).map(({ interval, repetition, offsetMs }) =>
    moveOn(interval, '', { repetition, offsetMs, totals }),
  );
  const count = Math.ceil(intervals.length / INTERVALS_PER_SEGMENT);
  const model = segments.at(-1) ?? {};
  const { start, period } = recorded;
  const logs = repeatedLogs(segments, { start, period, until: start + seconds * 1000, callId });
  let from = -Infinity;
  return Array.from({ length: count }, (_, segment) => {
    const stats = intervals.slice(segment * INTERVALS_PER_SEGMENT, (segment + 1) * INTERVALS_PER_SEGMENT);
    const endedAt = timeOf(stats.at(-1)?.intervalEndUtc) ?? start;
    const last = segment === count - 1;
    const own = logsOfSegment(logs, { segment, from, endedAt, last, intervals: stats.length, callId });
    from = endedAt;
    return {
      ...envelope(model, callId, endedAt, last),
      stats,
      logs: own,
      // A call that was never flushed early has no number at all.
      ...(count === 1 ? {} : { segment }),
      ...(last ? {} : { flushReason: BUFFER_LIMIT }),
    };
  });
}

/** When the stretched call's last interval ends, in ms since the epoch. */
export function endOfStretch(segments: readonly JsonObject[], seconds: number): number {
  const recorded = recordedIntervals(segments);
  const last = placements(recorded, seconds).at(-1);
  return (timeOf(last?.interval.intervalEndUtc) ?? recorded.start) + (last?.offsetMs ?? 0);
}

interface Recorded {
  intervals: JsonObject[];
  start: number;
  /** From the first interval's start to the last one's end, in ms: each repetition comes so much later. */
  period: number;
}

function recordedIntervals(segments: readonly JsonObject[]): Recorded {
  const intervals = segments.flatMap(({ stats }) => (Array.isArray(stats) ? stats.filter(isObject) : []));
  const start = timeOf(intervals[0]?.intervalStartUtc);
  const end = timeOf(intervals.at(-1)?.intervalEndUtc);
  if (start === undefined || end === undefined || end <= start) throw new Error('the call to stretch has no intervals');
  return { intervals, start, period: end - start };
}

interface Placement {
  interval: JsonObject;
  repetition: number;
  offsetMs: number;
}

/** Which recorded interval comes when: all that begin within so many seconds. */
function placements({ intervals, start, period }: Recorded, seconds: number): Placement[] {
  const repetitions = Math.ceil((seconds * 1000) / period);
  return Array.from({ length: repetitions }, (_, repetition) => repetition).flatMap((repetition) => {
    const offsetMs = repetition * period;
    const until = start + seconds * 1000 - offsetMs;
    const within = intervals.filter((interval) => (timeOf(interval.intervalStartUtc) ?? start) < until);
    return within.map((interval) => ({ interval, repetition, offsetMs }));
  });
}

interface Move {
  repetition: number;
  offsetMs: number;
  totals: ReadonlyMap<string, number>;
}

/** Notes each counter's last value under its path: by so much every repetition continues it. */
function noteCounters(value: JsonObject, path: string, totals: Map<string, number>): void {
  for (const [key, inside] of Object.entries(value)) {
    if (isObject(inside)) noteCounters(inside, `${path}.${key}`, totals);
    else if (typeof inside === 'number' && CUMULATIVE.test(key)) totals.set(`${path}.${key}`, inside);
  }
}

function moveOn(value: JsonObject, path: string, move: Move): JsonObject {
  const moved = Object.entries(value).map(([key, inside]): [string, unknown] => {
    const here = `${path}.${key}`;
    if (isObject(inside)) return [key, moveOn(inside, here, move)];
    if (typeof inside === 'number') return [key, continued(inside, move.totals.get(here), move.repetition)];
    const time = key.endsWith('Utc') ? timeOf(inside) : undefined;
    return [key, time === undefined ? inside : isoTime(time + move.offsetMs)];
  });
  return withAverage(Object.fromEntries(moved));
}

function continued(value: number, total: number | undefined, repetition: number): number {
  if (total === undefined || repetition === 0) return value;
  const sum = value + repetition * total;
  // Rounded, as the last digits of sums differ and a counter would seem to fall between two repetitions.
  return Number.isInteger(sum) ? sum : Number(sum.toFixed(6));
}

/** RTCP's average round trip is of the whole call: its total by its count. */
function withAverage(value: JsonObject): JsonObject {
  const { totalRoundTripTime: total, roundTripTimeMeasurements: count, roundTripTimeAvg: average } = value;
  if (typeof total !== 'number' || typeof count !== 'number' || count === 0 || average === undefined) return value;
  return { ...value, roundTripTimeAvg: total / count };
}

function envelope(model: JsonObject, callId: string, endedAt: number, last: boolean): JsonObject {
  const { stats: _stats, logs: _logs, segment: _segment, flushReason: _reason, ...rest } = model;
  const summary = isObject(model.summary) ? model.summary : {};
  const startedAt = timeOf(summary.startTimestamp) ?? endedAt;
  const recordedEnd = timeOf(summary.endTimestamp);
  // The API stored the segment as long after its end as it did the recorded one.
  const stamp = (key: string): JsonObject => {
    const recorded = timeOf(model[key]);
    if (recorded === undefined) return {};
    return { [key]: isoTime(endedAt + (recordedEnd === undefined ? 0 : recorded - recordedEnd)) };
  };
  return {
    ...rest,
    call_id: callId,
    ...stamp('stored_at'),
    ...stamp('created_at'),
    summary: {
      ...summary,
      callId,
      state: last ? summary.state : 'active',
      durationSeconds: (endedAt - startedAt) / 1000,
      startTimestamp: isoTime(startedAt),
      endTimestamp: isoTime(endedAt),
    },
  };
}

/** ISO 8601 in UTC with milliseconds, as the SDKs write it. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
