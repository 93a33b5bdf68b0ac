import { isObject, timeOf, type JsonObject } from './json.ts';

/** Names of counters that accumulate from the start of the call: a repetition continues them. */
const CUMULATIVE =
  /^(packets|bytes|headerBytes|retransmitted|fecPackets|nackCount$|total|concea|silentConcealed|inserted|removed|synthesized|jitterBuffer|requests|responses|consentRequests|roundTripTimeMeasurements$)/;

/** A recorded call's intervals, in order. */
export interface Recorded {
  intervals: JsonObject[];
  start: number;
  /** From the first interval's start to the last one's end, in ms: the time shift of each repetition. */
  period: number;
}

/**
 * The intervals of all segments.
 * @throws Error when there are none, or none with times
 */
export function recordedIntervals(segments: readonly JsonObject[]): Recorded {
  const intervals = segments.flatMap(({ stats }) => (Array.isArray(stats) ? stats.filter(isObject) : []));
  const start = timeOf(intervals[0]?.intervalStartUtc);
  const end = timeOf(intervals.at(-1)?.intervalEndUtc);
  if (start === undefined || end === undefined || end <= start) throw new Error('the call to stretch has no intervals');
  return { intervals, start, period: end - start };
}

export interface Placement {
  interval: JsonObject;
  repetition: number;
  offsetMs: number;
}

/** The recorded interval to use at each time, for all intervals that begin within the given seconds. */
export function placements({ intervals, start, period }: Recorded, seconds: number): Placement[] {
  const repetitions = Math.ceil((seconds * 1000) / period);
  return Array.from({ length: repetitions }, (_, repetition) => repetition).flatMap((repetition) => {
    const offsetMs = repetition * period;
    const until = start + seconds * 1000 - offsetMs;
    const within = intervals.filter((interval) => (timeOf(interval.intervalStartUtc) ?? start) < until);
    return within.map((interval) => ({ interval, repetition, offsetMs }));
  });
}

/** Intervals for the given seconds: with each repetition, times are shifted and counters continued. */
export function repeatedIntervals(recorded: Recorded, seconds: number): JsonObject[] {
  const totals = new Map<string, number>();
  recorded.intervals.forEach((interval) => noteCounters(interval, '', totals));
  return placements(recorded, seconds).map(({ interval, repetition, offsetMs }) =>
    moveOn(interval, '', { repetition, offsetMs, totals }),
  );
}

interface Move {
  repetition: number;
  offsetMs: number;
  totals: ReadonlyMap<string, number>;
}

/** Records each counter's last value by its path: every repetition continues from it. */
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
  // Rounded, because sums differ in the last digits and a counter would seem to fall between two repetitions.
  return Number.isInteger(sum) ? sum : Number(sum.toFixed(6));
}

/** RTCP's average round trip covers the whole call: total divided by count. */
function withAverage(value: JsonObject): JsonObject {
  const { totalRoundTripTime: total, roundTripTimeMeasurements: count, roundTripTimeAvg: average } = value;
  if (typeof total !== 'number' || typeof count !== 'number' || count === 0 || average === undefined) return value;
  return { ...value, roundTripTimeAvg: total / count };
}

/** ISO 8601 in UTC with milliseconds, as the SDKs write it. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
