import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { SAMPLE_CALLS, segmentsOf, type Json } from '../support/samples.ts';
import { answeredReports, expectInterval, expectSame } from './support/answered-reports.ts';

const { answerOf, reportsOf } = answeredReports();

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
