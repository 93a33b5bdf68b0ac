import {
  buildASTSchema,
  concatAST,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLNamedType,
} from 'graphql';

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
  /** The fields by which other subgraphs refer to an entity, by the type's name. */
  readonly keys: ReadonlyMap<string, string>;
}

/** A field, an argument, an input field or an enum value. */
interface Member {
  readonly anchor: string;
  /** The type's name; undefined for an enum value. */
  readonly typeName: string | undefined;
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
  const members = types.flatMap(membersOf);
  return {
    groups,
    anchors: new Set([...types.map(({ name }) => name), ...members.map(({ anchor }) => anchor)]),
    uses: usesOf(members),
    keys: keysOf(documents.map(({ document }) => document)),
  };
}

/** The names of its types, without scalars. */
const definedIn = ({ definitions }: DocumentNode): string[] =>
  definitions.flatMap((node) => {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.UNION_TYPE_DEFINITION:
        return [node.name.value];
      default:
        return [];
    }
  });

/** The name of a type without its lists and exclamation marks. */
const bare = (type: { toString(): string }): string => type.toString().replace(/[[\]!]/g, '');

function membersOf(type: GraphQLNamedType): Member[] {
  if (isEnumType(type))
    return type.getValues().map(({ name }) => ({ anchor: `${type.name}.${name}`, typeName: undefined }));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => ({
      anchor: `${type.name}.${field.name}`,
      typeName: bare(field.type),
    }));
  if (isUnionType(type)) return type.getTypes().map(({ name }) => ({ anchor: `${type.name}.${name}`, typeName: name }));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const anchor = `${type.name}.${field.name}`;
    return [
      { anchor, typeName: bare(field.type) },
      ...field.args.map((argument) => ({ anchor: `${anchor}.${argument.name}`, typeName: bare(argument.type) })),
    ];
  });
}

function usesOf(members: readonly Member[]): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const { anchor, typeName } of members)
    if (typeName !== undefined) uses.set(typeName, [...(uses.get(typeName) ?? []), anchor]);
  return uses;
}

function keysOf(documents: readonly DocumentNode[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const node of documents.flatMap(({ definitions }) => definitions)) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    for (const directive of node.directives ?? []) {
      const fields = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
      if (directive.name.value === 'key' && fields?.kind === Kind.STRING) keys.set(node.name.value, fields.value);
    }
  }
  return keys;
}
