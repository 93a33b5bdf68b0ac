import type { WaitClock } from '../../operation/wait-clock.ts';
import type { SharedRate } from '../../shared-store/shared-rate.ts';
import type { Pace } from '../pace.ts';
import type { Capability } from './capability.ts';

/**
 * Sends a background request when its token's rate limit permits, and again after each 429 until the signal aborts.
 * @param clock measures the waits
 * @param shared the pace that all replicas keep together
 */
export const keepPace =
  (pace: Pace, signal: AbortSignal, clock?: WaitClock, shared?: SharedRate): Capability =>
  (next) =>
  (request, read) =>
    pace.keep(signal, () => next(request, read), clock, shared);
