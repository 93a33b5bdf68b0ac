import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import {
  fastifyApolloDrainPlugin,
  fastifyApolloHandler,
  type ApolloFastifyContextFunction,
} from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/settings.ts';
import type { RequestContext } from '../context.ts';
import { AnswerMemory, type AnswerSize } from '../graphql/answer/answer-size.ts';
import { runGuarded } from '../graphql/answer/run-guarded.ts';
import { createFormatError } from '../graphql/format-error.ts';
import { stringifyAnswer } from '../graphql/text-fields/json-text.ts';
import { limitQueries } from '../graphql/limits/plugin.ts';
import { cacheOfTrusted, readTrustedDocuments } from '../graphql/limits/trusted-documents.ts';
import { createSchemas } from '../graphql/schema.ts';
import { supportedOperations } from '../graphql/supported-operations.ts';
import type { Caller } from '../upstream/client.ts';
import { GRAPHQL_PATH } from './admission.ts';
import { readBearer } from './bearer.ts';
import { errorAnswer } from './error-answers.ts';
import { observeAnswers } from './observe-operations.ts';
import type { ServerObserver } from './observer.ts';
import { logRequestCount } from './request-count-log.ts';
import { runAsOperation, runningOperationOf, type Handler } from './run-operation.ts';
import { statusForJson } from './status-for-json.ts';

/** Creates the context of one operation for its resolvers. */
export type ContextOf = (caller: Omit<Caller, 'tenant'>, answer: AnswerSize) => RequestContext;

/**
 * Serves the schema at `/graphql` (GET and POST). Every operation needs a bearer token.
 * @param observer receives the outcome of each operation
 */
export async function serveGraphql(
  server: FastifyInstance,
  config: Config,
  contextOf: ContextOf,
  observer?: ServerObserver,
): Promise<void> {
  const trusted = config.TRUSTED_DOCUMENTS === undefined ? undefined : readTrustedDocuments(config.TRUSTED_DOCUMENTS);
  const limits = limitQueries({ maxCost: config.MAX_QUERY_COST, trusted, introspection: config.INTROSPECTION });
  const schemas = createSchemas();
  const formatError = createFormatError((error) =>
    server.log.error({ err: error }, 'an operation failed within the gateway'),
  );
  const options: ApolloServerOptions<RequestContext> = {
    schema: schemas.schema,
    stringifyResult: stringifyAnswer,
    introspection: config.INTROSPECTION,
    parseOptions: { maxTokens: config.MAX_QUERY_TOKENS },
    validationRules: [limits.rule, supportedOperations],
    ...(trusted && { persistedQueries: { cache: cacheOfTrusted(trusted) } }),
    formatError,
    plugins: [
      // Per-field cache hints cost more than all resolvers together for a report's thousands of intervals.
      ApolloServerPluginCacheControlDisabled(),
      // Apollo would trace every field for any router that asks for it with a header.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limits.plugin,
      statusForJson,
      logRequestCount(server.log),
      ...(observer ? [observeAnswers(observer, trusted !== undefined)] : []),
      // Must be last, because it removes a large answer from what the other plugins see.
      runGuarded(schemas, formatError),
    ],
  };
  const answers = new AnswerMemory(config.MAX_ANSWER_BYTES);
  await mountApollo(
    server,
    GRAPHQL_PATH,
    options,
    (request, reply) => {
      // An answer belongs to the holder of the token, not to anyone who knows the URL.
      void reply.header('cache-control', 'no-store');
      const authorization = readBearer(request.raw);
      const { signals, answer, upstreamWait } = runningOperationOf(request);
      return Promise.resolve(contextOf({ authorization, ...signals, upstreamWait }, answer));
    },
    (handler) => runAsOperation(handler, answers, config.OPERATION_TIMEOUT_MS, observer),
  );
}

/** Mounts an Apollo server with the product's settings: no batching, no stack traces, no output to the console. */
export async function mountApollo<Context extends object>(
  server: FastifyInstance,
  path: string,
  options: ApolloServerOptions<Context>,
  context: ApolloFastifyContextFunction<Context>,
  around: (handler: Handler) => Handler = (handler) => handler,
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Apollo's own log lines repeat error messages, which may contain anything. `formatError` logs masked errors instead.
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: () => server.log.warn('Apollo Server warned'),
      error: () => server.log.error('Apollo Server failed at a request'),
    },
    ...options,
    plugins: [...(options.plugins ?? []), fastifyApolloDrainPlugin(server)],
  });
  await apollo.start();
  server.route({ method: ['GET', 'POST'], url: path, handler: around(fastifyApolloHandler(apollo, { context })) });
  server.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: path,
    handler: (_request, reply) =>
      reply.code(405).header('allow', 'GET, POST').send(errorAnswer('BAD_REQUEST', 'Accepted are GET and POST.')),
  });
  return apollo;
}
