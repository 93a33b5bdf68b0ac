import { isUnionType, Kind, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { badUserInput } from '../errors.ts';

/**
 * Makes `_entities` reject representations without a known type or key as `BAD_USER_INPUT`; the library would fail with an internal error.
 * Types and keys come from the schema's `@key(fields: "...")` directives, which have one field each.
 * @returns the same schema
 */
export function checkEntityKeys(schema: GraphQLSchema): GraphQLSchema {
  const union = schema.getType('_Entity');
  const keys = new Map(isUnionType(union) ? union.getTypes().map((type) => [type.name, keyOf(type)]) : []);
  const field = schema.getQueryType()?.getFields()._entities;
  const resolve = field?.resolve;
  if (field === undefined || resolve === undefined) throw new Error('The schema has no entities.');
  field.resolve = (source, args: { readonly representations: readonly unknown[] }, context, info) => {
    for (const representation of args.representations) refuseUnlessKeyed(representation, keys);
    return resolve(source, args, context, info);
  };
  return schema;
}

function refuseUnlessKeyed(representation: unknown, keys: ReadonlyMap<string, string>): void {
  const fields = typeof representation === 'object' && representation !== null ? representation : {};
  const { __typename: type, ...given } = fields as Readonly<Record<string, unknown>>;
  const key = typeof type === 'string' ? keys.get(type) : undefined;
  if (key === undefined)
    throw badUserInput(
      `The __typename of a representation is not an entity; accepted: ${[...keys.keys()].join(', ')}.`,
    );
  if (typeof given[key] !== 'string' || given[key].trim() === '')
    throw badUserInput(`A representation of ${String(type)} has no ${key}; accepted: a non-blank string.`);
}

function keyOf({ name, astNode, extensionASTNodes }: GraphQLObjectType): string {
  for (const node of [astNode, ...extensionASTNodes])
    for (const directive of node?.directives ?? []) {
      const value = directive.arguments?.find((argument) => argument.name.value === 'fields')?.value;
      if (directive.name.value === 'key' && value?.kind === Kind.STRING) return value.value;
    }
  throw new Error(`${name} is an entity without a key.`);
}
