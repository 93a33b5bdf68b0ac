import { ReadDeferred } from '../../memory/incoming-bytes.ts';
import { failureOfTransport, isTransportError } from '../failures.ts';
import type { Capability } from './capability.ts';

/** Replaces errors from below HTTP, and all errors after an abort, by the GatewayError that callers see. */
export const explainFailures =
  (signal: AbortSignal): Capability =>
  (next) =>
  async (request, read) => {
    try {
      return await next(request, read);
    } catch (error) {
      // A reader's own error is a defect of the gateway and must surface as one.
      const isOwn = error instanceof ReadDeferred || !(signal.aborted || isTransportError(error));
      throw isOwn ? error : failureOfTransport(error, signal);
    }
  };
