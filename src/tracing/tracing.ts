import { SpanKind, type Span } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { TracerProvider } from '@opentelemetry/sdk-trace';
import type { Config } from '../config/settings.ts';
import { currentOperation } from '../operation/operation.ts';
import { OperationNames } from '../server/operation-names.ts';
import type { ServerObserver } from '../server/observer.ts';
import type { AttemptEnd, AttemptTrace, UpstreamObserver } from '../upstream/observer.ts';
import { exportSpans } from './export-spans.ts';
import { endSpan, RequestTrace } from './request-trace.ts';
import { samplerOf } from './sampler.ts';

/** The traces of one gateway. No span holds anything that a caller or the upstream chose, except for names of operations. */
export interface Tracing {
  readonly server: ServerObserver;
  readonly upstream: UpstreamObserver;
  /** Sends what is left, as far as the collector takes it within the time limit. */
  close(): Promise<void>;
}

/** How long a shutdown waits for the collector, in milliseconds. */
const CLOSE_MS = 1_000;

/** Creates the observers that record traces. @param warn called when a collector does not take spans */
export function createTracing(config: Config, warn: () => void): Tracing {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': config.OTEL_SERVICE_NAME }),
    sampler: samplerOf(config),
    spanProcessors: [exportSpans(config, warn)],
  });
  const tracer = provider.getTracer('call-report-gateway');
  const names = new OperationNames();
  return {
    server: {
      requestStarted: ({ parent }) => new RequestTrace(tracer, parent),
      requestEnded({ method, route = 'no route', status, trace }) {
        if (!(trace instanceof RequestTrace)) return;
        trace.end({
          name: `${method} ${route}`,
          failed: status === undefined || status >= 500,
          attributes: {
            'http.request.method': method,
            'http.route': route,
            ...(status === undefined ? { 'error.type': 'connection_closed' } : { 'http.response.status_code': status }),
          },
        });
      },
      operationEnded(end) {
        if (!(end.trace instanceof RequestTrace) || !end.trace.isRecorded) return;
        end.trace.note({
          'graphql.operation.name': names.labelOf(end),
          'graphql.operation.type': end.type ?? 'unknown',
          'gateway.outcome': end.outcome,
          'gateway.upstream_wait_ms': Math.round(end.upstreamWaitMs),
        });
      },
      errorAnswered: () => undefined,
    },
    upstream: upstreamSpans(config.TRACE_UPSTREAM),
    async close() {
      const late = new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
    },
  };
}

/** The span of one attempt. */
class AttemptSpan implements AttemptTrace {
  readonly traceParent: string | undefined;
  private readonly trace: RequestTrace;
  private readonly span: Span | undefined;
  private readonly began = performance.now();

  constructor(trace: RequestTrace, passOn: boolean) {
    this.trace = trace;
    this.span = trace.start('upstream', SpanKind.CLIENT, this.began);
    this.traceParent = passOn ? trace.traceParent(this.span) : undefined;
  }

  end({ template, status, failure, ms, headersMs, bytes }: AttemptEnd): void {
    if (this.span === undefined) return;
    const ended = this.began + ms;
    if (headersMs !== undefined) {
      const read = this.trace.start('read', SpanKind.INTERNAL, this.began + headersMs, this.span);
      if (read) endSpan(read.setAttribute('http.response.body.size', bytes), failure !== undefined, ended);
    }
    this.span.setAttributes({
      'http.request.method': 'GET',
      'url.template': template,
      ...(status !== undefined && { 'http.response.status_code': status }),
      ...(failure !== undefined && { 'error.type': failure }),
    });
    endSpan(this.span, failure !== undefined || (status ?? 0) >= 400, ended);
  }
}

/** @param passOn whether the upstream gets `traceparent` */
function upstreamSpans(passOn: boolean): UpstreamObserver {
  const current = (): RequestTrace | undefined => {
    const trace = currentOperation()?.trace;
    return trace instanceof RequestTrace && (trace.isRecorded || passOn) ? trace : undefined;
  };
  return {
    attemptStarted() {
      const trace = current();
      return trace && new AttemptSpan(trace, passOn);
    },
    attemptEnded(end, trace) {
      if (trace instanceof AttemptSpan) trace.end(end);
    },
    placeAwaited(urgency, ms) {
      if (ms === 0) return;
      const now = performance.now();
      const span = current()?.start('queue wait', SpanKind.INTERNAL, now - ms);
      if (span) endSpan(span.setAttribute('gateway.urgency', urgency), false, now);
    },
  };
}
