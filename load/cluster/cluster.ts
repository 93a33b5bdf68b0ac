import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { startHaproxy } from './haproxy.ts';
import { isInstalled, startProgram, untilListening } from './programs.ts';
import { createReplica, type Replica } from './replica.ts';

/** Gateways behind HAProxy, as plain processes on loopback. */
export interface Cluster {
  /** Where callers send operations. */
  readonly url: string;
  readonly replicas: readonly Replica[];
  /** The store that the replicas share; undefined without one. */
  readonly storeUrl: string | undefined;
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
    const store = withStore && isInstalled('redis-server') ? await startStore() : undefined;
    if (store) {
      stops.push(() => store.stop());
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
      const replica = createReplica(main, await freePort(), env);
      await replica.start();
      stops.push(() => replica.stop());
      replicas.push(replica);
      say(`gateway ${number}  ${replica.url}`);
    }
    const proxy = await startHaproxy(replicas.map(({ port }) => `127.0.0.1:${port}`));
    stops.push(() => proxy.stop());
    say(`haproxy    ${proxy.url}`);
    return { url: proxy.url, replicas, storeUrl: store?.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Starts a Redis that keeps everything in memory. */
async function startStore(): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'cluster-store-'));
  const given = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const program = startProgram('redis-server', [...given, '--maxmemory', '256mb', '--maxmemory-policy', 'allkeys-lru']);
  await untilListening(program, port);
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      program.kill('SIGTERM');
      await program.exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
