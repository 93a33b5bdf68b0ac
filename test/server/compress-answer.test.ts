import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as ask } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { LONG_CALL } from '../../src/sandbox/long-call.ts';
import { codingFor } from '../../src/server/compress-answer.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { callIdOf } from '../support/samples.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ sandbox: { longCall: true }, settings: { CORS_ORIGINS: 'https://dash.example.com' } });
});
afterAll(() => gateway.close());

interface Sent {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** Asks without a client that decompresses by itself. */
const post = (query: string, headers: Record<string, string> = {}): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const request = ask(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${gateway.sandbox.tokens[0]}`,
        ...headers,
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(chunks) }));
    });
    request.end(JSON.stringify({ query }));
  });

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync } as const;

const CALL = callIdOf('lossy-jittery');
const TEXT = `{ callReports(callId: "${CALL}") { id logs { nodes { message } } } }`;
const PIECES = `{ callReports(callId: "${LONG_CALL.callId}") { id segments { intervals { start end inbound { packetsReceived packetsLost } } } } }`;
const SHORT = `{ callReports(callId: "${CALL}") { id } }`;
const LINKS = `{ callReports(callId: "${CALL}") { id logs { nodes { message } } correlation { recordings { downloadLinks { format url } } } } }`;

describe('an answer', () => {
  it.each([
    ['br', 'a text', TEXT],
    ['gzip', 'a text', TEXT],
    ['br', 'an answer in pieces', PIECES],
    ['gzip', 'an answer in pieces', PIECES],
  ] as const)('%s: %s says the same in fewer bytes', async (coding, _name, query) => {
    const plain = await post(query);
    const packed = await post(query, { 'accept-encoding': coding });
    expect(packed.headers['content-encoding']).toBe(coding);
    expect(UNPACK[coding](packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3);
    expect(packed.headers['content-type']).toBe(plain.headers['content-type']);
  });

  it('is sent unchanged if not requested, below a kilobyte, and with links to recordings', async () => {
    const accepting = { 'accept-encoding': 'gzip, br' };
    for (const [query, headers] of [
      [TEXT, {}],
      [PIECES, { 'accept-encoding': 'identity' }],
      [SHORT, accepting],
      [LINKS, accepting],
    ] as const) {
      const { headers: said, bytes } = await post(query, headers);
      expect(said['content-encoding']).toBeUndefined();
      expect(Number(said['content-length'])).toBe(bytes.length);
      expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ data: { callReports: [{ id: expect.any(String) }] } });
    }
  });

  it('says that it depends on Accept-Encoding, beside the origin that it depends on', async () => {
    for (const query of [TEXT, PIECES, SHORT]) {
      const { headers } = await post(query, { origin: 'https://dash.example.com', 'accept-encoding': 'gzip' });
      expect(String(headers.vary).toLowerCase().split(/, */)).toEqual(['origin', 'accept-encoding']);
    }
  });

  it('never holds the caller’s token, and sets no cookie, so that compressing gives neither away', async () => {
    const [token] = gateway.sandbox.tokens;
    for (const query of [TEXT, LINKS, '{ nothing }']) {
      const { headers, bytes } = await post(query, { 'accept-encoding': 'identity' });
      expect(bytes.toString('utf8')).not.toContain(token);
      expect(headers['set-cookie']).toBeUndefined();
    }
  });
});

describe('Accept-Encoding', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['deflate, zstd', undefined],
    ['gzip, deflate, br', 'br'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.2, gzip;q=0.8', 'gzip'],
    ['br ; q=0.8 , gzip ; q=0.2', 'br'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['gzip;q=0, *', 'br'],
    ['br;q=nonsense', undefined],
  ] as const)('%s is answered with %s', (header, coding) => {
    expect(codingFor({ headers: header === undefined ? {} : { 'accept-encoding': header } })).toBe(coding);
  });

  it('of any text names a coding that the text accepts, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('gzipbr*;q=01., ')) }), (header) => {
        const coding = codingFor({ headers: { 'accept-encoding': header } });
        expect(coding === undefined || header.includes(coding) || header.includes('*')).toBe(true);
      }),
    );
  });
});
