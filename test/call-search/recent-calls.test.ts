import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { makeCalls, segment, type CallsFolder } from '../call-control/support/calls-folder.ts';

interface Page {
  nodes: { callId: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  truncated: boolean;
}

let folder: CallsFolder;
let gateway: TestGateway;
beforeAll(async () => {
  folder = await makeCalls(15);
  gateway = await startGateway({ sandbox: { samples: folder.path } });
});
afterAll(async () => {
  await gateway.close();
  await folder.remove();
});

const recent = async (first: number, after: string | null = null): Promise<Page> => {
  const { data, errors } = await gateway.ask<{ recentCalls: Page }>(
    `query ($first: Int, $after: String) { recentCalls(first: $first, after: $after) {
      nodes { callId } pageInfo { hasNextPage endCursor } truncated
    } }`,
    { variables: { first, after } },
  );
  expect(errors).toEqual([]);
  return data.recentCalls;
};

/** A call of an hour: a segment every three minutes, the last ones at the end. */
const longCall = (callId: string, start: number): string =>
  JSON.stringify(
    Array.from({ length: 20 }, (_, index) =>
      segment({ callId, start, end: start + (index + 1) * 180, segment: index }),
    ),
  );

describe('recentCalls', () => {
  it('gives every call once, newest first, through pages that cut long calls apart', async () => {
    // Both calls' segments lie among and behind those of all others.
    gateway.sandbox.addCall('long-one', longCall('long-one', 100));
    gateway.sandbox.addCall('long-two', longCall('long-two', 190));
    for (const size of [1, 4, 100]) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Page = await recent(size, after);
        seen.push(...page.nodes.map(({ callId }) => callId));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen.slice(0, 2)).toEqual(['long-two', 'long-one']);
      expect(seen).toHaveLength(32);
      expect([...seen].sort()).toEqual(['long-one', 'long-two', ...folder.calls.flatMap(({ a, b }) => [a, b])].sort());
    }
  });

  it('continues at its position when new reports have arrived, also for calls already shown', async () => {
    const first = await recent(6);
    gateway.sandbox.addCall('newer', JSON.stringify([segment({ callId: 'newer', start: 9_000 })]));
    gateway.sandbox.addCall(
      'long-one',
      longCall('long-one', 100).replace(
        /]$/,
        `,${JSON.stringify(segment({ callId: 'long-one', start: 100, end: 9_100, segment: 20 }))}]`,
      ),
    );
    const rest = await recent(100, first.pageInfo.endCursor);
    const seen = [...first.nodes, ...rest.nodes].map(({ callId }) => callId);
    expect(seen).toHaveLength(32);
    expect(new Set(seen).size).toBe(32);
    expect((await recent(2)).nodes.map(({ callId }) => callId)).toEqual(['long-one', 'newer']);
  });

  it('stops at 20 pages, says so, and can be asked to go on from there', async () => {
    const segments = Array.from({ length: 500 }, (_, index) =>
      segment({ callId: 'endless', start: 50_000, end: 50_000 + index, segment: index }),
    );
    gateway.sandbox.addCall('endless', JSON.stringify(segments));
    gateway.sandbox.clearRequests();
    const page = await recent(2);
    expect(page).toMatchObject({ nodes: [{ callId: 'endless' }], truncated: true, pageInfo: { hasNextPage: true } });
    expect(gateway.sandbox.requests).toHaveLength(20);
    const next = await recent(2, page.pageInfo.endCursor);
    expect(next).toMatchObject({ nodes: [{ callId: 'long-one' }, { callId: 'newer' }], truncated: false });
  });

  it('joins to all that a call has', async () => {
    const { data, errors } = await gateway.ask(
      '{ recentCalls(first: 1) { nodes { callId reports { segments { index } } detailRecord { cost } } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ recentCalls: { nodes: [{ callId: 'endless', detailRecord: null }] } });
  });

  it('is an error, not an empty list, where the upstream has no such list', async () => {
    gateway.sandbox.setFaults([{ fault: { kind: 'status', status: 404 } }]);
    const { data, errors } = await gateway.ask<{ recentCalls: null }>('{ recentCalls { nodes { callId } } }');
    gateway.sandbox.setFaults([]);
    expect(data.recentCalls).toBeNull();
    expect(errors).toMatchObject([
      { path: ['recentCalls'], message: expect.stringContaining('404'), extensions: { code: 'UPSTREAM_INVALID' } },
    ]);
  });

  it('refuses a cursor that was made up, and asks nothing for it', async () => {
    gateway.sandbox.clearRequests();
    const list = createHash('sha256').update('recentCalls').digest('base64url').slice(0, 8);
    for (const place of [[list, 20_000_001, 1_700_000_000_000, []], [list, 0, null, []], 'x']) {
      const after = Buffer.from(JSON.stringify(place)).toString('base64url');
      const { data, errors } = await gateway.ask<{ recentCalls: null }>(
        'query ($after: String) { recentCalls(after: $after) { nodes { callId } } }',
        { variables: { after } },
      );
      expect(data.recentCalls).toBeNull();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
    expect(gateway.sandbox.requests).toEqual([]);
  });
});
