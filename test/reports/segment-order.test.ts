import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDocument } from '../../src/report-bytes/receive/report-document.ts';
import { assembleReports, callIdOfReport, type Report } from '../../src/reports/report.ts';
import { inChunks } from '../support/in-chunks.ts';
import { propertyRuns } from '../support/thorough.ts';

type Segment = Record<string, unknown>;

/** The reports of some stored segments. */
async function reportsOf(segments: readonly Segment[]): Promise<Report[]> {
  const bytes = Buffer.from(JSON.stringify(segments));
  return assembleReports('call', await readDocument(inChunks(bytes), 1e6));
}

const at = (second: number): string => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();

/** A segment that begins so many seconds into the call. */
const segment = (second: number, own: Segment = {}): Segment => ({
  voice_sdk_session_id: 'session',
  stats: [{ intervalStartUtc: at(second) }, { intervalStartUtc: at(second + 1) }],
  logs: [{ timestamp: at(second), level: 'info', message: `log at ${second}` }],
  ...own,
});

const starts = (report: Report | undefined): unknown[] =>
  report?.segments.map(({ stored }) => (stored.element('stats', 0) as Segment).intervalStartUtc) ?? [];

describe('segments in a report', () => {
  it('come out the same whatever order they were stored in and however often', async () => {
    const numbered = [0, 1, 2, 3, 4].map((number) => segment(number * 180, { segment: number }));
    const expected = await reportsOf(numbered);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...numbered, ...numbered, ...numbered], { minLength: 11 }),
        async (stored) => {
          fc.pre(new Set(stored).size === 5);
          const reports = await reportsOf(stored);
          expect(reports).toHaveLength(1);
          expect(reports[0]?.id).toBe(expected[0]?.id);
          expect(starts(reports[0])).toEqual(starts(expected[0]));
          expect(reports[0]?.repeatedSegmentCount).toBe(stored.length - 5);
          const messages = (await reports[0]!.logs()).map(({ message }) => message);
          expect(messages).toEqual((await expected[0]!.logs()).map(({ message }) => message));
        },
      ),
      { numRuns: propertyRuns(50) },
    );
  });

  it('lack the numbers that were never stored', async () => {
    const [report] = await reportsOf([5, 1, 2].map((number) => segment(number, { segment: number })));
    expect(report?.missingSegments).toEqual([0, 3, 4]);
  });

  it('without numbers go by time and are numbered in that order', async () => {
    const [report] = await reportsOf([segment(50), segment(0), segment(25)]);
    expect(starts(report)).toEqual([at(0), at(25), at(50)]);
    expect(report?.segments.map(({ index, segmentNumber }) => [index, segmentNumber])).toEqual([
      [0, null],
      [1, null],
      [2, null],
    ]);
  });

  it('that carry the same number but other intervals are both kept, in order of time', async () => {
    const [report] = await reportsOf([
      segment(0, { segment: 0 }),
      segment(180, { segment: 1 }),
      segment(300, { segment: 0 }),
    ]);
    expect(starts(report)).toEqual([at(0), at(180), at(300)]);
    expect(report?.repeatedSegmentCount).toBe(0);
    expect(new Set(report?.segments.map(({ index }) => index)).size).toBe(3);
  });

  it('of a call that was reattached within a session are separate reports, distinguished by their start', async () => {
    const first = { summary: { startTimestamp: at(0) } };
    const second = { summary: { startTimestamp: at(200) } };
    const reports = await reportsOf([
      segment(200, { ...second, segment: 0 }),
      segment(0, { ...first, segment: 0 }),
      segment(180, { ...first, segment: 1 }),
    ]);
    expect(reports.map(starts)).toEqual([[at(0), at(180)], [at(200)]]);
  });

  it('end the report only where the SDK did', async () => {
    const ends = async (own: Segment): Promise<boolean | undefined> =>
      (await reportsOf([segment(0, own)]))[0]?.segments[0]?.isFinal;
    const ios = { user_agent: 'TelnyxRTC/3.4.0 (iOS 18.5)' };
    expect(await ends({ flushReason: { type: 'buffer-limit' } })).toBe(false);
    expect(await ends({ flushReason: null })).toBe(true);
    expect(await ends({})).toBe(true);
    expect(await ends({ ...ios, summary: { state: 'active' } })).toBe(false);
    expect(await ends({ ...ios, summary: { endTimestamp: at(2) } })).toBe(true);
  });
});

describe('log entries', () => {
  it('that one segment wrote twice stay, those that a second segment repeats go', async () => {
    const twice = { timestamp: at(1), level: 'warn', message: 'twice' };
    const [report] = await reportsOf([
      segment(0, { logs: [twice, twice] }),
      segment(50, { logs: [twice, twice, { timestamp: at(60), message: 'new' }] }),
    ]);
    expect((await report!.logs()).map(({ message }) => message)).toEqual(['twice', 'twice', 'new']);
  });

  it('without a time stay after the entry that they followed', async () => {
    const [report] = await reportsOf([
      segment(50, { segment: 1, logs: [{ timestamp: at(50), message: 'late' }, { message: 'after late' }] }),
      segment(0, { segment: 0, logs: [{ timestamp: at(1), message: 'early' }, 'after early'] }),
    ]);
    expect((await report!.logs()).map(({ message }) => message)).toEqual([
      'early',
      'after early',
      'late',
      'after late',
    ]);
  });
});

describe("a report's id", () => {
  it('gives back its call id', async () => {
    const [report] = await reportsOf([segment(0)]);
    expect(callIdOfReport(report!.id)).toBe('call');
    expect(callIdOfReport('call')).toBeUndefined();
  });
});
