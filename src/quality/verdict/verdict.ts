import { asPart } from '../../operation/as-part.ts';
import { assembleSession, type SideMaterial } from './session/assemble.ts';
import { judgeSession, type Judgement } from './session/judge.ts';
import { UNKNOWN_COURSE } from './session/leg-course.ts';
import { evidenceOf, rulingOf } from './session/verdict.ts';
import { summaryOf } from './session/summary.ts';
import type { SessionEvidence, Session } from './session/types.ts';
import type { LegView, Verdict, VerdictEvidence } from './types.ts';

/** What else is known of the call, as far as it could be fetched. */
export interface VerdictContext {
  /** The report's own leg by call control and billing. */
  readonly own?: Pick<SideMaterial, 'party' | 'course'>;
  readonly other?: SideMaterial;
  /** Sentences about records that could not be fetched. */
  readonly notes?: readonly string[];
}

export const UNKNOWN_PARTY: SideMaterial['party'] = { callId: null, telnyxLegId: null, name: null, isCaller: null };

const NO_SIDE: SideMaterial = { party: UNKNOWN_PARTY, course: UNKNOWN_COURSE, legs: [] };

/** Determines where the fault of one report's call lies: by the report alone, or with what else is known of its session. */
export async function verdictOf(leg: LegView, { own, other, notes = [] }: VerdictContext = {}): Promise<Verdict> {
  const side = {
    party: own?.party ?? UNKNOWN_PARTY,
    course: own?.course ?? UNKNOWN_COURSE,
    legs: [{ reportId: null, view: leg }],
  };
  return asPart('judge', async () =>
    verdictOfReport(await judgeSession(await assembleSession({ sides: [side, other ?? NO_SIDE], notes }))),
  );
}

/** A judgement from the perspective of its first report: rows of that report, times by its client's clock. */
export function verdictOfReport(judgement: Judgement): Verdict {
  const ruling = rulingOf(judgement);
  const { session, also } = judgement;
  return {
    fault: ruling.fault,
    confidence: ruling.confidence,
    also: also.map(({ fault }) => fault),
    alternatives: ruling.alternatives,
    summary: summaryOf(judgement, ruling),
    evidence: evidenceOf(judgement, ruling.intended).map((item) => ofReport(session, item)),
  };
}

function ofReport(
  { sides }: Session,
  { stance, statement, issue, span, rows, report }: SessionEvidence,
): VerdictEvidence {
  const own = sides[0].reports[0];
  const ahead = own?.leg.clockAheadMs ?? 0;
  const time = (at: number | undefined): number | null =>
    at === undefined || !Number.isFinite(at) ? null : at + ahead;
  const isOwn = report !== null && report === own;
  return {
    stance,
    statement,
    issue: isOwn || report === null ? issue : null,
    start: time(span?.from),
    end: time(span?.to),
    rows: isOwn ? rows : null,
  };
}
