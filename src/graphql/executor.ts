import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { execute, Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Schemas } from './schema.ts';

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** Root fields that tell of the schema: who asks what there is must not see how it is run. */
const OF_SCHEMA = new Set(['__schema', '__type', '_service']);

/**
 * Lets Apollo validate against the one schema and run on the other. (What Apollo calls a gateway is the only way it has to be
 * given an executor.)
 */
export function executeOn({ schema, execution }: Schemas): Gateway {
  const introspecting = new WeakMap<DocumentNode, boolean>();
  const isIntrospection = (document: DocumentNode): boolean => {
    const known = introspecting.get(document) ?? asksForSchema(document);
    introspecting.set(document, known);
    return known;
  };
  const executor: Executor = async ({ document, request, context }) =>
    execute({
      schema: isIntrospection(document) ? schema : execution,
      document,
      contextValue: context,
      variableValues: request.variables,
      operationName: request.operationName,
    });
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor }),
    stop: () => Promise.resolve(),
  };
}

/** Whether an operation asks for the schema at its root, directly or in fragments. */
function asksForSchema(document: DocumentNode): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const inSelections = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return OF_SCHEMA.has(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return inSelections(selection.selectionSet);
      const fragment = fragments.get(selection.name.value);
      return fragment !== undefined && inSelections(fragment.selectionSet);
    });
  return document.definitions.some(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && inSelections(definition.selectionSet),
  );
}
