import { flag, int, number, object, text } from '../../json/values.ts';
import type { LineParts } from './line-parts.ts';
import type { HangupBy, LogEvent } from './log-event.ts';
import { parseCallState, parseIceState, parsePeerState } from './state-names.ts';
import { numberAt } from './text-scan.ts';

/** The state that a line names: in its context, after `to` or an arrow, or as its last word. */
export function stateIn({ text: message, context }: LineParts, key: string): string | null {
  const args: unknown = context?.args;
  const first: unknown = Array.isArray(args) ? args[0] : undefined;
  return text(context?.state) ?? text(context?.[key]) ?? text(first) ?? lastWord(message);
}

function lastWord(message: string): string | null {
  const trimmed = message.trimEnd();
  const word = trimmed.slice(trimmed.lastIndexOf(' ') + 1);
  return word === '' ? null : word;
}

export function readIceState(line: LineParts): LogEvent | null {
  const state = parseIceState(stateIn(line, 'iceConnectionState') ?? '');
  return state === null ? null : { kind: 'ICE_STATE', state };
}

export function readPeerState(line: LineParts): LogEvent | null {
  const state = parsePeerState(stateIn(line, 'connectionState') ?? '');
  return state === null ? null : { kind: 'PEER_STATE', state };
}

/** iOS and Flutter: `Call ended`, on iOS with the hangup's cause as context. */
export function readCallLine(line: LineParts): LogEvent | null {
  return line.lower.startsWith('call ended') ? readHangup(line) : readCallState(line);
}

/** `... state change from a to b`, `Call state changed: a -> b`, or the state as context. */
export function readCallState({ lower, context }: LineParts): LogEvent | null {
  if (!lower.includes('state change') && !lower.includes('state updated')) return null;
  const words = lower.split(/[ :]+/);
  const behind = (word: string): string => words[words.indexOf(word) + 1] ?? '';
  const before = words[words.indexOf('->') - 1] ?? '';
  const to = parseCallState(
    text(context?.state) ??
      text(context?.toState) ??
      (words.includes('->') ? behind('->') : words.includes('to') ? behind('to') : (words.at(-1) ?? '')),
  );
  const from = parseCallState(text(context?.fromState) ?? (words.includes('->') ? before : behind('from')));
  return to === null ? null : { kind: 'CALL_STATE', from, to };
}

/** The JavaScript SDK's mute calls; `previousAudioState` is whether the microphone was muted before. */
export function readMute({ context }: LineParts, by: 'muteAudio' | 'unmuteAudio', muted: boolean): LogEvent {
  return { kind: 'MUTE', by, before: flag(context?.previousAudioState), muted };
}

export function readToggle({ context }: LineParts): LogEvent {
  const before = flag(context?.previousAudioState);
  return { kind: 'MUTE', by: 'toggleAudioMute', before, muted: before === null ? null : !before };
}

export const deviceChange = ({ context }: LineParts, phase: 'STARTED' | 'FINISHED'): LogEvent => ({
  kind: 'DEVICE_CHANGE',
  phase,
  deviceId: text(context?.deviceId),
});

export const socketClosed = (code: unknown, reason: unknown, context: LineParts['context']): LogEvent => ({
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

export function readHangup({ context }: LineParts): LogEvent {
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

/** The SDK's numbers for an unavailable microphone: permission denied, no such device, any other reason. */
export const MICROPHONE_ERRORS = { denied: 42_001, notFound: 42_002, other: 42_003 } as const;

const MEDIA_ERROR_CODES: ReadonlyMap<string, number> = new Map([
  ['notallowederror', MICROPHONE_ERRORS.denied],
  ['notfounderror', MICROPHONE_ERRORS.notFound],
  ['overconstrainederror', MICROPHONE_ERRORS.notFound],
]);

/** `Media error (<name of the DOMException>): ...`, mapped to the SDK's numbers, which the context may lack. */
export function readMediaError({ lower, context }: LineParts): LogEvent {
  const name = lower.slice('media error ('.length, Math.max(0, lower.indexOf(')')));
  const byName = MEDIA_ERROR_CODES.get(name) ?? MICROPHONE_ERRORS.other;
  return { kind: 'SDK_ERROR', code: errorCode(context?.code) ?? byName };
}

/** Warnings of the SDKs are numbered 31000 to 39999. */
export function readWarning({ text: message, lower }: LineParts): LogEvent | null {
  const start = lower.indexOf('warning ') + 'warning '.length;
  const code = numberAt(lower, start);
  if (code === null || code < 30_000 || code > 39_999) return null;
  const colon = message.indexOf(':', start);
  return { kind: 'SDK_WARNING', code, text: colon === -1 ? '' : message.slice(colon + 1).trim() };
}

export function readSnapshot({ context }: LineParts): LogEvent {
  const track = object(context?.localTrack);
  return { kind: 'TRACK_SNAPSHOT', trackId: text(track?.id), enabled: flag(track?.enabled), muted: flag(track?.muted) };
}

export const candidate = ({ context }: LineParts, end: 'LOCAL' | 'REMOTE'): LogEvent => ({
  kind: 'ICE_CANDIDATE',
  end,
  candidate: text(context?.candidate),
});

/** Errors of the SDKs are numbered 40000 to 49999; other numbers are ignored. */
export const errorCode = (value: unknown): number | null => {
  const code = number(value);
  return code !== null && Number.isInteger(code) && code >= 40_000 && code < 50_000 ? code : null;
};
