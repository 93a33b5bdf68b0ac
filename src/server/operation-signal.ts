import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import { CallerGone, DeadlineExceeded } from '../upstream/failures.ts';
import { onResponseEnd } from './response-end.ts';

/** How long an operation goes on. */
export interface OperationSignals {
  /** Aborted at the deadline, and as soon as the caller hangs up. */
  readonly signal: AbortSignal;
  /** Calls back when the answer has left, or its connection is gone; at once where that is so already. */
  readonly onEnd: (listener: () => void) => void;
}

/** One for all, since an error's stack costs more than all else here. */
const GONE = new CallerGone();

/**
 * Signals that end with their operation. (Fastify's `request.signal` aborts at once on POST, so the response tells instead.)
 */
export function operationSignals(response: ServerResponse, timeoutMs: number): OperationSignals {
  const controller = new AbortController();
  // Libraries add listeners of their own.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => controller.abort(new DeadlineExceeded()), timeoutMs);
  onResponseEnd(response, () => {
    clearTimeout(timer);
    // Also behind an answer that left whole: what it did not need, as siblings of a field that failed, is not to be waited for.
    controller.abort(GONE);
  });
  return { signal: controller.signal, onEnd: (listener) => onResponseEnd(response, listener) };
}
