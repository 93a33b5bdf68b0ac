import { heldBackShare } from '../../issues/rules/media.ts';
import { lasting } from '../../issues/rules/runs.ts';
import { columnMedian } from '../../statistics.ts';
import { delayWeight } from './impairment.ts';
import { endOf, type ObservedLeg } from './leg.ts';
import { observation, observe, sumOver, type Observation } from './observation.ts';

const SETTING_UP_ICE = new Set<string | null | undefined>(['new', 'checking', 'failed', 'disconnected', 'closed']);
const SETTING_UP_DTLS = new Set<string | null | undefined>(['new', 'connecting', 'failed', 'closed']);

/** A media connection that was never established, or that failed for good. */
export function observeConnection(leg: ObservedLeg): Observation[] {
  const { timeseries, view } = leg;
  const { iceState, dtlsState } = timeseries.states;
  const hasStates = iceState.some((state) => state !== null) || dtlsState.some((state) => state !== null);
  if (!hasStates || timeseries.length === 0) return [];
  const isUp = (row: number): boolean => !SETTING_UP_ICE.has(iceState[row]) && !SETTING_UP_DTLS.has(dtlsState[row]);
  const flowed =
    timeseries.values.inboundPacketsReceived.some((packets) => packets > 0) ||
    timeseries.values.checksAnswered.some((answers) => answers > 0 && dtlsState.includes('connected'));
  const everUp = iceState.some((_, row) => isUp(row));
  if (!flowed && !everUp)
    return observe(leg, 'NEVER_CONNECTED', {
      holds: (row) => !isUp(row),
      fires: lasting(timeseries, view.policy.setupSeconds),
    }).concat(explicitFailure(leg));
  return observe(leg, 'CONNECTION_FAILED', {
    // In the last interval, the connection is being closed.
    holds: (row) => row < timeseries.length - 1 && (iceState[row] === 'failed' || dtlsState[row] === 'failed'),
    fires: () => true,
  });
}

/** A failure before the usual timeout. */
function explicitFailure(leg: ObservedLeg): Observation[] {
  const { timeseries, view } = leg;
  const { iceState, dtlsState } = timeseries.states;
  const failed = timeseries.start.findIndex((_, row) => iceState[row] === 'failed' || dtlsState[row] === 'failed');
  const total = (timeseries.end[timeseries.length - 1] ?? NaN) - (timeseries.start[0] ?? NaN);
  if (failed === -1 || total >= view.policy.setupSeconds * 1_000) return [];
  return [observation(leg, 'NEVER_CONNECTED', { from: 0, to: timeseries.length - 1, worst: null })];
}

/** Round trips beyond the vendor's limit for three seconds or more. */
export function observeDelay(leg: ObservedLeg, isOpen: (row: number) => boolean): Observation[] {
  const { timeseries, view } = leg;
  const value = (row: number): number => timeseries.values.roundTripTimeMs[row] ?? NaN;
  return observe(
    leg,
    'LONG_DELAY',
    { holds: (row) => value(row) > view.policy.highRttMs && isOpen(row), value, fires: lasting(timeseries, 2.5) },
    (row) => delayWeight(value(row)),
  );
}

/** The minimum difference of wall clock and media clock, in seconds, for the device to have been suspended. */
const MIN_SLEEP = 3;

/** A device whose interval takes this many times longer than those around it was suspended. */
const FROZEN_FACTOR = 2.5;

/** Below this share of its usual rate a stream was interrupted. */
const INTERRUPTED = 0.7;

/**
 * Rows in which the device was suspended: far longer by the wall clock than those around them, while the media clocks of received and sent
 * audio stopped too, or audio was missing. A page in the background is slowed down on purpose, and its audio continues.
 */
export function observeSleep(leg: ObservedLeg): Observation[] {
  const { timeseries, seconds } = leg;
  const { inboundPacketRate: rate, inboundConcealedPercent: concealed } = timeseries.values;
  const usual = columnMedian(rate);
  const suspended = leg.sleptBefore.flatMap((row): Observation[] => {
    const span = { from: endOf(leg, row - 1), to: Math.max(endOf(leg, row - 1), endOf(leg, row) - 1_000) };
    const length = (span.to - span.from) / 1_000;
    return [{ kind: 'SLEPT', rows: { from: row, to: row }, span, seconds: length, weight: length, worst: length }];
  });
  const known = new Set(leg.sleptBefore);
  const seen = seconds.reduce<Observation[]>((found, wall, row) => {
    const around = Math.max(seconds[row - 1] ?? 0, seconds[row + 1] ?? 0);
    if (row === 0 || known.has(row) || !(wall > Math.max(MIN_SLEEP, around * FROZEN_FACTOR))) return found;
    const behind = isMediaBehind(leg, row);
    const interrupted = (rate[row] ?? NaN) < usual * INTERRUPTED || (concealed[row] ?? NaN) > 10;
    if (!behind && !interrupted) return found;
    // What was lost during sleep is counted after waking.
    const to = (leg.timeseries.values.inboundPacketsNetLost[row + 1] ?? 0) > 0 ? row + 1 : row;
    found.push(observation(leg, 'SLEPT', { from: row, to: Math.min(to, timeseries.length - 1), worst: wall }));
    return found;
  }, []);
  return [...suspended, ...seen].sort((one, other) => one.rows.from - other.rows.from);
}

/** Whether the media clocks of received and sent audio both fell behind the wall clock in a row. */
export function isMediaBehind({ timeseries, seconds }: ObservedLeg, row: number): boolean {
  const { inboundMediaSeconds, capturedSeconds } = timeseries.values;
  const known = [inboundMediaSeconds[row] ?? NaN, capturedSeconds[row] ?? NaN].filter((media) => !Number.isNaN(media));
  return known.length > 0 && known.every((media) => (seconds[row] ?? 0) - media >= MIN_SLEEP);
}

/** Packets count as delayed when at least this share of the missing ones arrived right after. */
const HELD_BACK = 0.3;

/** How many rows after a gap receiver reports may still cover it. */
const TAIL_ROWS = 8;

/** Beyond this share of loss on the uplink, in percent, packets were not merely late. */
const PLAIN_LOSS_PERCENT = 5;

/**
 * Gaps after which the missing packets arrived in a burst, while the uplink had jitter too: media stalled in both directions and continued
 * late.
 */
export function observeStall(leg: ObservedLeg, gaps: readonly Observation[]): Observation[] {
  const { timeseries, view } = leg;
  const { outboundJitterMs, outboundLossPercent } = timeseries.values;
  return gaps.flatMap((gap) => {
    const { from, to } = gap.rows;
    if (!(heldBackShare(timeseries, from, to) >= HELD_BACK)) return [];
    for (let row = from; row <= Math.min(timeseries.length - 1, to + TAIL_ROWS); row += 1)
      if (
        (outboundJitterMs[row] ?? NaN) > view.policy.outboundJitterMs ||
        (outboundLossPercent[row] ?? NaN) > PLAIN_LOSS_PERCENT
      )
        return [{ ...gap, kind: 'STOOD_STILL' as const }];
    return [];
  });
}

/** Of the connectivity checks sent in the middle of a gap, this share must have been answered for the path to have been up. */
const ANSWERED_SHARE = 0.5;

/**
 * Whether the path answered during a gap: true, false, or null when unknown. In the gap's first row, an answer may have arrived before it;
 * in the last row, after it.
 */
export function pathAnswered(
  { timeseries }: ObservedLeg,
  rows: { readonly from: number; readonly to: number },
): boolean | null {
  const { checksSent, checksAnswered } = timeseries.values;
  const isLong = rows.to - rows.from >= 2;
  const from = isLong ? rows.from + 1 : rows.from;
  const to = isLong && rows.to < timeseries.length - 1 ? rows.to - 1 : rows.to;
  const [sent, answered] = [sumOver(checksSent, from, to), sumOver(checksAnswered, from, to)];
  if (answered > 0 && answered >= sent * ANSWERED_SHARE) return true;
  for (let row = from; row <= to; row += 1) if (timeseries.states.remoteRtcpSeen[row] === 'new') return true;
  return sent >= 2 && answered === 0 ? false : null;
}
