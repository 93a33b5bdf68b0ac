import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { answering, callIdIn, startFaultyUpstream, type FaultyUpstream } from '../support/faulty-upstream.ts';
import type { LoneGateway } from '../support/gateway.ts';
import { sampleOf, segmentsOf } from '../support/samples.ts';
import { until } from '../support/until.ts';
import { startCuttingProxy, type CuttingProxy } from './support/cutting-proxy.ts';
import { startRedis, startRedisAt, type Redis } from './support/redis.ts';
import { withRedis } from './support/with-redis.ts';
import { startReplicas } from './support/replicas.ts';

const [FINAL] = segmentsOf(sampleOf('clean-opus'));

withRedis('a shared store that fails', () => {
  let redis: Redis;
  let upstream: FaultyUpstream;
  let replicas: LoneGateway[] = [];
  let proxy: CuttingProxy | undefined;
  beforeEach(async () => {
    redis = await startRedis();
    upstream = await startFaultyUpstream((response, request) =>
      answering(200, {}, JSON.stringify([{ ...FINAL, call_id: callIdIn(request) }]))(response, request),
    );
  });
  afterEach(async () => {
    // Processes of a failed test would keep this one from ending.
    try {
      await Promise.all(replicas.splice(0).map((replica) => replica.close()));
    } finally {
      await redis.close();
      await upstream.close();
      await proxy?.close();
      proxy = undefined;
    }
  });
  const start = async (count: number, url = redis.url, settings: Record<string, string> = {}): Promise<void> => {
    replicas = await startReplicas(count, upstream.url, url, settings);
  };
  let calls = 0;
  /** Asks about a call that nobody has asked about. @returns its id */
  const askAnew = async (replica = 0): Promise<string> => {
    calls += 1;
    await ask(`call-${calls}`, replica);
    return `call-${calls}`;
  };
  const ask = async (callId: string, replica = 0): Promise<void> => {
    const { data, errors } = await replicas[replica]!.ask<{ callReports: unknown }>(
      `{ callReports(callId: "${callId}") { callId } }`,
    );
    expect(errors).toEqual([]);
    expect(data.callReports).toEqual([{ callId }]);
  };
  /** Whether a replica has logged so often that the store is in use, or fails. */
  const hasLogged = (text: string, times = 1) => {
    const pattern = new RegExp(`the shared store ${text}`);
    return () => (replicas[0]?.logs.filter((line) => pattern.test(line)).length ?? 0) >= times;
  };

  it('costs no answer when it refuses connections, and is used as soon as it is there', async () => {
    await redis.kill();
    await start(1);
    await askAnew();
    expect([hasLogged('is in use')(), hasLogged('fails')()]).toEqual([false, true]);
    const again = await startRedisAt(redis.port);
    await until(hasLogged('is in use'));
    await again.close();
    await until(hasLogged('fails', 2));
    await askAnew();
  });

  it('costs no answer when it hangs, is asked no more after a few commands, and is used again when it goes on', async () => {
    await start(1, redis.url, { SHARED_STORE_TIMEOUT_MS: '50' });
    await askAnew();
    await until(hasLogged('is in use'));
    redis.signal('SIGSTOP');
    for (let count = 0; count < 5; count += 1) await askAnew();
    await until(hasLogged('fails'));
    await askAnew();
    const before = replicas[0]!.logs.filter((line) => line.includes('is in use')).length;
    redis.signal('SIGCONT');
    await until(hasLogged('is in use', before + 1));
    await askAnew();
  });

  it('costs no answer when it is full, and still answers what it has', async () => {
    await start(2);
    const kept = await askAnew();
    await until(() => replicas[0]!.app.inUse().packing === 0);
    redis.cli('CONFIG', 'SET', 'maxmemory', '1');
    expect(redis.cli('SET', 'one', 'more')).toContain('OOM');
    const unkept = await askAnew();
    await until(() => replicas[0]!.app.inUse().packing === 0);
    await ask(kept, 1);
    await ask(unkept, 1);
    expect(upstream.attempts.get(kept)).toBe(1);
    expect(upstream.attempts.get(unkept)).toBe(2);
    expect(hasLogged('fails')()).toBe(false);
  });

  it('costs no answer when it does not accept the password, which is not logged', async () => {
    redis.cli('CONFIG', 'SET', 'requirepass', 'the right one');
    await start(1, redis.url.replace('//', '//:the-wrong-one@'));
    await askAnew();
    expect([hasLogged('is in use')(), hasLogged('fails')()]).toEqual([false, true]);
    expect(replicas[0]!.logs.join('')).not.toMatch(/the-wrong-one|the right one/);
  });

  it('costs no answer when its connection is cut in the middle of an answer', async () => {
    proxy = await startCuttingProxy(redis.port);
    await start(2, proxy.url);
    const callId = await askAnew(1);
    await until(() => replicas[1]!.app.inUse().packing === 0);
    proxy.cuts = true;
    await ask(callId);
    expect(proxy.count()).toBe(1);
    expect(upstream.attempts.get(callId)).toBe(2);
    proxy.cuts = false;
    await until(hasLogged('is in use', 2));
  });

  it('costs no answer when it has something else under the names of values', async () => {
    await start(2);
    const callId = await askAnew();
    await until(() => replicas[0]!.app.inUse().packing === 0);
    for (const key of redis.cli('KEYS', '*').split('\n')) {
      redis.cli('DEL', key);
      redis.cli('LPUSH', key, 'a list');
    }
    await ask(callId, 1);
    await askAnew(1);
    expect(hasLogged('fails')()).toBe(false);
  });

  it('that is a cluster is found by all of its nodes, and costs no answer when one of them is gone', async () => {
    const nodes = await Promise.all(
      [0, 1, 2].map(() => startRedis(['--cluster-enabled', 'yes', '--cluster-node-timeout', '60000'])),
    );
    try {
      const addresses = nodes.map(({ port }) => `127.0.0.1:${port}`);
      redis.cli('--cluster', 'create', ...addresses, '--cluster-yes');
      await until(() => nodes.every((node) => node.cli('CLUSTER', 'INFO').includes('cluster_state:ok')));
      await start(2, nodes.map(({ url }) => url).join(','));
      const asked = await Promise.all(Array.from({ length: 12 }, () => askAnew()));
      await until(() => replicas[0]!.app.inUse().packing === 0);
      for (const callId of asked) await ask(callId, 1);
      expect(asked.map((callId) => upstream.attempts.get(callId))).toEqual(asked.map(() => 1));
      expect(nodes.every((node) => node.cli('DBSIZE') !== '0')).toBe(true);
      await nodes[1]?.kill();
      for (let count = 0; count < 12; count += 1) await askAnew();
    } finally {
      await Promise.all(nodes.map((node) => node.close()));
    }
  });
});
