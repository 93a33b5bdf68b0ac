import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { print } from 'graphql';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import {
  OverviewDocument,
  OverviewRowsDocument,
  type OverviewQuery,
  type OverviewRowsQuery,
} from '../../../client/src/documents.ts';
import { figuresOf, listedCalls, type OverviewAnswer } from '../../../viewer/src/overview/figures.ts';
import { USUAL } from '../../../viewer/src/overview/filters.ts';
import { sliceOf, worstOf, type Row } from '../../../viewer/src/overview/slice.ts';

const filter = { startedFrom: '2026-11-20T00:00:00.000Z', startedTo: '2026-11-25T00:00:00.000Z' };
const DAY = 86_400_000;

describe('figures counted by the page from the rows of all calls', () => {
  let gateway: TestGateway;
  let answer: OverviewAnswer;
  let rows: readonly Row[];
  beforeAll(async () => {
    gateway = await startGateway({ settings: { DIGEST_CACHE_BYTES: '1000000' } });
    const variables = { filter, width: 'DAY', first: 100, fault: null, impact: 'NOTICEABLE', issue: null };
    const asked = await gateway.ask<OverviewQuery>(print(OverviewDocument), { variables });
    const listed = await gateway.ask<OverviewRowsQuery>(print(OverviewRowsDocument), { variables: { filter } });
    if (!asked.data.callQuality || !listed.data.callQuality) throw new Error('The gateway did not answer.');
    answer = asked.data.callQuality;
    rows = listed.data.callQuality.rows;
  });
  afterAll(() => gateway.close());

  it('equal those of the gateway', () => {
    const byGateway = figuresOf(answer);
    const byPage = sliceOf(rows, {
      slotOf: (time) => time - (time % DAY),
      labelOf: (name, key) => answer[name].find((group) => group.key === key)?.label ?? '',
    });
    const { roundTripMs, label: _label, ...totals } = byPage.totals;
    expect(byGateway.totals).toMatchObject(totals);
    expect(byGateway.totals.roundTripMs.p50).toBe(roundTripMs.p50);
    for (const name of ['agents', 'versions', 'paths'] as const)
      expect(byPage[name].map(withoutLabel).sort(byKey)).toEqual(byGateway[name].map(withoutLabel).sort(byKey));
    for (const name of ['faults', 'issues'] as const)
      expect([...byPage[name]].sort(byKey)).toEqual([...byGateway[name]].sort(byKey));
    expect([...byPage.buckets].map(([start, group]) => [start, withoutLabel(group)])).toEqual(
      expect.arrayContaining([...byGateway.buckets].map(([start, group]) => [start, withoutLabel(group)])),
    );
  });

  it('list the same calls in the same order', () => {
    expect(worstOf(rows, { ...USUAL, impact: 'NOTICEABLE' }).map(({ callId }) => callId)).toEqual(
      listedCalls(answer).map(({ callId }) => callId),
    );
  });
});

type Group = ReturnType<typeof figuresOf>['agents'][number];

const withoutLabel = ({ key, calls, judged, unclassified, poor, poorShare }: Group) => ({
  key,
  calls,
  judged,
  unclassified,
  poor,
  poorShare,
});

const byKey = (one: { key: string | null }, other: { key: string | null }): number =>
  String(one.key).localeCompare(String(other.key));
