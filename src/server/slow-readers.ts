import type { FastifyInstance } from 'fastify';
import { onResponseEnd } from './response-end.ts';

/** How long a caller may take to read an answer, in milliseconds. */
const READ_TIMEOUT_MS = 30_000;

/** Disconnects callers that do not read their answers: an unread answer keeps its memory. */
export function disconnectSlowReaders(server: FastifyInstance, timeoutMs = READ_TIMEOUT_MS): void {
  server.addHook('onSend', (_request, reply, _payload, done) => {
    const timer = setTimeout(() => reply.raw.destroy(), timeoutMs).unref();
    onResponseEnd(reply.raw, () => clearTimeout(timer));
    done();
  });
}
