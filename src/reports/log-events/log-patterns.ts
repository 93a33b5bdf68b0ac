import { int } from '../../json/values.ts';
import type { LineParts } from './line-parts.ts';
import type { LogEvent, ReportStep } from './log-event.ts';
import {
  candidate,
  deviceChange,
  errorCode,
  readCallLine,
  readCallState,
  readHangup,
  readIceState,
  readMediaError,
  readMute,
  readPeerState,
  readSnapshot,
  readToggle,
  readWarning,
  socketClosed,
  stateIn,
} from './event-readers.ts';
import { parameterIn, numberAt } from './text-scan.ts';

/**
 * A text of an SDK's log: how a message begins, in lower case, and its meaning; `read` returns null when the line means nothing after all.
 */
export interface LogPattern {
  readonly starts: readonly string[];
  readonly read: (line: LineParts) => LogEvent | null;
}

const means = (event: LogEvent) => (): LogEvent => event;
const report = (step: ReportStep, ...starts: string[]): LogPattern => ({
  starts: starts.map((start) => `callreportcollector: ${start}`),
  read: means({ kind: 'REPORT', step }),
});

/**
 * The texts that the SDKs write. JavaScript 2.27 unless a comment says otherwise: its `logger` calls, as of 2026-11. iOS 4.x
 * (`addLogEntry`) and Flutter 4.x (`CallReportLogCollector`) write states as words and in the context. Android 3.x logs only that
 * collecting began. The first match decides.
 */
export const LOG_PATTERNS: readonly LogPattern[] = [
  // iOS: `ICE connection state changed`, context `state`. Flutter: `ICE connection state: ...`, context `iceConnectionState`.
  { starts: ['ice connection state'], read: readIceState },
  {
    starts: ['ice gathering state'],
    read: (line) => ({ kind: 'ICE_GATHERING_STATE', state: stateIn(line, 'iceGatheringState') }),
  },
  // iOS: `Peer connection state changed`.
  { starts: ['connection state changed', 'peer connection state'], read: readPeerState },
  // iOS: `Call state changed`, context `state`. Flutter: `Call state changed: a -> b`, context `fromState`, `toState`.
  { starts: ['call '], read: readCallLine },
  { starts: ['state change from', 'state changed from'], read: readCallState },
  { starts: ['muteaudio called'], read: (line) => readMute(line, 'muteAudio', true) },
  { starts: ['unmuteaudio called'], read: (line) => readMute(line, 'unmuteAudio', false) },
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
      source: parameterIn(line.text, 'source'),
      reason: parameterIn(line.text, 'reason'),
    }),
  },
  {
    starts: ['signaling health: no rtp detected'],
    read: (line) => ({ kind: 'NO_RTP', direction: parameterIn(line.text, 'direction') }),
  },
  {
    starts: ['signaling health: peer failure reported'],
    read: (line) => ({ kind: 'PEER_FAILURE', evidence: parameterIn(line.text, 'evidence') }),
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
  { starts: ['media error ('], read: readMediaError },
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
