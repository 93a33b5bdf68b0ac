import type { ObservedLeg } from './leg.ts';
import { sumOver, type Observation } from './observation.ts';

/** How the round trip grew, and how late audio came in on account of it, in milliseconds. */
export interface DelayGrowth {
  readonly grownMs: number;
  readonly lateMs: number;
  readonly direction: 'INBOUND' | 'OUTBOUND' | 'BOTH';
}

/** Round trips are measured every few seconds, so that a longer path precedes the value that shows it, in seconds. */
const SHOWN_AFTER_SECONDS = 7;

/** How much of the report before the rise tells what was usual, in seconds: at most and at least. */
const USUAL_SECONDS = 120;
const MIN_BASELINE_SECONDS = 8;

/** A smaller growth drowns in the unevenness of packets. */
const MIN_GROWTH_MS = 150;

/** The plateau begins where this share of the highest value is reached. */
const PLATEAU = 0.9;

/** Shares of the growth that must and must not show on the downlink. */
const MOSTLY = 0.6;
const HARDLY = 0.3;

/**
 * Tells in which direction delay was added when the round trip grew during a call, in one step or slowly. A downlink that gets longer by
 * 300 ms holds back 300 ms of audio once, from the first rise to the plateau so many packets fewer arrive; if they do not, the uplink
 * got longer.
 * @returns null when it was long from the start or too little is known
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

/** The row from which on some seconds pass until another row begins. */
function rowBefore(seconds: Float64Array, row: number, span: number): number {
  let [at, passed] = [row, 0];
  while (at > 0 && passed < span) {
    at -= 1;
    passed += seconds[at] ?? 0;
  }
  return at;
}

/** The value that a tenth of the known ones lie below; NaN when none is known. */
function lowTenth(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  return known[Math.floor(known.length / 10)] ?? NaN;
}
