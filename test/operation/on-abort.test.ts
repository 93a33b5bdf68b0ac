import { describe, expect, it, jest } from '@jest/globals';
import { onAbort } from '../../src/operation/on-abort.ts';

describe('onAbort', () => {
  it('adds one listener to a signal, however many want to know', () => {
    const controller = new AbortController();
    const add = jest.spyOn(controller.signal, 'addEventListener');
    let told = 0;
    const forgetting = Array.from({ length: 1_000 }, () => onAbort(controller.signal, () => (told += 1)));
    for (const forget of forgetting.slice(0, 400)) forget();
    controller.abort();
    expect([add.mock.calls.length, told]).toEqual([1, 600]);
  });

  it('calls back at once where the signal is aborted already, and once for each who asked', () => {
    let told = 0;
    const count = (): void => void (told += 1);
    onAbort(AbortSignal.abort(), count);
    expect(told).toBe(1);
    const controller = new AbortController();
    onAbort(controller.signal, count);
    onAbort(controller.signal, count)();
    controller.abort();
    expect(told).toBe(2);
  });
});
