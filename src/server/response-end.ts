import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Whether a response has ended, and who is waiting for that. */
class Ending {
  private listeners: (() => void)[] | undefined = [];

  tell(listener: () => void): void {
    if (this.listeners === undefined) listener();
    else this.listeners.push(listener);
  }

  end(): void {
    const listeners = this.listeners ?? [];
    this.listeners = undefined;
    for (const listener of listeners) listener();
  }
}

const endings = new WeakMap<ServerResponse, Ending>();
/** Callbacks of the responses that a connection still owes: one listener per connection, because hundreds may be pipelined. */
const owed = new WeakMap<Socket, Set<Ending>>();

/**
 * Calls back once a response has been sent or its connection is closed; immediately if that has already happened.
 *
 * A response's own `close` event is not enough: when a connection with several pipelined requests is cut, Node emits it for the first
 * response only. The others have no socket yet, and nothing reports their end.
 */
export function onResponseEnd(response: ServerResponse, listener: () => void): void {
  (endings.get(response) ?? watch(response)).tell(listener);
}

function watch(response: ServerResponse): Ending {
  const ending = new Ending();
  endings.set(response, ending);
  const { socket } = response.req;
  if (response.closed || socket.closed) {
    ending.end();
    return ending;
  }
  const ofSocket = owed.get(socket) ?? watchSocket(socket);
  ofSocket.add(ending);
  response.once('close', () => {
    ofSocket.delete(ending);
    ending.end();
  });
  return ending;
}

function watchSocket(socket: Socket): Set<Ending> {
  const ofSocket = new Set<Ending>();
  owed.set(socket, ofSocket);
  socket.once('close', () => {
    for (const ending of ofSocket) ending.end();
    ofSocket.clear();
  });
  return ofSocket;
}
