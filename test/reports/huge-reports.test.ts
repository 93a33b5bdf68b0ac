import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LONG_CALL } from '../../src/sandbox/long-call.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ sandbox: { longCall: true } });
});
afterAll(() => gateway.close());

describe("an hour's report", () => {
  it('answers ids and counts though its intervals and logs are no JSON inside: nothing parses them', async () => {
    const broken = Array.from({ length: 20 }, (_, segment) => ({
      call_id: 'broken-inside',
      voice_sdk_session_id: 'session',
      telnyx_leg_id: 'leg',
      segment,
    })).map(
      (ids) =>
        `{${JSON.stringify(ids).slice(1, -1)},"stats":[{"intervalStartUtc":"2026-01-01T00:${String(ids.segment).padStart(2, '0')}:00Z"},` +
        `${'{"audio":nonsense},'.repeat(180)}{}],"logs":[${'{not json},'.repeat(50)}{}]}`,
    );
    gateway.sandbox.addCall('broken-inside', `[${broken.join(',')}]`);
    const { data, errors } = await gateway.ask(
      '{ callReports(callId: "broken-inside") { callId correlation { telnyxLegId } segments { index intervalCount } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      callReports: [
        {
          callId: 'broken-inside',
          correlation: { telnyxLegId: 'leg' },
          segments: Array.from({ length: 20 }, (_, index) => ({ index, intervalCount: 182 })),
        },
      ],
    });
    const asked = await gateway.ask<{ callReports: unknown }>(
      '{ callReports(callId: "broken-inside") { callId logs { totalCount } segments { intervals { start } } } }',
    );
    expect(new Set(asked.errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['UPSTREAM_INVALID']));
  });

  it('gives all its intervals in order', async () => {
    const { data, errors } = await gateway.ask<{
      callReports: {
        missingSegments: number[];
        segments: { isFinal: boolean; intervals: { start: string; inbound: { packetsReceived: number } }[] }[];
      }[];
    }>(
      `{ callReports(callId: "${LONG_CALL.callId}") { missingSegments segments { isFinal intervals { start inbound { packetsReceived } } } } }`,
    );
    expect(errors).toEqual([]);
    const [report] = data.callReports;
    expect(report?.missingSegments).toEqual([]);
    expect(report?.segments).toHaveLength(20);
    const intervals = report?.segments.flatMap((segment) => segment.intervals) ?? [];
    expect(intervals).toHaveLength(3600);
    const starts = intervals.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort());
    expect(intervals.at(-1)!.inbound.packetsReceived).toBeGreaterThan(150_000);
  });

  it('refuses a report over MAX_REPORT_BYTES and says so', async () => {
    const small = await startGateway({ settings: { MAX_REPORT_BYTES: '100000' } });
    small.sandbox.addCall('large', JSON.stringify([{ call_id: 'large', stats: ['x'.repeat(200_000)] }]));
    small.sandbox.addCall('small', JSON.stringify([{ call_id: 'small' }]));
    const { data, errors } = await small.ask<unknown>(
      '{ large: callReports(callId: "large") { id } small: callReports(callId: "small") { callId } }',
    );
    await small.close();
    expect(data).toEqual({ large: null, small: [{ callId: 'small' }] });
    expect(errors[0]).toMatchObject({ path: ['large'], extensions: { code: 'UPSTREAM_INVALID' } });
    expect(errors[0]?.message).toContain('100000 bytes');
  });
});
