import type { Confidence } from '../types.ts';
import { rowSpans, type ObservedLeg } from '../observe/leg.ts';
import { hasOtherSide, type FaultFindings, type Judgement } from './judge.ts';
import { secondsOfSpans, merged, intersection } from './spans.ts';
import type { Finding, Part, Session } from './types.ts';
import { faultAt } from './phrases.ts';

const LEVELS: readonly Confidence[] = ['LOW', 'MEDIUM', 'HIGH'];

/** With less audio than this, in seconds, a call was too short for any certainty. */
const FEW_SECONDS = 10;

/** Causes that one report proves alone, whatever the other side did. */
const SEEN_FROM_HERE: ReadonlySet<Part> = new Set([
  'MICROPHONE',
  'UPLINK',
  'MEDIA_PATH',
  'SIGNALING',
  'DEVICE',
  'DIRECT_PATH',
]);

/** Fewer weighted seconds than this are a hint rather than a proof. */
const PLAIN_WEIGHT = 3;

/** How certain a fault is, given how much of the session could be observed. */
export function confidenceOf(judgement: Judgement, { confidence, findings, weight, fault }: FaultFindings): Confidence {
  const { session } = judgement;
  const [{ place, cause }] = findings;
  let level = LEVELS.indexOf(confidence);
  const isNetwork = cause === 'PACKETS_LOST' || cause === 'PACKETS_UNEVEN' || cause === 'NOTHING_ARRIVED';
  if (isNetwork && weight < PLAIN_WEIGHT) level = Math.min(level, 1);
  const isSeenFromHere = SEEN_FROM_HERE.has(place.part) && place.side === 0;
  if (!hasOtherSide(session) && !isSeenFromHere) level = Math.min(level, 1);
  // To the other side, a lost socket that nobody heard is hardly a fault.
  if (cause === 'SOCKET_LOST' && fault === 'FAR_LEG') level = Math.min(level, 1);
  if (isIncomplete(session) || (cause !== 'MICROPHONE_REFUSED' && isShort(session))) level -= 1;
  return LEVELS[Math.max(0, level)] ?? 'LOW';
}

/** How certain it is that nothing was wrong. */
export function confidenceInNone(judgement: Judgement): Confidence {
  const { session, outcome, minor } = judgement;
  const [own] = session.sides;
  const wasTalk = outcome.kind === 'COMPLETED' || outcome.kind === 'UNKNOWN';
  let level = 2;
  if (!wasTalk || !hasOtherSide(session) || !isUplinkKnown(session) || isOftenConcealed(session)) level = 1;
  if (isShort(session)) level = Math.min(level, 1);
  if (isIncomplete(session)) level -= 1;
  if (minor.some(({ weight, place }) => weight >= 1 && faultAt(place, 0) !== 'FAR_LEG')) level = Math.min(level, 1);
  if (minor.some(isLongSilence)) level = Math.min(level, 1);
  if (own.reports.some(({ leg }) => !leg.view.metadata.hasFinalSegment)) level = Math.min(level, 1);
  return LEVELS[Math.max(0, level)] ?? 'LOW';
}

/** Silence that passed may have been a mute switch or a dead microphone: from this length on, in seconds, a call is not certainly fine. */
const LONG_SILENCE_SECONDS = 15;

const isLongSilence = ({ cause, spoiled }: Finding): boolean =>
  (cause === 'SILENT_MICROPHONE' || cause === 'SILENCE') &&
  spoiled.some(({ spans }) => secondsOfSpans(spans) >= LONG_SILENCE_SECONDS);

/** Receiver reports must cover this share of the time to show that an uplink was clean. */
const COVERED = 0.5;

/**
 * Concealment of more than this, in percent, in more than this share of the time and for more than these seconds is not normal, even if no
 * rule explains it. Every call has some in its first seconds.
 */
const ABNORMAL_PERCENT = 5;
const OFTEN_SHARE = 0.05;
const OFTEN_SECONDS = 5;

const isUplinkKnown = ({ sides: [own] }: Session): boolean =>
  own.reports.some(({ leg }) => timeIn(leg, 'outboundLossPercent', (loss) => !Number.isNaN(loss)).share >= COVERED);

const isOftenConcealed = ({ sides }: Session): boolean =>
  sides.some(({ reports }) =>
    reports.some(({ leg }) => {
      const { share, seconds } = timeIn(leg, 'inboundConcealedPercent', (percent) => percent > ABNORMAL_PERCENT);
      return share > OFTEN_SHARE && seconds > OFTEN_SECONDS;
    }),
  );

/** For how long, and in which share of a report's time, a column's value satisfies a condition. */
function timeIn(
  leg: ObservedLeg,
  column: 'outboundLossPercent' | 'inboundConcealedPercent',
  holds: (value: number) => boolean,
): { readonly seconds: number; readonly share: number } {
  let [seconds, all] = [0, 0];
  for (let row = 0; row < leg.timeseries.length; row += 1) {
    const time = leg.seconds[row] ?? 0;
    all += time;
    if (holds(leg.timeseries.values[column][row] ?? NaN)) seconds += time;
  }
  return { seconds, share: all > 0 ? seconds / all : 0 };
}

const isIncomplete = ({ sides: [own] }: Session): boolean =>
  own.reports.some(({ leg }) => leg.view.metadata.missingSegments.length > 0);

/** With less audio than this, in seconds, a call is too short to be judged. */
export const SHORT_SECONDS = 2;

/** Whether the asking side's reports show no audio that could be judged. */
export function isBlind(session: Session): boolean {
  const { reports } = session.sides[0];
  const hasAudio = reports.some(({ leg }) =>
    leg.timeseries.values.inboundPacketsReceived.some((packets) => packets > 0),
  );
  return !hasAudio || reportedSeconds(session) < SHORT_SECONDS;
}

/** The seconds of audio that the own side's reports cover. */
export function reportedSeconds({ sides: [own] }: Session): number {
  return own.reports.reduce((sum, { leg }) => sum + leg.seconds.reduce((total, seconds) => total + seconds, 0), 0);
}

const isShort = (session: Session): boolean =>
  session.sides[0].reports.length > 0 && reportedSeconds(session) < FEW_SECONDS;

/** The share of the talk that the reports of both sides cover, 0 to 1; null when there was no talk or its length is unknown. */
export function judgedShareOf({ sides, talk }: Session, talkSeconds: number | null): number | null {
  if (talkSeconds === null || talkSeconds === 0) return null;
  const covered = sides.map(({ reports }) => {
    return merged(
      reports.flatMap(({ leg }) => rowSpans(leg, ROW_GAP_MS)),
      ROW_GAP_MS,
    );
  });
  const hull = merged(covered.flat());
  const [first, last] = [hull[0], hull.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const whole = [
    { from: talk?.from ?? first.from, to: Math.min(talk?.to ?? last.to, Math.max(last.to, talk?.to ?? last.to)) },
  ];
  const total = secondsOfSpans(whole);
  if (!(total > 0) || !Number.isFinite(total)) return null;
  const shares = covered.map((spans) => secondsOfSpans(intersection(spans, whole)) / total);
  return Math.min(1, shares.reduce((sum, share) => sum + share, 0) / shares.length);
}

/** A shorter pause between intervals means that the SDK was busy, in milliseconds. */
const ROW_GAP_MS = 250;
