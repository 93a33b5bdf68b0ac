import type { ServerResponse } from 'node:http';
import { CallerGone, DeadlineExceeded } from '../telnyx/failures.ts';

/**
 * A signal that ends with its operation: aborted at the deadline, and as soon as the caller hangs up. (Fastify's
 * `request.signal` aborts at once on POST, so the response tells instead.)
 */
export function operationSignal(response: ServerResponse, timeoutMs: number): AbortSignal {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DeadlineExceeded('The operation took too long.')), timeoutMs);
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished) controller.abort(new CallerGone('The caller closed the connection.'));
  });
  return controller.signal;
}
