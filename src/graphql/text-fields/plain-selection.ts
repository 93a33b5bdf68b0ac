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

/** A selected field whose value, at all depths, takes no arguments and is read without waiting or failing. */
export interface PlainField {
  /** Its name in the answer. */
  readonly key: string;
  /** Reads its value from the parent value. */
  readonly resolve: (parent: unknown) => unknown;
  /** A constant value: the type's name, for `__typename`. */
  readonly constant?: string;
  /** The selected fields of an object; undefined for a leaf. */
  readonly leaf: GraphQLLeafType | undefined;
  readonly below: readonly PlainField[];
}

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/**
 * The fields that a selection requests of a type, as in GraphQL's CollectFields: fragments spread, fields of the same name merged, `@skip`
 * and `@include` applied.
 * @throws Error for a type with fields that take arguments or are lists: those need graphql-js
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
      throw new Error(`${type.name}.${name} is not a plain field.`);
    const named = getNamedType(field.type);
    return {
      key,
      resolve: (field.resolve ?? ((parent) => (parent as Record<string, unknown>)[name])) as PlainField['resolve'],
      leaf: isLeafType(named) ? named : undefined,
      below: isObjectType(named) ? selectPlain(schema, named, { fieldNodes: nodes, fragments, variableValues }) : [],
    };
  });
}

/** The part of an answer that selected fields produce from a value. */
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
