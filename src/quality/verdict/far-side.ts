import { lengthOf, type IssueEpisode } from '../issues.ts';
import { rowSeconds } from '../rules/runs.ts';
import { averageOf, greatestOf } from '../statistics.ts';
import { find, statements, wholeCall } from './statements.ts';
import type { LegView, Suspect } from './types.ts';
import { figure, seconds } from './words.ts';

/** Silence this long is no longer somebody listening. */
const PLAIN_SILENCE_SECONDS = 20;

/** What a silence before the far side's first sound weighs: it may not have answered yet. */
const UNANSWERED_FACTOR = 0.1;

/** Loss below this, in percent on average, makes no silence. */
const CLEAN_LOSS_PERCENT = 1;

/** Packets that kept coming and carried silence: it was made on the far side, or in between, which only the other leg's report tells. */
export function silentFarSide(leg: LegView): Suspect | null {
  const episodes = find(leg, 'ONE_WAY_AUDIO')?.episodes ?? [];
  if (episodes.length === 0) return null;
  const total = episodes.reduce((sum, episode) => sum + lengthOf(episode), 0);
  const longest = greatestOf(episodes.map(lengthOf)) ?? 0;
  const loss = averageOf(leg.track.values.inboundLossPercent, rowSeconds(leg.track)) ?? 0;
  const evidence = statements(leg, 'ONE_WAY_AUDIO', episodes, () => 'Packets kept arriving but carried silence');
  if (loss < CLEAN_LOSS_PERCENT)
    evidence.push(
      wholeCall(
        'FOR',
        `The way to this client was clean (loss ${figure(loss)} % on average): the silence was sent, not made on the way.`,
      ),
    );
  const spoke = episodes.some((episode) => spokeDuring(leg, episode));
  evidence.push(
    spoke
      ? wholeCall('FOR', 'This side was heard to speak meanwhile, so that audio went one way.')
      : wholeCall('AGAINST', 'This side gave no sound meanwhile either: nobody may have had anything to say.'),
  );
  return {
    fault: 'FAR_LEG',
    harm: episodes.reduce(
      (sum, episode) => sum + lengthOf(episode) * (isUnanswered(leg, episode) ? UNANSWERED_FACTOR : 1),
      0,
    ),
    confidence: spoke && longest >= PLAIN_SILENCE_SECONDS ? 'MEDIUM' : 'LOW',
    alternatives: spoke ? ['TELNYX_EDGE'] : ['TELNYX_EDGE', 'NONE'],
    what: `silence arrived for ${seconds(total)} while packets kept coming`,
    evidence,
  };
}

function spokeDuring({ track, policy }: LegView, { rows }: IssueEpisode): boolean {
  return track.values.outboundAudioLevel.subarray(rows.from, rows.to + 1).some((level) => level > policy.silenceLevel);
}

/** Whether nothing but silence had ever been heard before, and sound was afterwards. */
function isUnanswered({ track, policy }: LegView, { rows }: IssueEpisode): boolean {
  const isSound = (level: number): boolean => level > policy.silenceLevel;
  const levels = track.values.inboundAudioLevel;
  return !levels.subarray(0, rows.from).some(isSound) && levels.subarray(rows.to + 1).some(isSound);
}
