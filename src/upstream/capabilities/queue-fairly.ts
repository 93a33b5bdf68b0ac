import type { Tenant } from '../../operation/tenant.ts';
import type { FairQueue, Urgency } from '../fair-queue.ts';
import type { Capability } from './capability.ts';

/** Sends a request when a place is free. The request holds the place until its body has been read. */
export const queueFairly =
  (queue: FairQueue, tenant: Tenant, signal: AbortSignal, urgency: Urgency = 'foreground'): Capability =>
  (next) =>
  (path, read) =>
    queue.run(tenant, signal, () => next(path, read), urgency);
