import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fault } from '../../src/sandbox/faults.ts';
import { startGateway, startGatewayAt, type LoneGateway, type TestGateway } from '../support/gateway.ts';
import { callIdOf } from '../support/samples.ts';
import { until } from '../support/until.ts';

const FAULTY = callIdOf('lossy-jittery');
const WELL = callIdOf('clean-pcmu');
const QUERY = `{ faulty: callReports(callId: "${FAULTY}") { callId } well: callReports(callId: "${WELL}") { callId } }`;

let gateway: TestGateway;
let hasty: LoneGateway;
beforeAll(async () => {
  gateway = await startGateway();
  hasty = await startGatewayAt(
    gateway.sandbox.url,
    { OPERATION_TIMEOUT_MS: '2000' },
    `Bearer ${gateway.sandbox.tokens[0]}`,
  );
  // The first operation of a process takes longest: where time is short, it must not be a tested one.
  await hasty.ask(QUERY);
});
afterAll(async () => {
  await hasty.close();
  await gateway.close();
});
afterEach(() => gateway.sandbox.setFaults([]));

describe('what the upstream answers becomes a code, at its path, and its siblings stand', () => {
  it.each<[string, Fault, { code: string; retryAfterMs?: number }]>([
    ['401', { kind: 'status', status: 401 }, { code: 'UNAUTHENTICATED' }],
    ['403', { kind: 'status', status: 403 }, { code: 'FORBIDDEN' }],
    [
      '429 with Retry-After',
      { kind: 'status', status: 429, retryAfter: 60 },
      { code: 'UPSTREAM_RATE_LIMITED', retryAfterMs: 60_000 },
    ],
    ['429 without', { kind: 'status', status: 429 }, { code: 'UPSTREAM_RATE_LIMITED' }],
    ['500', { kind: 'status', status: 500 }, { code: 'UPSTREAM_UNAVAILABLE' }],
    ['503', { kind: 'status', status: 503 }, { code: 'UPSTREAM_UNAVAILABLE' }],
    ['400', { kind: 'status', status: 400 }, { code: 'UPSTREAM_INVALID' }],
    ['422', { kind: 'status', status: 422 }, { code: 'UPSTREAM_INVALID' }],
    ['a redirect, which is not followed', { kind: 'redirect' }, { code: 'UPSTREAM_INVALID' }],
    ['204', { kind: 'no-content' }, { code: 'UPSTREAM_INVALID' }],
    ['what is no JSON', { kind: 'invalid-json' }, { code: 'UPSTREAM_INVALID' }],
    ['a reset connection', { kind: 'reset' }, { code: 'UPSTREAM_UNAVAILABLE' }],
    ['a body that ends early', { kind: 'truncate' }, { code: 'UPSTREAM_UNAVAILABLE' }],
    ['nothing at all', { kind: 'hang' }, { code: 'UPSTREAM_TIMEOUT' }],
    ['a byte at a time', { kind: 'drip', everyMs: 50 }, { code: 'UPSTREAM_TIMEOUT' }],
  ])('%s', async (_name, fault, extensions) => {
    gateway.sandbox.setFaults([{ fault, match: FAULTY }]);
    const isLate = extensions.code === 'UPSTREAM_TIMEOUT';
    const { status, data, errors } = await (isLate ? hasty : gateway).ask(QUERY);
    expect(status).toBe(200);
    expect(data).toEqual({ faulty: null, well: [{ callId: WELL }] });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ path: ['faulty'], extensions });
    expect(errors[0]?.extensions).toEqual(extensions);
  });

  it("names the upstream's own detail of a refused request", async () => {
    gateway.sandbox.setFaults([{ fault: { kind: 'status', status: 422, detail: 'call_id is odd' }, match: FAULTY }]);
    const { errors } = await gateway.ask(QUERY);
    expect(errors[0]?.message).toBe('Telnyx answered this request with an unexpected status 422: call_id is odd');
  });

  it('knows a refused connection', async () => {
    const lonely = await startGateway();
    await lonely.sandbox.close();
    const { data, errors } = await lonely.ask(QUERY);
    await lonely.app.close();
    expect(data).toEqual({ faulty: null, well: null });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UPSTREAM_UNAVAILABLE', 'UPSTREAM_UNAVAILABLE']);
  });

  it.each(['[1, 2]', '{"errors": []}', '"text"', 'null', '', '[{"call_id": "x"}'])(
    'refuses the body %s, which is no report list',
    async (body) => {
      gateway.sandbox.addCall('odd-body', body);
      const { data, errors } = await gateway.ask('{ callReports(callId: "odd-body") { id } }');
      expect(data).toEqual({ callReports: null });
      expect(errors[0]?.extensions.code).toBe('UPSTREAM_INVALID');
    },
  );
});

describe('a caller who goes away', () => {
  it('stops the upstream request', async () => {
    gateway.sandbox.clearRequests();
    gateway.sandbox.setFaults([{ fault: { kind: 'hang' }, match: FAULTY }]);
    const leaving = new AbortController();
    const asked = gateway.ask(QUERY, { signal: leaving.signal });
    await until(() => gateway.sandbox.requests.some(({ path }) => path.includes(FAULTY)));
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await until(() => gateway.sandbox.inFlight === 0);
    expect(gateway.sandbox.requests.find(({ path }) => path.includes(FAULTY))?.cut).toBe(true);
  });
});
