import { describe, expect, it } from '@jest/globals';
import { loadEach } from '../../src/operation/load-each.ts';
import { workFor } from '../../src/operation/operation.ts';
import { nextSlice } from '../../src/operation/time-slices.ts';

/** Keeps the thread busy for longer than a slice. */
function useUpSlice(): void {
  const until = performance.now() + 3;
  while (performance.now() < until);
}

describe('loads of one batch', () => {
  it('succeed or fail each on its own, in the order of the keys', async () => {
    const load = loadEach((key: number) => (key === 2 ? Promise.reject(new Error('no 2')) : Promise.resolve(10 * key)));
    expect(await load([1, 2, 3])).toEqual([10, new Error('no 2'), 30]);
  });

  it('start in steps between which other work runs', async () => {
    const happened: string[] = [];
    const load = loadEach((key: number) => {
      happened.push(`load ${key}`);
      useUpSlice();
      setImmediate(() => happened.push(`after ${key}`));
      return Promise.resolve(key);
    });
    await load([1, 2, 3]);
    expect(happened).toEqual(['load 1', 'after 1', 'load 2', 'after 2', 'load 3']);
  });

  it('fail for themselves when their operation is over before they start', async () => {
    const over = new AbortController();
    const operation = { caller: 'c', signal: over.signal, failure: () => new Error('over') };
    const load = loadEach(async (key: number) => {
      useUpSlice();
      over.abort();
      await nextSlice();
      return key;
    });
    expect(await workFor(operation, () => load([1, 2]))).toEqual([new Error('over'), new Error('over')]);
  });
});
