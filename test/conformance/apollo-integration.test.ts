import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import {
  defineIntegrationTestSuite,
  type CreateServerForIntegrationTestsOptions,
} from '@apollo/server-integration-testsuite';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { readConfig } from '../../src/config/read-config.ts';
import { VerifiedTokens } from '../../src/memory/verified-tokens.ts';
import { createHttpServer } from '../../src/server/http-server.ts';
import { mountHandler, startApollo } from '../../src/server/mount-apollo.ts';

/** Apollo's own suite for integrations, on this product's HTTP server and its way of mounting Apollo. */
defineIntegrationTestSuite(
  async (options: ApolloServerOptions<BaseContext>, suite?: CreateServerForIntegrationTestsOptions) => {
    const { server: http } = await createHttpServer(
      readConfig({ LOG_LEVEL: 'silent', MAX_REQUEST_BYTES: '10000000' }),
      new VerifiedTokens(),
    );
    const server: ApolloServer = await startApollo(http, {
      // Apollo's defaults for tests, which its suite expects: introspection and stack traces.
      includeStacktraceInErrorResponses: undefined,
      nodeEnv: 'test',
      ...options,
    });
    const context = suite?.context ?? (() => Promise.resolve({}));
    mountHandler(http, '/', ['GET', 'POST'], fastifyApolloHandler(server, { context }));
    const url = await http.listen({ port: 0 });
    return { server, url, extraCleanup: () => http.close() };
  },
  { serverIsStartedInBackground: false, noIncrementalDelivery: true },
);
