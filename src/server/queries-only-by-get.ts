import type { ApolloServerPlugin } from '@apollo/server';
import { getOperationAST, OperationTypeNode } from 'graphql';

/**
 * Answers a GET of anything but a query with status 405. The schema has no mutation and no subscription, so validation has rejected the
 * operation by then, with a status that does not say that the method was wrong.
 */
export const queriesOnlyByGet: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, document, response: { http } }) {
        if (request.http?.method !== 'GET' || document === undefined) return Promise.resolve();
        const operation = getOperationAST(document, request.operationName);
        if (!operation || operation.operation === OperationTypeNode.QUERY) return Promise.resolve();
        http.status = 405;
        http.headers.set('allow', 'POST');
        return Promise.resolve();
      },
    }),
};
