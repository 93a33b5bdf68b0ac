import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { BufferPool } from '../../src/memory/buffer-pool.ts';
import { ReportBytes } from '../../src/report-bytes/receive/report-bytes.ts';
import { propertyRuns } from '../support/thorough.ts';

/** Any length, with bytes that tell chunks apart. */
const chunk = fc
  .tuple(fc.nat(200_000), fc.nat(250))
  .map(([length, first]) => Buffer.alloc(length, Buffer.from([first, first + 1, 7])));
const size = fc.integer({ min: 0, max: 600_000 });

describe('BytePool', () => {
  it('gives enough memory, and never the same to two users', () => {
    const step = fc.record({ size, gives: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.constantFrom(0, 1_000_000, 10_000_000), (steps, maxFree) => {
        const pool = new BufferPool(maxFree);
        const held = new Set<Buffer>();
        for (const { size: wanted, gives } of steps) {
          const buffer = pool.allocate(wanted);
          expect(buffer.length).toBeGreaterThanOrEqual(wanted);
          expect(held.has(buffer)).toBe(false);
          held.add(buffer);
          const [oldest] = held;
          if (gives && oldest !== undefined) {
            held.delete(oldest);
            pool.release(oldest);
          }
        }
      }),
    );
  });

  it('uses again what was given back, unless it is far too large or there is too much of it', () => {
    const pool = new BufferPool(10_000_000);
    const [large, larger] = [pool.allocate(4_000_000), pool.allocate(8_000_000)];
    pool.release(large);
    expect(pool.allocate(100_000)).not.toBe(large);
    expect(pool.allocate(3_000_000)).toBe(large);
    pool.release(large);
    pool.release(larger);
    expect(pool.allocate(7_000_000)).toBe(larger);
    expect(pool.allocate(4_000_000)).not.toBe(large);
  });
});

describe('a buffer that is larger than the free list', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is kept for the next report of its size, and dropped when none comes for a while', () => {
    const pool = new BufferPool(1_000_000);
    const buffer = pool.allocate(8_000_000);
    pool.release(buffer);
    jest.advanceTimersByTime(6_000);
    expect(pool.allocate(8_000_000)).toBe(buffer);
    pool.release(buffer);
    jest.advanceTimersByTime(6_000);
    expect(pool.allocate(8_000_000)).toBe(buffer);
    pool.release(buffer);
    jest.advanceTimersByTime(60_000);
    expect(pool.allocate(8_000_000)).not.toBe(buffer);
  });

  it('is not kept beside another one', () => {
    const pool = new BufferPool(1_000_000);
    const [first, second] = [pool.allocate(8_000_000), pool.allocate(8_000_000)];
    pool.release(first);
    pool.release(second);
    expect([pool.allocate(8_000_000), pool.allocate(8_000_000)]).not.toContain(first);
  });

  it('does not take the place of smaller ones, nor they its place', () => {
    const pool = new BufferPool(1_000_000);
    const [large, small] = [pool.allocate(8_000_000), pool.allocate(900_000)];
    pool.release(large);
    pool.release(small);
    expect(pool.allocate(8_000_000)).toBe(large);
    expect(pool.allocate(900_000)).toBe(small);
  });

  it('is not kept by a pool without a free list', () => {
    const pool = new BufferPool(0);
    const buffer = pool.allocate(8_000_000);
    pool.release(buffer);
    expect(pool.allocate(8_000_000)).not.toBe(buffer);
  });
});

describe('ReportBytes', () => {
  const whole = (bytes: ReportBytes, chunk: Buffer) => {
    bytes.append(chunk, 0, chunk.length);
    return bytes.end(new Map());
  };

  it('are segments of what was appended, whatever was announced and used the memory before', () => {
    const pool = new BufferPool(100_000_000);
    fc.assert(
      fc.property(
        fc.array(fc.array(chunk, { maxLength: 3 }), { maxLength: 6 }),
        fc.option(size, { nil: undefined }),
        (segments, announced) => {
          const bytes = new ReportBytes(pool, announced);
          const release = bytes.retain();
          const ended = segments.map((chunks) => {
            for (const part of chunks) bytes.append(Buffer.concat([part, part]), part.length, 2 * part.length);
            return bytes.end(new Map());
          });
          ended.forEach((segment, index) =>
            expect(segment.bytes.equals(Buffer.concat(segments[index] ?? []))).toBe(true),
          );
          expect(bytes.length).toBe(Buffer.concat(segments.flat()).length);
          expect(bytes.room).toBeGreaterThanOrEqual(bytes.length);
          release();
          expect(bytes.room).toBe(0);
        },
      ),
      { numRuns: propertyRuns(100) },
    );
  });

  it('take little more memory than they have bytes, in few large segments as in thousands of small ones', () => {
    for (const [count, length] of [
      [4_000, 300],
      [20, 600_000],
      [1, 5_000_000],
    ] as const) {
      const bytes = new ReportBytes(new BufferPool(0), count * length);
      for (let segment = 0; segment < count; segment += 1)
        for (let left = length; left > 0; left -= 60_000) {
          bytes.append(Buffer.alloc(60_000), 0, Math.min(left, 60_000));
          if (left <= 60_000) bytes.end(new Map());
        }
      expect(bytes.length).toBe(count * length);
      expect(bytes.room).toBeLessThan(2.5 * count * length);
    }
  });

  it('are released with their last holder, and then cannot be read', () => {
    const pool = new BufferPool(1_000_000);
    const bytes = new ReportBytes(pool, 100_000);
    const segment = whole(bytes, Buffer.alloc(100_000, 'x'));
    const { buffer } = segment.bytes;
    const [operation, cache] = [bytes.retain(), bytes.retain()];
    operation();
    operation();
    expect(segment.bytes.toString()).toBe('x'.repeat(100_000));
    cache();
    expect(() => segment.bytes).toThrow('already ended');
    expect(pool.allocate(100_000).buffer).toBe(buffer);
  });
});
