import {
  GraphQLScalarType,
  Kind,
  visit,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';

/** The name of that type. */
export const JSON_TEXT = 'JsonText';

/** The type of fields that resolve to `JsonText`: a leaf, whatever is selected below it. */
export const jsonTextResolver = {
  [JSON_TEXT]: new GraphQLScalarType({ name: JSON_TEXT, serialize: (text) => text }),
};

/**
 * Type definitions in which some fields are leaves of the type `JsonText`. They serve execution only: an operation that is valid against
 * the given definitions also runs on them, since graphql-js does not look into leaves.
 * @param fields by type and name
 */
export function withLeaves(
  definitions: readonly DocumentNode[],
  fields: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): DocumentNode[] {
  const leaf = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: JSON_TEXT } } as const;
  const withLeafFields = (type: ObjectTypeDefinitionNode | ObjectTypeExtensionNode) => ({
    ...type,
    fields: type.fields?.map((field) => {
      if (fields[type.name.value]?.[field.name.value] === undefined) return field;
      return { ...field, type: isNonNull(field) ? { kind: Kind.NON_NULL_TYPE, type: leaf } : leaf };
    }),
  });
  return [
    ...definitions.map((document) =>
      visit(document, { ObjectTypeDefinition: withLeafFields, ObjectTypeExtension: withLeafFields }),
    ),
    { kind: Kind.DOCUMENT, definitions: [{ kind: Kind.SCALAR_TYPE_DEFINITION, name: leaf.name }] },
  ];
}

const isNonNull = ({ type }: FieldDefinitionNode): boolean => type.kind === Kind.NON_NULL_TYPE;
