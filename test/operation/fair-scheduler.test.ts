import { describe, expect, it } from '@jest/globals';
import { nextSlice } from '../../src/operation/time-slices.ts';
import { currentOperation, workFor, type Operation } from '../../src/operation/operation.ts';

const operationOf = (caller: string, signal = new AbortController().signal): Operation => {
  const failure = new Error(`the operation of ${caller} is over`);
  return { caller, signal, failure: () => failure };
};

/** Work of some steps, each of which waits for its turn and takes note. */
async function steps(name: string, count: number, taken: string[]): Promise<void> {
  for (let step = 0; step < count; step += 1) {
    await nextSlice();
    taken.push(name);
  }
}

const together = (tasks: number, start: () => Promise<void>): Promise<unknown> =>
  Promise.all(Array.from({ length: tasks }, start));

/** How many steps of others were taken before each step of one. */
function waits(taken: readonly string[], name: string): number[] {
  const places = taken.flatMap((who, place) => (who === name ? [place] : []));
  return places.map((place, index) => place - (places[index - 1] ?? -1) - 1);
}

describe('turns', () => {
  it('are shared between callers, however many tasks and operations one has', async () => {
    const taken: string[] = [];
    const many = Array.from({ length: 10 }, () => operationOf('many'));
    const busy = many.map((operation) => workFor(operation, () => together(10, () => steps('many', 5, taken))));
    await workFor(operationOf('few'), () => steps('few', 5, taken));
    expect(Math.max(...waits(taken, 'few'))).toBeLessThanOrEqual(1);
    await Promise.all(busy);
    expect(taken).toHaveLength(505);
  });

  it('of one caller are shared between operations', async () => {
    const taken: string[] = [];
    const large = workFor(operationOf('one'), () => together(100, () => steps('large', 2, taken)));
    await workFor(operationOf('one'), () => steps('small', 5, taken));
    expect(Math.max(...waits(taken, 'small'))).toBeLessThanOrEqual(1);
    await large;
  });

  it('come to each task of an operation in the order in which they wait', async () => {
    const taken: string[] = [];
    await workFor(operationOf('one'), () => Promise.all(['a', 'b', 'c'].map((name) => steps(name, 3, taken))));
    expect(taken.join('')).toBe('abcabcabc');
  });
});

describe('work for an operation that is over', () => {
  it('ends while it waits for its turn, and immediately when it requests one', async () => {
    const deadline = new AbortController();
    const operation = operationOf('one', deadline.signal);
    const taken: string[] = [];
    const work = workFor(operation, () =>
      Promise.allSettled(Array.from({ length: 100 }, () => steps('late', 1_000, taken))),
    );
    deadline.abort();
    const outcomes = await work;
    expect(taken).toEqual([]);
    for (const outcome of outcomes) expect(outcome).toEqual({ status: 'rejected', reason: operation.failure() });
    await expect(workFor(operation, () => steps('late', 1, taken))).rejects.toBe(operation.failure());
  });

  it('ends no work of others, nor what belongs to no operation', async () => {
    const deadline = new AbortController();
    const over = operationOf('one', deadline.signal);
    const taken: string[] = [];
    const others = Promise.all([
      workFor(operationOf('one'), () => steps('other operation', 3, taken)),
      workFor(over, () => workFor(undefined, () => steps('shared', 3, taken))),
    ]);
    deadline.abort();
    await others;
    expect(taken).toHaveLength(6);
    expect(currentOperation()).toBeUndefined();
  });
});
