import { Kind, type DocumentNode } from 'graphql';

/** Fields by which other subgraphs refer to an entity. */
export interface EntityKey {
  readonly typeName: string;
  /** As in the directive: `callId`. */
  readonly fields: string;
}

/** The `@key` directives of a schema, in their order. */
export const keysOf = ({ definitions }: DocumentNode): EntityKey[] =>
  definitions.flatMap((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    return (node.directives ?? []).flatMap((directive) => {
      const fields = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
      if (directive.name.value !== 'key' || fields?.kind !== Kind.STRING) return [];
      return [{ typeName: node.name.value, fields: fields.value }];
    });
  });
