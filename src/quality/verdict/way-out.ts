import { rowSeconds } from '../rules/runs.ts';
import { averageOf } from '../statistics.ts';
import { harmSeconds, type Harm, outside, SAME_CAUSE_MS } from './harm.ts';
import { find, sentence, worst, extent, wholeCall, statementsOf } from './statements.ts';
import type { LegView, Suspect, VerdictEvidence } from './types.ts';
import { figure, when } from './words.ts';

export function uplink(leg: LegView, harm: Harm): Suspect | null {
  const spoiled = harmSeconds(leg.track, harm.outbound);
  if (spoiled === 0) return null;
  const loss = outside(leg, harm, find(leg, 'OUTBOUND_PACKET_LOSS'));
  const jitter = outside(leg, harm, find(leg, 'OUTBOUND_JITTER'));
  const clean = harmSeconds(leg.track, harm.inbound) === 0;
  const evidence = [
    ...statementsOf(
      leg,
      loss,
      (episode) => `Telnyx reported that up to ${worst(episode)} % of this client's packets were lost`,
    ),
    ...statementsOf(
      leg,
      jitter,
      (episode) => `Telnyx reported that this client's packets came unevenly, jitter up to ${worst(episode)} ms`,
    ),
  ];
  if (clean) evidence.push(cleanInbound(leg));
  return {
    fault: 'UPLINK',
    harm: spoiled,
    confidence: clean ? 'HIGH' : 'MEDIUM',
    alternatives: [],
    what: `${loss === undefined ? 'packets came unevenly' : 'packets were lost'}${extent(loss ?? jitter)}`,
    evidence,
  };
}

/** What a path that was lost weighs at least, in seconds: it takes some five of them without an answer to be declared lost. */
const LEAST_CUT_SECONDS = 3;

/** The path stopped answering while audio kept arriving: what was sent did not get through. */
export function cutOutward(leg: LegView, harm: Harm): Suspect | null {
  const issue = find(leg, 'ICE_TROUBLE');
  if (issue === undefined) return null;
  const { track } = leg;
  const lost = issue.evidence.filter(({ start }) => start !== null && flowedBefore(track, harm, start));
  const first = lost[0];
  if (first === undefined) return null;
  const evidence = lost.map(({ start, end }): VerdictEvidence => ({
    stance: 'FOR',
    statement: sentence('The checks of the path went unanswered although audio kept arriving', when(leg, start, end)),
    issue: 'ICE_TROUBLE',
    start,
    end,
    rows: null,
  }));
  return {
    fault: 'UPLINK',
    harm: Math.max(LEAST_CUT_SECONDS, issue.affectedSeconds),
    confidence: 'LOW',
    alternatives: ['DOWNLINK'],
    what: 'the path stopped answering although audio kept arriving',
    evidence,
  };
}

/** Whether audio arrived undisturbed in the ten seconds up to a time, after it had begun to arrive at all. */
function flowedBefore(track: LegView['track'], harm: Harm, time: number): boolean {
  let rows = 0;
  for (let row = 0; row < track.length; row += 1) {
    const end = track.end[row] ?? NaN;
    if (!(end > time - SAME_CAUSE_MS && (track.start[row] ?? NaN) < time)) continue;
    const received = track.values.inboundPacketsReceived[row] ?? NaN;
    if (!(received > 0) || (harm.inbound[row] ?? 0) > 0 || (harm.stalled[row] ?? 0) > 0) return false;
    rows += 1;
  }
  return rows > 0;
}

function cleanInbound(leg: LegView): VerdictEvidence {
  const loss = averageOf(leg.track.values.inboundLossPercent, rowSeconds(leg.track)) ?? 0;
  return wholeCall('FOR', `The way in was clean (loss ${figure(loss)} % on average).`);
}
