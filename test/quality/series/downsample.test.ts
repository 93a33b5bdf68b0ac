import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extremesOf, planBuckets, timesOf } from '../../../src/quality/series/downsample.ts';

/** A column with unknown values, and which of its rows are pauses. */
const rows = fc
  .array(
    fc.record({
      value: fc.oneof({ weight: 5, arbitrary: fc.double({ noNaN: true }) }, { weight: 1, arbitrary: fc.constant(NaN) }),
      pause: fc.option(fc.nat(1_000_000), { freq: 8, nil: null }),
    }),
    { minLength: 1, maxLength: 400 },
  )
  .map((made) => ({
    column: Float64Array.from(made, ({ value, pause }) => (pause === null ? value : NaN)),
    pauses: made.flatMap(({ pause }, row) => (pause === null ? [] : [{ row, length: pause }])),
  }));

const most = fc.integer({ min: 10, max: 200 });

const known = (values: Iterable<number>): number[] => [...values].filter((value) => !Number.isNaN(value));

describe('bringing a curve down', () => {
  it('keeps the least and the greatest value', () => {
    fc.assert(
      fc.property(rows, most, ({ column, pauses }, points) => {
        const kept = known(extremesOf(planBuckets(column.length, points, pauses), column));
        expect([Math.min(...kept), Math.max(...kept)]).toEqual([
          Math.min(...known(column)),
          Math.max(...known(column)),
        ]);
      }),
    );
  });

  it('returns no more points than requested, and as many times as values', () => {
    fc.assert(
      fc.property(rows, most, ({ column, pauses }, points) => {
        const stretches = planBuckets(column.length, points, pauses);
        const kept = extremesOf(stretches, column);
        expect(kept.length).toBeLessThanOrEqual(points);
        expect(timesOf(stretches, column)).toHaveLength(kept.length);
      }),
    );
  });

  it('keeps values in the order in which they came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), most, fc.boolean(), (length, points, rises) => {
        const column = Float64Array.from({ length }, (_, row) => (rises ? row : -row));
        const kept = extremesOf(planBuckets(length, points, []), column);
        expect(kept).toEqual([...kept].sort((one, other) => (rises ? one - other : other - one)));
        expect(timesOf(planBuckets(length, points, []), column.map(Math.abs))).toEqual(kept.map(Math.abs));
      }),
    );
  });

  it('makes up no value', () => {
    fc.assert(
      fc.property(rows, most, ({ column, pauses }, points) => {
        const kept = known(extremesOf(planBuckets(column.length, points, pauses), column));
        expect(kept.every((value) => column.includes(value))).toBe(true);
      }),
    );
  });

  it('lets a line break at the longest pause of each bucket', () => {
    const pauses = [
      { row: 20, length: 5 },
      { row: 25, length: 90 },
    ];
    const column = Float64Array.from({ length: 100 }, (_, row) => (row === 20 || row === 25 ? NaN : 1));
    const stretches = planBuckets(100, 10, pauses);
    expect(stretches).toContainEqual({ from: 25, to: 26 });
    expect(extremesOf(stretches, column).filter(Number.isNaN)).toHaveLength(1);
  });
});
