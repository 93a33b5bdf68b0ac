import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Range } from '../../viewer/src/app/view.ts';
import { axisActions } from '../../viewer/src/charts/axis-actions.ts';
import { createCursor } from '../../viewer/src/charts/cursor.ts';

const WHOLE: Range = [0, 3600];

/** What is shown after one press of a key, with the cursor at a time. */
function pressed(shown: Range, at: number | null, key: 'closer' | 'wider'): Range {
  const cursor = createCursor();
  cursor.set(at, undefined);
  let next: Range = shown;
  axisActions(shown, WHOLE, cursor, (range) => (next = range ?? WHOLE))[key]();
  return next;
}

const share = (at: number, [from, to]: Range): number => (at - from) / (to - from);

describe('zooming by key', () => {
  it('keeps the time under the cursor where it is, however often the key is pressed', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3600, noNaN: true }), fc.integer({ min: 1, max: 20 }), (at, presses) => {
        let shown = WHOLE;
        for (let press = 0; press < presses; press += 1) shown = pressed(shown, at, 'closer');
        expect(share(at, shown)).toBeCloseTo(share(at, WHOLE), 6);
      }),
    );
  });

  it('never goes below what one can make sense of, nor beyond the call', () => {
    expect(pressed([100, 102], 100.5, 'closer')).toEqual([100, 102]);
    expect(pressed([0, 3000], 2900, 'wider')).toEqual(WHOLE);
  });

  it('uses the middle while nothing is pointed at', () => {
    expect(pressed(WHOLE, null, 'closer')).toEqual([900, 2700]);
  });
});
