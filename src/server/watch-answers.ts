import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { RequestContext } from '../context.ts';
import { currentOperation } from '../operation/operation.ts';
import type { OpenPart, Trace } from '../operation/trace.ts';
import { codeOf, type RecordedContext } from './observe-operations.ts';
import type { ServerObserver } from './observer.ts';
import { idsForLog } from './trace-context.ts';

/** The context of an operation, and what is measured of it. */
type WatchedContext = RequestContext & RecordedContext;

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
): ApolloServerPlugin<WatchedContext> {
  const hooks = {
    willSendResponse: (request: GraphQLRequestContextWillSendResponse<WatchedContext>) => {
      const { contextValue, operation } = request;
      const codes = contextValue.record?.answered(request, trusted) ?? [];
      for (const code of codes) observer?.errorAnswered(code);
      const operationType = operation?.operation ?? null;
      log.debug(
        { ...idsForLog(), operationType, upstreamRequests: contextValue.upstreamRequests() },
        'an operation was answered',
      );
      return Promise.resolve();
    },
  };
  return {
    requestDidStart: () => {
      const trace = currentOperation()?.trace;
      const validating = trace?.begin('validate');
      return Promise.resolve(trace && validating ? traced(trace, validating, hooks) : hooks);
    },
    contextCreationDidFail: ({ error }) => {
      observer?.errorAnswered(codeOf(error));
      return Promise.resolve();
    },
  };
}

type Hooks = Pick<Required<GraphQLRequestListener<WatchedContext>>, 'willSendResponse'>;

/** The hooks of an operation whose trace is recorded: `validate` ends when the document is accepted, and `execute` with the answer. */
function traced(trace: Trace, validating: OpenPart, hooks: Hooks): GraphQLRequestListener<WatchedContext> {
  let executing: OpenPart | undefined;
  let isValid = false;
  return {
    didResolveOperation: () => {
      isValid = true;
      validating.end();
      executing = trace.begin('execute');
      return Promise.resolve();
    },
    willSendResponse: (request) => {
      if (!isValid) validating.end(true);
      executing?.end();
      return hooks.willSendResponse(request);
    },
  };
}
