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

/** Answers from this size on are written in pieces, in bytes: half a millisecond's worth. */
const LARGE_ANSWER = 2 ** 18;

/** An answer names so many failed fields; of those beyond, it says how many there are. */
const MAX_ERRORS = 1_000;

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Runs operations on the schema whose fields are guarded (`guard-fields.ts`) and in which long lists are leaves
 * (`json-text.ts`); what they ask of the schema itself is told by the one that callers see. Operations that ask nothing else, and those
 * whose variables are bad, are left to Apollo. It is a plugin, since an executor of one's own (Apollo's `gateway`) is handed objects with
 * accessors made anew, which keep every operation in memory until a major garbage collection.
 * @param formatError makes of an error what the caller sees, as Apollo's option of that name
 */
export function runGuarded(
  { schema, execution }: Pick<Schemas, 'schema' | 'execution'>,
  formatError: FormatError,
): ApolloServerPlugin<RunningContext> {
  const hooks: GraphQLRequestListener<RunningContext> = {
    async responseForOperation({ document, request, contextValue }) {
      // Not the context's own `operation`: against its type, that is undefined where the document has no operation of the name.
      const operation = getOperationAST(document, request.operationName);
      if (!operation) return null;
      // A large document has used up its slice when it is validated. What is over by now fails at its fields.
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
      // The deadline ends what makes an answer. Writing what was made by then is bounded by its size.
      answer.pieces = await workFor(undefined, () => writeAnswer({ ...(errors && { errors }), data }));
      body.singleResult = { data: null };
    },
  };
  return { requestDidStart: () => Promise.resolve(hooks) };
}

/** The results of both parts as one. */
function joined(one: ExecutionResult, other: ExecutionResult, { keys }: SplitOperation): ExecutionResult {
  const errors = [...(one.errors ?? []), ...(other.errors ?? [])];
  const shown = errors.length === 0 ? {} : { errors };
  const [first, second] = [one.data, other.data];
  if (first === undefined || second === undefined) return shown;
  if (first === null || second === null) return { ...shown, data: null };
  const both: Record<string, unknown> = { ...first, ...second };
  return { ...shown, data: Object.fromEntries(keys.filter((key) => key in both).map((key) => [key, both[key]])) };
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

/** An error as Apollo hands it to `formatError`. */
const formattedOf = (error: GraphQLError): GraphQLFormattedError => ({
  ...error.toJSON(),
  extensions: { ...error.extensions, code: error.extensions.code ?? 'INTERNAL_SERVER_ERROR' },
});
