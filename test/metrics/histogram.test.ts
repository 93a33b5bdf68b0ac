import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Histogram as PromHistogram, Registry } from 'prom-client';
import { Histogram } from '../../src/metrics/histogram.ts';

const BUCKETS = [0.01, 0.1, 1];

describe('the faster histogram', () => {
  it('is exported exactly as a histogram of prom-client with the same values', async () => {
    const value = fc.oneof(fc.constantFrom(...BUCKETS), fc.double({ min: 0, max: 5, noNaN: true }));
    const label = fc.constantFrom('a', 'b', '"quoted"\\', 'line\nbreak');
    const recorded = fc.array(fc.tuple(value, label, label), { maxLength: 30 });
    // More than wait at a time.
    const times = fc.constantFrom(1, 1, 40);
    await fc.assert(
      fc.asyncProperty(recorded, times, async (once, repeated) => {
        const values = Array.from({ length: repeated }, () => once).flat();
        const [own, theirs] = [new Registry(), new Registry()];
        const shared = { name: 'durations_seconds', help: 'Some durations.' };
        const fast = new Histogram(own, { ...shared, labels: ['one', 'other'], buckets: BUCKETS });
        const slow = new PromHistogram({
          ...{ ...shared, labelNames: ['one', 'other'], buckets: BUCKETS, registers: [theirs] },
        });
        for (const [seconds, one, other] of values) {
          fast.record(seconds, one, other);
          slow.observe({ one, other }, seconds);
        }
        expect(await own.metrics()).toBe(await theirs.metrics());
      }),
    );
  });
});
