import type { ApolloServerPlugin } from '@apollo/server';

const LEGACY_CODES = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * GraphQL over HTTP wants a well-formed request whose document is bad to be answered with 200 where a client accepts
 * `application/json` and not the newer `application/graphql-response+json`. A limit that was passed stays a 400.
 */
export const statusForJson: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response }) {
        const accept = request.http?.headers.get('accept') ?? '';
        const { body, http } = response;
        const onlyJson = accept.includes('application/json') && !accept.includes('graphql-response+json');
        if (!onlyJson || http.status !== 400 || body.kind !== 'single') return Promise.resolve();
        const { errors = [] } = body.singleResult;
        if (errors.every(({ extensions }) => LEGACY_CODES.has(extensions?.code) && extensions?.limit === undefined))
          http.status = 200;
        return Promise.resolve();
      },
    }),
};
