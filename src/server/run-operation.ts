import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerMemory, AnswerSize } from '../graphql/answer/answer-size.ts';
import { workFor, type Operation } from '../operation/operation.ts';
import { mustYield, nextSlice } from '../operation/time-slices.ts';
import { failureOfAbort } from '../upstream/failures.ts';
import { tenantOf } from '../operation/tenant.ts';
import { codingFor, sendPieces, sendText, varyByCoding } from './compress-answer.ts';
import { operationSignals, type OperationSignals } from './operation-signal.ts';

/** Answers a request. */
export type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** What belongs to the operation of a request. */
export interface RunningOperation {
  readonly signals: OperationSignals;
  readonly answer: AnswerSize;
}

const running = new WeakMap<FastifyRequest, RunningOperation>();

/** Runs a handler, and all that it starts, as work for an operation that ends with its deadline and with its caller. */
export const runAsOperation =
  (handler: Handler, answers: AnswerMemory, timeoutMs: number): Handler =>
  async (request, reply) => {
    const signals = operationSignals(reply.raw, timeoutMs);
    const caller = tenantOf(request.headers.authorization ?? '');
    const answer = answers.open(caller);
    signals.onEnd(() => answer.release());
    running.set(request, { signals, answer });
    const text = await workFor(operationOf(caller, signals.signal), async () => {
      // Requests that arrive together would otherwise be parsed, validated and begun in one go. An operation that is over by then
      // fails in its handler, as all others do.
      if (mustYield()) await nextSlice().catch(() => undefined);
      return handler(request, reply);
    });
    varyByCoding(reply);
    const coding = answer.holdsLinks ? undefined : codingFor(request);
    const { pieces } = answer;
    if (pieces === undefined) return typeof text === 'string' ? sendText(reply, text, coding) : text;
    const length = pieces.reduce((bytes, piece) => bytes + piece.length, 0);
    return sendPieces(reply, inSlices(pieces), { length, coding });
  };

/**
 * Gives pieces of an answer as its connection takes them, in steps between which other work runs: a caller who reads as fast as the
 * gateway writes would otherwise be sent all of it in one go.
 */
async function* inSlices(pieces: readonly Buffer[]): AsyncGenerator<Buffer, void> {
  for (const piece of pieces) {
    if (mustYield()) await nextSlice();
    yield piece;
  }
}

/** The operation of a request that is run as one. */
export function runningOperationOf(request: FastifyRequest): RunningOperation {
  const found = running.get(request);
  if (found === undefined) throw new Error('This request is not run as an operation.');
  return found;
}

function operationOf(caller: string, signal: AbortSignal): Operation {
  let failure: Error | undefined;
  return {
    caller,
    signal,
    // One for all that fail with it: an error's stack costs more than all else here.
    failure: () => (failure ??= failureOfAbort(signal)),
  };
}
