import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Config } from '../config/settings.ts';
import type { VerifiedTokens } from '../memory/verified-tokens.ts';
import { limitOperations, type Admission } from './admission.ts';
import { answerErrorsAsGraphql, BAD_REQUEST, errorAnswer } from './error-answers.ts';
import { loggedArguments, loggedError, loggedReply, loggedRequest } from './log-serializers.ts';
import { NO_ROUTE_SCHEMAS } from './no-route-schemas.ts';
import { refuseHost, refuseUnparsed, refuseUnroutable, REQUEST_ID_HEADER } from './refused-requests.ts';
import { observeRequests } from './observe-requests.ts';
import type { ServerObserver } from './observer.ts';
import { RequestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { disconnectSlowReaders } from './slow-readers.ts';
import { startTrace } from './trace-context.ts';

/** Where log lines go, one JSON object each. */
export interface LogStream {
  write(line: string): void;
}

export interface HttpServer {
  readonly server: FastifyInstance;
  readonly admission: Admission;
}

/**
 * Creates the HTTP server with all its protections and without routes.
 * @param verified the tokens that the upstream has accepted
 * @param observer receives the outcome of each request
 */
export async function createHttpServer(
  config: Pick<Config, 'LOG_LEVEL' | 'MAX_REQUEST_BYTES' | 'MAX_OPERATIONS' | 'CORS_ORIGINS'>,
  verified: VerifiedTokens,
  logStream?: LogStream,
  observer?: ServerObserver,
): Promise<HttpServer> {
  const server = Fastify({
    logger: {
      level: config.LOG_LEVEL,
      ...(logStream && { stream: logStream }),
      serializers: { err: (error) => ({ ...loggedError(error) }), req: loggedRequest, res: loggedReply },
      hooks: {
        logMethod(given, log) {
          log.apply(this, loggedArguments(given));
        },
      },
    },
    schemaController: NO_ROUTE_SCHEMAS,
    clientErrorHandler: refuseUnparsed,
    frameworkErrors: refuseUnroutable,
    logController: new RequestLog({ requestIdLogLabel: 'request_id' }),
    // Not the caller's: that could be anything, such as a token or a number.
    genReqId: () => randomUUID(),
    childLoggerFactory: (logger, bindings, options, request) => {
      const trace = startTrace(request, observer);
      return logger.child(trace === undefined ? bindings : { ...bindings, trace_id: trace.id }, options);
    },
    bodyLimit: config.MAX_REQUEST_BYTES,
    // Both limits are checked twice a second: a slow sender is disconnected after five seconds.
    requestTimeout: 4_000,
    http: { headersTimeout: 3_000, connectionsCheckingInterval: 500 },
    forceCloseConnections: 'idle',
    // Requests that still arrive on an open connection were sent before the caller could know of the shutdown; they are answered.
    return503OnClosing: false,
  });
  answerErrorsAsGraphql(server, config.MAX_REQUEST_BYTES);
  if (observer) observeRequests(server, observer);
  const headers = securityHeaders();
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header(REQUEST_ID_HEADER, request.id);
    done();
  });
  server.addHook('onRequest', (request, reply, done) => {
    const problem = refuseHost(request);
    if (problem === undefined) done();
    else void reply.code(400).send(errorAnswer(BAD_REQUEST, problem));
  });
  const admission = limitOperations(server, config.MAX_OPERATIONS, verified);
  disconnectSlowReaders(server);
  if (config.CORS_ORIGINS.length > 0)
    await server.register(cors, {
      origin: [...config.CORS_ORIGINS],
      methods: ['GET', 'POST'],
      allowedHeaders: [
        'authorization',
        'content-type',
        'if-none-match',
        'apollo-require-preflight',
        'x-apollo-operation-name',
        'traceparent',
      ],
      exposedHeaders: ['etag', 'retry-after', 'call-report-complete', REQUEST_ID_HEADER],
      maxAge: 600,
    });
  return { server, admission };
}
