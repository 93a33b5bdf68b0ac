import type { Socket } from 'node:net';
import type { Dispatcher } from 'undici';
// Before undici compiles its parser.
import '../../wasm-tiering.ts';
// Not from the package's index: with fetch, WebSocket, caches and mocks, that takes three megabytes more.
import Pool from 'undici/lib/dispatcher/pool.js';

/** As much as is read from a socket at once. */
const READ_BYTES = 65_536;

/** What the connection whose bytes are being handed on is to wait for before it receives more. */
const pauses: Promise<unknown>[] = [];

/**
 * Hands what a socket received to its HTTP parser at once, before the memory is filled anew. By default each read gets memory of
 * its own, which is freed by garbage collections only: of an hour's report that costs more than all else that is done to it.
 */
function deliver(this: Socket, length: number, buffer: Uint8Array): boolean {
  pauses.length = 0;
  this.push(buffer.subarray(0, length));
  this.emit('readable');
  // Only a parser that has given up leaves anything.
  if (this.readableLength > 0) this.unshift(Buffer.from(this.read() as Uint8Array));
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
 * Has no more received, until a promise is settled, by the connection whose bytes are being handed on.
 * To be called from within a handler of `openConnections`; elsewhere it does nothing.
 */
export function pauseSocket(until: Promise<unknown>): void {
  pauses.push(until);
}

/**
 * Connections to an origin, all of which read into one piece of memory: a handler has to be done with a chunk before it returns,
 * or to copy it. So they are to be used through `exchange`, not by `request`, `stream` or `fetch`.
 * @param connections how many there are at most
 * @param connectMs how long one may take to open, in milliseconds
 * @param ca a certificate to trust instead of the usual authorities, for tests
 */
export function openConnections(origin: string, connections: number, connectMs: number, ca?: string): Dispatcher {
  return new Pool(origin, {
    connections,
    pipelining: 1,
    connect: {
      timeout: connectMs,
      // Said here, since an environment variable (NODE_TLS_REJECT_UNAUTHORIZED) would turn it off where nothing is said.
      rejectUnauthorized: true,
      ...(ca !== undefined && { ca }),
      onread: { buffer: Buffer.allocUnsafeSlow(READ_BYTES), callback: deliver },
    },
    // The operation's signal is the one deadline: undici's own timers run early, and never end a body that drips.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}
