import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site that is none of the gateway's: another host name, and another port. */
export interface OtherSite {
  readonly origin: string;
  /** Serves a page at a path. */
  readonly put: (path: string, html: string) => void;
  readonly close: () => Promise<void>;
}

/** Starts one at `http://localhost` on a free port; gateways of tests are at `http://127.0.0.1`. */
export async function startOtherSite(): Promise<OtherSite> {
  const pages = new Map<string, string>();
  const server = createServer(({ url = '' }, response) => {
    const html = pages.get(url);
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    put: (path, html) => void pages.set(path, html),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
