import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { VerifiedTokens } from '../../src/memory/verified-tokens.ts';
import { FairQueue } from '../../src/upstream/fair-queue.ts';
import { propertyRuns } from '../support/thorough.ts';

const never = new AbortController().signal;

/** A task that ends when told, and says when it has begun. */
function task(): { run: () => Promise<void>; end: () => void; begun: () => boolean } {
  let begun = false;
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return {
    run: () => {
      begun = true;
      return ended;
    },
    end: () => end(),
    begun: () => begun,
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the queue for places', () => {
  it('gives the background at most half of the places, and only those for which no foreground request waits', async () => {
    const queue = new FairQueue(4);
    const many = Array.from({ length: 10 }, task);
    for (const { run } of many) void queue.run('many', never, run, 'background');
    await settled();
    expect(many.filter(({ begun }) => begun())).toHaveLength(2);
    const single = Array.from({ length: 3 }, task);
    for (const { run } of single) void queue.run('single', never, run);
    await settled();
    expect(single.filter(({ begun }) => begun())).toHaveLength(2);
    // A place of the background goes to the foreground, which waits for it.
    many[0]!.end();
    await settled();
    expect(single.every(({ begun }) => begun())).toBe(true);
    expect(many.filter(({ begun }) => begun())).toHaveLength(2);
    single.forEach(({ end }) => end());
    await settled();
    expect(many.filter(({ begun }) => begun())).toHaveLength(3);
  });

  it('keeps a quarter of the places from any one tenant', async () => {
    const queue = new FairQueue(8);
    const greedy = Array.from({ length: 100 }, task);
    for (const { run } of greedy) void queue.run('greedy', never, run);
    const single = task();
    void queue.run('modest', never, single.run);
    await settled();
    expect(greedy.filter(({ begun }) => begun())).toHaveLength(6);
    expect(single.begun()).toBe(true);
  });

  it('gives each free place to the tenant whose turn is longest ago', async () => {
    const queue = new FairQueue(1);
    const order: string[] = [];
    const run = (tenant: string): Promise<void> =>
      queue.run(tenant, never, () => {
        order.push(tenant);
        return Promise.resolve();
      });
    await Promise.all([run('-'), run('a'), run('a'), run('a'), run('b'), run('b'), run('c')]);
    expect(order.join('')).toBe('-abcaba');
  });

  it('keeps half of the places from unverified tokens together, until one is verified', async () => {
    const verified = new VerifiedTokens(50);
    const queue = new FairQueue(8, verified);
    const madeUp = Array.from({ length: 50 }, task);
    madeUp.forEach(({ run }, index) => void queue.run(`made-up-${index}`, never, run));
    const more = task();
    void queue.run('made-up-0', never, more.run);
    await settled();
    expect(madeUp.filter(({ begun }) => begun())).toHaveLength(4);
    verified.add('known');
    const known = task();
    void queue.run('known', never, known.run);
    await settled();
    expect(known.begun()).toBe(true);
    // Its answer arrives: what it holds no longer counts as unverified, and what it waits for starts.
    verified.add('made-up-0');
    await settled();
    expect([more.begun(), madeUp.filter(({ begun }) => begun()).length]).toEqual([true, 5]);
  });

  it('lets a verified tenant wait for one unverified task at most, however many wait', async () => {
    const verified = new VerifiedTokens(100);
    verified.add('known');
    const queue = new FairQueue(1, verified);
    const order: string[] = [];
    const run = (tenant: string): Promise<void> =>
      queue.run(tenant, never, () => {
        order.push(tenant);
        return Promise.resolve();
      });
    await Promise.all(['-', 'a', 'b', 'c', 'd', 'known', 'known', 'known'].map(run));
    expect(order.slice(0, 7)).toEqual(['-', 'a', 'known', 'b', 'known', 'c', 'known']);
  });

  it('forgets who gives up waiting, and says why he did', async () => {
    const queue = new FairQueue(1);
    const holder = task();
    const held = queue.run('a', never, holder.run);
    const leaving = new AbortController();
    const late = task();
    const waited = queue.run('b', leaving.signal, late.run);
    leaving.abort(new Error('gone'));
    await expect(waited).rejects.toThrow('gone');
    holder.end();
    await held;
    expect(late.begun()).toBe(false);
    await queue.run('c', never, () => Promise.resolve());
  });

  it('gives a place back when its task fails', async () => {
    const queue = new FairQueue(1);
    await expect(queue.run('a', never, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(queue.run('a', never, () => Promise.resolve('ran'))).resolves.toBe('ran');
  });

  it('never runs more than its places, and runs everything in the end, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(3), fc.boolean()), { maxLength: 60 }),
        async (places, jobs) => {
          const queue = new FairQueue(places);
          let running = 0;
          let most = 0;
          const done = await Promise.allSettled(
            jobs.map(([tenant, turns, fails]) =>
              queue.run(tenant, never, async () => {
                most = Math.max(most, (running += 1));
                for (let turn = 0; turn < turns; turn += 1) await settled();
                running -= 1;
                if (fails) throw new Error('failed');
              }),
            ),
          );
          expect(most).toBeLessThanOrEqual(places);
          expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(
            jobs.filter(([, , fails]) => fails).length,
          );
        },
      ),
      { numRuns: propertyRuns(50) },
    );
  });
});
