import type { IncomingMessage } from 'node:http';
import { currentOperation } from '../operation/operation.ts';
import type { Trace } from '../operation/trace.ts';
import type { ServerObserver } from './observer.ts';
import { readTraceParent } from './trace-parent.ts';

const traces = new WeakMap<IncomingMessage, Trace>();

/**
 * Starts the trace of a request, or goes on with that of its caller.
 * @returns undefined when nobody records traces and the caller names none
 */
export function startTrace(request: IncomingMessage, observer: ServerObserver | undefined): Trace | undefined {
  const parent = readTraceParent(request.headers.traceparent);
  const recorded = observer?.requestStarted?.({ method: request.method ?? '', parent });
  const trace = recorded ?? (parent && { id: parent.traceId, begin: () => undefined });
  if (trace !== undefined) traces.set(request, trace);
  return trace;
}

/** The trace that was started for a request. */
export const traceOf = (request: IncomingMessage): Trace | undefined => traces.get(request);

/** What connects a log line to its request. */
interface LogIds {
  readonly request_id?: string;
  readonly trace_id?: string;
}

/** The ids of the running operation, for log lines that do not go to the logger of a request. */
export function idsForLog(): LogIds {
  const { requestId, trace } = currentOperation() ?? {};
  return { ...(requestId !== undefined && { request_id: requestId }), ...(trace && { trace_id: trace.id }) };
}
