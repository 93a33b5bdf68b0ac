import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { onResponseEnd } from './response-end.ts';

/** How far a shutdown is. */
export interface Drain {
  /** Whether no new work is wanted: `/ready` fails from then on. */
  readonly draining: boolean;
  /** Makes `/ready` fail, so that no new work is sent here; what comes all the same is answered. */
  failReadiness(): void;
  /** Stops listening, lets requests under way finish, those that have arrived unread included, then closes every connection. */
  close(): Promise<void>;
}

/** How long a connection that was opened last of all may take to send its request, in milliseconds. */
const LAST_REQUEST_MS = 200;

/** A connection is accepted in one turn of the event loop and read in the next; one more is for safety. */
const QUIET_TURNS = 3;

/** Under a stream of arrivals there are no quiet turns; the server stops listening all the same, after so many milliseconds. */
const MAX_QUIETING_MS = 1_000;

/** Watches a server's requests so that it can end without losing one, and without waiting for silent connections. */
export function createDrain(server: FastifyInstance): Drain {
  let draining = false;
  let closing = false;
  let underWay = 0;
  let arrivals = 0;
  /** Connections that have not asked for anything yet. */
  const silent = new Set<Socket>();
  const endIfIdle = (): void => {
    if (closing && underWay === 0) server.server.closeAllConnections();
  };
  server.server.on('connection', (socket: Socket) => {
    arrivals += 1;
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  // Not a hook: hooks do not hear of requests that one before them refused.
  server.server.on('request', ({ socket }, response) => {
    arrivals += 1;
    underWay += 1;
    silent.delete(socket);
    onResponseEnd(response, () => {
      underWay -= 1;
      endIfIdle();
    });
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (draining) reply.header('connection', 'close');
    done();
  });

  /** Until all that has reached this machine has been read. A process that had no processor for a while may be far behind. */
  const readWhatCame = async (): Promise<void> => {
    const end = performance.now() + MAX_QUIETING_MS;
    let seen = arrivals;
    for (let quiet = 0; quiet < QUIET_TURNS && performance.now() < end; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (arrivals !== seen) quiet = -1;
      seen = arrivals;
    }
  };

  return {
    get draining() {
      return draining;
    },
    failReadiness() {
      draining = true;
    },
    async close() {
      draining = true;
      await readWhatCame();
      const closed = server.close();
      const end = performance.now() + LAST_REQUEST_MS;
      while (silent.size > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
      await readWhatCame();
      closing = true;
      endIfIdle();
      await closed;
    },
  };
}
