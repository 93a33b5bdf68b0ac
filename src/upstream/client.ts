import type { UpstreamRequest } from './request-path.ts';
import type { Dispatcher } from 'undici';
import { ReadDeferred } from '../memory/incoming-bytes.ts';
import type { Config } from '../config/settings.ts';
import { decompressed, discard, errorDetail, type UpstreamBody } from './transport/body.ts';
import { Breaker, type Health } from './breaker.ts';
import { BytesInFlight, type OperationBytes } from '../memory/bytes-in-flight.ts';
import { openConnections } from './transport/connections.ts';
import { exchange, type Answer } from './transport/exchange.ts';
import { FairQueue } from './fair-queue.ts';
import {
  CallerGone,
  failureOfStatus,
  failureOfTransport,
  isTransientStatus,
  isTransientTransportError,
  isTransportError,
  retryAfterMs,
} from './failures.ts';
import { pathOf } from './request-path.ts';
import { TransientFailure, RetryBudget, withRetries } from './retry.ts';
import type { Tenant } from '../operation/tenant.ts';

export type { UpstreamBody } from './transport/body.ts';

/** The upstream as one caller sees it during one operation. It holds the caller's token, and shows it to nobody. */
export interface TelnyxClient {
  /**
   * Asks, within the process's bound on concurrent requests, which is kept until the body is read. What failed before an answer
   * came, in a way that may pass, is asked again within the time left; a body that was begun is not.
   * @param read takes the decompressed body of a 200 and gives the result
   * @returns what `read` gave; undefined when the upstream answered 404
   * @throws GatewayError with one of the closed set of codes; ReadDeferred as `read` threw it
   */
  get<Result>(request: UpstreamRequest, read: (body: UpstreamBody) => Promise<Result>): Promise<Result | undefined>;
  /** Counts what outlasts this operation, or came of another one, among the bytes in flight (see `Holding.share`). */
  readonly retain: OperationBytes['share'];
}

/** What one operation brings: whose token, and until when. */
export interface Caller {
  /** The `Authorization` header, forwarded as it came. */
  readonly authorization: string;
  /** The tenant behind that header. */
  readonly tenant: Tenant;
  /** Aborted at the operation's deadline, and when the caller goes away. */
  readonly signal: AbortSignal;
  /** Calls back once the operation is over, answered or not: what it read is held until then. */
  readonly onEnd: (listener: () => void) => void;
}

/** The process's connections to the API, shared by all callers; it keeps nothing of any of them. */
export interface Upstream {
  forCaller(caller: Caller): TelnyxClient;
  /** What operations hold of it now, by its name. */
  inUse(): Readonly<Record<string, number>>;
  /** Cuts what is still under way: to be called when no operation is left. */
  close(): Promise<void>;
}

/** What all callers share. None of it holds a token or an answer. */
interface Shared {
  readonly dispatcher: Dispatcher;
  readonly base: URL;
  readonly timeoutMs: number;
  readonly queue: FairQueue;
  readonly breaker: Breaker;
  readonly budget: RetryBudget;
}

/** What one operation's requests have in common. */
interface Operation extends Caller {
  readonly deadline: number;
  readonly holding: OperationBytes;
}

/**
 * Opens the pool to the configured origin.
 * @param dispatcher replaces the pool, for tests
 */
export function createUpstream(
  config: Pick<Config, 'TELNYX_API_URL' | 'UPSTREAM_CONCURRENCY' | 'OPERATION_TIMEOUT_MS' | 'MAX_BYTES_IN_FLIGHT'>,
  dispatcher: Dispatcher = openConnections(
    config.TELNYX_API_URL.origin,
    config.UPSTREAM_CONCURRENCY,
    Math.min(5_000, config.OPERATION_TIMEOUT_MS),
  ),
): Upstream {
  const bytes = new BytesInFlight(config.MAX_BYTES_IN_FLIGHT);
  const shared: Shared = {
    dispatcher,
    base: config.TELNYX_API_URL,
    timeoutMs: config.OPERATION_TIMEOUT_MS,
    queue: new FairQueue(config.UPSTREAM_CONCURRENCY),
    breaker: new Breaker(),
    budget: new RetryBudget(),
  };
  return {
    forCaller(caller) {
      const holding = bytes.open(caller.tenant);
      caller.onEnd(() => holding.release());
      const operation = { ...caller, holding, deadline: performance.now() + config.OPERATION_TIMEOUT_MS };
      return {
        get: (request, read) => get(shared, operation, request, read),
        retain: (value, bytes, own) => holding.share(value, bytes, own),
      };
    },
    inUse: () => ({ places: shared.queue.inFlight, waitingForPlaces: shared.queue.waiting, bytesInFlight: bytes.size }),
    close: () => dispatcher.destroy(),
  };
}

async function get<Result>(
  shared: Shared,
  operation: Operation,
  request: UpstreamRequest,
  read: (body: UpstreamBody) => Promise<Result>,
): Promise<Result | undefined> {
  const path = pathOf(shared.base, request);
  try {
    return await withRetries(shared.budget, operation, async () => {
      // Before waiting for a place too: while the upstream hangs, places are slow to come.
      shared.breaker.throwIfOpen();
      return await shared.queue.run(operation.tenant, operation.signal, () => ask(shared, operation, path, read));
    });
  } catch (error) {
    // What a reader throws of its own is a defect of the gateway, and to be seen as one.
    const isOwn = error instanceof ReadDeferred || !(operation.signal.aborted || isTransportError(error));
    throw isOwn ? error : failureOfTransport(error, operation.signal);
  }
}

async function ask<Result>(
  shared: Shared,
  { authorization, signal, holding }: Operation,
  path: string,
  read: (body: UpstreamBody) => Promise<Result>,
): Promise<Result | undefined> {
  const { statusCode, headers, body } = await begin(shared, authorization, signal, path);
  const encoding = headerOf(headers, 'content-encoding');
  if (statusCode === 200) return await read(holding.count(decompressed(body, encoding, authorization)));
  if (statusCode === 404) {
    await discard(body);
    return undefined;
  }
  const waitMs = retryAfterMs(headerOf(headers, 'retry-after'));
  const detail = await errorDetail(body, encoding, authorization);
  signal.throwIfAborted();
  const failure = failureOfStatus(statusCode, detail, waitMs);
  throw isTransientStatus(statusCode) ? new TransientFailure(failure, waitMs) : failure;
}

/** Asks, up to the answer's headers. */
async function begin(
  { breaker, dispatcher, base, timeoutMs }: Shared,
  authorization: string,
  signal: AbortSignal,
  path: string,
): Promise<Answer> {
  const began = performance.now();
  /** That a caller left, or came with too little time, says nothing of the upstream. */
  const healthBehind = (): Health =>
    signal.aborted &&
    (signal.reason instanceof CallerGone || performance.now() - began < Math.min(1_000, timeoutMs / 2))
      ? 'unknown'
      : 'ill';
  try {
    return await breaker.run(
      () =>
        exchange(
          dispatcher,
          {
            origin: base.origin,
            path,
            headers: { authorization, accept: 'application/json', 'accept-encoding': 'gzip' },
          },
          signal,
        ),
      (outcome) => {
        if ('error' in outcome) return healthBehind();
        return outcome.result.statusCode >= 500 ? 'ill' : 'well';
      },
    );
  } catch (error) {
    const failure = failureOfTransport(error, signal);
    throw isTransientTransportError(error) ? new TransientFailure(failure) : failure;
  }
}

function headerOf(headers: Answer['headers'], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
