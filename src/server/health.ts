import type { FastifyInstance } from 'fastify';

/** Whether the process takes new work; `drain` makes `/ready` fail while operations under way still finish. */
export interface Readiness {
  readonly draining: boolean;
}

/** `GET /live`: the process runs. `GET /ready`: it takes new work, 503 once it is shutting down. */
export function serveHealth(server: FastifyInstance, readiness: Readiness): void {
  server.get('/live', { logLevel: 'silent' }, () => ({ status: 'live' }));
  server.get('/ready', { logLevel: 'silent' }, (_request, reply) => {
    if (readiness.draining) return reply.code(503).send({ status: 'draining' });
    return reply.send({ status: 'ready' });
  });
}
