import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WaitClock } from '../../../src/operation/wait-clock.ts';
import { compose, type Capability, type Send } from '../../../src/upstream/capabilities/capability.ts';
import { timeAttempts, timePauses, timeResponses } from '../../../src/upstream/capabilities/time-waits.ts';
import { useSimulatedNow } from '../../operation/support/simulated-now.ts';

const REQUEST = { path: '/', template: '/' };

let now: ReturnType<typeof useSimulatedNow>;
beforeEach(() => {
  now = useSimulatedNow();
});
afterEach(() => now.restore());

/** An upstream that takes 100 ms for its headers and 10 ms for each of two chunks. */
const slowUpstream: Send = (_request, read) => {
  now.advance(100);
  return read({
    statusCode: 200,
    headers: {},
    body: {
      announced: undefined,
      read: async (take) => {
        for (let chunk = 0; chunk < 2; chunk += 1) {
          now.advance(10);
          await take(new Uint8Array(1));
        }
      },
    },
  });
};

/** Everything that is not the upstream's: time in the queue, and in the reader. */
const queueing: Capability = (next) => (request, read) => {
  now.advance(1_000);
  return next(request, read);
};

/** Makes two attempts, with a pause between them. */
const retrying: Capability = (next) => async (request, read) => {
  await next(request, () => Promise.resolve());
  now.advance(500);
  return next(request, read);
};

describe('the time that an operation waits for the upstream', () => {
  it('has the pauses between attempts, the headers and the chunks, but neither the queue nor the reader', async () => {
    const clock = new WaitClock();
    const send = compose(
      [timePauses(clock), retrying, timeAttempts(clock), queueing, timeResponses(clock)],
      slowUpstream,
    );
    await send(REQUEST, ({ body }) =>
      body.read(() => {
        now.advance(3_000);
        return undefined;
      }),
    );
    expect(clock.ms).toBe(100 + 500 + 100 + 2 * 10);
  });

  it('does not have the time for which a reader pauses', async () => {
    const clock = new WaitClock();
    await compose([timeResponses(clock)], slowUpstream)(REQUEST, ({ body }) =>
      body.read(async () => {
        await Promise.resolve();
        now.advance(3_000);
      }),
    );
    expect(clock.ms).toBe(120);
  });

  it('ends when the body fails or the reader does', async () => {
    const clock = new WaitClock();
    const send = compose([timeResponses(clock)], slowUpstream);
    const failing = send(REQUEST, ({ body }) =>
      body.read(() => {
        throw new Error('enough');
      }),
    );
    await expect(failing).rejects.toThrow('enough');
    now.advance(1_000);
    expect(clock.ms).toBe(110);
  });
});
