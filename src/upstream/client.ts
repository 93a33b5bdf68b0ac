import type { UpstreamRequest } from './request-path.ts';
import type { Dispatcher } from 'undici';
import { ReadDeferred } from '../memory/incoming-bytes.ts';
import type { Config } from '../config/settings.ts';
import { decompressed, discard, errorDetail, type UpstreamBody } from './transport/body.ts';
import { Breaker, type AttemptOutcome } from './breaker.ts';
import { BytesInFlight, type OperationBytes } from '../memory/bytes-in-flight.ts';
import { openConnections } from './transport/connections.ts';
import { exchange, type UpstreamResponse } from './transport/exchange.ts';
import { FairQueue, type Urgency } from './fair-queue.ts';
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
import { Paces } from './paces.ts';
import type { Pace } from './pace.ts';
import { readRateLimit } from './rate-limit.ts';
import { TransientFailure, RetryBudget, withRetries } from './retry.ts';
import type { Tenant } from '../operation/tenant.ts';

export type { UpstreamBody } from './transport/body.ts';

/** The upstream client of one operation. It holds the caller's token and never exposes it. */
export interface TelnyxClient {
  /**
   * Sends a request, within the process's limit on concurrent requests; its place is held until the body is read. Transient failures
   * before the response are retried within the time left; a body that has begun is not.
   * @param read reads the decompressed body of a 200 and returns the result
   * @returns the result of `read`; undefined when the upstream answered 404
   * @throws GatewayError with one of the closed set of codes; ReadDeferred as thrown by `read`
   */
  get<Result>(request: UpstreamRequest, read: (body: UpstreamBody) => Promise<Result>): Promise<Result | undefined>;
  /** Counts data that outlives this operation, or that another operation read, as bytes in flight (see `OperationBytes.share`). */
  readonly retain: OperationBytes['share'];
}

/** The caller of one operation: its token and its time limit. */
export interface Caller {
  /** The `Authorization` header, forwarded unchanged. */
  readonly authorization: string;
  /** The tenant behind that header. */
  readonly tenant: Tenant;
  /** Aborted at the operation's deadline and when the caller disconnects. */
  readonly signal: AbortSignal;
  /** Calls back when the operation ends, answered or not; the data it read is retained until then. */
  readonly onEnd: (listener: () => void) => void;
}

/** The process's connections to the API, shared by all callers. It keeps no data of any caller. */
export interface Upstream {
  /**
   * @param urgency requests of the background keep to the token's rate limit, yield to the foreground, and are repeated after a 429 until
   *   the signal aborts
   */
  forCaller(caller: Caller, urgency?: Urgency): TelnyxClient;
  /** The resources that operations hold now, by name. */
  inUse(): Readonly<Record<string, number>>;
  /** Closes all connections. Call it when no operation is left. */
  close(): Promise<void>;
}

/** What all callers share. None of it holds a token or a response. */
interface Shared {
  readonly dispatcher: Dispatcher;
  readonly base: URL;
  readonly timeoutMs: number;
  readonly queue: FairQueue;
  readonly breaker: Breaker;
  readonly budget: RetryBudget;
  readonly paces: Paces;
}

/** What the requests of one operation share. */
interface Operation extends Caller {
  readonly deadline: number;
  readonly holding: OperationBytes;
  readonly urgency: Urgency;
  readonly pace: Pace;
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
    paces: new Paces(),
  };
  return {
    forCaller(caller, urgency = 'foreground') {
      const holding = bytes.open(caller.tenant);
      caller.onEnd(() => holding.release());
      const pace = shared.paces.of(caller.tenant);
      const operation = {
        ...caller,
        holding,
        urgency,
        pace,
        deadline: performance.now() + config.OPERATION_TIMEOUT_MS,
      };
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
  const { tenant, signal, urgency } = operation;
  const attempt = (): Promise<Result | undefined> =>
    withRetries(shared.budget, operation, async () => {
      // Also checked before the queue: while the upstream hangs, places free up slowly.
      shared.breaker.throwIfOpen();
      return await shared.queue.run(tenant, signal, () => ask(shared, operation, path, read), urgency);
    });
  try {
    return await (urgency === 'background' ? operation.pace.keep(signal, attempt) : attempt());
  } catch (error) {
    // A reader's own error is a defect of the gateway and must surface as one.
    const isOwn = error instanceof ReadDeferred || !(operation.signal.aborted || isTransportError(error));
    throw isOwn ? error : failureOfTransport(error, operation.signal);
  }
}

async function ask<Result>(
  shared: Shared,
  { authorization, signal, holding, urgency, pace }: Operation,
  path: string,
  read: (body: UpstreamBody) => Promise<Result>,
): Promise<Result | undefined> {
  pace.sent(urgency);
  const { statusCode, headers, body } = await begin(shared, authorization, signal, path);
  const rate = readRateLimit((name) => headerOf(headers, name));
  if (statusCode !== 429) pace.answered(rate);
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
  if (statusCode === 429) pace.refused(rate, waitMs);
  // The background keeps its own pace after a 429, and takes nothing of the retry budget.
  const isRetried = isTransientStatus(statusCode) && (statusCode !== 429 || urgency === 'foreground');
  throw isRetried ? new TransientFailure(failure, waitMs) : failure;
}

/** Sends the request and waits for the response's headers. */
async function begin(
  { breaker, dispatcher, base, timeoutMs }: Shared,
  authorization: string,
  signal: AbortSignal,
  path: string,
): Promise<UpstreamResponse> {
  const began = performance.now();
  /** A caller that disconnected, or had too little time left, tells nothing about the upstream. */
  const healthBehind = (): AttemptOutcome =>
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

function headerOf(headers: UpstreamResponse['headers'], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
