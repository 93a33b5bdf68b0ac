import type { Trace } from '../operation/trace.ts';
import type { TraceParent } from './trace-parent.ts';

/** One HTTP request whose headers have arrived. */
interface RequestStart {
  readonly method: string;
  /** The caller's span; undefined when it names none. */
  readonly parent: TraceParent | undefined;
}

/** One HTTP request that was answered, or whose connection was closed. */
interface RequestEnd {
  readonly method: string;
  /** The route that matched; undefined when none did. */
  readonly route: string | undefined;
  /** The response's status; undefined when the connection was closed before it was sent. */
  readonly status: number | undefined;
  readonly ms: number;
  readonly trace: Trace | undefined;
}

/**
 * How an operation ended. The worst error of its answer decides: one of the gateway itself (`internal_error`), a limit that was reached
 * (`overloaded`), one of the upstream, one of the request itself.
 */
export type Outcome = 'ok' | 'caller_error' | 'upstream_error' | 'overloaded' | 'internal_error' | 'canceled';

/**
 * What is known about an operation's name: it is that of a trusted document (`trusted`); the upstream accepted the token and the operation
 * succeeded (`proven`); anyone may have made it up (`unproven`).
 */
type NameStanding = 'trusted' | 'proven' | 'unproven';

/** One GraphQL operation whose answer is complete, or whose caller has disconnected. */
export interface OperationEnd {
  /** As the caller's document says; undefined when it has none or is invalid. */
  readonly name: string | undefined;
  readonly standing: NameStanding;
  /** `query` or `mutation`; undefined when the document is invalid. */
  readonly type: string | undefined;
  readonly outcome: Outcome;
  /** From the request's body to the complete answer, in milliseconds. */
  readonly ms: number;
  /** The part of it during which at least one request of the operation waited for the upstream, in milliseconds. */
  readonly upstreamWaitMs: number;
  readonly trace: Trace | undefined;
}

/** Receives the events of requests and operations. Its methods must be fast and must not throw. */
export interface ServerObserver {
  /** @returns the request's trace, if this observer keeps traces */
  requestStarted?(start: RequestStart): Trace;
  requestEnded(end: RequestEnd): void;
  operationEnded(end: OperationEnd): void;
  /** An answer contained an error. @param code its `extensions.code`, which may be any value */
  errorAnswered(code: unknown): void;
}
