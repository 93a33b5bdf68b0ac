import { describe, expect, it } from '@jest/globals';
import { standingOf } from '../../viewer/src/call/standing.ts';

const ROUND_TRIP = { name: 'Round trip', unit: 'ms', digits: 0, worse: 'high' } as const;
const SCORE = { name: 'Score', unit: '', digits: 2, worse: 'low' } as const;

describe('where a call stands among those of its agent', () => {
  it('is shown with the usual value, its own, and its rank', () => {
    expect(standingOf({ value: 210.4, median: 43, percentile: 93.1, calls: 51 }, ROUND_TRIP)).toEqual({
      value: '210 ms',
      text: 'usually 43 ms; this call: 210 ms (above 93 % of 51 calls)',
      isUnusual: true,
    });
    expect(standingOf({ value: 2.1, median: 4.38, percentile: 4, calls: 51 }, SCORE)).toEqual({
      value: '2.10',
      text: 'usually 4.38; this call: 2.10 (below 96 % of 51 calls)',
      isUnusual: true,
    });
  });

  it('is not unusual where the call is better than nearly all others', () => {
    expect(standingOf({ value: 12, median: 43, percentile: 2, calls: 51 }, ROUND_TRIP)?.isUnusual).toBe(false);
    expect(standingOf({ value: 4.5, median: 4.1, percentile: 98, calls: 51 }, SCORE)?.isUnusual).toBe(false);
  });

  it('is not shown for few calls, nor without a figure', () => {
    expect(standingOf({ value: 210, median: 43, percentile: 93, calls: 4 }, ROUND_TRIP)).toBeUndefined();
    expect(standingOf({ value: null, median: 43, percentile: null, calls: 51 }, ROUND_TRIP)).toBeUndefined();
  });
});
