import type { TelnyxClient } from './client.ts';

/**
 * Tells while an operation waits for answers to begin: it then does nothing else.
 * @param asks is called with each request; what it returns, with the beginning of the answer or the failure, more than once perhaps
 */
export const trackInFlight = (client: TelnyxClient, asks: () => () => void): TelnyxClient => ({
  ...client,
  async get(request, read) {
    const answered = asks();
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
