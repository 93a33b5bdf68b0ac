import type { CallControlLoaders } from '../../call-control/loaders.ts';
import { yieldIfDue } from '../../operation/time-slices.ts';
import { idText } from '../../json/loose-values.ts';
import type { JsonObject } from '../../json/json-object.ts';
import type { CallReportLoaders } from '../../reports/loaders.ts';
import type { Report } from '../../reports/report.ts';
import { GatewayError } from '../../errors.ts';
import { idsOf, otherLegIn, otherRecordOf, ownRecords, partiesOf, type SessionRecords } from './session-records.ts';
import { coursesOf, UNKNOWN_COURSE, type LegCourse } from './session/leg-course.ts';
import type { Party } from './session/types.ts';

/** A source of the call's other records for a verdict. Present in the context when call control and billing are available. */
export interface SessionSource {
  /** Both sides of a call's session. Never fails: what could not be fetched is noted. */
  sessionOf(callId: string, reports: readonly Report[]): Promise<SessionRecords>;
}

/** How many other legs of a conference or a transferred call are examined. */
const MAX_LEGS = 4;

type Loaders = Pick<CallReportLoaders, 'reports'> &
  Pick<CallControlLoaders, 'recordsOfSession' | 'recordOfCall' | 'callEvents'>;

/** Creates the source from an operation's loaders. */
export const createSessionSource = (loaders: Loaders): SessionSource => ({
  async sessionOf(callId, reports) {
    await yieldIfDue();
    const notes: string[] = [];
    const orNote = async <Value>(what: string, asked: Promise<Value>, otherwise: Value): Promise<Value> => {
      try {
        return await asked;
      } catch (error) {
        const why = error instanceof GatewayError ? error.message : 'the gateway failed at it.';
        notes.push(`${what} could not be had: ${why}`);
        return otherwise;
      }
    };
    let { telnyxSessionId } = await idsOf(reports);
    if (telnyxSessionId === null && reports.length === 0) {
      const record = await orNote('The billing record', loaders.recordOfCall.load(callId), null);
      telnyxSessionId = idText(record?.telnyx_session_id);
    }
    if (telnyxSessionId === null) return { ...(await ownRecords(callId, reports)), notes };
    const [records, events] = await Promise.all([
      orNote('The billing records of the session', loaders.recordsOfSession.load(telnyxSessionId), NOTHING),
      orNote(
        'The events of the session',
        loaders.callEvents.load({ scope: 'SESSION', id: telnyxSessionId }),
        NO_EVENTS,
      ),
    ]);
    await yieldIfDue();
    const courses = coursesOf(events.events);
    const own = records.items.find((record) => idText(record.call_id) === callId) ?? null;
    const others = otherRecordOf(records.items, callId, own);
    const ownLegId = idText(own?.telnyx_leg_id) ?? (await idsOf(reports)).telnyxLegId;
    const found = await otherSide(others.slice(0, MAX_LEGS), loaders, orNote);
    await yieldIfDue();
    const parties = await partiesOf(callId, reports, {
      own,
      other: found.record,
      otherLegId: otherLegIn(courses, ownLegId),
    });
    const courseOf = ({ telnyxLegId }: Party): LegCourse => courses.get(telnyxLegId ?? '') ?? UNKNOWN_COURSE;
    return {
      own: { party: parties.own, course: courseOf(parties.own) },
      other: { party: parties.other, course: courseOf(parties.other), reports: found.reports },
      notes,
    };
  },
});

const NOTHING = { items: [], truncated: false } as const;
const NO_EVENTS = { events: [], truncated: false } as const;

type OrNote = <Value>(what: string, asked: Promise<Value>, otherwise: Value) => Promise<Value>;

/** The first of the other calls that has reports; the first call if none has. */
async function otherSide(
  records: readonly JsonObject[],
  loaders: Loaders,
  orNote: OrNote,
): Promise<{ readonly record: JsonObject | null; readonly reports: readonly Report[] }> {
  const asked = await Promise.all(
    records.map(async (record) => {
      const otherId = idText(record.call_id);
      const reports =
        otherId === null ? [] : await orNote("The other side's report", loaders.reports.load(otherId), []);
      return { record, reports };
    }),
  );
  return asked.find(({ reports }) => reports.length > 0) ?? { record: records[0] ?? null, reports: [] };
}
