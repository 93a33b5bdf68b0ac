import { payloadOf, timeOf, type CallEvent } from '../../../call-control/call-event.ts';
import { hangupOf, sipCodeOf } from '../../../call-control/hangup.ts';
import { idText, looseNumber } from '../../../json/loose-values.ts';
import { object, text } from '../../../json/values.ts';
import type { Span } from './spans.ts';

/** How a leg ended, by `call.hangup`. */
interface Hangup {
  readonly time: number | null;
  readonly cause: string | null;
  /** `caller`, `callee` or `unknown`. */
  readonly source: string | null;
  readonly sipCode: number | null;
  /** What Telnyx measured of the audio that arrived from this leg, as a mean opinion score. */
  readonly inboundMos: number | null;
}

/** What call control knows of one leg, by Telnyx's clock in epoch milliseconds; null where unknown. */
export interface LegCourse {
  readonly initiated: number | null;
  readonly answered: number | null;
  readonly bridged: number | null;
  readonly hangup: Hangup | null;
  readonly holds: readonly Span[];
  /** Whether any event of the leg was seen. */
  readonly isKnown: boolean;
}

export const UNKNOWN_COURSE: LegCourse = {
  initiated: null,
  answered: null,
  bridged: null,
  hangup: null,
  holds: [],
  isKnown: false,
};

/** Derives the course of each leg of a session from its events. */
export function coursesOf(events: readonly CallEvent[]): Map<string, LegCourse> {
  const byLeg = new Map<string, CallEvent[]>();
  for (const event of events) {
    const legId = idText(event.stored.call_leg_id);
    if (legId === null) continue;
    const known = byLeg.get(legId);
    if (known === undefined) byLeg.set(legId, [event]);
    else known.push(event);
  }
  return new Map([...byLeg].map(([legId, own]) => [legId, courseOf(own)]));
}

function courseOf(events: readonly CallEvent[]): LegCourse {
  const first = (name: string): CallEvent | undefined => events.find(({ stored }) => stored.name === name);
  const time = (name: string): number | null => {
    const event = first(name);
    return event === undefined ? null : timeOf(event);
  };
  const ended = first('call.hangup');
  return {
    initiated: time('call.initiated'),
    answered: time('call.answered'),
    bridged: time('call.bridged'),
    hangup: ended === undefined ? null : hangup(ended),
    holds: holdsIn(events),
    isKnown: true,
  };
}

function hangup(event: CallEvent): Hangup {
  const payload = hangupOf(event) ?? {};
  return {
    time: timeOf(event),
    cause: text(payload.hangup_cause),
    source: text(payload.hangup_source),
    sipCode: sipCodeOf(payload),
    inboundMos: looseNumber(object(object(payload.call_quality_stats)?.inbound)?.mos),
  };
}

/** From each `call.hold` to the next `call.unhold`, or to the end of the call. */
function holdsIn(events: readonly CallEvent[]): Span[] {
  const holds: Span[] = [];
  let from: number | null = null;
  for (const event of events) {
    const time = timeOf(event);
    if (time === null || payloadOf(event) === null) continue;
    if (event.stored.name === 'call.hold') from ??= time;
    else if (from !== null && (event.stored.name === 'call.unhold' || event.stored.name === 'call.hangup')) {
      holds.push({ from, to: time });
      from = null;
    }
  }
  if (from !== null) holds.push({ from, to: Infinity });
  return holds;
}
