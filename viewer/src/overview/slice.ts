import { percentile } from '../../../src/call-quality/statistics/percentiles.ts';
import { wilson } from '../../../src/call-quality/statistics/shares.ts';
import type { CountedFragment, ImpactLevel, OverviewRowsQuery } from '../../../client/src/documents.ts';
import type { Counted, Figures, ListedCall } from './figures.ts';
import type { OverviewFilters } from './filters.ts';

/** A judged call. */
export type Row = NonNullable<OverviewRowsQuery['callQuality']>['rows'][number];

interface Slicing {
  /** Start of the hour or day that a call started in. */
  readonly slotOf: (startedAt: number) => number | undefined;
  /** The gateway's name for a group, by its key. */
  readonly labelOf: (dimension: 'agents' | 'versions' | 'paths', key: string | null) => string;
}

/**
 * Counts calls as the gateway does, for a subset that no filter of the gateway selects, such as the calls of one SDK version. Uses the
 * gateway's own formulas (`src/call-quality/statistics`).
 */
export function sliceOf(rows: readonly Row[], { slotOf, labelOf }: Slicing): Figures {
  const grouped = (name: 'agents' | 'versions' | 'paths', keyOf: (row: Row) => string | null): CountedFragment[] =>
    [...groupBy(rows, keyOf)]
      .map(([key, members]) => counted(members, key, labelOf(name, key)))
      .sort((one, other) => other.poor - one.poor || other.calls - one.calls);
  const slots = groupBy(rows, ({ startedAt }) => (startedAt === null ? undefined : slotOf(startedAt)));
  return {
    totals: {
      ...counted(rows, null, ''),
      mosReceived: { p50: median(rows, 'mosReceived') },
      mosSent: { p50: median(rows, 'mosSent') },
      roundTripMs: { p50: median(rows, 'roundTripMs'), p95: null },
    },
    faults: countsOf(rows.map(({ fault }) => fault)),
    issues: countsOf(rows.flatMap(({ issues }) => issues.split(' ').filter(Boolean))),
    buckets: new Map(
      [...slots].flatMap(([start, members]) =>
        start === undefined ? [] : [[start, counted(members, null, '')] as const],
      ),
    ),
    agents: grouped('agents', ({ agent }) => agent),
    versions: grouped('versions', ({ sdkVersion }) => sdkVersion),
    paths: grouped('paths', ({ path }) => path),
  };
}

const LEVELS: readonly ImpactLevel[] = ['NONE', 'MINOR', 'NOTICEABLE', 'SEVERE'];

/** The calls of the list, the worst first: by impact, spoiled seconds, then the newest. */
export function worstOf(rows: readonly Row[], { fault, impact, issue }: OverviewFilters): ListedCall[] {
  const levelOf = (row: Row): number => LEVELS.indexOf(row.impact);
  const least = LEVELS.findIndex((level) => level === impact);
  return rows
    .filter(
      (row) =>
        (fault === '' || row.fault === fault) &&
        levelOf(row) >= least &&
        (issue === '' || row.issues.split(' ').includes(issue)),
    )
    .sort(
      (one, other) =>
        levelOf(other) - levelOf(one) ||
        other.spoiledSeconds - one.spoiledSeconds ||
        (other.startedAt ?? 0) - (one.startedAt ?? 0),
    );
}

function counted(rows: readonly Row[], key: string | null, label: string): CountedFragment {
  const classified = rows.filter(({ poor }) => poor !== null);
  const poor = classified.filter((row) => row.poor).length;
  return {
    key,
    label,
    calls: rows.length,
    judged: rows.length,
    unclassified: rows.length - classified.length,
    poor,
    poorShare: wilson({ count: poor, of: classified.length }),
  };
}

function median(rows: readonly Row[], name: 'mosReceived' | 'mosSent' | 'roundTripMs'): number | null {
  const values = rows.map((row) => row[name]).filter((value) => value !== null);
  return percentile(Float64Array.from(values).sort(), 0.5);
}

function groupBy<Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function countsOf(keys: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((one, other) => other.count - one.count);
}
