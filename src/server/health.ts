import type { FastifyInstance } from 'fastify';
import type { Drain } from './drain.ts';

/** `GET /live`: the process runs. `GET /ready`: it accepts new work; 503 once it is shutting down. */
export function serveHealth(server: FastifyInstance, drain: Pick<Drain, 'draining'>): void {
  server.get('/live', { logLevel: 'silent' }, () => ({ status: 'live' }));
  server.get('/ready', { logLevel: 'silent' }, (_request, reply) => {
    if (drain.draining) return reply.code(503).send({ status: 'draining' });
    return reply.send({ status: 'ready' });
  });
}
