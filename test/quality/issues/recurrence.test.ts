import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { policyOf } from '../../../src/quality/policy.ts';
import { consecutiveRows, episodesOf, recurringEpisodes } from '../../../src/quality/issues/rules/runs.ts';

/** Intervals of a second each; `.` is good, `x` is bad, `|` is a minute without measurements. */
function intervalsOf(pattern: string) {
  const [start, end, isBad] = [[] as number[], [] as number[], [] as boolean[]];
  let now = 0;
  for (const sign of pattern) {
    if (sign === '|') {
      now += 60_000;
      continue;
    }
    start.push(now);
    end.push((now += 1_000));
    isBad.push(sign === 'x');
  }
  const timeseries = { length: start.length, start: Float64Array.from(start), end: Float64Array.from(end) };
  return { timeseries, holds: (row: number): boolean => isBad[row] === true };
}

const found = (pattern: string, consecutiveIntervals: number, windowIntervals: number) => {
  const { timeseries, holds } = intervalsOf(pattern);
  return recurringEpisodes(timeseries, { holds }, { consecutiveIntervals, windowIntervals }).map(
    ({ from, to, onset }) => [from, to, onset],
  );
};

const patterns = fc.array(fc.constantFrom('.', 'x', 'x', '|'), { maxLength: 40 }).map((signs) => signs.join(''));

describe('a condition in three of five intervals', () => {
  it.each([
    ['x.x.x', [[0, 4, 4]]],
    ['x..xx', [[0, 4, 4]]],
    ['x...xx', []],
    ['xx|x', []],
    // The windows share intervals.
    ['xxx..xxx', [[0, 7, 2]]],
    [
      'xxx.....xxx',
      [
        [0, 2, 2],
        [8, 10, 10],
      ],
    ],
    ['xxx', [[0, 2, 2]]],
  ] as const)('%s', (pattern, episodes) => {
    expect(found(pattern, 3, 5)).toEqual(episodes);
  });

  it('is a run without interruption where both numbers are equal', () => {
    fc.assert(
      fc.property(patterns, fc.integer({ min: 1, max: 6 }), (pattern, count) => {
        const { timeseries, holds } = intervalsOf(pattern);
        const runs = episodesOf(timeseries, { holds, fires: consecutiveRows(count) });
        expect(
          recurringEpisodes(timeseries, { holds }, { consecutiveIntervals: count, windowIntervals: count }),
        ).toEqual(runs);
      }),
    );
  });

  it('covers exactly the bad intervals of the windows that have enough of them, and what lies between', () => {
    fc.assert(
      fc.property(patterns, fc.integer({ min: 1, max: 5 }), fc.nat({ max: 5 }), (pattern, count, more) => {
        const { timeseries, holds } = intervalsOf(pattern);
        const covered = new Set(
          found(pattern, count, count + more).flatMap(([from = 0, to = 0]) =>
            Array.from({ length: to - from + 1 }, (_, index) => from + index),
          ),
        );
        const expected = new Set<number>();
        for (let first = 0; first < timeseries.length; first += 1)
          for (let last = first; last < Math.min(timeseries.length, first + count + more); last += 1) {
            const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
            const isWhole = (timeseries.end[last] ?? 0) - (timeseries.start[first] ?? 0) === rows.length * 1_000;
            if (isWhole && holds(first) && holds(last) && rows.filter(holds).length >= count)
              for (const row of rows) expected.add(row);
          }
        expect([...covered].sort((one, other) => one - other)).toEqual([...expected].sort((one, other) => one - other));
      }),
    );
  });
});

describe('how many intervals a window has', () => {
  it('is as many as must be bad, unless it is given', () => {
    expect(policyOf({}).windowIntervals).toBe(3);
    expect(policyOf({ consecutiveIntervals: 5 }).windowIntervals).toBe(5);
    expect(policyOf({ consecutiveIntervals: 3, windowIntervals: 5 }).windowIntervals).toBe(5);
  });

  it.each([
    [
      { windowIntervals: 2 },
      'policy.windowIntervals is 2; accepted: integers of at least policy.consecutiveIntervals, 3.',
    ],
    [{ windowIntervals: 3.5 }, 'policy.windowIntervals is 3.5'],
    [{ consecutiveIntervals: 4, windowIntervals: 3 }, 'policy.consecutiveIntervals, 4.'],
  ])('%j: is refused', (changes, message) => {
    expect(() => policyOf(changes)).toThrow(message);
  });
});
