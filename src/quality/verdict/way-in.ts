import type { IssueEpisode, QualityIssue } from '../issues.ts';
import type { IssueCode } from '../rules/catalogue.ts';
import { rowSeconds } from '../rules/runs.ts';
import { averageOf } from '../statistics.ts';
import { harmSeconds, type Harm, outside, SAME_CAUSE_MS } from './harm.ts';
import { find, worst, extent, statementsOf, wholeCall, statementsOfOccurrences } from './statements.ts';
import type { LegView, Suspect, VerdictEvidence } from './types.ts';
import { figure } from './words.ts';

const INBOUND_WORDS: readonly (readonly [IssueCode, (episode: IssueEpisode) => string, string])[] = [
  ['MEDIA_GAP', (episode) => `No packet arrived for ${worst(episode)} s`, 'no packet arrived'],
  ['LOW_BYTES_RECEIVED', () => 'Not a byte arrived', 'not a byte arrived'],
  [
    'HIGH_PACKET_LOSS',
    (episode) => `Up to ${worst(episode)} % of the packets from Telnyx were lost`,
    'packets were lost',
  ],
  [
    'SUSTAINED_PACKET_LOSS',
    (episode) => `Packets from Telnyx were lost again and again, up to ${worst(episode)} % in an interval`,
    'packets were lost again and again',
  ],
  [
    'HIGH_JITTER',
    (episode) => `Packets from Telnyx came unevenly, jitter up to ${worst(episode)} ms`,
    'packets came unevenly',
  ],
  ['LOW_MOS', (episode) => `The score fell to ${worst(episode)}`, 'the score was poor'],
  ['AUDIO_CONCEALED', (episode) => `Up to ${worst(episode)} % of the sound played was invented`, 'sound was invented'],
];

export function downlink(leg: LegView, harm: Harm): Suspect | null {
  const spoiled = harmSeconds(leg.track, harm.inbound);
  if (spoiled === 0) return null;
  const present = INBOUND_WORDS.map(([code, say, short]) => ({
    issue: outside(leg, harm, find(leg, code)),
    say,
    short,
  }))
    .filter(
      ({ issue }) =>
        issue !== undefined && !(issue.code === 'LOW_BYTES_RECEIVED' && find(leg, 'MEDIA_GAP') !== undefined),
    )
    .sort((one, other) => weightOf(other.issue) - weightOf(one.issue));
  if (present.length === 0) return null;
  if (present.every(({ issue }) => issue?.code === 'AUDIO_CONCEALED'))
    return inventedSound(leg, present[0]?.issue, spoiled);
  const evidence = present.flatMap(({ issue, say }) => statementsOf(leg, issue, say));
  const clean = harmSeconds(leg.track, harm.outbound) === 0;
  const sawOutbound = leg.track.states.remoteRtcpSeen.includes('new');
  const gap = present.find(({ issue }) => issue?.code === 'MEDIA_GAP')?.issue;
  const lastsToTheEnd = gap?.episodes.some(({ rows }) => rows.to === leg.track.length - 1) ?? false;
  if (lastsToTheEnd)
    evidence.push(wholeCall('CONTEXT', 'The gap lasts to the end of the call: the far side may have ended it first.'));
  if (gap !== undefined)
    evidence.push(
      wholeCall(
        'CONTEXT',
        'While nothing arrived, no report of the way out could: it may have been cut with the way in.',
      ),
    );
  else if (sawOutbound && clean) evidence.push(cleanOutbound(leg));
  const closed = find(leg, 'SIGNALING_SOCKET_CLOSED');
  if (gap !== undefined && closed !== undefined)
    evidence.push(
      ...statementsOfOccurrences(
        leg,
        closed,
        'CONTEXT',
        "The signalling socket was lost too, which points at this client's own network",
      ).filter(({ start }) => isNear(gap, start)),
    );
  return {
    fault: 'DOWNLINK',
    harm: spoiled,
    confidence: lastsToTheEnd ? 'LOW' : clean && sawOutbound && gap === undefined ? 'HIGH' : 'MEDIUM',
    alternatives: gap === undefined ? [] : lastsToTheEnd ? ['UPLINK', 'FAR_LEG'] : ['UPLINK'],
    what: `${present
      .map(({ short }) => short)
      .slice(0, 2)
      .join(' and ')}${extent(present[0]?.issue)}`,
    evidence,
  };
}

/** What the summary names first: gaps, then what lasted longest. */
const weightOf = (issue: QualityIssue | undefined): number =>
  issue === undefined
    ? 0
    : issue.code === 'MEDIA_GAP'
      ? Infinity
      : issue.code === 'LOW_MOS'
        ? 0
        : issue.affectedSeconds;

const isNear = ({ episodes }: QualityIssue, time: number | null): boolean =>
  time !== null &&
  episodes.some(({ start, end }) => time >= (start ?? NaN) - SAME_CAUSE_MS && time <= (end ?? NaN) + SAME_CAUSE_MS);

/** Sound that was invented though packets came in time and in full: the network does not explain it, the device may. */
function inventedSound(leg: LegView, issue: QualityIssue | undefined, spoiled: number): Suspect {
  return {
    fault: 'CANNOT_TELL',
    harm: spoiled,
    confidence: 'LOW',
    alternatives: ['DOWNLINK'],
    what: `sound was invented${extent(issue)} although neither loss nor jitter explains it: this device may have been overloaded`,
    evidence: statementsOf(leg, issue, (episode) => `Up to ${worst(episode)} % of the sound played was invented`),
  };
}

function cleanOutbound(leg: LegView): VerdictEvidence {
  const loss = averageOf(leg.track.values.outboundLossPercent, rowSeconds(leg.track)) ?? 0;
  return wholeCall('FOR', `The way out was clean by Telnyx's own reports (loss ${figure(loss)} % on average).`);
}
