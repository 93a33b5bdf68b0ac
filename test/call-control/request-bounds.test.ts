import { describe, expect, it } from '@jest/globals';
import { MAX_PAGES_PER_OPERATION } from '../../src/call-search/call-walk.ts';
import { answering, reportOf, type Behaviour } from '../support/faulty-upstream.ts';
import { withGateway } from '../support/with-gateway.ts';

/** A list of billing records without an end, all of them newer than what is searched for. */
const endless: Behaviour = answering(
  200,
  {},
  JSON.stringify({
    data: Array.from({ length: 50 }, (_, n) => ({ call_id: `call-${n}`, started_at: '2026-11-22T10:00:00Z' })),
    meta: { total_pages: 1_000_000_000 },
  }),
);

const sum = (counts: Iterable<number>): number => [...counts].reduce((one, other) => one + other, 0);

describe('what one operation asks of the upstream', () => {
  it('is a bounded number of pages for all its searches together; those that are cut say so and can go on', async () => {
    await withGateway({ usual: endless }, async ({ gateway, upstream }) => {
      const searches = Array.from(
        { length: 20 },
        (_, n) =>
          `a${n}: searchCalls(filter: { agent: "agent-${n}", startedTo: "2020-01-01T00:00:00Z" }) { truncated nodes { callId } pageInfo { endCursor } }`,
      );
      const { data, errors } = await gateway.ask<
        Record<string, { truncated: boolean; pageInfo: { endCursor: string } }>
      >(`{ ${searches.join(' ')} }`);
      expect(errors).toEqual([]);
      expect(sum(upstream.attempts.values())).toBeLessThanOrEqual(MAX_PAGES_PER_OPERATION);
      for (const { truncated, pageInfo } of Object.values(data)) {
        expect(truncated).toBe(true);
        expect(pageInfo.endCursor).not.toBeNull();
      }
    });
  });

  it('is at most MAX_UPSTREAM_REQUESTS; what needs more fails alone', async () => {
    const usual = answering(200, {}, reportOf('x', 'y', 10));
    await withGateway({ settings: { MAX_UPSTREAM_REQUESTS: '3' }, usual }, async ({ gateway, upstream }) => {
      const { data, errors } = await gateway.ask<{ calls: { reports: unknown }[] }>(
        '{ calls(callIds: ["a", "b", "c", "d", "e"]) { reports { callId } } }',
      );
      expect(data.calls.filter(({ reports }) => reports !== null)).toHaveLength(3);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
      expect(errors[0]?.message).toContain('more than 3 requests to Telnyx (MAX_UPSTREAM_REQUESTS)');
      expect(sum(upstream.attempts.values())).toBe(3);
    });
  });
});

describe('an id that is empty or blank', () => {
  it.each(['', ' ', '\t'])('joins nothing, and is sent as no filter: %j', async (id) => {
    const stored = JSON.stringify([
      { call_id: 'own', telnyx_leg_id: id, telnyx_session_id: id, summary: { telnyxLegId: id, telnyxSessionId: id } },
    ]);
    const asked: string[] = [];
    const usual: Behaviour = (response, request) => {
      asked.push(request.url ?? '');
      const isReport = request.url?.includes('voice_sdk_call_reports/') === true;
      const record = { call_id: id, telnyx_leg_id: id, telnyx_session_id: id, telnyx_call_control_id: id };
      answering(200, {}, isReport ? stored : JSON.stringify({ data: [record] }))(response, request);
    };
    await withGateway({ usual }, async ({ gateway }) => {
      const joins = `telnyxLegId telnyxSessionId callEvents { totalCount } recordings { id } session: recordings(scope: SESSION) { id }
        callStatus { isAlive } otherLegs { callId } leg { telnyxLegId } session2: session { telnyxSessionId }`;
      const { data, errors } = await gateway.ask<{ callReports: { correlation: Record<string, unknown> }[] }>(
        `{ callReports(callId: "own") { correlation { ${joins} } quality { verdict { fault } } }
           calls(callIds: ["own"]) { timeline { entries { title } } detailRecord { telnyxLegId } } }`,
      );
      expect(errors).toEqual([]);
      expect(Object.values(data.callReports[0]!.correlation).every((value) => value === null)).toBe(true);
      const filters = asked.flatMap((url) =>
        [...new URL(url, 'http://x').searchParams].filter(([name]) => name.startsWith('filter')),
      );
      for (const [, value] of filters) expect(value.trim()).not.toBe('');
    });
  });

  it('of a router is refused', async () => {
    await withGateway({}, async ({ gateway, upstream }) => {
      for (const key of ['CallLeg", telnyxLegId: "', 'CallSession", telnyxSessionId: "', 'Call", callId: "'])
        for (const id of ['', ' ']) {
          const { errors } = await gateway.ask(
            `{ _entities(representations: [{ __typename: "${key}${id}" }]) { __typename } }`,
          );
          expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
        }
      expect(upstream.attempts.size).toBe(0);
    });
  });
});

it('a page of a list with far more items than were requested is refused at its field', async () => {
  const page = JSON.stringify({ data: Array.from({ length: 130_000 }, () => ({})), meta: {} });
  await withGateway({ usual: answering(200, {}, page) }, async ({ gateway }) => {
    const { data, errors } = await gateway.ask('{ calls(callIds: ["x"]) { callId detailRecord { telnyxLegId } } }');
    expect(data).toEqual({ calls: [{ callId: 'x', detailRecord: null }] });
    expect(errors[0]).toMatchObject({ path: ['calls', 0, 'detailRecord'], extensions: { code: 'UPSTREAM_INVALID' } });
    expect(errors[0]?.message).toContain('130000 items in one page; at most 1000 are read');
  });
});

it.each(['\n', '', '../x', 'a b'])('every field of a call refuses %j as its id, and nothing is sent', async (id) => {
  await withGateway({}, async ({ gateway, upstream }) => {
    const { errors } = await gateway.ask(
      `{ calls(callIds: [${JSON.stringify(id)}]) {
           reports { id } timeline { truncated } verdict { fault } detailRecord { telnyxLegId } comparedWith(by: AGENT) { by }
         } }`,
    );
    expect(errors.map(({ path }) => path?.at(-1)).toSorted()).toEqual(
      ['reports', 'timeline', 'verdict', 'detailRecord', 'comparedWith'].toSorted(),
    );
    for (const { message, extensions } of errors) {
      expect(extensions.code).toBe('BAD_USER_INPUT');
      expect(message).toContain('is not a call id');
    }
    expect(upstream.attempts.size).toBe(0);
  });
});
