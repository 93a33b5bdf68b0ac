import type { IssueEpisode, QualityIssue } from '../issues.ts';
import { isHeld } from '../rules/silence.ts';
import type { IssueCode } from '../rules/catalogue.ts';
import { medianOf, spreadOf } from '../statistics.ts';
import { rowSeconds, spanSeconds } from '../rules/runs.ts';
import { delayStep } from './delay-direction.ts';
import { harmOf, harmSeconds, type Harm } from './harm.ts';
import type { Confidence, Fault, LegView, Suspect, VerdictEvidence } from './types.ts';
import { figure, seconds, when } from './words.ts';

/** Every fault that one leg's own report speaks for. */
export function suspectsOf(leg: LegView): { suspects: Suspect[]; harm: Harm } {
  const harm = harmOf(leg);
  const suspects = [
    stall(leg, harm),
    microphone(leg),
    mutedMicrophone(leg),
    nothingSent(leg),
    downlink(leg, harm),
    uplink(leg, harm),
    cutOutward(leg, harm),
    delay(leg, harm),
    silentFarSide(leg),
    signaling(leg),
    setup(leg),
  ];
  return { suspects: suspects.filter((suspect) => suspect !== null), harm };
}

const find = ({ issues }: LegView, code: IssueCode): QualityIssue | undefined =>
  issues.find((issue) => issue.code === code);

/** One statement for each episode of an issue, in the words of `say`. */
export function statements(
  leg: LegView,
  issue: QualityIssue | undefined,
  say: (episode: IssueEpisode) => string,
  stance: VerdictEvidence['stance'] = 'FOR',
): VerdictEvidence[] {
  if (issue === undefined) return [];
  const spoken = issue.episodes.slice(0, MOST_EPISODES).map((episode): VerdictEvidence => ({
    stance,
    statement: sentence(say(episode), when(leg, episode.start, episode.end)),
    issue: issue.code,
    start: episode.start,
    end: episode.end,
    rows: episode.rows,
  }));
  const others = issue.episodes.length - spoken.length;
  return others === 0
    ? spoken
    : [...spoken, { ...wholeCall(stance, `${others} more stretches of the same.`), issue: issue.code }];
}

const MOST_EPISODES = 6;

const sentence = (what: string, time: string): string => `${what}${time === '' ? '' : `, ${time}`}.`;

/** A statement about the whole call. */
export const wholeCall = (stance: VerdictEvidence['stance'], statement: string): VerdictEvidence => ({
  stance,
  statement,
  issue: null,
  start: null,
  end: null,
  rows: null,
});

const worst = ({ worstValue }: IssueEpisode): string => (worstValue === null ? '?' : figure(worstValue));

function stall(leg: LegView, harm: Harm): Suspect | null {
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
  const uneven = spreadOf(leg.track.values.outboundJitterMs, rowSeconds(track)).maximum;
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

function microphone(leg: LegView): Suspect | null {
  const silent = find(leg, 'LOW_LOCAL_AUDIO');
  const ended = find(leg, 'MICROPHONE_ENDED');
  const fallen = find(leg, 'MICROPHONE_SILENT')?.episodes.filter(({ rows }) => rows.to === leg.track.length - 1) ?? [];
  const certain = silent ?? ended;
  if (certain === undefined && fallen.length === 0) return null;
  const evidence = [
    ...statements(
      leg,
      silent,
      (episode) => `The microphone was live and not muted but gave silence (level ${worst(episode)})`,
    ),
    ...statements(leg, ended, () => 'The microphone track had ended'),
  ];
  if (certain === undefined)
    for (const { start, end, rows } of fallen)
      evidence.push({
        stance: 'FOR',
        statement: sentence('The microphone fell silent and gave no sound again', when(leg, start, end)),
        issue: 'MICROPHONE_SILENT',
        start,
        end,
        rows,
      });
  const lost =
    certain?.affectedSeconds ?? fallen.reduce((sum, { rows }) => sum + spanSeconds(leg.track, rows.from, rows.to), 0);
  const flowing = medianOf(leg.track.values.outboundPacketRate);
  if (flowing > 0)
    evidence.push(
      wholeCall(
        'FOR',
        `Packets kept leaving (${figure(flowing)} a second): the line was not what kept the voice back.`,
      ),
    );
  return {
    fault: 'LOCAL_MICROPHONE',
    harm: certain === undefined ? lost * 0.6 : lost,
    confidence: certain === undefined ? 'LOW' : 'HIGH',
    alternatives: [],
    what:
      silent === undefined && ended !== undefined
        ? `its track ended (${seconds(lost)})`
        : `it was live and not muted but gave no sound for ${seconds(lost)}`,
    evidence,
  };
}

function mutedMicrophone(leg: LegView): Suspect | null {
  const muted = find(leg, 'MICROPHONE_MUTED');
  const length = spanSeconds(leg.track, 0, leg.track.length - 1);
  if (muted === undefined || muted.affectedSeconds < length / 2) return null;
  return {
    fault: 'LOCAL_MICROPHONE',
    harm: muted.affectedSeconds * 0.5,
    confidence: 'LOW',
    alternatives: ['NONE'],
    what: `it was muted for ${seconds(muted.affectedSeconds)} of ${seconds(length)}; whether that was meant, the report does not say`,
    evidence: statements(leg, muted, () => 'The microphone was switched off by the application or the system'),
  };
}

function nothingSent(leg: LegView): Suspect | null {
  const issue = find(leg, 'LOW_BYTES_SENT');
  const episodes = issue?.episodes.filter(({ rows }) => !isHeld(leg, rows.from)) ?? [];
  if (issue === undefined || episodes.length === 0) return null;
  const lost = episodes.reduce((sum, { rows }) => sum + spanSeconds(leg.track, rows.from, rows.to), 0);
  return {
    fault: 'LOCAL_MICROPHONE',
    harm: lost,
    confidence: 'MEDIUM',
    alternatives: ['UPLINK'],
    what: `this client sent no audio at all for ${seconds(lost)}: it was not captured or not encoded`,
    evidence: statements(leg, { ...issue, episodes }, () => 'The client sent no byte of audio'),
  };
}

const INBOUND_WORDS: readonly (readonly [IssueCode, (episode: IssueEpisode) => string, string])[] = [
  ['MEDIA_GAP', (episode) => `No packet arrived for ${worst(episode)} s`, 'no packet arrived'],
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

function downlink(leg: LegView, harm: Harm): Suspect | null {
  const spoiled = harmSeconds(leg.track, harm.inbound);
  if (spoiled === 0) return null;
  const present = INBOUND_WORDS.map(([code, say, short]) => ({
    issue: outside(leg, harm, find(leg, code)),
    say,
    short,
  }))
    .filter(({ issue }) => issue !== undefined)
    .sort((one, other) => weightOf(other.issue) - weightOf(one.issue));
  const onlyConcealed = present.every(({ issue }) => issue?.code === 'AUDIO_CONCEALED');
  if (onlyConcealed) return inventedSound(leg, present[0]?.issue, spoiled);
  const evidence = present.flatMap(({ issue, say }) => statements(leg, issue, say));
  const clean = harmSeconds(leg.track, harm.outbound) === 0;
  const sawOutbound = leg.track.states.remoteRtcpSeen.includes('new');
  const gap = present.find(({ issue }) => issue?.code === 'MEDIA_GAP')?.issue;
  if (sawOutbound && clean) evidence.push(cleanOutbound(leg));
  const bothWays = gap !== undefined && find(leg, 'ICE_TROUBLE') !== undefined;
  if (bothWays)
    evidence.push(
      wholeCall(
        'CONTEXT',
        'The checks of the path went unanswered as well, so that the way out may have been cut with the way in.',
      ),
    );
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
    confidence: clean && sawOutbound && !bothWays ? 'HIGH' : 'MEDIUM',
    alternatives: bothWays ? ['UPLINK'] : [],
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

/** How far from a gap a lost socket may lie and have the same cause, in milliseconds. */
const SAME_CAUSE_MS = 10_000;

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
    evidence: statements(leg, issue, (episode) => `Up to ${worst(episode)} % of the sound played was invented`),
  };
}

function uplink(leg: LegView, harm: Harm): Suspect | null {
  const spoiled = harmSeconds(leg.track, harm.outbound);
  if (spoiled === 0) return null;
  const loss = outside(leg, harm, find(leg, 'OUTBOUND_PACKET_LOSS'));
  const jitter = outside(leg, harm, find(leg, 'OUTBOUND_JITTER'));
  const clean = harmSeconds(leg.track, harm.inbound) === 0;
  const evidence = [
    ...statements(
      leg,
      loss,
      (episode) => `Telnyx reported that up to ${worst(episode)} % of this client's packets were lost`,
    ),
    ...statements(
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
function cutOutward(leg: LegView, harm: Harm): Suspect | null {
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

/** Round trip time has no direction: it is laid where its growth or the other measures point, and if they do not, said so. */
function delay(leg: LegView, harm: Harm): Suspect | null {
  const issue = outside(leg, harm, find(leg, 'HIGH_RTT'));
  const spoiled = harmSeconds(leg.track, harm.delay);
  if (issue === undefined || spoiled === 0) return null;
  const average = spreadOf(leg.track.values.roundTripTimeMs, rowSeconds(leg.track)).average ?? NaN;
  const what = `packets took long between this client and Telnyx (round trip up to ${figure(issue.worstValue ?? NaN)} ms, ${figure(average)} ms on average)`;
  const evidence = statements(leg, issue, (episode) => `The round trip to Telnyx took up to ${worst(episode)} ms`);
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

/** Silence this long is no longer somebody listening. */
const PLAIN_SILENCE_SECONDS = 20;

function silentFarSide(leg: LegView): Suspect | null {
  const issue = find(leg, 'ONE_WAY_AUDIO');
  if (issue === undefined) return null;
  const longest = Math.max(...issue.episodes.map(({ worstValue }) => worstValue ?? 0));
  const loss = spreadOf(leg.track.values.inboundLossPercent, rowSeconds(leg.track));
  const spoke = spreadOf(leg.track.values.outboundAudioLevel, rowSeconds(leg.track)).maximum ?? 0;
  const evidence = statements(leg, issue, () => 'Packets kept arriving but carried silence');
  if ((loss.average ?? 0) < 1)
    evidence.push(
      wholeCall(
        'FOR',
        `The way to this client was clean (loss ${figure(loss.average ?? 0)} % on average): the silence was sent, not made on the way.`,
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

/** What one lost socket weighs against seconds of spoiled audio: call control may be late, but people hear each other. */
const SOCKET_HARM = 1;

function signaling(leg: LegView): Suspect | null {
  const closed = find(leg, 'SIGNALING_SOCKET_CLOSED');
  const recovery = find(leg, 'SIGNALING_RECOVERY_REQUIRED');
  const count = (closed?.evidenceCount ?? 0) + (recovery?.evidenceCount ?? 0);
  if (count === 0) return null;
  return {
    fault: 'SIGNALING',
    harm: count * SOCKET_HARM,
    confidence: 'HIGH',
    alternatives: [],
    what: `the connection was lost ${count === 1 ? 'once' : `${count} times`} during the call`,
    evidence: [closed, recovery].flatMap((issue) =>
      issue === undefined ? [] : statementsOfOccurrences(leg, issue, 'FOR'),
    ),
  };
}

/** A connection that was never made or broke for good, without audio that could be judged. */
function setup(leg: LegView): Suspect | null {
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
      ...statements(leg, trouble, () => trouble.meaning.replace(/\.$/, '')),
      ...statementsOfOccurrences(leg, trouble, 'FOR'),
    ],
  };
}

/** One statement for each log line or flush that an issue rests on. */
export function statementsOfOccurrences(
  leg: LegView,
  { evidence, code }: QualityIssue,
  stance: VerdictEvidence['stance'],
  words?: string,
): VerdictEvidence[] {
  return evidence
    .filter(({ detail }) => detail !== null)
    .slice(0, MOST_EPISODES)
    .map(({ detail, start, end }) => ({
      stance,
      statement: sentence(words ?? (detail ?? '').replace(/\.$/, ''), when(leg, start, end)),
      issue: code,
      start,
      end,
      rows: null,
    }));
}

/** An issue without the episodes that lie in a stall. */
function outside(
  { track }: LegView,
  { stalled, stalls }: Harm,
  issue: QualityIssue | undefined,
): QualityIssue | undefined {
  if (issue === undefined || stalls.length === 0) return issue;
  const lastOfStalls = Math.max(...stalls.map(({ to }) => to));
  const episodes = issue.episodes.filter(({ rows }) => {
    const isTail = issue.direction === 'OUTBOUND' && rows.from > lastOfStalls && rows.from <= lastOfStalls + 3;
    return (stalled[rows.from] ?? 0) === 0 && !isTail;
  });
  if (episodes.length === 0) return undefined;
  const affectedSeconds = episodes.reduce((sum, { rows }) => sum + spanSeconds(track, rows.from, rows.to), 0);
  const values = episodes.map(({ worstValue }) => worstValue).filter((value) => value !== null);
  return { ...issue, episodes, affectedSeconds, worstValue: values.length === 0 ? null : Math.max(...values) };
}

function extent(issue: QualityIssue | undefined): string {
  if (issue === undefined) return '';
  const value =
    issue.worstValue === null || issue.unit === null ? '' : `, at worst ${figure(issue.worstValue)} ${issue.unit}`;
  return issue.affectedSeconds > 0 ? ` (${seconds(issue.affectedSeconds)} in all${value})` : '';
}

function cleanOutbound(leg: LegView): VerdictEvidence {
  const loss = spreadOf(leg.track.values.outboundLossPercent, rowSeconds(leg.track));
  return wholeCall(
    'FOR',
    `The way out was clean by Telnyx's own reports (loss ${figure(loss.average ?? 0)} % on average).`,
  );
}

function cleanInbound(leg: LegView): VerdictEvidence {
  const loss = spreadOf(leg.track.values.inboundLossPercent, rowSeconds(leg.track));
  return wholeCall('FOR', `The way in was clean (loss ${figure(loss.average ?? 0)} % on average).`);
}

export const faultNames: Readonly<Record<Fault, string>> = {
  NONE: 'no fault',
  LOCAL_MICROPHONE: "this side's microphone",
  UPLINK: 'uplink (client to Telnyx)',
  DOWNLINK: 'downlink (Telnyx to client)',
  TELNYX_EDGE: 'the Telnyx edge',
  FAR_LEG: 'the far leg',
  SIGNALING: 'signalling',
  CANNOT_TELL: 'cannot tell',
};

export const confidenceWords: Readonly<Record<Confidence, string>> = { LOW: 'low', MEDIUM: 'medium', HIGH: 'high' };
