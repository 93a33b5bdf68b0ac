import type { TelnyxClient } from './client.ts';

/** A client that knows how often it was used. */
export interface CountedClient {
  readonly client: TelnyxClient;
  /** How many answers were asked for so far; an answer that took several attempts counts once. */
  readonly count: () => number;
}

/** Counts what one operation asks of the upstream. */
export function countRequests(client: TelnyxClient): CountedClient {
  let asked = 0;
  return {
    client: {
      ...client,
      get(request, read) {
        asked += 1;
        return client.get(request, read);
      },
    },
    count: () => asked,
  };
}
