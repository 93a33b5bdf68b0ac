import { describe, expect, it } from '@jest/globals';
import { answering, BEHAVIOURS, callIdIn, reportOf } from '../support/faulty-upstream.ts';
import { until } from '../support/until.ts';
import { withGateway } from '../support/with-gateway.ts';

const QUERY = '{ callReports(callId: "held") { callId } }';

describe('beyond its capacity', () => {
  it('an operation is refused at once with 503 and Retry-After, and health is answered', async () => {
    await withGateway(
      { settings: { MAX_OPERATIONS: '2', UNVERIFIED_PERCENT: '100' }, usual: BEHAVIOURS.hang },
      async ({ gateway, upstream }) => {
        const leaving = new AbortController();
        const held = ['one', 'two'].map((token) =>
          gateway.ask(QUERY, { authorization: `Bearer ${token}`, signal: leaving.signal }).catch(() => undefined),
        );
        await until(() => upstream.inFlight === 2);
        const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', body: '{}' });
        expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
        expect(await response.json()).toMatchObject({
          errors: [{ extensions: { code: 'OVERLOADED', retryAfterMs: 1_000 } }],
        });
        expect((await fetch(`${gateway.url}/ready`)).status).toBe(200);
        leaving.abort();
        await Promise.all(held);
        await until(() => upstream.inFlight === 0);
        upstream.set('*', answering(200, {}, '[]'));
        expect((await gateway.ask(QUERY)).status).toBe(200);
      },
    );
  });

  it('of one caller, another is still let in', async () => {
    await withGateway(
      { settings: { MAX_OPERATIONS: '4', UNVERIFIED_PERCENT: '100' }, usual: BEHAVIOURS.hang },
      async ({ gateway, upstream }) => {
        upstream.set('free', answering(200, {}, '[]'));
        const leaving = new AbortController();
        const asGreedy = { authorization: 'Bearer greedy', signal: leaving.signal };
        const held = [1, 2, 3].map(() => gateway.ask(QUERY, asGreedy).catch(() => undefined));
        await until(() => upstream.inFlight === 3);
        const free = '{ callReports(callId: "free") { callId } }';
        expect((await gateway.ask(free, { authorization: 'Bearer greedy' })).status).toBe(503);
        expect((await gateway.ask(free, { authorization: 'Bearer modest' })).status).toBe(200);
        leaving.abort();
        await Promise.all(held);
      },
    );
  });

  it('reports that one operation cannot hold are refused, each with what to do', async () => {
    await withGateway({ settings: { MAX_BYTES_IN_FLIGHT: '200000' } }, async ({ gateway, upstream }) => {
      upstream.set('*', (response, request) => answering(200, {}, reportOf('x', 'y', 60_000))(response, request));
      const { data, errors } = await gateway.ask<{ calls: { reports: unknown }[] }>(
        '{ calls(callIds: ["a", "b", "c"]) { reports { callId } } }',
      );
      expect(data.calls.filter(({ reports }) => reports !== null)).toHaveLength(1);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
      expect(errors[0]?.message).toContain('100000 bytes');
      // All was given back when the answer had left.
      expect((await gateway.ask('{ callReports(callId: "a") { callId } }')).errors).toEqual([]);
    });
  });

  it('reports that are kept count as well for who holds them', async () => {
    const settings = { MAX_BYTES_IN_FLIGHT: '200000', DOCUMENT_CACHE_BYTES: '10000000' };
    await withGateway({ settings }, async ({ gateway, upstream }) => {
      upstream.set('*', (response, request) =>
        answering(200, {}, reportOf(callIdIn(request), 'y', 60_000))(response, request),
      );
      for (const callId of ['a', 'b']) await gateway.ask(`{ callReports(callId: "${callId}") { callId } }`);
      const { errors } = await gateway.ask('{ calls(callIds: ["a", "b"]) { reports { callId } } }');
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
      expect([...upstream.attempts.values()]).toEqual([1, 1]);
    });
  });
});
