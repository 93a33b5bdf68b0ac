import type { Wait, WaitClock } from '../../operation/wait-clock.ts';
import { isTransportError } from '../failures.ts';
import type { AttemptTrace, UpstreamObserver } from '../observer.ts';
import type { OutgoingRequest } from '../request-path.ts';
import type { UpstreamBody } from './body.ts';
import type { UpstreamResponse } from './exchange.ts';

/** Who wants to know about attempts. */
export interface Watch {
  readonly observer: UpstreamObserver;
  /** Measures how long the operation waits for the upstream. */
  readonly clock: WaitClock;
  /** The operation's signal. */
  readonly signal: AbortSignal;
}

/**
 * One attempt of a request, from sending it until its response has been read. It creates no promises, because with asynchronous context
 * tracking each of them costs about a microsecond.
 */
export class WatchedAttempt {
  private readonly request: OutgoingRequest;
  private readonly watch: Watch;
  private readonly wait: Wait;
  private readonly began = performance.now();
  private readonly trace: AttemptTrace | undefined;
  private status: number | undefined;
  private headersMs: number | undefined;
  private isOver = false;

  constructor(request: OutgoingRequest, watch: Watch) {
    this.request = request;
    this.watch = watch;
    this.trace = watch.observer.attemptStarted?.();
    this.wait = watch.clock.wait();
    this.wait.start();
  }

  /** The header `traceparent` to send; undefined for none. */
  get traceParent(): string | undefined {
    return this.trace?.traceParent;
  }

  /** The headers have arrived. @returns the response; waiting for its body counts as waiting, but not what its reader does */
  answered(response: UpstreamResponse): UpstreamResponse {
    this.wait.stop();
    this.status = response.statusCode;
    this.headersMs = performance.now() - this.began;
    const { statusCode, headers, body } = response;
    return { statusCode, headers, body: this.timed(body) };
  }

  /** The response has been read. */
  succeeded(): void {
    this.end(undefined);
  }

  /** There is no response, or reading it failed. */
  failed(error: unknown): void {
    // With a status, an error that is not of the connection is the reader's, which rejects the status or has seen enough.
    const isIncomplete = this.status === undefined || isTransportError(error);
    this.end(this.watch.signal.aborted ? 'canceled' : isIncomplete ? 'failed' : undefined);
  }

  private end(failure: 'canceled' | 'failed' | undefined): void {
    this.isOver = true;
    this.wait.stop();
    const { status, headersMs, request } = this;
    const { template, size } = request;
    const ms = performance.now() - this.began;
    const end = { template, status, failure, ms, headersMs, bytes: size?.bytes ?? 0 };
    this.watch.observer.attemptEnded(end, this.trace);
  }

  private timed(body: UpstreamBody): UpstreamBody {
    let pauses = 0;
    let missing = body.announced ?? Infinity;
    const goOn = (): void => {
      if (pauses === 0 && missing > 0 && !this.isOver) this.wait.start();
    };
    return {
      announced: body.announced,
      ...(body.abort && { abort: body.abort }),
      read: (take) => {
        this.wait.start();
        return body.read((chunk) => {
          this.wait.stop();
          missing -= chunk.length;
          const paused = take(chunk);
          if (paused === undefined) {
            goOn();
            return undefined;
          }
          pauses += 1;
          return paused.finally(() => {
            pauses -= 1;
            goOn();
          });
        });
      },
    };
  }
}
