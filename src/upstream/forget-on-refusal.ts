import { GatewayError } from '../errors.ts';
import type { TelnyxClient } from './client.ts';

/** Calls `refused` when the upstream rejects the caller's token (401, 403), so that cached data of that caller can be dropped. */
export const forgetOnRefusal = (client: TelnyxClient, refused: () => void): TelnyxClient => ({
  ...client,
  async get(request, read) {
    try {
      return await client.get(request, read);
    } catch (error) {
      if (error instanceof GatewayError && (error.code === 'UNAUTHENTICATED' || error.code === 'FORBIDDEN')) refused();
      throw error;
    }
  },
});
