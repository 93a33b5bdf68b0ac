import type { CallState, IceState, PeerState } from './log-event.ts';

/** Of a line no more than this is looked at: a line can be 20 MB long, and what it means stands in front. */
export const MAX_READ_LENGTH = 512;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const UUID_LENGTH = 36;

/** Whether a text is a UUID, which all SDKs use as call ids. */
export const isUuid = (text: string): boolean => text.length === UUID_LENGTH && UUID.test(text);

/** The UUID at a place of a text; null where there is none. */
export function uuidAt(text: string, place: number): string | null {
  const found = text.slice(place, place + UUID_LENGTH);
  return isUuid(found) ? found : null;
}

/** Whether a text begins like an ISO 8601 time. */
export const isTime = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:/.test(text);

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

/** A call state by an SDK's word for it, such as `held`, `HELD` or `CallState.held`; null for any other word. */
export function callState(word: string): CallState | null {
  return CALL_STATES.get(word.toLowerCase().slice(word.lastIndexOf('.') + 1)) ?? null;
}

/** An ICE connection state at the end of a text: `connected`, `RTCIceConnectionStateConnected`; null where there is none. */
export const iceState = (text: string): IceState | null => endingIn(text, ICE_STATES);

/** A peer connection state at the end of a text, likewise. */
export const peerState = (text: string): PeerState | null => endingIn(text, PEER_STATES);

function endingIn<State extends string>(text: string, states: readonly State[]): State | null {
  const plain = text.trim().toLowerCase();
  return states.find((state) => plain.endsWith(state)) ?? null;
}

/** What stands between `name=` and the next comma or bracket; null where the name does not occur. */
export function named(text: string, name: string): string | null {
  const start = text.indexOf(`${name}=`);
  if (start === -1) return null;
  const from = start + name.length + 1;
  const ends = [',', ')'].map((mark) => text.indexOf(mark, from)).filter((place) => place !== -1);
  return text.slice(from, ends.length === 0 ? undefined : Math.min(...ends)).trim();
}

/** The whole number that begins at a place of a text, of at most six digits; null where there is none. */
export function numberAt(text: string, place: number): number | null {
  const digits = /^\d{1,6}/.exec(text.slice(place, place + 6))?.[0];
  return digits === undefined ? null : Number(digits);
}
