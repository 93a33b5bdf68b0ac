import type { Dispatcher } from 'undici';
import type { Send } from '../capabilities/capability.ts';
import { failureOfTransport, isTransientTransportError } from '../failures.ts';
import { TransientFailure } from '../retry.ts';
import { exchange } from './exchange.ts';
import { WatchedAttempt, type Watch } from './watched-attempt.ts';

/**
 * Sends requests with the caller's token.
 * @param authorization the `Authorization` header, sent unchanged
 * @param watch is told what becomes of each request
 * @returns a function that throws a `TransientFailure`, or else a GatewayError, when there is no response
 */
export const sendRequest =
  (dispatcher: Dispatcher, origin: string, authorization: string, signal: AbortSignal, watch?: Watch): Send =>
  async (request, read) => {
    const attempt = watch && new WatchedAttempt(request, watch);
    try {
      const headers = {
        ...{ authorization, accept: 'application/json', 'accept-encoding': 'gzip' },
        ...(attempt?.traceParent !== undefined && { traceparent: attempt.traceParent }),
      };
      const response = await exchange(dispatcher, { origin, path: request.path, headers }, signal).catch(
        (error: unknown) => {
          const failure = failureOfTransport(error, signal);
          throw isTransientTransportError(error) ? new TransientFailure(failure) : failure;
        },
      );
      const result = await read(attempt?.answered(response) ?? response);
      attempt?.succeeded();
      return result;
    } catch (error) {
      attempt?.failed(error);
      throw error;
    }
  };
