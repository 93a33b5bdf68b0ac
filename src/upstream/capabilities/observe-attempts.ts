import { isTransportError } from '../failures.ts';
import type { AttemptEnd, UpstreamObserver } from '../observer.ts';
import type { Capability } from './capability.ts';

/** Reports each attempt when its response has been read or it has failed. */
export const observeAttempts =
  (observer: UpstreamObserver, signal: AbortSignal): Capability =>
  (next) =>
  async (request, read) => {
    const began = performance.now();
    let status: number | undefined;
    const ended = (failure: AttemptEnd['failure']): void =>
      observer.attemptEnded({ template: request.template, status, failure, ms: performance.now() - began });
    try {
      const result = await next(request, (response) => {
        status = response.statusCode;
        return read(response);
      });
      ended(undefined);
      return result;
    } catch (error) {
      // With a status, an error that is not of the connection is the reader's, which rejects the status or has seen enough.
      const isIncomplete = status === undefined || isTransportError(error);
      ended(signal.aborted ? 'canceled' : isIncomplete ? 'failed' : undefined);
      throw error;
    }
  };
