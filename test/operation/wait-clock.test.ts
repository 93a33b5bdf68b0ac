import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WaitClock } from '../../src/operation/wait-clock.ts';
import { useSimulatedNow } from './support/simulated-now.ts';

describe('the clock of waits', () => {
  it('counts the time in which at least one wait is on, once', () => {
    const step = fc.record({ wait: fc.nat({ max: 3 }), starts: fc.boolean(), after: fc.nat({ max: 50 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const now = useSimulatedNow();
        try {
          const clock = new WaitClock();
          const waits = Array.from({ length: 4 }, () => clock.wait());
          const on = new Set<number>();
          let expected = 0;
          for (const { wait, starts, after } of steps) {
            if (starts) waits[wait]?.start();
            else waits[wait]?.stop();
            if (starts) on.add(wait);
            else on.delete(wait);
            now.advance(after);
            if (on.size > 0) expected += after;
          }
          expect(clock.ms).toBe(expected);
        } finally {
          now.restore();
        }
      }),
    );
  });
});
