import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A connection to a store that can be cut in the middle of an answer, or slow. */
export interface CuttingProxy {
  readonly url: string;
  /** How much later answers arrive, in milliseconds. */
  delayMs: number;
  /** Cuts the next answers of more than a kilobyte after their first part. */
  cuts: boolean;
  /** How many answers were cut. */
  readonly count: () => number;
  readonly close: () => Promise<void>;
}

const FIRST_PART = 600;

/** Starts it on a free port of the loopback, in front of a store. */
export async function startCuttingProxy(port: number): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createServer((client) => {
    const store = connect(port, '127.0.0.1');
    for (const socket of [client, store]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        store.destroy();
      });
    }
    client.pipe(store);
    let due = 0;
    store.on('data', (chunk) => {
      if (!proxy.cuts || chunk.length < 2 * FIRST_PART) {
        // Never before an answer that is already on its way.
        due = Math.max(due, performance.now() + proxy.delayMs);
        const waitMs = due - performance.now();
        if (waitMs <= 0) client.write(chunk);
        else setTimeout(() => client.write(chunk), waitMs);
        return;
      }
      count += 1;
      client.end(chunk.subarray(0, FIRST_PART), () => client.destroy());
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy = {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delayMs: 0,
    cuts: false,
    count: () => count,
    close: async () => {
      const closed = once(server.close(), 'close');
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  return proxy;
}
