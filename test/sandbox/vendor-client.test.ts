import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { callIdOf, clientOf } from './support.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

describe("the vendor's own client reads from the sandbox", () => {
  test("one call's reports", async () => {
    const callId = callIdOf(sandbox, 'reconnect-three-segments.a.json.gz');
    const segments = await clientOf(sandbox).voiceSDKCallReports.retrieve(callId);
    expect(segments.map(({ call_id }) => call_id)).toEqual([callId, callId, callId]);
    expect(segments.map(({ segment }) => segment)).toEqual([0, 1, 2]);
  });

  test('the list of reports, following its pages, newest first', async () => {
    sandbox.clearRequests();
    const times: string[] = [];
    for await (const row of clientOf(sandbox).voiceSDKCallReports.list({ 'page[size]': 25 }))
      times.push(row.created_at ?? row.stored_at ?? '');
    expect(times).toHaveLength(55);
    expect(sandbox.requests.map(({ query }) => query['page[number]'])).toEqual([undefined, '2', '3']);
    const known = times.filter((time) => time !== '').map((time) => Date.parse(time));
    expect(known).toEqual([...known].sort((left, right) => right - left));
  });

  test('the list oldest first', async () => {
    const newest = await clientOf(sandbox).voiceSDKCallReports.list({ 'page[size]': 250 });
    const oldest = await clientOf(sandbox).voiceSDKCallReports.list({ 'page[size]': 250, sort: 'created_at' });
    expect(oldest.data).toEqual(newest.data.reverse());
  });

  test("a leg's and a session's events", async () => {
    const callId = callIdOf(sandbox, 'clean-pcmu.a.json.gz');
    const [segment] = await clientOf(sandbox).voiceSDKCallReports.retrieve(callId);
    const leg = await clientOf(sandbox).callEvents.list({ filter: { leg_id: segment!.telnyx_leg_id! } });
    expect(leg.data.map(({ name }) => name)).toEqual([
      'call.initiated',
      'call.answered',
      'record_start',
      'call.hangup',
      'call.recording.saved',
    ]);
    const session = { application_session_id: segment!.telnyx_session_id! };
    const both = await clientOf(sandbox).callEvents.list({ filter: session });
    expect(new Set(both.data.map(({ call_leg_id }) => call_leg_id)).size).toBe(2);
  });

  test('the latest events without a filter', async () => {
    const page = await clientOf(sandbox).callEvents.list();
    expect(page.meta).toMatchObject({ page_number: 1, page_size: 20, total_results: 128, total_pages: 7 });
  });

  test("a leg's recordings", async () => {
    const callId = callIdOf(sandbox, 'clean-opus.a.json.gz');
    const [segment] = await clientOf(sandbox).voiceSDKCallReports.retrieve(callId);
    const { data } = await clientOf(sandbox).recordings.list({ filter: { call_leg_id: segment!.telnyx_leg_id! } });
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ status: 'completed', call_session_id: segment!.telnyx_session_id });
  });

  test("a call's status", async () => {
    const { data } = await clientOf(sandbox).calls.retrieveStatus('v3:0a2453749a371a082f689721687f2abd28d7a98e');
    expect(data).toMatchObject({
      call_leg_id: '8f51c87b-d8d4-4365-90fd-c654bae976d3',
      is_alive: false,
      call_duration: 45,
    });
  });

  test('detail records by agent, with a sort and pages', async () => {
    const filter = { record_type: 'webrtc', auth_username: 'agent-anna', date_range: 'today' } as const;
    const found: { started_at: string }[] = [];
    const list = clientOf(sandbox).detailRecords.list({ filter, sort: ['started_at', '-call_id'], 'page[size]': 5 });
    for await (const record of list) found.push(record as unknown as { started_at: string });
    expect(found).toHaveLength(16);
    const times = found.map(({ started_at }) => started_at);
    expect(times).toEqual([...times].sort());
  });

  test('an unknown field of a detail record as a 400 that names it', async () => {
    const filter = { record_type: 'webrtc', agent: 'anna' } as const;
    await expect(clientOf(sandbox).detailRecords.list({ filter })).rejects.toMatchObject({
      status: 400,
      error: { errors: [{ code: '10015', source: { parameter: 'filter[agent]' } }] },
    });
  });

  test('an unknown call as a 404', async () => {
    await expect(clientOf(sandbox).voiceSDKCallReports.retrieve('unknown')).rejects.toMatchObject({ status: 404 });
    await expect(clientOf(sandbox).calls.retrieveStatus('v3:unknown')).rejects.toMatchObject({ status: 404 });
  });
});
