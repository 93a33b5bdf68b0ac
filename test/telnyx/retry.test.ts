import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/errors.ts';
import { PassingFailure, RetryBudget, withRetries } from '../../src/telnyx/retry.ts';

const failure = new GatewayError('UPSTREAM_UNAVAILABLE', 'failed');
const never = new AbortController().signal;
const until = (leftMs: number, signal = never) => ({ signal, deadline: performance.now() + leftMs });

/** Fails so many times, then succeeds. */
function failing(times: number, error: Error = new PassingFailure(failure)) {
  const attempts = { count: 0 };
  const attempt = (): Promise<string> => {
    attempts.count += 1;
    return attempts.count <= times ? Promise.reject(error) : Promise.resolve('answered');
  };
  return { attempts, attempt };
}

describe('a request that failed in a way that may pass', () => {
  it('is made three times at most, and its last failure is what the caller sees', async () => {
    const twice = failing(2);
    await expect(withRetries(new RetryBudget(), until(10_000), twice.attempt)).resolves.toBe('answered');
    const always = failing(99);
    await expect(withRetries(new RetryBudget(), until(10_000), always.attempt)).rejects.toBe(failure);
    expect([twice.attempts.count, always.attempts.count]).toEqual([3, 3]);
  });

  it('is not made again when the wait that was asked for passes the deadline, or the budget is used up', async () => {
    const late = failing(9, new PassingFailure(failure, 60_000));
    await expect(withRetries(new RetryBudget(), until(10_000), late.attempt)).rejects.toBe(failure);
    const budget = new RetryBudget();
    while (budget.take());
    const poor = failing(9);
    await expect(withRetries(budget, until(10_000), poor.attempt)).rejects.toBe(failure);
    expect([late.attempts.count, poor.attempts.count]).toEqual([1, 1]);
  });

  it('is given up while it waits, when its operation ends', async () => {
    const controller = new AbortController();
    const waiting = failing(9, new PassingFailure(failure, 60_000));
    const asked = withRetries(new RetryBudget(), until(120_000, controller.signal), waiting.attempt);
    setImmediate(() => controller.abort(new Error('the caller left')));
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(waiting.attempts.count).toBe(1);
  });

  it('is not made again after any other failure', async () => {
    const other = failing(9, new TypeError('a defect'));
    await expect(withRetries(new RetryBudget(), until(10_000), other.attempt)).rejects.toThrow('a defect');
    expect(other.attempts.count).toBe(1);
  });
});
