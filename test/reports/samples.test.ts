import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type Answer, type TestGateway } from '../support/gateway.ts';
import { SAMPLE_CALLS, sampleOf, segmentsOf, type Json, type SampleCall } from '../support/samples.ts';
import { REPORT_QUERY } from '../support/report-query.ts';

interface AnsweredReport {
  id: string;
  callId: string;
  missingSegments: number[];
  repeatedSegmentCount: number;
  correlation: Json;
  sdk: Json;
  summary: Json;
  segments: AnsweredSegment[];
  logs: { nodes: Json[]; totalCount: number };
}

interface AnsweredSegment extends Json {
  index: number;
  isFinal: boolean;
  intervalCount: number;
  intervals: Json[];
  logs: Json[];
  raw: Json;
}

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const answers = new Map<string, Promise<Answer<{ callReports: AnsweredReport[] }>>>();

/** The answer to the whole question about a call, which is asked once. */
function answerOf({
  call_id: callId,
}: Pick<SampleCall, 'call_id'>): Promise<Answer<{ callReports: AnsweredReport[] }>> {
  const known = answers.get(callId) ?? gateway.ask(REPORT_QUERY, { variables: { callId } });
  answers.set(callId, known);
  return known;
}

async function reportsOf(sample: Pick<SampleCall, 'call_id'>): Promise<AnsweredReport[]> {
  const { data, errors } = await answerOf(sample);
  expect(errors).toEqual([]);
  return data.callReports;
}

/** What `toEqual` demands, ten times as fast where it holds: there are a million values. */
function expectSame(answered: unknown, stored: unknown): void {
  if (!isDeepStrictEqual(answered, stored)) expect(answered).toEqual(stored);
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an answered section must be, given the stored one: each value the stored one, or null where nothing is stored. */
function expectedSection(answered: Json, stored: unknown): Json | null {
  if (!isObject(stored)) return null;
  return Object.fromEntries(
    Object.entries(answered).map(([key, value]) => {
      // Derived: tested against the SDKs' units below.
      if (key === 'jitterMs') return [key, value];
      const kept = stored[key] ?? null;
      return [key, isObject(value) && key !== 'settings' && isObject(kept) ? expectedSection(value, kept) : kept];
    }),
  );
}

/** Compares one answered interval with the stored one, section by section. */
function expectInterval(answered: Json, stored: Json): void {
  const audio = isObject(stored.audio) ? stored.audio : {};
  const sources: Json = { ...stored, inbound: audio.inbound, outbound: audio.outbound };
  expectSame(answered.start, stored.intervalStartUtc);
  expectSame(answered.end, stored.intervalEndUtc);
  for (const name of ['inbound', 'outbound', 'connection', 'ice', 'transport', 'remoteRtcp']) {
    const section = answered[name];
    expectSame(section, isObject(section) ? expectedSection(section, sources[name]) : (sources[name] ?? null));
  }
}

const plain = SAMPLE_CALLS.filter(
  ({ scenario }) => !['legacy-object-shaped', 'rtcstats-entries', 'sparse'].includes(scenario),
);

describe('callReports on every sample', () => {
  it.each(SAMPLE_CALLS)('$file: gives what the manifest counts, without an error', async (sample) => {
    const reports = await reportsOf(sample);
    const stored = segmentsOf(sample);
    const segments = reports.flatMap((report) => report.segments);
    const repeats = reports.reduce((sum, report) => sum + report.repeatedSegmentCount, 0);
    expect(stored).toHaveLength(sample.segments);
    expect(segments.length + repeats).toBe(sample.segments);
    expect(reports.every(({ callId }) => callId === sample.call_id)).toBe(true);
    expect(reports.map(({ correlation }) => correlation.telnyxSessionId)).toContain(sample.telnyx_session_id);
    expect(reports.map(({ correlation }) => correlation.telnyxLegId)).toContain(sample.telnyx_leg_id);
    expect(reports.map(({ correlation }) => correlation.voiceSdkSessionId)).toContain(sample.voice_sdk_session_id);
    const counts = new Set(sample.intervals.map((count) => count ?? 0));
    if (sample.scenario !== 'rtcstats-entries' && sample.scenario !== 'legacy-object-shaped')
      for (const { intervalCount } of segments) expect(counts).toContain(intervalCount);
  });

  it.each(plain)('$file: every value of every interval equals the stored one', async (sample) => {
    const stored = segmentsOf(sample);
    for (const report of await reportsOf(sample)) {
      for (const segment of report.segments) {
        // Of a segment that was stored twice, the one that was stored first is kept.
        const [source] = stored
          .filter(
            (candidate) =>
              (candidate.segment ?? 0) === segment.index &&
              candidate.voice_sdk_session_id === report.correlation.voiceSdkSessionId,
          )
          .sort((one, other) => Date.parse(String(one.stored_at)) - Date.parse(String(other.stored_at)));
        const intervals = source?.stats as Json[];
        expect(segment.intervals).toHaveLength(intervals.length);
        segment.intervals.forEach((interval, index) => expectInterval(interval, intervals[index] ?? {}));
        expectSame(
          segment.intervals.map(({ raw }) => raw),
          intervals,
        );
        expectSame(
          segment.logs.map(({ raw }) => raw),
          source?.logs ?? [],
        );
      }
    }
  });

  it.each(SAMPLE_CALLS)('$file: nothing stored is lost but the posting id, which is nowhere', async (sample) => {
    const stored = segmentsOf(sample);
    const secret = stored[0]?.call_report_id;
    const { text } = await answerOf(sample);
    if (typeof secret === 'string') expect(text).not.toContain(secret);
    const raws = (await reportsOf(sample)).flatMap((report) => report.segments.map(({ raw }) => raw));
    const kept = stored.map(({ call_report_id: _secret, ...rest }) => rest);
    for (const raw of raws) if (!kept.some((one) => isDeepStrictEqual(one, raw))) expect(kept).toContainEqual(raw);
  });

  it.each(plain.filter(({ source }) => source === 'recorded'))(
    '$file: ids, SDK, summary and flush reasons are the stored ones',
    async (sample) => {
      const [report] = await reportsOf(sample);
      const stored = segmentsOf(sample);
      const last = stored.at(-1) ?? {};
      const summary = last.summary as Json;
      expect(report?.correlation).toMatchObject({
        voiceSdkId: last.voice_sdk_id,
        voiceSdkIdDecoded: last.voice_sdk_id_decoded,
        userId: last.user_id,
        organizationId: last.organization_id,
      });
      expect(report?.sdk).toEqual({
        name: 'TelnyxRTC',
        platform: 'JAVASCRIPT',
        version: last.version,
        userAgent: last.user_agent,
      });
      expect(report?.summary).toEqual({
        direction: (summary.direction as string).toUpperCase(),
        directionRaw: summary.direction,
        state: summary.state,
        callerNumber: summary.callerNumber,
        destinationNumber: summary.destinationNumber,
        durationSeconds: summary.durationSeconds,
        startedAt: summary.startTimestamp,
        endedAt: summary.endTimestamp,
        raw: summary,
      });
      expect(report?.segments.map(({ isFinal }) => isFinal)).toEqual(
        stored.map((segment) => !('flushReason' in segment)),
      );
      stored.forEach((segment, index) => {
        const reason = segment.flushReason as { type: string; socketClose?: Json } | undefined;
        const answered = report?.segments[index]?.flushReason as { typeRaw: string; socketClose: Json } | null;
        expect(answered?.typeRaw).toEqual(reason?.type);
        for (const [key, value] of Object.entries(reason?.socketClose ?? {}))
          expect(answered?.socketClose[key]).toEqual(value);
      });
    },
  );

  it.each(SAMPLE_CALLS)('$file: logs are in time order and each stored entry is there once', async (sample) => {
    for (const report of await reportsOf(sample)) {
      const times = report.logs.nodes.map(({ timestamp }) => timestamp).filter((time) => typeof time === 'string');
      expect(times).toEqual([...times].sort());
      const own = report.segments.flatMap((segment) => segment.logs.map(({ raw }) => JSON.stringify(raw)));
      expect(report.logs.nodes.map(({ raw }) => JSON.stringify(raw)).sort()).toEqual(own.sort());
      expect(report.logs.totalCount).toBe(own.length);
    }
  });
});

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
