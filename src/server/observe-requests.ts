import type { FastifyInstance } from 'fastify';
import type { ServerObserver } from './observer.ts';
import { onResponseEnd } from './response-end.ts';
import { traceOf } from './trace-context.ts';

/** Reports each request once it is answered or its connection is closed. Add it before hooks that may reject a request. */
export function observeRequests(server: FastifyInstance, observer: ServerObserver): void {
  server.addHook('onRequest', (request, reply, done) => {
    onResponseEnd(reply.raw, () =>
      observer.requestEnded({
        method: request.method,
        route: request.routeOptions.url,
        status: reply.raw.writableFinished ? reply.raw.statusCode : undefined,
        ms: reply.elapsedTime,
        trace: traceOf(request.raw),
      }),
    );
    done();
  });
}
