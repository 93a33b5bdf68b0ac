import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { RequestContext } from '../context.ts';
import { CallerGone } from '../upstream/failures.ts';
import type { Trace } from '../operation/trace.ts';
import { WaitClock } from '../operation/wait-clock.ts';
import type { OperationEnd, Outcome } from './observer.ts';

/**
 * What is measured of one operation, from the request's body to its end. An object of a class with all its properties, because object spread
 * takes microseconds, and each operation has one.
 */
export class OperationRecord implements OperationEnd {
  name: string | undefined;
  type: string | undefined;
  standing: OperationEnd['standing'] = 'unproven';
  outcome: Outcome = 'caller_error';
  ms = 0;
  upstreamWaitMs = 0;
  readonly trace: Trace | undefined;
  /** Measures how long the operation waits for the upstream. */
  readonly upstreamWait = new WaitClock();
  private readonly began = performance.now();
  private isAnswered = false;

  constructor(trace: Trace | undefined) {
    this.trace = trace;
  }

  /**
   * Notes what the operation is and how it ends, when its answer is complete.
   * @param trusted whether only trusted documents run
   * @returns the codes of the answer's errors
   */
  answered(request: Request, trusted: boolean): readonly unknown[] {
    const codes = codesOf(request);
    this.name = request.operation?.name?.value;
    this.type = request.operation?.operation;
    this.outcome = outcomeOf(codes);
    this.standing = standingOf(request, this.outcome, trusted);
    this.isAnswered = true;
    return codes;
  }

  /** Closes the record of an operation whose answer is complete, or which failed. @param status of the HTTP response */
  end(status: number, signal: AbortSignal): OperationEnd {
    // Rejected before it was an operation: no token, no JSON.
    if (!this.isAnswered && status >= 500) this.outcome = 'internal_error';
    if (signal.aborted && signal.reason instanceof CallerGone) this.outcome = 'canceled';
    this.ms = performance.now() - this.began;
    this.upstreamWaitMs = this.upstreamWait.ms;
    return this;
  }
}

/** What the hooks of Apollo find the record in; it is undefined when nobody observes operations. */
export interface RecordedContext {
  readonly record: OperationRecord | undefined;
}

type Request = GraphQLRequestContextWillSendResponse<RequestContext>;

const NO_CODES: readonly unknown[] = [];

function codesOf({ response: { body } }: Request): readonly unknown[] {
  const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
  return errors?.map(({ extensions }) => extensions?.code) ?? NO_CODES;
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
