/** A state of the connection as the SDK logged it. */
export interface LoggedState {
  readonly machine: 'ICE' | 'Gathering' | 'Peer connection' | 'Signaling';
  readonly state: string;
}

/** The beginnings of messages, after a time or call id in brackets; the SDKs differ in what follows. */
const MACHINES: readonly (readonly [start: string, machine: LoggedState['machine']])[] = [
  ['ice connection state', 'ICE'],
  ['ice gathering state', 'Gathering'],
  ['peer connection state', 'Peer connection'],
  ['connection state changed', 'Peer connection'],
  ['signaling state', 'Signaling'],
];

const LONGEST_READ = 300;

/**
 * Reads a log line about a connection state. The state is attached (JavaScript: `args`, iOS: `state`) or the last word of
 * the message.
 * @returns undefined for any other line
 */
export function readConnectionState(message: string, context: unknown): LoggedState | undefined {
  const read = message.slice(0, LONGEST_READ);
  const text = read.startsWith('[') ? read.slice(read.indexOf(']') + 1).trim() : read.trim();
  const machine = MACHINES.find(([start]) => text.toLowerCase().startsWith(start))?.[1];
  const state = attachedState(context) ?? text.slice(text.lastIndexOf(' ') + 1);
  const plain = state.replace(/^RTC[A-Za-z]{1,40}State/, '').toLowerCase();
  return machine === undefined || !STATES.has(plain) ? undefined : { machine, state: plain };
}

/** Of `RTCIceConnectionState`, `RTCIceGatheringState`, `RTCPeerConnectionState` and `RTCSignalingState`. */
const STATES = new Set([
  ...['new', 'checking', 'connecting', 'connected', 'completed', 'disconnected', 'failed', 'closed'],
  ...['gathering', 'complete', 'stable'],
  ...['have-local-offer', 'have-remote-offer', 'have-local-pranswer', 'have-remote-pranswer'],
]);

function attachedState(context: unknown): string | undefined {
  if (typeof context !== 'object' || context === null) return undefined;
  const args: unknown = 'args' in context ? context.args : undefined;
  const attached: unknown =
    'state' in context ? context.state : Array.isArray(args) ? (args as unknown[])[0] : undefined;
  return typeof attached === 'string' ? attached : undefined;
}
