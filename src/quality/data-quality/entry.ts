import type { Severity } from '../issues/rules/catalogue/issue-kind.ts';

export type DataQualityKind =
  | 'NO_INTERVALS'
  | 'MISSING_SEGMENTS'
  | 'REPEATED_SEGMENTS'
  | 'FINAL_SEGMENT_MISSING'
  | 'MISSING_INTERVALS'
  | 'REPEATED_INTERVALS'
  | 'OVERLAPPING_INTERVALS'
  | 'BROKEN_INTERVALS'
  | 'INTERVALS_WITHOUT_TIME'
  | 'COUNTER_RESTART'
  | 'COUNTER_BEGAN_EARLIER'
  | 'REMOTE_LOSS_DISAGREES'
  | 'CLOCK_STEP'
  | 'MADE_UP_VALUE'
  | 'UNIT_DOUBT'
  | 'FIELD_NOT_SENT'
  | 'LOG_OF_OTHER_CALLS'
  | 'SDK_WARNING_NOT_REPRODUCED'
  | 'OTHER';

/** A known weakness of a report's data, and how the gateway handles it. */
export interface DataQualityEntry {
  readonly kind: DataQualityKind;
  readonly severity: Severity;
  readonly detail: string;
  readonly effectOnSeries: string;
  readonly effectOnScores: string;
  /** How often it occurs. */
  readonly count: number;
  /** Where it first occurs; null where it is about the whole report. */
  readonly segmentIndex: number | null;
  readonly intervalIndex: number | null;
}

export const NO_EFFECT = 'None.';

/** An entry with the defaults: no effect, one occurrence, about the whole report. */
export const entry = (
  kind: DataQualityKind,
  severity: Severity,
  detail: string,
  rest: Partial<DataQualityEntry> = {},
): DataQualityEntry => ({
  kind,
  severity,
  detail,
  effectOnSeries: NO_EFFECT,
  effectOnScores: NO_EFFECT,
  count: 1,
  segmentIndex: null,
  intervalIndex: null,
  ...rest,
});
