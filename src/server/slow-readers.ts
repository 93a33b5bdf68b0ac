import type { FastifyInstance } from 'fastify';
import { onResponseEnd } from './response-end.ts';

/** How long a caller may take to read an answer, in milliseconds. */
const READ_TIMEOUT_MS = 30_000;

/** Cuts connections whose callers do not read their answers: an answer that nobody takes is memory that nobody gets back. */
export function disconnectSlowReaders(server: FastifyInstance, timeoutMs = READ_TIMEOUT_MS): void {
  server.addHook('onSend', (_request, reply, _payload, done) => {
    const timer = setTimeout(() => reply.raw.destroy(), timeoutMs).unref();
    onResponseEnd(reply.raw, () => clearTimeout(timer));
    done();
  });
}
