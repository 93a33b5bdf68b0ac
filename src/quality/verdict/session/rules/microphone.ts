import { levelShape, soundIn } from '../../observe/levels.ts';
import { at, INTENDED, possessive, spoiledBy, statement, statementsOf } from '../finding.ts';
import { observationsOf, secondsOf, weightOf, worstOf } from '../side-observations.ts';
import { otherOf, type Finding, type Place, type SideObservation, type Session, type SideIndex } from '../types.ts';
import { formatNumber, nameOf } from '../phrases.ts';

/** A microphone without any sound for this long is not just a pause, in seconds. */
const PLAIN_SECONDS = 20;
const TO_THE_END_SECONDS = 30;

/** The weight of a short silence that was followed by sound. */
const PASSED_FACTOR = 0.02;

/** What is wrong with a side's microphone. */
export function microphoneFindings(session: Session, side: SideIndex): Finding[] {
  return [refused(session, side), ended(session, side), zero(session, side), quiet(session, side)].filter(
    (finding) => finding !== null,
  );
}

const isMediaError = (code: number | null): boolean => code !== null && code >= 42_000 && code < 43_000;

/** The browser or the system gave the SDK no microphone (its errors 42xxx), and the SDK gave up the call. */
function refused(session: Session, side: SideIndex): Finding | null {
  const errors = session.sides[side].reports.flatMap(({ leg }) =>
    leg.view.metadata.logs
      .filter(({ own, event, errorCode }) => own && (event.kind === 'PEER_INIT_FAILED' || isMediaError(errorCode)))
      .map((line) => ({ ...line, time: line.time === null ? null : line.time - leg.clockAheadMs })),
  );
  const sent = session.sides[side].reports.some(({ leg }) =>
    leg.timeseries.values.outboundPacketsSent.some((packets) => packets > 0),
  );
  if (errors.length === 0 || sent) return null;
  const hasCode = errors.some(({ errorCode }) => isMediaError(errorCode));
  return {
    cause: 'MICROPHONE_REFUSED',
    place: at(side, 'MICROPHONE'),
    confidence: hasCode ? 'HIGH' : 'MEDIUM',
    alternatives: [],
    spoiled: [],
    weight: TO_THE_END_SECONDS,
    what: `${possessive(nameOf(session, side))} client got no microphone and gave the call up`,
    evidence: errors.map(({ text, time }) =>
      statement('FOR', `the SDK logged "${text}".`, {
        side,
        span: time === null ? null : { from: time, to: time },
        issue: 'SDK_ERROR',
      }),
    ),
  };
}

function ended(session: Session, side: SideIndex): Finding | null {
  const seen = observationsOf(session.sides[side], 'MICROPHONE_ENDED');
  if (seen.length === 0) return null;
  const isForGood = seen.some(({ report, rows }) => !soundAfter(report, rows.to));
  return {
    cause: 'MICROPHONE_ENDED',
    place: at(side, 'MICROPHONE'),
    confidence: isForGood ? 'HIGH' : 'MEDIUM',
    alternatives: [],
    spoiled: [spoiledBy(side, seen)],
    weight: weightOf(seen),
    what: `the track of ${possessive(nameOf(session, side))} microphone had ended (${formatNumber(secondsOf(seen))} s)`,
    evidence: statementsOf(
      session,
      side,
      seen,
      () => `the track of ${possessive(nameOf(session, side))} microphone had ended`,
      {
        issue: 'MICROPHONE_ENDED',
      },
    ),
  };
}

/** Exact silence of a live track that was not muted in the application. */
function zero(session: Session, side: SideIndex): Finding | null {
  const seen = observationsOf(session.sides[side], 'MICROPHONE_ZERO');
  if (seen.length === 0) return null;
  const { confidence, alternatives } = howSure(seen);
  // Noise suppression produces exact silence while a person listens: up to the vendor's own 30 s, a silence that ended hardly counts.
  const counted = seen.map((one) =>
    soundAfter(one.report, one.rows.to) && one.seconds < one.report.leg.view.policy.localSilenceAfterSpeechSeconds
      ? { ...one, weight: one.weight * PASSED_FACTOR }
      : one,
  );
  const name = possessive(nameOf(session, side));
  const evidence = statementsOf(
    session,
    side,
    seen,
    () => `${name} microphone was live and not muted but gave no sound at all`,
    {
      issue: 'MICROPHONE_SILENT',
    },
  );
  if (alternatives.length > 0)
    evidence.push(
      statement('AGAINST', 'sound came after it: a mute switch on the headset would look the same.', { side }),
    );
  return {
    cause: 'SILENT_MICROPHONE',
    place: at(side, 'MICROPHONE'),
    confidence,
    alternatives,
    spoiled: [spoiledBy(side, counted)],
    weight: weightOf(counted),
    what: `${name} microphone was live and not muted but gave no sound for ${formatNumber(secondsOf(seen))} s`,
    evidence,
  };
}

/** A silence for the whole call leaves no doubt; one until the end can be a switch on the headset; one that ended most likely was. */
function howSure(
  seen: readonly SideObservation[],
): Pick<Finding, 'confidence'> & { readonly alternatives: readonly Place[] } {
  const doubt = [INTENDED];
  const passed = seen.every(({ report, rows }) => soundAfter(report, rows.to));
  if (passed) return { confidence: 'LOW', alternatives: doubt };
  const lasting = seen.find(({ report, rows }) => !soundAfter(report, rows.to));
  if (lasting === undefined) return { confidence: 'LOW', alternatives: doubt };
  const isThroughout = !soundBefore(lasting.report, lasting.rows.from);
  if (isThroughout && lasting.seconds >= PLAIN_SECONDS) return { confidence: 'HIGH', alternatives: [] };
  return lasting.seconds >= TO_THE_END_SECONDS
    ? { confidence: 'MEDIUM', alternatives: [] }
    : { confidence: 'LOW', alternatives: doubt };
}

type Report = SideObservation['report'];

const soundBefore = ({ leg }: Report, row: number): boolean =>
  soundIn(leg.timeseries.values.outboundAudioLevel).first < row;

const soundAfter = ({ leg }: Report, row: number): boolean =>
  soundIn(leg.timeseries.values.outboundAudioLevel).last > row;

function quiet(session: Session, side: SideIndex): Finding | null {
  const seen = observationsOf(session.sides[side], 'MICROPHONE_QUIET');
  if (seen.length === 0) return null;
  const name = nameOf(session, side);
  const spoiled = seen.map((one) => ({ ...one, weight: one.weight / 2 }));
  return {
    cause: 'QUIET_MICROPHONE',
    place: at(side, 'MICROPHONE'),
    // A voice that rises and falls was meant to be heard; a constant level may be a person who only listened.
    confidence: seen.some(({ report }) => isModulated(report)) ? 'MEDIUM' : 'LOW',
    alternatives: [{ side: null, part: 'NOWHERE' }],
    spoiled: [spoiledBy(side, spoiled)],
    weight: weightOf(spoiled),
    what: `${possessive(name)} microphone never got louder than ${decibels(seen)} dBov: too quiet for ${nameOf(session, otherOf(side))} to understand`,
    evidence: statementsOf(
      session,
      side,
      seen,
      () => `${possessive(name)} microphone never got louder than ${decibels(seen)} dBov`,
      {
        values: ({ worst }) =>
          worst === null ? [] : [{ name: 'loudest interval', value: worst, unit: 'linear level' }],
      },
    ),
  };
}

const isModulated = ({ leg }: Report): boolean =>
  levelShape(leg, leg.timeseries.values.outboundAudioLevel, (row) => leg.muted[row] === 0 && leg.held[row] === 0)
    .isModulated;

const decibels = (seen: readonly SideObservation[]): string => formatNumber(20 * Math.log10(worstOf(seen) ?? 0));
