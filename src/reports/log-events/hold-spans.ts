import type { CallLogLine } from './call-log.ts';
import { unionOf, type Span } from './span.ts';

/** The source that a hold is known from: the client's own log, or `call.hold` of call control. */
type HoldSource = 'SDK_LOG' | 'CALL_CONTROL';

/** A span on hold, by the clock of the client whose report it is compared with. */
export interface HoldSpan extends Span {
  readonly sources: readonly HoldSource[];
}

/** A `call.hold` or `call.unhold` of call control. */
export interface HoldEvent {
  readonly name: 'call.hold' | 'call.unhold';
  /** Epoch milliseconds by Telnyx's clock. */
  readonly at: number;
  /** The leg on hold; null when the event does not say. */
  readonly legId: string | null;
}

/**
 * When the call was on hold, by the state lines of its own log: from each `held` to the next other state. By the clock of the client that
 * wrote the log. A hold whose end is not logged has no end: the JavaScript SDK's log stops when the page begins another call, so it does
 * not prove that the hold lasted.
 * @param log in order of time
 */
export function holdSpans(log: readonly Pick<CallLogLine, 'event' | 'own' | 'time'>[]): HoldSpan[] {
  const states = log.flatMap(({ event, own, time }) =>
    own && event.kind === 'CALL_STATE' && time !== null ? [{ time, isHeld: event.to === 'HELD' }] : [],
  );
  return spansOf(states, 'SDK_LOG');
}

/**
 * When any leg of the session was on hold, by call control: from each `call.hold` of a leg to its next `call.unhold`.
 * @param clockOffsetMs how far the client's clock is ahead of Telnyx's (the timeline's estimate), in milliseconds: the spans are by the
 *   client's clock
 */
export function holdSpansOfEvents(events: readonly HoldEvent[], clockOffsetMs: number): HoldSpan[] {
  const byLeg = new Map<string | null, { time: number; isHeld: boolean }[]>();
  for (const { name, at, legId } of events.toSorted((one, other) => one.at - other.at)) {
    const ofLeg = byLeg.get(legId) ?? [];
    ofLeg.push({ time: at + clockOffsetMs, isHeld: name === 'call.hold' });
    byLeg.set(legId, ofLeg);
  }
  return mergeHolds([...byLeg.values()].flatMap((states) => spansOf(states, 'CALL_CONTROL')));
}

/** Moves spans from one clock to another. */
export const movedBy = (spans: readonly HoldSpan[], ms: number): HoldSpan[] =>
  spans.map((span) => ({ ...span, from: span.from + ms, to: span.to + ms }));

/**
 * All holds of a call: the spans of both legs' logs and of call control, all by one clock, merged where they touch or overlap, in order of
 * time.
 */
export const mergeHolds = (...spans: readonly (readonly HoldSpan[])[]): HoldSpan[] =>
  unionOf(spans.flat(), (one, other) => ({ ...one, sources: [...new Set([...one.sources, ...other.sources])] }));

function spansOf(states: readonly { time: number; isHeld: boolean }[], source: HoldSource): HoldSpan[] {
  const spans: HoldSpan[] = [];
  let from: number | null = null;
  for (const { time, isHeld } of states) {
    if (isHeld) from ??= time;
    else if (from !== null) {
      spans.push({ from, to: time, sources: [source] });
      from = null;
    }
  }
  if (from !== null) spans.push({ from, to: Infinity, sources: [source] });
  return spans;
}
