import type { WaitClock } from '../../operation/wait-clock.ts';
import type { Pace } from '../pace.ts';
import type { Capability } from './capability.ts';

/**
 * Sends a background request when its token's rate limit permits, and again after each 429 until the signal aborts.
 * @param clock measures the waits
 */
export const keepPace =
  (pace: Pace, signal: AbortSignal, clock?: WaitClock): Capability =>
  (next) =>
  (request, read) =>
    pace.keep(signal, () => next(request, read), clock);
