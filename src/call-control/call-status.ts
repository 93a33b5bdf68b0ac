import type { JsonObject } from '../json/json-object.ts';
import { payloadOf, type CallEvent } from './call-event.ts';
import { idText } from '../json/loose-values.ts';

/** A call's state in call control. */
export interface CallStatus {
  readonly callControlId: string;
  readonly stored: JsonObject;
}

/** A leg's call control id, from its events or else from its billing record; null when neither has one. */
export const controlIdOfEvents = (events: readonly CallEvent[]): string | null =>
  events.map((event) => idText(payloadOf(event)?.call_control_id)).find((id) => id !== null) ?? null;

/** The same from a billing record. */
export const controlIdOfRecord = (record: JsonObject | null): string | null => idText(record?.telnyx_call_control_id);
