import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Dispatcher } from 'undici';
import { DocumentCache } from './call-reports/document-cache.ts';
import type { Config } from './config.ts';
import { watchRequests } from './server/drain.ts';
import { serveGraphql } from './server/graphql-endpoint.ts';
import { serveHealth } from './server/health.ts';
import { servePages, type Demo } from './server/pages.ts';
import { createUpstream } from './telnyx/client.ts';

/** The gateway, ready to listen. */
export interface App {
  readonly server: FastifyInstance;
  /** Listens on `HOST` and `PORT`. @returns the base URL */
  listen(): Promise<string>;
  /** Fails readiness, lets operations under way finish, then closes all connections. */
  close(): Promise<void>;
}

export interface AppOptions {
  /** Replaces the pool of connections to the upstream. */
  readonly dispatcher?: Dispatcher;
  /** Where log lines go, one JSON object each; standard output by default. */
  readonly logStream?: { write(line: string): void };
  /** Lets the page start without a token being typed, on recorded calls. */
  readonly demo?: Demo;
}

/** Puts the gateway together; touches nothing outside until `listen`. */
export async function createApp(config: Config, { dispatcher, logStream, demo }: AppOptions = {}): Promise<App> {
  const server = Fastify({
    logger: {
      level: config.LOG_LEVEL,
      ...(logStream && { stream: logStream }),
      // A query string can hold anything a caller mistakes for harmless, so only paths are logged; headers never are.
      serializers: { req: ({ method, url, id }) => ({ method, path: url.split('?')[0], id }) },
    },
    bodyLimit: config.MAX_REQUEST_BYTES,
    requestTimeout: 5_000,
    http: { headersTimeout: 4_000, connectionsCheckingInterval: 500 },
    forceCloseConnections: 'idle',
  });
  const drain = watchRequests(server);
  const upstream = createUpstream(config, dispatcher);
  const documents = new DocumentCache(config.DOCUMENT_CACHE_BYTES, config.DOCUMENT_CACHE_TTL_MS);
  await server.register(helmet);
  serveHealth(server, drain);
  await servePages(server, config, demo);
  await serveGraphql(server, config, upstream, documents);
  return {
    server,
    listen: () => server.listen({ host: config.HOST, port: config.PORT }),
    async close() {
      await drain.close();
      await upstream.close();
    },
  };
}
