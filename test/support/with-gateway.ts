import { startFaultyUpstream, type Behaviour, type FaultyUpstream } from './faulty-upstream.ts';
import { startGatewayAt, type LoneGateway } from './gateway.ts';

export interface Pair {
  readonly upstream: FaultyUpstream;
  readonly gateway: LoneGateway;
}

export interface PairOptions {
  readonly settings?: Record<string, string>;
  readonly token?: string;
  readonly usual?: Behaviour;
}

/** Runs a test on a gateway and an upstream of its own: breaker, retry budget and queue remember what was before. */
export async function withGateway(
  { settings = {}, token = 'some-token', usual }: PairOptions,
  test: (pair: Pair) => Promise<void>,
): Promise<void> {
  const upstream = await startFaultyUpstream(usual);
  const gateway = await startGatewayAt(upstream.url, settings, `Bearer ${token}`);
  try {
    await test({ upstream, gateway });
  } finally {
    await gateway.close();
    await upstream.close();
  }
}
