import type { FigureName } from '../digest/call-digest.ts';
import type { IssueCode } from '../quality/issues/rules/catalogue/issue-kind.ts';
import type { Contrast } from './contrast.ts';
import { byImpact } from './call-order.ts';
import { countsOf } from './counts.ts';
import type { JudgedCall } from './judged-call.ts';
import { percentilesOf, type Percentiles } from './statistics/percentiles.ts';
import type { Share } from './statistics/shares.ts';

/** The calls of a group, and its name. */
export interface GroupMembers {
  readonly key: string | null;
  readonly label: string;
  /** Listed calls, judged or not. */
  readonly found: number;
  readonly judged: readonly JudgedCall[];
  /** Compares the group with the rest; null if it does not stand out. Absent if there is nothing to compare with. */
  readonly contrast?: (group: Group) => Promise<Contrast | null>;
}

/** Calls with something in common. Every figure is an aggregate of their digests. */
export class Group {
  readonly key: string | null;
  readonly label: string;
  readonly found: number;
  readonly judged: readonly JudgedCall[];
  /** Poor calls out of the classified ones. */
  readonly poor: Share;
  private readonly contrast: GroupMembers['contrast'];

  constructor({ key, label, found, judged, contrast }: GroupMembers) {
    this.key = key;
    this.label = label;
    this.found = found;
    this.judged = judged;
    this.contrast = contrast;
    let [count, of] = [0, 0];
    for (const { isPoor } of judged) {
      if (isPoor !== null) of += 1;
      if (isPoor === true) count += 1;
    }
    this.poor = { count, of };
  }

  standsOut(): Promise<Contrast | null> | null {
    return this.contrast?.(this) ?? null;
  }

  outcomes() {
    return countsOf(this.judged, ({ digest }) => digest.outcome).map(({ key, count }) => ({ outcome: key, count }));
  }

  faults() {
    return countsOf(this.judged, ({ digest }) => digest.fault).map(({ key, count }) => ({ fault: key, count }));
  }

  issues(): { code: IssueCode; count: number; seconds: number }[] {
    const found = new Map<IssueCode, { count: number; seconds: number }>();
    for (const { digest } of this.judged)
      for (const { code, seconds } of digest.issues) {
        const before = found.get(code);
        found.set(code, { count: (before?.count ?? 0) + 1, seconds: (before?.seconds ?? 0) + seconds });
      }
    return [...found].map(([code, sums]) => ({ code, ...sums })).sort((one, other) => other.count - one.count);
  }

  /** The distribution of a figure over the calls, each with its average. */
  percentiles(name: FigureName): Percentiles {
    return percentilesOf(valuesOf(this.judged, name));
  }

  /** The calls with the greatest impact, the worst first, without calls that have none. */
  worst(first: number): JudgedCall[] {
    const affected = this.judged.filter(({ digest }) => digest.impact !== 'NONE');
    return affected.sort(byImpact).slice(0, first);
  }
}

/** The known averages of a figure. */
export function valuesOf(calls: readonly JudgedCall[], name: FigureName): number[] {
  const values: number[] = [];
  for (const { digest } of calls) {
    const { average } = digest.figures[name];
    if (average !== null) values.push(average);
  }
  return values;
}
