import type { Socket } from 'node:net';
import type { Dispatcher } from 'undici';
// Before undici compiles its parser.
import '../../wasm-tiering.ts';
// Not from the package's index: with fetch, WebSocket, caches and mocks, that takes three megabytes more.
import Pool from 'undici/lib/dispatcher/pool.js';

/** How much is read from a socket at once. */
const READ_BYTES = 65_536;

/** How long connections may deliver in one turn of the event loop, in milliseconds, before each of them waits for the next turn. */
const TURN_MS = 1;

/** The current turn of the event loop, once a connection has delivered in it. */
let turn: { readonly began: number; readonly isOver: Promise<void> } | undefined;

function currentTurn(): NonNullable<typeof turn> {
  turn ??= {
    began: performance.now(),
    isOver: new Promise((resolve) => {
      setImmediate(() => {
        turn = undefined;
        resolve();
      });
    }),
  };
  return turn;
}

/** What the connection that is delivering bytes must wait for before it receives more. */
const pauses: Promise<unknown>[] = [];

/**
 * Delivers what a socket received to its HTTP parser at once, before the next read overwrites the buffer. By default Node allocates a
 * buffer per read, freed only by garbage collection: for an hour's report that costs more than all other work on it.
 */
function deliver(this: Socket, length: number, buffer: Uint8Array): boolean {
  const { began, isOver } = currentTurn();
  pauses.length = 0;
  this.push(buffer.subarray(0, length));
  this.emit('readable');
  // Only a parser that has failed leaves bytes unread.
  if (this.readableLength > 0) this.unshift(Buffer.from(this.read() as Uint8Array));
  // Node reads a socket up to 32 times in a row, and then the next one that has received something.
  if (performance.now() - began > TURN_MS) pauses.push(isOver);
  if (pauses.length > 0) pauseUntil(this, Promise.allSettled(pauses.splice(0)));
  return true;
}

function pauseUntil(socket: Socket, until: Promise<unknown>): void {
  socket.pause();
  void until.then(() => {
    if (!socket.destroyed) socket.resume();
  });
}

/**
 * Pauses the connection that is delivering bytes until a promise settles.
 * Call it from within a response handler of these connections; elsewhere it has no effect.
 */
export function pauseSocket(until: Promise<unknown>): void {
  pauses.push(until);
}

/**
 * Connections to an origin that all read into one shared buffer: a handler must process or copy a chunk before it returns. Use them
 * through `exchange` only, not through `request`, `stream` or `fetch`.
 * @param connections the maximum number of connections
 * @param connectMs the connect timeout, in milliseconds
 * @param ca a certificate to trust instead of the usual authorities, for tests
 */
export function openConnections(origin: string, connections: number, connectMs: number, ca?: string): Dispatcher {
  return new Pool(origin, {
    connections,
    pipelining: 1,
    connect: {
      timeout: connectMs,
      // Explicit, because NODE_TLS_REJECT_UNAUTHORIZED in the environment changes only the default.
      rejectUnauthorized: true,
      ...(ca !== undefined && { ca }),
      onread: { buffer: Buffer.allocUnsafeSlow(READ_BYTES), callback: deliver },
    },
    // The operation's signal is the only deadline: undici's timers fire early, and never end a body that trickles.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}
