import { badUserInput } from '../errors.ts';
import type { TelnyxClient } from './client.ts';

/** A client that knows how often it was used. */
export interface CountedClient {
  readonly client: TelnyxClient;
  /** How many answers were asked for so far; an answer that took several attempts counts once. */
  readonly count: () => number;
}

/**
 * Counts what one operation asks of the upstream, and bounds it.
 * @param most requests; a request beyond them fails as `BAD_USER_INPUT` and is not sent
 */
export function countRequests(client: TelnyxClient, most: number): CountedClient {
  let asked = 0;
  // One error for all requests beyond: an error's stack costs more than counting.
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
