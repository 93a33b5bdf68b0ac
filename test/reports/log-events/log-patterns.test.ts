import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classifyLine } from '../../../src/reports/log-events/classify-line.ts';
import type { LogEvent } from '../../../src/reports/log-events/log-event.ts';
import { LOG_PATTERNS } from '../../../src/reports/log-events/log-patterns.ts';
import { anyText } from '../../support/any-text.ts';
import { classified, lineOf, OTHER, OWN, type Said } from '../../support/log-lines.ts';

const TIME = '[2026-11-23T13:56:59.620Z]';

/** What SDKs write, each with what it means. */
const TEXTS: readonly (readonly [Said, LogEvent])[] = [
  [`Call ${OWN} state change from new to requesting`, { kind: 'CALL_STATE', from: 'NEW', to: 'CONNECTING' }],
  [`Call ${OWN} state change from active to held`, { kind: 'CALL_STATE', from: 'ACTIVE', to: 'HELD' }],
  [`Call ${OWN} state change from held to active`, { kind: 'CALL_STATE', from: 'HELD', to: 'ACTIVE' }],
  [`Call ${OWN} state change from active to recovering`, { kind: 'CALL_STATE', from: 'ACTIVE', to: 'RECONNECTING' }],
  [`Call ${OWN} state change from hangup to purge`, { kind: 'CALL_STATE', from: 'ENDED', to: 'ENDED' }],
  [['Call state changed', { state: 'HELD', reason: '' }], { kind: 'CALL_STATE', from: null, to: 'HELD' }],
  [
    ['Call state changed: active -> held', { eventType: 'callStateChanged', fromState: 'CallState.active' }],
    { kind: 'CALL_STATE', from: 'ACTIVE', to: 'HELD' },
  ],
  [[`${TIME} ICE Connection State`, { args: ['checking'] }], { kind: 'ICE_STATE', state: 'checking' }],
  [[`${TIME} ICE Connection State`, { args: ['disconnected'] }], { kind: 'ICE_STATE', state: 'disconnected' }],
  [
    ['ICE connection state changed', { state: 'connected', previousState: 'checking' }],
    { kind: 'ICE_STATE', state: 'connected' },
  ],
  [
    [
      'ICE connection state: RTCIceConnectionStateFailed',
      { callId: OWN, iceConnectionState: 'RTCIceConnectionStateFailed' },
    ],
    { kind: 'ICE_STATE', state: 'failed' },
  ],
  [`${TIME} Connection State changed: new -> connecting`, { kind: 'PEER_STATE', state: 'connecting' }],
  [`${TIME} Connection State changed: connected -> failed`, { kind: 'PEER_STATE', state: 'failed' }],
  [
    ['Peer connection state changed', { state: 'disconnected', previousState: 'connected' }],
    { kind: 'PEER_STATE', state: 'disconnected' },
  ],
  [[`${TIME} ICE Gathering State`, { args: ['gathering'] }], { kind: 'ICE_GATHERING_STATE', state: 'gathering' }],
  [
    ['muteAudio called', { callId: OWN, previousAudioState: false }],
    { kind: 'MUTE', by: 'muteAudio', before: false, muted: true },
  ],
  [
    ['unmuteAudio called', { callId: OWN, previousAudioState: true }],
    { kind: 'MUTE', by: 'unmuteAudio', before: true, muted: false },
  ],
  [
    ['toggleAudioMute called', { callId: OWN, previousAudioState: true }],
    { kind: 'MUTE', by: 'toggleAudioMute', before: true, muted: false },
  ],
  [
    ['Starting audio input device change', { callId: OWN, deviceId: 'd1' }],
    { kind: 'DEVICE_CHANGE', phase: 'STARTED', deviceId: 'd1' },
  ],
  [
    ['Finished audio input device change', { callId: OWN, deviceId: 'd1' }],
    { kind: 'DEVICE_CHANGE', phase: 'FINISHED', deviceId: 'd1' },
  ],
  [['WebSocket onopen', { socketGeneration: 2 }], { kind: 'SOCKET_OPENED', generation: 2 }],
  [
    ['WebSocket onclose', { code: 1006, reason: '', wasClean: false }],
    { kind: 'SOCKET_CLOSED', code: 1006, reason: '', wasClean: false },
  ],
  [
    ['onNetworkClose called', { closeCode: 1001, closeReason: 'restart', wasClean: true, autoReconnect: true }],
    { kind: 'SOCKET_CLOSED', code: 1001, reason: 'restart', wasClean: true },
  ],
  ['WebSocket onerror', { kind: 'SOCKET_ERROR' }],
  ['Reconnect attempt 1 of 10 (delay=4000ms)', { kind: 'RECONNECT_ATTEMPT', attempt: 1 }],
  ['Reconnection exhausted after 10 attempts. Stopping automatic reconnect.', { kind: 'RECONNECT_EXHAUSTED' }],
  [
    'Signaling recovery triggered (source=media, reason=no RTP)',
    { kind: 'SIGNALING_RECOVERY', source: 'media', reason: 'no RTP' },
  ],
  [`Signaling health: no RTP detected (callId=${OWN}, direction=inbound)`, { kind: 'NO_RTP', direction: 'inbound' }],
  [
    `Signaling health: peer failure reported (callId=${OWN}, evidence=ice-failed)`,
    { kind: 'PEER_FAILURE', evidence: 'ice-failed' },
  ],
  [`Signaling health: triggering ICE restart for call ${OWN}`, { kind: 'ICE_RESTART', phase: 'REQUESTED' }],
  ['ICE restart: initiated by signaling health monitor', { kind: 'ICE_RESTART', phase: 'STARTED' }],
  [
    [
      `[${OWN}] hangup() invoked`,
      { cause: 'NORMAL_CLEARING', causeCode: 16, sipCode: 200, sipReason: 'OK', initiator: 'remote:telnyx_rtc.bye' },
    ],
    {
      kind: 'HANGUP',
      cause: 'NORMAL_CLEARING',
      causeCode: 16,
      sipCode: 200,
      sipReason: 'OK',
      initiator: 'remote:telnyx_rtc.bye',
      by: 'REMOTE',
    },
  ],
  [
    ['Call ended', { cause: 'USER_BUSY', causeCode: 17, sipCode: 486, sipReason: 'Busy Here' }],
    {
      kind: 'HANGUP',
      cause: 'USER_BUSY',
      causeCode: 17,
      sipCode: 486,
      sipReason: 'Busy Here',
      initiator: null,
      by: null,
    },
  ],
  [['Peer init failed, aborting call', { code: 42001 }, 'error'], { kind: 'PEER_INIT_FAILED', code: 42001 }],
  [['Peer init failed, aborting call', {}, 'error'], { kind: 'PEER_INIT_FAILED', code: null }],
  [['Media error (NotAllowedError): denied', {}, 'error'], { kind: 'SDK_ERROR', code: 42001 }],
  [['Something else', { code: 45002 }, 'error'], { kind: 'SDK_ERROR', code: 45002 }],
  [
    'CallReportCollector: warning 31006: Low inbound audio detected',
    { kind: 'SDK_WARNING', code: 31006, text: 'Low inbound audio detected' },
  ],
  [
    `[${OWN}] Warning 33005: Only host ICE candidates`,
    { kind: 'SDK_WARNING', code: 33005, text: 'Only host ICE candidates' },
  ],
  ['CallReportCollector: Starting stats collection', { kind: 'REPORT', step: 'COLLECTION_STARTED' }],
  ['CallReportCollector: Starting stats and log collection', { kind: 'REPORT', step: 'COLLECTION_STARTED' }],
  ['CallReportCollector: Stopped stats collection', { kind: 'REPORT', step: 'COLLECTION_STOPPED' }],
  ['CallReportCollector: Requesting intermediate report flush', { kind: 'REPORT', step: 'FLUSH_REQUESTED' }],
  ['CallReportCollector: Flushed intermediate segment', { kind: 'REPORT', step: 'FLUSHED' }],
  ['CallReportCollector: Posting intermediate segment 0', { kind: 'REPORT', step: 'POSTING' }],
  ['CallReportCollector: Successfully posted intermediate segment 0', { kind: 'REPORT', step: 'POSTED' }],
  ['CallReportCollector: Failed to post final report', { kind: 'REPORT', step: 'POST_FAILED' }],
  ['CallReportCollector: Exhausted retries posting final report', { kind: 'REPORT', step: 'RETRIES_EXHAUSTED' }],
  ['CallReportCollector: ICE candidate pair changed mid-call', { kind: 'CANDIDATE_PAIR_CHANGED' }],
  [
    ['CallReportCollector: local audio track snapshot', { localTrack: { id: 't', enabled: false, muted: false } }],
    { kind: 'TRACK_SNAPSHOT', trackId: 't', enabled: false, muted: false },
  ],
  [
    ['RTCPeer Candidate:', { candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host' }],
    { kind: 'ICE_CANDIDATE', end: 'LOCAL', candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host' },
  ],
  ['ICE candidate error:', { kind: 'ICE_CANDIDATE_ERROR' }],
];

describe('a line of an SDK’s log by its meaning', () => {
  it.each(TEXTS)('%j', (said, event) => {
    expect(classified(said).event).toEqual(event);
  });

  it('has an example of every text that is known', () => {
    const messages = TEXTS.map(([said]) => classified(said).text.toLowerCase());
    const unseen = LOG_PATTERNS.filter(
      ({ starts }) => !messages.some((text) => starts.some((s) => text.startsWith(s))),
    );
    expect(unseen.map(({ starts }) => starts[0])).toEqual([
      'state change from',
      'mediadevicecollector: devices changed during call',
      'peer connection failure error',
      'signaling health: ice restart failed',
      'successfully added ice candidate:',
    ]);
  });

  it.each([
    'RTC config',
    'Call me back',
    'ICE connection state change ignored: instance is null',
    'Warning 12: no number of the SDK',
    'CallReportCollector: candidate not found in stats report',
    'The user said: Call state changed',
    '',
  ])('is unknown when no SDK writes it: %j', (said) => {
    expect(classified(said).event).toEqual({ kind: 'UNKNOWN' });
  });
});

describe('the call that a line names', () => {
  it.each<[Said, string | null]>([
    [`[${OWN}] hangup() invoked`, OWN],
    [`[${OWN.toUpperCase()}] hangup() invoked`, OWN],
    [`[2026-11-23T13:56:59.620Z][${OTHER}] Attach: recovering`, OTHER],
    [`Call ${OTHER} state change from active to held`, OTHER],
    [`Failed to hold on call ${OTHER}`, OTHER],
    [`Signaling health: no RTP detected (callId=${OTHER}, direction=inbound)`, OTHER],
    [`${OTHER} - Unknown local SDP type:`, OTHER],
    [['muteAudio called', { callId: OTHER }], OTHER],
    [`[2026-11-23T13:56:59.620Z] ICE Gathering State`, null],
    [`Signaling health: browser online for session ${OTHER}`, null],
    ['[punt] Received PUNT from server', null],
    ['CallReportCollector: warning 31006: Low inbound audio detected', null],
  ])('%j', (said, callId) => {
    expect(classified(said).callId).toBe(callId);
  });

  it('is looked for in words of the report’s own call id too, which need not be a UUID', () => {
    expect(classifyLine(lineOf('[call-7] hangup() invoked'), 'call-7')).toMatchObject({ callId: 'call-7' });
    expect(classifyLine(lineOf('[call-8] hangup() invoked'), 'call-7')).toMatchObject({ callId: null });
  });
});

describe('any line', () => {
  const anyLine = fc.record({
    message: fc.oneof(
      fc.string(),
      anyText(),
      fc
        .tuple(fc.constantFrom(...LOG_PATTERNS.flatMap(({ starts }) => starts)), fc.string())
        .map((parts) => parts.join('')),
      fc
        .array(fc.constantFrom('[', ']', 'call ', 'callid=', OWN, 'from', 'to', '->', ' ', 'held'), { maxLength: 60 })
        .map((parts) => parts.join('')),
    ),
    context: fc.oneof(fc.object(), fc.constant(undefined), fc.jsonValue()),
    level: fc.constantFrom('DEBUG' as const, 'ERROR' as const, 'UNKNOWN' as const),
  });

  it('is classified without an error, and only by its first 512 characters', () => {
    fc.assert(
      fc.property(anyLine, fc.string(), ({ message, context, level }, more) => {
        const line = { raw: null, entry: { message, context }, level, message, segmentIndex: 0, position: 0 };
        const { event, text } = classifyLine(line, OWN);
        expect(text.length).toBeLessThanOrEqual(512);
        expect(event.kind).toEqual(expect.any(String));
        const padded = message.padEnd(512, '·');
        expect(classifyLine({ ...line, message: padded + more }, OWN)).toEqual(
          classifyLine({ ...line, message: padded }, OWN),
        );
      }),
    );
  });

  it('of 20 MB is read as its beginning', () => {
    const line = lineOf(`CallReportCollector: warning 31003: High packet loss detected${' ['.repeat(10_000_000)}`);
    expect(classifyLine(line, OWN).event).toMatchObject({ kind: 'SDK_WARNING', code: 31_003 });
  });
});
