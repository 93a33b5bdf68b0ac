import type { Registry } from 'prom-client';
import { pullCounter, pullGauge } from './pulled.ts';

/** What has happened between the process and the shared store so far. */
export interface StoreFigures {
  readonly isUp: boolean;
  readonly hits: number;
  readonly misses: number;
  readonly invalid: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly failed: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly outages: number;
}

/** Metrics of the shared store, read at each scrape. */
export function storeMetrics(registry: Registry, figures: () => StoreFigures): void {
  const counter = (
    name: string,
    help: string,
    label: string,
    read: (now: StoreFigures) => Record<string, number>,
  ): void =>
    pullCounter(registry, {
      name,
      help,
      labels: [label],
      read: () => Object.entries(read(figures())).map(([key, value]) => ({ labels: { [label]: key }, value })),
    });
  pullGauge(registry, {
    name: 'gateway_shared_store_up',
    help: '1 while the shared store is in use, 0 while it fails and the replica works on its own.',
    read: () => (figures().isUp ? 1 : 0),
  });
  pullCounter(registry, {
    name: 'gateway_shared_store_outages_total',
    help: 'How often the shared store was taken out of use.',
    read: () => figures().outages,
  });
  counter(
    'gateway_shared_store_lookups_total',
    'Reports and digests that the shared store had (hit) or did not have (miss), and those of the misses that could not be accepted (invalid).',
    'result',
    ({ hits, misses, invalid }) => ({ hit: hits, miss: misses, invalid }),
  );
  counter(
    'gateway_shared_store_failures_total',
    'Commands without an answer in time (failed), with an error as answer (rejected), and not sent (skipped).',
    'kind',
    ({ failed, rejected, skipped }) => ({ failed, rejected, skipped }),
  );
  counter(
    'gateway_shared_store_bytes_total',
    'Bytes of encrypted reports and digests.',
    'direction',
    ({ bytesRead, bytesWritten }) => ({ read: bytesRead, written: bytesWritten }),
  );
}
