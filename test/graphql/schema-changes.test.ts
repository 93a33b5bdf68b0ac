import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compareSchemas, type AcceptedChange } from '../../scripts/schema-changes.ts';

const BASE = `
  type Query { call(id: ID!, deep: Boolean, old: Int @deprecated(reason: "Nobody needs it.")): Call @deprecated(reason: "Use calls.") calls: [Call!]! }
  type Call @key(resolvable: true, fields: "callId") { callId: ID! side: Side! }
  enum Side { NEAR FAR OTHER @deprecated(reason: "Never sent.") }
  input Filter { from: String to: String @deprecated(reason: "Use from.") }
  type Search { find(filter: Filter, first: Int, isOpen: Boolean, text: String): [Call!]! }
`;

const refused = (
  next: string,
  versions: { from: string; to: string } = { from: '1.4.0', to: '1.5.0' },
  accepted: readonly AcceptedChange[] = [],
): readonly string[] =>
  compareSchemas({ sdl: BASE, version: versions.from }, { sdl: next, version: versions.to }, accepted).refused;

const without = (part: string): string => {
  expect(BASE).toContain(part);
  return BASE.replace(part, '');
};

const DEPRECATED = [
  [
    'a field',
    'call(id: ID!, deep: Boolean, old: Int @deprecated(reason: "Nobody needs it.")): Call @deprecated(reason: "Use calls.")',
    'Query.call was removed.',
  ],
  ['an argument', ', old: Int @deprecated(reason: "Nobody needs it.")', 'Query.call arg old was removed.'],
  ['a value', ' OTHER @deprecated(reason: "Never sent.")', 'OTHER was removed from enum type Side.'],
  ['an input field', ' to: String @deprecated(reason: "Use from.")', 'Filter.to was removed.'],
] as const;

describe('the schema may', () => {
  it('gain anything that callers need not know', () => {
    const next = BASE.replace('side: Side!', 'side: Side! agent: String').replace('NEAR', 'NEAR BOTH');
    const { refused, dangerous } = compareSchemas({ sdl: BASE, version: '1.4.0' }, { sdl: next, version: '1.4.0' });
    expect({ refused, dangerous }).toEqual({ refused: [], dangerous: ['BOTH was added to enum type Side.'] });
  });

  it.each(DEPRECATED)('lose %s in a new major version, if it was deprecated', (_what, part, change) => {
    expect(refused(without(part))).toEqual([change]);
    for (const [from, to] of [
      ['1.4.0', '2.0.0'],
      ['0.1.3', '0.2.0'],
      ['0.9.0', '1.0.0'],
    ] as const)
      expect(refused(without(part), { from, to })).toEqual([]);
    expect(refused(without(part), { from: '0.1.3', to: '0.1.4' })).toEqual([change]);
  });

  it('break in a way that was accepted, and in no other', () => {
    const next = without(' side: Side!').replace('callId: ID! ', 'callId: ID ');
    const accepted = [{ change: 'Call.side was removed.', reason: 'It was never filled.' }];
    expect(refused(next, undefined, accepted)).toEqual(['Call.callId changed type from ID! to ID.']);
  });
});

describe('the schema may not', () => {
  it.each([
    ['a field', ' side: Side!', 'Call.side was removed.'],
    ['an argument', ' deep: Boolean,', 'Query.call arg deep was removed.'],
    ['a value', ' FAR', 'FAR was removed from enum type Side.'],
    ['an input field', ' from: String', 'Filter.from was removed.'],
  ])('lose %s that was not deprecated, not even in a new major version', (_what, part, change) => {
    expect(refused(without(part))).toEqual([change]);
    expect(refused(without(part), { from: '1.4.0', to: '2.0.0' })).toEqual([change]);
  });

  it.each([
    ['a type', 'calls: [Call!]!', 'calls: [Call]!', 'Query.calls changed type from [Call!]! to [Call]!.'],
    ['what it requires', 'from: String', 'from: String!', 'Filter.from changed type from String to String!.'],
    ['an entity', ' @key(resolvable: true, fields: "callId")', '', 'Call @key(fields: "callId") was removed.'],
  ])('change %s but in a new major version', (_what, part, change, sentence) => {
    const next = BASE.replace(part, change);
    expect(next).not.toBe(BASE);
    expect(refused(next)).toEqual([sentence]);
    expect(refused(next, { from: '1.4.0', to: '2.0.0' })).toEqual([]);
  });
});

it('the printed schema is compared, entities included', () => {
  const sdl = readFileSync('schema/printed.graphql', 'utf8');
  const next = sdl
    .replace('type CallLeg @key(fields: "telnyxLegId")', 'type CallLeg')
    .replace(/"""[^"]*"""\s+headline: String!/, '');
  expect(compareSchemas({ sdl, version: '0.1.0' }, { sdl: next, version: '0.1.0' }).refused).toEqual([
    expect.stringMatching(/^\w+\.headline was removed\.$/),
    'CallLeg @key(fields: "telnyxLegId") was removed.',
  ]);
});

it('every accepted change says why', () => {
  const accepted = JSON.parse(readFileSync('schema/accepted-changes.json', 'utf8')) as readonly AcceptedChange[];
  for (const { change, reason } of accepted) expect([change.length > 0, reason.length > 0]).toEqual([true, true]);
});
