import type { TimelineKind, TimelineSeverity, TimelineSource } from '../graphql/generated/types.ts';
import type { ClockEstimate } from '../call-control/clock-offset.ts';

/** A leg of the timeline. */
export interface Leg {
  readonly telnyxLegId: string | null;
  readonly callId: string | null;
  readonly isOwn: boolean;
  /** Null when no client reported this leg. */
  readonly clock: ClockEstimate | null;
}

/** Where in the sources an entry was found; fields that do not apply are null. */
export interface Reference {
  readonly eventId: string | null;
  readonly recordingId: string | null;
  readonly reportId: string | null;
  readonly segmentIndex: number | null;
  readonly intervalIndex: number | null;
  readonly logPosition: number | null;
}

/** An entry as one source has it, timed by the source's own clock. */
export interface SourceEntry {
  readonly source: TimelineSource;
  readonly kind: TimelineKind;
  readonly severity: TimelineSeverity;
  readonly title: string;
  readonly detail: string | null;
  readonly code: number | null;
  /** Epoch milliseconds by the source's clock. */
  readonly at: number;
  /** The time as it was written; null when the source wrote none. */
  readonly sourceTime: string | null;
  readonly occurrences: number;
  readonly reference: Reference;
}

/** An entry of call control or of a recording, which name only the leg's id. */
export interface LegIdEntry {
  readonly legId: string | null;
  readonly entry: SourceEntry;
}

/** An entry of the merged timeline. */
export interface Entry extends Omit<SourceEntry, 'at'> {
  /** ISO 8601, by Telnyx's clock if the difference is known, else by the source's. */
  readonly time: string;
  readonly leg: Leg | null;
}

const NOWHERE: Reference = {
  eventId: null,
  recordingId: null,
  reportId: null,
  segmentIndex: null,
  intervalIndex: null,
  logPosition: null,
};

/** Creates an entry; fields not given get their defaults. */
export const sourceEntry = (
  entry: Pick<SourceEntry, 'source' | 'kind' | 'title' | 'at'> & Partial<Omit<SourceEntry, 'reference'>>,
  reference: Partial<Reference>,
): SourceEntry => ({
  severity: 'INFO',
  detail: null,
  code: null,
  sourceTime: new Date(entry.at).toISOString(),
  occurrences: 1,
  ...entry,
  reference: { ...NOWHERE, ...reference },
});

/** Joins the parts that are present into a detail; null if there are none. */
export const joinDetails = (...parts: readonly (string | null)[]): string | null => {
  const present = parts.filter((part) => part !== null && part !== '');
  return present.length === 0 ? null : present.join(', ');
};
