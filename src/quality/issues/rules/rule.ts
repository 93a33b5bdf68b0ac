import type { QualityPolicy } from '../../policy.ts';
import type { ReportMetadata } from '../../columns/report-metadata.ts';
import type { CallTimeseries } from '../../columns/timeseries.ts';
import type { IssueCode, Severity } from './catalogue/issue-kind.ts';
import type { Episode } from './runs.ts';

/** The input of a rule. */
export interface RuleInput {
  readonly timeseries: CallTimeseries;
  readonly metadata: ReportMetadata;
  readonly policy: QualityPolicy;
}

/** Something outside the intervals that supports an issue: a log line, a flush, a missing segment. */
export interface Occurrence {
  /** Epoch milliseconds; null when it has no time. */
  readonly time: number | null;
  readonly detail: string;
  readonly segmentIndex: number | null;
}

/** The result of a rule: runs of intervals, or occurrences that intervals do not show, or both. */
export interface RuleFinding {
  readonly code: IssueCode;
  readonly episodes: readonly Episode[];
  readonly occurrences?: readonly Occurrence[];
  /** The threshold that values were compared with; null if there is none. */
  readonly threshold: number | null;
  /** Set when it differs from the catalogue's. */
  readonly severity?: Severity;
  readonly sdkCode?: number;
  /** The metric that the evidence shows for intervals. */
  readonly metric?: string;
  readonly value?: (row: number) => number;
}

/** A rule: a pure function from a report's columns and metadata to findings. */
export type Rule = (input: RuleInput) => RuleFinding[];

/** The finding if it has any episode, else none. */
export const foundEpisodes = (finding: RuleFinding): RuleFinding[] => (finding.episodes.length === 0 ? [] : [finding]);
