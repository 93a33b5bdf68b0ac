import type { ObservedLeg } from './leg.ts';
import { sumOver, type Observation } from './observation.ts';

/** How much the round trip grew, and how much later inbound audio arrived because of it, in milliseconds. */
export interface DelayGrowth {
  readonly grownMs: number;
  readonly lateMs: number;
  readonly direction: 'INBOUND' | 'OUTBOUND' | 'BOTH';
}

/** Round trips are measured every few seconds, so a longer path precedes the value that shows it, in seconds. */
const SHOWN_AFTER_SECONDS = 7;

/** How much of the report before the rise defines the usual round trip, in seconds: at most and at least. */
const USUAL_SECONDS = 120;
const MIN_BASELINE_SECONDS = 8;

/** A smaller growth cannot be distinguished from jitter, in milliseconds. */
const MIN_GROWTH_MS = 150;

/** The plateau begins where this share of the highest value is reached. */
const PLATEAU = 0.9;

/** The shares of the growth up to which and from which it is attributed to the downlink. */
const MOSTLY = 0.6;
const HARDLY = 0.3;

/**
 * Determines the direction in which delay was added when the round trip grew during a call, in one step or slowly. A downlink that becomes
 * 300 ms longer delays 300 ms of audio once: between the first rise and the plateau, that many packets fewer arrive. If they do arrive, the
 * uplink became longer.
 * @returns null when the round trip was long from the start or too little is known
 */
export function delayGrowth(leg: ObservedLeg, { rows }: Observation): DelayGrowth | null {
  const { timeseries, seconds } = leg;
  const { roundTripTimeMs: trip, inboundPacketsReceived: received, inboundPacketsNetLost: lost } = timeseries.values;
  const earliest = rowBefore(seconds, rows.from, USUAL_SECONDS);
  const usual = lowTenth(trip.subarray(earliest, rows.from));
  let rise = rows.from;
  while (rise > earliest && !((trip[rise - 1] ?? NaN) <= usual * 1.2 + 20)) rise -= 1;
  const start = rowBefore(seconds, rise, SHOWN_AFTER_SECONDS);
  const usualFrom = Math.max(1, rowBefore(seconds, start, USUAL_SECONDS));
  const usualSeconds = sumOver(seconds, usualFrom, start - 1);
  if (usualSeconds < MIN_BASELINE_SECONDS) return null;
  let highest = 0;
  for (let row = rows.from; row <= rows.to; row += 1) highest = Math.max(highest, trip[row] ?? 0);
  let plateau = rows.from;
  while (plateau < rows.to && !((trip[plateau] ?? NaN) >= highest * PLATEAU)) plateau += 1;
  const grownMs = (trip[plateau] ?? NaN) - usual;
  const end = Math.min(timeseries.length - 1, plateau + 1);
  const due = (from: number, to: number): number => sumOver(received, from, to) + sumOver(lost, from, to);
  const rate = due(usualFrom, start - 1) / usualSeconds;
  const lateMs = 1_000 * (sumOver(seconds, start, end) - due(start, end) / rate);
  if (!(grownMs >= MIN_GROWTH_MS) || !Number.isFinite(lateMs)) return null;
  const share = lateMs / grownMs;
  const direction = share >= MOSTLY ? 'INBOUND' : share <= HARDLY ? 'OUTBOUND' : 'BOTH';
  return { grownMs, lateMs, direction };
}

/** The first row that starts at most some seconds before another row. */
function rowBefore(seconds: Float64Array, row: number, span: number): number {
  let [at, passed] = [row, 0];
  while (at > 0 && passed < span) {
    at -= 1;
    passed += seconds[at] ?? 0;
  }
  return at;
}

/** The tenth percentile of the known values; NaN when none is known. */
function lowTenth(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  return known[Math.floor(known.length / 10)] ?? NaN;
}
