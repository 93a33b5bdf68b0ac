import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { RequestContext } from '../context.ts';

/** Logs at level `debug` how many upstream requests each operation made. */
export const logRequestCount = (log: FastifyBaseLogger): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue, operation }) => {
        const operationType = operation?.operation ?? null;
        log.debug({ operationType, upstreamRequests: contextValue.upstreamRequests() }, 'an operation was answered');
        return Promise.resolve();
      },
    }),
});
