import type { StoredCall } from './known-calls.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const statsOf = (segment: Json): Json[] => (Array.isArray(segment.stats) ? (segment.stats as Json[]) : []);
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** The same call by a clock that is ahead by some milliseconds. */
export function shifted(segments: StoredCall, ms: number): StoredCall {
  const move = (value: unknown): unknown => {
    if (typeof value === 'string' && ISO.test(value)) return new Date(Date.parse(value) + ms).toISOString();
    if (Array.isArray(value)) return value.map(move);
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, move(item)])) : value;
  };
  return segments.map((segment) => move(segment) as Json);
}

/** Values that an interval has as means of it; of all others the last one stands. */
const MEANS = new Set(['audioLevelAvg', 'jitterAvg', 'roundTripTimeAvg', 'bitrateAvg']);

/** The same call at half the cadence: of every two intervals one, as the SDK would have summed them up. */
export function halved(segments: StoredCall): StoredCall {
  const join = (one: unknown, other: unknown, key: string): unknown => {
    if (isObject(one) && isObject(other))
      return Object.fromEntries(Object.entries(other).map(([name, value]) => [name, join(one[name], value, name)]));
    if (MEANS.has(key) && typeof one === 'number' && typeof other === 'number') return (one + other) / 2;
    return other;
  };
  return segments.map((segment) => {
    const stats = statsOf(segment);
    if (stats.length < 2) return segment;
    const pairs = stats.flatMap((interval, index) => {
      const after = stats[index + 1];
      if (index % 2 === 1) return [];
      if (after === undefined) return [interval];
      return [{ ...(join(interval, after, '') as Json), intervalStartUtc: interval.intervalStartUtc }];
    });
    return { ...segment, stats: pairs };
  });
}

/** The same call, its only segment cut into several. */
export function cutUp(segments: StoredCall, pieces: number): StoredCall {
  const [segment] = segments;
  if (segments.length !== 1 || segment === undefined || segment.segment !== undefined) return segments;
  const stats = statsOf(segment);
  const logs = Array.isArray(segment.logs) ? (segment.logs as Json[]) : [];
  if (stats.length < pieces) return segments;
  const size = Math.ceil(stats.length / pieces);
  return Array.from({ length: pieces }, (_, index) => {
    const isLast = index === pieces - 1;
    const own = stats.slice(index * size, isLast ? undefined : (index + 1) * size);
    const ends = (place: number): string => {
      const end = stats[place * size - 1]?.intervalEndUtc;
      return typeof end === 'string' ? end : '';
    };
    const inPiece = logs.filter(({ timestamp }) => {
      const time = String(timestamp);
      return (index === 0 || time > ends(index)) && (isLast || time <= ends(index + 1));
    });
    return {
      ...segment,
      segment: index,
      stats: own,
      logs: inPiece,
      ...(isLast ? {} : { flushReason: { type: 'buffer-limit' } }),
    };
  });
}

/** How long a pattern of ordinary talk is that a clean minute is made of, in intervals. */
const PATTERN = 12;

/** The same call with another minute behind it, which is like its last ordinary seconds. Only for intervals of about a second. */
export function longer(segments: StoredCall, seconds: number): StoredCall {
  const last = segments.at(-1);
  const all = segments.flatMap(statsOf);
  const from = lastOrdinary(all);
  if (last === undefined || from === -1) return segments;
  const more: Json[] = [];
  let previous: Json = all.at(-1) ?? {};
  for (let index = 0; index < seconds; index += 1) {
    const place = from + (index % PATTERN);
    const start = Date.parse(String(previous.intervalEndUtc));
    previous = {
      ...(grown(previous, all[place], all[place - 1]) as Json),
      intervalStartUtc: new Date(start).toISOString(),
      intervalEndUtc: new Date(start + 1_000).toISOString(),
    };
    more.push(previous);
  }
  const moveEnd = (summary: unknown): unknown =>
    isObject(summary) && typeof summary.endTimestamp === 'string'
      ? { ...summary, endTimestamp: new Date(Date.parse(summary.endTimestamp) + seconds * 1_000).toISOString() }
      : summary;
  return [...segments.slice(0, -1), { ...last, stats: [...statsOf(last), ...more], summary: moveEnd(last.summary) }];
}

/** Where the last stretch begins in which sound came and went and nothing was lost; -1 when there is none. */
function lastOrdinary(all: readonly Json[]): number {
  const value = (interval: Json | undefined, path: readonly string[]): number => {
    const found = path.reduce<unknown>((item, key) => (isObject(item) ? item[key] : undefined), interval);
    return typeof found === 'number' ? found : NaN;
  };
  const isOrdinary = (index: number): boolean => {
    const gain = (...path: string[]): number => value(all[index], path) - value(all[index - 1], path);
    return (
      gain('audio', 'inbound', 'packetsReceived') > 40 &&
      gain('audio', 'outbound', 'packetsSent') > 40 &&
      gain('audio', 'inbound', 'packetsLost') === 0 &&
      value(all[index], ['audio', 'inbound', 'audioLevelAvg']) > 0 &&
      value(all[index], ['audio', 'outbound', 'audioLevelAvg']) > 0
    );
  };
  let run = 0;
  for (let index = all.length - 1; index > 0; index -= 1) {
    run = isOrdinary(index) ? run + 1 : 0;
    if (run === PATTERN) return index;
  }
  return -1;
}

/** Gauges, which do not add up. */
const GAUGES = new Set([
  ...MEANS,
  'fractionLost',
  'jitter',
  'roundTripTime',
  'audioLevel',
  'currentRoundTripTime',
  'port',
  'sampleRate',
]);

/** An interval behind another one in which everything grew as it did in a third one since the one before that. */
function grown(previous: unknown, like: unknown, likeBefore: unknown, key = ''): unknown {
  if (isObject(like))
    return Object.fromEntries(
      Object.entries(like).map(([name, value]) => [
        name,
        grown(
          isObject(previous) ? previous[name] : undefined,
          value,
          isObject(likeBefore) ? likeBefore[name] : undefined,
          name,
        ),
      ]),
    );
  if (typeof like !== 'number' || GAUGES.has(key)) return like;
  if (typeof previous !== 'number' || typeof likeBefore !== 'number')
    return typeof previous === 'number' ? previous : like;
  return previous + like - likeBefore;
}
