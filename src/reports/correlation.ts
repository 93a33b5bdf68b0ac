import { idText, object } from '../json/values.ts';
import { Memo } from '../operation/memo.ts';
import { mustYield, nextSlice } from '../operation/time-slices.ts';
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

/** The ids that join a report to records of call control and billing. */
export type TelnyxIds = Pick<Correlation, 'telnyxSessionId' | 'telnyxLegId'>;

/** Reads a report's ids, each from the first segment that has it. */
export async function correlationOf(report: Report): Promise<Correlation> {
  return {
    callId: report.callId,
    voiceSdkId: await storedId(report, 'voice_sdk_id'),
    voiceSdkSessionId: await storedId(report, 'voice_sdk_session_id'),
    voiceSdkIdDecoded: await first(report, ({ stored }) => stored.value('voice_sdk_id_decoded') ?? null),
    ...(await telnyxIdsOf(report)),
    userId: await storedId(report, 'user_id'),
    organizationId: await storedId(report, 'organization_id'),
    reportGroupId: await first(report, ({ stored }) => stored.postingGroup),
  };
}

const known = new Memo<Report, Promise<TelnyxIds>>();

/** The two ids of `correlationOf` that join a report to other records. */
export const telnyxIdsOf = (report: Report): Promise<TelnyxIds> =>
  known.get(report, '', async () => ({
    telnyxSessionId: (await storedId(report, 'telnyx_session_id')) ?? (await summaryId(report, 'telnyxSessionId')),
    telnyxLegId: (await storedId(report, 'telnyx_leg_id')) ?? (await summaryId(report, 'telnyxLegId')),
  }));

const storedId = (report: Report, key: string): Promise<string | null> =>
  first(report, ({ stored }) => idText(stored.value(key)));

const summaryId = (report: Report, key: string): Promise<string | null> =>
  first(report, ({ stored }) => idText(object(stored.value('summary'))?.[key]));

/** The first value that a segment has. Later segments are not read. */
async function first<Value>(
  { segments }: Report,
  read: (segment: ReportSegment) => Value | null,
): Promise<Value | null> {
  for (const segment of segments) {
    if (mustYield()) await nextSlice();
    const value = read(segment);
    if (value !== null) return value;
  }
  return null;
}
