import type { Confidence, Fault, LegView } from './types.ts';

/** When something was, for a ticket: `00:15-00:45 into the call (13:11:24-13:11:54 UTC)`; empty when not known. */
export function when(
  { facts, track }: Pick<LegView, 'facts' | 'track'>,
  start: number | null,
  end: number | null,
): string {
  if (start === null) return '';
  const origin = facts.startedAt ?? track.start.find((time) => !Number.isNaN(time)) ?? start;
  const [from, to] = [intoCall(start - origin), intoCall((end ?? start) - origin)];
  const [clockFrom, clockTo] = [clock(start), clock(end ?? start)];
  const range = (one: string, other: string): string => (one === other ? one : `${one}-${other}`);
  return `${range(from, to)} into the call (${range(clockFrom, clockTo)} UTC)`;
}

/** A number as people write it: at most one decimal below ten, none above. */
export function figure(value: number): string {
  return Math.abs(value) < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
}

/** A number of seconds in words. */
export const seconds = (value: number): string => `${figure(value)} s`;

function intoCall(milliseconds: number): string {
  const total = Math.max(0, Math.round(milliseconds / 1_000));
  const minutes = Math.floor(total / 60);
  const hours = Math.floor(minutes / 60);
  const two = (part: number): string => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(total % 60)}` : `${two(minutes)}:${two(total % 60)}`;
}

const clock = (time: number): string => (Number.isFinite(time) ? new Date(time).toISOString().slice(11, 19) : '?');

export const faultNames: Readonly<Record<Fault, string>> = {
  NONE: 'no fault',
  LOCAL_MICROPHONE: "this side's microphone",
  UPLINK: 'uplink (client to Telnyx)',
  DOWNLINK: 'downlink (Telnyx to client)',
  TELNYX_EDGE: 'the Telnyx edge',
  FAR_LEG: 'the far leg',
  SIGNALING: 'signalling',
  CANNOT_TELL: 'cannot tell',
};

export const confidenceWords: Readonly<Record<Confidence, string>> = { LOW: 'low', MEDIUM: 'medium', HIGH: 'high' };
