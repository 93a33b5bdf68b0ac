import { createHash } from 'node:crypto';
import { isObject } from './json.ts';

/** The fields that hold an id of a call, an account or a connection, in reports and in call-control records. */
const ID_FIELDS = new Set([
  'call_control_id',
  'call_id',
  'call_leg_id',
  'call_report_id',
  'call_session_id',
  'callId',
  'connection_id',
  'fs_channel_id',
  'organization_id',
  'recording_id',
  'session_id',
  'telnyx_call_control_id',
  'telnyx_leg_id',
  'telnyx_session_id',
  'telnyxLegId',
  'telnyxSessionId',
  'user_id',
  'voice_sdk_id',
  'voice_sdk_session_id',
  'voiceSdkSessionId',
]);
const TYPES_WITH_AN_ID = new Set(['recording', 'webrtc_detail_record']);

/** All ids in a parsed report or record, at any depth. */
export function idsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) value.forEach((element) => idsIn(element, found));
  if (!isObject(value)) return found;
  for (const [key, inside] of Object.entries(value)) {
    // A bare `id` belongs to the account only in a record; inside statistics it is WebRTC's.
    const isId = ID_FIELDS.has(key) || (key === 'id' && TYPES_WITH_AN_ID.has(String(value.record_type)));
    if (isId && typeof inside === 'string' && inside !== '') found.add(inside);
    else idsIn(inside, found);
  }
  return found;
}

/**
 * A different id of the same shape: hexadecimal digits and decimal ids change, everything else (dashes, prefixes, a UUID's version) stays.
 * Equal ids and salts give equal results.
 */
export function otherId(id: string, salt: string): string {
  const digest = createHash('sha512').update(`${salt}:${id}`).digest('hex');
  const prefix = /^(v\d+:|VSDK\d)/.exec(id)?.[0] ?? '';
  const decimalOnly = /^\d+$/.test(id);
  const rest = id.slice(prefix.length).replace(/[0-9a-f]/g, (_, at: number) => {
    const digit = digest[at % digest.length] ?? '0';
    return decimalOnly ? String((parseInt(digit, 16) % 9) + 1) : digit;
  });
  const version = /^.{8}-.{4}-(.).{3}-(.).{3}-.{12}$/.exec(id);
  if (prefix !== '' || version === null) return prefix + rest;
  return `${rest.slice(0, 14)}${version[1] ?? ''}${rest.slice(15, 19)}${version[2] ?? ''}${rest.slice(20)}`;
}

/** The text with all ids replaced, including those in log messages and addresses. */
export function rekey(text: string, ids: Iterable<string>, salt: string): string {
  // Longest first, because one id can be a prefix of another.
  const ordered = [...ids].sort((left, right) => right.length - left.length);
  return ordered.reduce((result, id) => result.replaceAll(id, otherId(id, salt)), text);
}
