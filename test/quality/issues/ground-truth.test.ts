import { describe, expect, it } from '@jest/globals';
import { callLogOf } from '../../../src/reports/log-events/call-log.ts';
import { legOf } from '../../../src/quality/report-analysis.ts';
import { UNKNOWN_COURSE } from '../../../src/quality/verdict/session/leg-course.ts';
import type { Verdict } from '../../../src/quality/verdict/types.ts';
import { UNKNOWN_PARTY, verdictOf } from '../../../src/quality/verdict/verdict.ts';
import { issuesOf, reportOf, samples, type Sample } from '../sample-calls.ts';

const warned = samples.filter(({ sdk_warning_codes: codes }) => codes !== undefined);
const blamed = samples.filter(({ fault }) => fault !== undefined);
const recorded = samples.filter(({ source }) => source === 'recorded');

/** The seconds that the manifest says something was done in, by scenario; the whole call where it names none. */
const spoiledSeconds = (made: string): [number, number] => {
  const range = /\b(\d{1,5})-(\d{1,5}) s:/.exec(made);
  if (range) return [Number(range[1]), Number(range[2])];
  const from = /from (\d+) s:/.exec(made);
  return from ? [Number(from[1]), Infinity] : [0, Infinity];
};

/** The warnings in a sample's log, whoever wrote them. */
const warningsOf = async (sample: Sample): Promise<{ code: number; time: number }[]> =>
  (await callLogOf(await reportOf(sample))).flatMap(({ warningCode, time }) =>
    warningCode === null ? [] : [{ code: warningCode, time: time ?? NaN }],
  );

describe('issues against what the SDK itself warned about', () => {
  it.each(warned)('$file: the same codes', async (sample) => {
    const issues = await issuesOf(sample);
    const codes = issues.map(({ sdkCode }) => sdkCode).filter((code) => code !== null);
    expect(new Set(codes)).toEqual(new Set(sample.sdk_warning_codes));
  });

  it.each(warned.filter(({ sdk_warning_codes: codes }) => (codes ?? []).length > 0))(
    '$file: each fires within one interval of a log entry, and is said to be reported',
    async (sample) => {
      const log = await warningsOf(sample);
      for (const issue of await issuesOf(sample)) {
        if (issue.sdkCode === null) continue;
        const entries = log.filter(({ code }) => code === issue.sdkCode).map(({ time }) => time);
        const off = Math.min(...entries.map((time) => Math.abs((issue.onset ?? NaN) - time)));
        expect({ code: issue.code, isNear: off < 1_000 }).toEqual({ code: issue.code, isNear: true });
        expect(issue.alsoReportedBySdk).toBe(true);
      }
    },
  );

  it.each(['clean-opus', 'clean-pcmu', 'short-call'])('%s: nothing was wrong, nothing is found', async (scenario) => {
    const sample = samples.find((other) => other.scenario === scenario && other.side === 'a')!;
    expect(await issuesOf(sample)).toEqual([]);
  });
});

describe('issues of the far side against what the SDK warned about there', () => {
  const near = recorded.filter(({ side }) => side === 'a');

  /*
   * Both ends of a sample ran in one page and shared one log, which side a's report has. The collector names no call in
   * its warnings: each must be one of side a's or one of side b's.
   */
  it.each(near)('$scenario: each warning in the log is one of either side', async (sample) => {
    const other = samples.find(({ scenario, side }) => scenario === sample.scenario && side === 'b')!;
    const own = (await issuesOf(sample)).flatMap(({ sdkCode, sdkReportedAt }) =>
      sdkReportedAt.map((time) => `${sdkCode ?? ''} ${time}`),
    );
    const farSide = await issuesOf(other);
    for (const { code, time } of await warningsOf(sample)) {
      const isOfFarSide = farSide.some(
        ({ sdkCode, episodes }) =>
          sdkCode === code &&
          episodes.some(({ start, end }) => (start ?? NaN) - 1_500 <= time && time <= (end ?? NaN) + 1_500),
      );
      expect({ code, time, isKnown: own.includes(`${code} ${time}`) || isOfFarSide }).toMatchObject({ isKnown: true });
    }
  });

  it.each(near)('$scenario: each issue of the far side fires within one interval of a warning', async (sample) => {
    const log = await warningsOf(sample);
    const other = samples.find(({ scenario, side }) => scenario === sample.scenario && side === 'b')!;
    for (const { sdkCode, onset } of await issuesOf(other)) {
      if (sdkCode === null) continue;
      const entries = log.filter(({ code }) => code === sdkCode).map(({ time }) => time);
      expect(Math.min(...entries.map((time) => Math.abs((onset ?? NaN) - time)))).toBeLessThan(1_000);
    }
  });
});

/** Whether a verdict names a fault that the manifest allows, or cannot tell between such. */
const isRight = ({ fault: allowed }: { readonly fault?: readonly string[] }, verdict: Verdict): boolean =>
  allowed!.includes(verdict.fault) ||
  (verdict.fault === 'CANNOT_TELL' &&
    verdict.alternatives.length > 0 &&
    verdict.alternatives.every((fault) => allowed!.includes(fault)));

const otherOf = (sample: { readonly telnyx_session_id: string | null }) =>
  samples.find((leg) => leg.telnyx_session_id === sample.telnyx_session_id && leg.side === 'b')!;

describe('the verdict against what was done to the call', () => {
  it.each(blamed)('$file: $made', async (sample) => {
    const verdict = await verdictOf(await legOf(await reportOf(sample)));
    expect({ ...verdict, isRight: isRight(sample, verdict) }).toMatchObject({ isRight: true });
  });

  it.each(blamed)('$file: the same with the other leg at hand', async (sample) => {
    const view = await legOf(await reportOf(otherOf(sample)));
    const other = { party: UNKNOWN_PARTY, course: UNKNOWN_COURSE, legs: [{ reportId: null, view }] };
    const verdict = await verdictOf(await legOf(await reportOf(sample)), { other });
    expect({ ...verdict, isRight: isRight(sample, verdict) }).toMatchObject({ isRight: true });
  });

  it.each(blamed.filter(({ fault }) => !fault?.includes('NONE')))(
    '$file: points at the seconds it names',
    async (sample) => {
      const leg = await legOf(await reportOf(sample));
      const { evidence } = await verdictOf(leg);
      const [from, to] = spoiledSeconds(sample.made ?? '');
      const origin = leg.metadata.startedAt ?? 0;
      const pointing = evidence.filter(({ stance, start }) => stance === 'FOR' && start !== null);
      expect(pointing.length).toBeGreaterThan(0);
      for (const { start, end } of pointing) {
        // Receiver reports tell of the seconds before them, so that an uplink's stretch may begin one report early.
        expect(((start ?? 0) - origin) / 1_000).toBeGreaterThanOrEqual(from - 7);
        expect(((end ?? 0) - origin) / 1_000).toBeLessThanOrEqual(to + 7);
      }
    },
  );

  it.each(blamed.filter(({ fault }) => fault?.every((side) => side === 'NONE')))(
    '$file: no fault, and sure of it once both sides are known',
    async (sample) => {
      const leg = await legOf(await reportOf(sample));
      const view = await legOf(await reportOf(otherOf(sample)));
      const other = { party: UNKNOWN_PARTY, course: UNKNOWN_COURSE, legs: [{ reportId: null, view }] };
      expect(await verdictOf(leg)).toMatchObject({ fault: 'NONE', confidence: 'MEDIUM' });
      expect(await verdictOf(leg, { other })).toMatchObject({
        fault: 'NONE',
        confidence: sample.scenario === 'short-call' ? 'MEDIUM' : 'HIGH',
      });
    },
  );

  it.each(blamed)('$file: what side b sees does not contradict side a', async (sample) => {
    const verdict = await verdictOf(await legOf(await reportOf(otherOf(sample))));
    const mirrored = sample.fault!.flatMap((seen) => MIRROR[seen] ?? []);
    expect({ ...verdict, isRight: isRight({ fault: mirrored }, verdict) }).toMatchObject({ isRight: true });
  });
});

/** A fault of one side as the other side sees it. What the far side cannot see may be no fault to it. */
const MIRROR: Readonly<Record<string, readonly string[]>> = {
  NONE: ['NONE'],
  LOCAL_MICROPHONE: ['FAR_LEG'],
  UPLINK: ['DOWNLINK'],
  DOWNLINK: ['UPLINK'],
  FAR_LEG: ['LOCAL_MICROPHONE'],
  INTENDED: ['INTENDED'],
  SIGNALING: ['NONE'],
  CANNOT_TELL: ['CANNOT_TELL'],
};
