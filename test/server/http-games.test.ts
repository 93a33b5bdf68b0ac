import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { JSON_TYPE, OPERATION, rawRequest } from '../support/raw-http.ts';
import { rawGateway } from './support/raw-gateway.ts';

const { play } = rawGateway();

/** Headers of a request without body whose end the case writes itself. */
const open = (headers: readonly string[], body: string | Buffer = ''): Buffer =>
  Buffer.concat([rawRequest({ headers: ['Host: x', JSON_TYPE, ...headers], body: '' }), Buffer.from(body)]);

describe('an Authorization header is accepted in one form only', () => {
  it.each(['authorization: bearer some-token', 'AUTHORIZATION: BEARER   some-token'])('%s runs', async (header) => {
    const { statuses, runs } = await play({ token: '', headers: ['Host: x', JSON_TYPE, header] });
    expect([statuses, runs]).toEqual([[200], 1]);
  });

  it.each([
    '',
    'Authorization: Bearer ',
    'Authorization: Basic abc',
    'Authorization: Bearer a\r\nAUTHORIZATION: Bearer b',
    'Authorization: Bearer a, Bearer b',
    'Authorization: Bearer k\u00e9y',
    'Authorization: Bearer a\tb',
    'Authorization: Bearer\ta',
    'Authorization: Bearerabc',
    'Authorization: Bearer "a"',
    'Authorization: Bearer a=b',
    'Authorization: Bearer a\0b',
    'Authorization: Bearer a\r\n b',
    'Authorization : Bearer a',
    'Authorization: Bearer a\nX-Evil: 1',
    'Authorization: Bearer a\rX-Evil: 1',
  ])('%j does not run', refuses);

  it('one that is longer than any token does not run', async () => {
    for (const length of [15_000, 65_536]) await refuses(`Authorization: Bearer ${'a'.repeat(length)}`);
  });

  async function refuses(header: string): Promise<void> {
    const headers = ['Host: x', JSON_TYPE, ...(header === '' ? [] : [header])];
    const { statuses, runs } = await play({ token: '', headers });
    expect(runs).toBe(0);
    expect([400, 401, 431]).toContain(statuses[0] ?? 400);
  }
});

describe('a request that a page of another site could make a browser send does not run', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
    'application/json, text/plain',
    'application/graphql',
    'text/plain;charset=application/json',
  ])('POST as %s', async (type) => {
    expect((await play({ headers: ['Host: x', `Content-Type: ${type}`] })).runs).toBe(0);
  });

  it('POST without a content type, GET without a header that needs a preflight, a batch', async () => {
    const asGet = { method: 'GET', target: '/graphql?query=%7B__typename%7D', body: '' };
    expect((await play({ headers: ['Host: x'] })).runs).toBe(0);
    expect((await play({ ...asGet, headers: ['Host: x'] })).runs).toBe(0);
    expect((await play({ body: `[${OPERATION},${OPERATION}]` })).runs).toBe(0);
    expect((await play({ ...asGet, headers: ['Host: x', 'Apollo-Require-Preflight: 1'] })).runs).toBe(1);
  });
});

describe('a body that is no operation is refused', () => {
  it.each<[string, string | Buffer]>([
    ['UTF-16', Buffer.from(`\ufeff${OPERATION}`, 'utf16le')],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0x71, 0xff, 0xfe, 0x22, 0x7d])],
    ['compressed', gzipSync(OPERATION)],
    ['NUL', '\0'],
    ['a number', '1'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['__proto__', `{"__proto__":${OPERATION}}`],
    ['constructor', `{"constructor":{"prototype":${OPERATION}}}`],
    ['a query that is a list', '{"query":["{__typename}"]}'],
    ['variables that are a text', '{"query":"{__typename}","variables":"x"}'],
    ['extensions that are a text', '{"query":"{__typename}","extensions":"x"}'],
    ['an operation name that is an object', '{"query":"{__typename}","operationName":{}}'],
    ['very deep', '['.repeat(200_000)],
    ['NaN', '{"query":"{__typename}","variables":{"a":NaN}}'],
    ['too large', JSON.stringify({ query: '{__typename}', x: 'y'.repeat(300_000) })],
  ])('%s', async (_name, body) => {
    const { statuses, runs } = await play({ body });
    expect([statuses.length, runs]).toEqual([1, 0]);
  });

  it.each<[string, Buffer]>([
    [
      'an encoding',
      open(['Content-Encoding: gzip', `Content-Length: ${gzipSync(OPERATION).length}`], gzipSync(OPERATION)),
    ],
    ['chunks beyond the limit', open(['Transfer-Encoding: chunked'], `4000\r\n${'x'.repeat(0x4000)}\r\n`.repeat(40))],
    ['endless chunk extensions', open(['Transfer-Encoding: chunked'], `1;${'e'.repeat(100_000)}\r\n{\r\n0\r\n\r\n`)],
  ])('%s', async (_name, bytes) => {
    expect((await play(bytes)).runs).toBe(0);
  });
});

describe('a second request that is hidden in a first one does not run', () => {
  const hidden = rawRequest().toString('latin1');
  it.each<[string, readonly string[], string]>([
    ['both lengths', ['Content-Length: 5', 'Transfer-Encoding: chunked'], `0\r\n\r\n${hidden}`],
    ['two codings', ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'], `0\r\n\r\n${hidden}`],
    ['an unknown coding', ['Transfer-Encoding: xchunked'], hidden],
    ['a tab before the coding', ['Transfer-Encoding:\tchunked', 'Content-Length: 3'], `0\r\n\r\n${hidden}`],
    ['two lengths', ['Content-Length: 0', 'Content-Length: 5'], hidden],
    ['a signed length', ['Content-Length: +0'], hidden],
    ['a negative length', ['Content-Length: -1'], hidden],
    ['a list of lengths', ['Content-Length: 0, 0'], hidden],
    ['line feeds only', ['X: y\n\n'], hidden],
  ])('%s', async (_name, headers, body) => {
    expect((await play(open(headers, body))).runs).toBe(0);
  });

  it('requests that are pipelined openly are answered in order', async () => {
    const requests = ['a1', 'a2', 'a3'].map((alias) =>
      rawRequest({ body: `{"query":"{${alias}:__typename}"}` }).toString(),
    );
    const openly = requests.map((text, index) => (index < 2 ? text.replace('Connection: close\r\n', '') : text));
    const { statuses, text } = await play(Buffer.from(openly.join('')));
    expect(statuses).toEqual([200, 200, 200]);
    expect([...text.matchAll(/"(a\d)"/g)].map((match) => match[1])).toEqual(['a1', 'a2', 'a3']);
  });
});
