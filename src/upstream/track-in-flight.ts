import type { TelnyxClient } from './client.ts';

/**
 * Tracks requests whose response has not begun: the operation does nothing else meanwhile.
 * @param requestStarted is called for each request; the function it returns is called when the response begins or the request fails,
 *   possibly more than once
 */
export const trackInFlight = (client: TelnyxClient, requestStarted: () => () => void): TelnyxClient => ({
  ...client,
  async get(request, read) {
    const answered = requestStarted();
    try {
      return await client.get(request, (body) => {
        answered();
        return read(body);
      });
    } finally {
      answered();
    }
  },
});
