import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loggedArguments, loggedError } from '../../src/server/log-serializers.ts';
import { BEHAVIOURS, startFaultyUpstream, type FaultyUpstream } from '../support/faulty-upstream.ts';
import { startGatewayAt, type LoneGateway } from '../support/gateway.ts';
import { JSON_TYPE, rawRequest, sendRaw, statusesOf } from '../support/raw-http.ts';
import { until } from '../support/until.ts';

const TOKEN = 'CANARY.token-0123456789';
const AS_BYTES = [...Buffer.from(TOKEN)].join(',');

let upstream: FaultyUpstream;
let gateway: LoneGateway;
let logs: string[];
beforeAll(async () => {
  upstream = await startFaultyUpstream();
  gateway = await startGatewayAt(upstream.url);
  logs = gateway.logs as string[];
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});
afterEach(() => void logs.splice(0));

const levels = (): number[] => logs.map((line) => (JSON.parse(line) as { level: number }).level);
const ERROR = 50;

/** The start of a request with the token, for what must be malformed behind it. */
const head = (line = 'POST /graphql HTTP/1.1'): string =>
  `${line}\r\nHost: x\r\nAuthorization: Bearer ${TOKEN}\r\n${JSON_TYPE}\r\n`;

describe('a request that cannot be parsed is refused, and its token is in the log neither as text nor as bytes:', () => {
  it.each<[string, string, number]>([
    ['a bad header name', `${head()}B@d name: x\r\n\r\n`, 400],
    ['a bad header value', `${head()}X: a\0b\r\n\r\n`, 400],
    ['a bad chunk size', `${head()}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400],
    ['both lengths', `${head()}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
    ['two lengths', `${head()}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`, 400],
    ['a header overflow', `${head()}X: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['chunk extensions without end', `${head()}Transfer-Encoding: chunked\r\n\r\n1;${'e'.repeat(20_000)}\r\n`, 413],
    ['a bad method', `${head('BANANA /graphql HTTP/1.1')}\r\n`, 400],
    ['a bad version', `${head('POST /graphql HTTP/9.9')}\r\n`, 400],
    ['a bad request line', `${head(`POST /graphql ${TOKEN} HTTP/1.1`)}\r\n`, 400],
    ['no Host', `POST /graphql HTTP/1.1\r\nAuthorization: Bearer ${TOKEN}\r\nConnection: close\r\n\r\n`, 400],
  ])('%s', async (_name, bytes, status) => {
    const text = await sendRaw(gateway.url, bytes);
    expect(statusesOf(text)[0]).toBe(status);
    for (const said of [text, logs.join('')]) {
      expect(said).not.toContain(TOKEN);
      expect(said).not.toContain(AS_BYTES);
    }
    expect(levels().filter((level) => level >= ERROR)).toEqual([]);
  });
});

describe('a URL that holds a secret is logged as the route it matched:', () => {
  it.each<[string, string, string | null]>([
    ['a query', `/graphql?token=${TOKEN}`, '/graphql'],
    ['a fragment', `/graphql#${TOKEN}`, '/graphql'],
    ['user info', `http://user:${TOKEN}@x/graphql`, '/graphql'],
    ['user info and a query of a page', `http://${TOKEN}@x/calls/${TOKEN}?${TOKEN}`, '/calls/*'],
    ['an unknown path', `/${TOKEN}/graphql;${TOKEN}`, null],
    ['an unknown path in absolute form', `http://${TOKEN}@x/${TOKEN}`, null],
    ['a path that is no path', `/graphql%zz?${TOKEN}`, null],
    ['an absolute form without a host', `http:///${TOKEN}`, null],
  ])('%s', async (_name, target, path) => {
    for (const method of ['POST', 'GET', 'OPTIONS']) {
      const text = await sendRaw(gateway.url, rawRequest({ method, target, token: TOKEN }));
      expect(text).not.toContain(TOKEN);
      expect(statusesOf(text)[0]).toBeLessThan(500);
    }
    const written = logs.join('');
    expect(written).not.toContain(TOKEN);
    expect(written).toContain(`"path":${JSON.stringify(path)}`);
  });
});

describe('an error in the log', () => {
  it('has a type, a message, a code, frames and causes, and nothing else', () => {
    const cause = Object.assign(new Error('the cause'), { input: TOKEN });
    const error = Object.assign(new TypeError(`failed at ${TOKEN} of https://x.example/${TOKEN}`, { cause }), {
      ...{ code: 'ERR_ODD', rawPacket: Buffer.from(TOKEN), input: TOKEN, statusCode: 400, [TOKEN]: 1 },
    });
    const { stack, cause: shownCause, ...shown } = loggedError(error);
    expect(shown).toEqual({ type: 'TypeError', message: 'failed at [redacted] of [link]', code: 'ERR_ODD' });
    expect(shownCause).toMatchObject({ type: 'Error', message: 'the cause' });
    expect(stack).toMatch(/^ +at .*log-secrets/);
    expect(JSON.stringify(shownCause) + stack).not.toContain(TOKEN);
  });

  it('does not repeat a text that could not be parsed, whatever that looks like', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), (text) => {
        const error = new SyntaxError(`Unexpected token in "${text}\n    at ${text}"`);
        expect(loggedError(error).message).toBe('a text could not be parsed');
        expect(loggedError(error).stack).not.toContain(`at ${text}"`);
      }),
    );
  });

  it('is not repeated as the text of the line', () => {
    const error = new Error(TOKEN);
    expect(loggedArguments([error])).toEqual([{ err: error }, 'an error']);
    expect(loggedArguments([{ err: error }])).toEqual([{ err: error }, 'an error']);
    expect(loggedArguments([{ err: error }, `no answer to "/graphql?${TOKEN}" (POST)`])).toEqual([
      { err: error },
      'no answer to "/graphql?..." (POST)',
    ]);
  });
});

describe('a caller who leaves is no error of the gateway', () => {
  const leave = async (bytes: string | Buffer, when: () => boolean): Promise<void> => {
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1', () => socket.write(bytes));
    await until(when);
    socket.resetAndDestroy();
  };
  const body = JSON.stringify({ query: '{ callReports(callId: "c") { id } }' });

  it('while the upstream is asked', async () => {
    upstream.set('c', BEHAVIOURS.hang);
    await leave(rawRequest({ token: TOKEN, body }), () => upstream.inFlight > 0);
    await until(() => logs.join('').includes('connection closed before the answer') && upstream.inFlight === 0);
    expect(levels().filter((level) => level >= ERROR)).toEqual([]);
  });

  it('while the body is sent', async () => {
    let arrived = 0;
    gateway.app.server.server.once('request', () => (arrived += 1));
    await leave(rawRequest({ token: TOKEN, body }).subarray(0, -5), () => arrived > 0);
    await until(() => logs.join('').includes('connection closed before the answer'));
    expect(levels().filter((level) => level >= ERROR)).toEqual([]);
  });
});
