import { describe, expect, it } from '@jest/globals';
import { instantMs } from '../../src/call-reports/normalise/values.ts';
import { readCallLog } from '../../src/call-reports/call-log.ts';
import { legOf } from '../../src/quality/analysis.ts';
import { COMPUTED_SDK_CODES } from '../../src/quality/rules/catalogue.ts';
import { verdictOf } from '../../src/quality/verdict/verdict.ts';
import { issuesOf, reportOf, samples } from './recorded-calls.ts';

const warned = samples.filter(({ sdk_warning_codes: codes }) => codes !== undefined);
const blamed = samples.filter(({ fault }) => fault !== undefined);
const recorded = samples.filter(({ source }) => source === 'recorded');

/** The seconds that the manifest says something was done in, by scenario; the whole call where it names none. */
const spoiledSeconds = (made: string): [number, number] => {
  const range = /(\d+)-(\d+) s:/.exec(made);
  if (range) return [Number(range[1]), Number(range[2])];
  const from = /from (\d+) s:/.exec(made);
  return from ? [Number(from[1]), Infinity] : [0, Infinity];
};

describe('issues against what the SDK itself warned about', () => {
  it.each(warned)('$file: the same codes', async (sample) => {
    const issues = await issuesOf(sample);
    const codes = issues.map(({ sdkCode }) => sdkCode).filter((code) => code !== null);
    expect(new Set(codes)).toEqual(new Set(sample.sdk_warning_codes));
  });

  it.each(warned.filter(({ sdk_warning_codes: codes }) => (codes ?? []).length > 0))(
    '$file: each fires within one interval of the first log entry',
    async (sample) => {
      const report = await reportOf(sample);
      const log = (await readCallLog(await report.logs(), report.callId)).filter(({ own }) => own);
      for (const issue of await issuesOf(sample)) {
        if (issue.sdkCode === null) continue;
        const first = log.find(({ warningCode }) => warningCode === issue.sdkCode);
        expect({ code: issue.code, off: Math.abs((issue.onset ?? NaN) - (first?.time ?? NaN)) < 1_000 }).toEqual({
          code: issue.code,
          off: true,
        });
        expect(issue.alsoReportedBySdk).toBe(true);
      }
    },
  );

  it.each(recorded)('$file: no other warning of the SDK that it could compute goes unmatched', async (sample) => {
    const report = await reportOf(sample);
    const log = await readCallLog(await report.logs(), report.callId);
    const logged = log.filter(({ own, warningCode }) => own && COMPUTED_SDK_CODES.has(warningCode ?? 0));
    const matched = (await issuesOf(sample)).flatMap(({ sdkReportedAt }) => sdkReportedAt);
    expect(matched.toSorted()).toEqual(logged.map(({ time }) => time).toSorted());
  });

  it.each(['clean-opus', 'clean-pcmu', 'short-call'])('%s: nothing was wrong, nothing is found', async (scenario) => {
    const sample = samples.find((other) => other.scenario === scenario && other.side === 'a')!;
    expect(await issuesOf(sample)).toEqual([]);
  });
});

describe('issues of the far side against what the SDK warned about there', () => {
  const near = recorded.filter(({ side }) => side === 'a');

  /*
   * Both ends of a recording ran in one page and shared one log. A warning stands in it once without a call id, and once more
   * with the id if it was side a's: those that stand there once are side b's.
   */
  it.each(near)('$scenario: the same codes at the same time', async (sample) => {
    const report = await reportOf(sample);
    const lines = (await report.logs()).map(({ message, entry }) => ({
      message,
      time: instantMs(entry?.timestamp) ?? NaN,
    }));
    const warnings = (pattern: RegExp) =>
      lines.flatMap(({ message, time }) => {
        const code = pattern.exec(message)?.[1];
        return code === undefined ? [] : [{ code: Number(code), time }];
      });
    const farSide = warnings(/^CallReportCollector: warning (\d+)/);
    for (const { code, time } of warnings(/^\[.*\] Warning (\d+)/)) {
      const twin = farSide.findIndex((other) => other.code === code && time - other.time >= 0 && time - other.time < 5);
      expect(twin).not.toBe(-1);
      farSide.splice(twin, 1);
    }
    const other = samples.find(({ scenario, side }) => scenario === sample.scenario && side === 'b')!;
    const issues = (await issuesOf(other)).filter(({ sdkCode }) => sdkCode !== null);
    expect(new Set(issues.map(({ sdkCode }) => sdkCode))).toEqual(new Set(farSide.map(({ code }) => code)));
    for (const { sdkCode, onset } of issues) {
      const first = farSide.find(({ code }) => code === sdkCode);
      expect(Math.abs((onset ?? NaN) - (first?.time ?? NaN))).toBeLessThan(1_000);
    }
  });
});

describe('the verdict against what was done to the call', () => {
  it.each(blamed)('$file: $made', async (sample) => {
    const verdict = verdictOf(await legOf(await reportOf(sample)));
    expect(sample.fault).toContain(verdict.fault);
  });

  it.each(blamed)('$file: the same with the other leg at hand', async (sample) => {
    const other = samples.find((leg) => leg.telnyx_session_id === sample.telnyx_session_id && leg.side === 'b')!;
    const verdict = verdictOf(await legOf(await reportOf(sample)), { otherLeg: await legOf(await reportOf(other)) });
    expect(sample.fault).toContain(verdict.fault);
  });

  it.each(blamed.filter(({ fault }) => !fault?.includes('NONE')))(
    '$file: points at the seconds it names',
    async (sample) => {
      const leg = await legOf(await reportOf(sample));
      const { evidence } = verdictOf(leg);
      const [from, to] = spoiledSeconds(sample.made ?? '');
      const origin = leg.facts.startedAt ?? 0;
      const pointing = evidence.filter(({ stance, start }) => stance === 'FOR' && start !== null);
      expect(pointing.length).toBeGreaterThan(0);
      for (const { start, end } of pointing) {
        // Receiver reports tell of the seconds before them, so that an uplink's stretch may begin one report early.
        expect(((start ?? 0) - origin) / 1_000).toBeGreaterThanOrEqual(from - 7);
        expect(((end ?? 0) - origin) / 1_000).toBeLessThanOrEqual(to + 7);
      }
    },
  );

  it.each(blamed.filter(({ fault }) => fault?.includes('NONE')))('$file: no fault, and sure of it', async (sample) => {
    const { fault, confidence } = verdictOf(await legOf(await reportOf(sample)));
    expect(fault).toBe('NONE');
    expect(confidence).toBe(sample.scenario === 'short-call' ? 'MEDIUM' : 'HIGH');
  });

  it.each(blamed)('$file: what side b sees does not contradict side a', async (sample) => {
    const other = samples.find((leg) => leg.telnyx_session_id === sample.telnyx_session_id && leg.side === 'b')!;
    const { fault } = verdictOf(await legOf(await reportOf(other)));
    const mirrored = sample.fault!.flatMap((seen) => MIRROR[seen] ?? []);
    expect(mirrored).toContain(fault);
  });
});

/** A fault of one side as the other side sees it. What the far side cannot see may be no fault to it. */
const MIRROR: Readonly<Record<string, readonly string[]>> = {
  NONE: ['NONE'],
  LOCAL_MICROPHONE: ['FAR_LEG'],
  UPLINK: ['DOWNLINK'],
  DOWNLINK: ['UPLINK'],
  FAR_LEG: ['LOCAL_MICROPHONE'],
  SIGNALING: ['NONE'],
  CANNOT_TELL: ['CANNOT_TELL'],
};
