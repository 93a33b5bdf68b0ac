import { medianOf } from '../statistics.ts';
import type { CallTrack } from '../track.ts';
import { foundEpisodes, type Rule } from './rule.ts';
import { episodesOf, inARow, lasting, spanSeconds } from './runs.ts';
import { isHeld } from './silence.ts';

/** What the listener got: invented sound, and stretches without a packet. */
export const mediaRules: Rule[] = [
  ({ track, policy }) => {
    const threshold = policy.concealmentPercent;
    const value = (row: number): number => track.values.inboundConcealedPercent[row] ?? NaN;
    const holds = (row: number): boolean => value(row) > threshold;
    const episodes = episodesOf(track, { holds, value, fires: inARow(policy.consecutiveIntervals) });
    return foundEpisodes({ code: 'AUDIO_CONCEALED', episodes, threshold, metric: 'inboundConcealedPercent', value });
  },
  (input) => {
    const { track, policy } = input;
    const first = track.values.inboundPacketsReceived.findIndex((packets) => packets > 0);
    const value = (row: number): number => track.values.inboundPacketsReceived[row] ?? NaN;
    const holds = (row: number): boolean => first !== -1 && row > first && value(row) === 0 && !isHeld(input, row);
    const episodes = episodesOf(track, { holds, value, fires: lasting(track, policy.mediaGapSeconds) }).map(
      (episode) => ({ ...episode, worst: spanSeconds(track, episode.from, episode.to) }),
    );
    const threshold = policy.mediaGapSeconds;
    return foundEpisodes({ code: 'MEDIA_GAP', episodes, threshold, metric: 'inboundPacketsReceived', value });
  },
];

/** How many times its usual rate a stream must run for packets to have been held back rather than lost. */
const BURST_FACTOR = 1.5;

/** How many rows after a gap are looked at for what was held back in it. */
const ROWS_AFTER = 3;

/**
 * The share of the packets missing from a stretch that came right after it, 0 to 1: near 1 they were held back, near 0 lost.
 * NaN when the usual rate is not known.
 */
export function heldBackShare(track: CallTrack, from: number, to: number): number {
  const rate = medianOf(track.values.inboundPacketRate);
  const missing = rate * spanSeconds(track, from, to) - sum(track.values.inboundPacketsReceived, from, to);
  let surplus = 0;
  for (let row = to + 1; row <= Math.min(track.length - 1, to + ROWS_AFTER); row += 1) {
    const usual = rate * spanSeconds(track, row, row);
    const received = track.values.inboundPacketsReceived[row] ?? 0;
    if (received > usual * BURST_FACTOR) surplus += received - usual;
  }
  return missing > 0 ? Math.min(1, surplus / missing) : NaN;
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let row = from; row <= to; row += 1) total += values[row] || 0;
  return total;
}
