import type { Socket } from 'node:net';
import { Pool, type Dispatcher } from 'undici';

/** As much as is read from a socket at once. */
const READ_BYTES = 65_536;

/** Of the socket whose bytes are being handed on right now: until when it is to receive no more. */
let held: Promise<unknown> | undefined;

/**
 * Hands what a socket received to its HTTP parser at once, before the memory is filled anew. By default each read gets memory of
 * its own, which is freed by garbage collections only: of an hour's report that costs more than all else that is done to it.
 */
function handOn(this: Socket, length: number, buffer: Uint8Array): boolean {
  held = undefined;
  this.push(buffer.subarray(0, length));
  this.emit('readable');
  // Only a parser that has given up leaves anything.
  if (this.readableLength > 0) this.unshift(Buffer.from(this.read() as Uint8Array));
  if (held !== undefined) holdUntil(this, held);
  return true;
}

function holdUntil(socket: Socket, settled: Promise<unknown>): void {
  const goOn = (): void => {
    if (!socket.destroyed) socket.resume();
  };
  socket.pause();
  settled.then(goOn, goOn);
}

/**
 * Has no more received, until a promise is settled, by the connection whose bytes are being handed on.
 * To be called from within a handler of `openConnections`; elsewhere it does nothing.
 */
export function holdReading(until: Promise<unknown>): void {
  held = held === undefined ? until : Promise.all([held, until]);
}

/**
 * Connections to an origin, all of which read into one piece of memory: a handler has to be done with a chunk before it returns,
 * or to copy it. So they are to be used through `exchange`, not by `request`, `stream` or `fetch`.
 * @param connections how many there are at most
 * @param connectMs how long one may take to open, in milliseconds
 */
export function openConnections(origin: string, connections: number, connectMs: number): Dispatcher {
  return new Pool(origin, {
    connections,
    pipelining: 1,
    connect: {
      timeout: connectMs,
      // Said here, since an environment variable (NODE_TLS_REJECT_UNAUTHORIZED) would turn it off where nothing is said.
      rejectUnauthorized: true,
      onread: { buffer: Buffer.allocUnsafeSlow(READ_BYTES), callback: handOn },
    },
    // The operation's signal is the one deadline: undici's own timers run early, and never end a body that drips.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}
