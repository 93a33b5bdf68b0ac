import type { Sdk } from '../../../src/reports/normalise/sdk.ts';
import type { TestGateway } from '../../support/gateway.ts';

interface Average {
  average: number | null;
  knownSeconds: number;
}

interface Direction {
  mos: { average: number | null; scoredSeconds: number };
  jitterMs: Average;
  totals: { packets: number | null; packetsLost: number | null; lossPercent: number | null };
}

interface Concealment {
  segments: { intervals: { start: string; end: string }[] }[];
  series: { t: number[]; columns: [{ values: (number | null)[] }] } | null;
}

interface Quality {
  inbound: Direction;
  outbound: Direction;
  roundTripTimeMs: Average;
  issues: { code: string; affectedSeconds: number }[];
}

/** What the gateway says of a call that is asked for alone. */
export interface SingleCall {
  callId: string;
  verdict: { fault: string; outcome: string; impact: { level: string; spoiledSeconds: number } };
  reports: (Concealment & { sdk: Sdk; quality: Quality })[];
  detailRecord: { agent: string; startedAt: string; callerNumber: string | null; destinationNumber: string | null };
}

const DIRECTION = `mos { average scoredSeconds } jitterMs { average knownSeconds } totals { packets packetsLost lossPercent }`;

const CALL = `callId verdict(useOtherLeg: false) { fault outcome impact { level spoiledSeconds } } detailRecord { agent startedAt callerNumber destinationNumber }
  reports { sdk { name version platform userAgent } segments { intervals { start end } } series(metrics: [INBOUND_CONCEALMENT], maxPoints: 10000) { t columns { values } }
    quality { inbound { ${DIRECTION} } outbound { ${DIRECTION} } roundTripTimeMs { average knownSeconds }
    issues { code affectedSeconds } } }`;

/** Asks for every call that the billing records list, one by one. */
export async function askSingly(gateway: TestGateway): Promise<readonly SingleCall[]> {
  const calls: SingleCall[] = [];
  let after: string | null = null;
  do {
    const page: {
      data: { searchCalls: { nodes: { callId: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    } = await gateway.ask(
      `query ($after: String) { searchCalls(filter: {}, first: 100, after: $after) { nodes { callId } pageInfo { hasNextPage endCursor } } }`,
      { variables: { after } },
    );
    const { nodes, pageInfo } = page.data.searchCalls;
    for (const { callId } of nodes) {
      const alone = await gateway.ask<{ calls: [SingleCall] }>(
        `query ($id: ID!) { calls(callIds: [$id]) { ${CALL} } }`,
        {
          variables: { id: callId },
        },
      );
      calls.push(alone.data.calls[0]);
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return calls;
}

/** A call's average over its reports, each weighted; null when it is known of none. */
export function average(
  call: SingleCall,
  read: (quality: Quality) => [value: number | null, weight: number],
): number | null {
  const known = call.reports.map(({ quality }) => read(quality)).filter(([value]) => value !== null);
  const weight = known.reduce((sum, [, own]) => sum + own, 0);
  return known.length === 0 ? null : known.reduce((sum, [value, own]) => sum + (value ?? 0) * own, 0) / weight;
}

/** The average share of concealed samples of a call's intervals, each weighted by its length; null when it is known of none. */
export function concealment({ reports }: SingleCall): number | null {
  let [sum, weight] = [0, 0];
  for (const { segments, series } of reports) {
    const intervals = segments.flatMap((segment) => segment.intervals);
    const lengths = new Map(
      intervals.map(({ start, end }) => [Date.parse(start), (Date.parse(end) - Date.parse(start)) / 1_000]),
    );
    series?.t.forEach((time, row) => {
      const value = series.columns[0].values[row] ?? null;
      if (value === null) return;
      const length = lengths.get(time) ?? 0;
      const seconds = length > 0 ? length : 1;
      sum += value * seconds;
      weight += seconds;
    });
  }
  return weight === 0 ? null : sum / weight;
}

/** By the definition: between the closest ranks. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return below + (position % 1) * (above - below);
}

/** Counts as an object, whatever their order. */
export const byKey = <Name extends string>(
  counts: readonly ({ count: number } & Record<Name, string>)[],
  name: Name,
): Record<string, number> => Object.fromEntries(counts.map((entry) => [entry[name], entry.count]));
