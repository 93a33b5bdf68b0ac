import type { CallState, IceState, PeerState } from './log-event.ts';

/** The call states of the JavaScript, iOS, Android and Flutter SDKs, in lower case. */
const CALL_STATES: ReadonlyMap<string, CallState> = new Map([
  ['new', 'NEW'],
  ['requesting', 'CONNECTING'],
  ['trying', 'CONNECTING'],
  ['connecting', 'CONNECTING'],
  ['recovering', 'RECONNECTING'],
  ['reconnecting', 'RECONNECTING'],
  ['ringing', 'RINGING'],
  ['early', 'EARLY'],
  ['answering', 'ANSWERING'],
  ['active', 'ACTIVE'],
  ['held', 'HELD'],
  ['hangup', 'ENDED'],
  ['destroy', 'ENDED'],
  ['purge', 'ENDED'],
  ['done', 'ENDED'],
  ['dropped', 'ENDED'],
  ['error', 'ENDED'],
]);

const ICE_STATES: readonly IceState[] = [
  'disconnected',
  'connected',
  'completed',
  'checking',
  'failed',
  'closed',
  'new',
];

const PEER_STATES: readonly PeerState[] = ['disconnected', 'connecting', 'connected', 'failed', 'closed', 'new'];

/** The call state that an SDK's word means, such as `held`, `HELD` or `CallState.held`; null for any other word. */
export function parseCallState(word: string): CallState | null {
  return CALL_STATES.get(word.toLowerCase().slice(word.lastIndexOf('.') + 1)) ?? null;
}

/** The ICE connection state at the end of a text, as in `connected` or `RTCIceConnectionStateConnected`, or null. */
export const parseIceState = (text: string): IceState | null => endingIn(text, ICE_STATES);

/** The peer connection state at the end of a text, or null. */
export const parsePeerState = (text: string): PeerState | null => endingIn(text, PEER_STATES);

function endingIn<State extends string>(text: string, states: readonly State[]): State | null {
  const plain = text.trim().toLowerCase();
  return states.find((state) => plain.endsWith(state)) ?? null;
}
