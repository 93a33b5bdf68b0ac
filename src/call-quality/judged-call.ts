import type { CallDigest } from '../digest/call-digest.ts';
import type { JsonObject } from '../json/json-object.ts';
import { idText } from '../json/loose-values.ts';
import { instantMs } from '../json/values.ts';

/** A call that the upstream has listed, by its newest billing record. */
export interface ListedCall {
  readonly callId: string;
  readonly record: JsonObject;
  /** Epoch milliseconds by Telnyx's clock; null when the record does not say. */
  readonly startedAt: number | null;
}

/** A listed call that is judged. */
export interface JudgedCall extends ListedCall {
  readonly digest: CallDigest;
  /** By the profile; null when it cannot tell. */
  readonly isPoor: boolean | null;
}

/** A billing record as a call; null for one that names none. */
export function listedCall(record: JsonObject): ListedCall | null {
  const callId = idText(record.call_id);
  return callId === null ? null : { callId, record, startedAt: instantMs(record.started_at) };
}
