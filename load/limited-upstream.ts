import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RateLimiter } from '../src/sandbox/rate-limit.ts';
import { startCallUpstream } from '../test/call-quality/support/call-upstream.ts';

/** An upstream of many calls that limits all requests together, as Telnyx does those with one token. */
export interface LimitedUpstream {
  readonly url: string;
  /** When each request arrived, in epoch milliseconds, and whether it was answered or got 429. */
  readonly requests: readonly { readonly at: number; readonly isAdmitted: boolean }[];
  readonly close: () => Promise<void>;
}

/** Starts it. @param perSecond requests in each second, with Telnyx's headers */
export async function startLimitedUpstream(calls: number, perSecond: number): Promise<LimitedUpstream> {
  const upstream = await startCallUpstream(calls);
  const limiter = new RateLimiter(perSecond);
  const requests: { at: number; isAdmitted: boolean }[] = [];
  const server = createServer((incoming, response) => {
    const at = Date.now();
    const { isAdmitted, headers } = limiter.admit(0, at);
    requests.push({ at, isAdmitted });
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!isAdmitted) {
      response.writeHead(429, { 'content-type': 'application/json' }).end('{"errors":[]}');
      return;
    }
    const url = new URL(incoming.url ?? '', upstream.url);
    request(url, { headers: { authorization: incoming.headers.authorization ?? '' } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { 'content-type': 'application/json' });
      answer.pipe(response);
    }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`,
    requests,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await upstream.close();
    },
  };
}
