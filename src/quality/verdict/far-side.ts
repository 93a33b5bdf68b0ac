import { rowSeconds } from '../rules/runs.ts';
import { averageOf, maximumOf } from '../statistics.ts';
import { find, statements, wholeCall } from './statements.ts';
import type { LegView, Suspect } from './types.ts';
import { figure, seconds } from './words.ts';

/** Silence this long is no longer somebody listening. */
const PLAIN_SILENCE_SECONDS = 20;

export function silentFarSide(leg: LegView): Suspect | null {
  const issue = find(leg, 'ONE_WAY_AUDIO');
  if (issue === undefined) return null;
  const longest = Math.max(...issue.episodes.map(({ worstValue }) => worstValue ?? 0));
  const loss = averageOf(leg.track.values.inboundLossPercent, rowSeconds(leg.track)) ?? 0;
  const spoke = maximumOf(leg.track.values.outboundAudioLevel) ?? 0;
  const evidence = statements(leg, issue, () => 'Packets kept arriving but carried silence');
  if (loss < 1)
    evidence.push(
      wholeCall(
        'FOR',
        `The way to this client was clean (loss ${figure(loss)} % on average): the silence was sent, not made on the way.`,
      ),
    );
  if (spoke > leg.policy.silenceLevel)
    evidence.push(wholeCall('FOR', 'This side was heard to speak, so that audio went one way.'));
  return {
    fault: 'FAR_LEG',
    harm: issue.affectedSeconds,
    confidence: longest >= PLAIN_SILENCE_SECONDS ? 'MEDIUM' : 'LOW',
    alternatives: ['TELNYX_EDGE'],
    what: `silence arrived for ${seconds(issue.affectedSeconds)} while packets kept coming`,
    evidence,
  };
}
