import { describe, expect, it } from '@jest/globals';
import { answering, type Behaviour } from '../support/faulty-upstream.ts';
import { withGateway } from '../support/with-gateway.ts';

const nested = (levels: number): string => `${'{"a":['.repeat(levels / 2)}${']}'.repeat(levels / 2)}`;

const REPORT = JSON.stringify([
  { call_id: 'own', telnyx_leg_id: 'leg', telnyx_session_id: 'session', stats: [], logs: [] },
]);

/** What the upstream answers on the paths of one list; it answers reports, and empty lists, everywhere else. */
const answeringList =
  (path: string, body: string): Behaviour =>
  (response, request) => {
    const { url = '' } = request;
    const usual = url.includes('voice_sdk_call_reports/') ? REPORT : '{"data":[]}';
    answering(200, {}, url.includes(path) ? body : usual)(response, request);
  };

const LISTS = [
  ['/call_events', 'callReports(callId: "own") { callId correlation { callEvents { nodes { payload } } } }'],
  ['/recordings', 'callReports(callId: "own") { callId correlation { recordings { id } } }'],
  ['/detail_records', 'callReports(callId: "own") { callId } calls(callIds: ["own"]) { detailRecord { raw } }'],
] as const;

describe('an answer of the upstream that nests 5,000 deep', () => {
  it.each(LISTS)('fails the field that shows it and no other: %s', async (path, query) => {
    const body = `{"data":[{"id":"x","call_id":"own","metadata":${nested(5_000)}}]}`;
    await withGateway({ usual: answeringList(path, body) }, async ({ gateway }) => {
      const { status, data, errors } = await gateway.ask<{ callReports: { callId: string }[] }>(`{ ${query} }`);
      expect(status).toBe(200);
      expect(errors.map(({ message, extensions }) => [extensions.code, message])).toEqual([
        ['UPSTREAM_INVALID', 'The answer from Telnyx nests deeper than 128 levels.'],
      ]);
      expect(data.callReports).toMatchObject([{ callId: 'own' }]);
    });
  });

  it('is one that nests 129 deep; brackets in texts do not count', async () => {
    const record = (deep: string): string =>
      `{"data":[{"call_id":"own","text":"${'[{'.repeat(300)}\\"","deep":${deep}}]}`;
    const query = '{ calls(callIds: ["own"]) { detailRecord { raw } } }';
    await withGateway({ usual: answeringList('/detail_records', record(nested(124))) }, async ({ gateway }) => {
      const { data } = await gateway.ask<{ calls: { detailRecord: { raw: { deep: unknown } } }[] }>(query);
      expect(JSON.stringify(data.calls[0]?.detailRecord.raw.deep)).toBe(nested(124));
    });
    await withGateway({ usual: answeringList('/detail_records', record(nested(126))) }, async ({ gateway }) => {
      const { errors } = await gateway.ask<unknown>(query);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UPSTREAM_INVALID']);
    });
  });
});
