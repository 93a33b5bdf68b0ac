import type { Capability } from './capability.ts';

/**
 * Tracks requests whose response has not started: during that time, the operation does nothing else.
 * @param requestStarted is called for each request; the function it returns is called when the response begins or the request fails,
 *   possibly more than once
 */
export const trackInFlight =
  (requestStarted: () => () => void): Capability =>
  (next) =>
  async (request, read) => {
    const answered = requestStarted();
    try {
      return await next(request, (response) => {
        answered();
        return read(response);
      });
    } finally {
      answered();
    }
  };
