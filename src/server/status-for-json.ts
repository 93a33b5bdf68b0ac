import type { ApolloServerPlugin } from '@apollo/server';

const LEGACY_CODES = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * GraphQL over HTTP wants status 200 for a well-formed request with an invalid document if the client accepts `application/json` but not
 * the newer `application/graphql-response+json`. An exceeded limit stays a 400.
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
