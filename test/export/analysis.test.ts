import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wilson } from '../../src/call-quality/statistics/shares.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { percentile } from '../call-quality/support/singly.ts';
import { loadDuckDb, openDatabase, type Database, type Row } from './support/duckdb.ts';
import { exportDays, newFolder } from './support/export-fleet.ts';

const PAGE = readFileSync(new URL('../../docs/analysis.md', import.meta.url), 'utf8');
const [SETUP = '', ...QUESTIONS] = [...PAGE.matchAll(/```sql\n([^`]+)```/g)].map(([, sql = '']) => sql);

const FLEET = { calls: 250, seed: 11, until: Date.parse('2026-11-20T16:00:00Z') };
const PERIOD = ['2026-11-12', '2026-11-21'] as const;

/** A row of `callQuality`, in the words of its schema. */
interface Call {
  readonly [field: string]: unknown;
  readonly callId: string;
  readonly startedAt: number;
  readonly agent: string;
  readonly poor: boolean | null;
  readonly spoiledSeconds: number;
}

const FIELDS = `callId startedAt endedAt callSeconds agent connectionId direction destinationCountry sdkPlatform sdkVersion browser operatingSystem codec
  path region outcome fault confidence impact poor spoiledSeconds talkSeconds mosReceived mosSent roundTripMs jitterMs lossPercent sentJitterMs
  sentLossPercent concealedPercent`;

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const duckdb = await loadDuckDb();

(duckdb === undefined ? describe.skip : describe)(
  'the questions of docs/analysis.md, asked of an exported fleet',
  () => {
    let gateway: TestGateway;
    let database: Database;
    let calls: readonly Call[];
    let overview: {
      coverage: { found: number; unjudged: { reason: string; count: number }[] };
      totals: { issues: { code: string; count: number; seconds: number }[] };
      buckets: { start: string; group: { calls: number; judged: number } }[];
      calls: { nodes: { callId: string }[] };
      hours: { key: string; calls: number }[];
    };
    const answer = (number: number): Promise<readonly Row[]> => database.ask(QUESTIONS[number - 1]!);

    beforeAll(async () => {
      gateway = await startGateway({ sandbox: { fleet: FLEET }, settings: { OPERATION_TIMEOUT_MS: '120000' } });
      const folder = await newFolder();
      await exportDays({ url: gateway.sandbox.url, token: gateway.sandbox.tokens[0] }, folder, PERIOD);
      database = await openDatabase(duckdb!);
      for (const [index, sql] of QUESTIONS.entries()) QUESTIONS[index] = sql.replaceAll('digests/', `${folder}/`);
      await database.ask(SETUP.replaceAll('digests/', `${folder}/`));
      const { data, errors } = await gateway.ask<{ callQuality: typeof overview & { rows: Call[] } }>(
        `{ callQuality(filter: { startedFrom: "${PERIOD[0]}T00:00:00Z", startedTo: "${PERIOD[1]}T00:00:00Z" }) {
        rows(first: 1000) { ${FIELDS} } coverage { found unjudged { reason count } } totals { issues { code count seconds } }
        buckets(width: DAY) { start group { calls judged } } calls(first: 10, impact: NOTICEABLE) { nodes { callId } }
        hours: groups(by: HOUR_OF_DAY, first: 24) { key calls } } }`,
      );
      expect(errors).toEqual([]);
      overview = data.callQuality;
      calls = data.callQuality.rows;
    }, 240_000);
    afterAll(async () => {
      database.close();
      await gateway.close();
    });

    /** The calls by a key, and of each group what is wanted. */
    const grouped = (keyOf: (call: Call) => unknown): Map<string, Call[]> => {
      const groups = new Map<string, Call[]>();
      for (const call of calls) groups.set(String(keyOf(call)), [...(groups.get(String(keyOf(call))) ?? []), call]);
      return groups;
    };
    const shareOf = (group: readonly Call[]) => {
      const classified = group.filter(({ poor }) => poor !== null);
      return { count: classified.filter(({ poor }) => poor).length, of: classified.length };
    };
    const expectClose = (value: unknown, expected: number | null): void =>
      expected === null ? expect(value).toBeNull() : expect(value).toBeCloseTo(expected, 6);

    it('every judged call has the figures that callQuality gives', async () => {
      const rows = await database.ask(
        "SELECT *, epoch_ms(started_at) AS start_ms, epoch_ms(ended_at) AS end_ms FROM calls WHERE state = 'JUDGED'",
      );
      expect(rows).toHaveLength(calls.length);
      expect(calls.length).toBeGreaterThan(200);
      const byId = new Map(rows.map((row) => [row.call_id, row]));
      for (const { startedAt, endedAt, ...call } of calls) {
        const row = byId.get(call.callId)!;
        expect({ start: row.start_ms, end: row.end_ms }).toEqual({ start: startedAt, end: endedAt });
        for (const [name, value] of Object.entries(call))
          expect({ name, value: row[snakeCase(name)] }).toEqual({ name, value });
      }
    });

    it('1: by day', async () => {
      const days = grouped(({ startedAt }) => dayOf(startedAt));
      const rows = await answer(1);
      expect(rows.map(({ day }) => day)).toEqual([...days.keys()].sort());
      for (const { day, classified, poor, share } of rows) {
        const { count, of } = shareOf(days.get(String(day))!);
        expect({ classified, poor }).toEqual({ classified: of, poor: count });
        expectClose(share, count / of);
      }
    });

    it('2: by agent, with the interval of callQuality', async () => {
      const agents = grouped(({ agent }) => agent);
      const rows = await answer(2);
      expect(rows.length).toBeGreaterThan(3);
      expect(rows[0]).toMatchObject({ agent: 'agent-07' });
      for (const { agent, n, share, low, high } of rows) {
        const poor = shareOf(agents.get(String(agent))!);
        expect(n).toBe(poor.of);
        const expected = wilson(poor)!;
        expectClose(share, expected.value);
        expect(low).toBeCloseTo(expected.low, 4);
        expect(high).toBeCloseTo(expected.high, 4);
      }
      expect(rows).toHaveLength([...agents.values()].filter((group) => shareOf(group).of >= 10).length);
    });

    it('3: by SDK version, beside the others', async () => {
      const versions = grouped(({ sdkPlatform, sdkVersion }) => `${String(sdkPlatform)} ${String(sdkVersion)}`);
      const all = shareOf(calls);
      const rows = await answer(3);
      expect(rows).toHaveLength(versions.size);
      for (const row of rows) {
        const { count, of } = shareOf(versions.get(`${String(row.sdk_platform)} ${String(row.sdk_version)}`)!);
        expect(row.classified).toBe(of);
        expectClose(row.share, of === 0 ? null : count / of);
        expectClose(row.share_of_others, all.of === of ? null : (all.count - count) / (all.of - of));
      }
    });

    it('4: by network', async () => {
      const networks = grouped(({ path, region }) => `${String(path)} ${String(region)}`);
      const rows = await answer(4);
      expect(rows).toHaveLength(networks.size);
      for (const { path, region, classified, poor } of rows) {
        const { count, of } = shareOf(networks.get(`${String(path)} ${String(region)}`)!);
        expect({ classified, poor }).toEqual({ classified: of, poor: count });
      }
    });

    it('5: by the side at fault', async () => {
      const poor = calls.filter((call) => call.poor);
      const rows = await answer(5);
      expect(rows.reduce((sum, row) => sum + Number(row.calls), 0)).toBe(poor.length);
      for (const row of rows) {
        const own = poor.filter(({ fault }) => fault === row.fault);
        expect(row.calls).toBe(own.length);
        expectClose(
          row.spoiled_seconds,
          own.reduce((sum, { spoiledSeconds }) => sum + spoiledSeconds, 0),
        );
      }
    });

    it('6: by issue', async () => {
      const rows = await answer(6);
      const expected = new Map(overview.totals.issues.map((issue) => [issue.code, issue]));
      expect(rows).toHaveLength(expected.size);
      for (const { code, calls: count, seconds } of rows) {
        expect(count).toBe(expected.get(String(code))!.count);
        expectClose(seconds, expected.get(String(code))!.seconds);
      }
    });

    it('7: the calls to open', async () => {
      const rows = await answer(7);
      expect(rows.map(({ call_id }) => call_id)).toEqual(overview.calls.nodes.map(({ callId }) => callId));
    });

    it('8: the calls that could not be judged', async () => {
      const rows = await answer(8);
      const { unjudged } = overview.coverage;
      expect(unjudged).not.toEqual([]);
      expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(unjudged.map(({ reason }) => reason)));
      for (const { start, group } of overview.buckets) {
        const own = rows.filter(({ day }) => day === start.slice(0, 10));
        expect(own.reduce((sum, row) => sum + Number(row.calls), 0)).toBe(group.calls - group.judged);
      }
    });

    it('9: what is usual on each path', async () => {
      const paths = grouped(({ path }) => path);
      const rows = await answer(9);
      expect(rows).toHaveLength(paths.size);
      const of = (group: Call[], name: string, share: number): number | null => {
        const known = group.map((call) => call[name]).filter((value) => typeof value === 'number');
        return known.length === 0 ? null : percentile(known, share);
      };
      for (const { path, median_ms, p95_ms, p95_loss } of rows) {
        const group = paths.get(String(path))!;
        expectClose(median_ms, of(group, 'roundTripMs', 0.5));
        expectClose(p95_ms, of(group, 'roundTripMs', 0.95));
        expectClose(p95_loss, of(group, 'lossPercent', 0.95));
      }
    });

    it('10: by hour', async () => {
      const hours = grouped(({ startedAt }) => new Date(startedAt).getUTCHours());
      const rows = await answer(10);
      expect(new Map(rows.map(({ hour, calls: count }) => [String(hour).padStart(2, '0'), count]))).toEqual(
        new Map(overview.hours.map(({ key, calls: count }) => [key, count])),
      );
      for (const { hour, share } of rows) {
        const { count, of } = shareOf(hours.get(String(hour)) ?? []);
        expectClose(share, of === 0 ? null : count / of);
      }
    });

    it('the check before: no day is missing', async () => {
      expect(QUESTIONS).toHaveLength(11);
      expect(await answer(11)).toEqual([]);
    });
  },
);
