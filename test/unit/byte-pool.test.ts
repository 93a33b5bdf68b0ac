import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BytePool } from '../../src/call-reports/document/byte-pool.ts';
import { ReportBytes } from '../../src/call-reports/document/report-bytes.ts';

/** Any length, with bytes that tell chunks apart. */
const chunk = fc
  .tuple(fc.nat(200_000), fc.nat(250))
  .map(([length, first]) => Buffer.alloc(length, Buffer.from([first, first + 1, 7])));
const size = fc.integer({ min: 0, max: 600_000 });

describe('BytePool', () => {
  it('gives room enough, and none to two at once', () => {
    const step = fc.record({ size, gives: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.constantFrom(0, 1_000_000, 10_000_000), (steps, mostFree) => {
        const pool = new BytePool(mostFree);
        const held = new Set<Buffer>();
        for (const { size: wanted, gives } of steps) {
          const buffer = pool.take(wanted);
          expect(buffer.length).toBeGreaterThanOrEqual(wanted);
          expect(held.has(buffer)).toBe(false);
          held.add(buffer);
          const [oldest] = held;
          if (gives && oldest !== undefined) {
            held.delete(oldest);
            pool.give(oldest);
          }
        }
      }),
    );
  });

  it('uses again what was given back, unless it is far too large or there is too much of it', () => {
    const pool = new BytePool(10_000_000);
    const [large, larger] = [pool.take(4_000_000), pool.take(8_000_000)];
    pool.give(large);
    expect(pool.take(100_000)).not.toBe(large);
    expect(pool.take(3_000_000)).toBe(large);
    pool.give(large);
    pool.give(larger);
    expect(pool.take(7_000_000)).toBe(larger);
    expect(pool.take(4_000_000)).not.toBe(large);
  });
});

describe('ReportBytes', () => {
  it('are what was appended, whatever was announced and used the memory before', () => {
    const pool = new BytePool(100_000_000);
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 8 }), fc.option(size, { nil: undefined }), (chunks, announced) => {
        const bytes = new ReportBytes(pool, announced);
        const release = bytes.hold();
        for (const chunk of chunks) bytes.append(chunk);
        expect(bytes.all.subarray(0, bytes.length).equals(Buffer.concat(chunks))).toBe(true);
        release();
      }),
      { numRuns: 50 },
    );
  });

  it('are given back when nobody holds them any more, and then cannot be read', () => {
    const pool = new BytePool(1_000_000);
    const bytes = new ReportBytes(pool, 100_000);
    const memory = bytes.all;
    const [operation, cache] = [bytes.hold(), bytes.hold()];
    operation();
    operation();
    expect(bytes.all).toBe(memory);
    cache();
    expect(() => bytes.all).toThrow('over already');
    expect(pool.take(100_000)).toBe(memory);
  });
});
