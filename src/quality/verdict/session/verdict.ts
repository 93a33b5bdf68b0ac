import type { Ruling } from './types.ts';
import type { Confidence, Fault } from '../types.ts';
import { confidenceInNone, confidenceOf, isBlind, judgedShareOf } from './confidence.ts';
import { statement } from './finding.ts';
import { headlineOf } from './headline.ts';
import { impactOf, type Impact } from './impact.ts';
import type { Judgement } from './judge.ts';
import type { IntendedSilence } from './types.ts';
import { intendedSilence } from './intended-silence.ts';
import { nextStepsOf, type NextStep } from './next-steps.ts';
import type { Outcome } from './outcome.ts';
import { summaryOf } from './summary.ts';
import { otherOf, type Place, type Session, type SessionEvidence } from './types.ts';
import { faultAt } from './phrases.ts';

/** The verdict on a whole session, as seen from side 0. */
export interface SessionVerdict {
  readonly session: Session;
  readonly outcome: Outcome;
  readonly fault: Fault;
  readonly confidence: Confidence;
  readonly also: readonly Fault[];
  readonly alternatives: readonly Fault[];
  readonly impact: Impact;
  readonly headline: string;
  readonly summary: string;
  /** Holds and mutes that took effect; null when there were none. */
  readonly meant: IntendedSilence | null;
  readonly nextSteps: readonly NextStep[];
  readonly evidence: readonly SessionEvidence[];
  readonly judgedShare: number | null;
  /** Records that could not be fetched, and reports that were not judged. */
  readonly limitations: readonly string[];
}

/** Decides what was wrong with a session: a fault, intended silence, nothing, or that the data cannot tell. */
export function rulingOf(judgement: Judgement): Ruling {
  const { first, also, session, outcome } = judgement;
  const intended = intendedSilence(session);
  if (first !== null) {
    const named = [first.fault, ...also.map(({ fault }) => fault)];
    const places: readonly Place[] = first.findings[0].alternatives;
    const alternatives = [...new Set(places.map((place) => faultAt(place, 0)))].filter(
      (fault) => !named.includes(fault),
    );
    return { fault: first.fault, confidence: confidenceOf(judgement, first), alternatives, intended };
  }
  const wasTalk = outcome.kind === 'COMPLETED' || outcome.kind === 'UNKNOWN' || outcome.kind === 'DROPPED';
  if (wasTalk && isBlind(session)) return { fault: 'CANNOT_TELL', confidence: 'LOW', alternatives: [], intended };
  if (intended !== null)
    return {
      fault: 'INTENDED',
      confidence: intended.bySystem && confidenceInNone(judgement) !== 'LOW' ? 'MEDIUM' : confidenceInNone(judgement),
      alternatives: intended.bySystem ? ['LOCAL_MICROPHONE'] : [],
      intended,
    };
  return { fault: 'NONE', confidence: confidenceInNone(judgement), alternatives: [], intended };
}

/** The verdict on a session. */
export function verdictOfSession(judgement: Judgement): SessionVerdict {
  const { session, outcome, also, talkSeconds } = judgement;
  const { fault, confidence, alternatives, intended } = rulingOf(judgement);
  const impact = impactOf(judgement);
  return {
    session,
    outcome,
    fault,
    confidence,
    also: also.map((group) => group.fault),
    alternatives,
    impact,
    headline: headlineOf(judgement, impact, intended),
    summary: summaryOf(judgement, { fault, confidence, alternatives, intended }),
    meant: intended,
    nextSteps: nextStepsOf(judgement),
    evidence: evidenceOf(judgement, intended),
    judgedShare: judgedShareOf(session, talkSeconds),
    limitations: session.notes,
  };
}

/** The evidence for the fault, other observations, intended silence, and records that could not be fetched. */
export function evidenceOf(
  { first, also, minor, context, session }: Judgement,
  meant: IntendedSilence | null,
): SessionEvidence[] {
  const others = [...also.flatMap(({ findings }) => findings), ...minor];
  return [
    ...(first?.findings.flatMap(({ evidence }) => evidence) ?? []),
    ...others.flatMap(({ evidence }) =>
      // Other faults are neither for nor against the first: both may be true.
      evidence.filter(({ span }) => span !== null).map((item): SessionEvidence => ({ ...item, stance: 'CONTEXT' })),
    ),
    ...(meant === null
      ? []
      : meant.parts.map(({ kind, side, span }) =>
          statement(
            first === null ? 'FOR' : 'CONTEXT',
            kind === 'HOLD'
              ? 'The call was on hold: its silence was intended.'
              : 'The microphone was switched off: its silence was intended.',
            { side, span },
          ),
        )),
    ...(first === null ? inOrder(session) : []),
    ...context,
    ...session.notes.map((note) => statement('CONTEXT', note)),
    ...(session.sides[otherOf(0)].reports.length === 0
      ? [
          statement('CONTEXT', 'No report of the other side is known: what was heard there cannot be seen.', {
            side: otherOf(0),
          }),
        ]
      : []),
  ];
}

/** The figures that show that a report is in order. */
function inOrder(session: Session): SessionEvidence[] {
  return session.sides.flatMap(({ index, reports }) =>
    reports.flatMap(({ leg }) => {
      const { inboundPacketsNetLost: lost, inboundPacketsReceived: received, roundTripTimeMs } = leg.timeseries.values;
      const [gone, came] = [total(lost), total(received)];
      const longest = roundTripTimeMs.reduce((most, trip) => (trip > most ? trip : most), NaN);
      const share = (100 * gone) / (gone + came);
      return came > 0
        ? [
            statement(
              'FOR',
              `${came} packets arrived and ${gone} were lost for good${Number.isNaN(longest) ? '' : `; the round trip took up to ${Math.round(longest)} ms`}.`,
              {
                side: index,
                values: [
                  { name: 'inbound loss', value: share, unit: '%' },
                  ...(Number.isNaN(longest) ? [] : [{ name: 'longest round trip', value: longest, unit: 'ms' }]),
                ],
              },
            ),
          ]
        : [];
    }),
  );
}

const total = (values: Float64Array): number =>
  Math.round(values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0));
