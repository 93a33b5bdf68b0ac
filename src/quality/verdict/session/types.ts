import type { IssueCode } from '../../issues/rules/catalogue/issue-kind.ts';
import type { ObservedReport } from '../observe/report.ts';
import type { Observation } from '../observe/observation.ts';
import type { Confidence, Fault, Stance } from '../types.ts';
import type { LegCourse } from './leg-course.ts';
import type { Span } from './spans.ts';

/** The index of a side of a session: 0 is the asking side. */
export type SideIndex = 0 | 1;

export const otherOf = (side: SideIndex): SideIndex => (side === 0 ? 1 : 0);

/** A participant of a session. */
export interface Party {
  readonly callId: string | null;
  readonly telnyxLegId: string | null;
  /** The person's name in the records; null if unknown. */
  readonly name: string | null;
  readonly isCaller: boolean | null;
}

/** One side of a session: its party, its leg's course by call control, and its reports. */
export interface Side {
  readonly index: SideIndex;
  readonly party: Party;
  readonly course: LegCourse;
  /** Empty when it has none: a telephone, another account, an SDK without reports. */
  readonly reports: readonly ObservedReport[];
  readonly reportIds: readonly (string | null)[];
}

/** A session with two sides, all times on the session's clock. */
export interface Session {
  readonly sides: readonly [Side, Side];
  /** The time from which seconds into the call are counted. */
  readonly origin: number;
  /** When the two sides could talk; null when unknown. */
  readonly talk: Span | null;
  readonly holds: readonly (Span & { readonly side: SideIndex })[];
  readonly mutes: readonly (Span & { readonly side: SideIndex })[];
  /** Whether the clocks of both sides are known well enough to compare seconds. */
  readonly isAligned: boolean;
  /** How far the two sides' times may differ, in milliseconds. */
  readonly uncertaintyMs: number;
  /** Whether media ran directly between the two clients: both reports then describe the same path. */
  readonly isDirect: boolean;
  /** Sentences about records that could not be fetched. */
  readonly notes: readonly string[];
}

/** An observation and the report that shows it. */
export interface SideObservation extends Observation {
  readonly report: ObservedReport;
}

/** A part of a session in which a fault can lie. */
export type Part =
  | 'MICROPHONE'
  | 'UPLINK'
  | 'DOWNLINK'
  | 'DEVICE'
  | 'MEDIA_PATH'
  | 'SIGNALING'
  /** Somewhere on that side: its report, which would show it, is missing. */
  | 'ANYWHERE'
  /** On the path between two clients whose media runs directly: the sender's uplink is the receiver's downlink. */
  | 'DIRECT_PATH'
  /** Between a side and Telnyx, in an unknown direction. */
  | 'EITHER_WAY'
  | 'EDGE'
  | 'INTENDED'
  | 'NOWHERE'
  | 'UNKNOWN';

/** A part of one side; the side is null for what belongs to neither. */
export interface Place {
  readonly part: Part;
  readonly side: SideIndex | null;
}

/** What was wrong: the key of the tables of sentences and of next steps. */
export type Cause =
  | 'PACKETS_LOST'
  | 'PACKETS_UNEVEN'
  | 'NOTHING_ARRIVED'
  | 'NEVER_ARRIVED'
  | 'NOT_LET_OUT'
  | 'NOTHING_SENT'
  | 'DELAY'
  | 'SILENT_MICROPHONE'
  | 'MICROPHONE_ENDED'
  | 'QUIET_MICROPHONE'
  | 'MICROPHONE_REFUSED'
  | 'SILENCE'
  | 'STOOD_STILL'
  | 'SLEPT'
  | 'OVERLOADED'
  | 'REPORT_STOPPED'
  | 'NEVER_CONNECTED'
  | 'CONNECTION_FAILED'
  | 'SOCKET_LOST'
  | 'DROPPED'
  | 'POOR_SCORE';

/** Evidence for or against a finding. Times are on the session's clock; null when it concerns the whole call. */
export interface SessionEvidence {
  readonly stance: Stance;
  readonly statement: string;
  readonly side: SideIndex | null;
  readonly span: Span | null;
  readonly issue: IssueCode | null;
  /** First and last row of a report's timeseries; null when it is not a range of rows. */
  readonly rows: { readonly from: number; readonly to: number } | null;
  readonly report: ObservedReport | null;
  readonly values: readonly EvidenceValue[];
}

/** A number that supports a statement. */
export interface EvidenceValue {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** Whose audio a finding kept from being heard, when, and how badly. */
export interface Spoiled {
  readonly speaker: SideIndex;
  readonly spans: readonly Span[];
  /** Seconds, each weighted 0 to 1. */
  readonly weight: number;
}

/** Something that was wrong with a session, where, how certain, and the evidence. */
export interface Finding {
  readonly cause: Cause;
  readonly place: Place;
  readonly confidence: Confidence;
  /** Where else it may lie: the data does not distinguish them. */
  readonly alternatives: readonly Place[];
  readonly spoiled: readonly Spoiled[];
  /** Seconds of the call that it spoiled, each weighted by how badly. */
  readonly weight: number;
  /** A clause for engineers: what happened. */
  readonly what: string;
  readonly evidence: readonly SessionEvidence[];
  /** Whether both directions of one client were bad at the same time, so that what they share is at fault. */
  readonly isBothDirections?: boolean;
  /** Whether packets came unevenly, and hardly any audio was concealed: perhaps nobody heard it. */
  readonly isAbsorbed?: boolean;
  /** Whether all packets were lost: the listener got none meanwhile. */
  readonly isTotal?: boolean;
}

/** The judgement in one word, and how certain it is. */
export interface Ruling {
  readonly fault: Fault;
  readonly confidence: Confidence;
  readonly alternatives: readonly Fault[];
  readonly intended: IntendedSilence | null;
}

/** Intended silence: hold and mute. */
export interface IntendedSilence {
  readonly seconds: number;
  readonly spans: readonly Span[];
  /** `agent-ben had the call on hold 0:20-0:50, agent-anna was muted 1:10-1:40`. */
  readonly sentence: string;
  /** The holds and mutes themselves. */
  readonly parts: readonly IntendedPart[];
  /** Whether the system, not the user, may have switched a microphone off: then it is less certain that it was intended. */
  readonly bySystem: boolean;
}

export interface IntendedPart {
  readonly kind: 'HOLD' | 'MUTE';
  readonly side: 0 | 1;
  readonly span: Span;
}
