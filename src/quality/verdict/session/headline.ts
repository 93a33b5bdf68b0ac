import { isBlind, SHORT_SECONDS } from './confidence.ts';
import { possessive } from './finding.ts';
import type { Impact } from './impact.ts';
import type { Judgement } from './judge.ts';
import { otherHarm, sameCause, type ToldHarm } from './other-harm.ts';
import { capitalized, clockText, nameOf } from './phrases.ts';
import { sentenceOn, type Scene } from './sentences.ts';
import { boundingSpan, merged, secondsOfSpans, type Span } from './spans.ts';
import type { Confidence } from '../types.ts';
import { otherOf, type Cause, type IntendedSilence, type SideIndex } from './types.ts';

/**
 * The headline for a customer: one sentence on the worst fault, and a second one if another harm is not part of it, such as the other
 * party's audio at another time.
 */
export function headlineOf(judgement: Judgement, impact: Impact, meant: IntendedSilence | null): string {
  const { first, also } = judgement;
  if (first === null) return withoutFault(judgement, meant);
  const told: ToldHarm = { group: first, finding: first.findings[0] };
  const other = otherHarm([first, ...also], told);
  const sentence = sentenceOf(judgement, impact, told, other?.isSame === true ? other : null);
  return other === null || other.isSame ? sentence : `${sentence} ${sentenceOf(judgement, impact, other, null)}`;
}

/** @param partner the same harm to the other party, which the same sentence tells */
function sentenceOf(judgement: Judgement, impact: Impact, told: ToldHarm, partner: ToldHarm | null): string {
  const { session } = judgement;
  const { finding } = told;
  const speaker: SideIndex = finding.spoiled[0]?.speaker ?? finding.place.side ?? 0;
  const side = CAUSED_BY_SIDE.has(finding.cause) ? (finding.place.side ?? speaker) : speaker;
  const isOneLine = partner === null || partner.finding.place.side === finding.place.side;
  const scene: Scene = {
    speaker: nameOf(session, side),
    listener: nameOf(session, finding.cause === 'OVERLOADED' ? (finding.place.side ?? 0) : otherOf(side)),
    both: bothOf(session),
    when: whenOf(judgement, told, partner, impact),
    because: BECAUSE[partner === null ? finding.confidence : lower(finding.confidence, partner.finding.confidence)],
    part: finding.place.part,
    isMutual: partner !== null || new Set(finding.spoiled.map((one) => one.speaker)).size === 2,
    line:
      finding.place.part === 'DIRECT_PATH' || finding.place.side === null || !isOneLine
        ? null
        : possessive(nameOf(session, finding.place.side)),
  };
  return `${capitalized(sentenceOn(finding, scene).replaceAll(' ,', ','))}.`;
}

const BECAUSE: Readonly<Record<Confidence, string>> = {
  HIGH: 'because',
  MEDIUM: ', probably because',
  LOW: ', possibly because',
};

function lower(one: Confidence, other: Confidence): Confidence {
  if (one === 'LOW' || other === 'LOW') return 'LOW';
  return one === 'MEDIUM' ? one : other;
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
function whenOf(
  { session, outcome, talkSeconds }: Judgement,
  { finding, group }: ToldHarm,
  partner: ToldHarm | null,
  { atEnd }: Impact,
): string {
  if (finding.cause === 'DROPPED') return outcome.endedAt === null ? '' : ` at ${clockText(session, outcome.endedAt)}`;
  const alike = [...sameCause(group, finding), ...(partner === null ? [] : sameCause(partner.group, partner.finding))];
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
      ? `${capitalized(called)} was busy and did not take the call.`
      : `${capitalized(called)} did not take the call.`;
  if (outcome.kind === 'NOT_ANSWERED')
    return outcome.cause === 'originator_cancel'
      ? 'The caller hung up before anybody answered.'
      : 'Nobody answered the call.';
  if (outcome.kind === 'NOT_CONNECTED') return 'The call was not connected: the other end could not be reached.';
  if (isBlind(session)) return 'Too little audio was measured to judge the call.';
  if (meant === null && (talkSeconds === null || talkSeconds < SHORT_SECONDS))
    return 'No fault was found, but the call was too short to be judged.';
  const isHalf = session.sides[1].reports.length === 0;
  const fine = `the call was fine${meant === null ? '' : ' otherwise'}${isHalf ? `, as far as ${possessive(nameOf(session, 0))} report shows` : ''}`;
  return `${capitalized(meant === null ? fine : `${meant.sentence}; ${fine}`)}.`;
}
