import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fairShareOf, CallerQuota } from '../../src/memory/caller-quota.ts';

describe('CallerQuota', () => {
  it('never counts more than the bounds, and nothing when all is given back', () => {
    const step = fc.record({ caller: fc.constantFrom('a', 'b', 'c'), amount: fc.integer({ min: 1, max: 7 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.nat(20), fc.nat(15), (steps, most, maxPerCaller) => {
        const shares = new CallerQuota(most, maxPerCaller);
        const taken = steps.filter(({ caller, amount }) => {
          const hadRoom = shares.hasRoom(caller, amount);
          expect(shares.acquire(caller, amount)).toBe(hadRoom);
          expect(shares.total).toBeLessThanOrEqual(most);
          return hadRoom;
        });
        for (const caller of ['a', 'b', 'c']) {
          const own = taken.filter((step) => step.caller === caller).reduce((sum, { amount }) => sum + amount, 0);
          expect(own).toBeLessThanOrEqual(maxPerCaller);
        }
        for (const { caller, amount } of taken) shares.release(caller, amount);
        expect([shares.total, shares.callers]).toEqual([0, 0]);
      }),
    );
  });

  it('leaves a quarter of several places to others, and one place to any newcomer', () => {
    expect([1, 2, 3, 4, 8, 64].map(fairShareOf)).toEqual([1, 1, 2, 3, 6, 48]);
  });
});
