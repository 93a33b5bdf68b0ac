import { GatewayError } from '../errors.ts';
import type { TelnyxClient } from './client.ts';

/** Tells when the upstream refuses the caller's token (401, 403): what was kept of that caller is then to be forgotten. */
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
