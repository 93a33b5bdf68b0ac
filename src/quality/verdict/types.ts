import type { QualityIssue } from '../issues.ts';
import type { QualityPolicy } from '../policy.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { IssueCode } from '../rules/catalogue.ts';
import type { CallTrack } from '../track.ts';

/** Where the fault of a call lies, as seen from the client whose report it is. */
export type Fault =
  'NONE' | 'LOCAL_MICROPHONE' | 'UPLINK' | 'DOWNLINK' | 'TELNYX_EDGE' | 'FAR_LEG' | 'SIGNALING' | 'CANNOT_TELL';
export type Confidence = 'LOW' | 'MEDIUM' | 'HIGH';
type Stance = 'FOR' | 'AGAINST' | 'CONTEXT';

/** One leg as a verdict sees it. */
export interface LegView {
  readonly track: CallTrack;
  readonly facts: ReportFacts;
  readonly issues: readonly QualityIssue[];
  readonly policy: QualityPolicy;
}

/** What `call.hangup` says of the audio that Telnyx received on a leg (`call_quality_stats`). */
export interface HangupStats {
  /** Whether it is this report's own leg; else the other one. */
  readonly ofOwnLeg: boolean;
  readonly inboundMos: number | null;
}

/** What else is known of the call, as far as it could be had. */
export interface VerdictContext {
  readonly otherLeg?: LegView | undefined;
  readonly hangupStats?: readonly HangupStats[];
  /** Sentences on what could not be had. */
  readonly notes?: readonly string[];
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

/** A fault that something speaks for. */
export interface Suspect {
  readonly fault: Fault;
  /** Seconds of the call that it spoiled, each weighted by how badly, 0 to 1. */
  readonly harm: number;
  readonly confidence: Confidence;
  /** What it may be instead. */
  readonly alternatives: readonly Fault[];
  /** What happened, without where and when: a clause for the summary. */
  readonly what: string;
  readonly evidence: readonly VerdictEvidence[];
}
