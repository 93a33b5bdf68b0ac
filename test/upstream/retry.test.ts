import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { GatewayError } from '../../src/errors.ts';
import { TransientFailure, RetryBudget, withRetries } from '../../src/upstream/retry.ts';

const failure = new GatewayError('UPSTREAM_UNAVAILABLE', 'Telnyx answered 503.');
const passing = (retryAfterMs?: number): TransientFailure => new TransientFailure(failure, retryAfterMs);
const in10Seconds = () => ({ signal: new AbortController().signal, deadline: performance.now() + 10_000 });

let random: jest.SpiedFunction<() => number>;
beforeEach(() => {
  random = jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => random.mockRestore());

/** An attempt that fails so often with an error, then succeeds; and how often it was made. */
function failing(times: number, error: () => Error = () => passing()) {
  const made = { attempts: 0 };
  const attempt = (): Promise<string> => {
    made.attempts += 1;
    return made.attempts <= times ? Promise.reject(error()) : Promise.resolve('answer');
  };
  return { made, attempt };
}

describe('a request is made again', () => {
  it.each([0, 1, 2])('after %i failures that may pass, and gives the answer', async (failures) => {
    const { made, attempt } = failing(failures);
    await expect(withRetries(new RetryBudget(), in10Seconds(), attempt)).resolves.toBe('answer');
    expect(made.attempts).toBe(failures + 1);
  });

  it('at most twice, then fails with the error that callers see', async () => {
    const { made, attempt } = failing(Infinity);
    await expect(withRetries(new RetryBudget(), in10Seconds(), attempt)).rejects.toBe(failure);
    expect(made.attempts).toBe(3);
  });

  it('not after another failure, be it the first or a later one', async () => {
    const other = new Error('other');
    const first = failing(1, () => other);
    await expect(withRetries(new RetryBudget(), in10Seconds(), first.attempt)).rejects.toBe(other);
    expect(first.made.attempts).toBe(1);
    const second = failing(2, () => (second.made.attempts === 1 ? passing() : other));
    await expect(withRetries(new RetryBudget(), in10Seconds(), second.attempt)).rejects.toBe(other);
    expect(second.made.attempts).toBe(2);
  });

  it('not when the wait that the upstream asks for does not fit the time left', async () => {
    const { made, attempt } = failing(1, () => passing(60_000));
    await expect(withRetries(new RetryBudget(), in10Seconds(), attempt)).rejects.toBe(failure);
    expect(made.attempts).toBe(1);
  });

  it.each([
    ['first', [1], 99, 1],
    ['second', [0, 1], 199, 2],
  ] as const)(
    'not when the longest random wait before the %s retry does not fit',
    async (_which, draws, ms, attempts) => {
      for (const draw of draws) random.mockReturnValueOnce(draw);
      const { made, attempt } = failing(Infinity);
      // Time stands still, so that the time left does not depend on how busy the machine is.
      const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
      const left = { signal: new AbortController().signal, deadline: ms };
      await expect(withRetries(new RetryBudget(), left, attempt)).rejects.toBe(failure);
      clock.mockRestore();
      expect(made.attempts).toBe(attempts);
    },
  );

  it('not once its caller has gone, also while it waits', async () => {
    const leaving = new AbortController();
    const gone = new Error('gone');
    const { made, attempt } = failing(Infinity, () => passing(5_000));
    const asked = withRetries(new RetryBudget(), { ...in10Seconds(), signal: leaving.signal }, attempt);
    setImmediate(() => leaving.abort(gone));
    await expect(asked).rejects.toThrow();
    expect(made.attempts).toBe(1);
  });
});

describe('the retry budget', () => {
  it('holds ten retries, and gets back a tenth of one with each request, never more than ten', () => {
    const budget = new RetryBudget();
    const takeAll = (): number => {
      let taken = 0;
      while (taken < 100 && budget.spend()) taken += 1;
      return taken;
    };
    for (let request = 0; request < 50; request += 1) budget.addRequest();
    expect(takeAll()).toBe(10);
    for (let request = 0; request < 9; request += 1) budget.addRequest();
    expect(takeAll()).toBe(0);
    for (let request = 0; request < 2; request += 1) budget.addRequest();
    expect(takeAll()).toBe(1);
  });

  it('is charged for retries only, and credited for each request', async () => {
    const budget = new RetryBudget();
    for (let request = 0; request < 5; request += 1)
      await withRetries(budget, in10Seconds(), failing(Infinity).attempt).catch(() => undefined);
    const { made, attempt } = failing(Infinity);
    await withRetries(budget, in10Seconds(), attempt).catch(() => undefined);
    expect(made.attempts).toBe(1);
    for (let request = 0; request < 5; request += 1) await withRetries(budget, in10Seconds(), failing(0).attempt);
    const again = failing(1);
    await expect(withRetries(budget, in10Seconds(), again.attempt)).resolves.toBe('answer');
  });
});
