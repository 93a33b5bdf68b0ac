import { startFaultyUpstream, type Behaviour, type FaultyUpstream } from '../../../test/support/faulty-upstream.ts';
import { startCluster, type Cluster } from '../cluster.ts';

/** Measures on a cluster of its own, from the output of `scripts/strip-types.js`. */
export async function withCluster(
  { usual, settings }: { usual?: Behaviour; settings?: NodeJS.ProcessEnv },
  measure: (cluster: Cluster, upstream: FaultyUpstream) => Promise<void>,
): Promise<void> {
  const upstream = await startFaultyUpstream(usual);
  try {
    const cluster = await startCluster({
      ...{ main: '.stripped/main.js', upstreamUrl: upstream.url },
      settings: { LOG_LEVEL: 'fatal', DOCUMENT_CACHE_BYTES: '0', ...settings },
    });
    try {
      await measure(cluster, upstream);
    } finally {
      await cluster.stop();
    }
  } finally {
    await upstream.close();
  }
}
