import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Fault } from '../../src/sandbox/faults.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { timerOf, until } from '../support/until.ts';
import { ask, callIdOf, clientOf, json, type Answer, type ErrorAnswer } from './support.ts';

let sandbox: Sandbox;
let path: string;
beforeAll(async () => {
  sandbox = await startSandbox();
  path = `/voice_sdk_call_reports/${callIdOf(sandbox, 'short-call.a.json')}`;
});
beforeEach(() => {
  sandbox.setFaults([]);
  sandbox.clearRequests();
});
afterAll(() => sandbox.close());

const askWith = (fault: Fault): Promise<Answer> => {
  sandbox.setFaults([{ fault }]);
  return ask(sandbox, path);
};

test('a status comes with its error body and Retry-After', async () => {
  const answer = await askWith({ kind: 'status', status: 429, retryAfter: 2 });
  expect([answer.status, answer.headers['retry-after']]).toEqual([429, '2']);
  expect(json<ErrorAnswer>(answer).errors[0]).toMatchObject({ code: '10011', title: 'Too many requests' });
  sandbox.setFaults([{ fault: { kind: 'status', status: 503 } }]);
  await expect(clientOf(sandbox).recordings.list()).rejects.toMatchObject({ status: 503 });
});

test('a reset ends the connection without an answer', async () => {
  await expect(askWith({ kind: 'reset' })).rejects.toMatchObject({ code: expect.stringMatching(/ECONNRESET|SOCKET/) });
});

test('a truncated body ends before its announced length', async () => {
  await expect(askWith({ kind: 'truncate' })).rejects.toMatchObject({
    code: expect.stringMatching(/^UND_ERR_(SOCKET|RES_CONTENT_LENGTH_MISMATCH)$/),
  });
});

test('invalid JSON is 200 and application/json', async () => {
  const answer = await askWith({ kind: 'invalid-json' });
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  expect(() => json(answer)).toThrow(SyntaxError);
});

test('no content is 204 without a body', async () => {
  const answer = await askWith({ kind: 'no-content' });
  expect([answer.status, answer.bytes.length]).toEqual([204, 0]);
});

test('a redirect leads elsewhere', async () => {
  const answer = await askWith({ kind: 'redirect', location: 'http://127.0.0.1:9/trap' });
  expect([answer.status, answer.headers.location]).toEqual([302, 'http://127.0.0.1:9/trap']);
});

test('a drip sends the right body a byte at a time', async () => {
  sandbox.addCall('tiny', '[{"call_id":"tiny"}]');
  sandbox.setFaults([{ fault: { kind: 'drip', everyMs: 1 }, match: 'tiny' }]);
  const body = '[{"call_id":"tiny"}]';
  const everyByte = timerOf(body.length - 1);
  const answer = await ask(sandbox, '/voice_sdk_call_reports/tiny');
  expect(answer.bytes.toString()).toBe(body);
  expect(everyByte.hasFired()).toBe(true);
});

test('a hang answers nothing until the client gives up, and is counted until then', async () => {
  sandbox.setFaults([{ fault: { kind: 'hang' } }]);
  const giveUp = new AbortController();
  const asked = ask(sandbox, path, { signal: giveUp.signal });
  await until(() => sandbox.requests.length === 1);
  giveUp.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  await until(() => sandbox.inFlight === 0);
  expect(sandbox.requests).toMatchObject([{ status: null, cut: true, account: 0 }]);
});

test('latencies add up with the base latency and with another fault', async () => {
  const slow = await startSandbox({
    latencyMs: ({ url }) => (url.includes('call_events') ? 20 : 0),
    faults: [{ fault: { kind: 'latency', ms: 20 } }, { fault: { kind: 'status', status: 500 } }],
  });
  const both = timerOf(39);
  expect((await ask(slow, '/call_events')).status).toBe(500);
  expect(both.hasFired()).toBe(true);
  await slow.close();
});

test('a rule strikes only the path, the account and the number of times it names', async () => {
  const fault: Fault = { kind: 'status', status: 500 };
  sandbox.setFaults([
    { fault, match: 'filter[leg_id]=broken' },
    { fault, match: 'recordings', account: 1 },
    { fault, match: '/detail_records', times: 2 },
  ]);
  const status = async (asked: string, account: 0 | 1 = 0): Promise<number> =>
    (await ask(sandbox, asked, { account })).status;
  expect(await status('/call_events?filter%5Bleg_id%5D=broken')).toBe(500);
  expect(await status('/call_events?filter[leg_id]=well')).toBe(200);
  expect([await status('/recordings'), await status('/recordings', 1)]).toEqual([200, 500]);
  const records = '/detail_records?filter[record_type]=webrtc';
  expect([await status(records), await status(records), await status(records)]).toEqual([500, 500, 200]);
});

test('closing ends a request that hangs', async () => {
  const other = await startSandbox({ faults: [{ fault: { kind: 'hang' } }] });
  const asked = ask(other, '/call_events');
  const failed = expect(asked).rejects.toMatchObject({ code: expect.any(String) });
  await until(() => other.inFlight === 1);
  await other.close();
  await failed;
});

test('requests in flight are counted, and their maximum', async () => {
  const busy = await startSandbox({ faults: [{ fault: { kind: 'hang' } }] });
  const giveUp = new AbortController();
  const asked = Array.from({ length: 3 }, () => ask(busy, '/call_events', { signal: giveUp.signal }));
  const given = Promise.allSettled(asked);
  await until(() => busy.inFlight === 3);
  giveUp.abort();
  await given;
  await until(() => busy.inFlight === 0);
  expect(busy.maxInFlight).toBe(3);
  await busy.close();
});
