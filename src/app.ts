// Before anything allocates.
import './no-pretenuring.ts';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Dispatcher } from 'undici';
import { DigestStore } from './call-quality/digest-store.ts';
import { Cursors } from './call-search/cursor.ts';
import { createContext } from './context.ts';
import { DocumentCache } from './reports/document-cache.ts';
import type { Config } from './config/settings.ts';
import type { Listener } from './metrics/listener.ts';
import { shareReplicas } from './replicas.ts';
import { createDrain } from './server/drain.ts';
import { serveGraphql } from './server/graphql-endpoint.ts';
import { serveHealth } from './server/health.ts';
import { observeAll } from './observe-all.ts';
import { createHttpServer, type LogStream } from './server/http-server.ts';
import { describeListenError } from './server/listen-error.ts';
import { idsForLog } from './server/trace-context.ts';
import { pageDocuments, servePages, type Demo } from './server/pages.ts';
import { createUpstream } from './upstream/client.ts';
import { maxPausedReads } from './memory/caller-quota.ts';
import { VerifiedTokens } from './memory/verified-tokens.ts';

/** The gateway, ready to listen. */
export interface App {
  readonly server: FastifyInstance;
  /** Listens on `HOST` and `PORT`, and for metrics on `METRICS_HOST` and `METRICS_PORT`. @returns the base URL of the former */
  listen(): Promise<string>;
  /** The base URL of the listener for metrics; undefined without one, and before `listen`. */
  metricsUrl(): string | undefined;
  /** The resources that operations hold now, by name. All are 0 when no operation is in flight. */
  inUse(): Readonly<Record<string, number>>;
  /** Whether an operation has been admitted since the start. */
  hasServed(): boolean;
  /** Fails readiness, keeps serving for `DRAIN_DELAY_MS`, stops accepting, lets operations in flight finish, then closes all connections. */
  close(): Promise<void>;
}

export interface AppOptions {
  /** Replaces the pool of connections to the upstream. */
  readonly dispatcher?: Dispatcher;
  /** Where log lines go, one JSON object each; standard output by default. */
  readonly logStream?: LogStream;
  /** Gives the page a token and sample calls, so that users need not type them. */
  readonly demo?: Demo;
}

/** Assembles the gateway; opens no connection until `listen`. */
export async function createApp(config: Config, { dispatcher, logStream, demo }: AppOptions = {}): Promise<App> {
  // Not even loaded unless wanted.
  const metrics =
    config.METRICS_PORT === undefined ? undefined : (await import('./metrics/metrics.ts')).createMetrics();
  const tracing =
    config.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
      ? undefined
      : (await import('./tracing/tracing.ts')).createTracing(config, () =>
          server.log.warn('the collector does not take traces; they are lost'),
        );
  const observers = observeAll(metrics, tracing);
  const verified = new VerifiedTokens(config.UNVERIFIED_PERCENT);
  const { server, admission } = await createHttpServer(config, verified, logStream, observers?.server);
  const drain = createDrain(server);
  const upstream = createUpstream(config, dispatcher, observers?.upstream, verified);
  const documents = new DocumentCache({
    maxBytes: config.DOCUMENT_CACHE_BYTES,
    ttlMs: config.DOCUMENT_CACHE_TTL_MS,
    maxLargeBytes: config.LARGE_REPORT_BYTES,
    maxPaused: maxPausedReads(config.UPSTREAM_CONCURRENCY),
  });
  serveHealth(server, drain);
  await servePages(server, config, demo);
  const digests = new DigestStore({ maxBytes: config.DIGEST_CACHE_BYTES, ttlMs: config.DIGEST_TTL_MS });
  const onDefect = (error: unknown): void =>
    server.log.error({ ...idsForLog(), err: error }, 'a call was not judged because of an error within the gateway');
  const replicas = await shareReplicas(config, server.log);
  const cursors = new Cursors(config.CURSOR_KEY);
  const shared = { upstream, documents, digests, cursors, verified, replicas, config, onDefect };
  await serveGraphql(server, config, (caller, answer) => createContext(shared, caller, answer), {
    verified,
    observer: observers?.server,
    documents: replicas?.store.documents,
    known: pageDocuments(),
  });
  const inUse: App['inUse'] = () => ({
    operations: admission.inFlight,
    waitingForAdmission: admission.waiting,
    ...upstream.inUse(),
    ...documents.inUse(),
    packing: replicas?.reports?.packingBytes ?? 0,
  });
  const listener = metrics?.serve(
    {
      inUse,
      admission,
      upstream: () => upstream.figures(),
      store: replicas?.store.figures,
      caches: { documents: () => documents.figures, digests: () => digests.figures },
      limits: {
        operations: config.MAX_OPERATIONS,
        places: config.UPSTREAM_CONCURRENCY,
        bytesInFlight: config.MAX_BYTES_IN_FLIGHT,
        largeReportBytes: config.LARGE_REPORT_BYTES,
      },
    },
    () => !drain.draining,
  );
  let metricsUrl: string | undefined;
  return {
    server,
    async listen() {
      await replicas?.store.start();
      metricsUrl = await listenForMetrics(listener, config);
      if (metricsUrl !== undefined) server.log.info(`Metrics at ${metricsUrl}/metrics`);
      return server.listen({ host: config.HOST, port: config.PORT });
    },
    metricsUrl: () => metricsUrl,
    inUse,
    hasServed: () => admission.admitted > 0,
    async close() {
      drain.failReadiness();
      if (config.DRAIN_DELAY_MS > 0) await wait(config.DRAIN_DELAY_MS);
      await drain.close();
      await upstream.close();
      await replicas?.close();
      await listener?.close();
      metrics?.close();
      await tracing?.close();
    },
  };
}

async function listenForMetrics(listener: Listener | undefined, config: Config): Promise<string | undefined> {
  const { METRICS_HOST: host, METRICS_PORT: port } = config;
  if (listener === undefined || port === undefined) return undefined;
  try {
    return await listener.listen(host, port);
  } catch (error) {
    throw describeListenError(error, host, port, 'METRICS_PORT', 'METRICS_HOST');
  }
}
