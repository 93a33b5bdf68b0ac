import {
  GraphQLString,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';

/** A selected field of an object whose fields, at all depths, take no arguments and are read without waiting or failing. */
export interface PlainField {
  /** Its name in the answer. */
  readonly key: string;
  /** What it gives of the value above it. */
  readonly resolve: (parent: unknown) => unknown;
  /** What it always gives: the type's name, for `__typename`. */
  readonly constant?: string;
  /** The type of a field without fields; undefined for an object. */
  readonly leaf: GraphQLLeafType | undefined;
  readonly below: readonly PlainField[];
}

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/**
 * The fields that a selection asks of a type, as GraphQL's CollectFields has it: fragments spread, fields of one name merged,
 * `@skip` and `@include` obeyed.
 * @throws Error for a type with fields that take arguments, or that are lists: those need graphql-js
 */
export function selectPlain(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  { fieldNodes, fragments, variableValues }: Asked,
): PlainField[] {
  const selected = collectSubfields(schema, fragments, variableValues, type, fieldNodes);
  return [...selected].map(([key, nodes]) => {
    const name = nodes[0]?.name.value ?? '';
    if (name === '__typename')
      return { key, constant: type.name, resolve: () => type.name, leaf: GraphQLString, below: [] };
    const field = type.getFields()[name];
    if (field === undefined || field.args.length > 0 || isListType(getNullableType(field.type)))
      throw new Error(`${type.name}.${name} is no plain field.`);
    const named = getNamedType(field.type);
    return {
      key,
      resolve: (field.resolve ?? ((parent) => (parent as Record<string, unknown>)[name])) as PlainField['resolve'],
      leaf: isLeafType(named) ? named : undefined,
      below: isObjectType(named) ? selectPlain(schema, named, { fieldNodes: nodes, fragments, variableValues }) : [],
    };
  });
}

/** The part of an answer that fields make of a value. */
export function plainAnswer(fields: readonly PlainField[], value: unknown): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const { key, resolve, leaf, below } of fields) {
    const found = resolve(value);
    if (found === null || found === undefined) answer[key] = null;
    else if (leaf !== undefined) answer[key] = leaf.serialize(found);
    else answer[key] = plainAnswer(below, found);
  }
  return answer;
}
