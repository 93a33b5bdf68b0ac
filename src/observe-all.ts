import type { ServerObserver } from './server/observer.ts';
import type { UpstreamObserver } from './upstream/observer.ts';

/** What observes requests, operations and attempts. */
interface Observers {
  readonly server: ServerObserver;
  readonly upstream: UpstreamObserver;
}

/** Reports every event to metrics and traces. @returns undefined when there are neither; the only one when there is one */
export function observeAll(metrics: Observers | undefined, tracing: Observers | undefined): Observers | undefined {
  if (metrics === undefined || tracing === undefined) return metrics ?? tracing;
  return {
    server: {
      ...tracing.server,
      requestEnded: (end) => {
        metrics.server.requestEnded(end);
        tracing.server.requestEnded(end);
      },
      operationEnded: (end) => {
        metrics.server.operationEnded(end);
        tracing.server.operationEnded(end);
      },
      errorAnswered: (code) => metrics.server.errorAnswered(code),
    },
    upstream: {
      ...tracing.upstream,
      attemptEnded: (end, trace) => {
        metrics.upstream.attemptEnded(end, trace);
        tracing.upstream.attemptEnded(end, trace);
      },
      placeAwaited: (urgency, ms) => {
        metrics.upstream.placeAwaited(urgency, ms);
        tracing.upstream.placeAwaited(urgency, ms);
      },
    },
  };
}
