import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { RequestContext } from '../context.ts';

/**
 * Logs at level `debug` how many upstream requests each operation made.
 * @param note is called with each answer: a plugin of its own would cost several promises per operation
 */
export const logRequestCount = (
  log: FastifyBaseLogger,
  note?: (request: GraphQLRequestContextWillSendResponse<RequestContext>) => void,
): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: (request) => {
        note?.(request);
        const { contextValue, operation } = request;
        const operationType = operation?.operation ?? null;
        log.debug({ operationType, upstreamRequests: contextValue.upstreamRequests() }, 'an operation was answered');
        return Promise.resolve();
      },
    }),
});
