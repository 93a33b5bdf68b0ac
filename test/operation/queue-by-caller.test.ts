import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Tenant } from '../../src/operation/tenant.ts';
import { QueueByCaller } from '../../src/operation/queue-by-caller.ts';

interface Waiter {
  readonly caller: string;
  readonly number: number;
  /** How many waiters of each other caller were served since this one became its caller's first. */
  readonly passedBy: Map<string, number>;
}

describe('QueueByCaller', () => {
  const step = fc.record({
    does: fc.constantFrom('arrives' as const, 'arrives' as const, 'leaves' as const, 'is served' as const),
    caller: fc.constantFrom('a', 'b', 'c'),
    who: fc.nat(40),
  });

  it('passes over callers who cannot be served, and keeps their position', () => {
    const queue = new QueueByCaller<string>();
    for (const item of ['a1', 'a2', 'b1', 'c1']) queue.push(item.charAt(0), item);
    const notA = (caller: Tenant): boolean => !caller.startsWith('a');
    expect([queue.shift(notA), queue.shift(), queue.shift(notA), queue.shift(notA)]).toEqual([
      'b1',
      'a1',
      'c1',
      undefined,
    ]);
    expect([queue.isEmpty, queue.shift(), queue.isEmpty]).toEqual([false, 'a2', true]);
  });

  it('lets no caller overtake another twice, and keeps each caller’s order, whichever entries leave', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const queue = new QueueByCaller<Waiter>();
        const leaving: (() => void)[] = [];
        let waiting: Waiter[] = [];
        for (const { does, caller, who } of steps) {
          if (does === 'arrives') {
            const waiter = { caller, number: leaving.length, passedBy: new Map<string, number>() };
            waiting.push(waiter);
            leaving.push(queue.push(caller, waiter));
          } else if (does === 'leaves') {
            // Also those who left before, or were served.
            leaving[who]?.();
            waiting = waiting.filter(({ number }) => number !== who);
          } else {
            const { first } = queue;
            const served = queue.shift();
            expect(served).toBe(first);
            expect(served).toBe(waiting.find((waiter) => waiter.caller === served?.caller));
            waiting = waiting.filter((waiter) => waiter !== served);
            for (const one of ['a', 'b', 'c'].map((name) => waiting.find((waiter) => waiter.caller === name))) {
              if (one === undefined || served === undefined || one.caller === served.caller) continue;
              const times = (one.passedBy.get(served.caller) ?? 0) + 1;
              expect(times).toBe(1);
              one.passedBy.set(served.caller, times);
            }
          }
          expect(queue.size).toBe(waiting.length);
        }
        expect(Array.from({ length: queue.size }, () => queue.shift())).toHaveLength(waiting.length);
        expect(queue.first).toBeUndefined();
      }),
    );
  });
});
