import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ settings: { MAX_REQUEST_BYTES: '2048', CORS_ORIGINS: 'https://dash.example.com' } });
});
afterAll(() => gateway.close());

const json = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json, path = '/graphql'): Promise<Response> =>
  fetch(`${gateway.url}${path}`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${gateway.sandbox.tokens[0]}`, ...headers },
  });

interface Body {
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

describe('a request that is no GraphQL request gets an error in GraphQL’s shape', () => {
  it.each([
    ['malformed JSON', () => post('{"query": canary-text'), 400, 'Invalid JSON'],
    ['an empty body', () => post(''), 400, 'accepted: a JSON object'],
    ['another content type', () => post('<a/>', { 'content-type': 'application/xml' }), 415, 'application/json'],
    ['an over-long body', () => post(JSON.stringify({ query: ' '.repeat(3_000) })), 413, '2048 bytes'],
    ['a batch', () => post('[{"query":"{__typename}"},{"query":"{__typename}"}]'), 400, 'batching'],
    ['no query', () => post('{"variables":{}}'), 400, 'query'],
    ['a body that is a text', () => post('"query"'), 400, ''],
    ['a path with nothing at it', () => post('{}', json, '/graphqll'), 404, '/graphql'],
    ['another method', () => fetch(`${gateway.url}/graphql`, { method: 'DELETE' }), 405, 'GET and POST'],
  ])('%s', async (_name, ask, status, words) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const text = await response.text();
    const { errors } = JSON.parse(text) as Body;
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.code).toBeTruthy();
    expect(errors[0]?.message.toLowerCase()).toContain(words.toLowerCase());
    expect(text).not.toContain('canary-text');
  });

  it.each([
    ['a form', { 'content-type': 'text/plain' }, 'POST'],
    ['a link', {}, 'GET'],
  ])('that %s could make a browser send is refused (CSRF)', async (_name, headers, method) => {
    const response = await fetch(`${gateway.url}/graphql?query={__typename}`, {
      method,
      headers: { authorization: `Bearer ${gateway.sandbox.tokens[0]}`, ...headers },
      ...(method === 'POST' && { body: '{"query":"{__typename}"}' }),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('CSRF');
  });
});

describe('browsers', () => {
  const preflight = (origin: string): Promise<Response> =>
    fetch(`${gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });

  it('are let in from the configured origins, and from no other', async () => {
    const own = await preflight('https://dash.example.com');
    expect(own.headers.get('access-control-allow-origin')).toBe('https://dash.example.com');
    expect(own.headers.get('access-control-allow-headers')).toContain('authorization');
    expect((await preflight('https://evil.example.com')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('are let in from nowhere by default', async () => {
    const closed = await startGateway();
    const response = await fetch(`${closed.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://dash.example.com' },
    });
    await closed.close();
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('receive security headers', async () => {
    const { headers } = await post('{"query":"{__typename}"}');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('cache-control')).toContain('no-store');
  });
});

describe('who sends slowly', () => {
  /** What the gateway answers until it closes the connection; only it does. */
  const answerTo = async (beginning: string): Promise<string> => {
    let answer = '';
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1', () => socket.write(beginning));
    const drip = setInterval(() => socket.write('a'), 100);
    await new Promise((resolve) =>
      socket
        .on('error', () => undefined)
        .on('data', (chunk) => (answer += chunk.toString()))
        .once('close', resolve),
    );
    clearInterval(drip);
    return answer;
  };

  // How soon is measured by `npm run load -- slowSenders`.
  it('headers or a body receives a timeout error and is disconnected', async () => {
    const answers = await Promise.all([
      answerTo('POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: '),
      answerTo('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"'),
    ]);
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });
});
