import { collectorMos } from '../../scores/mos.ts';
import { columnOf } from '../../statistics.ts';
import type { QualityPolicy } from '../../policy.ts';
import type { CallTimeseries } from '../../columns/timeseries.ts';
import { foundEpisodes, type Rule, type RuleInput } from './rule.ts';
import { isOnHold } from './on-hold.ts';
import { less, recurringEpisodes, type Episode } from './runs.ts';

/**
 * The vendor's rules 31001 to 31004, 32001 and 32002, as its JavaScript collector evaluates them: one value per interval, strictly beyond
 * the limit, in three consecutive intervals. An interval without the value counts as good.
 */
export const networkRules: Rule[] = [
  ({ timeseries, policy }) => {
    const value = (row: number): number => timeseries.values.roundTripTimeMs[row] ?? NaN;
    const holds = (row: number): boolean => value(row) > policy.highRttMs;
    const episodes = recurringEpisodes(timeseries, { holds, value }, policy);
    return foundEpisodes({ code: 'HIGH_RTT', episodes, threshold: policy.highRttMs, metric: 'roundTripTimeMs', value });
  },
  ({ timeseries, policy }) => {
    const value = (row: number): number => timeseries.values.inboundJitterMs[row] ?? NaN;
    const holds = (row: number): boolean => value(row) > policy.highJitterMs;
    const episodes = recurringEpisodes(timeseries, { holds, value }, policy);
    return foundEpisodes({
      code: 'HIGH_JITTER',
      episodes,
      threshold: policy.highJitterMs,
      metric: 'inboundJitterMs',
      value,
    });
  },
  ({ timeseries, policy }) => {
    const loss = vendorLoss(timeseries);
    const value = (row: number): number => loss[row] ?? NaN;
    const episodes = highLoss(timeseries, policy);
    const threshold = policy.highPacketLossPercent;
    return foundEpisodes({ code: 'HIGH_PACKET_LOSS', episodes, threshold, metric: 'inboundLossPercent', value });
  },
  ({ timeseries, policy }) => {
    const loss = vendorLoss(timeseries);
    const value = (row: number): number =>
      collectorMos({
        jitterMs: timeseries.values.inboundJitterMs[row] ?? NaN,
        lossPercent: loss[row] ?? NaN,
        roundTripTimeMs: timeseries.values.roundTripTimeMs[row] ?? NaN,
      });
    const holds = (row: number): boolean => value(row) < policy.lowMos;
    const episodes = recurringEpisodes(timeseries, { holds, value, worse: less }, policy);
    return foundEpisodes({ code: 'LOW_MOS', episodes, threshold: policy.lowMos, metric: 'inboundMos', value });
  },
  // The SDK suppresses 32001 while the call is on hold, as it does 31006.
  noBytes('LOW_BYTES_RECEIVED', 'inboundBytes', isOnHold),
  noBytes('LOW_BYTES_SENT', 'outboundBytes'),
];

/** Rule 31003: where enough consecutive intervals have more loss than allowed, three of three by default. */
export function highLoss(timeseries: CallTimeseries, policy: QualityPolicy): Episode[] {
  const loss = vendorLoss(timeseries);
  const value = (row: number): number => loss[row] ?? NaN;
  const holds = (row: number): boolean => value(row) > policy.highPacketLossPercent;
  return recurringEpisodes(timeseries, { holds, value }, policy);
}

function noBytes(
  code: 'LOW_BYTES_RECEIVED' | 'LOW_BYTES_SENT',
  column: 'inboundBytes' | 'outboundBytes',
  isMeant: (input: RuleInput, row: number) => boolean = () => false,
): Rule {
  return (input) => {
    const { timeseries, policy } = input;
    const skipped = rowsWithoutPredecessor(timeseries, column);
    const value = (row: number): number => (skipped.has(row) ? NaN : (timeseries.values[column][row] ?? NaN));
    const holds = (row: number): boolean => value(row) === 0 && !isMeant(input, row);
    const episodes = recurringEpisodes(timeseries, { holds, value }, policy);
    return foundEpisodes({ code, episodes, threshold: 0, metric: column, value });
  };
}

/**
 * Loss of each interval in percent as the SDK computes it: lost / (lost + received) of the interval, negative when late packets made up for
 * earlier losses, NaN when no packet was expected or there is no previous interval.
 */
function vendorLoss(timeseries: CallTimeseries): Float64Array {
  const { inboundPacketsLost: lost, inboundPacketsReceived: received } = timeseries.values;
  const skipped = rowsWithoutPredecessor(timeseries, 'inboundPacketsReceived');
  return columnOf(timeseries.length, (row) => {
    const due = (lost[row] ?? NaN) + (received[row] ?? NaN);
    return due > 0 && !skipped.has(row) ? (100 * (lost[row] ?? NaN)) / due : NaN;
  });
}

type Counted = 'inboundBytes' | 'outboundBytes' | 'inboundPacketsReceived';

/** A gauge of the same stream as the counter: where it is known, the stream existed. */
const WITNESS = {
  inboundBytes: 'inboundJitterMs',
  inboundPacketsReceived: 'inboundJitterMs',
  outboundBytes: 'outboundAudioLevel',
} as const;

/** Rows whose counter has no predecessor for the SDK: where the stream or its counters started. */
function rowsWithoutPredecessor({ values, restarted }: CallTimeseries, counter: Counted): Set<number> {
  const rows = new Set<number>();
  restarted.forEach((is, row) => {
    if (is === 1) rows.add(row);
  });
  const first = values[counter].findIndex((value) => !Number.isNaN(value));
  // After a gap the first difference is unknown, so the first known one does have a predecessor.
  const witness = values[WITNESS[counter]];
  if (first !== -1 && witness.subarray(0, first).every((value) => Number.isNaN(value))) rows.add(first);
  return rows;
}
