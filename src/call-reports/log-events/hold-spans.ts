import type { CallLogLine } from '../call-log.ts';

/** A stretch of time in epoch milliseconds; `to` is `Infinity` where its end is not known. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * When the call was on hold, by the state lines of its own log: from each `held` to the next other state. By the clock of
 * the client that wrote the log; a hold whose end the log does not hold goes on for ever.
 * @param log in order of time
 */
export function holdSpans(log: readonly Pick<CallLogLine, 'event' | 'own' | 'time'>[]): Span[] {
  const spans: Span[] = [];
  let from: number | null = null;
  for (const { event, own, time } of log) {
    if (!own || event.kind !== 'CALL_STATE' || time === null) continue;
    if (event.to === 'HELD') from ??= time;
    else if (from !== null) {
      spans.push({ from, to: time });
      from = null;
    }
  }
  if (from !== null) spans.push({ from, to: Infinity });
  return spans;
}
