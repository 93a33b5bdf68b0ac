import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import type { Fault } from '../../src/sandbox/faults.ts';
import { startGateway, startGatewayAt, type TestGateway } from '../support/gateway.ts';
import { callIdOf } from '../support/samples.ts';

const CALL = callIdOf('clean-opus');
const QUERY = `{ callReports(callId: "${CALL}") { callId } }`;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
afterEach(() => {
  gateway.sandbox.setFaults([]);
  gateway.sandbox.clearRequests();
});

describe('the bearer token', () => {
  it.each([
    ['none', null, 'is missing'],
    ['an empty one', '', 'malformed'],
    ['another scheme', 'Basic dXNlcjpwYXNz', 'malformed'],
    ['no token behind the scheme', 'Bearer ', 'malformed'],
    ['two tokens', 'Bearer one two', 'malformed'],
    ['a token with characters that tokens do not have', 'Bearer {"a":1}', 'malformed'],
    ['a token beyond all measure', `Bearer ${'a'.repeat(9_000)}`, 'malformed'],
  ])('%s: refused with 401, and the upstream is not asked', async (_name, authorization, problem) => {
    const { status, errors, text } = await gateway.ask(QUERY, { authorization });
    expect(status).toBe(401);
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(errors[0]?.message).toContain(problem);
    if (authorization !== null && authorization.length > 8) expect(text).not.toContain(authorization);
    expect(gateway.sandbox.requests).toEqual([]);
  });

  it('is refused when it comes twice', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const body = JSON.stringify({ query: QUERY });
      const asked = request(
        `${gateway.url}/graphql`,
        {
          method: 'POST',
          headers: [
            ...['content-type', 'application/json', 'host', 'localhost', 'content-length', String(body.length)],
            ...[
              'authorization',
              `Bearer ${gateway.sandbox.tokens[0]}`,
              'authorization',
              `Bearer ${gateway.sandbox.tokens[1]}`,
            ],
          ],
        },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      asked.once('error', reject);
      asked.end(body);
    });
    expect(status).toBe(401);
    expect(gateway.sandbox.requests).toEqual([]);
  });

  it('decides what is visible: each account sees its own calls only', async () => {
    const own = gateway.sandbox.calls().find(({ account }) => account === 1)!.callId;
    const query = `{ first: callReports(callId: "${CALL}") { callId } second: callReports(callId: "${own}") { callId } }`;
    const [first, second] = gateway.sandbox.tokens;
    expect((await gateway.ask(query, { authorization: `Bearer ${first}` })).data).toEqual({
      first: [{ callId: CALL }],
      second: [],
    });
    expect((await gateway.ask(query, { authorization: `bearer ${second}` })).data).toEqual({
      first: [],
      second: [{ callId: own }],
    });
  });

  it('that the upstream refuses is UNAUTHENTICATED at the field', async () => {
    const { status, errors } = await gateway.ask(QUERY, { authorization: 'Bearer unknown-to-telnyx' });
    expect(status).toBe(200);
    expect(errors[0]).toMatchObject({ path: ['callReports'], extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('is in no log line and no error, whatever fails', async () => {
    // For what hangs.
    const hasty = await startGatewayAt(gateway.sandbox.url, { OPERATION_TIMEOUT_MS: '400' });
    const canary = 'CANARY.token-0123456789';
    const faults: (Fault | null)[] = [
      null,
      { kind: 'status', status: 401 },
      { kind: 'status', status: 422, detail: `bad token ${canary}` },
      { kind: 'status', status: 503 },
      { kind: 'reset' },
      { kind: 'hang' },
      { kind: 'truncate' },
      { kind: 'invalid-json' },
    ];
    // The sandbox answers 401 to tokens it does not know, so the canary is tried against both: it, and faults of a known one.
    const known = gateway.sandbox.tokens[0];
    for (const fault of faults) {
      gateway.sandbox.setFaults(fault === null ? [] : [{ fault }]);
      for (const token of [canary, known]) {
        const { errors } = await hasty.ask(`${QUERY}# ${fault?.kind}`, { authorization: `Bearer ${token}` });
        expect(JSON.stringify(errors)).not.toContain(token);
      }
    }
    await hasty.ask('{ broken', { authorization: `Bearer ${canary}` });
    await hasty.ask('{ noSuchField }', { authorization: `Bearer ${canary}` });
    await fetch(`${hasty.url}/graphql?token=${canary}`, { headers: { authorization: `Bearer ${canary}` } });
    await hasty.close();
    const logged = hasty.logs.join('');
    expect(logged).toContain('"path":"/graphql"');
    expect(logged).not.toContain(canary);
    expect(logged).not.toContain(known);
  });
});

describe('an error that was not made for callers', () => {
  it('is masked, and logged', async () => {
    const { errors } = await gateway.ask('{ callReports(callId: "x") { id } }', {
      authorization: `Bearer ${gateway.sandbox.tokens[0]}`,
    });
    expect(errors).toEqual([]);
    const dispatcher = {
      dispatch: () => {
        throw new TypeError('internal detail');
      },
      close: () => Promise.resolve(),
    };
    const { createUpstream } = await import('../../src/upstream/client.ts');
    const upstream = createUpstream(
      {
        TELNYX_API_URL: new URL(gateway.sandbox.url),
        UPSTREAM_CONCURRENCY: 1,
        OPERATION_TIMEOUT_MS: 100,
        MAX_BYTES_IN_FLIGHT: 1_000_000,
      },
      dispatcher as never,
    );
    const asked = upstream
      .forCaller({
        authorization: 'Bearer x',
        tenant: 'x',
        signal: new AbortController().signal,
        onEnd: () => undefined,
      })
      .get({ path: ['voice_sdk_call_reports', 'x'], template: '/voice_sdk_call_reports/{call_id}' }, () =>
        Promise.resolve(1),
      );
    await expect(asked).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    await expect(asked).rejects.not.toThrow('internal detail');
  });
});
