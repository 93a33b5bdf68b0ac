import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { answering, callIdIn, startFaultyUpstream, type FaultyUpstream } from '../support/faulty-upstream.ts';
import type { LoneGateway } from '../support/gateway.ts';
import { segmentsOf, sampleOf } from '../support/samples.ts';
import { until } from '../support/until.ts';
import { startRedis, type Redis } from './support/redis.ts';
import { withRedis } from './support/with-redis.ts';
import { startReplicas } from './support/replicas.ts';

const [FINAL] = segmentsOf(sampleOf('clean-opus'));
const report = (segment: unknown, callId: string): string =>
  JSON.stringify([{ ...(segment as object), call_id: callId }]);

const question = (callId: string, how = ''): string =>
  `{ callReports(callId: "${callId}"${how}) { callId segments { intervalCount intervals { raw } } } }`;

withRedis('replicas that share a store', () => {
  let redis: Redis;
  let upstream: FaultyUpstream;
  let replicas: LoneGateway[] = [];
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.close());
  beforeEach(async () => {
    redis.cli('FLUSHALL');
    upstream = await startFaultyUpstream((response, request) =>
      answering(200, {}, report(FINAL, callIdIn(request)))(response, request),
    );
  });
  afterEach(async () => {
    await Promise.all(replicas.splice(0).map((replica) => replica.close()));
    await upstream.close();
  });
  const start = async (count: number, settings: Record<string, string> = {}): Promise<void> => {
    replicas = await startReplicas(count, upstream.url, redis.url, settings);
  };
  const ask = async (replica: number, callId: string, { token = 'one', how = '' } = {}): Promise<string> => {
    const { errors, text } = await replicas[replica]!.ask(question(callId, how), { authorization: `Bearer ${token}` });
    expect(errors).toEqual([]);
    return text;
  };
  /** Waits until a report can be found by others, or will not be. */
  const isShared = (): Promise<void> => until(() => replicas.every(({ app }) => app.inUse().packing === 0));

  it('make one request for sixty simultaneous questions about a call', async () => {
    await start(3);
    let waiting: (() => void)[] = [];
    upstream.set('busy', (response, request) => {
      waiting.push(() => answering(200, {}, report(FINAL, 'busy'))(response, request));
    });
    const answers = Array.from({ length: 60 }, (_, index) => ask(index % 3, 'busy'));
    // All sixty are there, and one of three replicas has asked.
    await until(() => replicas.every(({ app }) => app.inUse().operations === 20) && waiting.length > 0);
    for (const answer of waiting.splice(0)) answer();
    waiting = [];
    const texts = await Promise.all(answers);
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('"callId":"busy"');
    expect(upstream.attempts.get('busy')).toBe(1);
  });

  it('find a final report that another one has read, and answer the same', async () => {
    await start(2);
    const first = await ask(0, 'call');
    await isShared();
    expect(await ask(1, 'call')).toBe(first);
    expect(upstream.attempts.get('call')).toBe(1);
  });

  it('read it again with another token', async () => {
    await start(2);
    await ask(0, 'call');
    await isShared();
    await ask(1, 'call', { token: 'another' });
    expect(upstream.attempts.get('call')).toBe(2);
  });

  it('read it again when asked to refresh, and others find the new one', async () => {
    await start(3);
    await ask(0, 'call');
    await isShared();
    const stats = (FINAL!.stats as unknown[]).slice(1);
    upstream.set('call', answering(200, {}, report({ ...FINAL, stats }, 'call')));
    const fresh = await ask(1, 'call', { how: ', refresh: true' });
    expect(fresh).toContain(`"intervalCount":${stats.length}`);
    await isShared();
    expect(await ask(2, 'call')).toBe(fresh);
    expect(upstream.attempts.get('call')).toBe(2);
  });

  it('no longer find a report that a refresh did not find', async () => {
    await start(3);
    await ask(0, 'call');
    await isShared();
    upstream.set('call', answering(200, {}, '[]'));
    const before = redis.cli('KEYS', '*');
    expect(await ask(1, 'call', { how: ', refresh: true' })).toContain('"callReports":[]');
    // Overwritten by what expires soon.
    await until(() => before.split('\n').some((key) => Number(redis.cli('PTTL', key)) <= 2_000));
    expect(await ask(2, 'call')).toContain('"callReports":[]');
    expect(upstream.attempts.get('call')).toBe(3);
  });

  it('count a report that was missing once, however often it was looked for', async () => {
    await start(1, { METRICS_PORT: '0' });
    await ask(0, 'call');
    const metrics = await (await fetch(`${replicas[0]!.app.metricsUrl()}/metrics`)).text();
    expect(metrics).toContain('gateway_shared_store_lookups_total{result="miss"} 1\n');
  });

  it('tell the store nothing: no token, id, number or text', async () => {
    await start(2);
    await ask(0, 'a-call-that-is-named', { token: 'a-token-of-some-length' });
    // The report and the token's generation, without the lease.
    await isShared();
    await until(() => redis.cli('DBSIZE') === '2');
    const keys = redis.cli('KEYS', '*').split('\n');
    const stored = keys.map((key) => `${key} ${redis.cli('GET', key)}`).join('\n');
    expect(stored).not.toMatch(/a-token|a-call|packets|candidate|Telnyx|summary|stats/i);
    expect(replicas.flatMap(({ logs }) => logs).join('')).not.toContain('a-token');
  });

  it('run a document that was registered by its hash at another one', async () => {
    await start(2);
    const query = '{ __typename }';
    const extensions = {
      persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
    };
    const post = async (replica: number, body: object): Promise<unknown> => {
      const response = await fetch(`${replicas[replica]!.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer one' },
        body: JSON.stringify({ extensions, ...body }),
      });
      return await response.json();
    };
    expect(await post(1, {})).toMatchObject({ errors: [{ message: 'PersistedQueryNotFound' }] });
    expect(await post(0, { query })).toEqual({ data: { __typename: 'Query' } });
    await until(() => redis.cli('DBSIZE') === '1');
    expect(await post(1, {})).toEqual({ data: { __typename: 'Query' } });
    redis.cli('FLUSHALL');
    expect(await post(1, {})).toEqual({ data: { __typename: 'Query' } });
  });

  it('show in their metrics what the store has done for them', async () => {
    await start(2, { METRICS_PORT: '0' });
    await ask(0, 'call');
    await isShared();
    await ask(1, 'call');
    const metrics = await (await fetch(`${replicas[1]!.app.metricsUrl()}/metrics`)).text();
    expect(metrics).toContain('gateway_shared_store_up 1\n');
    expect(metrics).toContain('gateway_shared_store_lookups_total{result="hit"} 1\n');
    expect(metrics).toContain('gateway_shared_store_failures_total{kind="failed"} 0\n');
    expect(metrics).toMatch(/gateway_shared_store_bytes_total\{direction="read"\} [1-9]/);
  });
});
