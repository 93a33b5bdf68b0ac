import type { Report } from '../reports/report.ts';
import { yieldIfDue } from '../operation/time-slices.ts';
import { Memo } from '../operation/memo.ts';
import { findIssues, type QualityIssue } from './issues/issues.ts';
import type { MosModel } from './scores/mos.ts';
import { DEFAULT_POLICY, type QualityPolicy } from './policy.ts';
import { reportMetadata, type ReportMetadata } from './columns/report-metadata.ts';
import { buildTimeseries, type CallTimeseries } from './columns/timeseries.ts';
import type { ScoredDirection } from './scores/scores.ts';
import type { LegView, Verdict, VerdictEvidence } from './verdict/types.ts';

/** A report's columns and metadata. */
export interface ReportAnalysis {
  readonly timeseries: CallTimeseries;
  readonly metadata: ReportMetadata;
}

/** Reports live as long as one operation, and so does what was made of them. */
const analyses = new WeakMap<Report, Promise<ReportAnalysis>>();

/** Reads a report once, however many fields ask about its quality. */
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

/** The issues of a report under a policy, looked for once for equal policies. */
export const issuesOf = (
  report: Report,
  { timeseries, metadata }: ReportAnalysis,
  policy: QualityPolicy,
): Promise<QualityIssue[]> =>
  issues.get(report, JSON.stringify(policy), () => findIssues({ timeseries, metadata, policy }));

/** The quality of a report under one policy and one model. */
export class QualityView {
  readonly report: Report;
  readonly timeseries: CallTimeseries;
  readonly metadata: ReportMetadata;
  readonly policy: QualityPolicy;
  readonly model: MosModel;

  constructor(report: Report, analysis: ReportAnalysis, policy: QualityPolicy, model: MosModel) {
    this.report = report;
    this.timeseries = analysis.timeseries;
    this.metadata = analysis.metadata;
    this.policy = policy;
    this.model = model;
  }

  /** The issues under the view's policy, looked for once. */
  issues(): Promise<QualityIssue[]> {
    return issuesOf(this.report, this, this.policy);
  }

  /** The view as a verdict wants it. */
  async leg(): Promise<LegView> {
    return { timeseries: this.timeseries, metadata: this.metadata, policy: this.policy, issues: await this.issues() };
  }
}

/** A report as a verdict wants it, under a policy. */
export async function legOf(report: Report, policy: QualityPolicy = DEFAULT_POLICY): Promise<LegView> {
  const analysis = await analyseReport(report);
  return { ...analysis, policy, issues: await issuesOf(report, analysis, policy) };
}

/** One direction of a view. */
export interface DirectionView {
  readonly view: QualityView;
  readonly direction: ScoredDirection;
}

/** A view under another model. */
export interface ModelView {
  readonly view: QualityView;
  readonly model: MosModel;
}

/** A verdict and the view it was made of. */
export interface VerdictView {
  readonly view: QualityView;
  readonly verdict: Verdict;
}

/** A statement of a verdict and the view it was made of. */
export interface EvidenceView {
  readonly view: QualityView;
  readonly evidence: VerdictEvidence;
}
