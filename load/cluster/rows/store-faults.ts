import { quantile } from '../../../bench/figures.ts';
import { startCuttingProxy } from '../../../test/shared-store/support/cutting-proxy.ts';
import { startRedis, startRedisAt, type Redis } from '../../../test/shared-store/support/redis.ts';
import { answering, callIdIn, type FaultyUpstream } from '../../../test/support/faulty-upstream.ts';
import { sampleOf, segmentsOf } from '../../../test/support/samples.ts';
import { ask, oneCall, pause } from '../../ask.ts';
import type { Row } from '../../scorecard.ts';
import type { Cluster } from '../cluster.ts';
import { withCluster } from './with-cluster.ts';

const CALLERS = 8;
const LATENCY_MS = 40;
const PHASE_MS = 4_000;
/** A store that is not used again by then is not used again at all. */
const GIVE_UP_MS = 30_000;
/** Far longer than the gateway waits for the store. */
const SLOW_MS = 1_000;
const PASSWORD = 'a password that no replica has';

const [FINAL] = segmentsOf(sampleOf('clean-opus'));

/** What is done to the store, and how it ends. */
interface Fault {
  readonly name: string;
  readonly begin: () => unknown;
  readonly end: () => unknown;
  /** Whether it has had its effect; by default, whether replicas have stopped sharing. */
  readonly hasHappened?: () => boolean;
}

/** What callers noticed of one fault. */
interface Noticed {
  readonly name: string;
  readonly failed: number;
  /** By how much the 95th percentile grew, in milliseconds. */
  readonly growthMs: number;
  /** From the end of the fault until all replicas shared a request again, in milliseconds. */
  readonly recoveryMs: number;
}

/** A store, and what can happen to it. */
interface Stage {
  readonly url: string;
  readonly faults: readonly Fault[];
  readonly close: () => Promise<void>;
}

/** Faults of the store itself. */
async function brokenStore(): Promise<Stage> {
  let redis: Redis = await startRedis();
  const { port } = redis;
  const faults: readonly Fault[] = [
    {
      name: 'refused',
      begin: () => redis.kill(),
      end: async () => {
        await redis.close();
        redis = await startRedisAt(port);
      },
    },
    { name: 'hanging', begin: () => redis.signal('SIGSTOP'), end: () => redis.signal('SIGCONT') },
    {
      name: 'full',
      begin: () => redis.cli('CONFIG', 'SET', 'maxmemory', '1'),
      end: () => redis.cli('CONFIG', 'SET', 'maxmemory', '0'),
    },
    {
      name: 'wrong password',
      begin: () => {
        redis.cli('CONFIG', 'SET', 'requirepass', PASSWORD);
        redis.cli('-a', PASSWORD, 'CLIENT', 'KILL', 'TYPE', 'normal');
      },
      end: () => redis.cli('-a', PASSWORD, 'CONFIG', 'SET', 'requirepass', ''),
    },
  ];
  return { url: redis.url, faults, close: () => redis.close() };
}

/** Faults of the connections to it. */
async function brokenConnections(): Promise<Stage> {
  const redis = await startRedis();
  const proxy = await startCuttingProxy(redis.port);
  const faults: readonly Fault[] = [
    { name: 'slow', begin: () => (proxy.delayMs = SLOW_MS), end: () => (proxy.delayMs = 0) },
    {
      name: 'gone in mid-answer',
      begin: () => (proxy.cuts = true),
      end: () => (proxy.cuts = false),
      hasHappened: () => proxy.count() > 0,
    },
  ];
  const close = async (): Promise<void> => {
    await proxy.close();
    await redis.close();
  };
  return { url: proxy.url, faults, close };
}

let phases = 0;

/** Callers who ask for one call after another, each twice, so that another replica usually finds it in the store. */
async function callers(url: string, during: () => Promise<unknown>): Promise<{ p95: number; failed: number }> {
  const waits: number[] = [];
  let failed = 0;
  let isOver = false;
  const phase = (phases += 1);
  const caller = async (name: number): Promise<void> => {
    for (let count = 0; !isOver; count += 1) {
      const began = performance.now();
      if (!(await isAnswered(url, `c${name}-${phase}-${count >> 1}`, `token-${name}`))) failed += 1;
      waits.push(performance.now() - began);
    }
  };
  const asking = Promise.all(Array.from({ length: CALLERS }, (_, name) => caller(name)));
  await during();
  isOver = true;
  await asking;
  return { p95: quantile(waits, 0.95), failed };
}

const isAnswered = (url: string, callId: string, token: string): Promise<boolean> =>
  ask(url, token, oneCall(callId)).then(
    ({ status, text }) => status === 200 && !text.includes('"errors"'),
    () => false,
  );

let bursts = 0;

/** Whether one request to the upstream answers a question that all replicas are asked at the same time. */
async function doShare({ replicas }: Cluster, { attempts }: FaultyUpstream): Promise<boolean> {
  const callId = `burst-${(bursts += 1)}`;
  await Promise.all(replicas.map(({ url }) => isAnswered(url, callId, 'token')));
  return attempts.get(callId) === 1;
}

async function underFaults({ url, faults, close }: Stage): Promise<Noticed[]> {
  const noticed: Noticed[] = [];
  const settings = {
    SHARED_STORE_URL: url,
    SHARED_STORE_SECRET: 'the secret of these replicas, for load tests',
    DOCUMENT_CACHE_BYTES: '10000000',
  };
  const usual = (...[response, request]: Parameters<ReturnType<typeof answering>>): void => {
    const answer = answering(200, {}, JSON.stringify([{ ...FINAL, call_id: callIdIn(request) }]));
    setTimeout(() => answer(response, request), LATENCY_MS);
  };
  await withCluster({ usual, settings }, async (cluster, upstream) => {
    const sharing = async (): Promise<number> => {
      const began = performance.now();
      while (!(await doShare(cluster, upstream)) && performance.now() - began < GIVE_UP_MS) await pause(50);
      return performance.now() - began;
    };
    await sharing();
    await callers(cluster.url, () => pause(PHASE_MS));
    for (const { name, begin, end, hasHappened } of faults) {
      const before = await callers(cluster.url, () => pause(PHASE_MS));
      await begin();
      const meanwhile = await callers(cluster.url, async () => {
        await pause(PHASE_MS);
        if (!(hasHappened?.() ?? !(await doShare(cluster, upstream))))
          throw new Error(`The fault "${name}" had no effect.`);
      });
      await end();
      let recoveryMs = 0;
      const after = await callers(cluster.url, async () => (recoveryMs = await sharing()));
      const failed = before.failed + meanwhile.failed + after.failed;
      noticed.push({ name, failed, growthMs: meanwhile.p95 - before.p95, recoveryMs });
    }
  });
  await close();
  return noticed;
}

let all: Promise<readonly Noticed[]> | undefined;

/** Measured once for all rows. */
const noticedOfAll = (): Promise<readonly Noticed[]> => (all ??= measure());

async function measure(): Promise<readonly Noticed[]> {
  return [...(await underFaults(await brokenStore())), ...(await underFaults(await brokenConnections()))];
}

/** Each fault's figure, for the row's text. */
const each = (noticed: readonly Noticed[], figure: (one: Noticed) => number): string =>
  noticed.map((one) => `${one.name} ${Math.round(figure(one))}`).join(', ');

/** Operations that fail before, during and after faults of the store. */
export async function storeFaultsErrors(): Promise<Row> {
  const noticed = await noticedOfAll();
  return {
    what: `Operations that fail when the shared store does (${noticed.map(({ name }) => name).join(', ')})`,
    figure: noticed.reduce((sum, { failed }) => sum + failed, 0),
    unit: 'operations',
    most: 0,
  };
}

/** By how much operations take longer during a fault. */
export async function storeFaultsWait(): Promise<Row> {
  const noticed = await noticedOfAll();
  return {
    what: `How much the 95th percentile grows meanwhile (${each(noticed, ({ growthMs }) => growthMs)})`,
    figure: Math.max(...noticed.map(({ growthMs }) => growthMs)),
    unit: 'ms',
    most: 100,
  };
}

/** How long it takes after a fault until the store is used again by all replicas. */
export async function storeFaultsRecovery(): Promise<Row> {
  const noticed = await noticedOfAll();
  return {
    what: `Until all replicas share requests again afterwards (${each(noticed, ({ recoveryMs }) => recoveryMs)})`,
    figure: Math.max(...noticed.map(({ recoveryMs }) => recoveryMs)),
    unit: 'ms',
    most: 5_000,
  };
}
