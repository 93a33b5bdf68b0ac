import { yieldIfDue } from '../../../operation/time-slices.ts';
import { collectFindings } from './collect-findings.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { dropFinding } from './rules/dropped.ts';
import { merged, secondsOfSpans, type Span } from './spans.ts';
import type { Confidence, Fault } from '../types.ts';
import { otherOf, type Finding, type Session, type SessionEvidence } from './types.ts';
import { faultAt } from './phrases.ts';

/** What was wrong with a session as seen from side 0: the worst fault, other faults, and intended silence. */
export interface Judgement {
  readonly session: Session;
  readonly outcome: Outcome;
  /** The significant findings in order: those of the worst fault first, then the others. Empty when there is no fault. */
  readonly first: FaultFindings | null;
  readonly also: readonly FaultFindings[];
  /** What was seen but spoiled too little to count. */
  readonly minor: readonly Finding[];
  /** Statements that belong to no finding. */
  readonly context: readonly SessionEvidence[];
  /** How many seconds the sides could talk, without holds; null when unknown. */
  readonly talkSeconds: number | null;
}

/** All findings at one place as seen from side 0. */
export interface FaultFindings {
  readonly fault: Fault;
  readonly confidence: Confidence;
  readonly weight: number;
  readonly findings: readonly [Finding, ...Finding[]];
}

/** Below this many weighted seconds, nothing was spoiled that anyone would complain about. */
const MIN_WEIGHT = 1;

/** A fault counts when it spoiled this share of the talk, or this many weighted seconds of it: one burst in half an hour is only a note. */
const MIN_SHARE = 0.01;
const PLAIN_WEIGHT = 4;

/** A second fault is named beside the first when it did at least this share of its harm. */
const ALSO_SHARE = 0.3;

/** Of two faults with about the same weight, the one on the asking side comes first, since it can be fixed there. */
const ABOUT_AS_MUCH = 0.75;

/** Judges a session as seen from side 0. */
export async function judgeSession(session: Session): Promise<Judgement> {
  const { findings: found, context } = await collectFindings(session);
  await yieldIfDue();
  const outcome = outcomeOf(session, found);
  // No media is expected before the answer.
  const findings = outcome.wasAnswered === false ? found.filter(({ cause }) => BEFORE_ANSWER.has(cause)) : found;
  const talkSeconds = talkSecondsOf(session);
  const isNote = ({ cause, weight }: Finding): boolean =>
    !ALWAYS_COUNTS.has(cause) &&
    (weight < MIN_WEIGHT || (weight < PLAIN_WEIGHT && talkSeconds !== null && weight < talkSeconds * MIN_SHARE));
  const counting = findings.filter((finding) => !isNote(finding));
  const dropped = counting.some(({ cause }) => cause !== 'SOCKET_LOST') ? null : dropFinding(session, outcome);
  const [first, ...others] = ranked(dropped === null ? counting : [dropped, ...counting]);
  return {
    session,
    outcome,
    first: first ?? null,
    also: first === undefined ? [] : others.filter(({ weight }) => weight >= first.weight * ALSO_SHARE),
    minor: findings.filter(isNote),
    context,
    talkSeconds,
  };
}

/** What can go wrong before the call is answered. */
const BEFORE_ANSWER = new Set<Finding['cause']>(['MICROPHONE_REFUSED', 'SOCKET_LOST']);

/** What counts however little it spoiled: without it there would have been no call, or no control of it. */
const ALWAYS_COUNTS = new Set<Finding['cause']>(['MICROPHONE_REFUSED', 'NEVER_CONNECTED', 'SOCKET_LOST', 'DROPPED']);

function ranked(findings: readonly Finding[]): FaultFindings[] {
  const byFault = new Map<Fault, [Finding, ...Finding[]]>();
  // Of indistinguishable causes, the asking side's own comes first.
  const ofOwn = ({ place, alternatives }: Finding): number =>
    place.side === 0 || (place.side === null && alternatives.some(({ side }) => side === 0)) ? 1 / ABOUT_AS_MUCH : 1;
  for (const finding of findings.toSorted((one, other) => other.weight * ofOwn(other) - one.weight * ofOwn(one))) {
    const fault = faultAt(finding.place, 0);
    const known = byFault.get(fault);
    if (known === undefined) byFault.set(fault, [finding]);
    else known.push(finding);
  }
  const groups = [...byFault].map(([fault, group]): FaultFindings => ({
    fault,
    confidence: group[0].confidence,
    weight: group.reduce((sum, { weight }) => sum + weight, 0),
    findings: group,
  }));
  groups.sort((one, other) => other.weight - one.weight);
  const [first] = groups;
  const own = groups.find(({ fault, weight }) => fault !== 'FAR_LEG' && weight >= (first?.weight ?? 0) * ABOUT_AS_MUCH);
  if (first?.fault !== 'FAR_LEG' || own === undefined) return groups;
  return [own, ...groups.filter((group) => group !== own)];
}

/** How long the two sides could talk, without holds. */
function talkSecondsOf({ sides, talk, holds }: Session): number | null {
  const reported = merged(
    sides.flatMap(({ reports }) =>
      reports
        .filter(({ leg }) => leg.timeseries.length > 0)
        .map(({ leg }): Span => ({
          from: (leg.timeseries.start[0] ?? NaN) - leg.clockAheadMs,
          to: (leg.timeseries.end[leg.timeseries.length - 1] ?? NaN) - leg.clockAheadMs,
        })),
    ),
  ).filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to));
  const [first, last] = [reported[0], reported.at(-1)];
  const from = talk?.from ?? first?.from;
  const to = talk !== null && Number.isFinite(talk.to) ? talk.to : last?.to;
  if (from === undefined || to === undefined || !(to > from)) return null;
  const total = (to - from) / 1_000;
  const held = merged(holds).map((span) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) }));
  return Math.max(0, total - secondsOfSpans(held));
}

/** Whether the other side reported too. */
export const hasOtherSide = ({ sides }: Session): boolean => sides[otherOf(0)].reports.length > 0;
