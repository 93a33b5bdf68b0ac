import { at, clientOf, EDGE, statement, UNKNOWN } from '../finding.ts';
import { nameOf } from '../phrases.ts';
import { isUplinkClean, sendingDuring } from '../sending.ts';
import { spansOf } from '../side-observations.ts';
import { secondsOfSpans } from '../spans.ts';
import {
  otherOf,
  type Finding,
  type Session,
  type SessionEvidence,
  type SideIndex,
  type SideObservation,
} from '../types.ts';

/** The share of a gap that the speaker's report must cover, and in which it must have sent, to clear it. */
export const WHOLE = 0.9;

/** A gap at the other side, compared with the speaker's report. */
interface Gap {
  readonly speaker: SideIndex;
  readonly gap: SideObservation;
  /** Receives what the comparison shows. */
  readonly evidence: SessionEvidence[];
  /** Whether the listener's path was alive during the gap. */
  readonly isAlive: boolean;
}

/** Where a gap lies if the speaker's own report shows whether it sent, and whether that reached Telnyx. */
export function placeBySpeaker(
  session: Session,
  { speaker, gap, evidence, isAlive }: Gap,
): Pick<Finding, 'place' | 'confidence' | 'alternatives'> {
  const listener = otherOf(speaker);
  const sending = sendingDuring(session.sides[speaker], [gap.span]);
  const seconds = secondsOfSpans(spansOf([gap]));
  const name = nameOf(session, speaker);
  const isComparable = session.isAligned || gap.kind === 'NEVER_IN';
  if (sending.sentSeconds < seconds * WHOLE) {
    evidence.push(
      statement('FOR', `${clientOf(session, speaker)} sent nothing meanwhile.`, { side: speaker, span: gap.span }),
    );
    return { place: at(speaker, 'DEVICE'), confidence: 'MEDIUM', alternatives: [] };
  }
  evidence.push(
    statement('FOR', `${clientOf(session, speaker)} sent packets meanwhile.`, {
      side: speaker,
      span: gap.span,
      values: [{ name: 'seconds with packets sent', value: sending.sentSeconds, unit: 's' }],
    }),
  );
  const isClean = isUplinkClean(sending, seconds);
  // On a direct path there is no Telnyx edge to blame.
  if (isClean === true && isComparable && isAlive && !session.isDirect) {
    evidence.push(
      statement('FOR', `Telnyx's receiver reports show that the packets from ${name} got there.`, {
        side: speaker,
        span: gap.span,
      }),
    );
    return { place: EDGE, confidence: isProven(session) ? 'HIGH' : 'MEDIUM', alternatives: [] };
  }
  if (isClean === true)
    return { place: at(listener, 'DOWNLINK'), confidence: 'MEDIUM', alternatives: session.isDirect ? [] : [EDGE] };
  return { place: UNKNOWN, confidence: 'LOW', alternatives: [EDGE, at(speaker, 'UPLINK'), at(listener, 'DOWNLINK')] };
}

/** Whether everything that could otherwise explain a silence was visible: events of both legs, and comparable clocks. */
export const isProven = (session: Session): boolean =>
  session.isAligned && session.sides.every(({ course, reports }) => course.isKnown && reports.length > 0);
