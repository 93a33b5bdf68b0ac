import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { callIdOf, sampleOf, segmentsOf } from '../support/samples.ts';
import { TIMELINE_QUERY, timelines } from './support/timelines.ts';

const { timelineOf, gateway } = timelines();

describe('the timeline of a call that lost its socket twice', () => {
  const call = callIdOf('reconnect-three-segments');

  it('shows the call’s events from all sources in one order', async () => {
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

  it('shows a warning once that the SDK wrote twice, with its code and position', async () => {
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

  it('includes the other leg on request, and both clocks', async () => {
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
    const { data } = await gateway().ask<{ calls: { timeline: { entries: { kind: string }[] } }[] }>(
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
    gateway().sandbox.clearRequests();
    const query = readFileSync(new URL('../../docs/whole-call.graphql', import.meta.url), 'utf8');
    const callId = callIdOf('reconnect-three-segments');
    const { data, errors } = await gateway().ask(query, { variables: { callId } });
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
    expect(gateway().sandbox.requests).toHaveLength(9);
  });
});

describe('a client whose clock is wrong', () => {
  it('has its times moved onto Telnyx’s clock, and the difference reported', async () => {
    const sample = sampleOf('clean-pcmu');
    const shifted = segmentsOf(sample).map((stored) => ({
      ...stored,
      ...(shift({ summary: stored.summary, stats: stored.stats, logs: stored.logs }, 37_000) as object),
    }));
    gateway().sandbox.addCall('fast-clock', JSON.stringify(shifted));
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
  it('is named, while all others are shown', async () => {
    gateway().sandbox.setFaults([
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
    gateway().sandbox.setFaults([{ match: 'voice_sdk_call_reports', fault: { kind: 'status', status: 403 } }]);
    const { data, errors } = await gateway().ask(TIMELINE_QUERY, { variables: { callId: 'a', otherLegs: false } });
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
