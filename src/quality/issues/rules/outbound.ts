import type { CallTimeseries } from '../../columns/timeseries.ts';
import type { QualityPolicy } from '../../policy.ts';
import { foundEpisodes, type Rule } from './rule.ts';
import { recurringEpisodes, type Episode } from './runs.ts';

/** A single RTCP report counts without a second one when it exceeds the limit this many times. */
const PLAIN_FACTOR = 5;

/**
 * Faults of the uplink that only the other end can see, from its RTCP receiver reports: loss and jitter at the Telnyx edge. A report
 * arrives every few seconds and covers all of them, so two consecutive reports must agree, or one must be clearly beyond the limit.
 */
export const outboundRules: Rule[] = [
  ({ timeseries, policy }) => {
    const threshold = policy.outboundPacketLossPercent;
    const value = (row: number): number => timeseries.values.outboundLossPercent[row] ?? NaN;
    const episodes = reported(timeseries, value, threshold, policy);
    return foundEpisodes({ code: 'OUTBOUND_PACKET_LOSS', episodes, threshold, metric: 'outboundLossPercent', value });
  },
  ({ timeseries, policy }) => {
    const threshold = policy.outboundJitterMs;
    const value = (row: number): number => timeseries.values.outboundJitterMs[row] ?? NaN;
    const episodes = reported(timeseries, value, threshold, policy);
    return foundEpisodes({ code: 'OUTBOUND_JITTER', episodes, threshold, metric: 'outboundJitterMs', value });
  },
];

function reported(
  timeseries: CallTimeseries,
  value: (row: number) => number,
  limit: number,
  policy: QualityPolicy,
): Episode[] {
  const holds = (row: number): boolean => value(row) > limit;
  return recurringEpisodes(timeseries, { holds, value }, policy).filter(
    ({ from, to, worst }) => reportsWithin(timeseries, from, to) >= 2 || (worst ?? 0) >= limit * PLAIN_FACTOR,
  );
}

/** The number of receiver reports that arrived in a range of rows. */
function reportsWithin({ states }: CallTimeseries, from: number, to: number): number {
  return states.remoteRtcpSeen.slice(from, to + 1).filter((seen) => seen === 'new').length;
}
