import { badUserInput } from '../errors.ts';
import type { TelnyxClient } from './client.ts';

/** A client that counts its requests. */
export interface CountedClient {
  readonly client: TelnyxClient;
  /** Requests so far; retries of a request do not count. */
  readonly count: () => number;
}

/**
 * Counts and bounds the upstream requests of one operation.
 * @param most the maximum; further requests fail with `BAD_USER_INPUT` and are not sent
 */
export function countRequests(client: TelnyxClient, most: number): CountedClient {
  let asked = 0;
  // One error for all rejected requests: capturing a stack for each is expensive.
  let refusal: Error | undefined;
  return {
    client: {
      ...client,
      get(request, read) {
        if (asked === most) {
          refusal ??= badUserInput(
            `The operation needs more than ${most} requests to Telnyx (MAX_UPSTREAM_REQUESTS); ask for fewer calls or joins at once.`,
          );
          return Promise.reject(refusal);
        }
        asked += 1;
        return client.get(request, read);
      },
    },
    count: () => asked,
  };
}
