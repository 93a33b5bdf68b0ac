import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Behaviour, FaultyUpstream } from '../support/faulty-upstream.ts';
import { answering, startFaultyUpstream } from '../support/faulty-upstream.ts';
import { startGatewayAt, type LoneGateway } from '../support/gateway.ts';
import { rawRequest, sendRaw, statusesOf, type RawRequest } from '../support/raw-http.ts';
import { until } from '../support/until.ts';

const MOST = 2;
const SENT = 5;
const QUERY = '{ callReports(callId: "c") { id } }';

const held: (() => void)[] = [];
const hold: Behaviour = (response, request) => void held.push(() => answering(200, {}, '[]')(response, request));

let upstream: FaultyUpstream;
let gateway: LoneGateway;
beforeAll(async () => {
  upstream = await startFaultyUpstream(hold);
  gateway = await startGatewayAt(upstream.url, {
    ...{ MAX_OPERATIONS: String(MOST), UPSTREAM_CONCURRENCY: '100', UNVERIFIED_PERCENT: '100' },
  });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

/** Sends operations of as many callers at once. @returns how many of them the upstream saw before any was answered, and all statuses */
async function atOnce(target: string, request: RawRequest = { body: JSON.stringify({ query: QUERY }) }) {
  const refused: number[] = [];
  const answers = Array.from({ length: SENT }, async (_, caller) => {
    const [status = 0] = statusesOf(
      await sendRaw(gateway.url, rawRequest({ ...request, target, token: `caller-${caller}` })),
    );
    if (status !== 200) refused.push(status);
    return status;
  });
  await until(() => held.length + refused.length === SENT);
  const underWay = held.length;
  for (const answer of held.splice(0)) answer();
  return { underWay, statuses: await Promise.all(answers) };
}

/** `/graphql` with some of its letters percent-encoded, in origin or absolute form, with what may follow a path. */
const spellings = fc
  .tuple(
    fc.constantFrom('', 'http://x', 'HTTP://user:password@other.example:1', 'https://[::1]:8080'),
    fc.array(fc.constantFrom('as is', 'upper', 'lower'), { minLength: 7, maxLength: 7 }),
    fc.constantFrom('', '?', '?x=1', '?query=%7B__typename%7D'),
  )
  .map(([origin, ways, query]) => {
    const letters = ways.map((way, index) => {
      const letter = 'graphql'.charAt(index);
      const code = letter.charCodeAt(0).toString(16);
      return way === 'as is' ? letter : `%${way === 'upper' ? code.toUpperCase() : code}`;
    });
    return `${origin}/${letters.join('')}${query}`;
  });

describe('concurrent operations are limited', () => {
  it.each(['/graphql', '/%67raphql', '/graphq%6C', '/graphql?x=1', '/graphql#x', 'http://x/graphql'])(
    'when the path is written %s',
    async (target) => {
      const { underWay, statuses } = await atOnce(target);
      expect(underWay).toBe(MOST);
      expect(statuses.filter((status) => status === 503)).toHaveLength(SENT - MOST);
    },
  );

  it('in whatever way the path is written', async () => {
    await fc.assert(
      fc.asyncProperty(spellings, async (target) => {
        const { underWay, statuses } = await atOnce(target);
        expect(underWay).toBe(statuses.every((status) => status === 404 || status === 400) ? 0 : MOST);
      }),
      { numRuns: 30 },
    );
  });

  it('when they name a persisted document in their path', async () => {
    const id = `sha256:${createHash('sha256').update(QUERY).digest('hex')}`;
    const body = JSON.stringify({ documentId: id, query: QUERY });
    const known = sendRaw(gateway.url, rawRequest({ body }));
    await until(() => held.length === 1);
    held.pop()?.();
    await known;
    const { underWay, statuses } = await atOnce(`/graphql/${encodeURIComponent(id)}`, { method: 'GET', body: '' });
    expect(underWay).toBe(MOST);
    expect(statuses.filter((status) => status === 503)).toHaveLength(SENT - MOST);
  });

  it('and requests for other paths are not counted', async () => {
    const { underWay, statuses } = await atOnce('/graphql/');
    expect(underWay).toBe(0);
    expect(new Set(statuses)).toEqual(new Set([404]));
  });
});
