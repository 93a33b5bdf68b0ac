import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startCallUpstream, type CallUpstream } from '../call-quality/support/call-upstream.ts';
import type { LoneGateway } from '../support/gateway.ts';
import { until } from '../support/until.ts';
import { startRedis, type Redis } from './support/redis.ts';
import { withRedis } from './support/with-redis.ts';
import { startReplicas } from './support/replicas.ts';

const COUNT = 8;

withRedis('the digests of replicas that share a store', () => {
  let redis: Redis;
  let upstream: CallUpstream;
  let replicas: LoneGateway[];
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.close());
  beforeEach(async () => {
    redis.cli('FLUSHALL');
    upstream = await startCallUpstream(COUNT);
    replicas = await startReplicas(2, upstream.url, redis.url);
  });
  afterEach(async () => {
    await Promise.all(replicas.map((replica) => replica.close()));
    await upstream.close();
  });

  /** Lets a replica judge all calls. @returns how many reports it read */
  const judge = async (replica: number, token = 'one'): Promise<number> => {
    const before = upstream.asked.length;
    const query = '{ callQuality(filter: {}) { coverage { judged } } }';
    const { data, errors } = await replicas[replica]!.ask<{ callQuality: { coverage: { judged: number } } }>(query, {
      authorization: `Bearer ${token}`,
    });
    expect(errors).toEqual([]);
    expect(data.callQuality.coverage.judged).toBe(COUNT);
    return upstream.asked.length - before;
  };
  /** Waits until all digests and the token's generation are in the store. */
  const areStored = (): Promise<void> => until(() => Number(redis.cli('DBSIZE')) === COUNT + 1);

  it('are made once, and found by all', async () => {
    expect(await judge(0)).toBe(COUNT);
    await areStored();
    expect(await judge(1)).toBe(0);
    expect(await judge(1)).toBe(0);
  });

  it('are not those of another token', async () => {
    await judge(0);
    await areStored();
    expect(await judge(1, 'another')).toBe(COUNT);
  });

  it('are of no use any more, at no replica, once the upstream has refused the token at one', async () => {
    await judge(0);
    await areStored();
    upstream.status = 401;
    const { errors } = await replicas[0]!.ask('{ callQuality(filter: {}) { coverage { judged } } }', {
      authorization: 'Bearer one',
    });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    await until(() => Number(redis.cli('DBSIZE')) === COUNT);
    upstream.status = 200;
    expect(await judge(1)).toBe(COUNT);
  });

  it('are made by each replica if they may not be kept', async () => {
    await Promise.all(replicas.map((replica) => replica.close()));
    replicas = await startReplicas(2, upstream.url, redis.url, { DIGEST_CACHE_BYTES: '0' });
    expect(await judge(0)).toBe(COUNT);
    expect(redis.cli('DBSIZE')).toBe('0');
  });
});
