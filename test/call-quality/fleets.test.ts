import { describe, expect, it } from '@jest/globals';
import { inOrder } from '../../src/call-quality/group-calls.ts';
import type { Overview } from '../../src/call-quality/overview.ts';
import { startGateway } from '../support/gateway.ts';
import { PLANTED, planFleet } from '../../src/sandbox/fleet/plan.ts';
import { overviewOfFleet } from './support/planned-overview.ts';

const UNTIL = Date.parse('2026-11-20T16:00:00Z');

const DIMENSIONS = [
  'AGENT',
  'SDK_VERSION',
  'BROWSER',
  'CODEC',
  'PATH',
  'REGION',
  'CONNECTION',
  'DIRECTION',
  'DESTINATION_COUNTRY',
  'HOUR_OF_DAY',
] as const;

const PLANTED_GROUPS = { AGENT: PLANTED.agent, SDK_VERSION: PLANTED.sdkVersion, PATH: 'RELAY TCP' } as const;

/** The groups that stand out when all dimensions are asked for together, as `DIMENSION key`. */
async function standingOut(overview: Overview): Promise<string[]> {
  const families = await Promise.all(DIMENSIONS.map(async (by) => ({ by, groups: await overview.groups(by) })));
  const found: string[] = [];
  for (const { by, groups } of families)
    for (const group of groups) if ((await group.standsOut()) !== null) found.push(`${by} ${group.key}`);
  return found;
}

describe('what stands out in a fleet', () => {
  it('is nothing in twenty fleets in which no circumstance has anything to do with how calls go, but for one at most', async () => {
    const alarms: string[] = [];
    for (let seed = 1; seed <= 20; seed += 1) {
      const overview = await overviewOfFleet({ calls: 1_000, seed, until: UNTIL, planted: false });
      alarms.push(...(await standingOut(overview)).map((group) => `fleet ${seed}: ${group}`));
    }
    expect(alarms.length).toBeLessThanOrEqual(1);
  });

  it('is the agent, the SDK version and the network that were made worse, each first in its dimension', async () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const overview = await overviewOfFleet({ calls: 2_000, seed, until: UNTIL });
      const found = await standingOut(overview);
      for (const [by, key] of Object.entries(PLANTED_GROUPS) as [keyof typeof PLANTED_GROUPS, string][]) {
        expect(found).toContain(`${by} ${key}`);
        const [first] = inOrder(await overview.groups(by), 'STANDS_OUT', overview.totals.poor, by);
        expect({ seed, by, first: first?.key }).toEqual({ seed, by, first: key });
      }
    }
  });

  it('is compared with all other calls, in numbers and in words', async () => {
    const overview = await overviewOfFleet({ calls: 2_000, seed: 1, until: UNTIL });
    const groups = await overview.groups('SDK_VERSION');
    const contrast = (await groups.find(({ key }) => key === PLANTED.sdkVersion)!.standsOut())!;
    const known = overview.judged.filter(({ isPoor }) => isPoor !== null);
    const isOwn = ({ digest }: (typeof known)[number]): boolean =>
      digest.circumstances.sdkVersion === PLANTED.sdkVersion;
    const [own, rest] = [known.filter(isOwn), known.filter((call) => !isOwn(call))];
    const share = (calls: typeof known): number => calls.filter(({ isPoor }) => isPoor).length / calls.length;
    expect(contrast).toMatchObject({ restCalls: rest.length, restShare: share(rest) });
    expect(contrast.difference).toBeCloseTo(share(own) - share(rest), 12);
    expect(contrast.low).toBeLessThan(contrast.difference);
    expect(contrast.high).toBeGreaterThan(contrast.difference);
    expect(contrast.low).toBeGreaterThan(0);
    expect(contrast.pValue).toBeLessThanOrEqual(contrast.adjustedPValue);
    expect(contrast.adjustedPValue).toBeLessThanOrEqual(0.01);
    const percent = (calls: typeof known): string => `${Math.round(100 * share(calls))} %`;
    expect(contrast.sentence).toBe(
      `SDK 2.9.0: ${percent(own)} poor of ${own.length} calls, others ${percent(rest)} of ${rest.length}.`,
    );
  });
});

describe('a fleet of the sandbox', () => {
  it('is the same for the same seed, and another for another', () => {
    const options = { calls: 50, seed: 3, until: UNTIL };
    expect(planFleet(options)).toEqual(planFleet(options));
    expect(planFleet({ ...options, seed: 4 })).not.toEqual(planFleet(options));
  });

  it('lies in the week before its end', () => {
    for (const { startedAt } of planFleet({ calls: 500, seed: 1, until: UNTIL })) {
      expect(startedAt).toBeLessThan(UNTIL);
      expect(startedAt).toBeGreaterThan(UNTIL - 8 * 86_400_000);
    }
  });

  it('is found again through callQuality, in its circumstances and its faults', async () => {
    const fleet = { calls: 120, seed: 7, until: UNTIL };
    const gateway = await startGateway({ sandbox: { fleet }, settings: { OPERATION_TIMEOUT_MS: '60000' } });
    try {
      const { data, errors } = await gateway.ask<{
        callQuality: { coverage: Record<string, unknown>; rows: Record<string, string | number | null>[] };
      }>(
        `query ($from: DateTime) { callQuality(filter: { startedFrom: $from, startedTo: "2026-11-20T16:00:00Z" }) {
          coverage { found judged isComplete unjudged { reason count } }
          rows(first: 1000) { callId startedAt agent sdkVersion browser codec path region direction destinationCountry fault } } }`,
        { variables: { from: '2026-11-12T00:00:00Z' } },
      );
      expect(errors).toEqual([]);
      const plan = planFleet(fleet);
      const reported = plan.filter(({ sample }) => sample !== null);
      expect(data.callQuality.coverage).toEqual({
        found: plan.length,
        judged: reported.length,
        isComplete: true,
        unjudged: [{ reason: 'NO_REPORT', count: plan.length - reported.length }],
      });
      const overview = await overviewOfFleet(fleet);
      const expected = new Map(overview.judged.map((call) => [call.callId, call]));
      expect(data.callQuality.rows).toHaveLength(reported.length);
      for (const row of data.callQuality.rows) {
        const { digest, record, startedAt } = expected.get(String(row.callId))!;
        const { sdkVersion, browser, codec, path, region } = digest.circumstances;
        expect(row).toMatchObject({
          startedAt,
          agent: record.auth_username,
          ...{ sdkVersion, browser, codec, path, region },
          direction: String(record.direction).toUpperCase(),
          destinationCountry: `+${String(record.country_code)}`,
          fault: digest.fault,
        });
      }
    } finally {
      await gateway.close();
    }
  });
});
