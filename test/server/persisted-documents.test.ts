import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONG_CALL } from '../../src/sandbox/long-call.ts';
import { isNoneMatch } from '../../src/server/entity-tags.ts';
import { startGateway, type AnsweredError, type TestGateway } from '../support/gateway.ts';
import { callIdOf } from '../support/samples.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ sandbox: { longCall: true }, settings: { CORS_ORIGINS: 'https://dash.example.com' } });
});
afterAll(() => gateway.close());

const idOf = (document: string): string => `sha256:${createHash('sha256').update(document).digest('hex')}`;

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly errors: readonly AnsweredError[];
}

type Sent = Readonly<Record<string, string>>;

async function send(path: string, init: RequestInit, headers: Sent): Promise<Answered> {
  const response = await fetch(`${gateway.url}${path}`, {
    ...init,
    headers: {
      authorization: `Bearer ${gateway.sandbox.tokens[0]}`,
      accept: 'application/graphql-response+json',
      'accept-encoding': 'identity',
      ...headers,
    },
  });
  const text = await response.text();
  const { errors = [] } = (text === '' ? {} : JSON.parse(text)) as { errors?: readonly AnsweredError[] };
  return { status: response.status, headers: response.headers, text, errors };
}

const post = (body: object, headers: Sent = {}): Promise<Answered> =>
  send('/graphql', { method: 'POST', body: JSON.stringify(body) }, { 'content-type': 'application/json', ...headers });

const parameters = (variables: object): string => `variables=${encodeURIComponent(JSON.stringify(variables))}`;

/** As a dashboard does: with nothing but its token. */
const get = (id: string, variables: object = {}, headers: Sent = {}): Promise<Answered> =>
  send(`/graphql/${id}?${parameters(variables)}`, {}, headers);

const REPORTS = 'query Reports($callId: ID!) { callReports(callId: $callId) { id logs { nodes { message } } } }';
const CALL = { callId: callIdOf('lossy-jittery') };

/** Makes a document known, as a client does that was told that its id is not. */
async function know(query: string, variables: object = CALL): Promise<string> {
  const documentId = idOf(query);
  expect(await post({ documentId, query, variables })).toMatchObject({ status: 200 });
  return documentId;
}

describe('a document that is named by its id', () => {
  it('runs by POST, by GET with a parameter and by GET at its own path, alike', async () => {
    const documentId = await know(REPORTS);
    const { text } = await post({ query: REPORTS, variables: CALL });
    expect(text).toContain('"message"');
    const asParameter = `/graphql?documentId=${documentId}&${parameters(CALL)}`;
    for (const answer of [
      await post({ documentId, variables: CALL }),
      await send(asParameter, {}, { 'apollo-require-preflight': '1' }),
      await get(documentId, CALL),
      await get(encodeURIComponent(documentId), CALL),
    ])
      expect(answer).toMatchObject({ status: 200, text });
  });

  it('is answered with one error if it is not known: 404 at its path, 400 as a parameter', async () => {
    const documentId = idOf('query Unknown { __typename }');
    for (const [answer, status] of [
      [await get(documentId), 404],
      [await post({ documentId }), 400],
      [await post({ documentId }, { accept: 'application/json' }), 400],
    ] as const) {
      expect(answer.status).toBe(status);
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors[0]).toMatchObject({ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } });
      expect(answer.errors[0]?.message).toContain('TRUSTED_DOCUMENTS');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each([
    ['hex alone', createHash('sha256').update('x').digest('hex')],
    ['another prefix', `md5:${'0'.repeat(32)}`],
    ['upper case', `sha256:${'A'.repeat(64)}`],
    ['too short', 'sha256:00'],
    ['a list', ['sha256:00']],
    ['a number', 1],
  ])('must have the standard form: %s is refused', async (_name, documentId) => {
    const answers = [await post({ documentId }), ...(typeof documentId === 'string' ? [await get(documentId)] : [])];
    for (const { status, errors } of answers) {
      expect(status).toBe(400);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors[0]?.message).toContain('accepted: "sha256:"');
    }
  });

  it('must be named once, and have the hash of a text beside it', async () => {
    const documentId = await know(REPORTS);
    expect(await send(`/graphql/${documentId}?documentId=${documentId}`, {}, {})).toMatchObject({ status: 400 });
    expect(await post({ documentId, query: '{ __typename }' })).toMatchObject({ status: 400 });
  });

  it('does not tell who has no token whether it is known', async () => {
    const documentId = await know(REPORTS);
    const [known, unknown] = [
      await get(documentId, CALL, { authorization: '' }),
      await get(idOf('x'), CALL, { authorization: '' }),
    ];
    expect(known).toMatchObject({ status: 401, text: unknown.text });
    expect(known.headers.get('etag')).toBeNull();
  });

  it('is read at its path by GET only', async () => {
    const answer = await send(
      `/graphql/${idOf(REPORTS)}`,
      { method: 'POST', body: '{}' },
      { 'content-type': 'application/json' },
    );
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET');
  });
});

describe('the answer to a GET', () => {
  it('has a strong tag; who sends it back gets 304 and no body, after the upstream was asked again', async () => {
    const id = await know(REPORTS);
    const first = await get(id, CALL);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    for (const name of ['authorization', 'accept', 'accept-encoding', 'origin'])
      expect(first.headers.get('vary')?.toLowerCase().split(', ')).toContain(name);
    gateway.sandbox.clearRequests();
    const again = await get(id, CALL, { 'if-none-match': `"x", W/${etag}` });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('cache-control')).toBe('private, no-cache');
    expect(gateway.sandbox.requests.length).toBeGreaterThan(0);
  });

  it('has another tag in another coding or media type', async () => {
    const id = await know(REPORTS);
    const kinds: readonly Sent[] = [
      {},
      { 'accept-encoding': 'gzip' },
      { 'accept-encoding': 'br' },
      { accept: 'application/json' },
    ];
    const answers = await Promise.all(kinds.map((headers) => get(id, CALL, headers)));
    const tags = answers.map(({ headers }) => headers.get('etag'));
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('is validated for its own caller only, even if another has an equal one', async () => {
    const id = await know(REPORTS);
    const [own, nothing] = [await get(id, CALL), await get(id, { callId: 'no-such-call' })];
    const other = { authorization: `Bearer ${gateway.sandbox.tokens[1]}` };
    const tags = [own, nothing].map(({ headers }) => headers.get('etag') ?? '').join(', ');
    const ofOther = await get(id, CALL, { ...other, 'if-none-match': tags });
    expect(ofOther.status).toBe(200);
    expect(ofOther.text).not.toContain('"message"');
    const equal = await get(id, { callId: 'no-such-call' }, { ...other, 'if-none-match': tags });
    expect(equal).toMatchObject({ status: 200, text: nothing.text });
    const refused = await get(id, CALL, { authorization: 'Bearer not-a-key', 'if-none-match': tags });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(refused.headers.get('etag')).toBeNull();
  });

  it('may be large', async () => {
    const id = await know(
      'query Large($callId: ID!) { callReports(callId: $callId) { segments { intervals { start end inbound { packetsReceived } } } } }',
    );
    const variables = { callId: LONG_CALL.callId };
    const { headers, text } = await get(id, variables);
    expect(text.length).toBeGreaterThan(2 ** 18);
    const etag = headers.get('etag') ?? '';
    expect(await get(id, variables, { 'if-none-match': etag })).toMatchObject({ status: 304, text: '' });
  });

  it('is not stored if a field failed, if it has links to audio, or if its document was sent', async () => {
    const failing = await know('query Failing { recentCalls(first: 1000) { nodes { callId } } }');
    const linked = await know(
      'query Links($callId: ID!) { callReports(callId: $callId) { correlation { recordings { downloadLinks { url } } } } }',
    );
    const answers = [
      await get(failing),
      await get(linked, CALL, { 'if-none-match': '*' }),
      await post({ documentId: await know(REPORTS), variables: CALL }, { 'if-none-match': '*' }),
      await send('/graphql?query={__typename}', {}, { 'apollo-require-preflight': '1', 'if-none-match': '*' }),
    ];
    for (const { status, headers } of answers) {
      expect(status).toBe(200);
      expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
    }
    expect(answers[0]?.errors).toHaveLength(1);
    expect(answers[1]?.text).toContain('https://');
  });

  it('can be validated by scripts of the configured origins', async () => {
    const preflight = await fetch(`${gateway.url}/graphql/${idOf(REPORTS)}`, {
      method: 'OPTIONS',
      headers: { origin: 'https://dash.example.com', 'access-control-request-method': 'GET' },
    });
    expect(preflight.headers.get('access-control-allow-headers')).toContain('if-none-match');
    const { headers } = await get(await know(REPORTS), CALL, { origin: 'https://dash.example.com' });
    expect(headers.get('access-control-expose-headers')).toContain('etag');
  });
});

describe('If-None-Match', () => {
  const tag = fc.string({ unit: fc.constantFrom('a', 'B', '-', '_', '0', '9') }).map((text) => `"${text}"`);
  const weak = fc.boolean();

  it('matches exactly the tags that it lists, weak or strong', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, weak)), tag, (listed, asked) => {
        const header = listed.map(([text, isWeak]) => `${isWeak ? 'W/' : ''}${text}`).join(' , ');
        expect(isNoneMatch(header, asked)).toBe(listed.some(([text]) => text === asked));
      }),
    );
    expect(isNoneMatch('*', '"x"')).toBe(true);
    expect(isNoneMatch(undefined, '"x"')).toBe(false);
  });
});
