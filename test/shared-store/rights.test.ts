import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { StoreConnection } from '../../src/shared-store/connection.ts';
import { openRedis } from '../../src/shared-store/redis-client.ts';
import { sharedRate } from '../../src/shared-store/shared-rate.ts';
import { answering, callIdIn, startFaultyUpstream } from '../support/faulty-upstream.ts';
import { sampleOf, segmentsOf } from '../support/samples.ts';
import { until } from '../support/until.ts';
import { startRedis, type Redis } from './support/redis.ts';
import { startReplicas } from './support/replicas.ts';
import { withRedis } from './support/with-redis.ts';

const LONG_MS = 600_000;
const [FINAL] = segmentsOf(sampleOf('clean-opus'));
const documentation = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');

withRedis('a user of the shared store that has the rights of docs/operations.md and no others', () => {
  let redis: Redis;
  let url: string;
  beforeEach(async () => {
    redis = await startRedis();
    const [, listed = ''] = /needs these commands, on keys that begin with `crg:`:([^;]*);/.exec(documentation) ?? [];
    const commands = [...listed.matchAll(/`([A-Z]+)`/g)].map(([, name = '']) => `+${name.toLowerCase()}`);
    expect(redis.cli('ACL', 'SETUSER', 'gateway', 'on', '>password', '~crg:*', ...commands)).toBe('OK');
    url = redis.url.replace('//', '//gateway:password@');
  });
  afterEach(() => redis.close());
  const denied = (): string => redis.cli('ACL', 'LOG');

  it('suffices for reports, also when Telnyx rejects the token', async () => {
    const upstream = await startFaultyUpstream((response, request) =>
      answering(200, {}, JSON.stringify([{ ...FINAL, call_id: callIdIn(request) }]))(response, request),
    );
    const replicas = await startReplicas(2, upstream.url, url);
    await until(() => replicas.every(({ logs }) => logs.some((line) => line.includes('is in use'))));
    const question = '{ callReports(callId: "call") { callId } }';
    await replicas[0]!.ask(question);
    await until(() => replicas[0]!.app.inUse().packing === 0);
    await replicas[1]!.ask(question);
    expect(upstream.attempts.get('call')).toBe(1);
    upstream.set('call', answering(401));
    await replicas[1]!.ask('{ callReports(callId: "call", refresh: true) { callId } }');
    await Promise.all(replicas.map((replica) => replica.close()));
    await upstream.close();
    expect(denied()).toBe('');
  });

  it('suffices for the pace that replicas keep together', async () => {
    const connection = new StoreConnection({
      open: (onGone) => openRedis([url], onGone),
      commandMs: LONG_MS,
      onChange: () => undefined,
    });
    await connection.start();
    const rate = sharedRate(connection, { totalMs: LONG_MS, commandMs: LONG_MS }, 'crg:{pace}');
    rate.hold(LONG_MS);
    expect(await rate.take(LONG_MS, LONG_MS)).toMatchObject({ sent: 1 });
    connection.close();
    expect(denied()).toBe('');
  });
});
