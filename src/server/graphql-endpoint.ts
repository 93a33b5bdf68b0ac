import type { ApolloServerOptions } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler, type ApolloFastifyContextFunction } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/settings.ts';
import type { RequestContext } from '../context.ts';
import { AnswerMemory, type AnswerSize } from '../graphql/answer/answer-size.ts';
import { runGuarded } from '../graphql/answer/run-guarded.ts';
import { createFormatError } from '../graphql/format-error.ts';
import { stringifyAnswer } from '../graphql/text-fields/json-text.ts';
import { limitQueries } from '../graphql/limits/plugin.ts';
import { withKnownDocuments } from '../graphql/known-documents.ts';
import { cacheOfTrusted, readTrustedDocuments, type TrustedDocuments } from '../graphql/limits/trusted-documents.ts';
import { persistedDocuments, type PersistedContext } from '../graphql/persisted-documents.ts';
import { createSchemas } from '../graphql/schema.ts';
import { supportedOperations } from '../graphql/supported-operations.ts';
import type { VerifiedTokens } from '../memory/verified-tokens.ts';
import type { Caller } from '../upstream/client.ts';
import { documentsInMemory, type DocumentStore } from '../memory/registered-documents.ts';
import { DOCUMENT_PATH, GRAPHQL_PATH } from './admission.ts';
import { readBearer } from './bearer.ts';
import { varyBy } from './compress-answer.ts';
import { readDocumentId } from './document-id.ts';
import { EntityTags } from './entity-tags.ts';
import { mountHandler, startApollo } from './mount-apollo.ts';
import type { RecordedContext } from './observe-operations.ts';
import type { ServerObserver } from './observer.ts';
import { queriesOnlyByGet } from './queries-only-by-get.ts';
import { watchAnswers } from './watch-answers.ts';
import { askForRows } from './row-formats.ts';
import { runAsOperation, runningOperationOf, type Handler } from './run-operation.ts';
import { idsForLog } from './trace-context.ts';
import { statusForJson } from './status-for-json.ts';

/** Creates the context of one operation for its resolvers. */
export type ContextOf = (caller: Omit<Caller, 'tenant'>, answer: AnswerSize) => RequestContext;

/** What plugins see of one operation: what resolvers see, the document that the request names, and what is measured. */
type OperationContext = RequestContext & PersistedContext & RecordedContext;

interface EndpointExtras {
  readonly verified: VerifiedTokens;
  readonly observer?: ServerObserver | undefined;
  readonly documents?: DocumentStore | undefined;
  readonly known?: TrustedDocuments | undefined;
}

/**
 * Serves the schema at `/graphql` (GET and POST), and persisted documents at `/graphql/sha256:...` (GET). Every operation needs a bearer
 * token.
 * @param extras.verified the tokens that the upstream has accepted
 * @param extras.observer receives the outcome of each operation
 * @param extras.documents keeps documents registered by their hash; by default in memory
 * @param extras.known documents that are registered from the start, unless only trusted ones run
 */
export async function serveGraphql(
  server: FastifyInstance,
  config: Config,
  contextOf: ContextOf,
  { verified, observer, documents = documentsInMemory(), known = new Map() }: EndpointExtras,
): Promise<void> {
  const trusted = config.TRUSTED_DOCUMENTS === undefined ? undefined : readTrustedDocuments(config.TRUSTED_DOCUMENTS);
  const limits = limitQueries({ maxCost: config.MAX_QUERY_COST, trusted, introspection: config.INTROSPECTION });
  const schemas = createSchemas();
  const formatError = createFormatError((error) =>
    server.log.error({ ...idsForLog(), err: error }, 'an operation failed within the gateway'),
  );
  const options: ApolloServerOptions<OperationContext> = {
    schema: schemas.schema,
    stringifyResult: stringifyAnswer,
    introspection: config.INTROSPECTION,
    parseOptions: { maxTokens: config.MAX_QUERY_TOKENS },
    validationRules: [limits.rule, supportedOperations],
    persistedQueries: { cache: trusted ? cacheOfTrusted(trusted) : withKnownDocuments(known, documents) },
    formatError,
    plugins: [
      // Per-field cache hints cost more than all resolvers together for a report's thousands of intervals.
      ApolloServerPluginCacheControlDisabled(),
      // Apollo would trace every field for any router that asks for it with a header.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      persistedDocuments,
      queriesOnlyByGet,
      limits.plugin,
      statusForJson,
      watchAnswers(server.log, { observer, trusted: trusted !== undefined }),
      // Must be last, because it removes a large answer from what the other plugins see.
      runGuarded(schemas, formatError),
    ],
  };
  const operations = {
    answers: new AnswerMemory(config.MAX_ANSWER_BYTES),
    tags: new EntityTags(config.CURSOR_KEY),
    verified,
    timeoutMs: config.OPERATION_TIMEOUT_MS,
    ...(observer && { observer }),
  };
  const apollo = await startApollo(server, options);
  const context: ApolloFastifyContextFunction<OperationContext> = (request, reply) => {
    // An answer belongs to the holder of the token, not to anyone who knows the URL.
    void reply.header('cache-control', 'no-store');
    const authorization = readBearer(request.raw);
    const persisted = readDocumentId(request);
    if (persisted !== undefined) varyBy(reply, 'authorization, accept');
    const { signals, answer, record } = runningOperationOf(request);
    const upstreamWait = record?.upstreamWait;
    return Promise.resolve({ ...contextOf({ authorization, ...signals, upstreamWait }, answer), persisted, record });
  };
  const handler = runAsOperation(fastifyApolloHandler(apollo, { context }), operations);
  mountHandler(server, GRAPHQL_PATH, ['GET', 'POST'], handler);
  mountHandler(server, DOCUMENT_PATH, ['GET'], withoutPreflight(handler));
  // Would otherwise be a document with an empty id.
  server.all(`${GRAPHQL_PATH}/`, (_request, reply) => reply.callNotFound());
}

/**
 * Lets GET requests for persisted documents through Apollo's CSRF prevention without one of the headers that it asks for. No link, image or
 * form can send the bearer token that every operation needs, and a script of another origin that sends it is preflighted.
 */
const withoutPreflight =
  (handler: Handler): Handler =>
  (request, reply) => {
    askForRows(request);
    request.headers = { ...request.headers, 'apollo-require-preflight': 'documentId' };
    return handler(request, reply);
  };
