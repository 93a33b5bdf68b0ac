import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestGateway } from '../support/gateway.ts';
import { allRowsOf, overviewOf, PERIOD, startFleetGateway, type Row } from './support/fleet-overview.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startFleetGateway();
});
afterAll(() => gateway.close());

const overview = <Data>(selection: string, args?: string): Promise<Data> => overviewOf<Data>(gateway, selection, args);
const allRows = (): Promise<Row[]> => allRowsOf(gateway);

describe('a profile', () => {
  const poorBy = (
    profile: string,
  ): Promise<{ totals: { poor: number; unclassified: number }; profile: { description: string } }> =>
    overview('totals { poor unclassified } profile { description }', `filter: { ${PERIOD} }, profile: ${profile}`);

  it('decides what is poor, by impact, by the limits of others, or by one’s own', async () => {
    const rows = await allRows();
    expect((await poorBy('{ minImpact: SEVERE }')).totals.poor).toBe(
      rows.filter(({ impact }) => impact === 'SEVERE').length,
    );
    const own = await poorBy('{ name: CUSTOM, thresholds: { jitterMs: 8 } }');
    expect(own.totals.poor).toBeGreaterThanOrEqual(rows.filter(({ jitterMs }) => (jitterMs ?? 0) > 8).length);
    expect(own.profile.description).toBe('jitter over 8 ms');
    const teams = await poorBy('{ name: TEAMS_CQD }');
    const over = (limit: number, ...values: (number | null)[]): boolean => values.some((value) => (value ?? 0) > limit);
    expect(teams.totals.poor).toBe(
      rows.filter(
        (row) =>
          over(500, row.roundTripMs) ||
          over(10, row.lossPercent, row.sentLossPercent) ||
          over(30, row.jitterMs, row.sentJitterMs) ||
          over(7, row.concealedPercent),
      ).length,
    );
    const twilio = await poorBy('{ name: TWILIO }');
    expect(twilio.totals.poor).toBeGreaterThanOrEqual(
      rows.filter((row) => over(400, row.roundTripMs) || over(5, row.lossPercent, row.sentLossPercent)).length,
    );
    expect(twilio.profile.description).toContain('packet loss over 5 %');
  });

  it.each([
    ['profile: { name: CUSTOM }', 'profile.thresholds has no limit'],
    ['profile: { name: CUSTOM, thresholds: { mos: -1 } }', 'profile.thresholds.mos is -1'],
    ['profile: { name: TWILIO, thresholds: { mos: 3 } }', 'profile.thresholds is given with profile.name TWILIO'],
    ['profile: { minImpact: NONE }', 'profile.minImpact is NONE'],
    ['timeZone: "Nowhere"', 'timeZone is "Nowhere"'],
    ['policy: { highRttMs: -5 }', 'policy.highRttMs is -5'],
  ])('or another argument that is not accepted is named: %s', async (argument, message) => {
    const { data, errors } = await gateway.ask(`{ callQuality(filter: {}, ${argument}) { from } }`);
    expect(data).toEqual({ callQuality: null });
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('and numbers of items out of range are named, too', async () => {
    for (const [selection, message] of [
      ['rows(first: 1001) { callId }', 'first is 1001; accepted: 1 to 1000.'],
      ['rows(after: "x") { callId }', 'after is not a cursor of these rows'],
      ['groups(by: AGENT, first: 0) { key }', 'first is 0; accepted: 1 to 500.'],
      ['totals { worst(first: 21) { callId } }', 'first is 21; accepted: 1 to 20.'],
      ['calls(first: 101) { nodes { callId } }', 'first is 101; accepted: 1 to 100.'],
    ] as const) {
      const { errors } = await gateway.ask(`{ callQuality(filter: { ${PERIOD} }) { ${selection} } }`);
      expect(errors).toMatchObject([
        { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });
});
