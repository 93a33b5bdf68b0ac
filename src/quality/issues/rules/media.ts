import { columnMedian } from '../../statistics.ts';
import { TimeRanges } from '../../../reports/time-ranges.ts';
import type { CallTimeseries } from '../../columns/timeseries.ts';
import { foundEpisodes, type Rule } from './rule.ts';
import { episodesOf, isContiguous, consecutiveRows, lasting, recurringEpisodes, spanSeconds } from './runs.ts';
import { highLoss } from './network.ts';
import { isOnHold } from './on-hold.ts';

/** What the listener got: concealed audio, gaps without packets, and intermittent loss. */
export const mediaRules: Rule[] = [
  ({ timeseries, policy }) => {
    const threshold = policy.concealmentPercent;
    const value = (row: number): number => timeseries.values.inboundConcealedPercent[row] ?? NaN;
    const holds = (row: number): boolean => value(row) > threshold;
    const episodes = recurringEpisodes(timeseries, { holds, value }, policy);
    return foundEpisodes({ code: 'AUDIO_CONCEALED', episodes, threshold, metric: 'inboundConcealedPercent', value });
  },
  (input) => {
    const { timeseries, policy } = input;
    const { inboundPacketsReceived: received, outboundPacketsSent: sent } = timeseries.values;
    const first = received.findIndex((packets) => packets > 0);
    const value = (row: number): number => received[row] ?? NaN;
    // A browser has no statistics of a stream that never began, so its counter is unknown rather than 0.
    const holds = (row: number): boolean =>
      !isOnHold(input, row) &&
      (first === -1 ? (sent[row] ?? NaN) > 0 && !(value(row) > 0) : row > first && value(row) === 0);
    const fires = lasting(timeseries, first === -1 ? policy.setupSeconds : policy.mediaGapSeconds);
    const episodes = episodesOf(timeseries, { holds, value, fires }).map((episode) => ({
      ...episode,
      worst: spanSeconds(timeseries, episode.from, episode.to),
    }));
    const threshold = policy.mediaGapSeconds;
    return foundEpisodes({ code: 'MEDIA_GAP', episodes, threshold, metric: 'inboundPacketsReceived', value });
  },
  ({ timeseries, policy }) => {
    const { inboundPacketsLost: lost, inboundPacketsReceived: received } = timeseries.values;
    const { sustainedLossSeconds, sustainedLossPercent: threshold } = policy;
    const rows = lossyRows(timeseries, { lost, received, seconds: sustainedLossSeconds, percent: threshold });
    const value = (row: number): number => Math.max(0, timeseries.values.inboundLossPercent[row] ?? NaN);
    const inRow = new TimeRanges(highLoss(timeseries, policy));
    const episodes = episodesOf(timeseries, { holds: (row) => rows.has(row), value, fires: consecutiveRows(1) }).filter(
      ({ from, to }) =>
        lost.subarray(from, to + 1).filter((count) => count > 0).length >= MIN_LOSSY_ROWS && !inRow.touch(from, to),
    );
    return foundEpisodes({ code: 'SUSTAINED_PACKET_LOSS', episodes, threshold, metric: 'inboundLossPercent', value });
  },
];

/** Loss in one interval is a single burst, not intermittent loss. */
const MIN_LOSSY_ROWS = 2;

/** Fewer lost packets than this are not significant. */
const MIN_LOST = 5;

interface LossWindow {
  readonly lost: Float64Array;
  readonly received: Float64Array;
  readonly seconds: number;
  readonly percent: number;
}

/** The rows from the first to the last loss of every window in which more than a share of the packets was lost, late packets excluded. */
function lossyRows(timeseries: CallTimeseries, { lost, received, seconds, percent }: LossWindow): Set<number> {
  const rows = new Set<number>();
  const [lostBefore, receivedBefore] = [runningSum(lost), runningSum(received)];
  const isLoss = (row: number): boolean => !((lost[row] ?? 0) <= 0);
  let from = 0;
  /** The first and the last loss of the window; both only move forward, like the window. */
  let first = 0;
  let last = -1;
  let added = -1;
  for (let to = 0; to < timeseries.length; to += 1) {
    if (!isContiguous(timeseries, to)) from = to;
    if (isLoss(to)) last = to;
    while (from < to && spanSeconds(timeseries, from + 1, to) >= seconds) from += 1;
    const missing = (lostBefore[to + 1] ?? 0) - (lostBefore[from] ?? 0);
    const share = (100 * missing) / (missing + (receivedBefore[to + 1] ?? 0) - (receivedBefore[from] ?? 0));
    if (missing < MIN_LOST || !(share > percent) || spanSeconds(timeseries, from, to) < seconds * MAX_SHARE_OF_WINDOW)
      continue;
    first = Math.max(first, from);
    while (!isLoss(first) && first < to) first += 1;
    for (let row = Math.max(first, added + 1); row <= last; row += 1) rows.add(row);
    added = Math.max(added, last);
  }
  return rows;
}

/** Prefix sums of the known values. */
function runningSum(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let row = 0; row < values.length; row += 1) sums[row + 1] = (sums[row] ?? 0) + known(values[row]);
  return sums;
}

/** A window is judged once it is nearly full. */
const MAX_SHARE_OF_WINDOW = 0.8;

/** How many times its usual rate a stream must reach after a gap for the packets to have been delayed rather than lost. */
const BURST_FACTOR = 1.5;

/** How many rows after a gap may contain delayed packets. */
const ROWS_AFTER = 3;

/**
 * The share of a gap's missing packets that arrived right after it, 0 to 1: near 1 they were delayed, near 0 lost. NaN when the usual rate
 * is unknown.
 */
export function heldBackShare(timeseries: CallTimeseries, from: number, to: number): number {
  const rate = columnMedian(timeseries.values.inboundPacketRate);
  const missing = rate * spanSeconds(timeseries, from, to) - sum(timeseries.values.inboundPacketsReceived, from, to);
  let surplus = 0;
  for (let row = to + 1; row <= Math.min(timeseries.length - 1, to + ROWS_AFTER); row += 1) {
    const usual = rate * spanSeconds(timeseries, row, row);
    const received = timeseries.values.inboundPacketsReceived[row] ?? 0;
    if (received > usual * BURST_FACTOR) surplus += received - usual;
  }
  return missing > 0 ? Math.min(1, surplus / missing) : NaN;
}

const known = (value: number | undefined): number => (value === undefined || Number.isNaN(value) ? 0 : value);

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let row = from; row <= to; row += 1) total += known(values[row]);
  return total;
}
