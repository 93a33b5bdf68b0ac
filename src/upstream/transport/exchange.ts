import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { workFor } from '../../operation/operation.ts';
import type { UpstreamBody } from './body.ts';
import { IncomingBody } from './incoming-body.ts';

/** An answer whose body is still to be read. */
export interface Answer {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  /** As it was sent, compressed or not. */
  readonly body: UpstreamBody;
}

/** A GET. */
interface Request {
  readonly origin: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Sends a GET and waits for the headers of its answer.
 *
 * Not by undici's own streams: what arrives is handed on in the memory it was received in (see `connections.ts`), and undici's
 * parser is never paused. When a server sends `Connection: close` and hangs up while the parser is paused, undici throws
 * `assert(!this.paused)` where nothing can catch it: https://github.com/nodejs/undici/issues/5360, fixed for 8.x only
 * (https://github.com/nodejs/undici/pull/5474; 7.30.2 still has it). Pausing the socket instead can go with Node 20, as undici 8 needs
 * Node 22.
 * @param signal gives up, whatever has come so far; its reason is what is thrown then
 * @throws what undici throws: a connection that fails, an answer that is no HTTP
 */
export function exchange(dispatcher: Dispatcher, request: Request, signal: AbortSignal): Promise<Answer> {
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
    // A connection that is opened for this request outlasts the operation, and so must what runs on it.
    workFor(undefined, send);
  });
}

function lengthIn({ 'content-length': length }: IncomingHttpHeaders): number | undefined {
  return length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}
