import { GatewayError } from '../../errors.ts';
import type { Capability } from './capability.ts';

/** Calls `refused` when the upstream rejects the caller's token (401, 403), so that cached data of that caller can be dropped. */
export const forgetOnRefusal =
  (refused: () => void): Capability =>
  (next) =>
  async (request, read) => {
    try {
      return await next(request, read);
    } catch (error) {
      if (error instanceof GatewayError && (error.code === 'UNAUTHENTICATED' || error.code === 'FORBIDDEN')) refused();
      throw error;
    }
  };
