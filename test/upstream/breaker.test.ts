import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Breaker, RESET_MS, type AttemptOutcome } from '../../src/upstream/breaker.ts';

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] }));
afterEach(() => void jest.useRealTimers());

const attempt = (breaker: Breaker, outcome: AttemptOutcome): Promise<AttemptOutcome> =>
  breaker.run(
    () => Promise.resolve(outcome),
    () => outcome,
  );

async function open(): Promise<Breaker> {
  const breaker = new Breaker();
  for (let failure = 0; failure < 10; failure += 1) await attempt(breaker, 'failure');
  return breaker;
}

describe('the circuit breaker', () => {
  it('opens after ten failures in a row, and says when to retry', async () => {
    const breaker = await open();
    await expect(attempt(breaker, 'success')).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      extensions: { retryAfterMs: RESET_MS },
    });
  });

  it('judges each attempt by its outcome, an answer or an error, and passes both on', async () => {
    const breaker = new Breaker();
    const failure = new Error('no connection');
    const judged: unknown[] = [];
    const judge = (outcome: { readonly result?: string; readonly error?: unknown }): AttemptOutcome => {
      judged.push(outcome);
      return outcome.error === undefined ? 'success' : 'failure';
    };
    await expect(breaker.run(() => Promise.resolve('answer'), judge)).resolves.toBe('answer');
    for (let time = 0; time < 10; time += 1)
      await expect(breaker.run(() => Promise.reject(failure), judge)).rejects.toBe(failure);
    expect(judged.slice(0, 2)).toEqual([{ result: 'answer' }, { error: failure }]);
    await expect(attempt(breaker, 'success')).rejects.toThrow('Telnyx');
  });

  it('stays closed if one answer in ten succeeds, and across inconclusive attempts', async () => {
    const breaker = new Breaker();
    for (let failure = 0; failure < 9; failure += 1) await attempt(breaker, 'failure');
    await attempt(breaker, 'unknown');
    await attempt(breaker, 'success');
    for (let failure = 0; failure < 9; failure += 1) await attempt(breaker, 'failure');
    await expect(attempt(breaker, 'success')).resolves.toBe('success');
  });

  it('keeps its count across inconclusive attempts', async () => {
    const breaker = new Breaker();
    for (let failure = 0; failure < 9; failure += 1) {
      await attempt(breaker, 'failure');
      await attempt(breaker, 'unknown');
    }
    await attempt(breaker, 'failure');
    await expect(attempt(breaker, 'success')).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  it('half-opens for one trial, rejects others during it, and closes when it succeeds', async () => {
    const breaker = await open();
    jest.advanceTimersByTime(RESET_MS);
    let answer = (_outcome: AttemptOutcome): void => undefined;
    const trial = breaker.run(
      () => new Promise<AttemptOutcome>((resolve) => (answer = resolve)),
      () => 'success',
    );
    await expect(attempt(breaker, 'success')).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    answer('success');
    await trial;
    await expect(attempt(breaker, 'success')).resolves.toBe('success');
  });

  it('opens again when the trial fails', async () => {
    const breaker = await open();
    jest.advanceTimersByTime(RESET_MS);
    await attempt(breaker, 'failure');
    await expect(attempt(breaker, 'success')).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    jest.advanceTimersByTime(RESET_MS);
    await expect(attempt(breaker, 'success')).resolves.toBe('success');
  });
});
