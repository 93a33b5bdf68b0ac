import type { CallLogLine } from './call-log.ts';
import { unionOf, type Span } from './span.ts';

/** Where it is known from that a call was on hold: the client's own log, or `call.hold` of call control. */
type HoldSource = 'SDK_LOG' | 'CALL_CONTROL';

/** A stretch of time on hold, by the clock of the client whose report it is laid beside. */
export interface HoldSpan extends Span {
  readonly sources: readonly HoldSource[];
}

/** A `call.hold` or `call.unhold` of call control. */
export interface HoldEvent {
  readonly name: 'call.hold' | 'call.unhold';
  /** Epoch milliseconds by Telnyx's clock. */
  readonly at: number;
  /** The leg it is of; null when the event does not say. */
  readonly legId: string | null;
}

/**
 * When the call was on hold, by the state lines of its own log: from each `held` to the next other state. By the clock of
 * the client that wrote the log. A hold whose end the log does not hold goes on for ever: the JavaScript SDK's log ends when
 * the page begins another call, so that is no proof that it lasted.
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
 * @param clockOffsetMs by how much the client's clock is ahead of Telnyx's (the timeline's estimate), in milliseconds:
 * spans come out by the client's clock
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
 * The one answer to "was the call on hold": spans of both legs' logs and of call control, all by one clock, joined where
 * they touch or overlap, in order of time.
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
