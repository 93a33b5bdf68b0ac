import type { Report } from '../../reports/report.ts';
import type { SessionRecords } from './session-records.ts';
import type { SessionSource } from './session-source.ts';
import { ownRecords } from './session-records.ts';
import { asPart } from '../../operation/as-part.ts';
import { yieldIfDue } from '../../operation/time-slices.ts';
import { assembleSession, type SideMaterial } from './session/assemble.ts';
import { judgeSession, type Judgement } from './session/judge.ts';
import { UNKNOWN_COURSE } from './session/leg-course.ts';
import { verdictOfSession, type SessionVerdict } from './session/verdict.ts';
import type { LegView } from './types.ts';

/** How reports are analysed, and where other records come from. */
export interface VerdictSources {
  /** Absent when no other records are available. */
  readonly joins: SessionSource | undefined;
  readonly legOf: (report: Report) => Promise<LegView>;
}

/** How many reports of each side are judged: a call has one for each time that its page was loaded. */
const MAX_REPORTS = 100;

/** The verdict on the session of a call, with the reports that are stored for the call itself. */
export async function verdictOfCall(
  callId: string,
  reports: readonly Report[],
  sources: VerdictSources,
): Promise<SessionVerdict> {
  const judgement = await judgementOf(callId, reports, sources);
  await yieldIfDue();
  return verdictOfSession(judgement);
}

/** The judgement before it is worded; also for one of several reports, or without other records. */
export async function judgementOf(
  callId: string,
  reports: readonly Report[],
  { joins, legOf }: VerdictSources,
): Promise<Judgement> {
  const records: SessionRecords = (await joins?.sessionOf(callId, reports)) ?? (await ownRecords(callId, reports));
  return asPart('judge', () => judgementBy(records, reports, legOf));
}

async function judgementBy(
  records: SessionRecords,
  reports: readonly Report[],
  legOf: VerdictSources['legOf'],
): Promise<Judgement> {
  const sides: SideMaterial[] = [];
  const notes = [...records.notes];
  for (const side of [{ ...records.own, reports }, records.other]) {
    const legs: { reportId: string; view: LegView }[] = [];
    const unjudged = (side?.reports.length ?? 0) - MAX_REPORTS;
    if (unjudged > 0)
      notes.push(
        `Only the first ${MAX_REPORTS} reports of the call ${side?.party.callId} were judged, ${unjudged} were not.`,
      );
    for (const report of side?.reports.slice(0, MAX_REPORTS) ?? []) {
      await yieldIfDue();
      legs.push({ reportId: report.id, view: await legOf(report) });
    }
    sides.push({
      party: side?.party ?? { callId: null, telnyxLegId: null, name: null, isCaller: null },
      course: side?.course ?? UNKNOWN_COURSE,
      legs,
    });
  }
  const [own, other] = sides as [SideMaterial, SideMaterial];
  const session = await assembleSession({ sides: [own, other], notes });
  await yieldIfDue();
  return judgeSession(session);
}
