import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTraceParent } from '../../src/server/trace-parent.ts';
import { startFaultyUpstream, type FaultyUpstream } from '../support/faulty-upstream.ts';
import { startGatewayAt, type LoneGateway } from '../support/gateway.ts';
import { until } from '../support/until.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = `00-${TRACE}-00f067aa0ba902b7-01`;
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

interface Line {
  readonly msg: string;
  readonly request_id?: string;
  readonly trace_id?: string;
}

let upstream: FaultyUpstream;
let gateway: LoneGateway;
beforeAll(async () => {
  upstream = await startFaultyUpstream();
  gateway = await startGatewayAt(upstream.url);
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

const lines = (): Line[] => gateway.logs.map((line) => JSON.parse(line) as Line);

/** The lines of the request with an id, once it is complete. */
async function linesOf(id: string | null): Promise<Line[]> {
  const own = (): Line[] => lines().filter((line) => line.request_id === id);
  await until(() => own().some(({ msg }) => msg === 'request completed'));
  return own();
}

const post = (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer t', ...headers },
    body,
  });

const QUERY = JSON.stringify({ query: '{ callReports(callId: "c") { id } }' });

describe('the id of a request', () => {
  it.each<[string, () => Promise<Response>]>([
    ['an operation', () => post(QUERY)],
    ['an operation without a token', () => post(QUERY, { authorization: '' })],
    ['a body that is no JSON', () => post('{')],
    ['an unknown path', () => fetch(`${gateway.url}/nowhere`)],
    ['a path that is no path', () => fetch(`${gateway.url}/%zz`)],
    ['a health check', () => fetch(`${gateway.url}/live`)],
  ])('is a header of the answer: %s', async (_name, ask) => {
    const one = (await ask()).headers.get('x-request-id');
    const other = (await ask()).headers.get('x-request-id');
    expect(one).toMatch(ID);
    expect(other).not.toBe(one);
  });

  it('is in all of its log lines, and never the one that the caller sends', async () => {
    const answer = await post(QUERY, { 'x-request-id': 'CANARY-15551234567' });
    const own = await linesOf(answer.headers.get('x-request-id'));
    expect(own.map(({ msg }) => msg)).toEqual(['an operation was answered', 'request completed']);
    expect(gateway.logs.join('')).not.toContain('CANARY');
  });
});

describe("the caller's trace", () => {
  it('is in all log lines of a request', async () => {
    const answer = await post(QUERY, { traceparent: PARENT });
    const own = await linesOf(answer.headers.get('x-request-id'));
    expect(own.map(({ msg, trace_id }) => [msg, trace_id])).toEqual([
      ['an operation was answered', TRACE],
      ['request completed', TRACE],
    ]);
  });

  it.each([
    ['no version', `${TRACE}-00f067aa0ba902b7-01`],
    ['an invalid version', `ff-${TRACE}-00f067aa0ba902b7-01`],
    ['more than version 00 has', `${PARENT}-more`],
    ['no trace', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`],
    ['no span', `00-${TRACE}-${'0'.repeat(16)}-01`],
    ['capital letters', PARENT.toUpperCase()],
    ['a text', 'CANARY'],
    ['two headers', `${PARENT}, ${PARENT}`],
  ])('is ignored when it is malformed: %s', async (_name, traceparent) => {
    const answer = await post(QUERY, { traceparent });
    const own = await linesOf(answer.headers.get('x-request-id'));
    expect(own.every((line) => !('trace_id' in line))).toBe(true);
    expect(answer.status).toBe(200);
  });

  it('is read as the specification defines it, also from later versions', () => {
    expect(readTraceParent(PARENT)).toEqual({ traceId: TRACE, spanId: '00f067aa0ba902b7', isSampled: true });
    expect(readTraceParent(`01-${TRACE}-00f067aa0ba902b7-00-later`)).toMatchObject({ isSampled: false });
    fc.assert(
      fc.property(fc.string(), fc.nat(PARENT.length), (text, at) => {
        const read = readTraceParent(PARENT.slice(0, at) + text + PARENT.slice(at));
        if (read !== undefined) expect(`${read.traceId}${read.spanId}`).toMatch(/^[\da-f]{48}$/);
      }),
    );
  });
});
