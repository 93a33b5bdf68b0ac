import {
  makeErrorResult,
  makeResult,
  type AnyVariables,
  type Exchange,
  type Operation,
  type OperationResult,
} from 'urql';
import { filter, make, merge, mergeMap, pipe, share, takeUntil, type Source } from 'wonka';
import type { CallReportClient } from '../../../client/src/client.ts';
import { CallReportError, type Failure } from '../../../client/src/errors.ts';
import type { Typed } from '../../../client/src/typed-document.ts';

/** Lets urql send its queries with the gateway's own client: by the ids of their documents, so that they also run as trusted documents. */
export const sendExchange =
  (sender: CallReportClient): Exchange =>
  ({ forward }) =>
  (operations) => {
    const shared = share(operations);
    const ends = ({ key }: Operation) =>
      pipe(
        shared,
        filter((operation) => operation.kind === 'teardown' && operation.key === key),
      );
    const answers = pipe(
      shared,
      filter(({ kind }) => kind === 'query'),
      mergeMap((operation) => pipe(answerTo(sender, operation), takeUntil(ends(operation)))),
    );
    const others = pipe(
      shared,
      filter(({ kind }) => kind !== 'query'),
      forward,
    );
    return merge([answers, others]);
  };

/** The one answer to an operation; unsubscribing ends the request. */
const answerTo = (sender: CallReportClient, operation: Operation): Source<OperationResult> =>
  make((observer) => {
    const leave = new AbortController();
    void send(sender, operation, leave.signal).then((result) => {
      if (leave.signal.aborted) return;
      observer.next(result);
      observer.complete();
    });
    return () => leave.abort();
  });

async function send(sender: CallReportClient, operation: Operation, signal: AbortSignal): Promise<OperationResult> {
  try {
    const { data, failures } = await sender.request(operation.query as TypedDocument, operation.variables, { signal });
    return makeResult(operation, { data, ...errorsOf(failures), hasNext: false });
  } catch (error) {
    if (!(error instanceof CallReportError)) return makeErrorResult(operation, error as Error);
    if (error.code === 'NETWORK_ERROR') return makeErrorResult(operation, error);
    return makeResult(operation, { ...errorsOf(error.failures), hasNext: false });
  }
}

const errorsOf = (failures: readonly Failure[]) =>
  failures.length === 0 ? {} : { errors: failures.map(asGraphQLError) };

/** All documents of the page are of the client. */
type TypedDocument = Typed<object, AnyVariables>;

/** As urql gives errors to the parts of the page. */
const asGraphQLError = ({ message, path, code, isPassing, retryAfterMs }: Failure) => ({
  message,
  ...(path && { path }),
  extensions: { code, isPassing, ...(retryAfterMs !== undefined && { retryAfterMs }) },
});
