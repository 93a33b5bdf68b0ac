import type { QualityIssue } from '../issues/issues.ts';
import type { QualityPolicy } from '../policy.ts';
import type { ReportMetadata } from '../columns/report-metadata.ts';
import type { IssueCode } from '../issues/rules/catalogue/issue-kind.ts';
import type { CallTimeseries } from '../columns/timeseries.ts';

/** Where the fault of a call lies, as seen from the client whose report it is. */
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

/** One leg as a verdict sees it. */
export interface LegView {
  readonly timeseries: CallTimeseries;
  readonly metadata: ReportMetadata;
  readonly issues: readonly QualityIssue[];
  readonly policy: QualityPolicy;
}

/** A statement that speaks for or against the verdict, and what it rests on. */
export interface VerdictEvidence {
  readonly stance: Stance;
  readonly statement: string;
  readonly issue: IssueCode | null;
  /** Epoch milliseconds; null when it is about the whole call. */
  readonly start: number | null;
  readonly end: number | null;
  /** First and last row of the own track; null when it is no stretch of it. */
  readonly rows: { readonly from: number; readonly to: number } | null;
}

export interface Verdict {
  readonly fault: Fault;
  readonly confidence: Confidence;
  /** Other faults that spoiled the call too, the worst first. */
  readonly also: readonly Fault[];
  /** What the fault may be instead: the data does not tell them apart. */
  readonly alternatives: readonly Fault[];
  readonly summary: string;
  readonly evidence: readonly VerdictEvidence[];
}
