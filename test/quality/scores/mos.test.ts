import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { collectorMos, MOS_MODELS, mosModel, mosOf } from '../../../src/quality/scores/mos.ts';

const jitterMs = fc.double({ min: 0, max: 2_000, noNaN: true });
const lossPercent = fc.double({ min: 0, max: 100, noNaN: true });
const roundTripTimeMs = fc.double({ min: 0, max: 10_000, noNaN: true });

describe('mean opinion scores', () => {
  it.each([
    ['TELNYX_JAVASCRIPT_COLLECTOR', 3.97],
    ['TELNYX_JAVASCRIPT_HELPER', 2.89],
    ['TELNYX_MOBILE', 2.89],
    ['TELNYX_FLUTTER', 4.04],
    ['G107_NARROWBAND', 3.84],
  ] as const)('%s gives %d at 10 ms jitter, 100 ms round trip and 5 %% loss', (name, score) => {
    expect(mosOf(mosModel(name), { jitterMs: 10, roundTripTimeMs: 100, lossPercent: 5 })).toBeCloseTo(score, 2);
  });

  it('is worse without loss concealment', () => {
    const inputs = { jitterMs: 10, roundTripTimeMs: 100, lossPercent: 5 };
    const without = mosOf(mosModel('G107_NARROWBAND_WITHOUT_CONCEALMENT'), inputs);
    expect(without).toBeLessThan(mosOf(mosModel('G107_NARROWBAND'), inputs));
  });

  it.each(MOS_MODELS)('%s stays between 1 and 4.5', (name) => {
    fc.assert(
      fc.property(jitterMs, lossPercent, roundTripTimeMs, (jitter, loss, delay) => {
        const score = mosOf(mosModel(name), { jitterMs: jitter, lossPercent: loss, roundTripTimeMs: delay });
        return score >= 1 && score <= 4.5;
      }),
    );
  });

  it.each(MOS_MODELS)('%s never gets better with more loss, jitter or delay', (name) => {
    const inputs = fc.record({ jitterMs, lossPercent, roundTripTimeMs });
    fc.assert(
      fc.property(inputs, inputs, (one, other) => {
        const better = {
          jitterMs: Math.min(one.jitterMs, other.jitterMs),
          lossPercent: Math.min(one.lossPercent, other.lossPercent),
          roundTripTimeMs: Math.min(one.roundTripTimeMs, other.roundTripTimeMs),
        };
        return mosOf(mosModel(name), better) >= mosOf(mosModel(name), one) - 1e-9;
      }),
    );
  });

  it.each(MOS_MODELS)('%s gives no score when an input is unknown', (name) => {
    const known = { jitterMs: 1, lossPercent: 0, roundTripTimeMs: 20 };
    for (const input of ['jitterMs', 'lossPercent', 'roundTripTimeMs'])
      expect(mosOf(mosModel(name), { ...known, [input]: NaN })).toBeNaN();
  });

  it('shows the score that the SDK computes, its blindness to total loss included, apart from the score to show', () => {
    const lost = { jitterMs: 5, lossPercent: 90, roundTripTimeMs: 50 };
    expect(collectorMos(lost)).toBe(4.5);
    expect(mosOf(mosModel('TELNYX_JAVASCRIPT_COLLECTOR'), lost)).toBe(1);
  });
});
