import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LARGE_BYTES, LargeReports, type Reading } from '../../src/call-reports/large-reports.ts';

const MB = 2 ** 20;

describe('LargeReports', () => {
  /** Whether somebody who was told to wait may go on by now. */
  async function goesOn(wait: Promise<void> | undefined): Promise<boolean> {
    if (wait === undefined) return true;
    let is = false;
    void wait.then(() => (is = true));
    await new Promise((resolve) => setImmediate(resolve));
    return is;
  }

  it('has nobody wait who reads little, and nobody while there is room', () => {
    const large = new LargeReports(4 * MB, () => undefined);
    expect(large.open().take(3 * MB)).toBeUndefined();
    expect(large.open().take(0.9 * LARGE_BYTES)).toBeUndefined();
    expect(large.open().take(MB)).toBeUndefined();
  });

  it('has all wait but the oldest once there is none, until it is over', async () => {
    const large = new LargeReports(4 * MB, () => undefined);
    const [first, second, third] = [large.open(), large.open(), large.open()];
    void first.take(2 * MB);
    void second.take(2 * MB);
    const waits = [third.take(2 * MB), second.take(MB)];
    expect(await Promise.all(waits.map(goesOn))).toEqual([false, false]);
    expect(first.take(100 * MB)).toBeUndefined();
    first.leave();
    expect(await Promise.all(waits.map(goesOn))).toEqual([false, true]);
    second.leave();
    expect(await goesOn(waits[0])).toBe(true);
  });

  it('lets go whoever leaves while it waits', async () => {
    const large = new LargeReports(MB, () => undefined);
    void large.open().take(MB);
    const gone = large.open();
    const wait = gone.take(MB);
    gone.leave();
    expect(await goesOn(wait)).toBe(true);
  });

  it('counts nothing of whoever has left, however late it arrives', () => {
    const large = new LargeReports(MB, () => undefined);
    const gone = large.open();
    void gone.take(MB);
    gone.leave();
    void gone.take(50 * MB);
    const [first, second] = [large.open(), large.open()];
    expect([first.take(MB / 2), second.take(MB / 2)]).toEqual([undefined, undefined]);
  });

  it('tells how much is held, to the byte, whoever comes and goes', () => {
    const step = fc.record({ who: fc.nat(4), bytes: fc.integer({ min: MB, max: 5 * MB }), leaves: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let told = 0;
        const large = new LargeReports(3 * MB, (bytes) => (told = bytes));
        const readings = new Map<number, { reading: Reading; bytes: number }>();
        for (const { who, bytes, leaves } of steps) {
          const mine = readings.get(who) ?? { reading: large.open(), bytes: 0 };
          if (leaves) {
            mine.reading.leave();
            readings.delete(who);
            continue;
          }
          void mine.reading.take(bytes);
          readings.set(who, { ...mine, bytes: mine.bytes + bytes });
          expect(told).toBe([...readings.values()].reduce((sum, reading) => sum + reading.bytes, 0));
        }
      }),
    );
  });
});
