import type { Pace } from '../pace.ts';
import type { Capability } from './capability.ts';

/** Sends a background request when its token's rate limit permits, and again after each 429 until the signal aborts. */
export const keepPace =
  (pace: Pace, signal: AbortSignal): Capability =>
  (next) =>
  (request, read) =>
    pace.keep(signal, () => next(request, read));
