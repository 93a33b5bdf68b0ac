import { describe, expect, it } from '@jest/globals';
import { answering, BEHAVIOURS, ownerOf, POSTING_ID, type Behaviour } from '../support/faulty-upstream.ts';
import { timerOf } from '../support/until.ts';
import { withGateway } from '../support/with-gateway.ts';

const CANARY = 'CANARY.token-7f3a9c2e';
const QUERY =
  '{ bad: callReports(callId: "bad") { callId } good: callReports(callId: "good") { correlation { userId } } }';
const leaky = JSON.stringify({ errors: [{ detail: `refused ${CANARY}` }] });

interface Failure {
  readonly code: string;
  readonly attempts: number;
  readonly retryAfterMs?: number;
}

/** Requests a call that the upstream treats badly and one that it answers well. */
async function expectOneFailure(behaviour: Behaviour, expected: Failure, settings = {}): Promise<void> {
  await withGateway({ settings, token: CANARY }, async ({ upstream, gateway }) => {
    // The first operation of a process takes longest: where time is short, it must not be the tested one.
    await gateway.ask('{ callReports(callId: "good") { correlation { userId } } }');
    upstream.set('bad', behaviour);
    const { data, errors, text } = await gateway.ask(QUERY);
    expect(data).toEqual({ bad: null, good: [{ correlation: { userId: ownerOf(CANARY) } }] });
    const { attempts, ...extensions } = expected;
    expect(errors.map(({ path, extensions: given }) => ({ path, ...given }))).toEqual([
      { path: ['bad'], ...extensions },
    ]);
    expect(upstream.attempts.get('bad')).toBe(attempts);
    const said = text + gateway.logs.join('');
    for (const secret of [CANARY, POSTING_ID]) expect(said).not.toContain(secret);
  });
}

/** A chunked body, written as it is. */
const afterHead =
  (body: string): Behaviour =>
  (response) =>
    void response.socket?.write(`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${body}`);

describe('each fault of the upstream', () => {
  it.each<[string, Behaviour, Failure]>([
    ['a reset connection', BEHAVIOURS.reset, { code: 'UPSTREAM_UNAVAILABLE', attempts: 3 }],
    ['a connection closed without an answer', BEHAVIOURS.halfClose, { code: 'UPSTREAM_UNAVAILABLE', attempts: 3 }],
    ['a body that ends early', BEHAVIOURS.truncated, { code: 'UPSTREAM_UNAVAILABLE', attempts: 1 }],
    ['a malformed chunk', afterHead('zz\r\n[]\r\n'), { code: 'UPSTREAM_UNAVAILABLE', attempts: 1 }],
    ['a chunk of 2^64 bytes', afterHead('FFFFFFFFFFFFFFFFF\r\n[]\r\n'), { code: 'UPSTREAM_UNAVAILABLE', attempts: 1 }],
    ['what is no JSON', BEHAVIOURS.invalidJson, { code: 'UPSTREAM_INVALID', attempts: 1 }],
    ['204', answering(204, {}, ''), { code: 'UPSTREAM_INVALID', attempts: 1 }],
    ['301', answering(301, { location: '/v2/voice_sdk_call_reports/good' }), { code: 'UPSTREAM_INVALID', attempts: 1 }],
    ['400', answering(400, {}, leaky), { code: 'UPSTREAM_INVALID', attempts: 1 }],
    ['401', answering(401, {}, leaky), { code: 'UNAUTHENTICATED', attempts: 1 }],
    ['403', answering(403, {}, leaky), { code: 'FORBIDDEN', attempts: 1 }],
    ['422', answering(422, {}, leaky), { code: 'UPSTREAM_INVALID', attempts: 1 }],
    ['429', answering(429, {}, leaky), { code: 'UPSTREAM_RATE_LIMITED', attempts: 3 }],
    [
      '429 with a Retry-After behind the deadline',
      answering(429, { 'retry-after': '3600' }, leaky),
      { code: 'UPSTREAM_RATE_LIMITED', attempts: 1, retryAfterMs: 3_600_000 },
    ],
    ['500', answering(500, {}, leaky), { code: 'UPSTREAM_UNAVAILABLE', attempts: 1 }],
    ['502', answering(502, {}, leaky), { code: 'UPSTREAM_UNAVAILABLE', attempts: 3 }],
    ['503', answering(503, {}, leaky), { code: 'UPSTREAM_UNAVAILABLE', attempts: 3 }],
    ['504', answering(504, {}, leaky), { code: 'UPSTREAM_UNAVAILABLE', attempts: 3 }],
    ['a decompression bomb', BEHAVIOURS.bomb, { code: 'UPSTREAM_INVALID', attempts: 1 }],
    [
      'an encoding that was not asked for',
      answering(200, { 'content-encoding': 'br' }),
      { code: 'UPSTREAM_INVALID', attempts: 1 },
    ],
    ['compressed nonsense', answering(200, { 'content-encoding': 'gzip' }), { code: 'UPSTREAM_INVALID', attempts: 1 }],
  ])('%s: its code at its path, its sibling succeeds, no secret leaks', async (_name, behaviour, expected) => {
    await expectOneFailure(behaviour, expected);
  });

  // Mostly waiting for the deadline, so together.
  it.concurrent.each<[string, Behaviour]>([
    ['nothing at all', BEHAVIOURS.hang],
    ['a body that stops', BEHAVIOURS.hangInBody],
    ['a byte at a time', BEHAVIOURS.drip],
  ])('%s: UPSTREAM_TIMEOUT at its path, its sibling succeeds, no secret leaks', async (_name, behaviour) => {
    await expectOneFailure(behaviour, { code: 'UPSTREAM_TIMEOUT', attempts: 1 }, { OPERATION_TIMEOUT_MS: '3000' });
  });

  it('404 is nothing stored, not an error', async () => {
    await withGateway({}, async ({ upstream, gateway }) => {
      upstream.set('bad', answering(404));
      expect(await gateway.ask(QUERY)).toMatchObject({ data: { bad: [] }, errors: [] });
    });
  });

  it('that is transient is hidden by a later attempt', async () => {
    await withGateway({}, async ({ upstream, gateway }) => {
      upstream.set('bad', (response, request) => {
        if (upstream.attempts.get('bad') === 3) answering(200, {}, '[]')(response, request);
        else answering(503, { 'retry-after': '0' })(response, request);
      });
      expect(await gateway.ask(QUERY)).toMatchObject({ data: { bad: [] }, errors: [] });
    });
  });

  it('is retried after Retry-After if that fits the deadline', async () => {
    await withGateway({}, async ({ upstream, gateway }) => {
      upstream.set('bad', (response, request) => {
        if (upstream.attempts.get('bad') === 2) answering(200, {}, '[]')(response, request);
        else answering(429, { 'retry-after': '1' })(response, request);
      });
      const retryAfter = timerOf(999);
      expect(await gateway.ask(QUERY)).toMatchObject({ data: { bad: [] }, errors: [] });
      expect(retryAfter.hasFired()).toBe(true);
    });
  });
});
