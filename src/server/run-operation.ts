import type { FastifyReply, FastifyRequest } from 'fastify';
import { workFor, type Operation } from '../operation.ts';
import { failureOfEnd } from '../telnyx/failures.ts';
import { tenantOf } from '../telnyx/tenant.ts';
import { operationSignals, type OperationSignals } from './operation-signal.ts';

/** Answers a request. */
export type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

const running = new WeakMap<FastifyRequest, OperationSignals>();

/** Runs a handler, and all that it starts, as work for an operation that ends with its deadline and with its caller. */
export const asOperation =
  (handler: Handler, timeoutMs: number): Handler =>
  (request, reply) => {
    const signals = operationSignals(reply.raw, timeoutMs);
    running.set(request, signals);
    return workFor(operationOf(request, signals.signal), () => handler(request, reply));
  };

/** How long the operation of a request goes on. */
export function signalsOf(request: FastifyRequest): OperationSignals {
  const signals = running.get(request);
  if (signals === undefined) throw new Error('This request is not run as an operation.');
  return signals;
}

function operationOf({ headers }: FastifyRequest, signal: AbortSignal): Operation {
  let failure: Error | undefined;
  return {
    caller: tenantOf(headers.authorization ?? ''),
    signal,
    // One for all that fail with it: an error's stack costs more than all else here.
    failure: () => (failure ??= failureOfEnd(signal)),
  };
}
