import type { CallLogLine } from './call-log.ts';
import type { CallState, IceState, PeerState } from './log-event.ts';

/** A call state and when it was first reached, in epoch milliseconds by the client's clock; null when the line has no time. */
interface ReachedState {
  readonly state: CallState;
  readonly time: number | null;
}

/** What the client's log shows of the call's setup. */
export interface SetupFacts {
  /** Each call state once, in the order in which they were first reached; empty for a log without call states. */
  readonly reached: readonly ReachedState[];
  /** Whether the client saw the call answered; null for a log without call states, as from old SDKs and Android. */
  readonly wasAnswered: boolean | null;
  /** The SDK gave up the call before media was set up (`Peer init failed`); null if it did not. */
  readonly peerInitFailed: SdkError | null;
}

/** An error in the SDK's log. */
export interface SdkError {
  /** Epoch milliseconds by the client's clock; null when the line has no time. */
  readonly time: number | null;
  /** The SDK's number, 40000 to 49999; null for `Peer init failed` without one. */
  readonly code: number | null;
  readonly text: string;
}

type Log = readonly Pick<CallLogLine, 'event' | 'own' | 'time' | 'text'>[];

/** How far the call's setup got, by its own log. */
export function setupFacts(log: Log): SetupFacts {
  const reached: ReachedState[] = [];
  let wasAnswered = false;
  for (const { event, own, time } of log) {
    if (!own || event.kind !== 'CALL_STATE') continue;
    if (!reached.some(({ state }) => state === event.to)) reached.push({ state: event.to, time });
    // A log that begins in the middle of a call does not contain the answer.
    wasAnswered ||= [event.from, event.to].some((state) => state === 'ACTIVE' || state === 'HELD');
  }
  const failed = log.find(({ event, own }) => own && event.kind === 'PEER_INIT_FAILED');
  return {
    reached,
    wasAnswered: reached.length === 0 ? null : wasAnswered,
    peerInitFailed: failed === undefined ? null : (sdkErrors([failed])[0] ?? null),
  };
}

/** The errors in the call's own log that have an SDK number, and `Peer init failed`, in order of time. */
export function sdkErrors(log: Log): SdkError[] {
  return log.flatMap(({ event, own, time, text }) =>
    own && (event.kind === 'SDK_ERROR' || event.kind === 'PEER_INIT_FAILED') ? [{ time, code: event.code, text }] : [],
  );
}

/** A state of the media connection and how long it lasted; `to` is `Infinity` for the last one. */
export type MediaStateSpan = { readonly from: number; readonly to: number } & (
  { readonly machine: 'ICE'; readonly state: IceState } | { readonly machine: 'PEER'; readonly state: PeerState }
);

/**
 * The states of ICE and of the peer connection (ICE and DTLS together) over time, by the call's own log, in order of time. If the peer
 * connection fails while ICE is connected, DTLS failed. Lines without a time are left out.
 */
export function mediaStates(log: Log): MediaStateSpan[] {
  const spans: MediaStateSpan[] = [];
  const latest = { ICE: -1, PEER: -1 };
  for (const { event, own, time } of log) {
    if (!own || time === null || (event.kind !== 'ICE_STATE' && event.kind !== 'PEER_STATE')) continue;
    const machine = event.kind === 'ICE_STATE' ? 'ICE' : 'PEER';
    const before = spans[latest[machine]];
    if (before?.state === event.state) continue;
    if (before !== undefined) spans[latest[machine]] = { ...before, to: time };
    latest[machine] = spans.length;
    spans.push(
      event.kind === 'ICE_STATE'
        ? { machine: 'ICE', state: event.state, from: time, to: Infinity }
        : { machine: 'PEER', state: event.state, from: time, to: Infinity },
    );
  }
  return spans;
}
