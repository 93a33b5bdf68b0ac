import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { RequestContext } from '../context.ts';
import { codeOf, noteAnswers } from './observe-operations.ts';
import type { ServerObserver } from './observer.ts';

/** Who receives the outcome of operations, and whether only trusted documents run. */
interface Watcher {
  readonly observer: ServerObserver | undefined;
  readonly trusted: boolean;
}

/**
 * Logs each answered operation and its number of upstream requests at level `debug`, and reports its answer to the observer. It is one
 * plugin, because each further one costs several promises per operation.
 */
export function watchAnswers(
  log: FastifyBaseLogger,
  { observer, trusted }: Watcher,
): ApolloServerPlugin<RequestContext> {
  const note = observer && noteAnswers(observer, trusted);
  const hooks = {
    willSendResponse: (request: GraphQLRequestContextWillSendResponse<RequestContext>) => {
      note?.(request);
      const { contextValue, operation } = request;
      const operationType = operation?.operation ?? null;
      log.debug({ operationType, upstreamRequests: contextValue.upstreamRequests() }, 'an operation was answered');
      return Promise.resolve();
    },
  };
  return {
    requestDidStart: () => Promise.resolve(hooks),
    contextCreationDidFail: ({ error }) => {
      observer?.errorAnswered(codeOf(error));
      return Promise.resolve();
    },
  };
}
