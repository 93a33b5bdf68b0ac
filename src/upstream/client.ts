import type { Dispatcher } from 'undici';
import type { Config } from '../config/settings.ts';
import { BytesInFlight, type OperationBytes } from '../memory/bytes-in-flight.ts';
import type { Urgency } from '../operation/operation.ts';
import { VerifiedTokens } from '../memory/verified-tokens.ts';
import type { Tenant } from '../operation/tenant.ts';
import type { WaitClock } from '../operation/wait-clock.ts';
import type { SharedRate } from '../shared-store/shared-rate.ts';
import { Breaker, type BreakerFigures } from './breaker.ts';
import { breakCircuit } from './capabilities/break-circuit.ts';
import { compose, type Capability } from './capabilities/capability.ts';
import { checkStatus } from './capabilities/check-status.ts';
import { countBytes } from './capabilities/count-bytes.ts';
import { decompress } from './capabilities/decompress.ts';
import { explainFailures } from './capabilities/explain-failures.ts';
import { failWhileOpen } from './capabilities/fail-while-open.ts';
import { measureBodies } from './capabilities/measure-bodies.ts';
import { queueFairly } from './capabilities/queue-fairly.ts';
import { retryTransientFailures } from './capabilities/retry-transient-failures.ts';
import { keepPace } from './capabilities/keep-pace.ts';
import { learnPace } from './capabilities/learn-pace.ts';
import { learnStanding } from './capabilities/learn-standing.ts';
import { FairQueue } from './fair-queue.ts';
import type { UpstreamObserver } from './observer.ts';
import { Paces } from './paces.ts';
import { pathOf, type UpstreamRequest } from './request-path.ts';
import { RetryBudget, type RetryFigures } from './retry.ts';
import type { UpstreamBody } from './transport/body.ts';
import { openConnections } from './transport/connections.ts';
import { sendRequest } from './transport/send-request.ts';

export type { UpstreamBody } from './transport/body.ts';

/** The upstream client of one operation. It holds the caller's token and never exposes it. */
export interface TelnyxClient {
  /**
   * Sends a request, within the process's limit on concurrent requests; its place is held until the body is read. Transient failures
   * before the response are retried within the time left; once a body has started, they are not.
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
  /** Measures how long the operation waits for the upstream. */
  readonly upstreamWait?: WaitClock | undefined;
  /** The pace that all replicas keep together with the token; absent without a shared store. */
  readonly sharedRate?: SharedRate | undefined;
}

/** What has happened between the process and the upstream so far. */
interface UpstreamFigures {
  readonly breaker: BreakerFigures;
  readonly retries: RetryFigures;
}

/** The process's connections to the API, shared by all callers. It keeps no data of any caller. */
export interface Upstream {
  /**
   * @param own what the operation adds to its requests; they pass through it first
   * @param urgency background requests stay within the token's rate limit, yield to the foreground, and are repeated after a 429 until the
   *   signal aborts
   */
  forCaller(caller: Caller, own?: readonly Capability[], urgency?: Urgency): TelnyxClient;
  /** The resources that operations hold now, by name. */
  inUse(): Readonly<Record<string, number>>;
  figures(): UpstreamFigures;
  /** Closes all connections. Call it when no operation is left. */
  close(): Promise<void>;
}

/**
 * Opens the pool to the configured origin.
 * @param dispatcher replaces the pool, for tests
 * @param observer receives the events of each request
 * @param verified learns which tokens the upstream accepts, and limits all others
 */
export function createUpstream(
  config: Pick<Config, 'TELNYX_API_URL' | 'UPSTREAM_CONCURRENCY' | 'OPERATION_TIMEOUT_MS' | 'MAX_BYTES_IN_FLIGHT'>,
  dispatcher: Dispatcher = openConnections(
    config.TELNYX_API_URL.origin,
    config.UPSTREAM_CONCURRENCY,
    Math.min(5_000, config.OPERATION_TIMEOUT_MS),
  ),
  observer?: UpstreamObserver,
  verified = new VerifiedTokens(),
): Upstream {
  const { TELNYX_API_URL: base, OPERATION_TIMEOUT_MS: timeoutMs } = config;
  const bytes = new BytesInFlight(config.MAX_BYTES_IN_FLIGHT, verified);
  const queue = new FairQueue(config.UPSTREAM_CONCURRENCY, verified);
  const breaker = new Breaker();
  const budget = new RetryBudget();
  const paces = new Paces();
  return {
    forCaller(
      { authorization, tenant, signal, onEnd, upstreamWait: clock, sharedRate },
      own = [],
      urgency = 'foreground',
    ) {
      const deadline = performance.now() + timeoutMs;
      const pace = paces.of(tenant);
      const held = bytes.open(tenant);
      onEnd(() => held.release());
      const send = compose(
        [
          ...own,
          explainFailures(signal),
          ...(urgency === 'background' ? [keepPace(pace, signal, clock, sharedRate)] : []),
          retryTransientFailures(budget, { signal, deadline, clock }),
          // Also here, before the queue: while the upstream hangs, places free up slowly.
          failWhileOpen(breaker),
          queueFairly(queue, tenant, signal, urgency, observer),
          ...(observer ? [measureBodies] : []),
          countBytes(held),
          decompress(authorization),
          checkStatus(authorization, signal, urgency),
          learnPace(pace, urgency, sharedRate),
          learnStanding(verified, tenant),
          breakCircuit(breaker, signal, timeoutMs),
        ],
        sendRequest(dispatcher, base.origin, authorization, signal, observer && clock && { observer, clock, signal }),
      );
      return {
        get: async (request, read) =>
          await send({ path: pathOf(base, request), template: request.template }, async ({ statusCode, body }) =>
            statusCode === 404 ? undefined : await read(body),
          ),
        retain: (value, size, isOwn) => held.share(value, size, isOwn),
      };
    },
    inUse: () => ({ places: queue.inFlight, waitingForPlaces: queue.waiting, bytesInFlight: bytes.size }),
    figures: () => ({ breaker: breaker.figures, retries: budget.figures }),
    close: () => dispatcher.destroy(),
  };
}
