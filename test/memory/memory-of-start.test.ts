import { expect, it } from '@jest/globals';
import { collectGarbage, returnMemoryOfStart } from '../../src/memory-of-start.ts';

it('returns what only starting needed unless an operation has run: a full collection would hold others up', async () => {
  const collected: string[] = [];
  returnMemoryOfStart(
    () => true,
    () => collected.push('after an operation'),
    0,
  );
  await new Promise<void>((resolve) => {
    const collect = (): void => {
      collected.push('before any operation');
      resolve();
    };
    returnMemoryOfStart(() => false, collect, 0);
  });
  expect(collected).toEqual(['before any operation']);
});

it('collects on each supported line of Node', () => {
  expect(() => collectGarbage()).not.toThrow();
});

it('keeps the process running when a collection fails', async () => {
  await new Promise<void>((resolve) => {
    const fail = (): void => {
      setImmediate(resolve);
      throw new Error('gc is not a function');
    };
    returnMemoryOfStart(() => false, fail, 0);
  });
});
