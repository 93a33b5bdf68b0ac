import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import { CallerGone, DeadlineExceeded } from '../upstream/failures.ts';
import { onResponseEnd } from './response-end.ts';

/** When an operation must stop, and when it has ended. */
export interface OperationSignals {
  /** Aborted at the deadline, and as soon as the caller disconnects. */
  readonly signal: AbortSignal;
  /** Calls back when the response has been sent or its connection is closed; immediately if that has already happened. */
  readonly onEnd: (listener: () => void) => void;
}

/** One error for all, since capturing an error's stack costs more than everything else here. */
const GONE = new CallerGone();

/** Creates the signals of an operation. (Fastify's `request.signal` aborts at once on POST, so the response is watched instead.) */
export function operationSignals(response: ServerResponse, timeoutMs: number): OperationSignals {
  const controller = new AbortController();
  // Libraries add listeners of their own.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => controller.abort(new DeadlineExceeded()), timeoutMs);
  onResponseEnd(response, () => {
    clearTimeout(timer);
    // Also after a complete answer: work that it did not need, such as siblings of a failed field, must stop.
    controller.abort(GONE);
  });
  return { signal: controller.signal, onEnd: (listener) => onResponseEnd(response, listener) };
}
