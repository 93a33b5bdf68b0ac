import { idText, object } from '../json/values.ts';
import type { Report, ReportSegment } from './report.ts';

/** The ids that join a report to other records; null where no segment has one. */
export interface Correlation {
  /** The call id of the report. */
  readonly callId: string;
  readonly voiceSdkId: string | null;
  readonly voiceSdkSessionId: string | null;
  readonly voiceSdkIdDecoded: unknown;
  readonly telnyxSessionId: string | null;
  readonly telnyxLegId: string | null;
  readonly userId: string | null;
  readonly organizationId: string | null;
  /** A hash of `call_report_id`, which is a secret. */
  readonly reportGroupId: string | null;
}

/** Reads a report's ids, each from the first segment that has it. */
export function correlationOf(report: Report): Correlation {
  return {
    callId: report.callId,
    voiceSdkId: storedId(report, 'voice_sdk_id'),
    voiceSdkSessionId: storedId(report, 'voice_sdk_session_id'),
    voiceSdkIdDecoded: first(report, ({ stored }) => stored.value('voice_sdk_id_decoded') ?? null),
    ...telnyxIdsOf(report),
    userId: storedId(report, 'user_id'),
    organizationId: storedId(report, 'organization_id'),
    reportGroupId: first(report, ({ stored }) => stored.postingGroup),
  };
}

/** The two ids of `correlationOf` that join a report to records of call control and billing. */
export const telnyxIdsOf = (report: Report): Pick<Correlation, 'telnyxSessionId' | 'telnyxLegId'> => ({
  telnyxSessionId: storedId(report, 'telnyx_session_id') ?? summaryId(report, 'telnyxSessionId'),
  telnyxLegId: storedId(report, 'telnyx_leg_id') ?? summaryId(report, 'telnyxLegId'),
});

const storedId = (report: Report, key: string): string | null =>
  first(report, ({ stored }) => idText(stored.value(key)));

const summaryId = (report: Report, key: string): string | null =>
  first(report, ({ stored }) => idText(object(stored.value('summary'))?.[key]));

/** The first value that a segment has. Later segments are not read. */
function first<Value>({ segments }: Report, read: (segment: ReportSegment) => Value | null): Value | null {
  for (const segment of segments) {
    const value = read(segment);
    if (value !== null) return value;
  }
  return null;
}
