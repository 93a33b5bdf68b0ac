import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What an answer is: a status with headers and a body, or something done to the connection. */
export type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

/** An upstream that does to each call id what it was told, and answers all others well. */
export interface FaultyUpstream {
  readonly url: string;
  /** How often each call id was asked for. */
  readonly attempts: ReadonlyMap<string, number>;
  readonly inFlight: number;
  /** What to do when asked for a call id; `'*'` for all. */
  set(callId: string, behaviour: Behaviour): void;
  reset(): void;
  close(): Promise<void>;
}

/** What the upstream says of whose token it saw: nothing a token can be told from. */
export const ownerOf = (token: string): string => createHash('sha256').update(token).digest('hex').slice(0, 16);

/** A secret that is in every report and in every recording link. */
export const POSTING_ID = 'CANARY-posting-id-5d1f0a7b';

/** A report of one segment, padded with log entries to about so many bytes, whose `user_id` says whose token asked. */
export function reportOf(callId: string, token: string, bytes = 0): string {
  const entry = { timestamp: '2026-08-01T10:00:00.000Z', level: 'info', message: 'x'.repeat(200) };
  const logs = Array.from({ length: Math.ceil(bytes / 270) }, (_, index) => ({ ...entry, context: { index } }));
  return JSON.stringify([
    { call_id: callId, call_report_id: POSTING_ID, user_id: ownerOf(token), summary: {}, stats: [], logs },
  ]);
}

export const answering =
  (status: number, headers: Record<string, string> = {}, body: string | Buffer = '{"errors":[]}'): Behaviour =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);

export const BEHAVIOURS = {
  reset: (response: ServerResponse) => response.socket?.resetAndDestroy(),
  halfClose: (response: ServerResponse) => response.socket?.end(),
  truncated: (response: ServerResponse) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('[{"call_id": "x"', () => response.socket?.destroySoon());
  },
  invalidJson: answering(200, {}, '[{"call_id": <html>'),
  hang: () => undefined,
  hangInBody: (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('[{"call_id":');
  },
  drip: (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write('['), 10);
    response.once('close', () => clearInterval(timer));
  },
  /** Half a gigabyte of a valid report's log in half a megabyte. */
  bomb: (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(bomb());
  },
} satisfies Record<string, Behaviour>;

let madeBomb: Buffer | undefined;
function bomb(): Buffer {
  // Concatenated gzip members are one stream, so the bomb is made of small ones.
  const megabyte = gzipSync(Buffer.alloc(2 ** 20, 'a'));
  madeBomb ??= Buffer.concat([gzipSync('[{"summary":"'), ...Array.from({ length: 512 }, () => megabyte)]);
  return madeBomb;
}

/** Starts it on a free port of the loopback. */
export async function startFaultyUpstream(usual: Behaviour = well): Promise<FaultyUpstream> {
  const behaviours = new Map<string, Behaviour>();
  const attempts = new Map<string, number>();
  let inFlight = 0;
  const server = createServer((request, response) => {
    const callId = callIdIn(request);
    attempts.set(callId, (attempts.get(callId) ?? 0) + 1);
    inFlight += 1;
    response.once('close', () => (inFlight -= 1));
    const behave = behaviours.get(callId) ?? behaviours.get('*') ?? usual;
    behave(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`,
    attempts,
    get inFlight() {
      return inFlight;
    },
    set: (callId, behaviour) => void behaviours.set(callId, behaviour),
    reset() {
      behaviours.clear();
      attempts.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with the report of whose token asked. */
export const well: Behaviour = (response, request) =>
  answering(200, {}, reportOf(callIdIn(request), tokenIn(request)))(response, request);

export const tokenIn = (request: IncomingMessage): string =>
  (request.headers.authorization ?? '').replace(/^\S+ +/, '');

export const callIdIn = (request: IncomingMessage): string =>
  decodeURIComponent((request.url ?? '').split('?')[0]?.split('/').at(-1) ?? '');
