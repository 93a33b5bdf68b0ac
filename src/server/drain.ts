import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { onResponseEnd } from './response-end.ts';

/** The shutdown of a server. */
export interface Drain {
  /** Whether the server is shutting down: `/ready` then fails. */
  readonly draining: boolean;
  /** Makes `/ready` fail, so that load balancers send no new work. Requests that still arrive are answered. */
  failReadiness(): void;
  /** Stops listening, lets requests in flight finish, including those received but not yet read, then closes every connection. */
  close(): Promise<void>;
}

/** How long the last connections to open may take to send their request, in milliseconds. */
const LAST_REQUEST_MS = 200;

/** A connection is accepted in one turn of the event loop and read in the next; one more turn is a margin. */
const QUIET_TURNS = 3;

/** Under a constant stream of requests there are no quiet turns; the server stops listening anyway after this many milliseconds. */
const MAX_QUIETING_MS = 1_000;

/** Tracks a server's requests, so that it can shut down without losing one and without waiting for idle connections. */
export function createDrain(server: FastifyInstance): Drain {
  let draining = false;
  let closing = false;
  let inFlight = 0;
  let arrivals = 0;
  /** Connections that have not sent a request yet. */
  const silent = new Set<Socket>();
  const endIfIdle = (): void => {
    if (closing && inFlight === 0) server.server.closeAllConnections();
  };
  server.server.on('connection', (socket: Socket) => {
    arrivals += 1;
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  // Not a hook: hooks do not run for requests that an earlier hook rejected.
  server.server.on('request', ({ socket }, response) => {
    arrivals += 1;
    inFlight += 1;
    silent.delete(socket);
    onResponseEnd(response, () => {
      inFlight -= 1;
      endIfIdle();
    });
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (draining) reply.header('connection', 'close');
    done();
  });

  /** Waits until everything that has reached this machine has been read. A process that was starved of CPU time may be far behind. */
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
