import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { INTROSPECTION, QUERY_BOMBS } from '../support/query-bombs.ts';

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
      expect(message).toContain(`accepted are at most ${extensions.limit?.most}`);
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
});

describe('introspection', () => {
  it('can be turned off', async () => {
    const closed = await startGateway({ settings: { INTROSPECTION: 'false' } });
    const { status, errors } = await closed.ask('{ __schema { queryType { name } } }');
    await closed.close();
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });
});
