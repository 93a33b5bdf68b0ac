import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LinkedQueue } from '../../src/operation/linked-queue.ts';

describe('LinkedQueue', () => {
  it('keeps the order of arrival, whichever entries leave or are served', () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('arrives' as const), who: fc.constant(0) }),
      fc.record({ does: fc.constantFrom('leaves' as const, 'is served' as const), who: fc.nat(30) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const line = new LinkedQueue<number>();
        const leaving: (() => void)[] = [];
        let expected: number[] = [];
        for (const { does, who } of steps) {
          if (does === 'arrives') {
            expected.push(leaving.length);
            leaving.push(line.push(leaving.length));
          } else if (does === 'leaves') {
            // Also those who left before, or were served.
            leaving[who]?.();
            expected = expected.filter((waiter) => waiter !== who);
          } else expect(line.shift()).toBe(expected.shift());
          expect([line.size, line.first]).toEqual([expected.length, expected[0]]);
        }
        expect(Array.from({ length: line.size }, () => line.shift())).toEqual(expected);
      }),
    );
  });
});
