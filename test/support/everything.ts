import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../schema/printed.graphql', import.meta.url), 'utf8'), {
  assumeValidSDL: true,
});

/** Fields that lead to other calls or to other records than the report's: not of one report. */
const ELSEWHERE = new Set([
  'Call',
  'CallReport',
  'CallEvent',
  'CallEventConnection',
  'CallRecording',
  'CallStatus',
  'CallDetailRecord',
  'CallComparison',
]);

/** As much of a list as may be asked for at once. */
const MOST = new Map([['first', '1000']]);

/** One field of a call with all that stands below it, as an operation. */
interface AskedField {
  readonly field: string;
  readonly query: string;
}

/** Some fields of a call: as one operation, and each as an operation of its own. */
interface AskedFields {
  readonly query: string;
  readonly fields: readonly AskedField[];
}

/** Every field of a call that its reports answer, with all that stands below it, so many in an operation. */
export function everythingAbout(callId: string, fieldsEach: number): AskedFields[] {
  return ['CallReport', 'Call'].flatMap((type) => {
    const parts = partsOf(type);
    return Array.from({ length: Math.ceil(parts.length / fieldsEach) }, (_, index) => {
      const group = parts.slice(index * fieldsEach, (index + 1) * fieldsEach);
      return {
        query: queryOf(callId, type, group),
        fields: group.map((part) => ({ field: part.field, query: queryOf(callId, type, [part]) })),
      };
    });
  });
}

/** The same in one operation. */
export function everythingAtOnce(callId: string): string {
  return `{ ${about(callId, 'CallReport', partsOf('CallReport'))} ${about(callId, 'Call', partsOf('Call'))} }`;
}

/** A field of a type with its selection. */
interface Part {
  readonly field: string;
  readonly selection: string;
}

const queryOf = (callId: string, type: string, parts: readonly Part[]): string => `{ ${about(callId, type, parts)} }`;

function about(callId: string, type: string, parts: readonly Part[]): string {
  const id = JSON.stringify(callId);
  const root = type === 'CallReport' ? `callReports(callId: ${id})` : `calls(callIds: [${id}])`;
  return `${root} { ${parts.map(({ selection }) => selection).join(' ')} }`;
}

function partsOf(typeName: string): Part[] {
  const type = schema.getType(typeName) as GraphQLObjectType;
  return Object.values(type.getFields()).flatMap((field) => {
    const selection = selectionOf(field, new Set([typeName]));
    return selection === undefined ? [] : [{ field: `${typeName}.${field.name}`, selection }];
  });
}

function selectionOf(field: GraphQLField<unknown, unknown>, above: ReadonlySet<string>): string | undefined {
  const type = getNamedType(field.type);
  const given = argumentsOf(field.args);
  if (!isCompositeType(type)) return `${field.name}${given}`;
  if (!isObjectType(type) || ELSEWHERE.has(type.name) || above.has(type.name)) return undefined;
  const below = Object.values(type.getFields()).flatMap((one) => {
    // The nodes of a connection are its edges' nodes.
    if (one.name === 'edges') return [];
    return selectionOf(one, new Set([...above, type.name])) ?? [];
  });
  return below.length === 0 ? undefined : `${field.name}${given} { ${below.join(' ')} }`;
}

function argumentsOf(args: readonly GraphQLArgument[]): string {
  const given = args.flatMap((argument) => {
    const { name, type } = argument;
    const most = MOST.get(name);
    if (most !== undefined) return [`${name}: ${most}`];
    if (!isRequiredArgument(argument)) return [];
    const named = getNamedType(type);
    if (!isEnumType(named)) return [];
    const values = named.getValues().map((value) => value.name);
    const isList = isListType(getNullableType(type));
    return [`${name}: ${isList ? `[${values.join(' ')}]` : values[0]}`];
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}
