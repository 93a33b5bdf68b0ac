import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import {
  execute,
  getOperationAST,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
} from 'graphql';
import { workFor } from '../../operation/operation.ts';
import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import type { Schemas } from '../schema.ts';
import type { AnswerSize } from './answer-size.ts';
import { writeAnswer } from './write-answer.ts';
import { splitIntrospection, type SplitOperation } from './split-introspection.ts';

/** What running an operation needs of its context. */
export interface RunningContext {
  readonly answer: AnswerSize;
}

/** Answers from this size, in bytes, are serialized in steps. Serializing this much takes about half a millisecond. */
const LARGE_ANSWER = 2 ** 18;

/** The maximum number of errors in an answer. A last one says how many more there were. */
const MAX_ERRORS = 1_000;

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Runs operations on the schema whose fields are guarded (`guard-fields.ts`) and in which long lists are leaves (`json-text.ts`).
 * Introspection runs on the schema that callers see. Apollo itself runs operations that are pure introspection or have invalid variables.
 * This is a plugin because a custom executor (Apollo's `gateway`) receives objects with newly created accessors, which keep every operation
 * in memory until a major garbage collection.
 * @param formatError Apollo's option of that name
 */
export function runGuarded(
  { schema, execution }: Pick<Schemas, 'schema' | 'execution'>,
  formatError: FormatError,
): ApolloServerPlugin<RunningContext> {
  const hooks: GraphQLRequestListener<RunningContext> = {
    async responseForOperation({ document, request, contextValue }) {
      // Not the context's own `operation`: contrary to its type, it is undefined when the document has no operation of that name.
      const operation = getOperationAST(document, request.operationName);
      if (!operation) return null;
      // Validating a large document uses up its time slice. If the operation has ended by now, its fields fail.
      if (mustYield()) await nextSlice().catch(() => undefined);
      const split = splitIntrospection(document, operation);
      if (split.rest === undefined) return null;
      const run = (on: typeof schema, part: DocumentNode) =>
        execute({
          schema: on,
          document: part,
          contextValue,
          variableValues: request.variables,
          operationName: request.operationName,
        });
      const result = await run(execution, split.rest);
      const ofSchema = split.ofSchema === undefined ? undefined : await run(schema, split.ofSchema);
      const { data, errors } = ofSchema === undefined ? result : joined(result, ofSchema, split);
      if (data === undefined) return null;
      const shown = errors && shownErrors(errors, formatError);
      return {
        http: { headers: new HeaderMap(), status: undefined },
        body: { kind: 'single', singleResult: { ...(shown && { errors: shown }), data } },
      };
    },
    async willSendResponse({ contextValue: { answer }, response: { body } }) {
      if (body.kind !== 'single' || answer.bytes < LARGE_ANSWER) return;
      const { data = null, errors } = body.singleResult;
      // The deadline ends the work on an answer. Serializing a finished answer takes a bounded time.
      answer.pieces = await workFor(undefined, () => writeAnswer({ ...(errors && { errors }), data }));
      body.singleResult = { data: null };
    },
  };
  return { requestDidStart: () => Promise.resolve(hooks) };
}

/** Merges the results of both parts. */
function joined(one: ExecutionResult, other: ExecutionResult, { keys }: SplitOperation): ExecutionResult {
  const errors = [...(one.errors ?? []), ...(other.errors ?? [])];
  const shown = errors.length === 0 ? {} : { errors };
  const [first, second] = [one.data, other.data];
  if (first === undefined || second === undefined) return shown;
  if (first === null || second === null) return { ...shown, data: null };
  const both: Record<string, unknown> = { ...first, ...second };
  return {
    ...shown,
    data: Object.fromEntries(keys.filter((key) => Object.hasOwn(both, key)).map((key) => [key, both[key]])),
  };
}

function shownErrors(errors: readonly GraphQLError[], formatError: FormatError): GraphQLFormattedError[] {
  const shown = errors.slice(0, MAX_ERRORS).map((error) => formatError(formattedOf(error), error));
  const [last] = shown.slice(-1);
  if (errors.length > MAX_ERRORS && last !== undefined)
    shown.push({
      message: `${errors.length - MAX_ERRORS} more fields failed.`,
      extensions: { code: last.extensions?.code },
    });
  return shown;
}

/** An error as Apollo passes it to `formatError`. */
const formattedOf = (error: GraphQLError): GraphQLFormattedError => ({
  ...error.toJSON(),
  extensions: { ...error.extensions, code: error.extensions.code ?? 'INTERNAL_SERVER_ERROR' },
});
