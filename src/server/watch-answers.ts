import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { RequestContext } from '../context.ts';

/**
 * Logs each answered operation and its number of upstream requests at level `debug`, and passes its answer to an observer.
 * @param note is called with each answer: a second plugin would cost several promises per operation
 */
export const watchAnswers = (
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
