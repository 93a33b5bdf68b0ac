import { describe, expect, it } from '@jest/globals';
import { buildTimeline } from '../../src/timeline/build.ts';
import { callIdOf, sampleOf, segmentsOf } from '../support/samples.ts';
import { stubLoaders } from '../call-control/support/stub-loaders.ts';
import { timelines, type Timeline } from './support/timelines.ts';

const { timelineOf, gateway } = timelines();

const kindsOf = ({ entries }: Timeline): string[] => entries.map(({ kind }) => kind);

describe('the timeline of other calls', () => {
  it('shows when the microphone was muted and unmuted', async () => {
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

  it('shows when the media path changed, but not the first path', async () => {
    const timeline = await timelineOf(callIdOf('ice-restart'));
    expect(timeline.entries.filter(({ kind }) => kind === 'CANDIDATE_PAIR_CHANGED')).toMatchObject([
      { sourceTime: '2026-11-22T12:09:56.768Z', detail: expect.stringMatching(/^from \w+ udp, to \w+ udp$/) },
    ]);
  });

  it('shows both SDK sessions of a reattached call', async () => {
    const timeline = await timelineOf(callIdOf('two-sdk-sessions'));
    const reports = new Set(timeline.entries.map(({ reference }) => reference.reportId));
    expect(kindsOf(timeline).filter((kind) => kind === 'SDK_STARTED')).toHaveLength(2);
    expect(reports.size).toBe(2);
  });

  it('says that a report stops without an end', async () => {
    const callId = 'cut-off';
    const segments = segmentsOf(sampleOf('reconnect-three-segments')).slice(0, 2);
    gateway().sandbox.addCall(callId, JSON.stringify(segments));
    const { entries } = await timelineOf(callId);
    expect(entries.find(({ kind }) => kind === 'SDK_END_MISSING')).toMatchObject({
      severity: 'WARNING',
      time: '2026-11-22T12:10:25.322Z',
    });
    expect(entries.some(({ kind }) => kind === 'SDK_ENDED')).toBe(false);
  });

  it('shows hold from the SDK’s own log, and accepts a log without times', async () => {
    const log = [
      { level: 'warn', message: 'a warning without a time' },
      { timestamp: '2026-11-22T12:00:10.000Z', level: 'debug', message: 'Call c state change from active to held' },
      { level: 'debug', message: 'Call c state change from held to active' },
    ];
    const summary = { startTimestamp: '2026-11-22T12:00:00.000Z' };
    gateway().sandbox.addCall('on-hold', JSON.stringify([{ call_id: 'on-hold', summary, logs: log, stats: [] }]));
    const { entries } = await timelineOf('on-hold');
    expect(entries.map(({ kind, time, sourceTime }) => [kind, time, sourceTime])).toEqual([
      ['SDK_STARTED', '2026-11-22T12:00:00.000Z', '2026-11-22T12:00:00.000Z'],
      ['SDK_WARNING', '2026-11-22T12:00:00.000Z', null],
      ['CALL_HELD', '2026-11-22T12:00:10.000Z', '2026-11-22T12:00:10.000Z'],
      ['CALL_RESUMED', '2026-11-22T12:00:10.000Z', null],
    ]);
  });

  it('shows the first 5000 entries of a longer log, and says so', async () => {
    const start = Date.parse('2026-11-22T12:00:00.000Z');
    const logs = Array.from({ length: 5_100 }, (_, index) => ({
      timestamp: new Date(start + index * 1_001).toISOString(),
      level: 'warn',
      message: 'again',
    }));
    gateway().sandbox.addCall('talkative', JSON.stringify([{ call_id: 'talkative', logs }]));
    const { entries, truncated } = await timelineOf('talkative');
    expect(entries).toHaveLength(5_000);
    expect(entries[0]!.time).toBe('2026-11-22T12:00:00.000Z');
    expect(truncated).toBe(true);
  });

  it('shows what the clients of 20 other legs logged, and says that there are more', async () => {
    const records = Array.from({ length: 25 }, (_, index) => ({ call_id: `other-${index}`, telnyx_session_id: 's' }));
    const segments = (callId: string) => [{ call_id: callId, telnyx_session_id: 's' }];
    const { legs, truncated } = await buildTimeline('own', true, stubLoaders({ segments, records }));
    expect(legs).toHaveLength(1 + 20);
    expect(truncated).toBe(true);
  });

  it('shows the early flushes of iOS, which have no reason', async () => {
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
