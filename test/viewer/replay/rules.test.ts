import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_POLICY, policyOf } from '../../../src/quality/policy.ts';
import {
  areStandard,
  formatThresholds,
  LIMITS,
  readRules,
  readThresholds,
  STANDARD_RULES,
  valueIn,
  withThreshold,
  type Thresholds,
} from '../../../viewer/src/replay/rules.ts';

const limitOf = (key: string) => LIMITS.find((limit) => limit.key === key)!;
const changes = fc.array(
  fc.tuple(fc.constantFrom(...LIMITS), fc.oneof(fc.double(), fc.integer({ min: -1, max: 700 }))),
);
const tried = (steps: readonly (readonly [(typeof LIMITS)[number], number])[]): Thresholds =>
  steps.reduce<Thresholds>((thresholds, [limit, value]) => withThreshold(thresholds, limit, value), {});

describe('rules on trial', () => {
  it('are all of the gateway’s, and start from its defaults', () => {
    expect(Object.fromEntries(LIMITS.map((limit) => [limit.key, valueIn({}, limit)]))).toEqual(DEFAULT_POLICY);
  });

  it('are always ones that the gateway accepts, and mean to it what the page shows', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const thresholds = tried(steps);
        const shown = Object.fromEntries(LIMITS.map((limit) => [limit.key, valueIn(thresholds, limit)]));
        expect(policyOf(thresholds)).toEqual(shown);
      }),
    );
  });

  it('are the same after a way through a link', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const thresholds = tried(steps);
        expect(readThresholds(formatThresholds({ ...STANDARD_RULES, thresholds }))).toEqual(thresholds);
      }),
    );
  });

  it('are the defaults again when each threshold is set back', () => {
    const thresholds = tried([
      [limitOf('highRttMs'), 200],
      [limitOf('windowIntervals'), 5],
      [limitOf('highRttMs'), 400],
      [limitOf('windowIntervals'), 3],
    ]);
    expect(areStandard({ ...STANDARD_RULES, thresholds })).toBe(true);
  });

  it('lose their window when as many intervals must be bad as it has', () => {
    const threeOfFive = tried([[limitOf('windowIntervals'), 5]]);
    expect(threeOfFive).toEqual({ windowIntervals: 5 });
    expect(withThreshold(threeOfFive, limitOf('consecutiveIntervals'), 6)).toEqual({ consecutiveIntervals: 6 });
  });

  it('of a link are those that are known and within bounds; others keep their defaults', () => {
    expect(readRules('highPacketLossPercent:2,highRttMs:400,lowMos:9,highJitterMs:x,constructor:1,a', 'NONE')).toEqual({
      ...STANDARD_RULES,
      thresholds: { highPacketLossPercent: 2 },
    });
    expect(readRules(null, 'toString')).toEqual(STANDARD_RULES);
    expect(readRules('mediaGapSeconds:,windowIntervals:2.5,consecutiveIntervals:0', null)).toEqual(STANDARD_RULES);
    expect(readRules('windowIntervals:5,consecutiveIntervals:4', 'G107_NARROWBAND')).toEqual({
      thresholds: { consecutiveIntervals: 4, windowIntervals: 5 },
      model: 'G107_NARROWBAND',
    });
  });
});
