import type { Tenant } from '../../operation/tenant.ts';
import type { Urgency } from '../../operation/operation.ts';
import type { FairQueue } from '../fair-queue.ts';
import type { UpstreamObserver } from '../observer.ts';
import type { Capability } from './capability.ts';

/**
 * Sends a request when a place is free. The request holds the place until its body has been read.
 * @param observer receives the wait of each request
 */
export const queueFairly =
  (
    queue: FairQueue,
    tenant: Tenant,
    signal: AbortSignal,
    urgency: Urgency = 'foreground',
    observer?: UpstreamObserver,
  ): Capability =>
  (next) =>
  (request, read) =>
    queue.run(
      tenant,
      signal,
      () => next(request, read),
      urgency,
      observer && ((ms) => observer.placeAwaited(urgency, ms)),
    );
