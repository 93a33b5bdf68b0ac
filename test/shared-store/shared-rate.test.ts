import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { StoreBudget } from '../../src/shared-store/budget.ts';
import { StoreConnection } from '../../src/shared-store/connection.ts';
import { openRedis } from '../../src/shared-store/redis-client.ts';
import { sharedRate, type SharedRate } from '../../src/shared-store/shared-rate.ts';
import { startRedis, withRedis, type Redis } from './support/redis.ts';

/** So long that no test takes as long, however busy the machine is. */
const HOUR_MS = 3_600_000;

withRedis('the turns that replicas take', () => {
  let redis: Redis;
  let connections: StoreConnection[];
  beforeAll(async () => {
    redis = await startRedis();
    connections = Array.from(
      { length: 3 },
      () =>
        new StoreConnection({
          open: (onGone) => openRedis([redis.url], onGone),
          commandMs: 60_000,
          onChange: () => undefined,
        }),
    );
    await Promise.all(connections.map((connection) => connection.start()));
  });
  afterAll(async () => {
    for (const connection of connections) connection.close();
    await redis.close();
  });
  const replicas = (name: string): SharedRate[] =>
    connections.map((connection) =>
      sharedRate(connection, new StoreBudget({ totalMs: HOUR_MS, commandMs: HOUR_MS }), `crg:{${name}}`),
    );

  it('are spaced evenly, whoever takes them, and are all counted', async () => {
    const [one, two, three] = replicas('spaced') as [SharedRate, SharedRate, SharedRate];
    const turns = await Promise.all([one, two, three, three, two, one].map((rate) => rate.take(HOUR_MS, 24 * HOUR_MS)));
    const waits = turns.map((turn) => turn!.waitMs).sort((first, second) => first - second);
    expect(waits.map((ms) => Math.round(ms / HOUR_MS))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(turns.map((turn) => turn!.sent).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await one.take(HOUR_MS, HOUR_MS / 2))?.sent).toBe(1);
  });

  it('are held back for all after a refusal', async () => {
    const [one, two] = replicas('held') as [SharedRate, SharedRate];
    expect((await one.take(0, 0))?.waitMs).toBe(0);
    one.hold(HOUR_MS);
    one.hold(HOUR_MS / 2);
    // After `hold` on the same connection.
    await one.take(0, 0);
    expect((await two.take(0, 0))!.waitMs).toBeGreaterThan(HOUR_MS * 0.75);
  });

  it('of another token are not affected', async () => {
    const [one] = replicas('a') as [SharedRate];
    const [other] = replicas('b') as [SharedRate];
    await one.take(HOUR_MS, HOUR_MS);
    expect(await other.take(HOUR_MS, HOUR_MS)).toEqual({ waitMs: 0, sent: 1 });
  });
});
