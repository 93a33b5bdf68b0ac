import { isObject, timeOf, type JsonObject } from './json.ts';
import { isoTime, placements, recordedIntervals, repeatedIntervals } from './stretch-intervals.ts';
import { logsOfSegment, repeatedLogs } from './stretch-logs.ts';

/** The JavaScript SDK posts a segment after this many intervals of a second. */
const INTERVALS_PER_SEGMENT = 180;
const BUFFER_LIMIT = { type: 'buffer-limit' };

export interface StretchOptions {
  callId: string;
  /** The wanted length of the call, in seconds. */
  seconds: number;
}

/**
 * Derives a long call from a recorded one of the JavaScript SDK. The recorded intervals are repeated with shifted times and continued
 * counters, and cut into segments as the SDK does: 180 intervals each, all but the last with `flushReason`. Logs are repeated too, but the
 * call's setup only once. Deterministic.
 * @param segments the recorded call's segments, in order
 * @throws Error when they have no intervals with times
 */
export function stretchCall(segments: readonly JsonObject[], { callId, seconds }: StretchOptions): JsonObject[] {
  const recorded = recordedIntervals(segments);
  const intervals = repeatedIntervals(recorded, seconds);
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
      // A call that was never flushed early has no segment number at all.
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
