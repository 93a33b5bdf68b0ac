import { legOf } from '../../src/quality/report-analysis.ts';
import type { LegView } from '../../src/quality/verdict/types.ts';
import { reportsOf, sampleBytes, samples } from './sample-calls.ts';

/** What one interval of a sample measured, its counters turned into gains of the interval. */
export interface Measured {
  /** Seconds since the first interval began. */
  readonly second: number;
  received: number;
  lost: number;
  bytes: number;
  concealed: number;
  sent: number;
  bytesSent: number;
  jitterMs: number;
  inboundLevel: number;
  outboundLevel: number;
  roundTripSeconds: number;
  trackEnabled: boolean;
  iceState: string;
  dtlsState: string;
  remoteJitterMs: number | undefined;
  /** Packets that the other side reports lost since its report before. */
  remoteLost: number;
}

interface StoredInterval {
  intervalStartUtc: string;
  intervalEndUtc: string;
  audio: {
    inbound?: Record<string, number>;
    outbound: Record<string, number> & { localTrack: { enabled: boolean } };
  };
  connection?: Record<string, number>;
  transport: Record<string, string>;
  remoteRtcp?: { inbound?: Record<string, number>; outbound?: Record<string, number> };
}

interface StoredLog {
  timestamp: string;
  level: string;
  message: string;
}

export interface StoredSegment {
  call_id: string;
  summary: { startTimestamp: string; endTimestamp: string };
  stats: StoredInterval[];
  logs: StoredLog[];
  segment?: number;
  flushReason?: unknown;
}

/** A sample's segments, to be changed. */
export function segmentsOf(scenario: string, side: 'a' | 'b' = 'a'): StoredSegment[] {
  const sample = samples.find((other) => other.scenario === scenario && other.side === side)!;
  return JSON.parse(sampleBytes(sample.file).toString()) as StoredSegment[];
}

/** A leg made of segments, under the default policy. */
export async function legFrom(segments: readonly StoredSegment[]): Promise<LegView> {
  const [report] = await reportsOf(segments[0]!.call_id, Buffer.from(JSON.stringify(segments)));
  return legOf(report!);
}

const COUNTERS = [
  ['inbound', 'packetsReceived', 'received'],
  ['inbound', 'packetsLost', 'lost'],
  ['inbound', 'bytesReceived', 'bytes'],
  ['inbound', 'concealedSamples', 'concealed'],
  ['outbound', 'packetsSent', 'sent'],
  ['outbound', 'bytesSent', 'bytesSent'],
] as const;

/** Changes what a sample's only segment measured, interval by interval, and counts its counters anew. */
export function altered(segments: StoredSegment[], change: (measured: Measured) => void): StoredSegment[] {
  const stats = segments[0]!.stats;
  const origin = Date.parse(stats[0]!.intervalStartUtc);
  const old: Record<string, number> = {};
  const sums: Record<string, number> = {};
  for (const interval of stats) {
    const { inbound, outbound } = interval.audio;
    const remote = interval.remoteRtcp?.inbound;
    const gain = (name: string, value: number | undefined): number => {
      const gained = (value ?? 0) - (old[name] ?? 0);
      old[name] = value ?? 0;
      return gained;
    };
    const measured: Measured = {
      second: (Date.parse(interval.intervalStartUtc) - origin) / 1_000,
      ...(Object.fromEntries(
        COUNTERS.map(([way, field, name]) => [name, gain(name, interval.audio[way]?.[field])]),
      ) as Pick<Measured, 'received' | 'lost' | 'bytes' | 'concealed' | 'sent' | 'bytesSent'>),
      jitterMs: inbound?.jitterAvg ?? 0,
      inboundLevel: inbound?.audioLevelAvg ?? 0,
      outboundLevel: outbound.audioLevelAvg ?? 0,
      roundTripSeconds: interval.connection?.roundTripTimeAvg ?? 0,
      trackEnabled: outbound.localTrack.enabled,
      iceState: interval.transport.iceState!,
      dtlsState: interval.transport.dtlsState!,
      remoteJitterMs: remote?.jitter,
      remoteLost: gain('remoteLost', remote?.packetsLost),
    };
    change(measured);
    for (const [way, field, name] of COUNTERS) {
      const target = interval.audio[way];
      sums[name] = (sums[name] ?? 0) + measured[name];
      if (target) target[field] = sums[name];
    }
    if (inbound) Object.assign(inbound, { jitterAvg: measured.jitterMs, audioLevelAvg: measured.inboundLevel });
    outbound.audioLevelAvg = measured.outboundLevel;
    outbound.localTrack.enabled = measured.trackEnabled;
    if (interval.connection) interval.connection.roundTripTimeAvg = measured.roundTripSeconds;
    Object.assign(interval.transport, { iceState: measured.iceState, dtlsState: measured.dtlsState });
    sums.remoteLost = (sums.remoteLost ?? 0) + measured.remoteLost;
    if (remote) {
      remote.packetsLost = sums.remoteLost;
      if (measured.remoteJitterMs !== undefined) remote.jitter = measured.remoteJitterMs;
    }
  }
  return segments;
}

/** The same sample at another cadence: of every `count` intervals one, from the first's beginning to the last's end. */
export function slower(segments: StoredSegment[], count: number): StoredSegment[] {
  return segments.map((segment) => ({
    ...segment,
    stats: segment.stats.flatMap((interval, index, all) => {
      const isLast = (index + 1) % count === 0 || index === all.length - 1;
      const first = all[index - (index % count)]!;
      return isLast ? [{ ...interval, intervalStartUtc: first.intervalStartUtc }] : [];
    }),
  }));
}
