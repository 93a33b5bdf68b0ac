import { oldestFirst } from '../../json/loose-values.ts';
import { idText } from '../../json/loose-values.ts';
import type { JsonObject } from '../../json/json-object.ts';
import { telnyxIdsOf, type TelnyxIds } from '../../reports/correlation.ts';
import { instantMs, object, text } from '../../json/values.ts';
import type { Report } from '../../reports/report.ts';

import { UNKNOWN_COURSE, type LegCourse } from './session/leg-course.ts';
import type { Party } from './session/types.ts';

/** A side as its own reports show it, without any other record. */
export async function ownRecords(callId: string, reports: readonly Report[]): Promise<SessionRecords> {
  const { telnyxLegId } = await idsOf(reports);
  const party: Party = { callId, telnyxLegId, name: null, isCaller: isCallerBy(reports, null) };
  return { own: { party, course: UNKNOWN_COURSE }, other: null, notes: [] };
}

/** The session and leg that the reports of a call name. */
export async function idsOf(reports: readonly Report[]): Promise<TelnyxIds> {
  let telnyxSessionId: string | null = null;
  let telnyxLegId: string | null = null;
  for (const report of reports) {
    const ids = await telnyxIdsOf(report);
    telnyxSessionId ??= ids.telnyxSessionId;
    telnyxLegId ??= ids.telnyxLegId;
    if (telnyxSessionId !== null && telnyxLegId !== null) break;
  }
  return { telnyxSessionId, telnyxLegId };
}

/** The parties of both sides: by the billing records; the other party's number if it has no record of its own. */
export async function partiesOf(
  callId: string,
  reports: readonly Report[],
  { own, other, otherLegId }: { own: JsonObject | null; other: JsonObject | null; otherLegId: string | null },
): Promise<{ readonly own: Party; readonly other: Party }> {
  const isCaller = isCallerBy(reports, own);
  const number = own === null || isCaller === null ? null : idText(isCaller ? own.cld : own.cli);
  return {
    own: {
      callId,
      telnyxLegId: idText(own?.telnyx_leg_id) ?? (await idsOf(reports)).telnyxLegId,
      name: idText(own?.auth_username),
      isCaller,
    },
    other: {
      callId: idText(other?.call_id),
      telnyxLegId: idText(other?.telnyx_leg_id) ?? otherLegId,
      name: idText(other?.auth_username) ?? number,
      isCaller: isCaller === null ? null : !isCaller,
    },
  };
}

/** Whether a side placed the call, by its billing record or its report; null when neither says. */
function isCallerBy(reports: readonly Report[], record: JsonObject | null): boolean | null {
  const direction = (text(record?.direction) ?? reportedDirection(reports))?.toLowerCase();
  if (direction === 'outbound' || direction === 'outgoing') return true;
  return direction === 'inbound' || direction === 'incoming' ? false : null;
}

/** The direction that the first summary with one names. */
function reportedDirection(reports: readonly Report[]): string | null {
  for (const { segments } of reports)
    for (const { stored } of segments) {
      const direction = text(object(stored.value('summary'))?.direction);
      if (direction !== null) return direction;
    }
  return null;
}

/** The session's other records, by how much their time overlaps with one's own; in order of start when no times are known. */
export function otherRecordOf(records: readonly JsonObject[], callId: string, own: JsonObject | null): JsonObject[] {
  const span = (record: JsonObject | null): [number, number] => [
    instantMs(record?.started_at) ?? -Infinity,
    instantMs(record?.finished_at) ?? Infinity,
  ];
  const [from, to] = span(own);
  const overlap = (record: JsonObject): number => {
    const [start, end] = span(record);
    return Math.min(to, end) - Math.max(from, start);
  };
  const others = oldestFirst(records, 'started_at').filter((record) => (idText(record.call_id) ?? callId) !== callId);
  return others.toSorted((one, other) => overlap(other) - overlap(one) || 0);
}

/** The leg of a session that is known and not one's own, when no billing record names it. */
export const otherLegIn = (courses: ReadonlyMap<string, LegCourse>, ownLegId: string | null): string | null =>
  [...courses.keys()].find((legId) => legId !== ownLegId) ?? null;

/** One side of a session as the records show it. */
interface SideRecords {
  readonly party: Party;
  readonly course: LegCourse;
}

/** What is known of a session besides the reports of the requested call. */
export interface SessionRecords {
  readonly own: SideRecords;
  /** Null when nothing is known of another side. */
  readonly other: (SideRecords & { readonly reports: readonly Report[] }) | null;
  /** Sentences about records that could not be fetched. */
  readonly notes: readonly string[];
}
