import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { INTROSPECTION, QUERY_BOMBS } from '../../support/query-bombs.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

interface Refusal {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly limit?: { name: string; most: number; value: number | null } };
}

describe('a document that is made to cost', () => {
  it.each(QUERY_BOMBS)(
    '%s: refused with 400, the limit and the value, and nothing is asked',
    async (_name, query, limit) => {
      gateway.sandbox.clearRequests();
      const { status, errors } = await gateway.ask(query);
      expect(errors).toHaveLength(1);
      const { message, extensions } = errors[0] as Refusal;
      expect(extensions.limit?.name).toBe(limit);
      expect(status).toBe(400);
      expect(message).toContain(`accepted: at most ${extensions.limit?.most}`);
      if (limit !== 'tokens') expect(extensions.limit?.value).toBeGreaterThan(extensions.limit!.most);
      expect(gateway.sandbox.requests).toEqual([]);
    },
  );

  it('is refused each time it comes', async () => {
    const [, query] = QUERY_BOMBS.find(([name]) => name === 'fragments that double')!;
    for (let time = 0; time < 3; time += 1) expect((await gateway.ask(query)).status).toBe(400);
  });
});

describe('what dashboards ask passes', () => {
  it.each([
    ["the explorer's introspection", INTROSPECTION],
    [
      'two fields of a hundred calls',
      `{ calls(callIds: [${Array.from({ length: 100 }, () => '"c"').join(' ')}]) { reports { id summary { state durationSeconds } } } }`,
    ],
    ['all intervals of one call', '{ callReports(callId: "c") { segments { intervals { start end raw } } } }'],
  ])('%s', async (_name, query) => {
    const { status, errors } = await gateway.ask(query);
    expect(errors).toEqual([]);
    expect(status).toBe(200);
  });
});

describe('cost', () => {
  it('goes by the variables of each request, not by the document', async () => {
    const query =
      'query ($ids: [ID!]!) { calls(callIds: $ids) { reports { segments { intervals { start end raw } } } } }';
    expect((await gateway.ask(query, { variables: { ids: ['a'] } })).status).toBe(200);
    const { status, errors } = await gateway.ask(query, { variables: { ids: Array.from({ length: 100 }, () => 'a') } });
    expect([status, (errors[0] as Refusal).extensions.limit?.name]).toEqual([400, 'cost']);
  });

  it('is that of the requests and passes behind a field, too', async () => {
    const strict = await startGateway({ settings: { MAX_QUERY_COST: '100' } });
    const costOf = async (query: string): Promise<number | null | undefined> => {
      const [refusal] = (await strict.ask(query)).errors as readonly Refusal[];
      return refusal?.extensions.limit?.value;
    };
    const keys = '{ __typename: "CallReport", id: "a~000000000000" } '.repeat(5);
    const entities = await costOf(`{ _entities(representations: [${keys}]) { __typename } }`);
    const issues = await costOf('{ callReports(callId: "a") { quality { issues { code } } } }');
    const verdict = await costOf('{ callReports(callId: "a") { quality { verdict { fault } } } }');
    await strict.close();
    expect(entities).toBe(1 + 5 * (20 + 1));
    expect(verdict).toBeGreaterThan(issues! + 200);
  });
});

describe('entities, for routers', () => {
  const ask = (count: number, selection: string) =>
    gateway.ask(
      `query ($of: [_Any!]!) { ...F } fragment F on Query { _entities(representations: $of) { ${selection} } }`,
      {
        variables: { of: Array.from({ length: count }, () => ({ __typename: 'Call', callId: 'c' })) },
      },
    );

  it('are at most 500 at once', async () => {
    expect((await ask(500, '__typename')).errors).toEqual([]);
    const { status, errors } = await ask(501, '__typename');
    expect([status, errors[0]?.extensions]).toMatchObject([
      400,
      { code: 'BAD_USER_INPUT', limit: { name: 'representations', most: 500, value: 501 } },
    ]);
  });

  it('cost what is asked of each', async () => {
    const { status, errors } = await ask(500, '... on Call { reports { segments { intervals { start } } } }');
    expect([status, (errors[0] as Refusal).extensions.limit?.name]).toEqual([400, 'cost']);
  });

  it.each([
    ['of a type that is none', { __typename: 'Nothing' }],
    ['of a type that is no entity', { __typename: 'SessionCorrelation' }],
    ['without a key', { __typename: 'Call' }],
    ['with a key that is no text', { __typename: 'CallReport', id: { a: 1 } }],
    ['without a type', { callId: 'c' }],
  ])('%s are an error of the caller', async (_name, representation) => {
    const { data, errors } = await gateway.ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Call { callId } } }',
      { variables: { of: [representation] } },
    );
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]?.message).toContain('; accepted: ');
  });
});

describe('introspection', () => {
  it('can be turned off', async () => {
    const closed = await startGateway({ settings: { INTROSPECTION: 'false' } });
    const asked = [
      '{ __schema { queryType { name } } }',
      '{ _service { sdl } }',
      '{ ...F } fragment F on Query { a: _service { sdl } }',
    ];
    const answers = await Promise.all(asked.map((query) => closed.ask(query)));
    const usual = await closed.ask('{ callReports(callId: "c") { __typename } }');
    await closed.close();
    for (const { status, errors, text } of answers) {
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
      expect(text).not.toContain('type Call');
    }
    expect(usual.errors).toEqual([]);
  });
});
