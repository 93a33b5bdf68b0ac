import type { FastifyInstance } from 'fastify';

/** How far a shutdown is. */
export interface Drain {
  /** Whether no new work is wanted: `/ready` fails from then on. */
  readonly draining: boolean;
  /** Makes `/ready` fail, so that no new work is sent here; what comes all the same is answered. */
  failReadiness(): void;
  /** Lets requests under way finish, then closes every connection, used or not, and stops listening. */
  close(): Promise<void>;
}

/** Watches a server's requests so that it can end without losing one, and without waiting for silent connections. */
export function watchRequests(server: FastifyInstance): Drain {
  let draining = false;
  let closing = false;
  let underWay = 0;
  const endIfIdle = (): void => {
    if (closing && underWay === 0) server.server.closeAllConnections();
  };
  server.addHook('onRequest', (_request, reply, done) => {
    underWay += 1;
    // `close` comes after every response, also after one whose caller went away, of which `onResponse` hears nothing.
    reply.raw.once('close', () => {
      underWay -= 1;
      endIfIdle();
    });
    done();
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (draining) reply.header('connection', 'close');
    done();
  });
  return {
    get draining() {
      return draining;
    },
    failReadiness() {
      draining = true;
    },
    async close() {
      draining = true;
      closing = true;
      const closed = server.close();
      endIfIdle();
      await closed;
    },
  };
}
