import type { Registry } from 'prom-client';
import { pullCounter, pullGauge, type Sample } from './pulled.ts';
import { storeMetrics, type StoreFigures } from './store-metrics.ts';

/** How much a cache holds, and what has happened so far. */
interface CacheFigures {
  readonly hits: number;
  readonly misses: number;
  readonly coalesced: number;
  readonly bytes: number;
  readonly entries: number;
  readonly evictions: number;
}

/** What is read at each scrape. */
export interface Resources {
  /** What operations hold or wait for now, by name. */
  readonly inUse: () => Readonly<Record<string, number>>;
  readonly admission: { readonly refused: Readonly<Record<string, number>> };
  readonly upstream: () => {
    readonly breaker: { readonly state: string; readonly opened: number; readonly refused: number };
    readonly retries: { readonly made: number; readonly denied: number };
  };
  /** Caches by name. */
  readonly caches: Readonly<Record<string, () => CacheFigures>>;
  /** The shared store; absent without one. */
  readonly store?: (() => StoreFigures) | undefined;
  /** Configured maxima, by the name of the resource in `IN_USE`. */
  readonly limits: Readonly<Record<string, number>>;
}

/** Gauges of what operations hold: the resource's name in `inUse`, the metric's name, and its meaning. */
const IN_USE = [
  ['operations', 'gateway_operations_in_flight', 'GraphQL operations in flight.'],
  [
    'waitingForAdmission',
    'gateway_operations_waiting',
    'GraphQL operations with tokens that Telnyx has not accepted yet, which wait to be admitted.',
  ],
  [
    'places',
    'gateway_upstream_requests_in_flight',
    'Requests to Telnyx in flight, until their response has been read.',
  ],
  [
    'waitingForPlaces',
    'gateway_upstream_queue_length',
    'Requests that wait for one of the places for concurrent requests to Telnyx.',
  ],
  ['bytesInFlight', 'gateway_held_bytes', 'Bytes of responses from Telnyx that operations in flight hold.'],
  ['largeReportBytes', 'gateway_large_report_bytes', 'Bytes of large reports that operations in flight hold.'],
  ['largeReportReaders', 'gateway_large_report_readers', 'Operations that hold or read large reports.'],
  [
    'pausedReads',
    'gateway_large_report_reads_paused',
    'Reads of large reports that are paused until memory is released.',
  ],
  [
    'givenUpReads',
    'gateway_large_report_reads_deferred',
    'Reads of large reports that were given up and are repeated once memory is released.',
  ],
] as const;

/** Gauges of configured maxima. */
const LIMITS = [
  ['operations', 'gateway_operations_limit', 'Maximum of GraphQL operations in flight (MAX_OPERATIONS).'],
  ['places', 'gateway_upstream_requests_limit', 'Maximum of requests to Telnyx in flight (UPSTREAM_CONCURRENCY).'],
  [
    'bytesInFlight',
    'gateway_held_limit_bytes',
    'Maximum of bytes of responses that operations hold (MAX_BYTES_IN_FLIGHT).',
  ],
  [
    'largeReportBytes',
    'gateway_large_report_limit_bytes',
    'Bytes of large reports from which on reads wait (LARGE_REPORT_BYTES).',
  ],
] as const;

const STATES = ['closed', 'half_open', 'open'] as const;

/** Metrics of capacities, the circuit breaker and caches, read at each scrape. */
export function resourceMetrics(registry: Registry, resources: Resources): void {
  const { inUse, limits, admission, upstream } = resources;
  for (const [key, name, help] of IN_USE) pullGauge(registry, { name, help, read: () => inUse()[key] ?? 0 });
  for (const [key, name, help] of LIMITS) pullGauge(registry, { name, help, read: () => limits[key] ?? 0 });
  pullCounter(registry, {
    name: 'gateway_admission_refusals_total',
    help: 'Operations that got 503 because the process (total), their caller (caller), or all unverified tokens (unverified) were at their maximum.',
    labels: ['limit'],
    read: () => Object.entries(admission.refused).map(([limit, value]) => ({ labels: { limit }, value })),
  });
  pullCounter(registry, {
    name: 'gateway_upstream_retries_total',
    help: 'Requests that were retried, and retries that were denied because the retry budget was used up.',
    labels: ['result'],
    read: () => [
      { labels: { result: 'made' }, value: upstream().retries.made },
      { labels: { result: 'denied' }, value: upstream().retries.denied },
    ],
  });
  pullGauge(registry, {
    name: 'gateway_breaker_state',
    help: '1 for the state that the circuit breaker is in, 0 for the others.',
    labels: ['state'],
    read: () => {
      const { state: now } = upstream().breaker;
      return STATES.map((state) => ({ labels: { state }, value: state === now ? 1 : 0 }));
    },
  });
  pullCounter(registry, {
    name: 'gateway_breaker_openings_total',
    help: 'How often the circuit breaker opened.',
    read: () => upstream().breaker.opened,
  });
  pullCounter(registry, {
    name: 'gateway_breaker_refusals_total',
    help: 'Requests that were not sent because the circuit breaker was open.',
    read: () => upstream().breaker.refused,
  });
  cacheMetrics(registry, resources.caches);
  if (resources.store !== undefined) storeMetrics(registry, resources.store);
}

function cacheMetrics(registry: Registry, caches: Resources['caches']): void {
  const each = (samplesOf: (figures: CacheFigures) => readonly Sample[]) => (): Sample[] =>
    Object.entries(caches).flatMap(([cache, figures]) =>
      samplesOf(figures()).map(({ labels, value }) => ({ labels: { cache, ...labels }, value })),
    );
  pullCounter(registry, {
    name: 'gateway_cache_requests_total',
    help: 'Values that a cache had (hit), did not have (miss), or that another operation of the same caller was fetching (coalesced).',
    labels: ['cache', 'result'],
    read: each(({ hits, misses, coalesced }) => [
      { labels: { result: 'hit' }, value: hits },
      { labels: { result: 'miss' }, value: misses },
      { labels: { result: 'coalesced' }, value: coalesced },
    ]),
  });
  pullCounter(registry, {
    name: 'gateway_cache_evictions_total',
    help: 'Values that were dropped from a cache to make room.',
    labels: ['cache'],
    read: each(({ evictions }) => [{ value: evictions }]),
  });
  pullGauge(registry, {
    name: 'gateway_cache_bytes',
    help: 'Bytes in a cache.',
    labels: ['cache'],
    read: each(({ bytes }) => [{ value: bytes }]),
  });
  pullGauge(registry, {
    name: 'gateway_cache_entries',
    help: 'Values in a cache.',
    labels: ['cache'],
    read: each(({ entries }) => [{ value: entries }]),
  });
}
