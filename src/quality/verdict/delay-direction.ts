import { medianOf } from '../statistics.ts';
import { spanSeconds } from '../rules/runs.ts';
import type { CallTrack } from '../track.ts';

/** How the round trip grew, and how late audio came in on account of it, in milliseconds. */
export interface DelayStep {
  readonly grownMs: number;
  readonly lateMs: number;
  readonly direction: 'INBOUND' | 'OUTBOUND' | 'BOTH';
}

/** Round trip times are measured every few seconds, so that a change of the path precedes the value that shows it. */
const ROWS_BEFORE_SHOWN = 7;

/** How many rows before that tell what was usual. */
const ROWS_OF_USUAL = 20;
const LEAST_ROWS_OF_USUAL = 8;

/** A smaller step drowns in the unevenness of packets. */
const LEAST_STEP_MS = 150;

/** Shares of the step that must and must not show on the way in. */
const MOSTLY = 0.7;
const HARDLY = 0.3;

/**
 * Tells in which direction delay was added when the round trip grew during a call. A way in that gets longer by 300 ms holds
 * back 300 ms of audio once, so that many packets fewer arrive; if they do not, the way out got longer.
 * @param from the first row that shows the longer round trip
 * @returns null when it was long from the start or too little is known
 */
export function delayStep(track: CallTrack, from: number, to: number): DelayStep | null {
  const start = from - ROWS_BEFORE_SHOWN;
  const usualFrom = Math.max(1, start - ROWS_OF_USUAL);
  if (start - usualFrom < LEAST_ROWS_OF_USUAL) return null;
  const { roundTripTimeMs } = track.values;
  const grownMs =
    medianOf(roundTripTimeMs.subarray(from, to + 1)) - medianOf(roundTripTimeMs.subarray(usualFrom, start));
  const rate = due(track, usualFrom, start - 1) / spanSeconds(track, usualFrom, start - 1);
  const end = Math.min(track.length - 1, from + 1);
  const lateMs = 1_000 * (spanSeconds(track, start, end) - due(track, start, end) / rate);
  if (!(grownMs >= LEAST_STEP_MS) || !Number.isFinite(lateMs)) return null;
  const share = lateMs / grownMs;
  if (share >= MOSTLY) return { grownMs, lateMs, direction: 'INBOUND' };
  return { grownMs, lateMs, direction: share <= HARDLY ? 'OUTBOUND' : 'BOTH' };
}

/** Packets that were sent to the client in some rows, as far as the client knows: those that came and those that were lost. */
function due({ values }: CallTrack, from: number, to: number): number {
  let packets = 0;
  for (let row = from; row <= to; row += 1)
    packets += (values.inboundPacketsReceived[row] ?? NaN) + (values.inboundPacketsLost[row] ?? NaN);
  return packets;
}
