/* Mercurius on Fastify; a query is compiled from its second run on. */
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { resolvers, typeDefs, type Context } from './schema.ts';
import { settings } from './settings.ts';

declare module 'mercurius' {
  // Declared again because that is how the library types its context.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface MercuriusContext extends Context {}
}

const server = Fastify();
await server.register(mercurius, {
  schema: typeDefs,
  resolvers,
  path: settings.path,
  graphiql: false,
  jit: 1,
  context: (request): Context => ({ authorization: request.headers.authorization ?? '' }),
});
await server.listen(settings);
