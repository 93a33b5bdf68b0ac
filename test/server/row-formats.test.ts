import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { callIdOf } from '../support/samples.ts';

const ROWS =
  'query Rows($first: Int!) { callQuality(filter: {}) { coverage { isComplete unjudged { reason count } } rows(first: $first) { callId agent caller poor roundTripMs } } }';
const OTHER = 'query Other($first: Int!) { recentCalls(first: $first) { nodes { callId } } }';
const CALL = callIdOf('clean-opus');
const idOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ settings: { DOCUMENT_CACHE_BYTES: '100000000' } });
  for (const query of [ROWS, OTHER]) await register(query);
});
afterAll(() => gateway.close());

/** A gateway knows a document once its text was sent with its id. */
const register = (query: string): Promise<Response> =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.sandbox.tokens[0]}` },
    body: JSON.stringify({ documentId: idOf(query), query, variables: { first: 1 } }),
  });

async function get(accept: string, { query = ROWS, first = 1_000, headers = {} } = {}) {
  const response = await fetch(`${gateway.url}/graphql/${idOf(query)}?variables=${JSON.stringify({ first })}`, {
    headers: { authorization: `Bearer ${gateway.sandbox.tokens[0]}`, accept, ...headers },
  });
  return { response, text: await response.text(), status: response.status };
}

interface Answered {
  readonly data: { readonly callQuality: { readonly rows: readonly Record<string, unknown>[] } };
}

it('gives the rows of a document as lines of JSON, and as CSV, with the values of the answer', async () => {
  const { data } = JSON.parse((await get('application/json')).text) as Answered;
  const { rows } = data.callQuality;
  expect(rows.length).toBeGreaterThan(10);

  const ndjson = await get('application/x-ndjson');
  expect(ndjson.response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  expect(ndjson.response.headers.get('call-report-complete')).toBe('true');
  expect(
    ndjson.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual(rows);

  const csv = await get('text/csv');
  expect(csv.response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const [head, ...lines] = csv.text.trimEnd().split('\r\n');
  expect(head).toBe('callId,agent,caller,poor,roundTripMs');
  expect(lines).toEqual(
    rows.map((row) =>
      Object.values(row)
        .map((value) => (value === null ? '' : JSON.stringify(value).replaceAll('"', '')))
        .join(','),
    ),
  );
});

it('answers 304 if the rows are the same in the same format', async () => {
  const { response } = await get('text/csv');
  const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
  expect(await get('text/csv', { headers })).toMatchObject({ status: 304, text: '' });
  expect(await get('application/x-ndjson', { headers })).toMatchObject({ status: 200 });
});

it('says what is accepted if a document has no rows, and what failed if the operation did', async () => {
  const other = await get('text/csv', { query: OTHER, first: 1 });
  expect(other).toMatchObject({ status: 406, text: expect.stringContaining('callQuality { rows }') });
  gateway.sandbox.setFaults([{ fault: { kind: 'status', status: 403 } }]);
  const failed = await get('text/csv', { headers: { authorization: `Bearer ${gateway.sandbox.tokens[1]}` } });
  gateway.sandbox.setFaults([]);
  expect(failed).toMatchObject({ status: 502, text: expect.stringContaining('"FORBIDDEN"') });
});

it('says what failed in a large answer as well, and keeps what did not', async () => {
  const fields = Array.from({ length: 25 }, (_, index) => `a${index}: segments { raw }`).join(' ');
  const query = `query Large($first: Int!) { recentCalls(first: $first) { nodes { callId } } callReports(callId: "${CALL}") { ${fields} } bad: callReports(callId: "../x") { id } }`;
  await register(query);
  const { status, text } = await get('text/csv', { query, first: 1 });
  expect([status, text.length > 2 ** 18]).toEqual([502, true]);
  const { data, errors } = JSON.parse(text) as { data: Record<string, unknown>; errors: unknown[] };
  expect([data.callReports !== null, errors.length]).toEqual([true, 1]);
});

it('does not take a list of which the items are not flat for rows', async () => {
  const query =
    'query Nested($first: Int!) { callQuality(filter: {}) { rows: groups(by: AGENT, first: $first) { key outcomes { count } } } }';
  await register(query);
  expect(await get('text/csv', { query, first: 3 })).toMatchObject({ status: 406 });
});

it.each([
  ['application/json, text/csv;q=0.1', 'application/json; charset=utf-8'],
  ['text/csv;q=0', 'application/json; charset=utf-8'],
  ['text/csv;q=0.5, application/x-ndjson', 'application/x-ndjson; charset=utf-8'],
  ['text/csv, */*;q=0.1', 'text/csv; charset=utf-8'],
])('gives the format that %s prefers', async (accept, type) => {
  const { response } = await get(accept, { first: 1 });
  expect(response.headers.get('content-type')).toBe(type);
});
