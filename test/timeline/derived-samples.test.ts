import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { derivedOf } from '../support/samples.ts';

interface Entry {
  readonly time: string;
  readonly source: string;
  readonly kind: string;
  readonly title: string;
  readonly detail: string | null;
  readonly code: number | null;
  readonly severity: string;
}

const QUERY = `query ($callId: ID!) {
  calls(callIds: [$callId]) { timeline { entries { time source kind title detail code severity } } }
}`;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ sandbox: { derived: true } });
});
afterAll(() => gateway.close());

async function entriesOf(callId: string): Promise<Entry[]> {
  const { data, errors } = await gateway.ask<{ calls: { timeline: { entries: Entry[] } }[] }>(QUERY, {
    variables: { callId },
  });
  expect(errors).toEqual([]);
  return data.calls[0]!.timeline.entries;
}

/** What the SDK's log tells, each with the minute and second. */
const loggedOf = async (scenario: string, side: 'a' | 'b' = 'a'): Promise<string[]> =>
  (await entriesOf(derivedOf(scenario, side).call_id))
    .filter(({ source }) => source === 'SDK_LOG')
    .map(({ time, kind, title }) => `${time.slice(14, 19)} ${kind}: ${title}`);

const CONNECTED = ['06:59 MEDIA_CONNECTED: ICE connected', '06:59 MEDIA_CONNECTED: Peer connection connected'];

describe('the timeline of a derived call', () => {
  it('shows the hold of the client that held', async () => {
    expect(await loggedOf('far-hold', 'b')).toEqual([
      ...CONNECTED,
      '07:20 CALL_HELD: Call put on hold',
      '07:50 CALL_RESUMED: Call taken off hold',
      '08:20 CLIENT_HANGUP: Client hung up',
    ]);
  });

  it('shows the warnings of the client that was held', async () => {
    expect(await loggedOf('far-hold')).toEqual([
      ...CONNECTED,
      '07:23 SDK_WARNING: Low inbound audio detected',
      '07:38 SDK_WARNING: Low inbound audio detected',
      '08:20 CLIENT_HANGUP: Client hung up',
    ]);
  });

  it('shows who muted, and when', async () => {
    const logged = await loggedOf('far-muted', 'b');
    expect(logged.filter((entry) => entry.includes('MICROPHONE'))).toEqual([
      '28:15 MICROPHONE_MUTED: Microphone muted by the application (muteAudio)',
      '28:55 MICROPHONE_UNMUTED: Microphone unmuted by the application (unmuteAudio)',
    ]);
  });

  it('shows hold and ICE from iOS messages', async () => {
    expect(await loggedOf('ios-hold')).toEqual([
      '35:59 MEDIA_CONNECTED: ICE connected',
      '36:30 CALL_HELD: Call put on hold',
      '37:10 CALL_RESUMED: Call taken off hold',
    ]);
  });

  it('leaves out what another call of the page wrote or may have written', async () => {
    expect(await loggedOf('log-of-another-call')).toEqual([
      '56:59 MEDIA_CONNECTED: ICE connected',
      '56:59 MEDIA_CONNECTED: Peer connection connected',
      '58:10 CLIENT_HANGUP: Client hung up',
    ]);
  });

  it('shows that the microphone was denied', async () => {
    const entries = await entriesOf(derivedOf('permission-denied').call_id);
    expect(entries.filter(({ source }) => source === 'SDK_LOG')).toMatchObject([
      { kind: 'SDK_ERROR', severity: 'ERROR', code: 42_001, title: 'Media error (NotAllowedError): Permission denied' },
    ]);
  });

  it('shows that the callee was busy', async () => {
    const entries = await entriesOf(derivedOf('busy-486').call_id);
    expect(entries.find(({ kind }) => kind === 'CALL_HANGUP')).toMatchObject({ code: 486 });
    expect(entries.filter(({ source }) => source === 'SDK_LOG')).toEqual([]);
  });

  it('shows that ICE failed', async () => {
    expect(await loggedOf('ice-failed')).toEqual(
      expect.arrayContaining(['13:15 MEDIA_FAILED: ICE failed', '13:15 MEDIA_FAILED: Peer connection failed']),
    );
  });
});

describe('a log with everything that the SDK writes about its socket, its devices and its end', () => {
  const callId = '11111111-2222-4333-8444-555555555555';
  const at = (seconds: number): string =>
    new Date(Date.parse('2026-11-24T10:00:00.000Z') + seconds * 1_000).toISOString();
  const logs = [
    [1, 'WebSocket onopen', { socketGeneration: 1 }],
    [2, 'WebSocket onclose', { code: 1006, reason: '', wasClean: false }],
    [2, 'onNetworkClose called', { closeCode: 1006, closeReason: '', wasClean: false }],
    [3, 'Reconnect attempt 1 of 10 (delay=4000ms)', undefined],
    [7, 'WebSocket onopen', { socketGeneration: 2 }],
    [8, 'Signaling recovery triggered (source=media, reason=no RTP)', undefined],
    [9, `Signaling health: triggering ICE restart for call ${callId}`, undefined],
    [10, 'ICE restart: initiated by signaling health monitor', undefined],
    [11, 'Starting audio input device change', { callId, deviceId: 'headset' }],
    [12, 'Finished audio input device change', { callId, deviceId: 'headset' }],
    [
      13,
      `[${callId}] hangup() invoked`,
      {
        callId,
        cause: 'NORMAL_CLEARING',
        causeCode: 16,
        sipCode: 503,
        sipReason: 'Unavailable',
        initiator: 'remote:bye',
      },
    ],
  ].map(([seconds, message, context]) => ({ timestamp: at(Number(seconds)), level: 'debug', message, context }));

  it('is in order, with one closed socket once', async () => {
    const summary = { startTimestamp: at(0) };
    gateway.sandbox.addCall(callId, JSON.stringify([{ call_id: callId, summary, logs, stats: [] }]));
    const entries = (await entriesOf(callId)).filter(({ source }) => source === 'SDK_LOG');
    expect(entries.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
      'SOCKET_CLOSED: Signalling socket closed: 1006',
      'SOCKET_RECONNECTING: Reconnecting the signalling socket, attempt 1',
      'SOCKET_RECONNECTED: Signalling socket opened again',
      'SIGNALING_RECOVERY: The SDK re-establishes signalling',
      'ICE_RESTART: ICE restart requested',
      'ICE_RESTART: ICE restart began',
      'AUDIO_DEVICE_CHANGED: Change of the microphone began',
      'AUDIO_DEVICE_CHANGED: Microphone changed',
      'CLIENT_HANGUP: Client hung up, by the other end',
    ]);
    expect(entries.at(-1)).toMatchObject({
      code: 503,
      detail: 'NORMAL_CLEARING, cause 16, SIP 503 Unavailable, remote:bye',
    });
  });
});
