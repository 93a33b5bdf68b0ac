import type { CallDigest } from '../digest/call-digest.ts';
import type { JsonObject } from '../json/json-object.ts';
import { idText } from '../json/loose-values.ts';
import { instantMs } from '../json/values.ts';

/** A call that the upstream has listed, by its newest billing record. */
export interface ListedCall {
  readonly callId: string;
  readonly record: JsonObject;
  /** Epoch milliseconds by Telnyx's clock; null when the record has no time. */
  readonly startedAt: number | null;
}

/** A listed and judged call. */
export interface JudgedCall extends ListedCall {
  readonly digest: CallDigest;
  /** By the profile; null when it cannot be determined. */
  readonly isPoor: boolean | null;
}

/** Converts a billing record to a call; null for a record without a call id. */
export function listedCall(record: JsonObject): ListedCall | null {
  const callId = idText(record.call_id);
  return callId === null ? null : { callId, record, startedAt: instantMs(record.started_at) };
}
