import type { Range } from '../app/view.ts';
import type { IssueBar } from '../charts/marks.ts';
import type { IssueFragment } from '../../../client/src/documents.ts';
import { words } from '../parts/format.ts';
import { worstEffect } from './issue-effects.ts';

/** Issues with the same spans and the same effects: several rules detected one event. */
export interface IssueCluster {
  /** The worst first. */
  readonly issues: readonly IssueFragment[];
  readonly bars: readonly IssueBar[];
  /** What it meant for the two people; undefined until there is a verdict. */
  readonly effect: IssueBar['effect'];
}

const RANK = { CRITICAL: 0, WARNING: 1, INFO: 2 } as const;

/** Times this close count as equal: rules fire up to 1.5 intervals apart, and on a long call the difference is not visible. */
const toleranceOf = ([from, to]: Range): number => Math.max(2, (to - from) * 0.015);

/** Issues in order of time, those with equal spans and effects in one cluster. */
export function clusterIssues(
  issues: readonly IssueFragment[],
  bars: readonly IssueBar[],
  whole: Range,
): IssueCluster[] {
  const tolerance = toleranceOf(whole);
  const clusters: { issues: IssueFragment[]; bars: readonly IssueBar[] }[] = [];
  for (const issue of issues) {
    const own = bars.filter(({ id }) => id === issue.code);
    const same = clusters.find((cluster) => own.length > 0 && isSame(cluster.bars, own, tolerance));
    if (same) same.issues.push(issue);
    else clusters.push({ issues: [issue], bars: own });
  }
  return clusters.map((cluster) => ({
    bars: cluster.bars,
    effect: worstEffect(cluster.bars),
    issues: cluster.issues.toSorted((one, other) => RANK[one.severity] - RANK[other.severity]),
  }));
}

const isSame = (one: readonly IssueBar[], other: readonly IssueBar[], tolerance: number): boolean =>
  one.length === other.length &&
  one.every((bar, index) => {
    const { from, to, effect } = other[index] ?? bar;
    return effect === bar.effect && Math.abs(bar.from - from) <= tolerance && Math.abs(bar.to - to) <= tolerance;
  });

const INTENDED: Partial<Record<NonNullable<IssueBar['effect']>, string>> = {
  intended: ' (intended)',
  'maybe-intended': ' (may be intended)',
};

/** A cluster's bars for the lanes, labelled with its worst issue, which a click opens. */
export function clusterBars(clusters: readonly IssueCluster[], chosen: string | null): IssueBar[] {
  return clusters.flatMap(({ issues, bars }) => {
    const [worst] = issues;
    if (!worst) return [];
    const name = issues.length === 1 ? words(worst.code) : `${words(worst.code)} and ${issues.length - 1} more`;
    const isChosen = issues.some(({ code }) => code === chosen);
    return bars.map((bar) => ({
      ...bar,
      id: worst.code,
      title: `${name}${INTENDED[bar.effect ?? 'none'] ?? ''}`,
      isChosen,
    }));
  });
}
