import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/errors.ts';
import { Pace } from '../../src/upstream/pace.ts';
import { readRateLimit, type RateLimit } from '../../src/upstream/rate-limit.ts';
import { SimulatedClock } from './support/simulated-clock.ts';

const never = new AbortController().signal;

/** An upstream's way to limit a token's rate: whether a request that arrives now is let in, and what its answer's headers tell. */
interface Limiter {
  admit(now: number): { isAdmitted: boolean; rate: RateLimit | undefined; retryAfterMs?: number };
}

/** So many requests in each window; headers in whole seconds, rounded up. */
function fixedWindow(limit: number, windowMs: number, { hasHeaders = true, retryAfter = false } = {}): Limiter {
  let [windowStart, used] = [-Infinity, 0];
  return {
    admit(now) {
      if (now >= windowStart + windowMs) [windowStart, used] = [Math.floor(now / windowMs) * windowMs, 0];
      used += 1;
      const resetMs = windowStart + windowMs - now;
      const rate = { limit, remaining: Math.max(0, limit - used), resetSeconds: Math.ceil(resetMs / 1_000) };
      return {
        isAdmitted: used <= limit,
        rate: hasHeaders ? rate : undefined,
        ...(retryAfter && { retryAfterMs: Math.ceil(resetMs / 1_000) * 1_000 }),
      };
    },
  };
}

/** A bucket that holds `limit` requests and is filled up evenly. */
function tokenBucket(limit: number): Limiter {
  let [tokens, last] = [limit, 0];
  return {
    admit(now) {
      tokens = Math.min(limit, tokens + ((now - last) * limit) / 1_000);
      last = now;
      const isAdmitted = tokens >= 1;
      if (isAdmitted) tokens -= 1;
      return { isAdmitted, rate: { limit, remaining: Math.floor(tokens), resetSeconds: 1 } };
    },
  };
}

interface Outcome {
  answered: number;
  refused: number;
}

/** Four workers ask as fast as the pace lets them; requests arrive after a latency that varies. */
async function ask(
  limiter: Limiter,
  seconds: number,
  others: (now: number, outcome: Outcome) => void = () => undefined,
): Promise<Outcome> {
  const clock = new SimulatedClock();
  const pace = new Pace(clock);
  const outcome = { answered: 0, refused: 0 };
  let noise = 0.37;
  const attempt = async (): Promise<void> => {
    pace.sent('background');
    noise = (noise * 997) % 1;
    await clock.wait(10 + 25 * noise);
    const { isAdmitted, rate, retryAfterMs } = limiter.admit(clock.now());
    others(clock.now(), outcome);
    await clock.wait(10);
    if (isAdmitted) {
      outcome.answered += 1;
      pace.answered(rate);
      return;
    }
    outcome.refused += 1;
    pace.refused(rate, retryAfterMs);
    throw new GatewayError('UPSTREAM_RATE_LIMITED', 'slow down');
  };
  const work = async (): Promise<void> => {
    while (clock.now() < seconds * 1_000) await pace.keep(never, attempt);
  };
  for (let worker = 0; worker < 4; worker += 1) void work();
  await clock.run(seconds * 1_000);
  return outcome;
}

describe('the pace of background requests', () => {
  it.each([
    ['a window of one second', () => fixedWindow(10, 1_000)],
    ['a window of a minute', () => fixedWindow(600, 60_000)],
    ['a bucket of tokens', () => tokenBucket(10)],
  ])(
    'uses nine tenths of ten requests a second with fewer than one refusal in a hundred: %s',
    async (_name, limiter) => {
      const seconds = 120;
      const { answered, refused } = await ask(limiter(), seconds);
      expect(answered).toBeGreaterThanOrEqual(0.9 * 10 * seconds);
      expect(refused).toBeLessThan(0.01 * (answered + refused));
    },
  );

  it('finds the rate by trial if no header states it', async () => {
    const { answered, refused } = await ask(fixedWindow(10, 1_000, { hasHeaders: false }), 300);
    expect(answered).toBeGreaterThan(0.75 * 10 * 300);
    expect(refused).toBeLessThan(0.03 * (answered + refused));
  });

  it('does not slow down an upstream without limits', async () => {
    const free: Limiter = { admit: () => ({ isAdmitted: true, rate: undefined }) };
    const { answered } = await ask(free, 10);
    // Four at once, each some 32 ms under way.
    expect(answered).toBeGreaterThan(900);
  });

  it('leaves what others use of the limit to them', async () => {
    const limiter = fixedWindow(600, 60_000);
    let [others, refusedOthers] = [0, 0];
    const { answered, refused } = await ask(limiter, 120, (now) => {
      // Others take four of ten requests a second, whatever is left.
      while (others < (now / 1_000) * 4) {
        others += 1;
        if (!limiter.admit(now).isAdmitted) refusedOthers += 1;
      }
    });
    expect(answered).toBeGreaterThan(0.9 * 6 * 120);
    expect(refused + refusedOthers).toBeLessThan(0.02 * (answered + others));
  });

  it('counts requests of the foreground, which do not wait', async () => {
    const clock = new SimulatedClock();
    const pace = new Pace(clock);
    pace.answered({ limit: 10, remaining: 9, resetSeconds: 1 });
    for (let count = 0; count < 5; count += 1) pace.sent('foreground');
    let startedAt = -1;
    void pace.keep(never, () => Promise.resolve((startedAt = clock.now())));
    await clock.run(10_000);
    expect(startedAt).toBeGreaterThan(400);
  });
});

describe('the headers of a rate limit', () => {
  const read = (limit?: string, remaining?: string, reset?: string) =>
    readRateLimit(
      (name) => ({ 'x-ratelimit-limit': limit, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset })[name],
      1_800_000_000,
    );

  it('are numbers, of lists the first, and the reset is in seconds or a time', () => {
    expect(read('10', '4', '1')).toEqual({ limit: 10, remaining: 4, resetSeconds: 1 });
    expect(read('10, 10;w=1', '4', '0.25')).toEqual({ limit: 10, remaining: 4, resetSeconds: 0.25 });
    expect(read('600', '0', '1800000042')).toEqual({ limit: 600, remaining: 0, resetSeconds: 42 });
  });

  it('count for nothing when one is missing or makes no sense', () => {
    for (const headers of [
      [],
      ['10', '4'],
      ['0', '0', '1'],
      ['ten', '4', '1'],
      ['10', '-1', '1'],
      ['10', '4', '90000'],
    ])
      expect(read(...headers)).toBeUndefined();
  });
});
