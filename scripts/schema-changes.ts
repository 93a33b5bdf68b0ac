import {
  BreakingChangeType,
  buildASTSchema,
  findBreakingChanges,
  findDangerousChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  type BreakingChange,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { keysOf } from '../viewer/src/docs/render/keys.ts';

/** A state of the schema. */
export interface SchemaVersion {
  readonly sdl: string;
  /** The package's version. */
  readonly version: string;
}

/** A breaking change that is made nevertheless. */
export interface AcceptedChange {
  /** In the words in which the change is refused. */
  readonly change: string;
  readonly reason: string;
}

export interface SchemaComparison {
  /** Breaking changes that are not allowed. */
  readonly refused: readonly string[];
  /** Changes that break only some callers, such as a new value of an enum. */
  readonly dangerous: readonly string[];
}

/**
 * Compares two states of the schema. Within a major version, every breaking change is refused. In a new major version, only the removal of a
 * field, an argument or a value that was not deprecated before is. Before 1.0.0, the minor version takes the place of the major one, as in
 * npm's version ranges.
 * @param base what callers rely on
 * @throws GraphQLError if a schema cannot be parsed
 */
export function compareSchemas(
  base: SchemaVersion,
  next: SchemaVersion,
  accepted: readonly AcceptedChange[] = [],
): SchemaComparison {
  const before = schemaOf(base);
  const after = schemaOf(next);
  const exceptions = new Set(accepted.map(({ change }) => change));
  const isNewMajor = majorOf(base.version) !== majorOf(next.version);
  const announced = removalsAnnouncedIn(before);
  const isAllowed = ({ type, description }: BreakingChange): boolean =>
    isNewMajor && (!REMOVALS.has(type) || announced.has(description));
  const refused = findBreakingChanges(before, after)
    .filter((change) => !isAllowed(change))
    .map(({ description }) => description);
  return {
    refused: [...refused, ...(isNewMajor ? [] : keysLost(base, next))].filter((change) => !exceptions.has(change)),
    dangerous: findDangerousChanges(before, after).map(({ description }) => description),
  };
}

/** Not validated: the directives of federation are defined elsewhere. */
const schemaOf = ({ sdl }: SchemaVersion): GraphQLSchema => buildASTSchema(parse(sdl), { assumeValidSDL: true });

/** The part of a version that stays the same as long as nothing breaks: `2` of 2.3.1, `0.1` of 0.1.9. */
const majorOf = (version: string): string | undefined => /^0\.\d+|^\d+/.exec(version)?.[0];

const REMOVALS: ReadonlySet<BreakingChangeType> = new Set([
  BreakingChangeType.FIELD_REMOVED,
  BreakingChangeType.ARG_REMOVED,
  BreakingChangeType.VALUE_REMOVED_FROM_ENUM,
]);

/** The removal of each deprecated part of the schema, in the words of graphql-js. */
const removalsAnnouncedIn = (schema: GraphQLSchema): ReadonlySet<string> =>
  new Set(Object.values(schema.getTypeMap()).flatMap(removalsAnnouncedBy));

function removalsAnnouncedBy(type: GraphQLNamedType): string[] {
  if (isEnumType(type))
    return deprecated(type.getValues()).map((name) => `${name} was removed from enum type ${type.name}.`);
  if (isInputObjectType(type))
    return deprecated(Object.values(type.getFields())).map((name) => `${type.name}.${name} was removed.`);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  return [
    ...deprecated(fields).map((name) => `${type.name}.${name} was removed.`),
    ...fields.flatMap((field) =>
      deprecated(field.args).map((name) => `${type.name}.${field.name} arg ${name} was removed.`),
    ),
  ];
}

const deprecated = (
  parts: readonly { readonly name: string; readonly deprecationReason?: string | null | undefined }[],
): string[] => parts.filter(({ deprecationReason }) => deprecationReason != null).map(({ name }) => name);

/** Which entities other subgraphs can no longer refer to. graphql-js does not compare directives. */
function keysLost(base: SchemaVersion, next: SchemaVersion): string[] {
  const kept = new Set(keysIn(next));
  return keysIn(base)
    .filter((key) => !kept.has(key))
    .map((key) => `${key} was removed.`);
}

const keysIn = ({ sdl }: SchemaVersion): string[] =>
  keysOf(parse(sdl)).map(({ typeName, fields }) => `${typeName} @key(fields: "${fields}")`);
