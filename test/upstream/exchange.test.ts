import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Dispatcher } from 'undici';
import { openConnections } from '../../src/upstream/transport/connections.ts';
import { exchange, type UpstreamResponse } from '../../src/upstream/transport/exchange.ts';
import { untilStill } from '../support/until.ts';

/** Half a megabyte in which every place is unlike its neighbours. */
const bodyOf = (seed: number): Buffer =>
  Buffer.from(Uint32Array.from({ length: 131_072 }, (_, at) => at * 7 + seed).buffer);

/** Keeps the thread busy for some milliseconds. */
function workFor(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

describe('an exchange', () => {
  const opened: { server: Server; connections: Dispatcher }[] = [];
  afterEach(async () => {
    for (const { server, connections } of opened.splice(0)) {
      await connections.destroy();
      server.close();
    }
  });

  /** Connections to a server that answers each request as `answer` says; the path is a number. */
  async function connectionsTo(answer: (socket: Socket, path: number) => void) {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (request) => answer(socket, Number(/^GET \/(\d+)/.exec(request.toString())?.[1])));
    });
    return asking(server);
  }

  async function asking(server: Server, protocol = 'http', ca?: string) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const connections = openConnections(origin, 4, 30_000, ca);
    opened.push({ server, connections });
    return (path = 0, signal = new AbortController().signal) =>
      exchange(connections, { origin, path: `/${path}`, headers: {} }, signal);
  }

  const whole = (socket: Socket, body: Buffer, header = ''): void => {
    socket.write(`HTTP/1.1 200 OK\r\n${header}content-length: ${body.length}\r\n\r\n`);
    socket.write(body);
  };

  /** Reads a body, and lets other work run after each chunk. */
  async function slowly({ body }: UpstreamResponse): Promise<Buffer> {
    const chunks: Uint8Array[] = [];
    await body.read((chunk) => {
      chunks.push(Buffer.from(chunk));
      return new Promise((resolve) => setImmediate(resolve));
    });
    return Buffer.concat(chunks);
  }

  it('passes on every byte once and in order, for several concurrent bodies with slow readers', async () => {
    const ask = await connectionsTo((socket, path) => whole(socket, bodyOf(path)));
    const bodies = await Promise.all([1, 2, 3, 4, 5, 6].map(async (path) => slowly(await ask(path))));
    bodies.forEach((body, index) => expect(body.equals(bodyOf(index + 1))).toBe(true));
  });

  it('passes on what arrived before the first read', async () => {
    const ask = await connectionsTo((socket) => whole(socket, bodyOf(0)));
    const answer = await ask();
    await new Promise((resolve) => setImmediate(resolve));
    expect(answer.body.announced).toBe(bodyOf(0).length);
    expect((await slowly(answer)).equals(bodyOf(0))).toBe(true);
  });

  it('receives no more than necessary while there is no reader', async () => {
    let sent = 0;
    const ask = await connectionsTo((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\n');
      const fill = (): void => {
        while (socket.write(Buffer.alloc(1_000_000)) && sent < 1_000) sent += 1;
        socket.once('drain', fill);
      };
      fill();
    });
    const controller = new AbortController();
    const { body } = await ask(0, controller.signal);
    let received = 0;
    await expect(
      body.read((chunk) => {
        received += chunk.length;
        return received < 3_000_000
          ? undefined
          : // The buffers between the upstream and the reader are full once it can send no more.
            untilStill(() => sent).then(() => controller.abort(new Error('enough')));
      }),
    ).rejects.toThrow('enough');
    expect(received).toBeLessThan(3_200_000);
    expect(sent).toBeLessThan(100);
  });

  it('lets other work run between chunks whose readers take long, however much has arrived', async () => {
    const ask = await connectionsTo((socket) => whole(socket, bodyOf(0)));
    const answer = await ask();
    const state = { turn: 0, isRead: false };
    const count = (): void => {
      state.turn += 1;
      if (!state.isRead) setImmediate(count);
    };
    count();
    const turns: number[] = [];
    await answer.body.read(() => {
      turns.push(state.turn);
      workFor(3);
      return undefined;
    });
    state.isRead = true;
    // The first chunk came before its reader, and waited for it.
    const [, ...others] = turns;
    expect(others.length).toBeGreaterThan(4);
    expect(others).toEqual([...new Set(others)]);
  });

  it('passes on a whole body whose server disconnects while its reader waits', async () => {
    for (const header of [`content-length: ${bodyOf(0).length}\r\n`, '']) {
      const ask = await connectionsTo((socket) => {
        socket.write(`HTTP/1.1 200 OK\r\nconnection: close\r\n${header}\r\n`);
        socket.end(bodyOf(0));
      });
      expect((await slowly(await ask())).equals(bodyOf(0))).toBe(true);
    }
  });

  it('does all that over TLS too', async () => {
    const [key, cert] = ['key', 'cert'].map((name) =>
      readFileSync(new URL(`../support/self-signed/${name}.pem`, import.meta.url), 'utf8'),
    );
    const server = createTlsServer({ key, cert }, (socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (request: Buffer) => {
        const path = Number(/^GET \/(\d+)/.exec(request.toString())?.[1]);
        whole(socket, bodyOf(path), path % 2 === 0 ? '' : 'connection: close\r\n');
      });
    });
    const ask = await asking(server, 'https', cert);
    const bodies = await Promise.all([0, 1, 2, 3, 4, 5].map(async (path) => slowly(await ask(path))));
    bodies.forEach((body, path) => expect(body.equals(bodyOf(path))).toBe(true));
  });

  it('fails when the body ends too early', async () => {
    const ask = await connectionsTo((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n`);
      socket.end(bodyOf(0));
    });
    await expect(slowly(await ask())).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
  });

  it('aborts with the reason of its signal, before and after the headers', async () => {
    const hangs = await connectionsTo((socket) => socket.write('HTTP/1.1 '));
    const begins = await connectionsTo((socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc'));
    const gone = new Error('the caller is gone');
    for (const ask of [hangs, begins]) {
      const controller = new AbortController();
      const asked = ask(0, controller.signal).then(slowly);
      setImmediate(() => controller.abort(gone));
      await expect(asked).rejects.toBe(gone);
    }
    await expect(begins(0, AbortSignal.abort(gone))).rejects.toBe(gone);
  });

  it("gives up with the reader's own error, and its connection with it", async () => {
    const closed: Promise<unknown>[] = [];
    const ask = await connectionsTo((socket) => {
      closed.push(new Promise((resolve) => socket.once('close', resolve)));
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n');
      socket.write(bodyOf(0));
    });
    const refusal = new Error('too large');
    const { body } = await ask();
    const refused = body.read(() => {
      throw refusal;
    });
    await expect(refused).rejects.toBe(refusal);
    const later = (await ask()).body.read(() => Promise.reject(refusal));
    await expect(later).rejects.toBe(refusal);
    await Promise.all(closed);
    expect(closed).toHaveLength(2);
  });
});
