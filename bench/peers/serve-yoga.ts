import { createServer } from 'node:http';
import { createSchema, createYoga, type YogaServerOptions } from 'graphql-yoga';
import { resolvers, typeDefs, type Context } from './schema.ts';
import { settings } from './settings.ts';

/** GraphQL Yoga 5 on Node's own HTTP server; its caches of parsed and validated documents are on by default. */
export function serveYoga(plugins: YogaServerOptions<object, object>['plugins'] = []): void {
  const yoga = createYoga({
    schema: createSchema<Context>({ typeDefs, resolvers }),
    context: ({ request }): Context => ({ authorization: request.headers.get('authorization') ?? '' }),
    graphqlEndpoint: settings.path,
    graphiql: false,
    landingPage: false,
    logging: false,
    plugins,
  });
  createServer((request, response) => void yoga(request, response)).listen(settings.port, settings.host);
}
