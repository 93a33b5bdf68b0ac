import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createClient, type ClientOptions } from '../../client/src/client.ts';
import { ResolveCallDocument, VerdictDocument, RecentDocument } from '../../client/src/documents.ts';
import { failure, GATEWAY_CODES } from '../../client/src/errors.ts';
import { ids } from '../../client/src/generated/ids.ts';
import { texts } from '../../client/src/generated/texts.ts';
import { readRetryAfter } from '../../client/src/exchange.ts';
import type { Typed } from '../../client/src/typed-document.ts';
import { ERROR_CODES, isPassing } from '../../src/errors.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { callIdOf } from '../support/samples.ts';

const callId = callIdOf('downlink-loss');

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

/** The requests of one test: method, path, and which of id and text the body had. */
const sent: { readonly method: string; readonly path: string; readonly body: readonly string[] }[] = [];
beforeEach(() => void sent.splice(0));

const recording: typeof fetch = (input, init = {}) => {
  const body = typeof init.body === 'string' ? (JSON.parse(init.body) as object) : {};
  const { pathname } = new URL(input);
  sent.push({ method: init.method ?? 'GET', path: pathname, body: Object.keys(body).sort() });
  return fetch(input, init);
};

const clientOf = (options: Partial<ClientOptions> = {}) =>
  createClient({
    url: `${gateway.url}/graphql`,
    token: () => gateway.sandbox.tokens[0],
    fetch: recording,
    ...options,
  });

const POSTED = { method: 'POST', path: '/graphql' };

describe('a document', () => {
  it('goes by its id; its text follows once, to a gateway that does not know it', async () => {
    const text = 'query Own { __typename }';
    const hash = createHash('sha256').update(text).digest('hex');
    const own: Typed<object, object> & object = { ...{ __meta__: { hash: `sha256:${hash}` } } };
    const client = clientOf({ texts: () => ({ [hash]: text }) });
    for (let time = 0; time < 2; time += 1)
      expect((await client.request(own, {})).data).toEqual({ __typename: 'Query' });
    const byId = { ...POSTED, body: ['documentId', 'variables'] };
    expect(sent).toEqual([byId, { ...POSTED, body: ['documentId', 'query', 'variables'] }, byId]);
  });

  it('of this package brings its text along, and the name of its operation', async () => {
    const bodies: unknown[] = [];
    const client = clientOf({
      fetch: (_url, init) => {
        bodies.push(JSON.parse(init?.body as string));
        const unknown = { errors: [{ message: 'unknown', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] };
        return Promise.resolve(Response.json(bodies.length === 1 ? unknown : { data: { calls: [] } }));
      },
    });
    expect(await client.request(VerdictDocument, { callId })).toEqual({ data: { calls: [] }, failures: [] });
    const byId = { operationName: 'Verdict', documentId: ids.Verdict, variables: { callId } };
    expect(bodies).toEqual([byId, { ...byId, query: texts[ids.Verdict] }]);
  });

  it('goes by GET where that is wanted, and by POST if its variables are too long for a URL', async () => {
    const client = clientOf({ method: 'GET' });
    await client.request(VerdictDocument, { callId });
    const { failures } = await client.request(ResolveCallDocument, { callId: 'x'.repeat(9_000) });
    expect(sent[0]).toMatchObject({ method: 'GET', path: expect.stringMatching(/^\/graphql\/sha256:[0-9a-f]{64}$/) });
    expect(sent.at(-1)).toMatchObject(POSTED);
    expect(failures).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });

  it('of another origin goes by its text', async () => {
    const parsed: Typed<object, object> & object = { ...{ loc: { source: { body: 'query Parsed { __typename }' } } } };
    expect((await clientOf().request(parsed, {})).data).toEqual({ __typename: 'Query' });
    expect(sent).toEqual([{ ...POSTED, body: ['query', 'variables'] }]);
    await expect(clientOf().request({}, {})).rejects.toMatchObject({ code: 'DOCUMENT_REJECTED' });
  });
});

it('calls fetch as browsers accept it, with no object before the dot', async () => {
  const receivers: unknown[] = [];
  const client = clientOf({
    fetch: function (this: unknown) {
      receivers.push(this);
      return Promise.resolve(Response.json({ data: {} }));
    },
  });
  await client.request(VerdictDocument, { callId });
  expect(receivers).toEqual([undefined]);
});

describe('a token that is refused', () => {
  it('is replaced once, whether the gateway or Telnyx refused it', async () => {
    for (const refused of ['', 'unknown-token']) {
      const asked: unknown[] = [];
      const token = (before?: string) => {
        asked.push(before);
        return Promise.resolve(before === undefined ? refused : gateway.sandbox.tokens[0]);
      };
      const { data, failures } = await clientOf({ token }).request(VerdictDocument, { callId });
      expect(failures).toEqual([]);
      expect(data.calls[0]?.verdict?.fault).toBe('DOWNLINK');
      expect(asked).toEqual([undefined, refused]);
    }
  });

  it('is an error if there is no other, and is not part of it', async () => {
    const token = () => 'unknown-token';
    const error: unknown = await clientOf({ token })
      .whole(VerdictDocument, { callId })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'CallReportError', code: 'UNAUTHENTICATED', isPassing: false });
    expect(JSON.stringify(error)).not.toContain('unknown-token');
  });
});

it.each(['two\nlines', 'a blank', 'naïve'])(
  'a token that no header can carry is refused, and is in no error: %j',
  async (token) => {
    const error: unknown = await clientOf({ token: () => token })
      .request(VerdictDocument, { callId })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'UNAUTHENTICATED', isPassing: false });
    expect((error as Error).cause).toBeUndefined();
    expect(sent).toEqual([]);
  },
);

describe('a failure', () => {
  it('of a wrong path is no failure that passes', async () => {
    const { request } = clientOf({ url: `${gateway.url}/graph` });
    await expect(request(VerdictDocument, { callId })).rejects.toMatchObject({
      code: 'DOCUMENT_REJECTED',
      isPassing: false,
    });
  });

  it('of one field leaves the others, with its path and code', async () => {
    gateway.sandbox.setFaults([{ fault: { kind: 'status', status: 403 } }]);
    const { data, failures } = await clientOf().request(VerdictDocument, { callId });
    gateway.sandbox.setFaults([]);
    expect(data.calls).toMatchObject([{ callId, verdict: null }]);
    expect(failures).toMatchObject([{ code: 'FORBIDDEN', path: ['calls', 0, 'verdict'], isPassing: false }]);
  });

  it.each<[string, () => Response | Promise<Response>, object]>([
    ['no connection', () => Promise.reject(new TypeError('fetch failed')), { code: 'NETWORK_ERROR', isPassing: true }],
    [
      'a gateway at capacity',
      () => Response.json({ errors: [{ message: 'full', extensions: { code: 'OVERLOADED', retryAfterMs: 1_500 } }] }),
      { code: 'OVERLOADED', retryAfterMs: 1_500 },
    ],
    [
      'a proxy at capacity',
      () => new Response('<h1>busy</h1>', { status: 503, headers: { 'retry-after': '7' } }),
      { code: 'OVERLOADED', retryAfterMs: 7_000, status: 503 },
    ],
    ['a proxy that fails', () => new Response('<h1>502</h1>', { status: 502 }), { code: 'INVALID_ANSWER' }],
    ['JSON that is no answer', () => Response.json([]), { code: 'INVALID_ANSWER' }],
    [
      'a code of the future',
      () => Response.json({ errors: [{ extensions: { code: 'NEW' } }] }),
      { code: 'INTERNAL_SERVER_ERROR' },
    ],
    ['errors of no shape', () => Response.json({ errors: [null, 1] }), { code: 'INTERNAL_SERVER_ERROR' }],
  ])('%s has a code of the closed set', async (_name, answer, expected) => {
    const { request } = clientOf({ fetch: async () => await answer() });
    await expect(request(RecentDocument, { first: 1 })).rejects.toMatchObject(expected);
  });

  it('has the codes that the gateway has, and passes where they do', () => {
    expect(GATEWAY_CODES).toEqual(ERROR_CODES);
    for (const code of ERROR_CODES) expect(failure(code, '').isPassing).toBe(isPassing(code));
  });

  it('says when to ask again, in seconds or as a date', () => {
    const now = Date.parse('2026-01-01T00:00:00Z');
    expect(readRetryAfter('2', now)).toBe(2_000);
    expect(readRetryAfter('Thu, 01 Jan 2026 00:00:03 GMT', now)).toBe(3_000);
    expect(readRetryAfter('soon', now)).toBeUndefined();
    expect(readRetryAfter(null, now)).toBeUndefined();
  });
});

it('a request that is aborted ends with the reason of its signal', async () => {
  const gone = new AbortController();
  const reason = new Error('closed');
  const hanging: typeof fetch = (_input, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new TypeError('aborted')));
      gone.abort(reason);
    });
  const { request } = clientOf({ fetch: hanging });
  await expect(request(RecentDocument, { first: 1 }, { signal: gone.signal })).rejects.toBe(reason);
});
