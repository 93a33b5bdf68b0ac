import { startRedis, type Redis } from '../test/shared-store/support/redis.ts';
import { startGatewayProcess, type GatewayProcess } from './gateway-process.ts';

/** Gateways that share a store, each in its own process. */
export interface Replicas {
  readonly gateways: readonly GatewayProcess[];
  readonly redis: Redis;
  readonly close: () => Promise<void>;
}

/** Starts gateways and a store (Debian's package `redis-server`) in front of an upstream. */
export async function startReplicas(
  count: number,
  upstreamUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Replicas> {
  const redis = await startRedis();
  const gateways = await Promise.all(
    Array.from({ length: count }, () =>
      startGatewayProcess(upstreamUrl, {
        LOG_LEVEL: 'warn',
        SHARED_STORE_URL: redis.url,
        SHARED_STORE_SECRET: 'the secret of these replicas, for load tests',
        ...settings,
      }),
    ),
  );
  return {
    gateways,
    redis,
    close: async () => {
      for (const gateway of gateways) gateway.kill('SIGKILL');
      await redis.close();
    },
  };
}
