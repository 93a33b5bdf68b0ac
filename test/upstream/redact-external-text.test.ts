import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { redactExternalText } from '../../src/upstream/redact-external-text.ts';
import { answering, reportOf, type Behaviour } from '../support/faulty-upstream.ts';
import { withGateway } from '../support/with-gateway.ts';

const TOKEN = 'CANARY.token-7f3a9c2e';
const POSTING_ID = 'crid-CANARY-0123456789abcdef';
const LINK = 'https://storage.example.com/CANARY.mp3?signature=CANARY';
const QUERY = '{ callReports(callId: "c") { callId } }';

const failed = (words: string, title = 'x'): string => JSON.stringify({ errors: [{ title, detail: words }] });

describe('what the upstream says is repeated without secrets', () => {
  it.each<[string, Behaviour]>([
    ['a detail with the token', answering(400, {}, failed(`refused ${TOKEN}`))],
    ['a detail with the token in other case', answering(400, {}, failed(`refused ${TOKEN.toUpperCase()}`))],
    ['a detail with a posting id', answering(400, {}, failed(`no report of ${POSTING_ID}`))],
    [
      'a detail with a named posting id',
      answering(400, {}, failed('call_report_id=CANARY, {"callReportId": "CANARY"}')),
    ],
    ['a detail with a link', answering(422, {}, failed(`see ${LINK}`))],
    ['a detail with a link in JSON', answering(422, {}, failed(`see ${LINK.replaceAll('/', '\\/')}`))],
    ['a title', answering(400, {}, JSON.stringify({ errors: [{ title: `${TOKEN} ${POSTING_ID} ${LINK}` }] }))],
    ['the encoding', answering(200, { 'content-encoding': TOKEN }, '[]')],
    ['the encoding of an error', answering(400, { 'content-encoding': `x-${POSTING_ID}` }, failed('x'))],
    ['a redirect', answering(302, { location: `${LINK}&token=${TOKEN}` })],
    ['the content type', answering(200, { 'content-type': `text/${TOKEN}` }, `<p>${TOKEN}</p>`)],
    ['a time to wait', answering(503, { 'retry-after': TOKEN })],
    ['what is no JSON', answering(200, {}, `[{"call_id":${TOKEN}`)],
    ['what is no list', answering(200, {}, JSON.stringify({ [TOKEN]: POSTING_ID, data: LINK }))],
    [
      'the reason of a status',
      (response) => response.writeHead(400, `refused ${TOKEN}`, { 'x-request': TOKEN }).end(failed('x')),
    ],
    ['what is no HTTP', (response) => response.socket?.end(`HTTP/1.1 ${TOKEN}\r\nX ${POSTING_ID}\r\n\r\n`)],
  ])('%s', async (_name, behaviour) => {
    await withGateway({ token: TOKEN }, async ({ upstream, gateway }) => {
      upstream.set('c', behaviour);
      const { errors, text } = await gateway.ask(QUERY);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
      const said = text + gateway.logs.join('');
      expect(said.toLowerCase()).not.toContain('canary');
    });
  });

  it('as one line that says what was wrong', () => {
    expect(redactExternalText('call_id is\n\u0000 odd')).toBe('call_id is odd');
    expect(redactExternalText('The "filter[application_session_id]" is unknown')).toBe(
      'The "filter[application_session_id]" is unknown',
    );
    expect(redactExternalText(`${TOKEN} may not read ${POSTING_ID}; see ${LINK}`, TOKEN)).toBe(
      '[token] may not read [redacted]; see [link]',
    );
  });

  it('wherever in a text of words and punctuation a secret stands', () => {
    const words = fc.array(
      fc.constantFrom('is', 'the', ':', '=', '"', '\\', '/', '(', ' ', ',', 'call_report_id', '&', '?'),
    );
    const secrets = fc.constantFrom(
      TOKEN,
      POSTING_ID,
      LINK,
      encodeURIComponent(LINK),
      'a1b2c3d4-0000-4000-8000-00000000000a',
    );
    fc.assert(
      fc.property(words, secrets, words, (before, secret, behind) => {
        const shown = redactExternalText(`${before.join(' ')} ${secret} ${behind.join(' ')}`, TOKEN);
        expect(shown).not.toMatch(/CANARY|a1b2c3d4/i);
        expect(shown.length).toBeLessThanOrEqual(300);
      }),
    );
  });
});

describe('an answer that is an error counts by its status, whatever its body is', () => {
  it.each<[string, number, Record<string, string>, string | Buffer, string]>([
    ['an unknown encoding', 401, { 'content-encoding': 'br' }, 'x', 'UNAUTHENTICATED'],
    ['an empty compressed body', 429, { 'content-encoding': 'gzip' }, '', 'UPSTREAM_RATE_LIMITED'],
    ['damaged compression', 403, { 'content-encoding': 'gzip' }, 'x', 'FORBIDDEN'],
    ['a number', 400, {}, '1', 'UPSTREAM_INVALID'],
  ])('%s', async (_name, status, headers, body, code) => {
    await withGateway({}, async ({ upstream, gateway }) => {
      upstream.set('c', answering(status, headers, body));
      expect((await gateway.ask(QUERY)).errors[0]?.extensions.code).toBe(code);
    });
  });
});

describe('a compressed report', () => {
  const whole = gzipSync(reportOf('c', 'some-token', 20_000));
  /** Without a length, so that the end of the connection is the end of the body. */
  const compressed =
    (bytes: Buffer): Behaviour =>
    (response) => {
      response.useChunkedEncodingByDefault = false;
      response.writeHead(200, { 'content-encoding': 'gzip', connection: 'close' });
      response.end(bytes);
    };

  it.each<[string, Buffer, string]>([
    ['without its trailer', whole.subarray(0, -8), 'cut off'],
    ['without a part of its trailer', whole.subarray(0, -1), 'cut off'],
    ['without its end', whole.subarray(0, 100), 'cut off'],
    ['of no bytes', Buffer.alloc(0), ''],
    ['with another checksum', Buffer.concat([whole.subarray(0, -8), Buffer.alloc(8)]), 'damaged'],
    ['that is none', Buffer.from('not compressed'), 'damaged'],
  ])('%s is invalid', async (_name, bytes, words) => {
    await withGateway({}, async ({ upstream, gateway }) => {
      upstream.set('c', compressed(bytes));
      const { errors } = await gateway.ask(QUERY);
      expect(errors[0]?.extensions.code).toBe('UPSTREAM_INVALID');
      expect(errors[0]?.message).toContain(words);
    });
  });

  it('that is whole is read, whatever the case of its encoding', async () => {
    await withGateway({}, async ({ upstream, gateway }) => {
      upstream.set('c', answering(200, { 'content-encoding': 'GZIP' }, whole));
      expect(await gateway.ask(QUERY)).toMatchObject({ data: { callReports: [{ callId: 'c' }] }, errors: [] });
    });
  });
});

describe('a report with an odd posting id', () => {
  it('of 20 MB is no failed connection', async () => {
    await withGateway({}, async ({ upstream, gateway }) => {
      const id = 'i'.repeat(20_000_000);
      upstream.set('c', answering(200, {}, `[{"call_id":"c","call_report_id":"${id}","logs":[{"message":"hello"}]}]`));
      const { text, errors } = await gateway.ask(
        '{ callReports(callId: "c") { callId segments { logs { message } } } }',
      );
      expect(errors).toEqual([]);
      expect(text).toContain('hello');
      expect(text.length).toBeLessThan(1_000);
    });
  });
});
