import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { callIdOf, sampleOf, segmentsOf } from '../support/samples.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ settings: { UPSTREAM_CONCURRENCY: '8' } });
});
afterAll(() => gateway.close());
afterEach(() => {
  gateway.sandbox.setFaults([]);
  gateway.sandbox.clearRequests();
});

const CLEAN = callIdOf('clean-opus');
const LOSSY = callIdOf('lossy-jittery');

describe('asking for calls', () => {
  it('fetches a call once, however often one operation asks for it', async () => {
    const { data, errors } = await gateway.ask<Record<string, unknown>>(
      `query ($id: ID!) {
        one: callReports(callId: $id) { id }
        two: callReports(callId: $id) { summary { state } }
        three: callReports(callId: $id) { segments { intervalCount } }
        four: callReports(callId: $id) { logs(first: 1) { totalCount } }
        five: callReports(callId: $id) { sdk { version } }
        six: callReports(callId: $id) { correlation { telnyxLegId } }
        calls(callIds: [$id, $id]) { callId reports { id } }
        again: calls(callIds: [$id]) { reports { storedAt } }
        more: calls(callIds: [$id]) { reports { createdAt } }
      }`,
      { variables: { id: CLEAN } },
    );
    expect(errors).toEqual([]);
    expect(data.calls).toHaveLength(2);
    expect(gateway.sandbox.requests.map(({ path }) => path)).toEqual([`/v2/voice_sdk_call_reports/${CLEAN}`]);
  });

  it('asks each of 50 calls once, never more than UPSTREAM_CONCURRENCY at a time', async () => {
    gateway.sandbox.setFaults([{ fault: { kind: 'latency', ms: 5 } }]);
    const callIds = Array.from({ length: 50 }, (_, index) => `unknown-${index}`);
    const { data, errors } = await gateway.ask<{ calls: { callId: string; reports: [] }[] }>(
      'query ($callIds: [ID!]!) { calls(callIds: $callIds) { callId reports { id } } }',
      { variables: { callIds: [...callIds, ...callIds] } },
    );
    expect(errors).toEqual([]);
    expect(data.calls.map(({ callId }) => callId)).toEqual([...callIds, ...callIds]);
    expect(gateway.sandbox.requests.map(({ path }) => path.split('/').at(-1)).sort()).toEqual([...callIds].sort());
    // One caller gets three quarters of the eight places.
    expect(gateway.sandbox.maxInFlight).toBe(6);
  });

  it('asks the upstream nothing for a call whose reports are not selected', async () => {
    const { data } = await gateway.ask('query { calls(callIds: ["a", "b"]) { callId } }');
    expect(data).toEqual({ calls: [{ callId: 'a' }, { callId: 'b' }] });
    expect(gateway.sandbox.requests).toEqual([]);
  });

  it('takes at most 100 ids', async () => {
    const ask = (count: number) =>
      gateway.ask('query ($ids: [ID!]!) { calls(callIds: $ids) { callId } }', {
        variables: { ids: Array.from({ length: count }, (_, index) => `c${index}`) },
      });
    expect((await ask(100)).errors).toEqual([]);
    const { errors } = await ask(101);
    expect(errors[0]).toMatchObject({ path: ['calls'], extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors[0]?.message).toBe('callIds has 101 ids; accepted: at most 100.');
  });

  it('lets each id succeed or fail alone', async () => {
    gateway.sandbox.setFaults([{ fault: { kind: 'status', status: 500 }, match: LOSSY }]);
    const { data, errors } = await gateway.ask(
      'query ($ids: [ID!]!) { calls(callIds: $ids) { callId reports { callId } } }',
      { variables: { ids: [CLEAN, LOSSY, '../secrets', 'nothing-stored'] } },
    );
    expect(data).toEqual({
      calls: [
        { callId: CLEAN, reports: [{ callId: CLEAN }] },
        { callId: LOSSY, reports: null },
        { callId: '../secrets', reports: null },
        { callId: 'nothing-stored', reports: [] },
      ],
    });
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual(
      expect.arrayContaining([
        [['calls', 1, 'reports'], 'UPSTREAM_UNAVAILABLE'],
        [['calls', 2, 'reports'], 'BAD_USER_INPUT'],
      ]),
    );
  });

  it('knows a call that is not stored as an empty list, whether the upstream says 404 or []', async () => {
    gateway.sandbox.addCall('stored-empty', '[]');
    const { data, errors } = await gateway.ask(
      '{ a: callReports(callId: "never-seen") { id } b: callReports(callId: "stored-empty") { id } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ a: [], b: [] });
  });

  it('takes a report list in an envelope as well', async () => {
    const segments = segmentsOf(sampleOf('reconnect-three-segments'));
    gateway.sandbox.addCall('enveloped', JSON.stringify({ data: segments, meta: { total_results: 3 } }));
    const { data, errors } = await gateway.ask<{ callReports: { segments: unknown[] }[] }>(
      '{ callReports(callId: "enveloped") { segments { index } } }',
    );
    expect(errors).toEqual([]);
    expect(data.callReports[0]?.segments).toHaveLength(3);
  });

  it('shows a gap in the numbering of segments', async () => {
    const [first, , last] = segmentsOf(sampleOf('reconnect-three-segments'));
    gateway.sandbox.addCall('with-gap', JSON.stringify([last, { ...first, segment: 0 }]));
    const { data } = await gateway.ask(
      '{ callReports(callId: "with-gap") { missingSegments segments { index isFinal } } }',
    );
    expect(data).toEqual({
      callReports: [
        {
          missingSegments: [1],
          segments: [
            { index: 0, isFinal: false },
            { index: 2, isFinal: true },
          ],
        },
      ],
    });
  });

  it('keeps Android chunks apart and shows their repeated log once', async () => {
    const [whole] = segmentsOf(sampleOf('platform-android'));
    const stats = whole?.stats as unknown[];
    const chunks = [stats.slice(50), stats.slice(0, 25), stats.slice(25, 50)].map((part) => ({
      ...whole,
      stats: part,
    }));
    gateway.sandbox.addCall('android-chunks', JSON.stringify(chunks));
    const { data } = await gateway.ask<{
      callReports: {
        segments: { index: number; isFinal: boolean; intervalCount: number; intervals: { start: string }[] }[];
        logs: { totalCount: number };
      }[];
    }>(
      '{ callReports(callId: "android-chunks") { segments { index isFinal intervalCount intervals { start } } logs { totalCount } } }',
    );
    const [report, ...more] = data.callReports;
    expect(more).toEqual([]);
    expect(report?.segments.map(({ index, isFinal, intervalCount }) => [index, isFinal, intervalCount])).toEqual([
      [0, false, 25],
      [1, false, 25],
      [2, true, 25],
    ]);
    const starts = report?.segments.flatMap(({ intervals }) => intervals.map(({ start }) => start)) ?? [];
    expect(starts).toEqual([...starts].sort());
    expect(report?.logs.totalCount).toBe((whole?.logs as unknown[]).length);
  });

  it('keeps the posting id out of logs and links that repeat it, too', async () => {
    const secret = '5d1c9b1e-9e0e-4c52-8a3c-7a0f4c1d2e3f';
    const segment = {
      call_id: 'leaky',
      call_report_id: secret,
      summary: { callReportId: secret, nested: { call_report_id: 'another-posting-id' } },
      stats: [{ intervalStartUtc: '2026-01-01T00:00:00Z', note: `posted as ${secret}` }],
      logs: [{ message: `POST https://rtc.telnyx.com/call_report?id=${secret}`, context: { id: secret } }],
    };
    gateway.sandbox.addCall('leaky', JSON.stringify([segment]));
    const { text, errors } = await gateway.ask(
      `{ callReports(callId: "leaky") { correlation { reportGroupId } summary { raw } segments { raw intervals { raw } logs { message } }
         logs { nodes { message context raw } } } }`,
    );
    expect(errors).toEqual([]);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('another-posting-id');
    expect(text).toContain('https://rtc.telnyx.com/call_report?id=[redacted]');
    expect(text).toMatch(/"reportGroupId":"[0-9a-f]{24}"/);
  });
});

describe('asking for logs', () => {
  interface LogAnswer {
    callReports: {
      logs: {
        nodes: { message: string; level: string }[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
      };
    }[];
  }
  const logs = (variables: Record<string, unknown>) =>
    gateway.ask<LogAnswer>(
      `query ($id: ID!, $minLevel: LogLevel, $search: String, $first: Int, $after: String) {
        callReports(callId: $id) { logs(minLevel: $minLevel, search: $search, first: $first, after: $after) {
          nodes { message level } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } } }`,
      { variables: { id: LOSSY, ...variables } },
    );

  it('pages through all entries without loss or repeat', async () => {
    const whole = (await logs({ first: 1000 })).data.callReports[0]!.logs;
    const seen: unknown[] = [];
    let after: string | null = null;
    for (let page = 0; page === 0 || after !== null; page += 1) {
      const answer: LogAnswer['callReports'][0] = (await logs({ first: 7, after })).data.callReports[0]!;
      const { nodes, pageInfo, totalCount } = answer.logs;
      expect(totalCount).toBe(whole.totalCount);
      expect(pageInfo.hasPreviousPage).toBe(page > 0);
      seen.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
    expect(seen).toEqual(whole.nodes);
  });

  it('filters by level and by text whatever its case, and keeps cursors good across filters', async () => {
    const all = (await logs({ first: 1000 })).data.callReports[0]!.logs.nodes;
    const warnings = (await logs({ minLevel: 'WARN' })).data.callReports[0]!.logs;
    expect(warnings.nodes).toEqual(all.filter(({ level }) => level === 'WARN' || level === 'ERROR'));
    const found = (await logs({ search: 'HIGH PACKET' })).data.callReports[0]!.logs;
    expect(found.nodes).toEqual(all.filter(({ message }) => message.includes('High packet')));
    const unfiltered = (await logs({ first: 5 })).data.callReports[0]!.logs.pageInfo.endCursor;
    const behind = (await logs({ after: unfiltered, minLevel: 'WARN' })).data.callReports[0]!.logs;
    expect(behind.nodes).toEqual(all.slice(5).filter(({ level }) => level === 'WARN' || level === 'ERROR'));
  });

  it.each([
    [{ first: 0 }, 'first is 0; accepted: 1 to 1000.'],
    [{ first: 1001 }, 'first is 1001; accepted: 1 to 1000.'],
    [{ after: 'bm9uc2Vuc2U' }, 'after is not a cursor of this list; accepted: the endCursor of an earlier page.'],
    [{ search: 'x'.repeat(201) }, 'search is 201 characters long; accepted: at most 200.'],
  ])('refuses %j and says what it takes', async (variables, message) => {
    const { errors } = await logs(variables);
    expect(errors[0]).toMatchObject({
      message,
      path: ['callReports', 0, 'logs'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
