import type { Report } from '../reports/report.ts';
import type { ReportMetadata } from './columns/report-metadata.ts';
import type { CallTimeseries } from './columns/timeseries.ts';
import type { QualityIssue } from './issues/issues.ts';
import type { QualityPolicy } from './policy.ts';
import { issuesOf, type ReportAnalysis } from './report-analysis.ts';
import type { MosModel } from './scores/mos.ts';
import type { ScoredDirection } from './scores/scores.ts';
import type { LegView, Verdict, VerdictEvidence } from './verdict/types.ts';

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

  /** The issues under the view's policy, computed once. */
  issues(): Promise<QualityIssue[]> {
    return issuesOf(this.report, this, this.policy);
  }

  /** The view as input of a verdict. */
  async leg(): Promise<LegView> {
    return { timeseries: this.timeseries, metadata: this.metadata, policy: this.policy, issues: await this.issues() };
  }
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

/** A verdict and the view it was derived from. */
export interface VerdictView {
  readonly view: QualityView;
  readonly verdict: Verdict;
}

/** A statement of a verdict and the view it was derived from. */
export interface EvidenceView {
  readonly view: QualityView;
  readonly evidence: VerdictEvidence;
}
