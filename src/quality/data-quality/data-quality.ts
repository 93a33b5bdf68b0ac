import type { ReportMetadata } from '../columns/report-metadata.ts';
import type { CallTimeseries } from '../columns/timeseries.ts';
import type { QualityIssue } from '../issues/issues.ts';
import { coverageEntries } from './coverage.ts';
import type { DataQualityEntry } from './entry.ts';
import { intervalEntries } from './interval-findings.ts';
import { logEntries } from './log-warnings.ts';
import { sdkEstimateEntries } from './sdk-estimates.ts';
import { segmentEntries } from './segments.ts';
import { unitEntries } from './unit-doubts.ts';

export interface DataQualityInput {
  readonly timeseries: CallTimeseries;
  readonly metadata: ReportMetadata;
  /** Found under the default policy. */
  readonly issues: readonly QualityIssue[];
}

/** All known weaknesses of a report's data; empty when there are none. */
export function dataQualityOf(input: DataQualityInput): DataQualityEntry[] {
  return [
    ...segmentEntries(input.metadata),
    ...intervalEntries(input.timeseries),
    ...sdkEstimateEntries(input.timeseries),
    ...unitEntries(input.timeseries),
    ...coverageEntries(input.timeseries),
    ...logEntries(input.metadata, input.issues),
  ];
}
