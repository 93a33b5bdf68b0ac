import type { Breaker } from '../breaker.ts';
import type { Capability } from './capability.ts';

/** Fails requests at once while the circuit is open: they need not wait for a place first. */
export const failWhileOpen =
  (breaker: Breaker): Capability =>
  (next) =>
  async (request, read) => {
    breaker.throwIfOpen();
    return await next(request, read);
  };
