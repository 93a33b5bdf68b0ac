import { at, clientOf, possessive, spoiledBy, statement, statementsOf, UNKNOWN } from '../finding.ts';
import { rowsDuring } from '../../observe/leg.ts';
import { isZero } from '../../observe/levels.ts';
import { isMediaBehind } from '../../observe/path.ts';
import { observationsOf, secondsOf, spansOf, weightOf } from '../side-observations.ts';
import { secondsOfSpans, sharedPart, type Span } from '../spans.ts';
import { otherOf, type Finding, type SideObservation, type Session, type SideIndex } from '../types.ts';
import { formatNumber, nameOf, spanText } from '../phrases.ts';

/** A device that slept, was overloaded or suspended, or whose page or app was gone before the call ended. */
export function deviceFindings(session: Session, side: SideIndex): Finding[] {
  return [slept(session, side), overloaded(session, side), stoodStill(session, side), stopped(session, side)].filter(
    (finding) => finding !== null,
  );
}

const bothWays = (side: SideIndex, seen: readonly Pick<SideObservation, 'span' | 'weight'>[]) => [
  spoiledBy(side, seen),
  spoiledBy(otherOf(side), seen),
];

function slept(session: Session, side: SideIndex): Finding | null {
  const seen = observationsOf(session.sides[side], 'SLEPT');
  if (seen.length === 0) return null;
  const gaps = spansOf(observationsOf(session.sides[otherOf(side)], 'GAP_IN', 'SILENT_IN'));
  const isFelt = session.isAligned && sharedPart(spansOf(seen), gaps, session.uncertaintyMs) >= 0.5;
  const isBehind = seen.some(({ report, rows }) => isMediaBehind(report.leg, rows.from));
  const evidence = statementsOf(
    session,
    side,
    seen,
    ({ worst }) =>
      `${possessive(nameOf(session, side))} device took ${formatNumber(worst ?? 0)} s over one interval while ${isBehind ? 'its audio clock stopped' : 'sound was missing'}`,
    { values: ({ worst }) => (worst === null ? [] : [{ name: 'length of the interval', value: worst, unit: 's' }]) },
  );
  if (isFelt)
    evidence.push(
      ...statementsOf(
        session,
        otherOf(side),
        observationsOf(session.sides[otherOf(side)], 'GAP_IN'),
        () => 'nothing arrived on the other side meanwhile',
      ),
    );
  return {
    cause: 'SLEPT',
    place: at(side, 'DEVICE'),
    confidence: !isBehind ? 'LOW' : isFelt ? 'HIGH' : 'MEDIUM',
    alternatives: isBehind ? [] : [at(side, 'DOWNLINK')],
    spoiled: bothWays(side, seen),
    weight: weightOf(seen),
    what: `${possessive(nameOf(session, side))} device froze for ${formatNumber(secondsOf(seen))} s`,
    evidence,
  };
}

function overloaded(session: Session, side: SideIndex): Finding | null {
  const seen = observationsOf(session.sides[side], 'INVENTED');
  if (seen.length === 0) return null;
  return {
    cause: 'OVERLOADED',
    place: at(side, 'DEVICE'),
    confidence: 'MEDIUM',
    alternatives: [at(side, 'DOWNLINK')],
    spoiled: [spoiledBy(otherOf(side), seen)],
    weight: weightOf(seen),
    what: `${clientOf(session, side)} made up sound for ${formatNumber(secondsOf(seen))} s although packets came in time and in full`,
    evidence: statementsOf(
      session,
      side,
      seen,
      ({ worst }) =>
        `up to ${formatNumber(worst ?? 0)} % of the sound played was concealment although no packet was missing or late`,
      {
        issue: 'AUDIO_CONCEALED',
        values: ({ worst }) => (worst === null ? [] : [{ name: 'highest concealment', value: worst, unit: '%' }]),
      },
    ),
  };
}

function stoodStill(session: Session, side: SideIndex): Finding | null {
  const seen = observationsOf(session.sides[side], 'STOOD_STILL');
  if (seen.length === 0) return null;
  return {
    cause: 'STOOD_STILL',
    place: UNKNOWN,
    confidence: 'MEDIUM',
    alternatives: [at(side, 'DEVICE'), at(side, 'DOWNLINK')],
    spoiled: bothWays(side, seen),
    weight: weightOf(seen),
    what: 'audio froze in both directions at once and was delivered late',
    evidence: [
      ...statementsOf(
        session,
        side,
        seen,
        () =>
          `nothing arrived at ${clientOf(session, side)}; what was missing came in a burst afterwards, and the uplink was uneven too`,
        { issue: 'MEDIA_GAP' },
      ),
      statement('CONTEXT', 'this device, its line, the edge or the far device would each look like this.', { side }),
    ],
  };
}

/** A report that stops this long before the call does was cut off, in milliseconds. */
const CUT_OFF_MS = 5_000;

/** Hangup causes that mean that one side was gone. */
const GONE_CAUSES = new Set(['timeout', 'media_timeout', 'recovery_on_timer_expire', 'request_timeout']);
const GONE_SIP = new Set([408, 481, 504]);

/** More sound than this, in seconds, came from a page or app that was still there. */
const MAX_SOUND_SECONDS = 3;

/** For how many seconds of a span a side received packets with sound. */
function soundSecondsIn(session: Session, listener: SideIndex, span: Span): number {
  const inside = { from: span.from + session.uncertaintyMs, to: span.to };
  let sound = 0;
  for (const { leg } of session.sides[listener].reports) {
    const { inboundAudioLevel: level, inboundPacketsReceived: received } = leg.timeseries.values;
    const rows = rowsDuring(leg, inside);
    for (let row = rows?.from ?? 0; rows !== null && row <= rows.to; row += 1)
      if ((received[row] ?? NaN) > 0 && (level[row] ?? NaN) > 0 && !isZero(level[row])) sound += leg.seconds[row] ?? 0;
  }
  return sound;
}

/** The report stops although the call continued, and nothing more came from that side: its page or app was gone. */
function stopped(session: Session, side: SideIndex): Finding | null {
  const { reports, course } = session.sides[side];
  const last = reports.at(-1)?.leg;
  if (last === undefined || last.timeseries.length === 0) return null;
  const end = (last.timeseries.end[last.timeseries.length - 1] ?? NaN) - last.clockAheadMs;
  const { hangup } = course;
  const until = hangup?.time ?? session.talk?.to ?? NaN;
  if (!(until - end >= CUT_OFF_MS) || !Number.isFinite(until)) return null;
  const span: Span = { from: end, to: until };
  const gaps = spansOf(observationsOf(session.sides[otherOf(side)], 'GAP_IN', 'SILENT_IN'));
  const wasAlive = soundSecondsIn(session, otherOf(side), span) > MAX_SOUND_SECONDS;
  if (session.isAligned && wasAlive) return null;
  const isFelt = session.isAligned && sharedPart([span], gaps, session.uncertaintyMs) >= 0.5;
  const isGone = hangup !== null && (GONE_CAUSES.has(hangup.cause ?? '') || GONE_SIP.has(hangup.sipCode ?? 0));
  // A report with a regular end was only cut off if Telnyx waited in vain after it.
  if (last.view.metadata.hasFinalSegment && !isGone) return null;
  const wasHeard = session.sides[otherOf(side)].reports.length > 0 && !isFelt;
  if ((!isFelt && !isGone) || (wasHeard && !isGone)) return null;
  const seconds = secondsOfSpans([span]);
  return {
    cause: 'REPORT_STOPPED',
    place: at(side, 'DEVICE'),
    confidence: 'MEDIUM',
    alternatives: [],
    spoiled: bothWays(side, [{ span, weight: seconds }]),
    weight: seconds,
    what: `${possessive(nameOf(session, side))} page or app stopped ${formatNumber(seconds)} s before the call ended`,
    evidence: [
      statement(
        'FOR',
        `${possessive(nameOf(session, side))} report stops there though the call went on, ${spanText(session, span)}.`,
        {
          side,
          span,
        },
      ),
      ...(isGone
        ? [
            statement(
              'FOR',
              `Telnyx ended the call because nothing came any more (${hangup.cause ?? 'no cause'}${hangup.sipCode === null ? '' : `, SIP ${hangup.sipCode}`}).`,
              {
                side,
                span: { from: until, to: until },
              },
            ),
          ]
        : []),
      ...(isFelt
        ? statementsOf(
            session,
            otherOf(side),
            observationsOf(session.sides[otherOf(side)], 'GAP_IN'),
            () => 'nothing arrived on the other side any more',
          )
        : []),
    ],
  };
}
