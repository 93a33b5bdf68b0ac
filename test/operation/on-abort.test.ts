import { describe, expect, it, jest } from '@jest/globals';
import { onAbort } from '../../src/operation/on-abort.ts';

describe('onAbort', () => {
  it('adds one listener to a signal, however many callbacks there are', () => {
    const controller = new AbortController();
    const add = jest.spyOn(controller.signal, 'addEventListener');
    let calls = 0;
    const forgetting = Array.from({ length: 1_000 }, () => onAbort(controller.signal, () => (calls += 1)));
    for (const forget of forgetting.slice(0, 400)) forget();
    controller.abort();
    expect([add.mock.calls.length, calls]).toEqual([1, 600]);
  });

  it('calls back immediately if the signal is already aborted, and once per listener', () => {
    let calls = 0;
    const count = (): void => void (calls += 1);
    onAbort(AbortSignal.abort(), count);
    expect(calls).toBe(1);
    const controller = new AbortController();
    onAbort(controller.signal, count);
    onAbort(controller.signal, count)();
    controller.abort();
    expect(calls).toBe(2);
  });
});
