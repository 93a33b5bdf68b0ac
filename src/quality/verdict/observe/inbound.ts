import { columnMedian } from '../../statistics.ts';
import { lasting } from '../../issues/rules/runs.ts';
import { yieldIfDue } from '../../../operation/time-slices.ts';
import { LONGEST_DTX_PAUSE_SECONDS } from './discontinuous-transmission.ts';
import { concealmentWeight, jitterWeight, lossWeight } from './impairment.ts';
import type { ObservedLeg } from './leg.ts';
import { lossyRows } from './lossy.ts';
import { observe, rowsOf, type Observation } from './observation.ts';
import { isZero } from './levels.ts';

/** Above this share of concealed samples, in percent, an interval with few packets lacked packets; below it, the sender paused. */
const LACKING_PERCENT = 30;

/** Jitter shorter than this is ignored, in seconds. */
const LASTING_SECONDS = 3;

/**
 * What the client received or did not receive, ordered by how much each explains. `stopped`: rows in which the device itself was suspended.
 */
export async function observeInbound(leg: ObservedLeg, stopped: Uint8Array): Promise<Observation[]> {
  const { length } = leg.timeseries;
  const never = neverIn(leg);
  await yieldIfDue();
  const gaps = [...never, ...gapsIn(leg, stopped)];
  const inGap = rowsOf(length, gaps);
  const isOpen = (row: number): boolean =>
    inGap[row] === 0 && stopped[row] === 0 && leg.held[row] === 0 && leg.farMuted[row] === 0;
  await yieldIfDue();
  const lost = lostIn(leg, isOpen);
  const inLoss = rowsOf(length, lost);
  await yieldIfDue();
  const uneven = unevenIn(leg, (row) => isOpen(row) && inLoss[row] === 0);
  const inUneven = rowsOf(length, uneven);
  await yieldIfDue();
  const invented = inventedIn(leg, (row) => isOpen(row) && inLoss[row] === 0 && inUneven[row] === 0);
  await yieldIfDue();
  return [...gaps, ...lost, ...uneven, ...invented, ...silentIn(leg)];
}

/** No packet at all although the client sent some: a browser has no statistics of a stream that never began. */
function neverIn(leg: ObservedLeg): Observation[] {
  const { timeseries, view, held, farMuted, apart } = leg;
  const { inboundPacketsReceived: received, outboundPacketsSent: sent } = timeseries.values;
  if (received.some((packets) => packets > 0)) return [];
  return observe(leg, 'NEVER_IN', {
    holds: (row) => (sent[row] ?? NaN) > 0 && held[row] === 0 && farMuted[row] === 0 && apart[row] === 0,
    fires: lasting(timeseries, view.policy.setupSeconds),
  });
}

/** After the first packet: spans without packets, or with so few that most of the audio was concealed. */
function gapsIn(leg: ObservedLeg, stopped: Uint8Array): Observation[] {
  const { timeseries, view, held, farMuted } = leg;
  const {
    inboundPacketsReceived: received,
    inboundPacketRate: rate,
    inboundConcealedPercent: concealed,
    inboundPacketsNetLost: lost,
  } = timeseries.values;
  const first = received.findIndex((packets) => packets > 0);
  if (first === -1) return [];
  const usual = columnMedian(rate);
  const isGap = (row: number): boolean => {
    const packets = received[row] ?? NaN;
    if (packets === 0) return true;
    // Packets that count as lost are reported as loss.
    const counted = (lost[row] ?? 0) > 0 ? (lost[row] ?? 0) / Math.max(1e-3, leg.seconds[row] ?? 0) : 0;
    return (rate[row] ?? NaN) + counted < usual / 2 && (concealed[row] ?? NaN) > LACKING_PERCENT;
  };
  return observe(leg, 'GAP_IN', {
    holds: (row) => row > first && isGap(row) && held[row] === 0 && farMuted[row] === 0 && stopped[row] === 0,
    fires: lasting(timeseries, view.policy.mediaGapSeconds),
  }).filter(
    // Without concealment, the decoder expected no packets.
    ({ seconds, rows }) =>
      seconds >= LONGEST_DTX_PAUSE_SECONDS || (concealedPercentIn(leg, rows) ?? Infinity) >= AUDIBLE_PERCENT,
  );
}

/** Below this share of concealed samples, in percent, nothing was audibly missing. */
export const AUDIBLE_PERCENT = 0.5;

/** The mean share of concealed samples in some rows, in percent; null when unknown. */
function concealedPercentIn({ timeseries, seconds }: ObservedLeg, { from, to }: Observation['rows']): number | null {
  let [concealed, known] = [0, 0];
  for (let row = from; row <= to; row += 1) {
    const percent = timeseries.values.inboundConcealedPercent[row] ?? NaN;
    if (Number.isNaN(percent)) continue;
    concealed += percent * (seconds[row] ?? 0);
    known += seconds[row] ?? 0;
  }
  return known > 0 ? concealed / known : null;
}

function lostIn(leg: ObservedLeg, isOpen: (row: number) => boolean): Observation[] {
  const { timeseries, view } = leg;
  const {
    inboundPacketsNetLost: lost,
    inboundPacketsReceived: received,
    inboundLossPercent: percent,
  } = timeseries.values;
  const lossy = lossyRows(
    timeseries,
    { lost, due: (row) => (lost[row] ?? NaN) + (received[row] ?? NaN) },
    { percent: view.policy.sustainedLossPercent, seconds: view.policy.sustainedLossSeconds },
  );
  const value = (row: number): number => percent[row] ?? NaN;
  return observe(leg, 'LOST_IN', { holds: (row) => lossy[row] === 1 && isOpen(row), value, fires: () => true }, (row) =>
    lossWeight(value(row)),
  );
}

function unevenIn(leg: ObservedLeg, isOpen: (row: number) => boolean): Observation[] {
  const { timeseries, view } = leg;
  const value = (row: number): number => timeseries.values.inboundJitterMs[row] ?? NaN;
  return observe(
    leg,
    'UNEVEN_IN',
    {
      holds: (row) => value(row) > view.policy.highJitterMs && isOpen(row),
      value,
      fires: lasting(timeseries, LASTING_SECONDS - SHORT_OF),
    },
    (row) => jitterWeight(value(row)),
  ).map((uneven) => {
    const { from, to } = uneven.rows;
    const around = { from: Math.max(0, from - AROUND_ROWS), to: Math.min(timeseries.length - 1, to + AROUND_ROWS) };
    return { ...uneven, concealedPercent: concealedPercentIn(leg, around) };
  });
}

/** Jitter is a running mean, so audio may be concealed in the intervals just before and after those of high jitter. */
const AROUND_ROWS = 2;

/** Three intervals of a second last slightly more or less than three seconds. */
const SHORT_OF = 0.5;

/** Below this share of the usual rate, packets are missing upstream even if none counts as lost. */
const FULL_RATE = 0.97;

/** Audio that was concealed although packets arrived in time and complete. */
function inventedIn(leg: ObservedLeg, isOpen: (row: number) => boolean): Observation[] {
  const { timeseries, view } = leg;
  const { inboundConcealedPercent: concealed, inboundPacketRate: rate } = timeseries.values;
  const usual = columnMedian(rate);
  const value = (row: number): number => concealed[row] ?? NaN;
  return observe(
    leg,
    'INVENTED',
    {
      holds: (row) =>
        value(row) > view.policy.concealmentPercent && (rate[row] ?? NaN) >= usual * FULL_RATE && isOpen(row),
      value,
      fires: lasting(timeseries, LASTING_SECONDS - SHORT_OF),
    },
    (row) => concealmentWeight(value(row)),
  );
}

/** Packets that kept arriving with no sound at all, not even room noise. */
function silentIn(leg: ObservedLeg): Observation[] {
  const { timeseries, view, held, farMuted, apart } = leg;
  const { inboundAudioLevel: level, inboundPacketsReceived: received } = timeseries.values;
  const observations = observe(leg, 'SILENT_IN', {
    holds: (row) =>
      isZero(level[row]) && (received[row] ?? NaN) > 0 && held[row] === 0 && farMuted[row] === 0 && apart[row] === 0,
    fires: lasting(timeseries, view.policy.oneWayAudioSeconds),
  });
  const firstSound = level.findIndex((value) => !isZero(value) && !Number.isNaN(value));
  // Before its first sound the far side may not have answered yet. If call control knows that it had, the other leg's report decides.
  return observations.filter(({ rows }) => firstSound === -1 || rows.to > firstSound || leg.talkFrom !== null);
}
