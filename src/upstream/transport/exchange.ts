import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { workFor } from '../../operation/operation.ts';
import type { UpstreamBody } from './body.ts';
import { IncomingBody } from './incoming-body.ts';

/** A response whose body is still to be read. */
export interface UpstreamResponse {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  /** Compressed, as sent, until a capability decompresses it. */
  readonly body: UpstreamBody;
}

/** The first value of a header; undefined when the response has none. @param name in lower case */
export function headerOf({ headers }: Pick<UpstreamResponse, 'headers'>, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** A GET request. */
interface Request {
  readonly origin: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Sends a GET request and waits for the response's headers.
 *
 * Does not use undici's streams: chunks are delivered in the buffer they were received in (see `connections.ts`), and undici's
 * parser is never paused. When a server sends `Connection: close` and hangs up while the parser is paused, undici throws
 * `assert(!this.paused)` where nothing can catch it: https://github.com/nodejs/undici/issues/5360, fixed for 8.x only
 * (https://github.com/nodejs/undici/pull/5474; 7.30.2 still has it). Pausing the socket instead can go with Node 20, as undici 8 needs
 * Node 22.
 * @param signal aborts the request at any point; its reason is thrown
 * @throws undici's errors: a failed connection, a response that is not HTTP
 */
export function exchange(dispatcher: Dispatcher, request: Request, signal: AbortSignal): Promise<UpstreamResponse> {
  return new Promise((resolve, reject) => {
    const fail: (reason: unknown) => void = reject;
    signal.throwIfAborted();
    let controller: Dispatcher.DispatchController | undefined;
    let body: IncomingBody | undefined;
    const end = (outcome: { error?: unknown }): void => {
      signal.removeEventListener('abort', onAbort);
      if ('error' in outcome) fail(outcome.error);
      body?.end(outcome);
    };
    const giveUp = (reason: unknown): void => {
      end({ error: reason });
      controller?.abort(reason as Error);
    };
    const onAbort = (): void => giveUp(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    const send = (): boolean =>
      dispatcher.dispatch(
        { ...request, method: 'GET' },
        {
          onRequestStart(started) {
            controller = started;
            if (signal.aborted) started.abort(signal.reason as Error);
          },
          onResponseStart(_controller, statusCode, headers) {
            if (statusCode < 200) return;
            body = new IncomingBody(lengthIn(headers), giveUp);
            resolve({ statusCode, headers, body });
          },
          onResponseData: (_controller, chunk) => body?.arrive(chunk),
          onResponseEnd: () => end({}),
          onResponseError: (_controller, error) => end({ error }),
        },
      );
    // A connection opened for this request outlives the operation, and so does the work on it.
    workFor(undefined, send);
  });
}

function lengthIn({ 'content-length': length }: IncomingHttpHeaders): number | undefined {
  return length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}
