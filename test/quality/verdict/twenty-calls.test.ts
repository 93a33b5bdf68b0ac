import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../../support/gateway.ts';

const REPORTS = '/voice_sdk_call_reports/';

describe('verdicts of twenty calls in one operation', () => {
  let gateway: TestGateway;
  beforeAll(async () => (gateway = await startGateway()));
  afterAll(() => gateway.close());

  const ownCalls = (): string[] =>
    gateway.sandbox
      .calls()
      .filter(({ account }) => account === 0)
      .map(({ callId }) => callId)
      .slice(0, 20);
  const readReports = (): string[] =>
    gateway.sandbox.requests
      .map(({ path }) => path)
      .filter((path) => path.includes(REPORTS))
      .map((path) => path.slice(path.indexOf(REPORTS) + REPORTS.length));

  it('read each report once, those of other legs too', async () => {
    const ids = ownCalls();
    expect(ids).toHaveLength(20);
    gateway.sandbox.clearRequests();
    const { data, errors } = await gateway.ask<{ calls: { verdict: { fault: string } }[] }>(
      `{ calls(callIds: ${JSON.stringify(ids)}) { verdict { fault } again: verdict { headline } reports { quality { verdict { fault } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.calls).toHaveLength(20);
    const read = readReports();
    expect(ids.filter((id) => !read.includes(id))).toEqual([]);
    expect(read.toSorted()).toEqual([...new Set(read)].sort());
  });
});
