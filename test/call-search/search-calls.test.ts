import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { at, makeCalls, type CallsFolder } from '../call-control/support/calls-folder.ts';

interface Page {
  nodes: { callId: string }[];
  edges: { cursor: string; node: { callId: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  truncated: boolean;
}

const COUNT = 70;

let folder: CallsFolder;
let gateway: TestGateway;
beforeAll(async () => {
  folder = await makeCalls(COUNT);
  gateway = await startGateway({ sandbox: { samples: folder.path } });
});
afterAll(async () => {
  await gateway.close();
  await folder.remove();
});
afterEach(() => {
  gateway.sandbox.setFaults([]);
  gateway.sandbox.clearRequests();
});

const search = (filter: Record<string, unknown>, first?: number, after?: string | null) =>
  gateway.ask<{ searchCalls: Page | null }>(
    `query ($filter: CallFilter!, $first: Int, $after: String) { searchCalls(filter: $filter, first: $first, after: $after) {
      nodes { callId } edges { cursor node { callId } } truncated
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`,
    { variables: { filter, first, after } },
  );

/** All calls of a search, page by page. */
async function all(filter: Record<string, unknown>, first: number): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await search(filter, first, after);
    expect(errors).toEqual([]);
    const page: Page = data.searchCalls!;
    found.push(...page.nodes.map(({ callId }) => callId));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

describe('searchCalls', () => {
  it('finds every call once, newest first, whatever the size of a page', async () => {
    const expected = folder.calls.map(({ a }) => a).toReversed();
    expect(await all({ agent: 'agent-anna' }, 7)).toEqual(expected);
    expect(await all({ agent: 'agent-anna' }, 100)).toEqual(expected);
    const both = await all({}, 33);
    expect([...both].sort()).toEqual(folder.calls.flatMap(({ a, b }) => [a, b]).sort());
  });

  it.each([
    [{ agent: 'agent-ben', destination: '+13125551003' }, ['call-003-b']],
    [{ telnyxSessionId: 'session-011', direction: 'OUTBOUND' }, ['call-011-a']],
    [{ telnyxLegId: 'leg-011-a' }, ['call-011-a']],
    [{ agent: 'nobody' }, []],
    [{ agent: 'agent-anna', startedFrom: at(120), startedTo: at(240) }, ['call-004-a', 'call-003-a', 'call-002-a']],
  ])('by %j', async (filter, expected) => {
    const { data } = await search(filter);
    expect(data.searchCalls!.nodes.map(({ callId }) => callId)).toEqual(expected);
    expect(data.searchCalls!.pageInfo.hasNextPage).toBe(false);
  });

  it('compares the caller’s number as it is', async () => {
    expect((await search({ caller: '+13125550100' }, 100)).data.searchCalls!.nodes).toHaveLength(100);
    expect((await search({ caller: '+1312555' }, 100)).data.searchCalls!.nodes).toEqual([]);
  });

  it('continues after any call by its edge’s cursor', async () => {
    const { data } = await search({ agent: 'agent-anna' }, 10);
    const { cursor } = data.searchCalls!.edges[3]!;
    const next = await search({ agent: 'agent-anna' }, 2, cursor);
    expect(next.data.searchCalls!.nodes.map(({ callId }) => callId)).toEqual(['call-065-a', 'call-064-a']);
    expect(next.data.searchCalls!.pageInfo.hasPreviousPage).toBe(true);
  });

  it('asks one upstream page where one is enough', async () => {
    await search({ agent: 'agent-anna' }, 20);
    expect(gateway.sandbox.requests.map(({ query }) => query)).toEqual([
      {
        'filter[record_type]': 'webrtc',
        'filter[auth_username]': 'agent-anna',
        sort: '-started_at',
        'page[number]': '1',
        'page[size]': '50',
      },
    ]);
  });

  it.each([
    [{ agent: ' ' }, 'filter.agent is empty'],
    [{ caller: '1'.repeat(201) }, 'filter.caller is 201 characters long'],
    [{ direction: 'UNKNOWN' }, 'accepted: INBOUND, OUTBOUND'],
    [{ startedFrom: at(2), startedTo: at(1) }, 'startedFrom is later'],
  ])('refuses %j and says what is wrong', async (filter, words) => {
    const { errors } = await search(filter);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]!.message).toContain(words);
    expect(gateway.sandbox.requests).toEqual([]);
  });

  it.each([0, 101])('refuses first: %i', async (first) => {
    expect((await search({}, first)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('refuses a cursor of another search', async () => {
    const { data } = await search({ agent: 'agent-anna' }, 2);
    for (const after of [data.searchCalls!.pageInfo.endCursor, 'nonsense', ''])
      expect((await search({ agent: 'agent-ben' }, 2, after)).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' } },
      ]);
  });

  it('is null with UPSTREAM_INVALID and the upstream’s words where the upstream refuses', async () => {
    const fault = { kind: 'status', status: 400, detail: 'The field cli is not known.' } as const;
    gateway.sandbox.setFaults([{ match: 'detail_records', fault }]);
    const { data, errors } = await search({ caller: '+1' });
    expect(data).toEqual({ searchCalls: null });
    expect(errors).toMatchObject([{ path: ['searchCalls'], extensions: { code: 'UPSTREAM_INVALID' } }]);
    expect(errors[0]!.message).toContain('The field cli is not known.');
  });
});
