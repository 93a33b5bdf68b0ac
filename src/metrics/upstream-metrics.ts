import type { Registry } from 'prom-client';
import type { UpstreamObserver } from '../upstream/observer.ts';
import { DURATIONS, SIZES } from './buckets.ts';
import { Histogram } from './histogram.ts';

/** Metrics of requests to the upstream. */
export function upstreamMetrics(registry: Registry): UpstreamObserver {
  const attempts = new Histogram(registry, {
    name: 'http_client_request_duration_seconds',
    help: 'Duration of requests to Telnyx, each attempt separately, from sending until the response was read.',
    labels: ['http_request_method', 'url_template', 'http_response_status_code', 'error_type'],
    buckets: DURATIONS,
  });
  const waits = new Histogram(registry, {
    name: 'gateway_upstream_queue_wait_seconds',
    help: 'How long requests waited for one of the places for concurrent requests to Telnyx.',
    labels: ['urgency'],
    buckets: DURATIONS,
  });
  const sizes = new Histogram(registry, {
    name: 'gateway_upstream_response_size_bytes',
    help: 'Sizes of responses from Telnyx after decompression; reports are /voice_sdk_call_reports/{call_id}.',
    labels: ['url_template'],
    buckets: SIZES,
  });
  return {
    attemptEnded: ({ template, status, failure, ms }) =>
      attempts.record(ms / 1_000, 'GET', template, status === undefined ? '' : String(status), failure ?? ''),
    placeAwaited: (urgency, ms) => waits.record(ms / 1_000, urgency),
    bodyRead: (template, bytes) => sizes.record(bytes, template),
  };
}
