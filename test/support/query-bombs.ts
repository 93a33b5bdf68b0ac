import { getIntrospectionQuery } from 'graphql';

const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** Fragments of which each spreads the next so many times. */
const doubling = (levels: number, times: number): string =>
  `{ ...F0 } ${repeat(levels, (level) => `fragment F${level} on Query { ${repeat(times, () => `...F${level + 1}`)} }`)} fragment F${levels} on Query { __typename }`;

const nestedTypes = (levels: number): string =>
  `{ __schema { types { ${'fields { type { '.repeat(levels)}name${' } }'.repeat(levels)} } } }`;

/** Documents that are made to cost more than they give, and which limit each passes. */
export const QUERY_BOMBS: readonly (readonly [name: string, query: string, limit: string])[] = [
  ['ten thousand fields', `{ ${repeat(10_000, () => '__typename')} }`, 'tokens'],
  ['a long list of arguments', `{ calls(callIds: [${repeat(5_000, () => '"a"')}]) { callId } }`, 'tokens'],
  ['braces without end', '{ a '.repeat(5_000), 'tokens'],
  [
    'aliases of a dear field',
    `{ ${repeat(100, (index) => `a${index}: callReports(callId: "${index}") { id }`)} }`,
    'aliases',
  ],
  ['aliases of __typename', `{ ${repeat(500, (index) => `a${index}: __typename`)} }`, 'aliases'],
  ['the same field many times', `{ ${repeat(1_900, () => '__typename')} }`, 'rootFields'],
  ['the same field with subfields many times', `{ calls(callIds: []) { ${repeat(1_500, () => 'callId')} } }`, 'fields'],
  ['the same field hundreds of times', `{ calls(callIds: []) { ${repeat(900, () => 'callId')} } }`, 'sameNames'],
  [
    'the same field below the same field',
    `{ calls(callIds: []) { ${repeat(20, () => `reports { ${repeat(20, () => 'id')} }`)} } }`,
    'sameNames',
  ],
  [
    'the same field in many fragments',
    `{ calls(callIds: []) { ${repeat(49, (index) => `...F${index}`)} } } ${repeat(49, (index) => `fragment F${index} on Call { callId }`)}`,
    'sameNames',
  ],
  ['overlapping fields', `{ ${repeat(150, () => 'calls(callIds: []) { callId }')} }`, 'rootFields'],
  ['depth by nesting', `{ ${'calls(callIds: []) { '.repeat(100)}callId${' }'.repeat(100)} }`, 'depth'],
  [
    'depth by fragments',
    `{ ...F0 } ${repeat(40, (level) => `fragment F${level} on Query { a { ...F${level + 1} } }`)} fragment F40 on Query { b }`,
    'depth',
  ],
  ['fragments that double', doubling(30, 2), 'rootFields'],
  ['fragments that multiply by ten', doubling(40, 10), 'rootFields'],
  [
    'fragments below a field that double',
    doubling(30, 2).replace('{ ...F0 }', '{ calls(callIds: []) { ...F0 } }'),
    'fields',
  ],
  ['many fragments', `{ a } ${repeat(200, (index) => `fragment F${index} on Query { a }`)}`, 'fragments'],
  ['many operations', repeat(200, (index) => `query Q${index} { __typename }`), 'operations'],
  ['directives', `{ __typename ${repeat(250, () => '@include(if: true)')} }`, 'directives'],
  ['unknown directives', `{ __typename ${repeat(950, () => '@a')} }`, 'directives'],
  ['directives on variables', `query (${repeat(100, (index) => `$a${index}: Int @a`)}) { __typename }`, 'directives'],
  ['introspection of introspection', nestedTypes(4), 'introspectionDepth'],
  [
    'introspection through aliases',
    `{ ${repeat(40, (index) => `a${index}: __schema { types { name } }`)} }`,
    'aliases',
  ],
  [
    'all intervals of a hundred calls',
    `{ calls(callIds: [${repeat(100, (index) => `"c${index}"`)}]) { reports { segments { intervals { start end raw } } } } }`,
    'cost',
  ],
  [
    'all that can be searched for',
    '{ recentCalls(first: 100) { nodes { reports { segments { raw } correlation { otherLegs { reports { segments { raw } } } } } } } }',
    'cost',
  ],
];

/** What must pass: the explorer's introspection. */
export const INTROSPECTION = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  inputValueDeprecation: true,
});
