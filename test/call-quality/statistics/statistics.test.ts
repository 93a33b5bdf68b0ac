import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adjusted } from '../../../src/call-quality/statistics/false-discovery.ts';
import { fisherExact } from '../../../src/call-quality/statistics/fisher.ts';
import { percentilesOf, standing } from '../../../src/call-quality/statistics/percentiles.ts';
import { newcombe, wilson, zScore, type Share } from '../../../src/call-quality/statistics/shares.ts';
import { propertyRuns } from '../../support/thorough.ts';

const shares = (least = 0): fc.Arbitrary<Share> =>
  fc.integer({ min: least, max: 3_000 }).chain((of) => fc.integer({ min: 0, max: of }).map((count) => ({ count, of })));

describe('a share with its Wilson interval', () => {
  it('is what the formula gives for known examples', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const cases = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [count, of, low, high] of cases) {
      const found = wilson({ count, of })!;
      expect(found.low).toBeCloseTo(low, 4);
      expect(found.high).toBeCloseTo(high, 4);
    }
  });

  it('lies within 0 and 1, holds the share, narrows with more calls, and mirrors the share of the others', () => {
    fc.assert(
      fc.property(shares(1), ({ count, of }) => {
        const { value, low, high } = wilson({ count, of })!;
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
        const more = wilson({ count: count * 4, of: of * 4 })!;
        expect(more.high - more.low).toBeLessThan(high - low);
        const others = wilson({ count: of - count, of })!;
        expect(others.low).toBeCloseTo(1 - high, 10);
      }),
    );
  });

  it('is null of no calls', () => {
    expect(wilson({ count: 0, of: 0 })).toBeNull();
    expect(newcombe({ count: 0, of: 0 }, { count: 1, of: 2 })).toBeNull();
  });
});

describe('the difference of two shares with Newcombe’s interval', () => {
  it('is what the formula gives for known examples', () => {
    // Newcombe 1998, table II, method 10: 56/70 and 48/80; 9/10 and 3/10; 10/10 and 0/20.
    const cases = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [10, 10, 0, 20, 0.6791, 1],
    ] as const;
    for (const [a, m, b, n, low, high] of cases) {
      const found = newcombe({ count: a, of: m }, { count: b, of: n })!;
      expect(found.low).toBeCloseTo(low, 4);
      expect(found.high).toBeCloseTo(high, 4);
    }
  });

  it('holds the difference, and turns its sign when the shares change places', () => {
    fc.assert(
      fc.property(shares(1), shares(1), (one, other) => {
        const { value, low, high } = newcombe(one, other)!;
        expect(-1 <= low && low <= value && value <= high && high <= 1).toBe(true);
        const turned = newcombe(other, one)!;
        expect(turned.value).toBeCloseTo(-value, 12);
        expect(turned.low).toBeCloseTo(-high, 12);
        expect(Math.sign(zScore(one, other))).toBe(Math.sign(value));
      }),
    );
  });
});

describe('Fisher’s exact test', () => {
  it('is what R’s fisher.test gives', () => {
    expect(fisherExact({ count: 3, of: 4 }, { count: 1, of: 4 })).toBeCloseTo(0.4857142857, 9);
    expect(fisherExact({ count: 10, of: 12 }, { count: 3, of: 18 })).toBeCloseTo(0.0005367241, 9);
    expect(fisherExact({ count: 8, of: 10 }, { count: 1, of: 6 })).toBeCloseTo(0.034965035, 9);
  });

  it('adds up all tables that are no more probable, as whole numbers do it without rounding', () => {
    const choose = (n: number, k: number): bigint => {
      let result = 1n;
      for (let i = 0; i < k; i += 1) result = (result * BigInt(n - i)) / BigInt(i + 1);
      return result;
    };
    const small = fc
      .integer({ min: 1, max: 40 })
      .chain((of) => fc.integer({ min: 0, max: of }).map((count) => ({ count, of })));
    fc.assert(
      fc.property(small, small, (one, other) => {
        const poor = one.count + other.count;
        const weight = (count: number): bigint => choose(one.of, count) * choose(other.of, poor - count);
        let sum = 0n;
        for (let count = Math.max(0, poor - other.of); count <= Math.min(poor, one.of); count += 1)
          if (weight(count) <= weight(one.count)) sum += weight(count);
        const exact = Number((sum * 10n ** 15n) / choose(one.of + other.of, poor)) / 1e15;
        expect(fisherExact(one, other)).toBeCloseTo(exact, 10);
      }),
    );
  });

  it('is a probability, the same from either side, and small only where shares differ', () => {
    fc.assert(
      fc.property(shares(1), shares(1), (one, other) => {
        const p = fisherExact(one, other);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(other, one)).toBeCloseTo(p, 9);
        if (one.count * other.of === other.count * one.of) expect(p).toBeCloseTo(1, 6);
      }),
      { numRuns: propertyRuns(50) },
    );
  });
});

describe('p-values adjusted for many tests', () => {
  it('are what R’s p.adjust(method = "BH") gives', () => {
    const given = [0.01, 0.04, 0.03, 0.005, 0.5];
    const expected = [0.025, 0.05, 0.05, 0.025, 0.5];
    adjusted(given).forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 12));
  });

  it('select what the procedure by its definition selects: the largest k whose p-value is at most q k / m, and all before it', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }), (pValues) => {
        const q = 0.1;
        const sorted = [...pValues].sort((one, other) => one - other);
        const last = sorted.findLastIndex((p, index) => (p * sorted.length) / (index + 1) <= q);
        const limit = last === -1 ? -1 : sorted[last]!;
        const values = adjusted(pValues);
        pValues.forEach((p, index) => {
          expect(values[index]! <= q).toBe(p <= limit);
          expect(values[index]).toBeGreaterThanOrEqual(p * (1 - 1e-12));
        });
      }),
    );
  });

  it('keep the share of false alarms among tests without any effect', () => {
    // Uniform p-values by a fixed sequence: a hundred families of fifty.
    let state = 1;
    const uniform = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const families = Array.from({ length: 100 }, () => adjusted(Array.from({ length: 50 }, uniform)));
    const alarmed = families.filter((values) => values.some((value) => value <= 0.05)).length;
    expect(alarmed).toBeLessThanOrEqual(10);
  });
});

describe('percentiles', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 });

  it('are exact: the value at its rank, between neighbours in proportion, whatever the order', () => {
    expect(percentilesOf([4, 1, 3, 2])).toEqual({ p5: 1.15, p50: 2.5, p95: expect.closeTo(3.85, 12), calls: 4 });
    expect(percentilesOf([7])).toEqual({ p5: 7, p50: 7, p95: 7, calls: 1 });
    expect(percentilesOf([])).toEqual({ p5: null, p50: null, p95: null, calls: 0 });
    fc.assert(
      fc.property(values, (all) => {
        const { p5, p50, p95 } = percentilesOf(all);
        expect(percentilesOf([...all].reverse())).toEqual(percentilesOf(all));
        for (const [value, share] of [
          [p5!, 0.05],
          [p50!, 0.5],
          [p95!, 0.95],
        ] as const) {
          const below = all.filter((one) => one < value).length;
          const notAbove = all.filter((one) => one <= value).length;
          expect(below).toBeLessThanOrEqual(Math.ceil(share * (all.length - 1)));
          expect(notAbove).toBeGreaterThanOrEqual(Math.floor(share * (all.length - 1)) + 1);
        }
      }),
    );
  });

  it('and the standing of a value among others: how many are below, equal ones by half', () => {
    expect(standing([1, 2, 3, 4], 2.5)).toBe(50);
    expect(standing([1, 2, 2, 3], 2)).toBe(50);
    expect(standing([1, 2], 9)).toBe(100);
    expect(standing([], 1)).toBeNull();
  });
});
