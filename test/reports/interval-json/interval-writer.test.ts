import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  execute,
  getNamedType,
  isObjectType,
  parse,
  validate,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { readDocument } from '../../../src/report-bytes/receive/report-document.ts';
import { assembleReports } from '../../../src/reports/report.ts';
import { AnswerMemory } from '../../../src/graphql/answer/answer-size.ts';
import { stringifyAnswer } from '../../../src/graphql/text-fields/json-text.ts';
import { createSchemas } from '../../../src/graphql/schema.ts';
import { segmentsOf } from '../../quality/altered.ts';
import { inChunks } from '../../support/in-chunks.ts';
import { propertyRuns } from '../../support/thorough.ts';

const { schema, execution } = createSchemas();

/** What an operation answers on one of the two schemas, parsed. */
async function answerOn(on: GraphQLSchema, query: string, body: string, variables = {}): Promise<unknown> {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const bytes = Buffer.from(body);
  const stored = await readDocument(inChunks(bytes), bytes.length);
  const reports = { load: () => Promise.resolve(assembleReports('a-call', stored)) };
  const answer = await execute({
    schema: on,
    document,
    variableValues: variables,
    contextValue: { loaders: { reports }, answer: new AnswerMemory(2 ** 30).open('a-caller') },
  });
  return JSON.parse(stringifyAnswer(answer));
}

/** Any selection on a type: some of its fields, now and then twice, under other names, in fragments or with a condition. */
function selectionOn(type: GraphQLObjectType): fc.Arbitrary<string> {
  const fields = Object.values(type.getFields());
  const field = fc.constantFrom(...fields).chain((one) => {
    const named = getNamedType(one.type);
    const below = isObjectType(named) ? selectionOn(named).map((text) => ` ${text}`) : fc.constant('');
    return fc
      .tuple(below, fc.constantFrom('', '', '', '@include(if: $yes)', '@skip(if: $yes)', '@skip(if: false)'))
      .map(([selection, condition]) => `${one.name} ${condition}${selection}`);
  });
  const part = fc.oneof(
    { weight: 8, arbitrary: field },
    { weight: 1, arbitrary: field.map((text) => `... on ${type.name} { ${text} }`) },
    { weight: 1, arbitrary: fc.constant('__typename') },
  );
  return fc
    .array(part, { minLength: 1, maxLength: 6 })
    .map((parts) => `{ ${parts.map((text, at) => aliased(text, at)).join(' ')} }`);
}

/** Names that differ, since fields with other selections or conditions under one name may not be joined. */
const aliased = (text: string, at: number): string =>
  at % 2 === 0 || text.startsWith('...') ? text : `other${at}: ${text}`;

/** Values where a report has others, and how they are written. */
const oddity = fc.oneof(
  fc.constantFrom('null', 'true', '"12"', '""', '[]', '{}', '[1,2]', '{"a":{"b":1}}'),
  fc.constantFrom('-0', '-0.0', '0.10', '1e3', '1E-7', '5.0', '1e400', '12345678901234567890', '0.1234567890123456789'),
  fc.constantFrom('9007199254740991', '9007199254740993', '2147483648', '-3', '1.5', '123456789012345.0'),
  fc.constantFrom('"2026-02-30T00:00:00.000Z"', '"2026-13-01T00:00:00.000Z"', '"2026-01-31T24:00:00.000Z"'),
  fc.constantFrom('"2026-01-31T10:00:00Z"', '"2026-01-31T10:00:00.000+02:00"', '"2026-01-15T10:00:00.000Z"'),
  fc.constantFrom('"a\\"b"', '"caf\\u00e9"', '"caf\u00e9"', '"\u2028"', '"\\u0000"', '"\\ud800"'),
  fc.double().map((value) => JSON.stringify(value)),
);

const STORED = new Map(
  ['lossy-jittery', 'reconnect-three-segments'].map((scenario) => [scenario, segmentsOf(scenario)[0]?.stats ?? []]),
);

/** A segment of a sample in which some values are others, written with white space, and some intervals are no objects. */
const alteredBody = fc
  .record({
    scenario: fc.constantFrom(...STORED.keys()),
    first: fc.nat(40),
    changes: fc.array(fc.tuple(fc.nat(5_000), oddity), { maxLength: 12 }),
    twice: fc.array(fc.nat(5_000), { maxLength: 2 }),
    stray: fc.option(fc.constantFrom('null', '7', '"x"', '[]', '{}')),
    indent: fc.constantFrom(0, 0, 2),
  })
  .map(({ scenario, first, changes, twice, stray, indent }) => {
    let text = JSON.stringify(STORED.get(scenario)?.slice(first, first + 12), null, indent);
    for (const [at, value] of changes) text = replaceNth(text, at, (key) => `${key}${value}`);
    for (const at of twice) text = replaceNth(text, at, (key, old) => `${key}${old},${key}1`);
    if (stray !== null) text = `[${stray},${text.slice(1)}`;
    return `[${JSON.stringify({ call_id: 'a-call', call_report_id: 'secret-secret-secret', segment: 0 }).slice(0, -1)},"stats":${text}}]`;
  });

/** Rewrites the n-th scalar member of an object, counted round. */
function replaceNth(text: string, n: number, rewrite: (key: string, old: string) => string): string {
  const members = [
    ...text.matchAll(/("(?:[^"\\]|\\.)*":\s*)("(?:[^"\\]|\\.)*"|-?[\d.]+(?:[eE][+-]?\d+)?|true|false|null)/g),
  ];
  const member = members[n % members.length];
  if (member === undefined) return text;
  const [whole, key = '', old = ''] = member;
  return text.slice(0, member.index) + rewrite(key, old) + text.slice(member.index + whole.length);
}

const ofIntervals = (selection: string): string =>
  `query ($yes: Boolean = true) { callReports(callId: "a-call") { segments { index @include(if: $yes) intervals ${selection} } } }`;

describe('intervals that are written as text', () => {
  it('come out as graphql-js would have them, whatever is selected and however they are stored', async () => {
    const interval = schema.getType('StatsInterval') as GraphQLObjectType;
    await fc.assert(
      fc.asyncProperty(selectionOn(interval), alteredBody, fc.boolean(), async (selection, body, yes) => {
        const query = ofIntervals(selection);
        fc.pre(validate(schema, parse(query)).length === 0);
        const written = await answerOn(execution, query, body, { yes });
        expect(written).toEqual(await answerOn(schema, query, body, { yes }));
      }),
      { numRuns: propertyRuns(250) },
    );
  });

  it('hold no posting id that stands within a copied text', async () => {
    const secret = 'f3a1c2d4-0000-4000-8000-secretsecret';
    const body = JSON.stringify([
      {
        call_id: 'a-call',
        call_report_id: secret,
        stats: [{ ice: { id: `pair of ${secret}`, state: 'succeeded' } }],
      },
    ]);
    const answer = await answerOn(execution, ofIntervals('{ ice { id state } }'), body);
    expect(answer).toEqual({
      data: {
        callReports: [
          { segments: [{ index: 0, intervals: [{ ice: { id: 'pair of [redacted]', state: 'succeeded' } }] }] },
        ],
      },
    });
  });

  it('keep their numbers where the posting id is made of digits', async () => {
    const body = JSON.stringify([
      {
        call_id: 'a-call',
        call_report_id: '123456789012',
        stats: [{ ice: { id: 'pair-123456789012' }, audio: { inbound: { bytesReceived: 123456789012 } } }],
      },
    ]);
    expect(await answerOn(execution, ofIntervals('{ ice { id } inbound { bytesReceived } }'), body)).toEqual({
      data: {
        callReports: [
          {
            segments: [
              {
                index: 0,
                intervals: [{ ice: { id: 'pair-[redacted]' }, inbound: { bytesReceived: 123456789012 } }],
              },
            ],
          },
        ],
      },
    });
  });

  it('are an empty list where a segment has none', async () => {
    const body = JSON.stringify([{ call_id: 'a-call', stats: [] }]);
    expect(await answerOn(execution, ofIntervals('{ start }'), body)).toEqual({
      data: { callReports: [{ segments: [{ index: 0, intervals: [] }] }] },
    });
  });
});
