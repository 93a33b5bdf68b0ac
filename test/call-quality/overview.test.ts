import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestGateway } from '../support/gateway.ts';
import { planFleet } from '../../src/sandbox/fleet/plan.ts';
import { allRowsOf, FLEET, overviewOf, PERIOD, ROW, startFleetGateway, type Row } from './support/fleet-overview.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startFleetGateway();
});
afterAll(() => gateway.close());

const overview = <Data>(selection: string, args?: string): Promise<Data> => overviewOf<Data>(gateway, selection, args);
const allRows = (): Promise<Row[]> => allRowsOf(gateway);

const LEVELS = ['NONE', 'MINOR', 'NOTICEABLE', 'SEVERE'];

interface Page {
  nodes: { callId: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  truncated: boolean;
}

const PAGE = 'nodes { callId } pageInfo { hasNextPage endCursor } truncated';

describe('the rows of an overview', () => {
  it('come newest first and page by page, each call once', async () => {
    const rows = await allRows();
    expect(rows).toHaveLength(planFleet(FLEET).filter(({ sample }) => sample !== null).length);
    expect(rows.map(({ startedAt }) => startedAt)).toEqual(
      rows.map(({ startedAt }) => startedAt).sort((a, b) => b - a),
    );
    const paged: Row[] = [];
    for (let after: string | undefined; ; after = paged.at(-1)?.cursor) {
      const { rows: page } = await overview<{ rows: Row[] }>(
        `rows(first: 17${after === undefined ? '' : `, after: "${after}"`}) { ${ROW} }`,
      );
      paged.push(...page);
      if (page.length < 17) break;
    }
    expect(paged).toEqual(rows);
  });

  it('say what the verdict of each call says', async () => {
    for (const { callId, fault, impact, outcome } of (await allRows()).slice(0, 5)) {
      const { data } = await gateway.ask<{ calls: { verdict: unknown }[] }>(
        `{ calls(callIds: ["${callId}"]) { verdict(useOtherLeg: false) { fault outcome impact { level } } } }`,
      );
      expect(data.calls[0]!.verdict).toEqual({ fault, outcome, impact: { level: impact } });
    }
  });
});

describe('the calls of an overview', () => {
  it('come by impact or by start, page by page', async () => {
    const rows = await allRows();
    const byStart = await overview<{ calls: Page }>(`calls(first: 100, orderBy: STARTED) { ${PAGE} }`);
    expect(byStart.calls.nodes.map(({ callId }) => callId)).toEqual(rows.map(({ callId }) => callId));
    expect(byStart.calls.truncated).toBe(false);
    const byImpact = [...rows].sort(
      (one, other) =>
        LEVELS.indexOf(other.impact) - LEVELS.indexOf(one.impact) ||
        other.spoiledSeconds - one.spoiledSeconds ||
        other.startedAt - one.startedAt,
    );
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const { calls }: { calls: Page } = await overview(
        `calls(first: 25${after === null ? '' : `, after: "${after}"`}) { ${PAGE} }`,
      );
      found.push(...calls.nodes.map(({ callId }) => callId));
      if (!calls.pageInfo.hasNextPage) break;
      after = calls.pageInfo.endCursor;
    }
    expect(found).toEqual(byImpact.map(({ callId }) => callId));
  });

  it('are those of a fault, an impact or worse, an issue, an outcome', async () => {
    const rows = await allRows();
    const [bad] = rows.filter(({ impact }) => impact === 'SEVERE');
    const [issue = ''] = bad!.issues.split(' ');
    const cases: [string, (row: Row) => boolean][] = [
      [`fault: ${bad!.fault}`, (row) => row.fault === bad!.fault],
      ['impact: NOTICEABLE', (row) => LEVELS.indexOf(row.impact) >= 2],
      [`issue: ${issue}`, (row) => row.issues.split(' ').includes(issue)],
      [`outcome: ${bad!.outcome}`, (row) => row.outcome === bad!.outcome],
    ];
    for (const [argument, matches] of cases) {
      const { calls } = await overview<{ calls: Page }>(`calls(first: 100, ${argument}) { ${PAGE} }`);
      expect({ argument, ids: calls.nodes.map(({ callId }) => callId).sort() }).toEqual({
        argument,
        ids: rows
          .filter(matches)
          .map(({ callId }) => callId)
          .sort(),
      });
    }
  });

  it('need no further request for their billing records', async () => {
    gateway.sandbox.clearRequests();
    await overview(
      'calls(first: 100) { nodes { detailRecord { agent } } } totals { worst { detailRecord { agent } } }',
    );
    expect(gateway.sandbox.requests.every(({ query }) => query['filter[call_id]'] === undefined)).toBe(true);
  });
});

describe('the groups of an overview', () => {
  it('have the requested order', async () => {
    type Groups = { key: string | null; calls: number; poor: number; poorShare: { value: number } | null }[];
    const groups = async (order: string): Promise<Groups> =>
      (
        await overview<{ groups: Groups }>(
          `groups(by: HOUR_OF_DAY, orderBy: ${order}) { key calls poor poorShare { value } }`,
        )
      ).groups;
    const descending = (values: number[]): void => expect(values).toEqual([...values].sort((a, b) => b - a));
    descending((await groups('CALLS')).map(({ calls }) => calls));
    descending((await groups('POOR')).map(({ poor }) => poor));
    descending((await groups('POOR_SHARE')).map(({ poorShare }) => poorShare?.value ?? -1));
    const keys = (await groups('KEY')).map(({ key }) => key);
    expect(keys).toEqual([...keys].sort());
  });

  it('and its buckets follow the clocks of the time zone', async () => {
    const rows = await allRows();
    const found = await overview<{
      groups: { key: string; judged: number }[];
      buckets: { start: string; end: string; group: { judged: number } }[];
    }>(
      'groups(by: HOUR_OF_DAY, first: 24) { key judged } buckets(width: DAY) { start end group { judged } }',
      `filter: { ${PERIOD} }, timeZone: "Asia/Tokyo"`,
    );
    const hour = ({ startedAt }: Row): string => String((new Date(startedAt).getUTCHours() + 9) % 24).padStart(2, '0');
    for (const { key, judged } of found.groups)
      expect({ key, judged }).toEqual({ key, judged: rows.filter((row) => hour(row) === key).length });
    expect(found.buckets.every(({ start }) => start.endsWith('T15:00:00.000Z'))).toBe(true);
    expect(found.buckets.reduce((sum, { group }) => sum + group.judged, 0)).toBe(rows.length);
    found.buckets.slice(1).forEach(({ start }, index) => expect(start).toBe(found.buckets[index]!.end));
  });
});

describe('the period before', () => {
  it('has the same length and ends where this one begins', async () => {
    const rows = await allRows();
    const middle = Date.parse('2026-11-17T00:00:00Z');
    const { previous } = await overview<{ previous: { from: string; to: string; totals: { judged: number } } }>(
      'previous { from to totals { judged } }',
      'filter: { startedFrom: "2026-11-17T00:00:00Z", startedTo: "2026-11-20T23:59:59.999Z" }',
    );
    expect(previous).toEqual({
      from: '2026-11-13T00:00:00.000Z',
      to: '2026-11-16T23:59:59.999Z',
      totals: { judged: rows.filter(({ startedAt }) => startedAt < middle).length },
    });
  });

  it('is null where the period has no beginning', async () => {
    expect(await overview('from previous { from }', 'filter: { agent: "agent-01" }')).toEqual({
      from: null,
      previous: null,
    });
  });
});

describe('a call beside similar ones', () => {
  const compare = async (callId: string, args: string) => {
    const { data, errors } = await gateway.ask<{ calls: [{ comparedWith: Record<string, unknown> | null }] }>(
      `{ calls(callIds: ["${callId}"]) { comparedWith(${args}) { key label coverage { found judged isComplete }
        roundTripMs { value median percentile calls } spoiledSeconds { value calls } poorShare { value } } } }`,
    );
    return { compared: data.calls[0].comparedWith, errors };
  };

  it('stands among the calls of the same agent in the days before it', async () => {
    const rows = await allRows();
    const [call] = rows;
    const others = rows.filter(
      ({ callId, agent, startedAt }) =>
        callId !== call!.callId && agent === call!.agent && startedAt >= call!.startedAt - 5 * 86_400_000,
    );
    const known = others
      .map(({ roundTripMs }) => roundTripMs)
      .filter((value) => value !== null)
      .sort((a, b) => a - b);
    const value = call!.roundTripMs!;
    const below = known.filter((other) => other < value).length + known.filter((other) => other === value).length / 2;
    const { compared, errors } = await compare(call!.callId, 'by: AGENT, days: 5');
    expect(errors).toEqual([]);
    expect(compared).toMatchObject({
      key: call!.agent,
      coverage: { judged: others.length, isComplete: true },
      roundTripMs: { value, percentile: expect.closeTo((100 * below) / known.length, 9), calls: known.length },
      spoiledSeconds: { value: call!.spoiledSeconds, calls: others.length },
    });
    const middle = (known.length - 1) / 2;
    const median = (known[Math.floor(middle)]! + known[Math.ceil(middle)]!) / 2;
    expect((compared!.roundTripMs as { median: number }).median).toBeCloseTo(median, 9);
  });

  it('is compared by what only reports tell, too', async () => {
    const [call] = await allRows();
    const { compared } = await compare(call!.callId, 'by: SDK_VERSION');
    const version = planFleet(FLEET).find(({ callId }) => callId === call!.callId)!.sdkVersion;
    expect(compared).toMatchObject({ key: version, label: version });
  });

  it('is null for a call that is not known, and days out of range are named', async () => {
    expect((await compare('nobody-knows-it', 'by: AGENT')).compared).toBeNull();
    const [call] = await allRows();
    expect((await compare(call!.callId, 'by: AGENT, days: 32')).errors).toMatchObject([
      { message: 'days is 32; accepted: 1 to 31.' },
    ]);
  });
});
