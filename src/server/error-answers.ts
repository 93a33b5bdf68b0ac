import type { FastifyError, FastifyInstance } from 'fastify';

/** A response in GraphQL's format to a request that never reached GraphQL. */
export const errorAnswer = (code: string, message: string, extensions: Readonly<Record<string, unknown>> = {}) => ({
  errors: [{ message, extensions: { code, ...extensions } }],
});

/** The code of a request that is rejected before GraphQL sees it. */
export const BAD_REQUEST = 'BAD_REQUEST';

/**
 * Formats every error of the HTTP server like a GraphQL error, so that clients need only one way to read errors. No error quotes the
 * request.
 */
export function answerErrorsAsGraphql(server: FastifyInstance, maxBytes: number): void {
  const explain: Readonly<Record<string, string>> = {
    FST_ERR_CTP_INVALID_JSON_BODY: 'Invalid JSON: the body could not be parsed.',
    FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty; accepted: a JSON object with "query".',
    FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The content type is not supported; accepted: application/json.',
    FST_ERR_CTP_BODY_TOO_LARGE: `The body is larger than ${maxBytes} bytes, the maximum accepted.`,
    FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The length of the body does not match Content-Length.',
  };
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      request.log.error({ err: error }, 'a request failed within the gateway');
      return reply.code(status).send(errorAnswer('INTERNAL_SERVER_ERROR', 'Internal error in the gateway.'));
    }
    const message = explain[error.code] ?? 'The request is malformed.';
    return reply.code(status).send(errorAnswer(BAD_REQUEST, message));
  });
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(errorAnswer('NOT_FOUND', 'Not found; GraphQL is served at /graphql.')),
  );
}
