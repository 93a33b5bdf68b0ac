import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { freeLastingPort } from '../../load/cluster/free-port.ts';
import { HAPROXY_CONFIG, proxyEnvironment, startHaproxy, type Proxy } from '../../load/cluster/haproxy.ts';
import { startFaultyUpstream, type FaultyUpstream } from '../support/faulty-upstream.ts';
import { startGatewayAt, type LoneGateway } from '../support/gateway.ts';
import { withHaproxy } from './support/haproxy.ts';

/** Three gateways and a proxy start on a busy machine. */
const TIMEOUT_MS = 120_000;

const QUERY = 'query One($callId: ID!) { callReports(callId: $callId) { callId } }';
const DOCUMENT = `sha256:${createHash('sha256').update(QUERY).digest('hex')}`;
const CALLS = Array.from({ length: 24 }, (_, index) => `call-${index}`);
const HEADERS = { 'content-type': 'application/json', authorization: 'Bearer some-token' };

const post = (url: string, callId: string, query = QUERY, headers = {}): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...HEADERS, ...headers },
    body: JSON.stringify({ query, documentId: query === QUERY ? DOCUMENT : undefined, variables: { callId } }),
  });

const get = (url: string, callId: string): Promise<Response> =>
  fetch(`${url}/graphql/${DOCUMENT}?variables=${encodeURIComponent(JSON.stringify({ callId }))}`, { headers: HEADERS });

const byHeader = (url: string, callId: string): Promise<Response> =>
  post(url, '-', `{ callReports(callId: "${callId}") { callId } }`, { 'x-call-id': callId });

const bodyOf = async (response: Promise<Response>): Promise<unknown> => (await response).json();
const answerFor = (callId: string): unknown => ({ data: { callReports: [{ callId }] } });

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

withHaproxy('HAProxy in front of three gateways', () => {
  let upstream: FaultyUpstream;
  let ports: readonly number[];
  let gateways: LoneGateway[];
  let proxy: Proxy;

  const startReplica = (port: number): Promise<LoneGateway> =>
    startGatewayAt(upstream.url, {
      // Long enough for the proxy to learn of the end, which it asks for twice a second.
      ...{ PORT: String(port), LOG_LEVEL: 'fatal', DRAIN_DELAY_MS: '3000' },
      ...{ DOCUMENT_CACHE_BYTES: '10000000', DOCUMENT_CACHE_TTL_MS: '3600000' },
    });
  /** Requests for a call's reports. Each replica that serves the call makes one, and then has them in memory. */
  const readsOf = (callIds: readonly string[]): number[] => callIds.map((callId) => upstream.attempts.get(callId) ?? 0);

  beforeAll(async () => {
    upstream = await startFaultyUpstream();
    ports = await Promise.all([1, 2, 3].map(freeLastingPort));
    gateways = await Promise.all(ports.map(startReplica));
    proxy = await startHaproxy(ports.map((port) => `127.0.0.1:${port}`));
    // Each replica learns the document: a GET names it by its hash.
    for (const { url } of gateways) await post(url, 'first');
  }, TIMEOUT_MS);
  afterAll(async () => {
    await proxy.stop();
    await Promise.all(gateways.map((gateway) => gateway.close()));
    await upstream.close();
  }, TIMEOUT_MS);
  beforeEach(() => upstream.reset());

  it('has a valid configuration, without a warning', () => {
    const addresses = ports.map((port) => `127.0.0.1:${port}`);
    const env = { PATH: process.env.PATH, ...proxyEnvironment(1, addresses) };
    const { status, stderr, stdout } = spawnSync('haproxy', ['-c', '-f', HAPROXY_CONFIG], { env, encoding: 'utf8' });
    expect([status, stderr, stdout.trim()]).toEqual([0, '', 'Configuration file is valid']);
  });

  it(
    'operations about a call reach one replica, however they name it; when that is gone, the calls of others stay',
    async () => {
      for (const callId of CALLS)
        for (const way of [post, get, byHeader])
          expect(await bodyOf(way(proxy.url, callId))).toEqual(answerFor(callId));
      // A few calls may have two: the proxy counts a request for a moment after its answer, and sends the next to a replica with less to do.
      expect(sum(readsOf(CALLS))).toBeLessThan(CALLS.length * 1.5);
      // Whose calls are whose: asked without the proxy, a replica reads only what it does not have.
      upstream.reset();
      const [gone, ...remaining] = gateways as [LoneGateway, LoneGateway, LoneGateway];
      for (const callId of CALLS) await post(gone.url, callId);
      const moved = CALLS.filter((callId) => !upstream.attempts.has(callId));
      expect([moved.length > 0, moved.length < CALLS.length]).toEqual([true, true]);
      await gone.close();
      gateways = remaining;
      upstream.reset();
      for (const callId of CALLS) expect(await bodyOf(get(proxy.url, callId))).toEqual(answerFor(callId));
      const stayed = CALLS.filter((callId) => !moved.includes(callId));
      expect(sum(readsOf(stayed))).toBeLessThan(stayed.length / 2);
    },
    TIMEOUT_MS,
  );

  it(
    'a GET that a dying replica took is repeated at another; a POST is not',
    async () => {
      const first = gateways.find(({ url }) => url.endsWith(`:${ports[0]}`));
      await first?.close();
      gateways = gateways.filter((gateway) => gateway !== first);
      // In its place: takes requests, and ends each connection without an answer.
      const taken: string[] = [];
      const dying: Server = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.on('data', (bytes) => {
          const [line = ''] = bytes.toString().split('\r\n');
          if (line.includes('/ready')) socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
          else {
            taken.push(line.slice(0, 4).trim());
            socket.destroy();
          }
        });
      });
      dying.listen(ports[0], '127.0.0.1');
      await once(dying, 'listening');
      // Until the proxy has found it ready, calls go to the others.
      while (taken.length === 0)
        for (const callId of CALLS) expect(await bodyOf(get(proxy.url, callId))).toEqual(answerFor(callId));
      taken.length = 0;
      // Told to its caller by 502, or by closing the connection.
      const statusOf = (callId: string): Promise<number> =>
        post(proxy.url, callId).then(
          ({ status }) => status,
          () => 502,
        );
      const statuses = await Promise.all(CALLS.map(statusOf));
      dying.close();
      expect(taken.length).toBeGreaterThan(0);
      expect(taken).toEqual(statuses.filter((status) => status !== 200).map(() => 'POST'));
    },
    TIMEOUT_MS,
  );

  it(
    'limits each address by itself, also behind a proxy that ends TLS',
    async () => {
      const limited = await startHaproxy(
        ports.map((port) => `127.0.0.1:${port}`),
        5,
      );
      const from = async (address: string): Promise<number> =>
        (await post(limited.url, 'limited', QUERY, { 'x-forwarded-for': `198.51.100.7, ${address}` })).status;
      const flood = await Promise.all(Array.from({ length: 12 }, () => from('203.0.113.1')));
      expect(flood).toContain(429);
      expect(await from('203.0.113.2')).toBe(200);
      await limited.stop();
    },
    TIMEOUT_MS,
  );

  it(
    'loses no operation while a replica restarts',
    async () => {
      let isRestarting = true;
      const statuses = new Map<number, number>();
      const caller = async (name: number): Promise<void> => {
        for (let count = 0; isRestarting; count += 1) {
          const { status } = await post(proxy.url, `restart-${name}-${count}`);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }
      };
      const callers = Promise.all([1, 2, 3, 4].map(caller));
      const old = gateways.pop();
      await old?.close();
      gateways.push(await startReplica(Number(new URL(old?.url ?? '').port)));
      isRestarting = false;
      await callers;
      expect([...statuses.keys()]).toEqual([200]);
    },
    TIMEOUT_MS,
  );
});
