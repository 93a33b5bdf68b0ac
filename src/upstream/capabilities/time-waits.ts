import { timed, type Wait, type WaitClock } from '../../operation/wait-clock.ts';
import type { UpstreamBody } from '../transport/body.ts';
import type { Capability } from './capability.ts';

/** Counts all time as waiting for the upstream, except for the attempts (`timeAttempts`): pauses before a retry or for a rate limit. */
export const timePauses =
  (clock: WaitClock): Capability =>
  (next) =>
  (request, read) =>
    timed(clock, () => next(request, read));

/** Takes an attempt out of the time that `timePauses` counts. */
export const timeAttempts =
  (clock: WaitClock): Capability =>
  (next) =>
  async (request, read) => {
    clock.end();
    try {
      return await next(request, read);
    } finally {
      clock.begin();
    }
  };

/** Counts the time until the headers arrive, and then the time until each chunk of the body arrives, but not what its reader does. */
export const timeResponses =
  (clock: WaitClock): Capability =>
  (next) =>
  async (request, read) => {
    const wait = clock.wait();
    wait.start();
    try {
      return await next(request, (response) => {
        wait.stop();
        return read({ ...response, body: timedBody(response.body, wait) });
      });
    } finally {
      wait.stop();
    }
  };

function timedBody(body: UpstreamBody, wait: Wait): UpstreamBody {
  return {
    announced: body.announced,
    ...(body.abort && { abort: body.abort }),
    read: async (take) => {
      let pauses = 0;
      let isOver = false;
      const goOn = (): void => {
        if (pauses === 0 && !isOver) wait.start();
      };
      wait.start();
      try {
        await body.read((chunk) => {
          wait.stop();
          const paused = take(chunk);
          if (paused !== undefined) pauses += 1;
          goOn();
          return paused?.finally(() => {
            pauses -= 1;
            goOn();
          });
        });
      } finally {
        isOver = true;
        wait.stop();
      }
    },
  };
}
