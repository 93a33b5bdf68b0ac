import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Dispatcher } from 'undici';
import { DigestStore } from './call-quality/digest-store.ts';
import { Cursors } from './call-search/cursor.ts';
import { createContext } from './context.ts';
import { DocumentCache } from './reports/document-cache.ts';
import type { Config } from './config/settings.ts';
import { createDrain } from './server/drain.ts';
import { serveGraphql } from './server/graphql-endpoint.ts';
import { serveHealth } from './server/health.ts';
import { createHttpServer, type LogStream } from './server/http-server.ts';
import { servePages, type Demo } from './server/pages.ts';
import { createUpstream } from './upstream/client.ts';
import { maxPausedReads } from './memory/caller-quota.ts';

/** The gateway, ready to listen. */
export interface App {
  readonly server: FastifyInstance;
  /** Listens on `HOST` and `PORT`. @returns the base URL */
  listen(): Promise<string>;
  /** The resources that operations hold now, by name. All are 0 when no operation is in flight. */
  inUse(): Readonly<Record<string, number>>;
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
  const { server, operations } = await createHttpServer(config, logStream);
  const drain = createDrain(server);
  const upstream = createUpstream(config, dispatcher);
  const documents = new DocumentCache({
    maxBytes: config.DOCUMENT_CACHE_BYTES,
    ttlMs: config.DOCUMENT_CACHE_TTL_MS,
    maxLargeBytes: config.LARGE_REPORT_BYTES,
    maxPaused: maxPausedReads(config.UPSTREAM_CONCURRENCY),
  });
  serveHealth(server, drain);
  await servePages(server, config, demo);
  const digests = new DigestStore({ maxBytes: config.DIGEST_CACHE_BYTES, ttlMs: config.DIGEST_TTL_MS });
  const shared = { upstream, documents, digests, cursors: new Cursors(config.CURSOR_KEY), config };
  await serveGraphql(server, config, (caller, answer) => createContext(shared, caller, answer));
  return {
    server,
    listen: () => server.listen({ host: config.HOST, port: config.PORT }),
    inUse: () => ({ operations: operations(), ...upstream.inUse(), ...documents.inUse() }),
    async close() {
      drain.failReadiness();
      if (config.DRAIN_DELAY_MS > 0) await wait(config.DRAIN_DELAY_MS);
      await drain.close();
      await upstream.close();
    },
  };
}
