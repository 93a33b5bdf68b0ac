import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createFormatError } from '../../src/graphql/format-error.ts';
import { CallerGone, DeadlineExceeded } from '../../src/upstream/failures.ts';
import { BEHAVIOURS, startFaultyUpstream, type FaultyUpstream } from '../support/faulty-upstream.ts';
import { startGatewayAt, type AnsweredError, type LoneGateway } from '../support/gateway.ts';
import { rawRequest } from '../support/raw-http.ts';
import { until } from '../support/until.ts';

let upstream: FaultyUpstream;
let gateway: LoneGateway;
beforeAll(async () => {
  upstream = await startFaultyUpstream();
  gateway = await startGatewayAt(upstream.url, { DOCUMENT_CACHE_BYTES: '1000000' });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});
afterEach(() => void (gateway.logs as string[]).splice(0));

const loggedErrors = (): string[] => gateway.logs.filter((line) => (JSON.parse(line) as { level: number }).level >= 50);

async function post(operation: object, accept = 'application/graphql-response+json') {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { authorization: 'Bearer some-token', 'content-type': 'application/json', accept },
    body: JSON.stringify(operation),
  });
  const { errors = [] } = (await response.json()) as { errors?: readonly AnsweredError[] };
  return { status: response.status, error: errors[0], errors };
}

const persisted = (query: string, hash: string, version = 1): object => ({
  query,
  extensions: { persistedQuery: { version, sha256Hash: hash } },
});
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('an error that the caller made has a code of the caller, says what is wrong, and is not logged as ours:', () => {
  it.each<[string, object, string, string]>([
    ['a mutation', { query: 'mutation { x }' }, 'GRAPHQL_VALIDATION_FAILED', 'no mutation; accepted: a query'],
    ['a subscription', { query: 'subscription { x }' }, 'GRAPHQL_VALIDATION_FAILED', 'no subscription'],
    ['a mutation of a list field', { query: 'mutation { __typename }' }, 'GRAPHQL_VALIDATION_FAILED', 'no mutation'],
    ['a hash of another query', persisted('{__typename}', hashOf('{x}')), 'BAD_USER_INPUT', 'sha does not match'],
    ['an unknown version', persisted('{__typename}', hashOf('{__typename}'), 2), 'BAD_USER_INPUT', 'version'],
    [
      'more bad variables than are counted',
      { query: 'query ($ids: [ID!]!) { calls(callIds: $ids) { callId } }', variables: { ids: Array(80).fill({}) } },
      'BAD_USER_INPUT',
      '$ids',
    ],
    [
      'an unknown operation',
      { query: 'query A { __typename }', operationName: 'B' },
      'OPERATION_RESOLUTION_FAILURE',
      'B',
    ],
    ['several operations and no name', { query: 'query A { __typename } query B { __typename }' }, 'OPERATION', 'name'],
  ])('%s', async (_name, operation, code, words) => {
    const { status, errors } = await post(operation);
    expect(status).toBe(400);
    for (const error of errors) expect(error.extensions.code).toContain(code.slice(0, 9));
    expect(errors.map(({ message }) => message).join()).toContain(words);
    expect(loggedErrors()).toEqual([]);
  });

  it.each([
    ['an argument', 'query ($id: ID = "c") { callReports(callId: $id) { id } }', { id: null }],
    ['a directive', 'query ($on: Boolean = true) { __typename @include(if: $on) }', { on: null }],
  ])('null for a variable of %s that has a default', async (_name, query, variables) => {
    const { error } = await post({ query, variables });
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
    expect(error?.message).toContain('must not be null');
    expect(loggedErrors()).toEqual([]);
  });
});

describe('the end of an operation', () => {
  it('is an error for callers wherever it is thrown', () => {
    const masked: unknown[] = [];
    const format = createFormatError((error) => masked.push(error));
    for (const error of [new CallerGone(), new DeadlineExceeded()])
      expect(format({ ...error.toJSON() }, error).message).toBe(error.message);
    expect(masked).toEqual([]);
  });

  it('is not logged as ours when the caller leaves while waiting for what another operation fetches', async () => {
    upstream.set('c', BEHAVIOURS.hang);
    const body = JSON.stringify({ query: '{ callReports(callId: "c") { id } }' });
    let arrived = 0;
    gateway.app.server.server.on('request', () => (arrived += 1));
    const [first, second] = [1, 2].map((count) => {
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
      void until(() => arrived === count - 1).then(() => socket.write(rawRequest({ body })));
      return socket;
    });
    await until(() => arrived === 2 && upstream.inFlight === 1);
    // Until the second has joined the first.
    for (let turns = 0; turns < 20; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    second?.resetAndDestroy();
    await until(() => gateway.logs.join('').includes('connection closed before'));
    await until(() => gateway.logs.join('').includes('an operation was answered'));
    first?.resetAndDestroy();
    await until(() => upstream.inFlight === 0);
    expect(upstream.attempts.get('c')).toBe(1);
    expect(loggedErrors()).toEqual([]);
  });
});
