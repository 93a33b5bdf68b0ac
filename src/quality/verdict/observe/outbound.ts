import { columnMedian } from '../../statistics.ts';
import { LONGEST_DTX_PAUSE_SECONDS } from './discontinuous-transmission.ts';
import { consecutiveRows, lasting } from '../../issues/rules/runs.ts';
import { yieldIfDue } from '../../../operation/time-slices.ts';
import { jitterWeight, lossWeight } from './impairment.ts';
import { isTooQuiet, isZero, levelShape } from './levels.ts';
import type { ObservedLeg } from './leg.ts';
import { lossyRows } from './lossy.ts';
import { observation, observe, rowsOf, type Observation } from './observation.ts';

/** A track that ends this close to the end of the call is normal, in seconds. */
const ENDED_SECONDS = 3;

/** A shorter pause in sending is a device change or a renegotiation, in seconds. */
const NOTHING_SENT_SECONDS = 3;

/** Less than this share of the usual packets just before or after a pause means discontinuous transmission. */
const THIN_SHARE = 0.25;

/** What the client sent, and what Telnyx reported of it. `stopped`: rows in which the device itself was suspended. */
export async function observeOutbound(leg: ObservedLeg, stopped: Uint8Array): Promise<Observation[]> {
  const isSpoken = (row: number): boolean => stopped[row] === 0 && leg.held[row] === 0 && leg.muted[row] === 0;
  const lost = lostOut(leg, isSpoken);
  const inLoss = rowsOf(leg.timeseries.length, lost);
  await yieldIfDue();
  const uneven = unevenOut(leg, (row) => inLoss[row] === 0 && isSpoken(row));
  await yieldIfDue();
  const unanswered = unansweredOut(leg);
  await yieldIfDue();
  const path = [...unanswered, ...nothingSent(leg, stopped)];
  await yieldIfDue();
  return [...lost, ...uneven, ...path, ...microphone(leg, stopped)];
}

/** Loss by Telnyx's receiver reports, each applied to the time that it covers. */
function lostOut(leg: ObservedLeg, isSpoken: (row: number) => boolean): Observation[] {
  const { timeseries, view } = leg;
  const { outboundPacketsLost: lost, outboundPacketsSent: sent, outboundLossPercent: percent } = timeseries.values;
  const lossy = lossyRows(
    timeseries,
    { lost, due: (row) => sent[row] ?? NaN },
    { percent: view.policy.outboundPacketLossPercent, seconds: view.policy.sustainedLossSeconds },
  );
  const value = (row: number): number => percent[row] ?? NaN;
  return observe(
    leg,
    'LOST_OUT',
    { holds: (row) => lossy[row] === 1 && isSpoken(row), value, fires: () => true },
    (row) => lossWeight(value(row)),
  );
}

function unevenOut(leg: ObservedLeg, isOpen: (row: number) => boolean): Observation[] {
  const { timeseries, view } = leg;
  const value = (row: number): number => timeseries.values.outboundJitterMs[row] ?? NaN;
  return observe(
    leg,
    'UNEVEN_OUT',
    {
      holds: (row) => value(row) > view.policy.outboundJitterMs && isOpen(row),
      value,
      fires: lasting(timeseries, 2.5),
    },
    (row) => jitterWeight(value(row)),
  ).filter(
    // One report every few seconds covers all of them: two must agree, or one must be clearly beyond the limit.
    ({ rows, worst }) => newReports(leg, rows) >= 2 || (worst ?? 0) >= view.policy.outboundJitterMs * 3,
  );
}

/** The number of receiver reports that arrived in some rows. */
export function newReports(
  { timeseries }: ObservedLeg,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let count = 0;
  for (let row = from; row <= to; row += 1) if (timeseries.states.remoteRtcpSeen[row] === 'new') count += 1;
  return count;
}

/** Connectivity checks without an answer while audio kept arriving: what was sent did not get through. */
const UNANSWERED_SECONDS = 5;
const UNANSWERED_CHECKS = 3;

function unansweredOut(leg: ObservedLeg): Observation[] {
  const { timeseries, held, muted } = leg;
  const { checksSent, checksAnswered, inboundPacketsReceived: received } = timeseries.values;
  const isLost = (row: number): boolean => timeseries.states.iceState[row] === 'disconnected';
  const isUnanswered = (row: number): boolean =>
    !Number.isNaN(checksSent[row] ?? NaN) &&
    !((checksAnswered[row] ?? NaN) > 0) &&
    timeseries.states.remoteRtcpSeen[row] !== 'new';
  return observe(leg, 'UNANSWERED_OUT', {
    holds: (row) =>
      (received[row] ?? NaN) > 0 && held[row] === 0 && muted[row] === 0 && (isLost(row) || isUnanswered(row)),
    fires: lasting(timeseries, UNANSWERED_SECONDS),
  }).filter(({ rows: { from, to } }) => {
    let [sent, lost] = [0, 0];
    for (let row = from; row <= to; row += 1) {
      sent += checksSent[row] ?? 0;
      if (isLost(row)) lost += leg.seconds[row] ?? 0;
    }
    return sent >= UNANSWERED_CHECKS || lost >= UNANSWERED_SECONDS;
  });
}

/** The client sent nothing although its path was up and the microphone was on. */
function nothingSent(leg: ObservedLeg, stopped: Uint8Array): Observation[] {
  const { timeseries, held, muted } = leg;
  const { outboundPacketsSent: sent } = timeseries.values;
  const isUp = (row: number): boolean => {
    const { iceState, dtlsState } = timeseries.states;
    const [ice, dtls] = [iceState[row] ?? null, dtlsState[row] ?? null];
    return (ice === null || ice === 'connected' || ice === 'completed') && (dtls === null || dtls === 'connected');
  };
  const usual = columnMedian(sent);
  const isThin = (row: number): boolean => (sent[row] ?? NaN) > 0 && (sent[row] ?? NaN) < usual * THIN_SHARE;
  return observe(leg, 'NOTHING_SENT', {
    holds: (row) => sent[row] === 0 && isUp(row) && held[row] === 0 && muted[row] === 0 && stopped[row] === 0,
    fires: lasting(timeseries, NOTHING_SENT_SECONDS),
  }).filter(
    ({ seconds, rows }) => seconds >= LONGEST_DTX_PAUSE_SECONDS || !(isThin(rows.from - 1) || isThin(rows.to + 1)),
  );
}

/** A microphone that delivered no sound, that ended, or that was too quiet to be heard. */
function microphone(leg: ObservedLeg, stopped: Uint8Array): Observation[] {
  const { timeseries, view, held, muted } = leg;
  const { outboundAudioLevel: level } = timeseries.values;
  const hasEnded = (row: number): boolean => timeseries.states.trackReadyState[row] === 'ended';
  const isOpen = (row: number): boolean => held[row] === 0 && muted[row] === 0 && stopped[row] === 0;
  const ended = observe(leg, 'MICROPHONE_ENDED', {
    holds: (row) => hasEnded(row) && held[row] === 0,
    fires: (from, row) => consecutiveRows(2)(from, row) || lasting(timeseries, ENDED_SECONDS)(from, row),
  }).filter(({ seconds }) => seconds >= ENDED_SECONDS);
  const zero = observe(leg, 'MICROPHONE_ZERO', {
    holds: (row) => isZero(level[row]) && isOpen(row) && !hasEnded(row),
    fires: lasting(timeseries, view.policy.microphoneSilentSeconds),
  });
  const shape = levelShape(leg, level, (row) => isOpen(row) && !hasEnded(row));
  const quiet = isTooQuiet(shape)
    ? [
        observation(leg, 'MICROPHONE_QUIET', { from: 0, to: timeseries.length - 1, worst: shape.loudest }, (row) =>
          isOpen(row) ? 1 : 0,
        ),
      ]
    : [];
  return [...ended, ...zero, ...quiet];
}
