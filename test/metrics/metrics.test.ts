import { describe, expect, it } from '@jest/globals';
import { BEHAVIOURS, answering, type Behaviour } from '../support/faulty-upstream.ts';
import { startGateway, type LoneGateway } from '../support/gateway.ts';
import { sampleOf } from '../support/samples.ts';
import { until } from '../support/until.ts';
import { withGateway } from '../support/with-gateway.ts';
import { scrape } from './support/scrape.ts';

const settings = { METRICS_PORT: '0' };
const metricsOf = ({ app }: Pick<LoneGateway, 'app'>) => scrape(app.metricsUrl() ?? 'no listener');
/** The labels of all attempts of requests to the upstream. */
const attemptsOf = async (gateway: Pick<LoneGateway, 'app'>) =>
  (await metricsOf(gateway)).samples
    .filter(({ name }) => name === 'http_client_request_duration_seconds_count')
    .map(({ labels }) => labels);
const ENDPOINT = { http_request_method: 'GET', url_template: '/voice_sdk_call_reports/{call_id}' };
const one = (callId: string, name = ''): string => `query ${name} { callReports(callId: "${callId}") { id } }`;

describe('the metrics', () => {
  it('hold no id, number, token or hash of a caller, and no label that a caller or the upstream chose freely', async () => {
    const gateway = await startGateway({ settings: { ...settings, DOCUMENT_CACHE_BYTES: '10000000' } });
    const [token] = gateway.sandbox.tokens;
    const sample = sampleOf('clean-pcmu');
    const everything = `query CallPage { calls(callIds: ["${sample.call_id}"]) { callId timeline { entries { kind } } verdict { headline }
      reports { correlation { callEvents { nodes { name } } recordings { id } callStatus { isAlive } } } detailRecord { direction } } }`;
    expect((await gateway.ask(everything)).errors).toEqual([]);
    await gateway.ask(one(sample.call_id, 'CallPage'));
    await gateway.ask(one(sample.call_id, `Of_${sample.call_id.replaceAll('-', '_')}`));
    await gateway.ask(one(sample.call_id, `By_${token.replaceAll(/\W/g, '_')}`));
    await gateway.ask(one('+15551234567', 'Caller15551234567'));
    await gateway.ask(one(sample.call_id, 'Unproven'), { authorization: 'Bearer CANARY-wrong-token' });
    await gateway.ask('{ nothing }', { authorization: null });
    await fetch(`${gateway.url}/graphql/${sample.call_id}?token=CANARY`, { method: 'DELETE' });
    await fetch(`${gateway.url}/graphql`, { method: 'PUT', headers: { 'x-call': 'CANARY' } });
    const { samples, text } = await metricsOf(gateway);
    const secrets = [sample.call_id, sample.telnyx_session_id, sample.telnyx_leg_id, token, 'CANARY', '5551234567'];
    for (const secret of secrets.flatMap((value) => (value === null ? [] : [value, value.replaceAll('-', '_')])))
      expect(text).not.toContain(secret);
    const chosen = samples.flatMap(({ labels }) => Object.entries(labels)).filter(([label]) => !CLOSED.has(label));
    expect(new Set(chosen.map(([label]) => label))).toEqual(new Set(['operation']));
    expect(new Set(chosen.map(([, value]) => value))).toEqual(new Set(['CallPage', 'other']));
    for (const { labels } of samples)
      for (const [label, value] of Object.entries(labels)) expect([label, value]).toEqual([label, accepted(label)]);
    await gateway.close();
  });

  it('divide an operation into the wait for Telnyx and the overhead of the gateway', async () => {
    await withGateway({ settings }, async ({ gateway }) => {
      await gateway.ask(one('c', 'CallView'));
      const { sum } = await metricsOf(gateway);
      const operation = { operation: 'CallView' };
      expect(sum('gateway_overhead_seconds_count', operation)).toBe(1);
      expect(sum('gateway_upstream_wait_seconds_sum', operation)).toBeGreaterThan(0);
      expect(sum('gateway_overhead_seconds_sum') + sum('gateway_upstream_wait_seconds_sum')).toBeCloseTo(
        sum('graphql_operation_duration_seconds_sum', { type: 'query', outcome: 'ok' }),
      );
    });
  });

  it.each<[string, Behaviour, Readonly<Record<string, string>>]>([
    ['an answer', answering(200, {}, '[]'), { http_response_status_code: '200' }],
    ['nothing stored', answering(404), { http_response_status_code: '404' }],
    ['a refusal', answering(403), { http_response_status_code: '403' }],
    ['a connection that is cut', BEHAVIOURS.reset, { error_type: 'failed' }],
    ['an answer that is cut', BEHAVIOURS.truncated, { http_response_status_code: '200', error_type: 'failed' }],
  ])('count attempts by endpoint and result: %s', async (_name, behaviour, labels) => {
    await withGateway({ settings }, async ({ upstream, gateway }) => {
      upstream.set('c', behaviour);
      await gateway.ask(one('c'));
      expect(await attemptsOf(gateway)).toEqual([{ ...ENDPOINT, ...labels }]);
    });
  });

  it('count attempts by endpoint and result: no answer before the caller leaves', async () => {
    await withGateway({ settings, usual: BEHAVIOURS.hang }, async ({ upstream, gateway }) => {
      const leave = new AbortController();
      const asked = Promise.allSettled([gateway.ask(one('c'), { signal: leave.signal })]);
      await until(() => upstream.inFlight === 1);
      leave.abort();
      await asked;
      await until(async () => (await attemptsOf(gateway)).length > 0);
      expect(await attemptsOf(gateway)).toEqual([{ ...ENDPOINT, error_type: 'canceled' }]);
    });
  });

  it.each<[string, string, Behaviour, string, string]>([
    ['success', one('c'), answering(200, {}, '[]'), 'ok', ''],
    ['a bad id', one('no id'), answering(200, {}, '[]'), 'caller_error', 'BAD_USER_INPUT'],
    ['a rejected token', one('c'), answering(401), 'caller_error', 'UNAUTHENTICATED'],
    ['an upstream that fails', one('c'), answering(500), 'upstream_error', 'UPSTREAM_UNAVAILABLE'],
    [
      'the worst of several',
      `{ a: ${one('no id').slice(8, -2)} b: ${one('c').slice(8)}`,
      answering(500),
      'upstream_error',
      'UPSTREAM_UNAVAILABLE',
    ],
  ])('count operations by outcome and errors by code: %s', async (_name, query, behaviour, outcome, code) => {
    await withGateway({ settings }, async ({ upstream, gateway }) => {
      upstream.set('c', behaviour);
      await gateway.ask(query);
      const { samples, sum } = await metricsOf(gateway);
      const counts = samples.filter(({ name }) => name === 'graphql_operation_duration_seconds_count');
      expect(counts.map(({ labels }) => labels.outcome)).toEqual([outcome]);
      if (code !== '') expect(sum('gateway_errors_total', { code })).toBe(1);
    });
  });

  it('show capacities, refusals, and callers who leave', async () => {
    const limits = { ...settings, MAX_OPERATIONS: '4', UPSTREAM_CONCURRENCY: '2', UNVERIFIED_PERCENT: '100' };
    await withGateway({ settings: limits, usual: BEHAVIOURS.hang }, async ({ gateway }) => {
      const leave = new AbortController();
      const asked = ['a', 'b', 'c'].map((callId) => gateway.ask(one(callId), { signal: leave.signal }));
      const left = Promise.allSettled(asked);
      await until(async () => (await metricsOf(gateway)).sum('gateway_upstream_queue_length') === 2);
      expect((await gateway.ask(one('d'))).status).toBe(503);
      const during = await metricsOf(gateway);
      expect(during.sum('gateway_operations_in_flight')).toBe(3);
      expect(during.sum('gateway_operations_limit')).toBe(4);
      expect(during.sum('gateway_upstream_requests_in_flight')).toBe(1);
      expect(during.sum('gateway_admission_refusals_total', { limit: 'caller' })).toBe(1);
      leave.abort();
      await left;
      await until(async () => (await metricsOf(gateway)).sum('gateway_operations_in_flight') === 0);
      const after = await metricsOf(gateway);
      expect(after.sum('graphql_operation_duration_seconds_count', { outcome: 'canceled' })).toBe(3);
      expect(after.sum('gateway_overhead_seconds_count')).toBe(0);
      expect(after.sum('http_server_request_duration_seconds_count', { error_type: 'connection_closed' })).toBe(3);
    });
  });

  it('show the circuit breaker and retries', async () => {
    await withGateway({ settings, usual: answering(503) }, async ({ gateway }) => {
      const before = await metricsOf(gateway);
      expect(before.sum('gateway_breaker_state', { state: 'closed' })).toBe(1);
      for (let count = 0; count < 12; count += 1) await gateway.ask(one(`c${count}`));
      const { sum } = await metricsOf(gateway);
      expect(sum('gateway_breaker_state')).toBe(1);
      expect(sum('gateway_breaker_state', { state: 'closed' })).toBe(0);
      expect(sum('gateway_breaker_openings_total')).toBeGreaterThan(0);
      expect(sum('gateway_breaker_refusals_total')).toBeGreaterThan(0);
      expect(sum('gateway_upstream_retries_total', { result: 'made' })).toBeGreaterThan(0);
    });
  });

  it('show what the cache of reports has done', async () => {
    await withGateway({ settings: { ...settings, DOCUMENT_CACHE_BYTES: '10000000' } }, async ({ gateway }) => {
      await gateway.ask(one('c'));
      await gateway.ask(one('c'));
      const { sum } = await metricsOf(gateway);
      const results = ['hit', 'miss', 'coalesced'].map((result) =>
        sum('gateway_cache_requests_total', { cache: 'documents', result }),
      );
      expect(results).toEqual([1, 1, 0]);
      expect(sum('gateway_cache_entries', { cache: 'documents' })).toBe(1);
      expect(sum('gateway_cache_bytes', { cache: 'documents' })).toBeGreaterThan(0);
      expect(sum('gateway_upstream_response_size_bytes_count')).toBe(1);
    });
  });
});

/** Labels whose values are a closed set. */
const CLOSED = new Map<string, RegExp>([
  ['le', /^(\+Inf|[\d.]+)$/],
  ['http_request_method', /^(GET|POST|PUT|PATCH|DELETE)$/],
  ['http_route', /^\/(graphql|graphql\/:documentId|live|ready)$/],
  ['http_response_status_code', /^[1-5]\d\d$/],
  ['error_type', /^(connection_closed|canceled|failed)$/],
  ['url_template', /^(\/[a-z_]+|\/\{[a-z_]+\})+$/],
  ['type', /^(query|mutation|unknown)$/],
  ['outcome', /^(ok|caller_error|upstream_error|overloaded|internal_error|canceled)$/],
  ['urgency', /^(foreground|background)$/],
  ['code', /^[A-Z_]+$/],
  ['limit', /^(total|caller|unverified)$/],
  ['result', /^(hit|miss|coalesced|made|denied)$/],
  ['state', /^(closed|half_open|open)$/],
  ['cache', /^(documents|digests)$/],
  ['cpu_mode', /^(user|system)$/],
  ['v8js_gc_type', /^(minor|major|incremental|weakcb|other)$/],
]);

const accepted = (label: string): unknown =>
  CLOSED.has(label) ? expect.stringMatching(CLOSED.get(label)!) : expect.any(String);

describe('the listener for metrics', () => {
  it('is there only when a port is set, and shows nothing else', async () => {
    await withGateway({}, ({ gateway }) => {
      expect(gateway.app.metricsUrl()).toBeUndefined();
      return Promise.resolve();
    });
    await withGateway({ settings }, async ({ gateway }) => {
      const url = gateway.app.metricsUrl() ?? '';
      const statusOf = async (path: string, method = 'GET') => (await fetch(url + path, { method })).status;
      expect(await statusOf('/live')).toBe(200);
      expect(await statusOf('/ready')).toBe(200);
      expect(await statusOf('/metrics?x=1')).toBe(200);
      expect(await statusOf('/graphql')).toBe(404);
      expect(await statusOf('/metrics', 'POST')).toBe(405);
      expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
    });
  });

  it('answers until the end of a shutdown, and says that the gateway is not ready', async () => {
    const held: (() => void)[] = [];
    const usual: Behaviour = (response, request) => void held.push(() => answering(200, {}, '[]')(response, request));
    await withGateway({ settings, usual }, async ({ gateway }) => {
      const url = gateway.app.metricsUrl() ?? '';
      const asked = gateway.ask(one('c'));
      await until(() => held.length === 1);
      const closed = gateway.app.close();
      expect((await fetch(`${url}/ready`)).status).toBe(503);
      expect((await fetch(`${url}/live`)).status).toBe(200);
      for (const answer of held) answer();
      expect((await asked).status).toBe(200);
      await closed;
      await expect(fetch(`${url}/live`)).rejects.toThrow();
    });
  });
});
