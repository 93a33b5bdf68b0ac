import { flag, int, number, object, text } from '../normalise/values.ts';
import type { LineParts } from './line-parts.ts';
import type { HangupBy, LogEvent, ReportStep } from './log-event.ts';
import { callState, iceState, named, numberAt, peerState } from './words.ts';

/** A text of an SDK's log: how a message begins, in lower case, and what it means; null when it means nothing after all. */
interface LogText {
  readonly starts: readonly string[];
  readonly read: (line: LineParts) => LogEvent | null;
}

const means = (event: LogEvent) => (): LogEvent => event;
const report = (step: ReportStep, ...starts: string[]): LogText => ({
  starts: starts.map((start) => `callreportcollector: ${start}`),
  read: means({ kind: 'REPORT', step }),
});

/**
 * What the SDKs write. JavaScript 2.27 unless a comment names another: its `logger` calls, read in 2026-11; iOS 4.x
 * (`addLogEntry`) and Flutter 4.x (`CallReportLogCollector`) write states as words and context. Android 3.x writes only
 * that collecting began. The first text that fits is the meaning.
 */
export const LOG_TEXTS: readonly LogText[] = [
  // iOS: `ICE connection state changed`, context `state`. Flutter: `ICE connection state: ...`, context `iceConnectionState`.
  { starts: ['ice connection state'], read: readIceState },
  {
    starts: ['ice gathering state'],
    read: (line) => ({ kind: 'ICE_GATHERING_STATE', state: statedIn(line, 'iceGatheringState') }),
  },
  // iOS: `Peer connection state changed`.
  { starts: ['connection state changed', 'peer connection state'], read: readPeerState },
  // iOS: `Call state changed`, context `state`. Flutter: `Call state changed: a -> b`, context `fromState`, `toState`.
  { starts: ['call '], read: readCallLine },
  { starts: ['state change from', 'state changed from'], read: readCallState },
  { starts: ['muteaudio called'], read: means({ kind: 'MUTE', by: 'muteAudio', muted: true }) },
  { starts: ['unmuteaudio called'], read: means({ kind: 'MUTE', by: 'unmuteAudio', muted: false }) },
  { starts: ['toggleaudiomute called'], read: readToggle },
  { starts: ['starting audio input device change'], read: (line) => deviceChange(line, 'STARTED') },
  { starts: ['finished audio input device change'], read: (line) => deviceChange(line, 'FINISHED') },
  { starts: ['mediadevicecollector: devices changed during call'], read: means({ kind: 'DEVICES_CHANGED' }) },
  {
    starts: ['websocket onopen'],
    read: ({ context }) => ({ kind: 'SOCKET_OPENED', generation: int(context?.socketGeneration) }),
  },
  { starts: ['websocket onclose'], read: ({ context }) => socketClosed(context?.code, context?.reason, context) },
  {
    starts: ['onnetworkclose called'],
    read: ({ context }) => socketClosed(context?.closeCode, context?.closeReason, context),
  },
  { starts: ['websocket onerror'], read: means({ kind: 'SOCKET_ERROR' }) },
  {
    starts: ['reconnect attempt '],
    read: ({ lower }) => ({ kind: 'RECONNECT_ATTEMPT', attempt: numberAt(lower, 'reconnect attempt '.length) }),
  },
  { starts: ['reconnection exhausted after'], read: means({ kind: 'RECONNECT_EXHAUSTED' }) },
  {
    starts: ['signaling recovery triggered'],
    read: (line) => ({
      kind: 'SIGNALING_RECOVERY',
      source: named(line.text, 'source'),
      reason: named(line.text, 'reason'),
    }),
  },
  {
    starts: ['signaling health: no rtp detected'],
    read: (line) => ({ kind: 'NO_RTP', direction: named(line.text, 'direction') }),
  },
  {
    starts: ['signaling health: peer failure reported'],
    read: (line) => ({ kind: 'PEER_FAILURE', evidence: named(line.text, 'evidence') }),
  },
  { starts: ['peer connection failure error'], read: means({ kind: 'PEER_FAILURE', evidence: null }) },
  {
    starts: ['signaling health: triggering ice restart'],
    read: means({ kind: 'ICE_RESTART', phase: 'REQUESTED' }),
  },
  {
    starts: ['signaling health: ice restart failed', 'signaling health: ice restart not started', 'ice restart failed'],
    read: means({ kind: 'ICE_RESTART', phase: 'FAILED' }),
  },
  { starts: ['ice restart: initiated'], read: means({ kind: 'ICE_RESTART', phase: 'STARTED' }) },
  { starts: ['hangup() invoked'], read: readHangup },
  {
    starts: ['peer init failed'],
    read: ({ context }) => ({ kind: 'PEER_INIT_FAILED', code: errorCode(context?.code) }),
  },
  { starts: ['callreportcollector: warning ', 'warning '], read: readWarning },
  { starts: ['callreportcollector: local audio track snapshot', 'local audio track snapshot'], read: readSnapshot },
  {
    starts: ['callreportcollector: ice candidate pair changed mid-call'],
    read: means({ kind: 'CANDIDATE_PAIR_CHANGED' }),
  },
  // iOS and Android: `Starting stats and log collection`.
  report('COLLECTION_STARTED', 'starting stats'),
  report('COLLECTION_STOPPED', 'stopped stats'),
  report('FLUSH_REQUESTED', 'requesting intermediate report flush'),
  report('FLUSHED', 'flushed intermediate segment'),
  report('POSTED', 'successfully posted'),
  report('POSTING', 'posting '),
  report('POST_FAILED', 'failed to post', 'network error posting'),
  report('RETRIES_EXHAUSTED', 'exhausted retries posting'),
  { starts: ['rtcpeer candidate:'], read: (line) => candidate(line, 'LOCAL') },
  { starts: ['successfully added ice candidate:'], read: (line) => candidate(line, 'REMOTE') },
  { starts: ['ice candidate error'], read: means({ kind: 'ICE_CANDIDATE_ERROR' }) },
];

/** What a line names as its state: in its context, behind `to` or an arrow, or as its last word. */
function statedIn({ text: message, context }: LineParts, key: string): string | null {
  const args: unknown = context?.args;
  const first: unknown = Array.isArray(args) ? args[0] : undefined;
  return text(context?.state) ?? text(context?.[key]) ?? text(first) ?? lastWord(message);
}

function lastWord(message: string): string | null {
  const trimmed = message.trimEnd();
  const word = trimmed.slice(trimmed.lastIndexOf(' ') + 1);
  return word === '' ? null : word;
}

function readIceState(line: LineParts): LogEvent | null {
  const state = iceState(statedIn(line, 'iceConnectionState') ?? '');
  return state === null ? null : { kind: 'ICE_STATE', state };
}

function readPeerState(line: LineParts): LogEvent | null {
  const state = peerState(statedIn(line, 'connectionState') ?? '');
  return state === null ? null : { kind: 'PEER_STATE', state };
}

/** iOS and Flutter: `Call ended`, iOS with the hangup's cause as context. */
function readCallLine(line: LineParts): LogEvent | null {
  return line.lower.startsWith('call ended') ? readHangup(line) : readCallState(line);
}

/** `... state change from a to b`, `Call state changed: a -> b`, or the state as context. */
function readCallState({ lower, context }: LineParts): LogEvent | null {
  if (!lower.includes('state change') && !lower.includes('state updated')) return null;
  const words = lower.split(/[ :]+/);
  const behind = (word: string): string => words[words.indexOf(word) + 1] ?? '';
  const before = words[words.indexOf('->') - 1] ?? '';
  const to = callState(
    text(context?.state) ??
      text(context?.toState) ??
      (words.includes('->') ? behind('->') : words.includes('to') ? behind('to') : (words.at(-1) ?? '')),
  );
  const from = callState(text(context?.fromState) ?? (words.includes('->') ? before : behind('from')));
  return to === null ? null : { kind: 'CALL_STATE', from, to };
}

function readToggle({ context }: LineParts): LogEvent {
  const before = flag(context?.previousAudioState);
  return { kind: 'MUTE', by: 'toggleAudioMute', muted: before === null ? null : !before };
}

const deviceChange = ({ context }: LineParts, phase: 'STARTED' | 'FINISHED'): LogEvent => ({
  kind: 'DEVICE_CHANGE',
  phase,
  deviceId: text(context?.deviceId),
});

const socketClosed = (code: unknown, reason: unknown, context: LineParts['context']): LogEvent => ({
  kind: 'SOCKET_CLOSED',
  code: int(code),
  reason: text(reason),
  wasClean: flag(context?.wasClean),
});

const HANGUP_BY: ReadonlyMap<string, HangupBy> = new Map([
  ['app', 'APPLICATION'],
  ['sdk', 'SDK'],
  ['remote', 'REMOTE'],
]);

function readHangup({ context }: LineParts): LogEvent {
  const initiator = text(context?.initiator);
  const prefix = initiator?.slice(0, Math.max(0, initiator.indexOf(':'))) ?? '';
  return {
    kind: 'HANGUP',
    cause: text(context?.cause),
    causeCode: int(context?.causeCode),
    sipCode: int(context?.sipCode),
    sipReason: text(context?.sipReason),
    initiator,
    by: HANGUP_BY.get(prefix) ?? null,
  };
}

/** Warnings of the SDKs are numbered 31000 to 39999. */
function readWarning({ text: message, lower }: LineParts): LogEvent | null {
  const start = lower.indexOf('warning ') + 'warning '.length;
  const code = numberAt(lower, start);
  if (code === null || code < 30_000 || code > 39_999) return null;
  const colon = message.indexOf(':', start);
  return { kind: 'SDK_WARNING', code, text: colon === -1 ? '' : message.slice(colon + 1).trim() };
}

function readSnapshot({ context }: LineParts): LogEvent {
  const track = object(context?.localTrack);
  return { kind: 'TRACK_SNAPSHOT', trackId: text(track?.id), enabled: flag(track?.enabled), muted: flag(track?.muted) };
}

const candidate = ({ context }: LineParts, end: 'LOCAL' | 'REMOTE'): LogEvent => ({
  kind: 'ICE_CANDIDATE',
  end,
  candidate: text(context?.candidate),
});

/** Errors of the SDKs are numbered 40000 to 49999; any other number is none. */
export const errorCode = (value: unknown): number | null => {
  const code = number(value);
  return code !== null && Number.isInteger(code) && code >= 40_000 && code < 50_000 ? code : null;
};
