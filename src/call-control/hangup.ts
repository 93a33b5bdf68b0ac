import type { JsonObject } from '../json/json-object.ts';
import { object, text } from '../json/values.ts';
import { payloadOf, type CallEvent } from './call-event.ts';
import { looseCounter, looseNumber } from '../json/loose-values.ts';

/** The payload of a `call.hangup`, which says how the leg ended; null for any other event. */
export const hangupOf = (event: CallEvent): JsonObject | null =>
  event.stored.name === 'call.hangup' ? payloadOf(event) : null;

/** The SIP response code, which is sent as text; null when it is `unspecified`. */
export const sipCodeOf = (hangup: JsonObject): number | null => {
  const code = looseCounter(hangup.sip_hangup_cause);
  return code !== null && code >= 100 && code < 700 ? code : null;
};

/** The hangup as one line of text. */
export function describeHangup(hangup: JsonObject): string | null {
  const source = text(hangup.hangup_source);
  const sip = sipCodeOf(hangup);
  const mos = looseNumber(object(object(hangup.call_quality_stats)?.inbound)?.mos);
  const parts = [
    source === null || source === 'unknown' ? null : `by the ${source}`,
    sip === null ? null : `SIP ${sip}`,
    mos === null ? null : `Telnyx measured an inbound MOS of ${mos}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
