import { describe, expect, it } from '@jest/globals';
import DataLoader from 'dataloader';
import { loadEach } from '../../src/operation/load-each.ts';
import { workFor } from '../../src/operation/operation.ts';
import { nextSlice } from '../../src/operation/time-slices.ts';

/** Keeps the thread busy for longer than a slice. */
function useUpSlice(): void {
  const until = performance.now() + 3;
  while (performance.now() < until);
}

/** What each key is given by a DataLoader: its value, or its error. */
function settled<Value>(load: (keys: readonly number[]) => Promise<Value[]>, keys: readonly number[]) {
  return new DataLoader(load).loadMany(keys);
}

describe('loads of one batch', () => {
  it('succeed or fail each on its own, in the order of the keys', async () => {
    const load = loadEach((key: number) => (key === 2 ? Promise.reject(new Error('no 2')) : Promise.resolve(10 * key)));
    expect(await settled(load, [1, 2, 3])).toEqual([10, new Error('no 2'), 30]);
  });

  it('end each on its own, before slower ones', async () => {
    const never = new Promise<number>(() => undefined);
    const loader = new DataLoader(loadEach((key: number) => (key === 1 ? never : Promise.resolve(10 * key))));
    void loader.load(1);
    expect(await loader.load(2)).toBe(20);
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
    expect(await workFor(operation, () => settled(load, [1, 2]))).toEqual([new Error('over'), new Error('over')]);
  });
});
