import { ApolloServerErrorCode } from '@apollo/server/errors';
import { Registry } from 'prom-client';
import { ERROR_CODES } from '../errors.ts';
import type { ServerObserver } from '../server/observer.ts';
import type { UpstreamObserver } from '../upstream/observer.ts';
import { createListener, type Listener } from './listener.ts';
import { operationMetrics } from './operation-metrics.ts';
import { resourceMetrics, type Resources } from './resource-metrics.ts';
import { runtimeMetrics } from './runtime-metrics.ts';
import { upstreamMetrics } from './upstream-metrics.ts';

/** The metrics of one gateway. No label holds anything that a caller or the upstream chose, except for names of operations. */
export interface Metrics {
  readonly server: ServerObserver;
  readonly upstream: UpstreamObserver;
  /** Adds what is read at each scrape, and creates the listener that serves all metrics. @param ready whether new work is accepted */
  serve(resources: Resources, ready: () => boolean): Listener;
  /** Ends all measurements. */
  close(): void;
}

/** Creates the metrics, without opening a port. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const endRuntime = runtimeMetrics(registry);
  return {
    server: operationMetrics(registry, [...new Set([...ERROR_CODES, ...Object.values(ApolloServerErrorCode)])]),
    upstream: upstreamMetrics(registry),
    serve(resources, ready) {
      resourceMetrics(registry, resources);
      return createListener({
        ready,
        metrics: async () => ({ text: await registry.metrics(), type: registry.contentType }),
      });
    },
    close: endRuntime,
  };
}
