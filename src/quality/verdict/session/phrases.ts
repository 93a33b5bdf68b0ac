import type { Fault, Confidence } from '../types.ts';
import type { Span } from './spans.ts';
import type { Place, Session, SideIndex } from './types.ts';

/** How a side is named: by the user or number in the records, such as `agent-anna`, else by its role in the call. */
export function nameOf({ sides }: Session, side: SideIndex): string {
  const { name, isCaller } = sides[side].party;
  if (name !== null && name !== sides[side === 0 ? 1 : 0].party.name)
    return NUMBER.test(name) ? `the person at ${name}` : name;
  if (isCaller !== null) return isCaller ? 'the caller' : 'the person called';
  return side === 0 ? 'this side' : 'the other side';
}

/** A telephone number rather than a user name. */
const NUMBER = /^\+?\d{3,}$/;

/** Seconds into the call as `m:ss`, or `h:mm:ss` from an hour on. */
export function clockText({ origin }: Pick<Session, 'origin'>, time: number): string {
  const total = Math.max(0, Math.round((time - origin) / 1_000));
  const [hours, minutes, seconds] = [Math.floor(total / 3_600), Math.floor(total / 60) % 60, total % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** A span as `0:15-0:45`; a single time if both ends read the same. */
export function spanText(session: Pick<Session, 'origin'>, { from, to }: Span): string {
  const [start, end] = [clockText(session, from), clockText(session, to)];
  return start === end ? start : `${start}-${end}`;
}

/** A number with at most one decimal below ten, and none above. */
export function formatNumber(value: number): string {
  return Math.abs(value) < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
}

/** A sentence with a leading capital letter, unless it begins with a user name such as `agent-anna`. */
export const capitalized = (text: string): string =>
  BEGINS_WITH_WORD.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;

const BEGINS_WITH_WORD = /^[a-z]+(?:['’]s)?[ ,:.]/;

/** The standard terms for a fault, as seen from the asking side. */
export const FAULT_LABELS: Readonly<Record<Fault, string>> = {
  NONE: 'no fault',
  LOCAL_MICROPHONE: "this side's microphone",
  UPLINK: 'uplink (client to Telnyx)',
  DOWNLINK: 'downlink (Telnyx to client)',
  TELNYX_EDGE: 'the Telnyx edge',
  FAR_LEG: 'the far leg',
  SIGNALING: 'signalling',
  MEDIA_PATH: "this side's media connection",
  DEVICE: "this side's device",
  INTENDED: 'intended: hold or mute',
  CANNOT_TELL: 'cannot tell',
};

export const CONFIDENCE_LABELS: Readonly<Record<Confidence, string>> = { LOW: 'low', MEDIUM: 'medium', HIGH: 'high' };

/** A place as a fault, as seen from one side: everything on the other side is the far leg. */
export function faultAt({ part, side }: Place, viewer: SideIndex): Fault {
  if (part === 'EDGE') return 'TELNYX_EDGE';
  if (part === 'INTENDED') return 'INTENDED';
  if (part === 'NOWHERE') return 'NONE';
  if (part === 'UNKNOWN') return 'CANNOT_TELL';
  // Somewhere on the asking side: its own report does not show in which part.
  if (side === viewer && (part === 'EITHER_WAY' || part === 'ANYWHERE')) return 'CANNOT_TELL';
  // The only path between two clients is the sender's uplink and the receiver's downlink.
  if (part === 'DIRECT_PATH') return side === viewer ? 'UPLINK' : 'DOWNLINK';
  if (side !== viewer || part === 'EITHER_WAY' || part === 'ANYWHERE') return 'FAR_LEG';
  return part === 'MICROPHONE' ? 'LOCAL_MICROPHONE' : part;
}
