import type { Impact } from './impact.ts';
import type { Judgement } from './judge.ts';
import { possessive } from './finding.ts';
import { boundingSpan } from './spans.ts';
import { capitalized, clockText, nameOf } from './phrases.ts';
import { otherOf, type Cause, type Finding, type SideIndex } from './types.ts';
import { merged, secondsOfSpans, type Span } from './spans.ts';
import type { IntendedSilence } from './types.ts';

/** The names and phrases of a headline. */
interface Scene {
  /** Who was not heard, or whose side it was on. */
  readonly speaker: string;
  readonly listener: string;
  /** Both parties, the caller first. */
  readonly both: string;
  /** `from 6:00 to 6:21`, with a leading blank; empty when it concerns the whole call or has no time. */
  readonly when: string;
  /** `because`, or a weaker phrase if it is not certain. */
  readonly because: string;
  readonly part: Finding['place']['part'];
}

/** One customer-ready sentence for each cause: no jargon, no direction names, no score, no time twice. */
const SENTENCES: Readonly<Record<Cause, (scene: Scene) => string>> = {
  PACKETS_LOST: ({ speaker, listener, when, because, part }) =>
    `${listener} heard gaps${when} ${because} ${whichPackets({ speaker, listener, part })} were lost`,
  PACKETS_UNEVEN: ({ speaker, listener, when, because, part }) =>
    `${listener} heard choppy sound${when} ${because} ${whichPackets({ speaker, listener, part })} came unevenly`,
  NOTHING_ARRIVED: (scene) =>
    `${scene.listener} heard nothing of ${scene.speaker}${scene.when} ${scene.because} ${whyNothing(scene)}`,
  NEVER_ARRIVED: (scene) =>
    scene.part === 'UNKNOWN'
      ? `${scene.listener} never heard ${scene.speaker}; the records do not show why`
      : `${scene.listener} never heard ${scene.speaker} ${scene.because} ${whyNothing(scene)}`,
  NOT_LET_OUT: ({ speaker, listener, when, because }) =>
    `${listener} heard nothing of ${speaker}${when} ${because} nothing got out of ${possessive(speaker)} network`,
  NOTHING_SENT: ({ speaker, listener, when, because }) =>
    `${listener} heard nothing of ${speaker}${when} ${because} ${possessive(speaker)} device sent no sound`,
  DELAY: ({ speaker, both, when, because }) =>
    `${both} heard each other late${when} ${because} packets took long on the way to ${speaker} and back`,
  SILENT_MICROPHONE: ({ speaker, listener, when, because }) =>
    `${listener} could not hear ${speaker}${when} ${because} ${possessive(speaker)} microphone gave no sound`,
  MICROPHONE_ENDED: ({ speaker, listener, when, because }) =>
    `${listener} could not hear ${speaker}${when} ${because} ${possessive(speaker)} microphone was unplugged or taken away`,
  QUIET_MICROPHONE: ({ speaker, listener, because }) =>
    `${speaker} could hardly be heard by ${listener} ${because} the microphone was far too quiet`,
  MICROPHONE_REFUSED: ({ speaker }) =>
    `The call did not start because ${possessive(speaker)} browser or phone did not let it use the microphone`,
  SILENCE: ({ speaker, listener, when, part }) =>
    part === 'EDGE'
      ? `${listener} heard silence${when} although ${speaker} spoke and Telnyx received it`
      : `${listener} heard only silence from ${speaker}${when}; the records do not show why`,
  STOOD_STILL: ({ both, when }) => `${both} did not hear each other${when}: the sound stood still and arrived late`,
  SLEPT: ({ speaker, both, when, because }) =>
    `${both} did not hear each other${when} ${because} ${possessive(speaker)} device stood still`,
  OVERLOADED: ({ listener, when, because }) =>
    `${listener} heard broken sound${when} ${because} ${possessive(listener)} device could not keep up`,
  REPORT_STOPPED: ({ speaker, listener, when, because }) =>
    `${listener} heard nothing more of ${speaker}${when} ${because} ${possessive(speaker)} page or app had stopped`,
  NEVER_CONNECTED: ({ speaker, both }) =>
    `${both} never heard each other because ${possessive(speaker)} device could not connect its sound to Telnyx`,
  CONNECTION_FAILED: ({ speaker, both, when }) =>
    `${both} did not hear each other${when} because the sound connection of ${possessive(speaker)} device failed`,
  SOCKET_LOST: ({ speaker }) =>
    `${possessive(speaker)} connection for call control was lost for a moment; the conversation itself went on`,
  DROPPED: ({ when }) => `The call was cut off${when} while the sound was fine`,
  POOR_SCORE: ({ speaker, listener }) => `${speaker} may have been hard for ${listener} to understand`,
};

/** Both directions of one line at once. */
const bothWays = ({ both, when, because }: Scene): string =>
  `${both} could not hear each other well${when} ${because} the network connection of one of them was bad in both directions`;

/** Packets that came unevenly without audible gaps. */
const absorbed = ({ speaker, listener, when, part }: Scene): string =>
  `${capitalized(whichPackets({ speaker, listener, part }))} came unevenly${when}, but ${listener} may not have heard it`;

/** Which packets were lost or delayed: after Telnyx, those to the listener; before it, those from the speaker. */
function whichPackets({ speaker, listener, part }: Pick<Scene, 'speaker' | 'listener' | 'part'>): string {
  if (part === 'DOWNLINK') return `packets to ${listener}`;
  if (part === 'DIRECT_PATH') return `packets from ${speaker} to ${listener}`;
  if (part === 'EDGE') return `packets within Telnyx from ${speaker} to ${listener}`;
  return part === 'UNKNOWN' ? `packets between ${speaker} and ${listener}` : `packets from ${speaker}`;
}

function whyNothing({ speaker, listener, part }: Scene): string {
  if (part === 'EDGE') return `Telnyx did not pass on what it received from ${speaker}`;
  if (part === 'UPLINK') return `nothing got out of ${possessive(speaker)} network`;
  if (part === 'DEVICE' || part === 'ANYWHERE') return `nothing came from ${speaker}`;
  if (part === 'DOWNLINK' || part === 'MEDIA_PATH' || part === 'DIRECT_PATH')
    return `${possessive(listener)} network connection was interrupted`;
  return 'nothing arrived; where it was lost is not known';
}

/** The headline for a customer. */
export function headlineOf(judgement: Judgement, impact: Impact, meant: IntendedSilence | null): string {
  const finding = judgement.first?.findings[0];
  if (finding === undefined) return withoutFault(judgement, meant);
  const { session } = judgement;
  const speaker: SideIndex = finding.spoiled[0]?.speaker ?? finding.place.side ?? 0;
  const side = CAUSED_BY_SIDE.has(finding.cause) ? (finding.place.side ?? speaker) : speaker;
  const scene: Scene = {
    speaker: nameOf(session, side),
    listener: nameOf(session, finding.cause === 'OVERLOADED' ? (finding.place.side ?? 0) : otherOf(side)),
    both: bothOf(session),
    when: whenOf(judgement, finding, impact),
    because: { HIGH: 'because', MEDIUM: ', probably because', LOW: ', possibly because' }[
      judgement.first?.confidence ?? 'LOW'
    ],
    part: finding.place.part,
  };
  const sentence = sentenceOf(finding, scene);
  return `${capitalized(sentence.replaceAll(' ,', ','))}.`;
}

function sentenceOf({ cause, isBothDirections, isAbsorbed }: Finding, scene: Scene): string {
  if (isBothDirections === true) return bothWays(scene);
  return isAbsorbed === true ? absorbed(scene) : SENTENCES[cause](scene);
}

/** Both parties, the caller first. */
function bothOf(session: Judgement['session']): string {
  const [first, second] = session.sides[0].party.isCaller === false ? ([1, 0] as const) : ([0, 1] as const);
  return `${nameOf(session, first)} and ${nameOf(session, second)}`;
}

/** Causes whose sentence names the side with the fault rather than the one who was not heard. */
const CAUSED_BY_SIDE = new Set<Cause>([
  'SLEPT',
  'REPORT_STOPPED',
  'NEVER_CONNECTED',
  'CONNECTION_FAILED',
  'SOCKET_LOST',
  'MICROPHONE_REFUSED',
  'DELAY',
  'STOOD_STILL',
]);

/** The time in a few words; empty for the whole call. */
function whenOf({ session, outcome, talkSeconds, first }: Judgement, finding: Finding, { atEnd }: Impact): string {
  if (finding.cause === 'DROPPED') return outcome.endedAt === null ? '' : ` at ${clockText(session, outcome.endedAt)}`;
  const alike = first?.findings.filter(({ cause }) => cause === finding.cause) ?? [finding];
  const spans = merged(alike.flatMap(({ spoiled }) => spoiled.flatMap((one) => one.spans)));
  const hull = boundingSpan(spans);
  if (hull === null) return '';
  const [from, to] = [clockText(session, hull.from), clockText(session, hull.to)];
  const covered = secondsOfSpans([hull]);
  if (talkSeconds !== null && covered >= talkSeconds * 0.9) return ' throughout the call';
  if (atEnd && finding.cause === 'REPORT_STOPPED') return ` from ${from} on`;
  if (from === to) return ` at ${from}`;
  return isOneStretch(spans, covered) ? ` from ${from} to ${to}` : ` at times between ${from} and ${to}`;
}

const isOneStretch = (spans: readonly Span[], covered: number): boolean => secondsOfSpans(spans) >= covered * 0.6;

function withoutFault({ outcome, session, talkSeconds }: Judgement, meant: IntendedSilence | null): string {
  const called =
    session.sides[0].party.isCaller === null
      ? 'the person called'
      : nameOf(session, session.sides[0].party.isCaller ? 1 : 0);
  if (outcome.kind === 'REFUSED')
    return outcome.sipCode === 486 || outcome.sipCode === 600 || outcome.cause === 'user_busy'
      ? `${capitalized(called)} was busy, so that the call did not come about.`
      : `${capitalized(called)} did not take the call.`;
  if (outcome.kind === 'NOT_ANSWERED')
    return outcome.cause === 'originator_cancel'
      ? 'The caller hung up before anybody answered.'
      : 'Nobody answered the call.';
  if (outcome.kind === 'NOT_CONNECTED') return 'The call did not come about: the other end could not be reached.';
  if (talkSeconds === null || talkSeconds < SHORT_SECONDS) return 'The call was too short to be judged.';
  if (meant !== null) return `${capitalized(meant.sentence)}; the call was fine otherwise.`;
  return 'The call was fine.';
}

/** With less audio than this, in seconds, a call is too short to be judged. */
export const SHORT_SECONDS = 2;
