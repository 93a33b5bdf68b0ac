import { describe, expect, it } from '@jest/globals';
import { columnsOf, firstDifference, rowsOf, withoutNoise } from '../../bench/compare.ts';

describe('comparing answers before a bench', () => {
  it('reads columns as the rows that other servers answer with', () => {
    const columns = [
      { metric: 'INBOUND_JITTER', values: [1.5, null] },
      { metric: 'ROUND_TRIP_TIME', values: [20, 21] },
    ];
    const data = { callReports: [{ series: { t: [1_000, 2_000], columns } }] };
    expect(rowsOf(columnsOf(data))).toEqual([
      { t: 1_000, inboundJitter: 1.5, roundTripTime: 20 },
      { t: 2_000, inboundJitter: null, roundTripTime: 21 },
    ]);
  });

  it('finds the first value that differs, wherever it is', () => {
    expect(firstDifference({ rows: [{ t: 1 }, { t: 2 }] }, { rows: [{ t: 1 }, { t: 3 }] })).toBe(
      'answer.rows.1.t is 2 and 3',
    );
    expect(firstDifference([1], [1, 2])).toBe('answer.1 is missing and 2');
    expect(firstDifference({ value: null }, {})).toBe('answer.value is null and missing');
    expect(firstDifference({ a: [1, { b: 'c' }] }, { a: [1, { b: 'c' }] })).toBeUndefined();
  });

  it('holds sums that were added up in another order for the same', () => {
    const [one, other] = [0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1];
    expect(one).not.toBe(other);
    expect(firstDifference(withoutNoise({ one: [one] }), withoutNoise({ one: [other] }))).toBeUndefined();
    expect(firstDifference(withoutNoise([1.0001]), withoutNoise([1.0002]))).toBeDefined();
  });
});
