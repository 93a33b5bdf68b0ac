import type { QualityPolicy } from '../../policy.ts';
import type { ReportMetadata } from '../../columns/report-metadata.ts';
import type { CallTimeseries } from '../../columns/timeseries.ts';
import type { IssueCode, Severity } from './catalogue/issue-kind.ts';
import type { Episode } from './runs.ts';

/** What a rule is given. */
export interface RuleInput {
  readonly timeseries: CallTimeseries;
  readonly metadata: ReportMetadata;
  readonly policy: QualityPolicy;
}

/** Something outside the intervals that an issue rests on: a log line, a flush, a missing segment. */
export interface Occurrence {
  /** Epoch milliseconds; null when it has no time. */
  readonly time: number | null;
  readonly detail: string;
  readonly segmentIndex: number | null;
}

/** What a rule found: stretches of intervals, or occurrences where intervals do not show it, or both. */
export interface RuleFinding {
  readonly code: IssueCode;
  readonly episodes: readonly Episode[];
  readonly occurrences?: readonly Occurrence[];
  /** What the values were compared with; null where there is no limit. */
  readonly threshold: number | null;
  /** Where it is another than the catalogue's. */
  readonly severity?: Severity;
  readonly sdkCode?: number;
  /** Which metric the evidence of intervals shows. */
  readonly metric?: string;
  readonly value?: (row: number) => number;
}

/** A rule: pure, from a report's columns and metadata to what it found. */
export type Rule = (input: RuleInput) => RuleFinding[];

/** A finding of stretches, or none when there is no stretch. */
export const foundEpisodes = (finding: RuleFinding): RuleFinding[] => (finding.episodes.length === 0 ? [] : [finding]);
