import { medianOf } from '../statistics.ts';
import type { QualityIssue } from '../issues.ts';
import type { IssueCode } from '../rules/catalogue.ts';
import { wholeCall } from './statements.ts';
import { suspectsOf } from './suspects.ts';
import type { LegView, Suspect, VerdictContext, VerdictEvidence } from './types.ts';
import { figure, seconds } from './words.ts';

/** Suspects after something else was heard, and what that had to say. */
export interface Corroborated {
  readonly suspects: readonly Suspect[];
  readonly evidence: readonly VerdictEvidence[];
}

/** How far two clients' clocks may differ, in milliseconds, when episodes of two reports are compared. */
const CLOCK_SLACK_MS = 3_000;

/** A score from Telnyx below this is as bad as the vendor's own limit for a warning. */
const POOR_MOS = 3.5;

/** What a poor score from Telnyx weighs against seconds of spoiled audio, where nothing else shows the fault. */
const HANGUP_HARM = 3;

const KEPT_SILENT: readonly IssueCode[] = [
  'MICROPHONE_MUTED',
  'LOW_LOCAL_AUDIO',
  'MICROPHONE_SILENT',
  'MICROPHONE_ENDED',
];

/**
 * Holds the suspicions against the other leg's report: it settles who made a silence, and shows faults that only the far side
 * felt. Loss that both reports show is left where it was: end-to-end reports show the same loss from both ends.
 */
export function applyOtherLeg(own: LegView, suspects: readonly Suspect[], { otherLeg }: VerdictContext): Corroborated {
  if (otherLeg === undefined) return { suspects, evidence: [] };
  const heard = suspects.map((suspect) => {
    if (suspect.fault === 'FAR_LEG') return settleSilence(own, suspect, otherLeg);
    if (suspect.fault === 'LOCAL_MICROPHONE') return settleMicrophone(own, suspect, otherLeg);
    return suspect;
  });
  if (suspects.length > 0) return { suspects: heard, evidence: [] };
  const [theirs] = suspectsOf(otherLeg)
    .suspects.filter(({ fault, harm }) => ['LOCAL_MICROPHONE', 'UPLINK', 'DOWNLINK'].includes(fault) && harm >= 1)
    .sort((one, other) => other.harm - one.harm);
  if (theirs === undefined)
    return { suspects, evidence: [wholeCall('FOR', "The other leg's report shows no fault either.")] };
  const evidence = theirs.evidence.map((item): VerdictEvidence => ({
    ...item,
    statement: `Other leg: ${item.statement}`,
    issue: null,
    rows: null,
  }));
  return {
    suspects: [
      {
        fault: 'FAR_LEG',
        harm: theirs.harm,
        confidence: 'MEDIUM',
        alternatives: [],
        what: `only the other leg shows a fault (seen from there: ${theirs.what})`,
        evidence,
      },
    ],
    evidence: [],
  };
}

function settleSilence(own: LegView, suspect: Suspect, otherLeg: LegView): Suspect {
  const episodes = own.issues.find(({ code }) => code === 'ONE_WAY_AUDIO')?.episodes ?? [];
  const made = otherLeg.issues
    .filter(({ code }) => KEPT_SILENT.includes(code))
    .find((issue) => overlaps(issue, episodes));
  if (made !== undefined)
    return {
      ...suspect,
      confidence: 'HIGH',
      alternatives: [],
      evidence: [
        ...suspect.evidence,
        wholeCall('FOR', `The other leg's report has ${made.code} at the same time: ${made.meaning}`),
      ],
    };
  const level = levelDuring(otherLeg, episodes);
  if (!(level > otherLeg.policy.silenceLevel)) return suspect;
  return {
    ...suspect,
    fault: 'TELNYX_EDGE',
    confidence: 'MEDIUM',
    alternatives: ['FAR_LEG'],
    what: `silence arrived for ${seconds(suspect.harm)} although the far side's microphone gave sound`,
    evidence: [
      ...suspect.evidence,
      wholeCall(
        'FOR',
        `The other leg's microphone gave sound at the same time (level ${figure(level)} in the middle).`,
      ),
    ],
  };
}

function settleMicrophone(own: LegView, suspect: Suspect, otherLeg: LegView): Suspect {
  const episodes = own.issues.filter(({ code }) => KEPT_SILENT.includes(code)).flatMap((issue) => issue.episodes);
  const felt = otherLeg.issues.find((issue) => issue.code === 'ONE_WAY_AUDIO' && overlaps(issue, episodes));
  if (felt === undefined) return suspect;
  return {
    ...suspect,
    confidence: suspect.confidence === 'LOW' ? 'MEDIUM' : 'HIGH',
    evidence: [
      ...suspect.evidence,
      wholeCall('FOR', "The other leg's report shows that silence arrived there at the same time."),
    ],
  };
}

/** Holds the suspicions against what Telnyx measured of the audio that it received. */
export function applyHangupStats(
  _own: LegView,
  before: Corroborated,
  { hangupStats = [] }: VerdictContext,
): Corroborated {
  const suspects = [...before.suspects];
  const evidence = [...before.evidence];
  for (const { ofOwnLeg, inboundMos } of hangupStats) {
    if (inboundMos === null) continue;
    const fault = ofOwnLeg ? 'UPLINK' : 'FAR_LEG';
    const whose = ofOwnLeg ? "this client's audio" : "the far side's audio";
    const statement = `At hang-up Telnyx gave ${whose} a score of ${figure(inboundMos)}, as it had arrived there.`;
    const isPoor = inboundMos < POOR_MOS;
    const isSuspected = suspects.some((suspect) => suspect.fault === fault);
    if (!isPoor) {
      // A score is of the network: it speaks against loss, but a clean line can carry silence.
      evidence.push(wholeCall(isSuspected && ofOwnLeg ? 'AGAINST' : 'CONTEXT', statement));
      continue;
    }
    evidence.push(wholeCall('FOR', statement));
    if (!isSuspected)
      suspects.push({
        fault,
        harm: HANGUP_HARM,
        confidence: ofOwnLeg ? 'LOW' : 'MEDIUM',
        alternatives: [],
        what: `Telnyx scored ${whose} ${figure(inboundMos)} at hang-up`,
        evidence: [],
      });
  }
  return { suspects, evidence };
}

type Timed = Pick<QualityIssue['episodes'][number], 'start' | 'end'>;

const overlaps = ({ episodes }: QualityIssue, others: readonly Timed[]): boolean =>
  episodes.some(({ start, end }) =>
    others.some(
      (other) =>
        (start ?? NaN) <= (other.end ?? NaN) + CLOCK_SLACK_MS && (end ?? NaN) >= (other.start ?? NaN) - CLOCK_SLACK_MS,
    ),
  );

/** The middle outbound level of a leg while some episodes of the other one lasted; NaN when nothing is known of it. */
function levelDuring({ track }: LegView, episodes: readonly Timed[]): number {
  const levels: number[] = [];
  for (let row = 0; row < track.length; row += 1) {
    const [start, end] = [track.start[row] ?? NaN, track.end[row] ?? NaN];
    if (episodes.some((episode) => start >= (episode.start ?? NaN) && end <= (episode.end ?? NaN)))
      levels.push(track.values.outboundAudioLevel[row] ?? NaN);
  }
  return medianOf(levels);
}
