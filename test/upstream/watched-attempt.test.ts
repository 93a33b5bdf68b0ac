import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WaitClock } from '../../src/operation/wait-clock.ts';
import type { AttemptEnd } from '../../src/upstream/observer.ts';
import { RetryBudget, TransientFailure, withRetries } from '../../src/upstream/retry.ts';
import type { UpstreamBody } from '../../src/upstream/transport/body.ts';
import { WatchedAttempt } from '../../src/upstream/transport/watched-attempt.ts';
import { GatewayError } from '../../src/errors.ts';
import { useSimulatedNow } from '../operation/support/simulated-now.ts';

let now: ReturnType<typeof useSimulatedNow>;
beforeEach(() => {
  now = useSimulatedNow();
});
afterEach(() => now.restore());

/** An attempt whose response has headers after 100 ms and two chunks, 10 ms after one another. */
function attempt(announced?: number) {
  const ends: AttemptEnd[] = [];
  const clock = new WaitClock();
  const observer = { attemptEnded: (end: AttemptEnd) => void ends.push(end), placeAwaited: () => undefined };
  const watch = { observer, clock, signal: new AbortController().signal };
  const watched = new WatchedAttempt({ path: '/', template: '/calls', size: { bytes: 5 } }, watch);
  now.advance(100);
  const read: UpstreamBody['read'] = async (take) => {
    for (let chunk = 0; chunk < 2; chunk += 1) {
      now.advance(10);
      await take(new Uint8Array(1));
    }
  };
  const { body } = watched.answered({ statusCode: 200, headers: {}, body: { announced, read } });
  return { watched, body, clock, ends };
}

describe('the time that an operation waits for the upstream', () => {
  it('has the time to the headers and to each chunk, but not what is done with them', async () => {
    const { watched, body, clock } = attempt(2);
    now.advance(1_000);
    await body.read(() => {
      now.advance(1_000);
      return undefined;
    });
    now.advance(1_000);
    watched.succeeded();
    expect(clock.ms).toBe(120);
  });

  it('does not have the time for which a reader pauses', async () => {
    const { watched, body, clock } = attempt();
    await body.read(async () => {
      await Promise.resolve();
      now.advance(1_000);
    });
    watched.succeeded();
    expect(clock.ms).toBe(120);
  });

  it('ends with the attempt, and pauses that end later change nothing', async () => {
    const { watched, body, clock } = attempt();
    let goOn = (): void => undefined;
    void body.read(() => new Promise<void>((resolve) => (goOn = resolve)));
    watched.failed(new Error('cut'));
    now.advance(1_000);
    goOn();
    await Promise.resolve();
    now.advance(1_000);
    expect(clock.ms).toBe(110);
  });

  it('has the wait before a retry', async () => {
    const clock = new WaitClock();
    const limit = { signal: new AbortController().signal, deadline: Infinity, clock };
    let tries = 0;
    await withRetries(new RetryBudget(), limit, () => {
      tries += 1;
      // The clock stands still while the real timer runs; it shows whether the wait is measured.
      setImmediate(() => now.advance(50));
      if (tries === 1) throw new TransientFailure(new GatewayError('UPSTREAM_UNAVAILABLE', 'later'), 1);
      return Promise.resolve();
    });
    expect(clock.ms).toBe(50);
  });
});

describe('an attempt', () => {
  it('is reported once it is over, with its endpoint, status, size and duration', () => {
    const { watched, ends } = attempt();
    now.advance(50);
    watched.succeeded();
    expect(ends).toEqual([{ template: '/calls', status: 200, failure: undefined, ms: 150, headersMs: 100, bytes: 5 }]);
  });
});
