import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** Root fields that describe the schema that callers see. */
const OF_SCHEMA = new Set(['__schema', '__type']);

/** The parts of an operation that run on two schemas; undefined for an empty part. */
export interface SplitOperation {
  readonly ofSchema: DocumentNode | undefined;
  readonly rest: DocumentNode | undefined;
  /** The root keys of both parts, in the order of the selection. */
  readonly keys: readonly string[];
}

/**
 * Splits a valid operation into introspection and everything else.
 * @returns `rest` is the document itself if it contains no introspection
 */
export function splitIntrospection(document: DocumentNode, operation: OperationDefinitionNode): SplitOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const { selections } = operation.selectionSet;
  const keys = new Set<string>();
  const part = (all: readonly SelectionNode[], isWanted: (name: string) => boolean): SelectionNode[] =>
    all.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) {
        keys.add((selection.alias ?? selection.name).value);
        return isWanted(selection.name.value) ? [selection] : [];
      }
      const source = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (source === undefined) return [];
      const { typeCondition, selectionSet } = source;
      const inside = part(selectionSet.selections, isWanted);
      if (inside.length === 0) return [];
      return [
        {
          kind: Kind.INLINE_FRAGMENT,
          ...(typeCondition && { typeCondition }),
          ...(selection.directives && { directives: selection.directives }),
          selectionSet: { kind: Kind.SELECTION_SET, selections: inside },
        },
      ];
    });
  const ofSchema = part(selections, (name) => OF_SCHEMA.has(name));
  if (ofSchema.length === 0) return { ofSchema: undefined, rest: document, keys: [...keys] };
  const rest = part(selections, (name) => !OF_SCHEMA.has(name));
  const documentOf = (root: readonly SelectionNode[]): DocumentNode | undefined =>
    root.length === 0
      ? undefined
      : {
          kind: Kind.DOCUMENT,
          definitions: [
            { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: root } },
            ...fragments.values(),
          ],
        };
  return { ofSchema: documentOf(ofSchema), rest: documentOf(rest), keys: [...keys] };
}
