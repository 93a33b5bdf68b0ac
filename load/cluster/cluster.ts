import { randomBytes } from 'node:crypto';
import { startRedis } from '../../test/shared-store/support/redis.ts';
import { freeLastingPort } from './free-port.ts';
import { startHaproxy } from './haproxy.ts';
import { isInstalled } from './programs.ts';
import { createReplica, type Replica } from './replica.ts';

/** Gateways behind HAProxy, as plain processes on loopback. */
export interface Cluster {
  /** Where callers send operations. */
  readonly url: string;
  readonly replicas: readonly Replica[];
  stop(): Promise<void>;
}

interface ClusterOptions {
  /** The built script of the gateway. */
  readonly main: string;
  readonly upstreamUrl: string;
  /** Up to three. */
  readonly count?: number;
  readonly settings?: NodeJS.ProcessEnv;
  /** Whether the replicas share a store, if redis-server is installed. */
  readonly withStore?: boolean;
  /** Receives each step. */
  readonly say?: (step: string) => void;
}

/** It may forget anything at any time. */
const CACHE = ['--maxmemory', '256mb', '--maxmemory-policy', 'allkeys-lru'];

/** Starts a cluster. @throws ProgramMissing without haproxy */
export async function startCluster({
  main,
  upstreamUrl,
  count = 3,
  settings = {},
  withStore = false,
  say = () => undefined,
}: ClusterOptions): Promise<Cluster> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const store = withStore && isInstalled('redis-server') ? await startRedis(CACHE) : undefined;
    if (store) {
      stops.push(() => store.close());
      say(`store      ${store.url}`);
    }
    const shared = store && { SHARED_STORE_URL: store.url, SHARED_STORE_SECRET: randomBytes(32).toString('hex') };
    const env = {
      TELNYX_API_URL: upstreamUrl,
      CURSOR_KEY: randomBytes(32).toString('hex'),
      ...shared,
      ...settings,
    };
    const replicas: Replica[] = [];
    for (let number = 1; number <= count; number += 1) {
      const replica = createReplica(main, await freeLastingPort(), env);
      await replica.start();
      stops.push(() => replica.stop());
      replicas.push(replica);
      say(`gateway ${number}  ${replica.url}`);
    }
    const proxy = await startHaproxy(replicas.map(({ port }) => `127.0.0.1:${port}`));
    stops.push(() => proxy.stop());
    say(`haproxy    ${proxy.url}`);
    return { url: proxy.url, replicas, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
