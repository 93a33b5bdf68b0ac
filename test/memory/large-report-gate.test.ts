import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReadDeferred } from '../../src/memory/incoming-bytes.ts';
import { LARGE_BYTES, LargeReportGate } from '../../src/memory/large-report-gate.ts';
import type { ReportRead, ReportReader } from '../../src/memory/report-read.ts';

const MB = 2 ** 20;
const never = new AbortController().signal;

const bounded = (maxBytes: number, maxPaused: number, makeRoom: (bytes: number) => void = () => undefined) =>
  new LargeReportGate({ maxBytes, maxPaused, makeRoom });

describe('large reports', () => {
  /** Whether somebody who was told to wait may go on by now. */
  async function goesOn(wait: Promise<void> | undefined): Promise<boolean> {
    if (wait === undefined) return true;
    let is = false;
    void wait.then(() => (is = true));
    await new Promise((resolve) => setImmediate(resolve));
    return is;
  }

  it('delay no small reader, and nobody while memory is free', () => {
    const large = bounded(4 * MB, 2);
    expect(
      large
        .open('caller')
        .begin()
        .take(3 * MB),
    ).toBeUndefined();
    expect(
      large
        .open('caller')
        .begin()
        .take(0.9 * LARGE_BYTES),
    ).toBeUndefined();
    expect(large.open('caller').begin().take(MB)).toBeUndefined();
  });

  it('have callers take turns, however many operations one has', async () => {
    const large = bounded(MB, 0);
    /** Begins an operation that has read more than there is room for. */
    const begin = (caller: string) => {
      const reader = large.open(caller);
      const read = reader.begin();
      const wait = askAgain(read);
      return { caller, reader, wait };
    };
    const askAgain = (read: ReportRead): Promise<void> | undefined => {
      try {
        return read.take(2 * MB);
      } catch {
        return read.untilRetryAllowed(never);
      }
    };
    const greedy = ['many', 'many', 'many', 'many', 'many', 'many'].map(begin);
    const waiting = [...greedy, begin('few'), begin('few'), begin('other')];
    const order: string[] = [];
    while (waiting.length > 0) {
      const can = await Promise.all(waiting.map(({ wait }) => goesOn(wait)));
      expect(can.filter(Boolean)).toHaveLength(1);
      const [next] = waiting.splice(can.indexOf(true), 1);
      order.push(next?.caller ?? '');
      next?.reader.close();
    }
    expect(order).toEqual(['many', 'many', 'few', 'other', 'many', 'few', 'many', 'many', 'many']);
  });

  it('have all wait but the oldest once there is none, until it is over', async () => {
    const large = bounded(4 * MB, 2);
    const readers = [large.open('caller'), large.open('caller'), large.open('caller')];
    const [first, second, third] = readers.map((reader) => reader.begin()) as [ReportRead, ReportRead, ReportRead];
    void first.take(2 * MB);
    void second.take(2 * MB);
    const waits = [third.take(2 * MB), second.take(MB)];
    expect(await Promise.all(waits.map(goesOn))).toEqual([false, false]);
    expect(first.take(100 * MB)).toBeUndefined();
    readers[0]?.close();
    expect(await Promise.all(waits.map(goesOn))).toEqual([false, true]);
    readers[1]?.close();
    expect(await goesOn(waits[0])).toBe(true);
  });

  it('have a few pause in their places; further ones drop what they have until one of those is done', async () => {
    const large = bounded(MB, 1);
    void large
      .open('caller')
      .begin()
      .take(2 * MB);
    const [pausing, second, third] = [large.open('caller'), large.open('caller'), large.open('caller')];
    const paused = pausing.begin();
    expect(await goesOn(paused.take(MB))).toBe(false);
    const [givenUp, last] = [second.begin(), third.begin()];
    for (const read of [givenUp, last]) expect(() => read.take(MB)).toThrow(ReadDeferred);
    expect(large.inUse()).toMatchObject({ largeReportBytes: 3 * MB, largeReportReaders: 4 });
    const waits = [givenUp.untilRetryAllowed(never), last.untilRetryAllowed(never)];
    expect(await Promise.all(waits.map(goesOn))).toEqual([false, false]);
    paused.end(false);
    expect(await Promise.all(waits.map(goesOn))).toEqual([true, false]);
    expect(await goesOn(givenUp.take(MB))).toBe(false);
  });

  it('continue for the operation whose turn it is, even if another operation is reading them', async () => {
    const large = bounded(MB, 1);
    const [oldest, younger, other] = [large.open('caller'), large.open('caller'), large.open('caller')];
    void oldest.begin().take(2 * MB);
    void other.begin().take(LARGE_BYTES);
    const shared = younger.begin();
    expect(() => shared.take(MB)).toThrow(ReadDeferred);
    const wait = shared.untilRetryAllowed(never);
    expect(await goesOn(wait)).toBe(false);
    shared.join(oldest);
    expect(await goesOn(wait)).toBe(true);
    expect(shared.take(10 * MB)).toBeUndefined();
  });

  it('release an operation that leaves while it waits', async () => {
    const large = bounded(MB, 1);
    void large
      .open('caller')
      .begin()
      .take(2 * MB);
    const gone = large.open('caller');
    const wait = gone.begin().take(MB);
    gone.close();
    expect(await goesOn(wait)).toBe(true);
    const leaving = new AbortController();
    const read = large.open('caller').begin();
    expect(() => read.take(MB)).toThrow(ReadDeferred);
    const waited = read.untilRetryAllowed(leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(waited).rejects.toThrow('gone');
  });

  it('count no bytes of an operation that has left, however late they arrive', () => {
    const large = bounded(MB, 0);
    const gone = large.open('caller');
    const late = gone.begin();
    void late.take(MB);
    gone.close();
    void late.take(50 * MB);
    const [first, second] = [large.open('caller').begin(), large.open('caller').begin()];
    expect([first.take(MB / 2), second.take(MB / 2)]).toEqual([undefined, undefined]);
  });

  it('are counted exactly, whichever operations come and go', () => {
    const step = fc.record({
      who: fc.nat(4),
      bytes: fc.integer({ min: MB, max: 5 * MB }),
      does: fc.constantFrom('reads' as const, 'leaves' as const, 'fails' as const),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let told = 0;
        const large = bounded(3 * MB, 100, (bytes) => (told = bytes));
        const readers = new Map<number, { reader: ReportReader; read: ReportRead; bytes: number }>();
        const held = (): number => [...readers.values()].reduce((sum, { bytes }) => sum + bytes, 0);
        for (const { who, bytes, does } of steps) {
          const known = readers.get(who);
          if (does === 'leaves') known?.reader.close();
          if (does === 'fails') known?.read.end(false);
          if (does !== 'reads') {
            readers.delete(who);
            continue;
          }
          const reader = known?.reader ?? large.open('caller');
          const mine = known ?? { reader, read: reader.begin(), bytes: 0 };
          void mine.read.take(bytes);
          readers.set(who, { ...mine, bytes: mine.bytes + bytes });
          expect(told).toBe(held());
        }
        for (const { reader } of readers.values()) reader.close();
        expect(Object.values(large.inUse())[0]).toBe(0);
      }),
    );
  });
});
