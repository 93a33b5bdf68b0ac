import { badUserInput } from '../../errors.ts';
import type { Capability } from './capability.ts';

/** Counts requests. */
export interface RequestCount {
  readonly capability: Capability;
  /** Requests so far; retries of a request do not count. */
  readonly count: () => number;
}

/**
 * Counts and bounds the upstream requests of one operation.
 * @param max the maximum; further requests fail with `BAD_USER_INPUT` and are not sent
 */
export function countRequests(max: number): RequestCount {
  let made = 0;
  // One error for all rejected requests: capturing a stack for each is expensive.
  let refusal: Error | undefined;
  return {
    capability: (next) => (request, read) => {
      if (made === max) {
        refusal ??= badUserInput(
          `The operation needs more than ${max} requests to Telnyx (MAX_UPSTREAM_REQUESTS); ask for fewer calls or joins at once.`,
        );
        return Promise.reject(refusal);
      }
      made += 1;
      return next(request, read);
    },
    count: () => made,
  };
}
