import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { operatingSystemOf } from '../../src/digest/user-agent.ts';
import { askSingly, average, byKey, concealment, percentile, type SingleCall } from './support/singly.ts';

interface Group {
  key: string | null;
  calls: number;
  judged: number;
  unclassified: number;
  poor: number;
  poorShare: { value: number } | null;
  outcomes: { outcome: string; count: number }[];
  faults: { fault: string; count: number }[];
  issues: { code: string; count: number; seconds: number }[];
  mosReceived: Percentiles;
  mosSent: Percentiles;
  roundTripMs: Percentiles;
  jitterMs: Percentiles;
  lossPercent: Percentiles;
  sentJitterMs: Percentiles;
  sentLossPercent: Percentiles;
  concealedPercent: Percentiles;
}

interface Percentiles {
  p5: number | null;
  p50: number | null;
  p95: number | null;
  calls: number;
}

const GROUP = `key calls judged unclassified poor poorShare { value } outcomes { outcome count } faults { fault count }
  issues { code count seconds } mosReceived { ...P } mosSent { ...P } roundTripMs { ...P } jitterMs { ...P } lossPercent { ...P } sentJitterMs { ...P } sentLossPercent { ...P } concealedPercent { ...P }`;

const QUERY = `query ($filter: CallFilter!) { callQuality(filter: $filter) {
    coverage { found judged pending isComplete unjudged { reason count } }
    totals { ${GROUP} }
    agents: groups(by: AGENT) { ${GROUP} }
    versions: groups(by: SDK_VERSION) { ${GROUP} }
    faults: groups(by: FAULT) { ${GROUP} }
    platforms: groups(by: SDK_PLATFORM) { ${GROUP} }
    outcomes: groups(by: OUTCOME) { ${GROUP} }
    systems: groups(by: OPERATING_SYSTEM) { ${GROUP} }
    hours: buckets(width: HOUR) { start end group { ${GROUP} } }
    rows(first: 1000) { callId caller destination }
    days: buckets(width: DAY) { start end group { ${GROUP} } }
  } }
  fragment P on CallPercentiles { p5 p50 p95 calls }`;

/** Curves are rounded to two places. */
const SERIES_PLACES = 1;

let gateway: TestGateway;
let single: readonly SingleCall[];
beforeAll(async () => {
  gateway = await startGateway({ sandbox: { derived: true }, settings: { OPERATION_TIMEOUT_MS: '60000' } });
  single = await askSingly(gateway);
});
afterAll(() => gateway.close());

/** What a group must say, summed up over calls that were asked for one by one. */
function expectSumOf(group: Group, calls: readonly SingleCall[]): void {
  const isUnclear = ({ verdict }: SingleCall): boolean =>
    verdict.fault === 'CANNOT_TELL' && verdict.impact.level === 'NONE';
  const poor = calls.filter(({ verdict }) => ['NOTICEABLE', 'SEVERE'].includes(verdict.impact.level)).length;
  const classified = calls.filter((call) => !isUnclear(call)).length;
  expect(group).toMatchObject({
    judged: calls.length,
    unclassified: calls.length - classified,
    poor,
    poorShare: classified === 0 ? null : { value: poor / classified },
  });
  expect(byKey(group.outcomes, 'outcome')).toEqual(
    byKey(
      countsOf(calls, ({ verdict }) => verdict.outcome),
      'key',
    ),
  );
  expect(byKey(group.faults, 'fault')).toEqual(
    byKey(
      countsOf(calls, ({ verdict }) => verdict.fault),
      'key',
    ),
  );
  const issues = calls.flatMap(({ reports }, index) =>
    reports.flatMap(({ quality }) => quality.issues.map((issue) => ({ ...issue, index }))),
  );
  expect(group.issues.map(({ code }) => code).sort()).toEqual([...new Set(issues.map(({ code }) => code))].sort());
  for (const { code, count, seconds } of group.issues) {
    const own = issues.filter((issue) => issue.code === code);
    expect({ code, count }).toEqual({ code, count: new Set(own.map(({ index }) => index)).size });
    expect(seconds).toBeCloseTo(
      own.reduce((sum, { affectedSeconds }) => sum + affectedSeconds, 0),
      6,
    );
  }
  const figures = {
    mosReceived: calls.map((call) => average(call, ({ inbound }) => [inbound.mos.average, inbound.mos.scoredSeconds])),
    mosSent: calls.map((call) => average(call, ({ outbound }) => [outbound.mos.average, outbound.mos.scoredSeconds])),
    roundTripMs: calls.map((call) => average(call, ({ roundTripTimeMs: t }) => [t.average, t.knownSeconds])),
    jitterMs: calls.map((call) => average(call, ({ inbound: { jitterMs: j } }) => [j.average, j.knownSeconds])),
    lossPercent: calls.map((call) =>
      average(call, ({ inbound: { totals: t } }) => [t.lossPercent, (t.packets ?? 0) + (t.packetsLost ?? 0)]),
    ),
    sentJitterMs: calls.map((call) => average(call, ({ outbound: { jitterMs: j } }) => [j.average, j.knownSeconds])),
    sentLossPercent: calls.map((call) =>
      average(call, ({ outbound: { totals: t } }) => [t.lossPercent, t.packets ?? 0]),
    ),
    concealedPercent: calls.map(concealment),
  };
  for (const [name, values] of Object.entries(figures)) {
    const known = values.filter((value) => value !== null);
    const found = group[name as keyof typeof figures];
    expect({ name, calls: found.calls }).toEqual({ name, calls: known.length });
    for (const [key, share] of [
      ['p5', 0.05],
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const)
      if (known.length === 0) expect(found[key]).toBeNull();
      else expect(found[key]).toBeCloseTo(percentile(known, share), name === 'concealedPercent' ? SERIES_PLACES : 9);
  }
}

const platformOf = (reports: SingleCall['reports']): string =>
  reports.find(({ sdk }) => sdk.platform !== 'UNKNOWN')?.sdk.platform ?? 'UNKNOWN';

const systemOf = (reports: SingleCall['reports']): string | null =>
  reports.map(({ sdk }) => operatingSystemOf(sdk)).find((system) => system !== null) ?? null;

const countsOf = (calls: readonly SingleCall[], keyOf: (call: SingleCall) => string) =>
  [...new Set(calls.map(keyOf))].map((key) => ({ key, count: calls.filter((call) => keyOf(call) === key).length }));

describe('callQuality', () => {
  it('says of many calls, in every group, what asking each of them alone comes to', async () => {
    const { data, errors } = await gateway.ask<{
      callQuality: {
        coverage: unknown;
        totals: Group;
        agents: Group[];
        versions: Group[];
        faults: Group[];
        platforms: Group[];
        outcomes: Group[];
        systems: Group[];
        hours: { start: string; end: string; group: Group }[];
        rows: { callId: string; caller: string | null; destination: string | null }[];
        days: { start: string; end: string; group: Group }[];
      };
    }>(QUERY, { variables: { filter: {} } });
    expect(errors).toEqual([]);
    const { coverage, totals, agents, versions, faults, platforms, outcomes, systems, days, hours, rows } =
      data.callQuality;
    const judged = single.filter(({ reports }) => reports.length > 0);
    expect(coverage).toEqual({
      found: single.length,
      judged: judged.length,
      pending: 0,
      isComplete: true,
      unjudged: judged.length === single.length ? [] : [{ reason: 'NO_REPORT', count: single.length - judged.length }],
    });
    expectSumOf(totals, judged);
    for (const group of agents)
      expectSumOf(
        group,
        judged.filter(({ detailRecord }) => detailRecord.agent === group.key),
      );
    for (const group of versions)
      expectSumOf(
        group,
        judged.filter(({ reports: [first] }) => first?.sdk.version === group.key),
      );
    for (const group of faults)
      expectSumOf(
        group,
        judged.filter(({ verdict }) => verdict.fault === group.key),
      );
    for (const group of platforms)
      expectSumOf(
        group,
        judged.filter(({ reports }) => platformOf(reports) === group.key),
      );
    expect(systems.length).toBeGreaterThan(2);
    for (const group of systems)
      expectSumOf(
        group,
        judged.filter(({ reports }) => systemOf(reports) === group.key),
      );
    for (const group of outcomes)
      expectSumOf(
        group,
        judged.filter(({ verdict }) => verdict.outcome === group.key),
      );
    for (const { start, end, group } of [...days, ...hours])
      expectSumOf(
        group,
        judged.filter(({ detailRecord: { startedAt } }) => startedAt >= start && startedAt < end),
      );
    for (const groups of [agents, versions, faults, platforms, outcomes, systems])
      expect(groups.reduce((sum, group) => sum + group.judged, 0)).toBe(judged.length);
    for (const buckets of [days, hours])
      expect(buckets.reduce((sum, { group }) => sum + group.calls, 0)).toBe(single.length);
    const numbersOf = new Map(single.map(({ callId, detailRecord: record }) => [callId, record]));
    expect(rows).toHaveLength(judged.length);
    for (const { callId, caller, destination } of rows)
      expect(numbersOf.get(callId)).toMatchObject({ callerNumber: caller, destinationNumber: destination });
  });

  it('keeps to the filter', async () => {
    const own = single.filter(({ detailRecord }) => detailRecord.agent === 'agent-ben');
    const { data } = await gateway.ask<{ callQuality: { totals: Group } }>(QUERY, {
      variables: { filter: { agent: 'agent-ben' } },
    });
    expect(data.callQuality.totals.calls).toBe(own.length);
    expectSumOf(
      data.callQuality.totals,
      own.filter(({ reports }) => reports.length > 0),
    );
  });
});
