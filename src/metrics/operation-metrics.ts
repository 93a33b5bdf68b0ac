import { Counter, type Registry } from 'prom-client';
import type { ServerObserver } from '../server/observer.ts';
import { OperationNames } from '../server/operation-names.ts';
import { DURATIONS } from './buckets.ts';
import { Histogram } from './histogram.ts';

/** Methods that are labels, as OpenTelemetry's conventions require. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE', 'QUERY']);

/**
 * Metrics of HTTP requests and GraphQL operations.
 * @param codes the codes of errors that are labels; all others become `OTHER`
 */
export function operationMetrics(registry: Registry, codes: readonly string[]): ServerObserver {
  const requests = new Histogram(registry, {
    name: 'http_server_request_duration_seconds',
    help: 'Duration of HTTP requests, until the response was sent.',
    labels: ['http_request_method', 'http_route', 'http_response_status_code', 'error_type'],
    buckets: DURATIONS,
  });
  const operations = new Histogram(registry, {
    name: 'graphql_operation_duration_seconds',
    help: 'Duration of GraphQL operations, until the answer was complete.',
    labels: ['operation', 'type', 'outcome'],
    buckets: DURATIONS,
  });
  const overhead = new Histogram(registry, {
    name: 'gateway_overhead_seconds',
    help: 'The part of an operation in which none of its requests waited for Telnyx; without invalid and canceled operations.',
    labels: ['operation'],
    buckets: DURATIONS,
  });
  const waits = new Histogram(registry, {
    name: 'gateway_upstream_wait_seconds',
    help: 'The part of an operation in which at least one of its requests waited for Telnyx; without invalid and canceled operations.',
    labels: ['operation'],
    buckets: DURATIONS,
  });
  const errors = new Counter({
    name: 'gateway_errors_total',
    help: 'Errors in answers to GraphQL operations, by their code.',
    labelNames: ['code'],
    registers: [registry],
  });
  const knownCodes = new Set<unknown>(codes);
  for (const code of [...codes, 'OTHER']) errors.inc({ code }, 0);
  const names = new OperationNames();
  return {
    requestEnded: ({ method, route = '', status, ms }) =>
      requests.record(
        ms / 1_000,
        METHODS.has(method) ? method : '_OTHER',
        route,
        status === undefined ? '' : String(status),
        status === undefined ? 'connection_closed' : '',
      ),
    operationEnded: (end) => {
      const name = names.labelOf(end);
      operations.record(end.ms / 1_000, name, end.type ?? 'unknown', end.outcome);
      if (end.outcome === 'canceled' || end.type === undefined) return;
      overhead.record(Math.max(0, end.ms - end.upstreamWaitMs) / 1_000, name);
      waits.record(end.upstreamWaitMs / 1_000, name);
    },
    errorAnswered: (code) => errors.inc({ code: knownCodes.has(code) ? (code as string) : 'OTHER' }),
  };
}
