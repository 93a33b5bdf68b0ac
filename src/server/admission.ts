import type { FastifyInstance } from 'fastify';
import { tenantOf, type Tenant } from '../telnyx/tenant.ts';
import { errorAnswer } from './error-answers.ts';

/** Where operations are asked for; pages and health are always answered. */
export const GRAPHQL_PATH = '/graphql';

const ASK_AGAIN_S = 1;

/**
 * Refuses operations beyond a number under way, before their body is read: what the process cannot finish in time, it does not
 * begin. One caller gets at most three quarters of them.
 */
export function limitOperations(server: FastifyInstance, most: number): void {
  const mostPerTenant = Math.max(1, Math.floor(most * 0.75));
  const ofTenant = new Map<Tenant, number>();
  let underWay = 0;
  server.addHook('onRequest', (request, reply, done) => {
    // The route that matched: a path can be spelled in many ways, such as `/%67raphql` or `http://host/graphql`.
    if (request.routeOptions.url !== GRAPHQL_PATH || request.method === 'OPTIONS') {
      done();
      return;
    }
    const tenant = tenantOf(request.headers.authorization ?? '');
    const own = ofTenant.get(tenant) ?? 0;
    if (underWay >= most || own >= mostPerTenant) {
      reply.code(503).header('retry-after', String(ASK_AGAIN_S));
      void reply.send(
        errorAnswer('OVERLOADED', 'The gateway has as many operations under way as it takes; ask again later.', {
          retryAfterMs: ASK_AGAIN_S * 1_000,
        }),
      );
      return;
    }
    underWay += 1;
    ofTenant.set(tenant, own + 1);
    reply.raw.once('close', () => {
      underWay -= 1;
      const left = (ofTenant.get(tenant) ?? 1) - 1;
      if (left > 0) ofTenant.set(tenant, left);
      else ofTenant.delete(tenant);
    });
    done();
  });
}
