import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { buildTimeline } from '../../src/timeline/build.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { callIdOf, sampleOf, segmentsOf } from '../support/samples.ts';
import { stubLoaders } from '../call-control/support/stub-loaders.ts';

interface Entry {
  time: string;
  sourceTime: string | null;
  source: string;
  kind: string;
  title: string;
  detail: string | null;
  severity: string;
  code: number | null;
  occurrences: number;
  leg: { callId: string | null; isOwn: boolean } | null;
  reference: Record<string, unknown>;
}
interface Clock {
  offsetMs: number | null;
  uncertaintyMs: number | null;
  basis: string;
  applied: boolean;
}
interface Timeline {
  entries: Entry[];
  legs: { callId: string | null; telnyxLegId: string | null; isOwn: boolean; clock: Clock | null }[];
  missingSources: { source: string; callId: string | null; code: string }[];
  truncated: boolean;
}

const QUERY = `query ($callId: ID!, $otherLegs: Boolean!) {
  calls(callIds: [$callId]) {
    timeline(otherLegs: $otherLegs) {
      entries {
        time sourceTime source kind title detail severity code occurrences
        leg { callId isOwn }
        reference { eventId recordingId reportId segmentIndex intervalIndex logPosition }
      }
      legs { callId telnyxLegId isOwn clock { offsetMs uncertaintyMs basis applied } }
      missingSources { source callId code }
      truncated
    }
  }
}`;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
afterEach(() => gateway.sandbox.setFaults([]));

async function timelineOf(callId: string, otherLegs = false): Promise<Timeline> {
  const { data, errors } = await gateway.ask<{ calls: { timeline: Timeline }[] }>(QUERY, {
    variables: { callId, otherLegs },
  });
  expect(errors).toEqual([]);
  return data.calls[0]!.timeline;
}

const kindsOf = ({ entries }: Timeline): string[] => entries.map(({ kind }) => kind);

describe('the timeline of a call that lost its socket twice', () => {
  const call = callIdOf('reconnect-three-segments');

  it('tells the call’s course in one order, from all sources', async () => {
    const { entries, missingSources, truncated } = await timelineOf(call);
    expect(entries.map(({ time, kind, title }) => `${time.slice(14, 23)} ${kind}: ${title}`)).toEqual([
      '09:22.547 CALL_INITIATED: Call initiated',
      '09:24.747 CALL_ANSWERED: Call answered',
      '09:24.947 CALL_COMMAND: Command: record_start',
      '09:24.947 RECORDING_STARTED: Recording started',
      '09:24.947 SDK_STARTED: SDK report started',
      '09:25.374 MEDIA_CONNECTED: ICE connected',
      '09:25.444 MEDIA_CONNECTED: Peer connection connected',
      '09:55.318 SOCKET_CLOSED: Signalling socket closed: 1006 ABNORMAL_CLOSURE',
      '09:55.318 SEGMENT_FLUSHED: Segment 0 sent early: socket-close',
      '09:56.469 SDK_WARNING: Low inbound audio detected',
      '09:56.470 SDK_WARNING: No audio data received',
      '09:59.325 SOCKET_RECONNECTED: Signalling socket opened again',
      '09:59.369 MEDIA_DISCONNECTED: ICE disconnected',
      '09:59.369 MEDIA_DISCONNECTED: Peer connection disconnected',
      '09:59.394 MEDIA_CONNECTED: ICE connected',
      '09:59.395 MEDIA_CONNECTED: Peer connection connected',
      '10:25.322 SOCKET_CLOSED: Signalling socket failed: network changed',
      '10:25.322 SEGMENT_FLUSHED: Segment 1 sent early: socket-error',
      '11:00.316 SDK_ENDED: SDK report ended',
      '11:00.316 RECORDING_ENDED: Recording ended',
      '11:00.316 CALL_HANGUP: Call ended: normal_clearing',
      '11:03.316 RECORDING_SAVED: Recording saved',
    ]);
    expect(missingSources).toEqual([]);
    expect(truncated).toBe(false);
  });

  it('tells a warning once that the SDK wrote twice, with its code and place', async () => {
    const { entries } = await timelineOf(call);
    const warnings = entries.filter(({ kind }) => kind === 'SDK_WARNING');
    expect(warnings).toMatchObject([
      { code: 31006, occurrences: 2, severity: 'WARNING', source: 'SDK_LOG' },
      { code: 32001, occurrences: 2, severity: 'WARNING', source: 'SDK_LOG' },
    ]);
    expect(warnings[0]!.reference).toMatchObject({ segmentIndex: 1, logPosition: 3, eventId: null });
  });

  it('leaves out what another call of the same client wrote into the log', async () => {
    const { entries } = await timelineOf(callIdOf('uplink-loss'));
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter(({ kind }) => kind === 'SDK_WARNING')).toEqual([]);
  });

  it('tells of the other leg when asked to, and of both clocks', async () => {
    const { entries, legs } = await timelineOf(call, true);
    const other = callIdOf('reconnect-three-segments', 'b');
    expect(entries.filter(({ leg }) => leg?.callId === other).map(({ kind }) => kind)).toEqual([
      'CALL_INITIATED',
      'CALL_ANSWERED',
      'SDK_STARTED',
      'SDK_ENDED',
      'CALL_HANGUP',
    ]);
    const clock = { offsetMs: 100, uncertaintyMs: 100, basis: 'ANSWER_AND_HANGUP', applied: false };
    expect(legs).toMatchObject([
      { callId: call, isOwn: true, clock },
      { callId: other, isOwn: false, clock },
    ]);
  });

  it('shows only what is as severe as asked', async () => {
    const { data } = await gateway.ask<{ calls: { timeline: { entries: { kind: string }[] } }[] }>(
      'query ($id: ID!) { calls(callIds: [$id]) { timeline { entries(minSeverity: WARNING) { kind } } } }',
      { variables: { id: call } },
    );
    expect(data.calls[0]!.timeline.entries.map(({ kind }) => kind)).toEqual([
      'SOCKET_CLOSED',
      'SDK_WARNING',
      'SDK_WARNING',
      'MEDIA_DISCONNECTED',
      'MEDIA_DISCONNECTED',
      'SOCKET_CLOSED',
    ]);
  });
});

describe('docs/whole-call.graphql', () => {
  it('reaches the timeline, every join and the other leg’s report in one query of nine requests', async () => {
    gateway.sandbox.clearRequests();
    const query = readFileSync(new URL('../../docs/whole-call.graphql', import.meta.url), 'utf8');
    const callId = callIdOf('reconnect-three-segments');
    const { data, errors } = await gateway.ask(query, { variables: { callId } });
    expect(errors).toEqual([]);
    const other = callIdOf('reconnect-three-segments', 'b');
    expect(data).toMatchObject({
      calls: [
        {
          callId,
          detailRecord: { agent: 'agent-anna', cost: '0.004' },
          timeline: { missingSources: [], truncated: false, legs: [{ callId }, { callId: other }] },
          reports: [
            {
              correlation: {
                recordings: [{ channels: 'DUAL' }],
                callStatus: { isAlive: false },
                otherLegs: [{ callId: other, reports: [{ summary: { direction: 'INBOUND' } }] }],
              },
            },
          ],
        },
      ],
    });
    expect(gateway.sandbox.requests).toHaveLength(9);
  });
});

describe('the timeline of other calls', () => {
  it('tells when the microphone was muted and when it was open again', async () => {
    const timeline = await timelineOf(callIdOf('one-way-audio', 'b'));
    const microphone = timeline.entries.filter(({ kind }) => kind.startsWith('MICROPHONE'));
    expect(microphone).toMatchObject([
      {
        kind: 'MICROPHONE_MUTED',
        title: 'Microphone disabled by the application',
        sourceTime: '2026-11-22T12:09:39.403Z',
      },
      { kind: 'MICROPHONE_UNMUTED', source: 'SDK_STATISTICS', sourceTime: '2026-11-22T12:10:14.524Z' },
    ]);
    expect(microphone[0]!.reference).toMatchObject({ segmentIndex: 0, intervalIndex: 14 });
  });

  it('tells when the media took another path, and not that it found its first one', async () => {
    const timeline = await timelineOf(callIdOf('ice-restart'));
    expect(timeline.entries.filter(({ kind }) => kind === 'CANDIDATE_PAIR_CHANGED')).toMatchObject([
      { sourceTime: '2026-11-22T12:09:56.768Z', detail: expect.stringMatching(/^from \w+ udp, to \w+ udp$/) },
    ]);
  });

  it('tells both SDK sessions of a call that was reattached', async () => {
    const timeline = await timelineOf(callIdOf('two-sdk-sessions'));
    const reports = new Set(timeline.entries.map(({ reference }) => reference.reportId));
    expect(kindsOf(timeline).filter((kind) => kind === 'SDK_STARTED')).toHaveLength(2);
    expect(reports.size).toBe(2);
  });

  it('says that a report stops without an end', async () => {
    const callId = 'cut-off';
    const segments = segmentsOf(sampleOf('reconnect-three-segments')).slice(0, 2);
    gateway.sandbox.addCall(callId, JSON.stringify(segments));
    const { entries } = await timelineOf(callId);
    expect(entries.find(({ kind }) => kind === 'SDK_END_MISSING')).toMatchObject({
      severity: 'WARNING',
      time: '2026-11-22T12:10:25.322Z',
    });
    expect(entries.some(({ kind }) => kind === 'SDK_ENDED')).toBe(false);
  });

  it('tells hold from the SDK’s own log, and survives a log without times', async () => {
    const log = [
      { level: 'warn', message: 'a warning without a time' },
      { timestamp: '2026-11-22T12:00:10.000Z', level: 'debug', message: 'Call c state change from active to held' },
      { level: 'debug', message: 'Call c state change from held to active' },
    ];
    const summary = { startTimestamp: '2026-11-22T12:00:00.000Z' };
    gateway.sandbox.addCall('on-hold', JSON.stringify([{ call_id: 'on-hold', summary, logs: log, stats: [] }]));
    const { entries } = await timelineOf('on-hold');
    expect(entries.map(({ kind, time, sourceTime }) => [kind, time, sourceTime])).toEqual([
      ['SDK_STARTED', '2026-11-22T12:00:00.000Z', '2026-11-22T12:00:00.000Z'],
      ['SDK_WARNING', '2026-11-22T12:00:00.000Z', null],
      ['CALL_HELD', '2026-11-22T12:00:10.000Z', '2026-11-22T12:00:10.000Z'],
      ['CALL_RESUMED', '2026-11-22T12:00:10.000Z', null],
    ]);
  });

  it('tells the first 5000 things of a log that has more, and says so', async () => {
    const start = Date.parse('2026-11-22T12:00:00.000Z');
    const logs = Array.from({ length: 5_100 }, (_, index) => ({
      timestamp: new Date(start + index * 1_001).toISOString(),
      level: 'warn',
      message: 'again',
    }));
    gateway.sandbox.addCall('talkative', JSON.stringify([{ call_id: 'talkative', logs }]));
    const { entries, truncated } = await timelineOf('talkative');
    expect(entries).toHaveLength(5_000);
    expect(entries[0]!.time).toBe('2026-11-22T12:00:00.000Z');
    expect(truncated).toBe(true);
  });

  it('tells what the clients of 20 other legs saw, and says that there are more', async () => {
    const records = Array.from({ length: 25 }, (_, index) => ({ call_id: `other-${index}`, telnyx_session_id: 's' }));
    const segments = (callId: string) => [{ call_id: callId, telnyx_session_id: 's' }];
    const { legs, truncated } = await buildTimeline('own', true, stubLoaders({ segments, records }));
    expect(legs).toHaveLength(1 + 20);
    expect(truncated).toBe(true);
  });

  it('tells the early flushes of iOS, which gives no reason for them', async () => {
    const parts = [
      { segment: 0, stats: [{ intervalStartUtc: '2026-01-01T00:00:00Z', intervalEndUtc: '2026-01-01T00:03:00Z' }] },
      { segment: 1, summary: { startTimestamp: '2026-01-01T00:00:00Z', endTimestamp: '2026-01-01T00:04:00Z' } },
    ];
    const segments = () => parts.map((part) => ({ call_id: 'i', user_agent: 'TelnyxRTC/4.1 (iOS)', ...part }));
    const { entries } = await buildTimeline('i', false, stubLoaders({ segments }));
    expect(entries.map(({ kind, time }) => `${kind} ${time.slice(14, 19)}`)).toEqual([
      'SDK_STARTED 00:00',
      'SEGMENT_FLUSHED 03:00',
      'SDK_ENDED 04:00',
    ]);
  });

  it('is empty for a call of which nothing is stored', async () => {
    expect(await timelineOf('no-such-call', true)).toMatchObject({ entries: [], missingSources: [], truncated: false });
  });

  it.each([
    'sparse',
    'legacy-object-shaped',
    'rtcstats-entries',
    'platform-flutter',
    'platform-android',
    'platform-ios',
  ])('reads %s, in order of time', async (scenario) => {
    const { entries } = await timelineOf(callIdOf(scenario), true);
    const times = entries.map(({ time }) => Date.parse(time));
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });
});

describe('a client whose clock is wrong', () => {
  it('has its times moved onto Telnyx’s clock, and the difference reported', async () => {
    const sample = sampleOf('clean-pcmu');
    const shifted = segmentsOf(sample).map((stored) => ({
      ...stored,
      ...(shift({ summary: stored.summary, stats: stored.stats, logs: stored.logs }, 37_000) as object),
    }));
    gateway.sandbox.addCall('fast-clock', JSON.stringify(shifted));
    const { entries, legs } = await timelineOf('fast-clock');
    expect(legs[0]!.clock).toEqual({
      offsetMs: 37_100,
      uncertaintyMs: 100,
      basis: 'ANSWER_AND_HANGUP',
      applied: true,
    });
    const started = entries.find(({ kind }) => kind === 'SDK_STARTED')!;
    expect(Date.parse(started.sourceTime!) - Date.parse(started.time)).toBe(37_100);
    const kinds = entries.map(({ kind }) => kind);
    expect(kinds.indexOf('CALL_INITIATED')).toBeLessThan(kinds.indexOf('SDK_STARTED'));
    expect(kinds.indexOf('SDK_ENDED')).toBeLessThan(kinds.indexOf('RECORDING_SAVED'));
  });
});

describe('a source that fails', () => {
  it('is named, while all others are told', async () => {
    gateway.sandbox.setFaults([
      { match: 'call_events', fault: { kind: 'status', status: 403 } },
      { match: 'detail_records', fault: { kind: 'status', status: 422, detail: 'no such field' } },
    ]);
    const { entries, legs, missingSources } = await timelineOf(callIdOf('reconnect-three-segments'), true);
    expect(missingSources).toEqual([
      { source: 'CALL_CONTROL', callId: null, code: 'FORBIDDEN' },
      { source: 'BILLING', callId: null, code: 'UPSTREAM_INVALID' },
    ]);
    expect(new Set(entries.map(({ source }) => source))).toEqual(
      new Set(['RECORDING', 'SDK_SESSION', 'SDK_SEGMENT', 'SDK_LOG']),
    );
    expect(legs[0]!.clock).toEqual({ offsetMs: null, uncertaintyMs: null, basis: 'NONE', applied: false });
  });

  it('makes the timeline null when it is the call’s own reports', async () => {
    gateway.sandbox.setFaults([{ match: 'voice_sdk_call_reports', fault: { kind: 'status', status: 403 } }]);
    const { data, errors } = await gateway.ask(QUERY, { variables: { callId: 'a', otherLegs: false } });
    expect(data).toEqual({ calls: [{ timeline: null }] });
    expect(errors).toMatchObject([{ path: ['calls', 0, 'timeline'], extensions: { code: 'FORBIDDEN' } }]);
  });
});

/** The same JSON with every time in it moved. */
function shift(value: unknown, ms: number): unknown {
  const text = JSON.stringify(value).replaceAll(/"(\d{4}-\d\d-\d\dT[\d:.]+Z)"/g, (_match, time: string) =>
    JSON.stringify(new Date(Date.parse(time) + ms).toISOString()),
  );
  return JSON.parse(text);
}
