import { coverageOf } from '../call-quality/coverage.ts';
import type { JudgedCohort } from '../call-quality/loaders.ts';
import { RULES_VERSION } from '../digest/codec.ts';
import { dayName, endOf } from './options.ts';

/** How many calls of a day are exported, and in which state. Every call found has a row. */
export interface DayCoverage {
  /** Such as `2026-10-01`, in UTC. */
  readonly day: string;
  readonly found: number;
  readonly judged: number;
  /** Not judged yet; the next run tries again. */
  readonly pending: number;
  /** Calls that cannot be judged, by reason. */
  readonly unjudged: Readonly<Record<string, number>>;
  /** Judged calls whose reports have not ended. */
  readonly unfinished: number;
  /** Calls whose billing record has no start. They belong to no day and have no row. */
  readonly undated: number;
  readonly isListed: boolean;
  /** Whether all calls were listed and none is pending. */
  readonly isComplete: boolean;
  readonly rulesVersion: number;
  /** When the listing began, as ISO 8601. */
  readonly exportedAt: string;
}

/** Billing records appear some time after a call has ended; after this time, no more are expected for a day. */
const SETTLED_MS = 86_400_000;

/** @param cohort the calls of the day, with a start */
export function dayCoverage(day: number, cohort: JudgedCohort, undated: number, exportedAt: number): DayCoverage {
  const { unjudged, ...counts } = coverageOf(cohort);
  const results = [...cohort.judged.values()];
  return {
    day: dayName(day),
    ...counts,
    unjudged: Object.fromEntries(unjudged.map(({ reason, count }) => [reason, count])),
    unfinished: results.filter((judged) => typeof judged === 'object' && !judged.isFinal).length,
    undated,
    rulesVersion: RULES_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
  };
}

/** Whether another export of this day would give the same. */
export const isFinished = (coverage: DayCoverage, day: number): boolean =>
  coverage.isComplete &&
  coverage.rulesVersion === RULES_VERSION &&
  Date.parse(coverage.exportedAt) > endOf(day) + SETTLED_MS;

/** A line about a day, for people. */
export function coverageLine({
  day,
  found,
  judged,
  pending,
  unjudged,
  unfinished,
  undated,
  isListed,
}: DayCoverage): string {
  const parts = [
    `${found} calls, ${judged} judged`,
    ...Object.entries(unjudged).map(([reason, count]) => `${count} ${reason.toLowerCase().replaceAll('_', ' ')}`),
    ...(unfinished > 0 ? [`${unfinished} of the judged not finished`] : []),
    ...(undated > 0 ? [`${undated} without a start, left out`] : []),
    ...(pending > 0 ? [`${pending} PENDING`] : []),
    ...(isListed ? [] : ['NOT ALL LISTED']),
  ];
  return `${day}: ${parts.join(', ')}`;
}
