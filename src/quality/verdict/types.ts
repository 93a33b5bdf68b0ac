import type { QualityIssue } from '../issues/issues.ts';
import type { QualityPolicy } from '../policy.ts';
import type { ReportMetadata } from '../columns/report-metadata.ts';
import type { IssueCode } from '../issues/rules/catalogue/issue-kind.ts';
import type { CallTimeseries } from '../columns/timeseries.ts';

/** Where the fault of a call lies, as seen from the client that wrote the report. */
export type Fault =
  | 'NONE'
  | 'LOCAL_MICROPHONE'
  | 'UPLINK'
  | 'DOWNLINK'
  | 'TELNYX_EDGE'
  | 'FAR_LEG'
  | 'SIGNALING'
  | 'MEDIA_PATH'
  | 'DEVICE'
  | 'INTENDED'
  | 'CANNOT_TELL';
export type Confidence = 'LOW' | 'MEDIUM' | 'HIGH';
export type Stance = 'FOR' | 'AGAINST' | 'CONTEXT';

/** One leg as input of a verdict. */
export interface LegView {
  readonly timeseries: CallTimeseries;
  readonly metadata: ReportMetadata;
  readonly issues: readonly QualityIssue[];
  readonly policy: QualityPolicy;
}

/** A statement for or against the verdict, and what supports it. */
export interface VerdictEvidence {
  readonly stance: Stance;
  readonly statement: string;
  readonly issue: IssueCode | null;
  /** Epoch milliseconds; null when it concerns the whole call. */
  readonly start: number | null;
  readonly end: number | null;
  /** First and last row of the own timeseries; null when it is not a range of rows. */
  readonly rows: { readonly from: number; readonly to: number } | null;
}

export interface Verdict {
  readonly fault: Fault;
  readonly confidence: Confidence;
  /** Other faults that also spoiled the call, the worst first. */
  readonly also: readonly Fault[];
  /** What else the fault may be: the data does not distinguish them. */
  readonly alternatives: readonly Fault[];
  readonly summary: string;
  readonly evidence: readonly VerdictEvidence[];
}
