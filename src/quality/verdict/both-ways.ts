import { rowSeconds, spanSeconds } from '../rules/runs.ts';
import { averageOf, maximumOf } from '../statistics.ts';
import { delayStep } from './delay-direction.ts';
import { harmSeconds, type Harm, outside } from './harm.ts';
import { find, sentence, worst, statementsOf, wholeCall, statementsOfOccurrences } from './statements.ts';
import type { LegView, Suspect, VerdictEvidence } from './types.ts';
import { figure, seconds, when } from './words.ts';

export function stall(leg: LegView, harm: Harm): Suspect | null {
  const spoiled = harmSeconds(leg.track, harm.stalled);
  if (harm.stalls.length === 0) return null;
  const { track } = leg;
  const evidence = harm.stalls.map(({ from, to, heldBack, clientFroze }): VerdictEvidence => {
    const [start, end] = [track.start[from] ?? NaN, track.end[to] ?? NaN];
    const what = clientFroze
      ? `The client took ${seconds(spanSeconds(track, from, to))} over one interval and sound was missing: its own clockwork stood still`
      : `Nothing arrived, then ${figure(heldBack * 100)} % of what was missing came in a burst: it had been held back, not lost`;
    return {
      stance: 'FOR',
      statement: sentence(what, when(leg, start, end)),
      issue: 'MEDIA_GAP',
      start,
      end,
      rows: { from, to },
    };
  });
  const uneven = maximumOf(track.values.outboundJitterMs);
  if (uneven !== null && uneven > leg.policy.outboundJitterMs)
    evidence.push(
      wholeCall('FOR', `The way out stood still as well: Telnyx reported a jitter of up to ${figure(uneven)} ms.`),
    );
  evidence.push(
    wholeCall('CONTEXT', 'This machine, its line, the edge or the far machine would each look like this from here.'),
  );
  return {
    fault: 'CANNOT_TELL',
    harm: spoiled,
    confidence: 'MEDIUM',
    alternatives: [],
    what: 'media stood still in both directions at once and was delivered late, which shows no side to blame',
    evidence,
  };
}

/** Round trip time has no direction: it is laid where its growth or the other measures point, and if they do not, said so. */
export function delay(leg: LegView, harm: Harm): Suspect | null {
  const issue = outside(leg, harm, find(leg, 'HIGH_RTT'));
  const spoiled = harmSeconds(leg.track, harm.delay);
  if (issue === undefined || spoiled === 0) return null;
  const average = averageOf(leg.track.values.roundTripTimeMs, rowSeconds(leg.track)) ?? NaN;
  const what = `packets took long between this client and Telnyx (round trip up to ${figure(issue.worstValue ?? NaN)} ms, ${figure(average)} ms on average)`;
  const evidence = statementsOf(leg, issue, (episode) => `The round trip to Telnyx took up to ${worst(episode)} ms`);
  const first = issue.episodes[0]?.rows;
  const step = first === undefined ? null : delayStep(leg.track, first.from, first.to);
  if (step !== null && step.direction !== 'BOTH') {
    const [grown, late] = [figure(step.grownMs), figure(Math.max(0, step.lateMs))];
    const statement =
      step.direction === 'INBOUND'
        ? `When the round trip grew by ${grown} ms, audio came in ${late} ms late once: the delay was added on the way in.`
        : `When the round trip grew by ${grown} ms, audio kept coming in on time (${late} ms late): the delay was added on the way out.`;
    evidence.push(wholeCall('FOR', statement));
    const fault = step.direction === 'INBOUND' ? 'DOWNLINK' : 'UPLINK';
    return { fault, harm: spoiled, confidence: 'MEDIUM', alternatives: [], what, evidence };
  }
  const [inbound, outbound] = [harmSeconds(leg.track, harm.inbound), harmSeconds(leg.track, harm.outbound)];
  return {
    fault: outbound > inbound ? 'UPLINK' : 'DOWNLINK',
    harm: spoiled,
    confidence: 'LOW',
    alternatives: [outbound > inbound ? 'DOWNLINK' : 'UPLINK'],
    what: `${what}, in which direction a round trip does not say`,
    evidence,
  };
}

/** A connection that was never made or broke for good, without audio that could be judged. */
export function setup(leg: LegView): Suspect | null {
  const issue = find(leg, 'DTLS_TROUBLE') ?? find(leg, 'PEER_CONNECTION_FAILED');
  const ice = find(leg, 'ICE_TROUBLE');
  const trouble = issue ?? (ice?.severity === 'CRITICAL' ? ice : undefined);
  if (trouble === undefined) return null;
  return {
    fault: 'DOWNLINK',
    harm: Math.max(1, trouble.affectedSeconds),
    confidence: 'LOW',
    alternatives: ['UPLINK', 'TELNYX_EDGE'],
    what: 'the media connection to Telnyx could not be made or broke, in which direction is not shown',
    evidence: [
      ...statementsOf(leg, trouble, () => trouble.meaning.replace(/\.$/, '')),
      ...statementsOfOccurrences(leg, trouble, 'FOR'),
    ],
  };
}
