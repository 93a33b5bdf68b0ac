import type { TimelineKind, TimelineSeverity, TimelineSource } from '../graphql/generated/types.ts';
import type { ClockEstimate } from '../call-control/clock-offset.ts';

/** A leg whose course is told. */
export interface Leg {
  readonly telnyxLegId: string | null;
  readonly callId: string | null;
  readonly isOwn: boolean;
  /** Null when no client reported on this leg. */
  readonly clock: ClockEstimate | null;
}

/** Where something was found; null what does not apply. */
export interface Reference {
  readonly eventId: string | null;
  readonly recordingId: string | null;
  readonly reportId: string | null;
  readonly segmentIndex: number | null;
  readonly intervalIndex: number | null;
  readonly logPosition: number | null;
}

/** Something that a source tells, by the source's own clock. */
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

/** A sighting in its place among all others. */
export interface Entry extends Omit<SourceEntry, 'at'> {
  /** ISO 8601, by Telnyx's clock as far as that is known. */
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

/** Fills in what most sightings have in common. */
export const sourceEntry = (
  told: Pick<SourceEntry, 'source' | 'kind' | 'title' | 'at'> & Partial<Omit<SourceEntry, 'reference'>>,
  reference: Partial<Reference>,
): SourceEntry => ({
  severity: 'INFO',
  detail: null,
  code: null,
  sourceTime: new Date(told.at).toISOString(),
  occurrences: 1,
  ...told,
  reference: { ...NOWHERE, ...reference },
});

/** Joins what is there to a detail; null when nothing is. */
export const joinDetails = (...parts: readonly (string | null)[]): string | null => {
  const there = parts.filter((part) => part !== null && part !== '');
  return there.length === 0 ? null : there.join(', ');
};
