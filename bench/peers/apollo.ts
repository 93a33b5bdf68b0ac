/* Apollo Server 5 on Fastify, without unneeded plugins and per-field cache hints. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { resolvers, typeDefs, type Context } from './schema.ts';
import { settings } from './settings.ts';

const server = Fastify();
const apollo = new ApolloServer<Context>({
  typeDefs,
  resolvers,
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    fastifyApolloDrainPlugin(server),
  ],
});
await apollo.start();
await server.register(fastifyApollo(apollo), {
  path: settings.path,
  context: (request) => Promise.resolve({ authorization: request.headers.authorization ?? '' }),
});
await server.listen(settings);
