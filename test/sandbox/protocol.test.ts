import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request } from 'undici';
import { BUNDLED_SAMPLES } from '../../src/sandbox/samples.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { ask, callIdOf, json, type ErrorAnswer } from './support.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
const sampleBytes = (name: string): Buffer => readFileSync(join(BUNDLED_SAMPLES, name));
interface List<Row> {
  data: Row[];
  meta: { page_number: number; page_size: number; total_pages: number; total_results: number };
}

describe("a call's reports", () => {
  test("are the sample's own bytes", async () => {
    const plain = await ask(sandbox, `/voice_sdk_call_reports/${callIdOf(sandbox, 'short-call.a.json')}`);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.bytes.equals(sampleBytes('short-call.a.json'))).toBe(true);
  });

  test('are sent compressed as they are stored when the client takes gzip', async () => {
    const path = `/voice_sdk_call_reports/${callIdOf(sandbox, 'clean-opus.a.json.gz')}`;
    const zipped = await ask(sandbox, path, { headers: { 'accept-encoding': 'br, gzip;q=0.8' } });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.bytes.equals(sampleBytes('clean-opus.a.json.gz'))).toBe(true);
    const plain = await ask(sandbox, path, { headers: { 'accept-encoding': 'gzip;q=0' } });
    expect(plain.bytes.equals(gunzipSync(zipped.bytes))).toBe(true);
  });

  test('in a list are slices of the same bytes', async () => {
    const { bytes } = await ask(sandbox, '/voice_sdk_call_reports?page[size]=250');
    const call = gunzipSync(sampleBytes('sparse.a.json.gz')).toString();
    const [first = ''] = call.slice(1).split(',{"call_id"');
    expect(bytes.includes(first)).toBe(true);
  });

  test('can be answered wrapped, and an unknown call as an empty list', async () => {
    const other = await startSandbox({ envelope: 'data', unknownCall: 'empty' });
    const path = `/voice_sdk_call_reports/${callIdOf(other, 'short-call.a.json')}`;
    expect(json<List<unknown>>(await ask(other, path)).data).toHaveLength(1);
    expect(json<List<unknown>>(await ask(other, '/voice_sdk_call_reports/unknown')).data).toEqual([]);
    await other.close();
  });

  test('that a program adds are served as they are, even when they are no JSON', async () => {
    sandbox.addCall('added', '[{"call_id": "added", "n": 1.0}]');
    sandbox.addCall('broken', 'oops');
    expect((await ask(sandbox, '/voice_sdk_call_reports/added')).bytes.toString()).toContain('"n": 1.0');
    expect((await ask(sandbox, '/voice_sdk_call_reports/broken')).bytes.toString()).toBe('oops');
    expect((await ask(sandbox, '/voice_sdk_call_reports/added', { account: 1 })).status).toBe(404);
    expect((await ask(sandbox, '/voice_sdk_call_reports?page[size]=250')).status).toBe(200);
  });
});

describe('two tokens', () => {
  const lists = [
    'voice_sdk_call_reports?',
    'call_events?',
    'recordings?',
    'detail_records?filter[record_type]=webrtc&',
  ];
  test.each(lists)('have nothing in common in %s', async (path) => {
    const [first, second] = await Promise.all(
      ([0, 1] as const).map((account) => ask(sandbox, `/${path}page[size]=50`, { account })),
    );
    expect(json<List<unknown>>(first!).data.length).toBeGreaterThan(0);
    expect(json<List<unknown>>(second!).data.length).toBeGreaterThan(0);
    // Ids of reports, sessions and legs are UUIDs; those of WebRTC tracks come from the same sample and may agree.
    const ids = /"(?:\w*_id|callId|voiceSdkSessionId|telnyx\w+Id)":\s*"([^"]+)"/g;
    const idsOf = (bytes: Buffer): string[] => [...bytes.toString().matchAll(ids)].map((match) => match[1]!);
    const ofFirst = new Set(idsOf(first!.bytes));
    expect(idsOf(second!.bytes).filter((id) => ofFirst.has(id))).toEqual([]);
  });

  test("do not see each other's calls", async () => {
    const callId = callIdOf(sandbox, 'clean-pcmu.a.json.gz', 1);
    expect((await ask(sandbox, `/voice_sdk_call_reports/${callId}`, { account: 1 })).status).toBe(200);
    expect((await ask(sandbox, `/voice_sdk_call_reports/${callId}`, { account: 0 })).status).toBe(404);
    expect((await ask(sandbox, '/calls/v3:0a2453749a371a082f689721687f2abd28d7a98e', { account: 1 })).status).toBe(404);
  });

  test('of which one is no token are answered 401', async () => {
    for (const headers of [{}, { authorization: 'Bearer nobody' }, { authorization: sandbox.tokens[0] }]) {
      const answer = await request(`${sandbox.url}/call_events`, { headers });
      expect(answer.statusCode).toBe(401);
      expect(((await answer.body.json()) as ErrorAnswer).errors[0]!.code).toBe('10009');
    }
  });

  test('are never kept in the log of requests', async () => {
    sandbox.clearRequests();
    await ask(sandbox, '/recordings?filter[call_leg_id]=x', { account: 1 });
    expect(sandbox.requests).toMatchObject([
      { method: 'GET', path: '/v2/recordings', query: { 'filter[call_leg_id]': 'x' }, account: 1 },
    ]);
    expect(JSON.stringify(sandbox.requests)).not.toContain(sandbox.tokens[1]);
  });
});

describe('lists', () => {
  const webrtc = '/detail_records?filter[record_type]=webrtc';
  const count = async (path: string): Promise<number> =>
    json<List<unknown>>(await ask(sandbox, path)).meta.total_results;

  test('have an empty page after the last', async () => {
    const { data, meta } = json<List<unknown>>(await ask(sandbox, '/recordings?page[number]=9'));
    expect(data).toEqual([]);
    expect(meta).toEqual({ page_number: 9, page_size: 20, total_pages: 1, total_results: 16 });
  });

  test('filter by time, by part of a text and by range', async () => {
    expect(await count(`${webrtc}&filter[started_at][gte]=2026-11-22T13:13:00Z`)).toBe(2);
    expect(await count(`${webrtc}&filter[started_at][lt]=2026-11-22T13:13:00Z`)).toBe(30);
    expect(await count(`${webrtc}&filter[auth_username][contains]=BEN`)).toBe(16);
    expect(await count(`${webrtc}&filter[cli]=%2B13125550177`)).toBe(32);
    expect(await count(`${webrtc}&filter[date_range]=last_7_days`)).toBe(32);
    expect(await count(`${webrtc}&filter[date_range]=yesterday`)).toBe(0);
    expect(await count('/call_events?filter[occurred_at][gt]=2026-11-22T13:14:33Z')).toBe(1);
    expect(await count('/recordings?filter[start_time][gte]=2026-11-22T13:13:00Z')).toBe(1);
  });

  test.each([
    ['/detail_records', 'filter[record_type]'],
    [`${webrtc}&filter[date_range]=lately`, 'filter[date_range]'],
    [`${webrtc}&filter[cli][near]=1`, 'filter[cli][near]'],
    [`${webrtc}&sort=agent`, 'sort'],
    [`${webrtc}&page[size]=51`, 'page[size]'],
    ['/voice_sdk_call_reports?sort=newest', 'sort'],
    ['/voice_sdk_call_reports?page[number]=0', 'page[number]'],
    ['/call_events?filter[call_id]=x', 'filter[call_id]'],
    ['/recordings?page[size]=1&page[size]=2', 'page[size]'],
  ])('answer %s with a 400 that names %s', async (path, parameter) => {
    const answer = await ask(sandbox, path);
    expect(answer.status).toBe(400);
    expect(json<ErrorAnswer>(answer).errors[0]!.source).toEqual({ parameter });
  });
});
