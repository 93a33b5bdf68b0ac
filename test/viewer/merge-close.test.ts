import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hull, mergeClose } from '../../viewer/src/charts/merge-close.ts';

const stretch = fc
  .tuple(fc.double({ min: 0, max: 1000, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }))
  .map(([from, length]) => ({ from, to: from + length }));

describe('spans that are too close to distinguish', () => {
  it('become one: no stretch is lost, and what is left lies apart', () => {
    fc.assert(
      fc.property(fc.array(stretch), fc.double({ min: 0.1, max: 20, noNaN: true }), (stretches, leastGap) => {
        const groups = mergeClose(stretches, leastGap);
        expect(new Set(groups.flat())).toEqual(new Set(stretches));
        const hulls = groups.map(hull);
        hulls.forEach(({ from }, index) => {
          const before = hulls[index - 1];
          if (before) expect(from - before.to).toBeGreaterThanOrEqual(leastGap);
        });
      }),
    );
  });

  it('stand apart when there is room between them', () => {
    const [first, second] = [
      { from: 0, to: 10 },
      { from: 15, to: 16 },
    ];
    expect(mergeClose([second, first], 4)).toEqual([[first], [second]]);
    expect(mergeClose([second, first], 6)).toEqual([[first, second]]);
  });
});
