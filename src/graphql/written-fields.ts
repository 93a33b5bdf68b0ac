import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import {
  execute,
  Kind,
  visit,
  BREAK,
  type DocumentNode,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from '../context.ts';

/** Root fields that tell of the schema: who asks what there is must not see how it is run. */
const OF_SCHEMA = new Set(['__schema', '__type', '_service']);

/**
 * Runs operations that select fields which are written as text (`json-text-fields.ts`) on the schema in which those are leaves.
 * All others, and those whose variables are bad, are left to Apollo. It is a plugin, since an executor of one's own (Apollo's `gateway`)
 * is handed objects with accessors made anew, which keep every operation in memory until a major garbage collection.
 * @param names of the fields that are written
 * @param formatError makes of an error what the caller sees, as Apollo's option of that name
 */
export function runWrittenFields(
  execution: GraphQLSchema,
  names: ReadonlySet<string>,
  formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError,
): ApolloServerPlugin<RequestContext> {
  const known = new WeakMap<DocumentNode, boolean>();
  const isOurs = (document: DocumentNode): boolean => {
    const before = known.get(document);
    if (before !== undefined) return before;
    const ours = selects(document, names) && !selects(document, OF_SCHEMA);
    known.set(document, ours);
    return ours;
  };
  const hooks: GraphQLRequestListener<RequestContext> = {
    async responseForOperation({ document, request, contextValue }) {
      if (!isOurs(document)) return null;
      const { data, errors } = await execute({
        schema: execution,
        document,
        contextValue,
        variableValues: request.variables,
        operationName: request.operationName,
      });
      if (data === undefined) return null;
      const shown = errors?.map((error) => formatError(formattedOf(error), error));
      return {
        http: { headers: new HeaderMap(), status: undefined },
        body: { kind: 'single', singleResult: { ...(shown && { errors: shown }), data } },
      };
    },
  };
  return { requestDidStart: () => Promise.resolve(hooks) };
}

/** An error as Apollo hands it to `formatError`. */
const formattedOf = (error: GraphQLError): GraphQLFormattedError => ({
  ...error.toJSON(),
  extensions: { ...error.extensions, code: error.extensions.code ?? 'INTERNAL_SERVER_ERROR' },
});

/** Whether a field of one of these names stands anywhere in a document. */
function selects(document: DocumentNode, names: ReadonlySet<string>): boolean {
  let found = false;
  visit(document, {
    [Kind.FIELD]: ({ name }) => {
      if (!names.has(name.value)) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}
