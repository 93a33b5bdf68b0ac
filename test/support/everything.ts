import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
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
]);

/** As much of a list as may be asked for at once. */
const MOST = new Map([['first', '1000']]);

/** Every field of a call that its reports answer, with all that stands below it, as one operation each. */
export function everythingAbout(callId: string): { readonly field: string; readonly query: string }[] {
  return [...partsOf('CallReport'), ...partsOf('Call')].map(({ field, selection }) => ({
    field,
    query: `{ ${about(callId, field, selection)} }`,
  }));
}

/** The same in one operation. */
export function everythingAtOnce(callId: string): string {
  const whole = (type: string): string =>
    about(
      callId,
      type,
      partsOf(type)
        .map(({ selection }) => selection)
        .join(' '),
    );
  return `{ ${whole('CallReport')} ${whole('Call')} }`;
}

const about = (callId: string, field: string, selection: string): string =>
  field.startsWith('CallReport')
    ? `callReports(callId: ${JSON.stringify(callId)}) { ${selection} }`
    : `calls(callIds: [${JSON.stringify(callId)}]) { ${selection} }`;

function partsOf(typeName: string): { field: string; selection: string }[] {
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
    return [
      `${name}: [${named
        .getValues()
        .map((value) => value.name)
        .join(' ')}]`,
    ];
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}
