import type { CallLogLine } from './call-log.ts';
import type { HangupBy } from './log-event.ts';

/** Who ended a call and why, by the client's own log. */
export interface HangupFacts {
  /** Epoch milliseconds by the client's clock; null when the line has no time. */
  readonly time: number | null;
  /** Null if the SDK does not say. */
  readonly by: HangupBy | null;
  /** The SDK's name for the initiator, such as `app:call.hangup` or `remote:telnyx_rtc.bye`. */
  readonly initiator: string | null;
  /**
   * Such as `NORMAL_CLEARING`. The JavaScript SDK itself sets `USER_BUSY` (17) when an unanswered call is hung up: it means that the callee
   * was busy only with `by: REMOTE`.
   */
  readonly cause: string | null;
  readonly causeCode: number | null;
  readonly sipCode: number | null;
  readonly sipReason: string | null;
}

/**
 * The hangup that ended the call; null when the log has none. If there are several, the first: the others are the SDK's cleanup, or the
 * other end's answer.
 */
export function hangupFacts(log: readonly Pick<CallLogLine, 'event' | 'own' | 'time'>[]): HangupFacts | null {
  for (const { event, own, time } of log) {
    if (!own || event.kind !== 'HANGUP') continue;
    const { by, initiator, cause, causeCode, sipCode, sipReason } = event;
    return { time, by, initiator, cause, causeCode, sipCode, sipReason };
  }
  return null;
}
