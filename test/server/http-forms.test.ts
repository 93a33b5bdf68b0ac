import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JSON_TYPE } from '../support/raw-http.ts';
import { rawGateway } from './support/raw-gateway.ts';
import { propertyRuns } from '../support/thorough.ts';

const { play, logs } = rawGateway();

describe('no form of HTTP ends in an error of the gateway', () => {
  const HOSTS = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'a b',
      'x:',
      ':80',
      'x:y',
      'x:99999',
      '[::1]',
      '[::1',
      '">.<script>',
      'x/y',
      'u@x',
      '%zz',
      'x#y',
      '..',
    ),
    fc.string({ unit: fc.constantFrom(...Array.from('ax0:[]@/?#%. -"<')) }),
  );
  const TARGETS = fc.oneof(
    fc.constantFrom(
      '*',
      '/',
      '/graphql',
      'graphql',
      'http://',
      'http://[::1',
      'http:///graphql',
      'http://x:99999/graphql',
      '/%',
    ),
    fc.string({ unit: fc.constantFrom(...Array.from('/graphql%2f.;:?#[]@xX')) }).map((text) => `/${text}`),
    fc.string({ unit: fc.constantFrom(...Array.from('/graphql%2f.;:?#[]@xX')) }).map((text) => `http://${text}`),
  );

  it('whatever Host and target are, with HTTP/1.0 or 1.1', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.option(HOSTS),
        TARGETS,
        fc.constantFrom('1.0', '1.1'),
        fc.constantFrom('POST', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'TRACE', 'PROPFIND', 'QUERY'),
        async (host, target, version, method) => {
          const headers = [...(host === null ? [] : [`Host: ${host}`]), JSON_TYPE];
          const { statuses, text } = await play({ method, target, version, headers, token: 'CANARY-token' });
          expect(statuses.length).toBeLessThanOrEqual(1);
          expect(text).not.toContain('CANARY-token');
          expect(text).not.toContain('<script>');
        },
      ),
      { numRuns: propertyRuns(300) },
    );
  });

  it.each([
    ['HTTP/1.0 without Host', '1.0', []],
    ['HTTP/1.0 with an empty Host', '1.0', ['Host: ']],
    ['HTTP/1.1 with an empty Host', '1.1', ['Host: ']],
    ['HTTP/1.1 with a port only', '1.1', ['Host: :80']],
  ])('%s is answered', async (_name, version, headers) => {
    expect(await play({ version, headers: [...headers, JSON_TYPE] })).toMatchObject({ statuses: [200], runs: 1 });
  });

  it.each(['a b', 'x/y', 'u@x', '[::1', 'x:y', '"><script>'])('Host %j is refused in so many words', async (host) => {
    const { statuses, text } = await play({ headers: [`Host: ${host}`, JSON_TYPE] });
    expect(statuses).toEqual([400]);
    expect(text).toContain('Host header is malformed');
  });

  it.each([
    [
      'an upgrade to HTTP/2',
      ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA'],
    ],
    ['an upgrade to WebSocket', ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13']],
    ['an expectation', ['Expect: 100-continue']],
    ['an unknown expectation', ['Expect: banana']],
    ['2,100 headers', Array.from({ length: 2_100 }, () => 'A: 1')],
    ['two hosts', ['Host: y']],
    ['a long operation name', [`X-Apollo-Operation-Name: ${'A'.repeat(10_000)}`]],
  ])('%s', async (_name, headers) => {
    const { statuses } = await play({ headers: ['Host: x', JSON_TYPE, ...headers] });
    expect(statuses).not.toContain(101);
  });

  it('the preface of HTTP/2', async () => {
    await play(Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'));
  });
});

describe('pages are served from their folder only', () => {
  const parts = [
    '..',
    '%2e%2e',
    '..%2f',
    '..%5c',
    '..%252f',
    '..%c0%af',
    '....//',
    '%00',
    '/',
    '.',
    '~',
    '..;',
    'package.json',
    '.env',
  ];
  it('whatever the path is made of', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/assets/', '/calls/', '/', '/viewer.json/', '/favicon.svg'),
        fc.array(fc.constantFrom(...parts), { maxLength: 5 }),
        async (folder, rest) => {
          const { text } = await play({ method: 'GET', target: `${folder}${rest.join('/')}`, body: '' });
          expect(text).not.toMatch(/"dependencies"|createApp/);
        },
      ),
      { numRuns: propertyRuns(100) },
    );
  });

  it('also in ranges', async () => {
    for (const range of [
      'bytes=99999999-',
      `bytes=${Array.from({ length: 1_000 }, (_, at) => `${at}-${at + 1}`).join()}`,
    ])
      await play({ method: 'GET', target: '/', headers: ['Host: x', `Range: ${range}`], body: '' });
  });
});

describe('the log', () => {
  it('has one JSON object a line, none of which a caller has written', async () => {
    const forged = '\n{"level":60,"msg":"forged"}';
    const body = JSON.stringify({ query: 'query A{__typename}', operationName: forged });
    expect((await play({ body })).runs).toBe(0);
    await play({ method: 'GET', target: `/%0a%7b%22level%22:60%7d\u001b[31m`, body: '' });
    for (const line of logs()) {
      expect(line.trimEnd()).not.toMatch(/\p{Cc}/u);
      expect((JSON.parse(line) as { msg: string }).msg).not.toBe('forged');
    }
  });
});
