import { idText, object } from '../json/values.ts';
import type { Report } from './report.ts';

/** The ids by which a report joins to other records; null where no segment has one. */
export interface Correlation {
  /** The call that the report is of. */
  readonly callId: string;
  readonly voiceSdkId: string | null;
  readonly voiceSdkSessionId: string | null;
  readonly voiceSdkIdDecoded: unknown;
  readonly telnyxSessionId: string | null;
  readonly telnyxLegId: string | null;
  readonly userId: string | null;
  readonly organizationId: string | null;
  /** A hash of `call_report_id`, which itself is a secret. */
  readonly reportGroupId: string | null;
}

/** Reads a report's ids, each from the first segment that has it. */
export function correlationOf({ callId, segments }: Report): Correlation {
  const stored = (key: string): string | null => first(segments.map((segment) => idText(segment.stored.value(key))));
  const summary = (key: string): string | null =>
    first(segments.map((segment) => idText(object(segment.stored.value('summary'))?.[key])));
  return {
    callId,
    voiceSdkId: stored('voice_sdk_id'),
    voiceSdkSessionId: stored('voice_sdk_session_id'),
    voiceSdkIdDecoded: first(segments.map((segment) => segment.stored.value('voice_sdk_id_decoded') ?? null)),
    telnyxSessionId: stored('telnyx_session_id') ?? summary('telnyxSessionId'),
    telnyxLegId: stored('telnyx_leg_id') ?? summary('telnyxLegId'),
    userId: stored('user_id'),
    organizationId: stored('organization_id'),
    reportGroupId: first(segments.map((segment) => segment.stored.postingGroup)),
  };
}

const first = <Value>(values: readonly (Value | null)[]): Value | null =>
  values.find((value) => value !== null) ?? null;
