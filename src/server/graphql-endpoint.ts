import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { createContext, type RequestContext } from '../context.ts';
import { createFormatError } from '../graphql/format-error.ts';
import { createSchema } from '../graphql/schema.ts';
import type { Upstream } from '../telnyx/client.ts';
import { readBearer } from './bearer.ts';
import { operationSignals } from './operation-signal.ts';

/** Serves the schema at `/graphql` (GET and POST); every operation needs a bearer token. */
export async function serveGraphql(server: FastifyInstance, config: Config, upstream: Upstream): Promise<void> {
  const apollo = new ApolloServer<RequestContext>({
    schema: createSchema(),
    introspection: config.INTROSPECTION,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: createFormatError((error) =>
      server.log.error({ err: error }, 'an operation failed within the gateway'),
    ),
    plugins: [
      // Per-field cache hints cost more than all resolvers together on a report's thousands of intervals.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(server),
    ],
  });
  await apollo.start();
  await server.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['GET', 'POST'],
    context: (request, reply) => {
      const authorization = readBearer(request.raw);
      const signals = operationSignals(reply.raw, config.OPERATION_TIMEOUT_MS);
      return Promise.resolve(createContext(upstream, config, { authorization, ...signals }));
    },
  });
}
