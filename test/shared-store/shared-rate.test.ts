import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { StoreConnection } from '../../src/shared-store/connection.ts';
import { openRedis } from '../../src/shared-store/redis-client.ts';
import { sharedRate, type SharedRate } from '../../src/shared-store/shared-rate.ts';
import { startRedis, type Redis } from './support/redis.ts';
import { withRedis } from './support/with-redis.ts';

/** So long that no test takes as long, however busy the machine is. */
const LONG_MS = 600_000;

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
    connections.map((connection) => sharedRate(connection, { totalMs: LONG_MS, commandMs: LONG_MS }, `crg:{${name}}`));

  it('are spaced evenly, whoever takes them, and are all counted', async () => {
    const [one, two, three] = replicas('spaced') as [SharedRate, SharedRate, SharedRate];
    const turns = await Promise.all([one, two, three, three, two, one].map((rate) => rate.take(LONG_MS, 24 * LONG_MS)));
    const waits = turns.map((turn) => turn!.waitMs).sort((first, second) => first - second);
    expect(waits.map((ms) => Math.round(ms / LONG_MS))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(turns.map((turn) => turn!.sent).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await one.take(LONG_MS, LONG_MS / 2))?.sent).toBe(1);
  });

  it('are held back for all after a refusal', async () => {
    const [one, two] = replicas('held') as [SharedRate, SharedRate];
    expect((await one.take(0, 0))?.waitMs).toBe(0);
    one.hold(LONG_MS);
    one.hold(LONG_MS / 2);
    // After `hold` on the same connection.
    await one.take(0, 0);
    expect((await two.take(0, 0))!.waitMs).toBeGreaterThan(LONG_MS * 0.75);
  });

  it('of another token are not affected', async () => {
    const [one] = replicas('a') as [SharedRate];
    const [other] = replicas('b') as [SharedRate];
    await one.take(LONG_MS, LONG_MS);
    expect(await other.take(LONG_MS, LONG_MS)).toEqual({ waitMs: 0, sent: 1 });
  });

  it('are none if the store says anything else', async () => {
    const says = async (answer: unknown) => {
      const connection = new StoreConnection({
        open: () => ({ ready: Promise.resolve(), send: () => Promise.resolve(answer), destroy: () => undefined }),
        commandMs: LONG_MS,
        onChange: () => undefined,
      });
      await connection.start();
      const turn = await sharedRate(connection, { totalMs: LONG_MS, commandMs: LONG_MS }, 'crg:{a}').take(100, 1_000);
      connection.close();
      return turn;
    };
    expect(await says([Buffer.from('12.5'), 3])).toEqual({ waitMs: 12.5, sent: 3 });
    for (const answer of [
      null,
      'OK',
      7,
      [],
      ['12', 3],
      [Buffer.from('x'), 3],
      [Buffer.from('-1'), 3],
      [Buffer.from('1e300'), 3],
      [Buffer.from('5')],
    ])
      expect(await says(answer)).toBeUndefined();
  });
});
