import {
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { COST_HINTS, USUAL_LIST } from './cost-hints.ts';
import { LIMIT_LABELS, LimitError } from './limits.ts';

/** An operation that is about to run. */
export interface Estimated {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Estimates the cost of an operation before it runs: about 1 for each value returned, plus its requests, by the lists' arguments and usual
 * lengths. The document must be valid and within `LIMITS`, because spread fragments are walked each time.
 * @throws LimitError when an argument lists more items than accepted
 */
export function estimateCost({ schema, operation, fragments, variables }: Estimated): number {
  const ofSelections = (
    { selections }: SelectionSetNode,
    type: GraphQLNamedType,
    items: number | undefined,
  ): number => {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += ofField(selection, type, items);
      else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        const on = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
        if (fragment !== undefined) cost += ofSelections(fragment.selectionSet, on ?? type, items);
      }
    }
    return cost;
  };

  const ofField = (node: FieldNode, parent: GraphQLNamedType, inherited: number | undefined): number => {
    if (node.name.value.startsWith('__') || !(isObjectType(parent) || isInterfaceType(parent))) return 1;
    const field = parent.getFields()[node.name.value];
    if (field === undefined) return 1;
    const hint = COST_HINTS[`${parent.name}.${field.name}`];
    const isCounted = hint?.itemsOf !== undefined || field.args.some(({ name }) => name === 'first');
    const given = isCounted ? argumentsOf(field, node, variables) : {};
    const first = typeof given.first === 'number' ? Math.max(1, given.first) : undefined;
    const list = isList(field.type);
    const listed = hint?.itemsOf === undefined ? undefined : lengthOf(given[hint.itemsOf]);
    const items = list ? (listed ?? hint?.items ?? first ?? inherited ?? USUAL_LIST) : 1;
    const type = getNamedType(field.type);
    if (hint?.most !== undefined && listed !== undefined && listed > hint.most)
      throw new LimitError('representations', hint.most, listed, LIMIT_LABELS.representations);
    // A connection's `first` is the length of the lists in it.
    const below =
      node.selectionSet !== undefined && isCompositeType(type)
        ? ofSelections(node.selectionSet, type, list ? undefined : first)
        : 1;
    return (hint?.weight ?? 1) + items * ((hint?.each ?? 0) + below);
  };

  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(operation.selectionSet, root, undefined) : 0;
}

function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    // A bad argument fails with its own error during execution and costs nothing.
    return {};
  }
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 1);

const isList = (type: GraphQLOutputType): boolean =>
  isListType(type) || (isNonNullType(type) && isListType(type.ofType));
