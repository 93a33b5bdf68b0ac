import {
  buildASTSchema,
  concatAST,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
} from 'graphql';
import { keysOf } from './keys.ts';

/** A file of the schema, and what it is about. */
export interface SchemaPart {
  readonly title: string;
  readonly sdl: string;
}

/** Types that are defined together, in the order of their definitions; scalars are a group of their own. */
export interface TypeGroup {
  readonly title: string;
  readonly types: readonly GraphQLNamedType[];
}

/** What the reference is rendered from. */
export interface Reference {
  readonly groups: readonly TypeGroup[];
  /** Every type (`Call`), member (`Call.verdict`) and argument (`Call.verdict.policy`). */
  readonly anchors: ReadonlySet<string>;
  /** The fields and arguments that have a type, by the type's name. */
  readonly uses: ReadonlyMap<string, readonly string[]>;
  /** The fields by which other subgraphs refer to an entity, by the type's name: one key or several. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/** A field, an argument, an input field or an enum value. */
export interface Member {
  readonly anchor: string;
  readonly definition: GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField | GraphQLEnumValue;
  /** The arguments of a field. */
  readonly args: readonly Member[];
}

/**
 * Reads the schema's source files, which may extend each other's types.
 * @throws GraphQLError if one cannot be parsed or names an unknown type
 */
export function readReference(parts: readonly SchemaPart[]): Reference {
  const documents = parts.map(({ title, sdl }) => ({ title, document: parse(sdl, { noLocation: true }) }));
  // Not validated: the directives of federation are defined elsewhere.
  const schema = buildASTSchema(concatAST(documents.map(({ document }) => document)), { assumeValidSDL: true });
  const parted = documents.map(({ title, document }) => ({
    title,
    types: definedIn(document).flatMap((name) => schema.getType(name) ?? []),
  }));
  const scalars = Object.values(schema.getTypeMap()).filter(isScalarType);
  const groups = [...parted, { title: 'Scalars', types: scalars }].filter(({ types }) => types.length > 0);
  const types = groups.flatMap((group) => group.types);
  const members = types.flatMap(membersOf).flatMap((member) => [member, ...member.args]);
  return {
    groups,
    anchors: new Set([...types.map(({ name }) => name), ...members.map(({ anchor }) => anchor)]),
    uses: usesOf(members),
    keys: grouped(
      documents.flatMap(({ document }) => keysOf(document)).map(({ typeName, fields }) => [typeName, fields]),
    ),
  };
}

/** The names of its types, without scalars. */
const definedIn = ({ definitions }: DocumentNode): string[] =>
  definitions.flatMap((node) => {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_DEFINITION:
        return [node.name.value];
      default:
        return [];
    }
  });

/** The fields, input fields or values of a type. The schema has neither interfaces nor unions. */
export function membersOf(type: GraphQLNamedType): Member[] {
  if (isEnumType(type)) return type.getValues().map((value) => memberOf(type.name, value));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => memberOf(type.name, field));
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).map((field) => memberOf(type.name, field, field.args));
}

function memberOf(owner: string, definition: Member['definition'], args: readonly GraphQLArgument[] = []): Member {
  const anchor = `${owner}.${definition.name}`;
  return { anchor, definition, args: args.map((argument) => memberOf(anchor, argument)) };
}

const usesOf = (members: readonly Member[]): Map<string, string[]> =>
  grouped(members.flatMap(({ anchor, definition }) => ('type' in definition ? [[bare(definition.type), anchor]] : [])));

/** The name of a type without its lists and exclamation marks. */
const bare = (type: { toString(): string }): string => type.toString().replace(/[[\]!]/g, '');

function grouped(pairs: readonly (readonly [key: string, value: string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
