import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stableOrder } from '../../../viewer/src/overview/stable-order.ts';

const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'));

describe('an order that stays while more becomes known', () => {
  it('keeps remaining items in place, fills free positions with new ones, and appends the others', () => {
    expect(stableOrder(['a', 'b', 'c'], ['d', 'c', 'a', 'e'])).toEqual(['a', 'd', 'c', 'e']);
  });

  it('shows exactly what is known now', () => {
    fc.assert(
      fc.property(keys, keys, (shown, next) => {
        expect(stableOrder(shown, next).sort()).toEqual([...next].sort());
      }),
    );
  });

  it('moves nothing as long as nothing goes', () => {
    fc.assert(
      fc.property(keys, keys, (shown, added) => {
        const next = [...new Set([...added, ...shown])];
        expect(stableOrder(shown, next).slice(0, shown.length)).toEqual(shown);
      }),
    );
  });
});
