import type { Urgency } from '../operation/operation.ts';

/** How one attempt of a request ended. */
export interface AttemptEnd {
  /** The endpoint (`UpstreamRequest.template`). */
  readonly template: string;
  /** The response's HTTP status; undefined without a response. */
  readonly status: number | undefined;
  /** Why the response, or the rest of it, did not arrive: `canceled` when the operation ended; undefined when it arrived. */
  readonly failure: 'canceled' | 'failed' | undefined;
  /** From sending the request until its response was read, in milliseconds. */
  readonly ms: number;
  /** From sending the request until the response's headers arrived, in milliseconds; undefined without a response. */
  readonly headersMs: number | undefined;
  /** The size of the body that was read, after decompression; 0 when none was read. */
  readonly bytes: number;
}

/** What an observer keeps of an attempt until its end. */
export interface AttemptTrace {
  /** The header `traceparent` for the request; undefined when it is not to be sent. */
  readonly traceParent: string | undefined;
}

/** Receives the events of upstream requests of all operations. Its methods must be fast and must not throw. */
export interface UpstreamObserver {
  /** An attempt begins. @returns what `attemptEnded` gets, if the observer keeps anything */
  attemptStarted?(): AttemptTrace | undefined;
  attemptEnded(end: AttemptEnd, trace: AttemptTrace | undefined): void;
  /** A request got a place, or gave up waiting for one, after some milliseconds. */
  placeAwaited(urgency: Urgency, ms: number): void;
}
