import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inBackground, isSomeoneWaiting, operationBegins } from '../../src/operation/background.ts';
import { workFor, type Operation } from '../../src/operation/operation.ts';
import { nextSlice } from '../../src/operation/time-slices.ts';
import { useSimulatedNow } from './support/simulated-now.ts';

const operationOf = (caller: string): Operation => ({
  caller,
  signal: new AbortController().signal,
  failure: () => new Error(`the operation of ${caller} is over`),
});

let clock: ReturnType<typeof useSimulatedNow>;
beforeEach(() => {
  clock = useSimulatedNow();
});
afterEach(() => clock.restore());

/** Work of some steps of a millisecond each. */
async function steps(name: string, count: number, taken: string[]): Promise<void> {
  for (let step = 0; step < count; step += 1) {
    await nextSlice();
    taken.push(name);
    clock.advance(1);
  }
}

describe('background work', () => {
  it('gets one slice in five milliseconds beside other work, and everything when nobody waits', async () => {
    const taken: string[] = [];
    const many = workFor(operationOf('many'), () => inBackground(() => steps('-', 12, taken)));
    const small = operationOf('small');
    const end = operationBegins(small);
    await workFor(small, () => steps('x', 20, taken)).finally(end);
    const beside = taken.join('');
    expect(beside).toMatch(/^-?(x{4}-)+x{0,4}$/);
    await many;
    expect(taken.join('').slice(beside.length)).toBe('-'.repeat(12 - beside.replaceAll('x', '').length));
  });

  it('goes on while operations wait for the upstream', async () => {
    const end = operationBegins(operationOf('waiting'));
    const taken: string[] = [];
    await workFor(operationOf('many'), () => inBackground(() => steps('-', 3, taken)));
    end();
    expect(taken).toHaveLength(3);
  });

  it('lets its operation count as one that nobody waits for, until it ends', async () => {
    const operation = operationOf('many');
    const end = operationBegins(operation);
    const ends: (() => void)[] = [];
    const task = () => inBackground(() => new Promise<void>((resolve) => ends.push(resolve)));
    const seen = [isSomeoneWaiting()];
    const both = workFor(operation, () => [task(), task()]);
    seen.push(isSomeoneWaiting());
    ends[0]?.();
    await both[0];
    seen.push(isSomeoneWaiting());
    ends[1]?.();
    await both[1];
    seen.push(isSomeoneWaiting());
    const late = workFor(operation, task);
    end();
    ends[2]?.();
    await late;
    seen.push(isSomeoneWaiting());
    expect(seen).toEqual([true, false, false, true, false]);
  });
});
