import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fairShareOf, CallerQuota } from '../../src/memory/caller-quota.ts';
import { VerifiedTokens } from '../../src/memory/verified-tokens.ts';

const CALLERS = ['a', 'b', 'c', 'd'];

const step = fc.oneof(
  fc.record({
    does: fc.constant('acquire' as const),
    caller: fc.constantFrom(...CALLERS),
    amount: fc.integer({ min: 1, max: 7 }),
  }),
  fc.record({ does: fc.constant('verify' as const), caller: fc.constantFrom(...CALLERS) }),
  fc.record({ does: fc.constant('reject' as const), caller: fc.constantFrom(...CALLERS) }),
  fc.record({ does: fc.constant('release' as const), which: fc.nat(20) }),
);

describe('CallerQuota', () => {
  it('never exceeds a limit, whoever becomes verified or is rejected, and counts nothing when all is released', () => {
    const bounds = [fc.nat(20), fc.nat(15), fc.integer({ min: 1, max: 100 })] as const;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), ...bounds, (steps, most, maxPerCaller, percent) => {
        const verified = new VerifiedTokens(percent);
        const shares = new CallerQuota(most, maxPerCaller, verified);
        const held: { caller: string; amount: number }[] = [];
        const sumOf = (isTheirs: (caller: string) => boolean): number =>
          held.reduce((sum, { caller, amount }) => sum + (isTheirs(caller) ? amount : 0), 0);
        for (const given of steps) {
          if (given.does === 'verify') verified.add(given.caller);
          else if (given.does === 'reject') verified.remove(given.caller);
          else if (given.does === 'release') {
            const [old] = held.splice(given.which, 1);
            if (old !== undefined) shares.release(old.caller, old.amount);
          } else {
            const { caller, amount } = given;
            const isNew = !verified.has(caller);
            const hasRoom =
              sumOf(() => true) + amount <= most &&
              sumOf((other) => other === caller) + amount <= maxPerCaller &&
              (!isNew || sumOf((other) => !verified.has(other)) + amount <= verified.unverifiedShareOf(most));
            expect(shares.acquire(caller, amount)).toBe(hasRoom);
            if (hasRoom) held.push({ caller, amount });
          }
          expect(shares.total).toBe(sumOf(() => true));
        }
        for (const { caller, amount } of held) shares.release(caller, amount);
        expect([shares.total, shares.callers]).toEqual([0, 0]);
      }),
    );
  });

  it('names the limit that was reached', () => {
    const verified = new VerifiedTokens(50);
    const shares = new CallerQuota(4, 3, verified);
    verified.add('known');
    for (const caller of ['x', 'y']) shares.acquire(caller);
    expect([shares.limitFor('z'), shares.limitFor('known')]).toEqual(['unverified', undefined]);
    shares.acquire('known', 2);
    expect([shares.limitFor('known', 2), shares.limitFor('known')]).toEqual(['total', 'total']);
    shares.release('x');
    shares.release('y');
    shares.acquire('known');
    expect(shares.limitFor('known')).toBe('caller');
  });

  it('leaves a quarter of several places to others, and one place to any newcomer', () => {
    expect([1, 2, 3, 4, 8, 64].map(fairShareOf)).toEqual([1, 1, 2, 3, 6, 48]);
  });
});
