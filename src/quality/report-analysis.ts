import type { Report } from '../reports/report.ts';
import { yieldIfDue } from '../operation/time-slices.ts';
import { Memo } from '../operation/memo.ts';
import { findIssues, type QualityIssue } from './issues/issues.ts';
import { DEFAULT_POLICY, type QualityPolicy } from './policy.ts';
import { reportMetadata, type ReportMetadata } from './columns/report-metadata.ts';
import { buildTimeseries, type CallTimeseries } from './columns/timeseries.ts';
import type { LegView } from './verdict/types.ts';

/** A report's columns and metadata. */
export interface ReportAnalysis {
  readonly timeseries: CallTimeseries;
  readonly metadata: ReportMetadata;
}

/** Keyed by report, so that the analysis lives as long as the operation that read the report. */
const analyses = new WeakMap<Report, Promise<ReportAnalysis>>();

/** Analyses a report once, however many fields ask for its quality. */
export function analyseReport(report: Report): Promise<ReportAnalysis> {
  let analysis = analyses.get(report);
  if (analysis === undefined) {
    analysis = analysed(report);
    analyses.set(report, analysis);
  }
  return analysis;
}

async function analysed(report: Report): Promise<ReportAnalysis> {
  await yieldIfDue();
  const [timeseries, metadata] = await Promise.all([buildTimeseries(report), reportMetadata(report)]);
  return { timeseries, metadata };
}

const issues = new Memo<Report, Promise<QualityIssue[]>>();

const policyNames = new WeakMap<QualityPolicy, string>();

/** Equal for equal policies. */
function nameOf(policy: QualityPolicy): string {
  let name = policyNames.get(policy);
  if (name === undefined) policyNames.set(policy, (name = JSON.stringify(policy)));
  return name;
}

/** The issues of a report under a policy, computed once for equal policies. */
export const issuesOf = (
  report: Report,
  { timeseries, metadata }: ReportAnalysis,
  policy: QualityPolicy,
): Promise<QualityIssue[]> => issues.get(report, nameOf(policy), () => findIssues({ timeseries, metadata, policy }));

/** A report under a policy, as input of a verdict. */
export async function legOf(report: Report, policy: QualityPolicy = DEFAULT_POLICY): Promise<LegView> {
  const analysis = await analyseReport(report);
  return { ...analysis, policy, issues: await issuesOf(report, analysis, policy) };
}
