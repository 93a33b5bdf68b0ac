import {
  extendSchema,
  GraphQLNonNull,
  GraphQLScalarType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';

/** The name of the type of fields that resolve to `JsonText`: a leaf, whatever is selected below it. */
export const JSON_TEXT = 'JsonText';

const DEFINITION = parse(`scalar ${JSON_TEXT}`);

/** Resolvers by type and field. */
type Resolvers = Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<never, never>>>>>;

/**
 * A copy of a schema in which some fields are leaves of the type `JsonText`. It serves execution only: an operation that is valid against
 * the given schema also runs on the copy, since graphql-js does not look into leaves.
 * @param written the resolvers of these fields
 */
export function withTextFields(schema: GraphQLSchema, written: Resolvers): GraphQLSchema {
  // Copies all types, so that changing the copy's fields leaves the given schema as it is.
  const copy = extendSchema(schema, DEFINITION, { assumeValid: true });
  const leaf = copy.getType(JSON_TEXT);
  if (!(leaf instanceof GraphQLScalarType)) throw new Error(`${JSON_TEXT} is not a scalar.`);
  for (const [typeName, resolvers] of Object.entries(written)) {
    const type = copy.getType(typeName);
    for (const [name, resolve] of Object.entries(resolvers)) {
      const field = isObjectType(type) ? type.getFields()[name] : undefined;
      if (field === undefined) throw new Error(`There is no field ${typeName}.${name}.`);
      field.type = isNonNullType(field.type) ? new GraphQLNonNull(leaf) : leaf;
      field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return copy;
}
