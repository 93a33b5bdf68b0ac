import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { netOf } from '../../../src/quality/columns/counters.ts';
import { lowerBoundOfShare } from '../../../src/quality/verdict/observe/lossy.ts';

const gains = fc.array(fc.integer({ min: -5, max: 8 }), { minLength: 1, maxLength: 60 });
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('packets that stayed lost', () => {
  it('are those that the count never falls below again', () => {
    expect([...netOf(Float64Array.from([4, -4, 0, 5, 0, -2]))]).toEqual([0, 0, 0, 3, 0, 0]);
  });

  it('are as many as the last count, and never negative', () => {
    fc.assert(
      fc.property(gains, (lost) => {
        const net = netOf(Float64Array.from(lost));
        expect(sum(net)).toBe(Math.max(0, sum(lost)));
        expect(net.every((value) => value >= 0)).toBe(true);
      }),
    );
  });

  it('start again after an unknown row', () => {
    expect([...netOf(Float64Array.from([2, NaN, -2, 3]))]).toEqual([2, NaN, 0, 1]);
  });
});

describe('the share that was lost for sure', () => {
  it('of few packets is far below the share that was counted', () => {
    expect(lowerBoundOfShare(1, 50)).toBeLessThan(0.006);
    expect(lowerBoundOfShare(60, 2_000)).toBeGreaterThan(0.024);
  });

  it('is never above the share that was counted, and comes closer with more packets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 100 }), (due, percent) => {
        const lost = Math.floor((due * percent) / 100);
        expect(lowerBoundOfShare(lost, due)).toBeLessThanOrEqual(lost / due + 1e-9);
        expect(lowerBoundOfShare(lost * 10, due * 10)).toBeGreaterThanOrEqual(lowerBoundOfShare(lost, due) - 1e-9);
      }),
    );
  });
});
