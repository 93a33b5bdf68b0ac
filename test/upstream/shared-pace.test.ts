import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/errors.ts';
import type { SharedRate } from '../../src/shared-store/shared-rate.ts';
import { Pace } from '../../src/upstream/pace.ts';
import type { RateLimit } from '../../src/upstream/rate-limit.ts';
import { SimulatedClock } from './support/simulated-clock.ts';

const never = new AbortController().signal;

const REPLICAS = 3;
const WORKERS = 4;
const LIMIT = 10;

/** The turns that a store gives out, by a clock of its own, after the time that an answer takes. */
function turnsOf(clock: SimulatedClock): SharedRate {
  const sent: number[] = [];
  let next = 0;
  return {
    async take(intervalMs, windowMs) {
      await clock.wait(1);
      const at = Math.max(clock.now(), next);
      next = at + intervalMs;
      sent.push(at);
      await clock.wait(1);
      return { waitMs: at - clock.now(), sent: sent.filter((time) => time > at - windowMs && time <= at).length };
    },
    hold: (ms) => void (next = Math.max(next, clock.now() + ms)),
  };
}

/** Three replicas ask as fast as their pace lets them, four requests at once each, through an upstream's window of one second or a minute. */
async function ask(seconds: number, windowSeconds: number, rateOf: (clock: SimulatedClock) => SharedRate | undefined) {
  const clock = new SimulatedClock();
  const shared = rateOf(clock);
  const outcome = { answered: 0, refused: 0 };
  const limit = LIMIT * windowSeconds;
  let window = -1;
  let used = 0;
  let noise = 0.37;
  const admit = (): { readonly isAdmitted: boolean; readonly rate: RateLimit } => {
    const now = clock.now() / 1_000 / windowSeconds;
    if (Math.floor(now) !== window) [window, used] = [Math.floor(now), 0];
    used += 1;
    const resetSeconds = Math.ceil((window + 1 - now) * windowSeconds);
    return { isAdmitted: used <= limit, rate: { limit, remaining: Math.max(0, limit - used), resetSeconds } };
  };
  const request = async (pace: Pace): Promise<void> => {
    pace.sent('background', shared);
    noise = (noise * 997) % 1;
    await clock.wait(10 + 25 * noise);
    const { isAdmitted, rate } = admit();
    await clock.wait(10);
    if (isAdmitted) {
      outcome.answered += 1;
      pace.answered(rate);
      return;
    }
    outcome.refused += 1;
    pace.refused(rate, undefined, shared);
    throw new GatewayError('UPSTREAM_RATE_LIMITED', 'slow down');
  };
  const work = async (pace: Pace): Promise<void> => {
    while (clock.now() < seconds * 1_000) await pace.keep(never, () => request(pace), undefined, shared);
  };
  for (let replica = 0; replica < REPLICAS; replica += 1) {
    const pace = new Pace(clock);
    // The first page of a list, with which every question about many calls begins.
    void pace
      .keep(never, () => request(pace), undefined, shared)
      .then(() => Array.from({ length: WORKERS }, () => work(pace)));
  }
  await clock.run(seconds * 1_000);
  return { ...outcome, share: outcome.answered / (LIMIT * seconds) };
}

describe('the pace of three replicas', () => {
  it.each([1, 60])(
    'uses nine tenths of ten requests a second with fewer than one refusal in a hundred: windows of %i seconds',
    async (windowSeconds) => {
      const { answered, refused, share } = await ask(180, windowSeconds, turnsOf);
      expect(share).toBeGreaterThanOrEqual(0.9);
      expect(refused).toBeLessThan(0.01 * (answered + refused));
    },
  );

  it('is that of each replica alone while the store does not answer', async () => {
    const { refused } = await ask(60, 1, () => ({ take: () => Promise.resolve(undefined), hold: () => undefined }));
    expect(refused).toBeGreaterThan(0);
  });
});
