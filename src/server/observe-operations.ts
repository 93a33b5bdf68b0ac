import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyReply } from 'fastify';
import type { RequestContext } from '../context.ts';
import type { AnswerSize } from '../graphql/answer/answer-size.ts';
import { CallerGone } from '../upstream/failures.ts';
import type { Trace } from '../operation/trace.ts';
import type { WaitClock } from '../operation/wait-clock.ts';
import type { OperationEnd, Outcome, ServerObserver } from './observer.ts';

/** What the answer of an operation shows about it. */
type Answered = Pick<OperationEnd, 'name' | 'standing' | 'type' | 'outcome'>;

/** By the operation's `AnswerSize`, which exists once for each. */
const answered = new WeakMap<AnswerSize, Answered>();

/**
 * Notes what an operation was and how it ended, when its answer is complete, and reports its errors.
 * @param trusted whether only trusted documents run
 */
export const noteAnswers =
  (observer: ServerObserver, trusted: boolean) =>
  (request: Request): void => {
    const codes = codesOf(request);
    for (const code of codes) observer.errorAnswered(code);
    const outcome = outcomeOf(codes);
    answered.set(request.contextValue.answer, {
      name: request.operation?.name?.value,
      type: request.operation?.operation,
      standing: standingOf(request, outcome, trusted),
      outcome,
    });
  };

/** An operation that runs. */
interface Running {
  readonly answer: AnswerSize;
  readonly signal: AbortSignal;
  readonly upstreamWait: WaitClock;
  readonly began: number;
  readonly trace: Trace | undefined;
}

/** Reports an operation whose answer is complete, or which failed. */
export function reportOperation(observer: ServerObserver, reply: FastifyReply, running: Running): void {
  const { answer, signal, upstreamWait, began, trace } = running;
  const seen = answered.get(answer) ?? {
    name: undefined,
    type: undefined,
    standing: 'unproven',
    // Rejected before it was an operation: no token, no JSON.
    outcome: reply.statusCode >= 500 ? 'internal_error' : 'caller_error',
  };
  const isGone = signal.aborted && signal.reason instanceof CallerGone;
  observer.operationEnded({
    ...seen,
    ...(isGone && { outcome: 'canceled' as const }),
    ms: performance.now() - began,
    upstreamWaitMs: upstreamWait.ms,
    trace,
  });
}

type Request = GraphQLRequestContextWillSendResponse<RequestContext>;

function codesOf({ response: { body } }: Request): unknown[] {
  const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
  return (errors ?? []).map(({ extensions }) => extensions?.code);
}

/** The code of an error as callers see it; undefined when it has none. */
export const codeOf = (error: unknown): unknown =>
  (error as { extensions?: { code?: unknown } } | undefined)?.extensions?.code;

/** A name is proven by a success for which the upstream had to accept the token. */
function standingOf(
  { operation, contextValue }: Request,
  outcome: Outcome,
  trusted: boolean,
): OperationEnd['standing'] {
  if (trusted && operation !== undefined) return 'trusted';
  return outcome === 'ok' && contextValue.upstreamRequests() > 0 ? 'proven' : 'unproven';
}

/** Codes of errors that the caller's own request causes. */
const OF_CALLER = new Set<unknown>([
  ...Object.values(ApolloServerErrorCode),
  ...['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT'],
]);
OF_CALLER.delete(ApolloServerErrorCode.INTERNAL_SERVER_ERROR);

function outcomeOf(codes: readonly unknown[]): Outcome {
  let worst: Outcome = 'ok';
  for (const code of codes) {
    const outcome = outcomeOfCode(code);
    if (SEVERITY[outcome] > SEVERITY[worst]) worst = outcome;
  }
  return worst;
}

const SEVERITY: Readonly<Record<Outcome, number>> = {
  ok: 0,
  canceled: 1,
  caller_error: 2,
  upstream_error: 3,
  overloaded: 4,
  internal_error: 5,
};

function outcomeOfCode(code: unknown): Outcome {
  if (OF_CALLER.has(code)) return 'caller_error';
  if (code === 'OVERLOADED') return 'overloaded';
  return typeof code === 'string' && code.startsWith('UPSTREAM_') ? 'upstream_error' : 'internal_error';
}
