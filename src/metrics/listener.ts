import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer to a GET request. */
interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What the listener shows. */
export interface Shown {
  /** Whether the gateway accepts new work. */
  readonly ready: () => boolean;
  /** The metrics as text, and their content type. */
  readonly metrics: () => Promise<{ readonly text: string; readonly type: string }>;
}

/** A second HTTP server, for operators only. */
export interface Listener {
  /** @returns the base URL */
  listen(host: string, port: number): Promise<string>;
  close(): Promise<void>;
}

/** Serves `/metrics`, `/live` and `/ready`. Nothing else is answered, and no request has any effect. */
export function createListener(shown: Shown): Listener {
  // Scrapes at the same time share one reading, which takes milliseconds.
  let reading: ReturnType<Shown['metrics']> | undefined;
  const metrics = async (): Promise<Page> => {
    reading ??= shown.metrics().finally(() => (reading = undefined));
    const { text, type } = await reading;
    return { status: 200, type, body: text };
  };
  const pages = new Map<string, () => Page | Promise<Page>>([
    ['/metrics', metrics],
    ['/live', () => json(200, { status: 'live' })],
    ['/ready', () => (shown.ready() ? json(200, { status: 'ready' }) : json(503, { status: 'draining' }))],
  ]);
  const server = createServer({ requestTimeout: 4_000, headersTimeout: 3_000 }, (request, response) => {
    answer(pages, request, response).catch(() => response.destroy());
  });
  return {
    async listen(host, port) {
      server.listen(port, host);
      await once(server, 'listening');
      const { address, family, port: chosen } = server.address() as AddressInfo;
      return `http://${family === 'IPv6' ? `[${address}]` : address}:${chosen}`;
    },
    async close() {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function answer(
  pages: ReadonlyMap<string, () => Page | Promise<Page>>,
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = pages.get(url.split('?')[0] ?? '');
  const isRead = method === 'GET' || method === 'HEAD';
  if (page !== undefined && !isRead) response.setHeader('allow', 'GET, HEAD');
  const { status, type, body } =
    page === undefined
      ? json(404, { status: 'not found; served are /metrics, /live and /ready' })
      : isRead
        ? await page()
        : json(405, { status: 'accepted are GET and HEAD' });
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

const json = (status: number, body: Readonly<Record<string, string>>): Page => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});
