import type { Tenant } from '../../operation/tenant.ts';
import type { FairQueue, Urgency } from '../fair-queue.ts';
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
  async (request, read) => {
    const waited = waitOf(urgency, observer);
    try {
      return await queue.run(
        tenant,
        signal,
        () => {
          waited();
          return next(request, read);
        },
        urgency,
      );
    } finally {
      waited();
    }
  };

/** Begins a wait. @returns reports it when first called */
function waitOf(urgency: Urgency, observer: UpstreamObserver | undefined): () => void {
  if (observer === undefined) return () => undefined;
  const began = performance.now();
  let isReported = false;
  return () => {
    if (!isReported) observer.placeAwaited(urgency, performance.now() - began);
    isReported = true;
  };
}
