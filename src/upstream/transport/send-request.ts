import type { Dispatcher } from 'undici';
import type { Send } from '../capabilities/capability.ts';
import { failureOfTransport, isTransientTransportError } from '../failures.ts';
import { TransientFailure } from '../retry.ts';
import { exchange } from './exchange.ts';

/**
 * Sends requests with the caller's token.
 * @param authorization the `Authorization` header, sent unchanged
 * @returns a function that throws a `TransientFailure`, or else a GatewayError, when there is no response
 */
export const sendRequest =
  (dispatcher: Dispatcher, origin: string, authorization: string, signal: AbortSignal): Send =>
  async ({ path }, read) => {
    const headers = { authorization, accept: 'application/json', 'accept-encoding': 'gzip' };
    const response = await exchange(dispatcher, { origin, path, headers }, signal).catch((error: unknown) => {
      const failure = failureOfTransport(error, signal);
      throw isTransientTransportError(error) ? new TransientFailure(failure) : failure;
    });
    return await read(response);
  };
