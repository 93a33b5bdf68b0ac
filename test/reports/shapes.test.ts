import { describe, expect, it } from '@jest/globals';
import { sampleOf, segmentsOf, type Json } from '../support/samples.ts';
import { answeredReports, expectInterval } from './support/answered-reports.ts';

const { reportsOf } = answeredReports();

describe('the awkward shapes', () => {
  it('puts shuffled segments into call order and drops the one stored twice', async () => {
    const [report, ...more] = await reportsOf(sampleOf('shuffled-duplicated'));
    const [original] = await reportsOf(sampleOf('reconnect-three-segments'));
    expect(more).toEqual([]);
    expect(report?.segments.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(report?.repeatedSegmentCount).toBe(1);
    expect(report?.segments.map(({ intervals }) => intervals)).toEqual(
      original?.segments.map(({ intervals }) => intervals),
    );
    expect(report?.segments[0]?.storedAt).toBe('2026-11-22T12:09:55.668Z');
  });

  it('makes a report of each SDK session of a call', async () => {
    const reports = await reportsOf(sampleOf('two-sdk-sessions'));
    expect(reports.map(({ segments }) => segments.map(({ index, isFinal }) => ({ index, isFinal })))).toEqual([
      [
        { index: 0, isFinal: false },
        { index: 1, isFinal: false },
      ],
      [{ index: 0, isFinal: true }],
    ]);
    expect(new Set(reports.map(({ id }) => id)).size).toBe(2);
  });

  it('reads one object as one interval without times, and logs in an envelope', async () => {
    const sample = sampleOf('legacy-object-shaped');
    const [report] = await reportsOf(sample);
    const [stored] = segmentsOf(sample);
    const stats = stored?.stats as Json;
    const [segment] = report?.segments ?? [];
    expect(segment).toMatchObject({ statsShape: 'SINGLE_OBJECT', intervalCount: 1 });
    expectInterval(segment?.intervals[0] ?? {}, { ...stats, intervalStartUtc: null, intervalEndUtc: null });
    expect(segment?.intervals[0]?.raw).toEqual(stats);
    expect(report?.logs.nodes.map(({ raw }) => raw)).toEqual((stored?.logs as Json).entries);
  });

  it('maps RTCStatsReport entries onto an interval', async () => {
    const sample = sampleOf('rtcstats-entries');
    const [report] = await reportsOf(sample);
    const entries = segmentsOf(sample)[0]?.stats as Json[];
    const byType = (type: string): Json => entries.find((entry) => entry.type === type) ?? {};
    const inbound = byType('inbound-rtp');
    const [segment] = report?.segments ?? [];
    expect(segment).toMatchObject({ statsShape: 'RTC_STATS_ENTRIES', intervalCount: 1 });
    expect(segment?.intervals[0]).toMatchObject({
      start: null,
      end: new Date(byType('peer-connection').timestamp as number).toISOString(),
      inbound: {
        packetsReceived: inbound.packetsReceived,
        packetsLost: inbound.packetsLost,
        jitterAvg: (inbound.jitter as number) * 1000,
        audioLevelAvg: inbound.audioLevel,
        totalSamplesReceived: inbound.totalSamplesReceived,
        codec: { mimeType: 'audio/opus', clockRate: 48000, payloadType: 111 },
      },
      outbound: {
        packetsSent: byType('outbound-rtp').packetsSent,
        audioLevelAvg: byType('media-source').audioLevel,
        mediaSource: { id: 'SA1' },
      },
      ice: {
        id: byType('transport').selectedCandidatePairId,
        state: 'succeeded',
        local: { address: '192.0.2.2', candidateType: 'host', networkType: 'ethernet' },
        remote: { candidateType: 'host', port: 55987 },
      },
      connection: { currentRoundTripTime: 0.001, packetsSent: 319 },
      transport: { dtlsState: 'connected', tlsVersion: 'FEFC', selectedCandidatePairChanges: 2 },
      mediaPlayout: { totalSamplesCount: byType('media-playout').totalSamplesCount },
      remoteRtcp: { inbound: { jitter: (byType('remote-inbound-rtp').jitter as number) * 1000, packetsLost: 0 } },
      raw: entries,
    });
  });

  it('nulls values of a wrong type, keeps their neighbours, and keeps everything in raw', async () => {
    const [report, ...more] = await reportsOf(sampleOf('sparse'));
    expect(more).toEqual([]);
    expect(report?.sdk).toEqual({ name: null, platform: 'UNKNOWN', version: null, userAgent: null });
    expect(report?.summary).toMatchObject({ direction: 'UNKNOWN', state: null, durationSeconds: null });
    expect(
      report?.segments.map(({ index, segmentNumber, intervalCount }) => [index, segmentNumber, intervalCount]),
    ).toEqual([
      [0, null, 0],
      [1, 1, 0],
      [2, 2, 4],
    ]);
    const [undated, number, nothing, last] = report?.segments[2]?.intervals ?? [];
    expect(undated).toMatchObject({ start: null, inbound: null, raw: { intervalStartUtc: 'not a date', audio: null } });
    expect(number).toMatchObject({ start: null, inbound: null, raw: 17 });
    expect(nothing).toMatchObject({ start: null, raw: null });
    expect(last).toMatchObject({
      start: '2026-05-06T20:00:00Z',
      end: '2026-05-06T20:00:05Z',
      inbound: { packetsReceived: null, jitterAvg: 3.1, packetsLost: null },
      raw: { audio: { inbound: { packetsReceived: '1840', __proto__x: 1 } }, newSection: { a: 1 } },
    });
    expect(report?.segments[2]?.raw.somethingNew).toEqual({ kept: true });
    expect(
      report?.logs.nodes.map(({ level, levelRaw, message, timestamp }) => ({ level, levelRaw, message, timestamp })),
    ).toEqual([
      { level: 'UNKNOWN', levelRaw: null, message: 'no level', timestamp: null },
      { level: 'UNKNOWN', levelRaw: null, message: 'a bare string', timestamp: null },
      { level: 'UNKNOWN', levelRaw: 'trace', message: 'unknown level', timestamp: '2026-05-06T20:00:01Z' },
    ]);
  });
});

describe('what differs between the SDKs', () => {
  it('gives remote jitter in milliseconds, though Flutter stores seconds', async () => {
    const remoteJitters = async (scenario: string): Promise<{ jitter: number; jitterMs: number }[]> =>
      (await reportsOf(sampleOf(scenario)))
        .flatMap(({ segments }) => segments.flatMap(({ intervals }) => intervals))
        .map(
          ({ remoteRtcp }) => (remoteRtcp as { inbound: { jitter: number; jitterMs: number } | null } | null)?.inbound,
        )
        .filter((inbound) => inbound != null);
    const original = await remoteJitters('lossy-jittery');
    const flutter = await remoteJitters('platform-flutter');
    expect(flutter).toHaveLength(original.length);
    flutter.forEach(({ jitter, jitterMs }, index) => {
      expect(jitterMs).toBeCloseTo(original[index]!.jitter, 6);
      expect(jitter).toBeCloseTo(original[index]!.jitter / 1000, 9);
      expect(original[index]!.jitterMs).toBe(original[index]!.jitter);
    });
  });

  it("reads Flutter's names of playout counters and its level `warning`", async () => {
    const sample = sampleOf('platform-flutter');
    const [report] = await reportsOf(sample);
    const stored = (segmentsOf(sample)[0]?.stats as Json[])[50]?.mediaPlayout as Json;
    expect(report?.segments[0]?.intervals[50]?.mediaPlayout).toMatchObject({
      synthesizedSamplesEvents: stored.synthesizedSamples,
      synthesizedSamplesDuration: stored.synthesizedDuration,
      totalSamplesCount: stored.totalSampleCount,
      totalPlayoutDelay: stored.totalPlayoutDelay,
    });
    const warnings = report?.logs.nodes.filter(({ levelRaw }) => levelRaw === 'warning') ?? [];
    expect(warnings.length).toBeGreaterThan(0);
    expect(new Set(warnings.map(({ level }) => level))).toEqual(new Set(['WARN']));
  });

  it.each([
    ['platform-ios', { platform: 'IOS', name: 'TelnyxRTC', version: '3.4.0' }],
    ['platform-android', { platform: 'ANDROID', name: 'TelnyxAndroidSDK', version: '3.3.0' }],
    ['platform-flutter', { platform: 'FLUTTER', name: 'TelnyxVoiceSDK', version: '4.3.0' }],
    ['legacy-object-shaped', { platform: 'JAVASCRIPT', name: 'TelnyxRTC', version: '2.9.0' }],
  ])('tells %s from its user agent', async (scenario, sdk) => {
    const [report] = await reportsOf(sampleOf(scenario));
    expect(report?.sdk).toMatchObject(sdk);
  });
});
