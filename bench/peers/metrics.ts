import type { Counters, StoredInterval, StoredSegment } from './upstream.ts';

/** Eight metrics of one interval, rounded like the gateway's; null if unknown. */
export interface MetricsRow {
  /** Epoch milliseconds. */
  readonly t: number;
  readonly inboundJitter: number | null;
  readonly inboundLoss: number | null;
  readonly inboundMos: number | null;
  readonly inboundBitrate: number | null;
  readonly inboundPacketRate: number | null;
  readonly inboundAudioLevel: number | null;
  readonly inboundConcealment: number | null;
  readonly roundTripTime: number | null;
}

const NONE: Counters = {};

const inboundOf = (interval: StoredInterval): Counters => interval.audio?.inbound ?? NONE;

/** The eight metrics of every interval. */
export function metricsOf(segments: readonly StoredSegment[]): MetricsRow[] {
  const intervals = segments.flatMap(({ stats }) => stats ?? []);
  const lost = netLost(intervals);
  return intervals.map((now, row) => metricsRow(now, intervals[row - 1], lost[row] ?? NaN));
}

function metricsRow(now: StoredInterval, before: StoredInterval | undefined, lost: number): MetricsRow {
  const inbound = inboundOf(now);
  const earlier = before === undefined ? NONE : inboundOf(before);
  const start = Date.parse(now.intervalStartUtc);
  const seconds = (Date.parse(now.intervalEndUtc) - Date.parse(before?.intervalEndUtc ?? now.intervalStartUtc)) / 1_000;
  const received = gained(inbound.packetsReceived, earlier.packetsReceived);
  const lossPercent = percentOf(lost, received);
  const roundTripTimeMs = (now.connection?.roundTripTimeAvg ?? NaN) * 1_000;
  const concealed = gained(inbound.concealedSamples, earlier.concealedSamples);
  const samples = gained(inbound.totalSamplesReceived, earlier.totalSamplesReceived);
  return {
    t: start,
    inboundJitter: rounded(inbound.jitterAvg ?? NaN, 100),
    inboundLoss: rounded(lossPercent, 100),
    inboundMos: rounded(mosOf(inbound.jitterAvg ?? NaN, lossPercent, roundTripTimeMs), 1_000),
    inboundBitrate: rounded((gained(inbound.bytesReceived, earlier.bytesReceived) * 8) / seconds, 1),
    inboundPacketRate: rounded(received / seconds, 10),
    inboundAudioLevel: rounded(inbound.audioLevelAvg ?? NaN, 10_000),
    inboundConcealment: rounded((concealed / samples) * 100, 100),
    roundTripTime: rounded(roundTripTimeMs, 10),
  };
}

/** The mean score of the received audio, each interval weighted by its length; null if unknown. */
export function averageMos(segments: readonly StoredSegment[]): number | null {
  let sum = 0;
  let total = 0;
  const intervals = segments.flatMap(({ stats }) => stats ?? []);
  const lost = netLost(intervals);
  intervals.forEach((now, row) => {
    const inbound = inboundOf(now);
    const before = intervals[row - 1];
    const received = gained(inbound.packetsReceived, before && inboundOf(before).packetsReceived);
    const lossPercent = percentOf(lost[row] ?? NaN, received);
    const score = mosOf(inbound.jitterAvg ?? NaN, lossPercent, (now.connection?.roundTripTimeAvg ?? NaN) * 1_000);
    const length = Date.parse(now.intervalEndUtc) - Date.parse(now.intervalStartUtc);
    if (!Number.isFinite(score)) return;
    sum += score * length;
    total += length;
  });
  return total === 0 ? null : sum / total;
}

/** The increase of a cumulative counter; its whole value if it restarted. */
function gained(now: number | undefined, before: number | undefined): number {
  if (now === undefined) return NaN;
  const difference = now - (before ?? 0);
  return difference < 0 ? now : difference;
}

/** Packets lost in each interval that never arrived: a later decrease of the count corrects earlier increases. */
function netLost(intervals: readonly StoredInterval[]): number[] {
  const floors = intervals.map((interval) => inboundOf(interval).packetsLost ?? NaN);
  for (let row = floors.length - 2; row >= 0; row -= 1)
    floors[row] = Math.min(floors[row] ?? NaN, floors[row + 1] ?? Infinity);
  return floors.map((floor, row) => Math.max(0, floor) - Math.max(0, floors[row - 1] ?? 0));
}

const percentOf = (lost: number, received: number): number => (lost / (lost + received)) * 100;

/** The formula of the JavaScript SDK's collector, as in the gateway. */
function mosOf(jitterMs: number, lossPercent: number, roundTripTimeMs: number): number {
  const rating = 93.2 - 0.11 * jitterMs - 2.5 * lossPercent - 0.01 * roundTripTimeMs;
  if (rating <= 0) return 1;
  return Math.max(1, Math.min(4.5, 1 + 0.035 * rating + 7e-6 * rating * (rating - 60) * (100 - rating)));
}

const rounded = (value: number, scale: number): number | null =>
  Number.isFinite(value) ? Math.round(value * scale) / scale : null;
