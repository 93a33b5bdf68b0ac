import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerMemory, AnswerSize } from '../graphql/answer/answer-size.ts';
import { operationBegins } from '../operation/background.ts';
import { workFor, type Operation } from '../operation/operation.ts';
import { mustYield, nextSlice } from '../operation/time-slices.ts';
import { failureOfAbort } from '../upstream/failures.ts';
import type { VerifiedTokens } from '../memory/verified-tokens.ts';
import { tenantOf } from '../operation/tenant.ts';
import { traceOf } from './trace-context.ts';
import { codingFor, sendPieces, sendText, varyBy } from './compress-answer.ts';
import type { EntityTags } from './entity-tags.ts';
import { OperationRecord } from './observe-operations.ts';
import type { ServerObserver } from './observer.ts';
import { askedFormatOf, writeRows } from './row-formats.ts';
import { operationSignals, type OperationSignals } from './operation-signal.ts';

/** Answers a request. */
export type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** The signals and the answer of one request's operation. */
export interface RunningOperation {
  readonly signals: OperationSignals;
  readonly answer: AnswerSize;
  /** What is measured of it; undefined when nobody observes operations. */
  readonly record: OperationRecord | undefined;
}

const running = new WeakMap<FastifyRequest, RunningOperation>();

/** What all operations share. */
export interface OperationSettings {
  readonly answers: AnswerMemory;
  readonly tags: EntityTags;
  readonly verified: VerifiedTokens;
  /** How long an operation may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Receives the outcome of each operation. */
  readonly observer?: ServerObserver;
}

/** Runs a handler, and everything that it starts, as work of an operation that ends at its deadline and when its caller disconnects. */
export const runAsOperation =
  (handler: Handler, { answers, tags, verified, timeoutMs, observer }: OperationSettings): Handler =>
  async (request, reply) => {
    const signals = operationSignals(reply.raw, timeoutMs);
    const caller = tenantOf(request.headers.authorization ?? '');
    const answer = answers.open(caller);
    signals.onEnd(() => answer.release());
    const trace = traceOf(request.raw);
    const record = observer && new OperationRecord(trace);
    running.set(request, { signals, answer, record });
    const scheduledAs = verified.has(caller) ? caller : UNVERIFIED;
    const operation = operationOf(scheduledAs, signals.signal, { requestId: request.id, trace });
    const end = operationBegins(operation);
    let text: unknown;
    try {
      text = await workFor(operation, async () => {
        // Requests that arrive together would otherwise be parsed, validated and started in one turn of the event loop. If the operation
        // has ended by then, its handler fails like any other.
        if (mustYield()) await nextSlice().catch(() => undefined);
        return handler(request, reply);
      });
    } finally {
      end();
      if (record) observer.operationEnded(record.end(reply.statusCode, signals.signal));
    }
    varyBy(reply, 'accept-encoding');
    const coding = answer.holdsLinks ? undefined : codingFor(request);
    const asked = askedFormatOf(request);
    // No part of an answer in rows could say what failed.
    const format = answer.isRevalidated ? asked : undefined;
    if (asked && !format && reply.statusCode === 200) void reply.code(502);
    if (format) text = await writeRows(reply, format, { text, pieces: answer.pieces });
    const pieces = format ? undefined : answer.pieces;
    if (answer.isRevalidated && !answer.holdsLinks && reply.statusCode === 200) {
      const isKnown = await tags.validate(request, reply, { content: pieces ?? String(text), coding });
      if (isKnown) return reply.code(304).removeHeader('content-type').send();
    }
    if (pieces === undefined) return typeof text === 'string' ? sendText(reply, text, coding) : text;
    const length = pieces.reduce((bytes, piece) => bytes + piece.length, 0);
    return sendPieces(reply, inSlices(pieces), { length, coding });
  };

/**
 * Yields an answer's pieces as the connection accepts them, with other work between: a caller who reads as fast as the gateway writes would
 * otherwise receive all of it in one turn of the event loop.
 */
async function* inSlices(pieces: readonly Buffer[]): AsyncGenerator<Buffer, void> {
  for (const piece of pieces) {
    if (mustYield()) await nextSlice();
    yield piece;
  }
}

/** The operation that a request runs as. */
export function runningOperationOf(request: FastifyRequest): RunningOperation {
  const found = running.get(request);
  if (found === undefined) throw new Error('This request is not run as an operation.');
  return found;
}

/** The caller for which CPU time is shared fairly, instead of each unverified token. Not a hash. */
const UNVERIFIED = 'unverified';

function operationOf(caller: string, signal: AbortSignal, ids: Pick<Operation, 'requestId' | 'trace'>): Operation {
  let failure: Error | undefined;
  return {
    ...ids,
    caller,
    signal,
    // One error for everything that fails with the operation: capturing a stack costs more than everything else here.
    failure: () => (failure ??= failureOfAbort(signal)),
  };
}
