import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { legOf } from '../../src/quality/report-analysis.ts';
import { findIssues } from '../../src/quality/issues/issues.ts';
import { MOS_MODELS, mosModel } from '../../src/quality/scores/mos.ts';
import { DEFAULT_POLICY, policyOf } from '../../src/quality/policy.ts';
import { mosScore } from '../../src/quality/scores/scores.ts';
import { verdictOf } from '../../src/quality/verdict/verdict.ts';
import { inputOf, issuesOf, reportOf, reportsOf, sampleBytes, samples } from './sample-calls.ts';

const sample = (scenario: string) => samples.find((other) => other.scenario === scenario && other.side === 'a')!;
const segmentsOf = (file: string): unknown[] => JSON.parse(sampleBytes(file).toString()) as unknown[];

describe('quality of a report', () => {
  it('does not depend on the order of the stored segments, nor on how often one was stored', async () => {
    const source = sample('reconnect-three-segments');
    const segments = segmentsOf(source.file);
    const expected = await legOf(await reportOf(source));
    const issues = expected.issues.map(withoutPlace);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        fc.array(fc.nat({ max: 2 }), { maxLength: 2 }),
        async (order, repeats) => {
          const stored = [...order, ...repeats].map((index) => segments[index]);
          const [report] = await reportsOf(source.call_id, Buffer.from(JSON.stringify(stored)));
          const leg = await legOf(report!);
          expect(leg.issues.map(withoutPlace)).toEqual(issues);
          expect((await verdictOf(leg)).summary).toBe((await verdictOf(expected)).summary);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('finds nothing by thresholds when all are out of reach', async () => {
    const never = policyOf({ consecutiveIntervals: 1e9, mediaGapSeconds: 1e9, oneWayAudioSeconds: 1e9 });
    const lenient = { ...never, sustainedLossPercent: 101, microphoneSilentSeconds: 1e9, microphoneMutedSeconds: 1e9 };
    const policy = { ...lenient, localSilenceAfterSpeechSeconds: 1e9, setupSeconds: 1e9 };
    for (const scenario of ['lossy-jittery', 'microphone-dies', 'one-way-audio', 'downlink-jitter', 'high-rtt'])
      expect(await issuesOf(sample(scenario), policy)).toEqual([]);
  });

  it('answers whether 10 % loss would have fired', async () => {
    const source = sample('downlink-loss');
    const codes = async (percent: number) =>
      (await issuesOf(source, policyOf({ highPacketLossPercent: percent }))).map(({ code }) => code);
    expect(await codes(3)).toContain('HIGH_PACKET_LOSS');
    expect(await codes(30)).not.toContain('HIGH_PACKET_LOSS');
  });

  it('finds at least as many intervals the stricter a threshold is', async () => {
    const input = await inputOf(await reportOf(sample('lossy-jittery')));
    const found = async (percent: number): Promise<number> => {
      const issues = await findIssues({ ...input, policy: { ...DEFAULT_POLICY, highPacketLossPercent: percent } });
      return issues.find(({ code }) => code === 'HIGH_PACKET_LOSS')?.intervalCount ?? 0;
    };
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 15 }), fc.nat({ max: 15 }), async (one, other) => {
        expect(await found(Math.min(one, other))).toBeGreaterThanOrEqual(await found(Math.max(one, other)));
      }),
      { numRuns: 20 },
    );
  });

  it('is scored alike through the shapes of other SDKs, as far as they send the inputs', async () => {
    const scoresOf = async (scenario: string, direction: 'INBOUND' | 'OUTBOUND') => {
      const input = await inputOf(await reportOf(sample(scenario)));
      return MOS_MODELS.map((model) => mosScore(input, direction, mosModel(model)));
    };
    for (const direction of ['INBOUND', 'OUTBOUND'] as const) {
      expect(await scoresOf('platform-ios', direction)).toEqual(await scoresOf('clean-opus', direction));
      expect(await scoresOf('platform-flutter', direction)).toEqual(await scoresOf('lossy-jittery', direction));
    }
    const [android] = await scoresOf('platform-android', 'INBOUND');
    const [javascript] = await scoresOf('clean-opus', 'INBOUND');
    expect(android?.average).toBeCloseTo(javascript?.average ?? NaN, 1);
    const [outward] = await scoresOf('platform-android', 'OUTBOUND');
    expect(outward).toMatchObject({ average: null, knownSeconds: 0, reason: expect.stringContaining('remoteRtcp') });
  });

  it('holds scores within bounds on every sample', async () => {
    for (const source of samples) {
      const input = await inputOf(await reportOf(source));
      for (const model of MOS_MODELS)
        for (const direction of ['INBOUND', 'OUTBOUND'] as const) {
          const { average, minimum, shareBelow35, shareBelow40, reason } = mosScore(input, direction, mosModel(model));
          expect(average === null).toBe(reason !== null);
          if (average === null || minimum === null) continue;
          expect(minimum).toBeGreaterThanOrEqual(1);
          expect(average).toBeGreaterThanOrEqual(minimum);
          expect(average).toBeLessThanOrEqual(4.5);
          expect(shareBelow40).toBeGreaterThanOrEqual(shareBelow35 ?? NaN);
        }
    }
  });
});

const withoutPlace = <Issue extends { evidence: unknown }>({ evidence: _evidence, ...issue }: Issue) => issue;
