import type { FastifyInstance } from 'fastify';
import { fairShareOf, CallerQuota } from '../memory/caller-quota.ts';
import { tenantOf } from '../operation/tenant.ts';
import { errorAnswer } from './error-answers.ts';
import { onResponseEnd } from './response-end.ts';

/** The path of operations. Pages and health checks are not limited. */
export const GRAPHQL_PATH = '/graphql';

/** The route of one persisted document. */
export const DOCUMENT_PATH = '/graphql/:documentId';

const OPERATION_PATHS = new Set<string | undefined>([GRAPHQL_PATH, DOCUMENT_PATH]);

const ASK_AGAIN_S = 1;

/** The operations that were let in, and those that were not. */
export interface Admission {
  /** Operations in flight. */
  readonly inFlight: number;
  /** Rejected so far because the process was at its maximum. */
  readonly refusedByTotal: number;
  /** Rejected so far because their caller was at its maximum, but not the process. */
  readonly refusedByShare: number;
}

/**
 * Rejects operations beyond a maximum in flight, before their body is read: the process does not begin what it cannot finish in time. One
 * caller gets at most three quarters of the maximum.
 * @returns figures that stay up to date
 */
export function limitOperations(server: FastifyInstance, most: number): Admission {
  const inFlight = new CallerQuota(most, fairShareOf(most));
  const refused = { byTotal: 0, byShare: 0 };
  server.addHook('onRequest', (request, reply, done) => {
    // The matched route, because a path can be spelled in many ways, such as `/%67raphql` or `http://host/graphql`.
    if (!OPERATION_PATHS.has(request.routeOptions.url) || request.method === 'OPTIONS') {
      done();
      return;
    }
    const tenant = tenantOf(request.headers.authorization ?? '');
    if (!inFlight.acquire(tenant)) {
      refused[inFlight.isFull ? 'byTotal' : 'byShare'] += 1;
      reply.code(503).header('retry-after', String(ASK_AGAIN_S));
      void reply.send(
        errorAnswer('OVERLOADED', 'The gateway is at its maximum number of concurrent operations; try again later.', {
          retryAfterMs: ASK_AGAIN_S * 1_000,
        }),
      );
      return;
    }
    onResponseEnd(reply.raw, () => inFlight.release(tenant));
    done();
  });
  return {
    get inFlight() {
      return inFlight.total;
    },
    get refusedByTotal() {
      return refused.byTotal;
    },
    get refusedByShare() {
      return refused.byShare;
    },
  };
}
