import type { FastifyInstance } from 'fastify';
import { fairShareOf, CallerQuota } from '../memory/caller-quota.ts';
import { tenantOf } from '../operation/tenant.ts';
import { errorAnswer } from './error-answers.ts';
import { onResponseEnd } from './response-end.ts';

/** Where operations are asked for; pages and health are always answered. */
export const GRAPHQL_PATH = '/graphql';

const ASK_AGAIN_S = 1;

/**
 * Refuses operations beyond a number under way, before their body is read: what the process cannot finish in time, it does not
 * begin. One caller gets at most three quarters of them.
 * @returns how many are under way
 */
export function limitOperations(server: FastifyInstance, most: number): () => number {
  const underWay = new CallerQuota(most, fairShareOf(most));
  server.addHook('onRequest', (request, reply, done) => {
    // The route that matched: a path can be spelled in many ways, such as `/%67raphql` or `http://host/graphql`.
    if (request.routeOptions.url !== GRAPHQL_PATH || request.method === 'OPTIONS') {
      done();
      return;
    }
    const tenant = tenantOf(request.headers.authorization ?? '');
    if (!underWay.acquire(tenant)) {
      reply.code(503).header('retry-after', String(ASK_AGAIN_S));
      void reply.send(
        errorAnswer('OVERLOADED', 'The gateway is at its maximum number of concurrent operations; try again later.', {
          retryAfterMs: ASK_AGAIN_S * 1_000,
        }),
      );
      return;
    }
    onResponseEnd(reply.raw, () => underWay.release(tenant));
    done();
  });
  return () => underWay.total;
}
