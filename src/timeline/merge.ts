import type { TimelineKind } from '../graphql/generated/types.ts';
import { mapInSlices } from '../operation/map-in-slices.ts';
import { sortInSlices } from '../operation/sort-in-slices.ts';
import type { Entry, Leg, SourceEntry } from './entry.ts';

/** An entry of one source, with its leg. */
export interface LegEntry {
  readonly leg: Leg | null;
  readonly entry: SourceEntry;
}

/** The order of entries with the same time: kinds of `FIRST`, then all others, then kinds of `LAST`. */
const FIRST: readonly TimelineKind[] = [
  'CALL_INITIATED',
  'CALL_ANSWERED',
  'CALL_BRIDGED',
  'CALL_COMMAND',
  'RECORDING_STARTED',
  'SDK_STARTED',
];
const LAST: readonly TimelineKind[] = [
  'SEGMENT_FLUSHED',
  'SDK_END_MISSING',
  'SDK_ENDED',
  'RECORDING_ENDED',
  'CALL_HANGUP',
  'RECORDING_SAVED',
];

const CLIENT_SOURCES = new Set(['SDK_SESSION', 'SDK_SEGMENT', 'SDK_LOG', 'SDK_STATISTICS']);

/**
 * Sorts the entries of all sources: by Telnyx's clock, then in the usual order of events, then by leg and position in the source.
 * The result does not depend on the order of the input.
 * @param maxEntries keeps the first so many
 */
export async function mergeTimeline(all: readonly LegEntry[], maxEntries = Infinity): Promise<Entry[]> {
  // Sort keys are computed once per entry, because a sort compares each entry many times.
  const placed = await mapInSlices(all, (one) => ({
    ...one,
    time: one.entry.at - shiftOf(one),
    rank: rank(one.entry.kind),
    legKey: legKey(one.leg),
  }));
  const sorted = await sortInSlices(
    placed,
    (one, other) =>
      one.time - other.time ||
      one.rank - other.rank ||
      compareTexts(one.legKey, other.legKey) ||
      compareTexts(one.entry.source, other.entry.source) ||
      comparePlaces(one.entry, other.entry),
  );
  return mapInSlices(sorted.slice(0, maxEntries), ({ leg, entry: { at: _at, ...entry }, time }) => ({
    ...entry,
    leg,
    time: new Date(time).toISOString(),
  }));
}

/** How far a source's clock is ahead of Telnyx's, if the difference is known and large enough to correct. */
function shiftOf({ leg, entry }: LegEntry): number {
  if (!CLIENT_SOURCES.has(entry.source) || leg?.clock?.applied !== true) return 0;
  return Math.round(leg.clock.offsetMs ?? 0);
}

function rank(kind: TimelineKind): number {
  const first = FIRST.indexOf(kind);
  if (first !== -1) return first - FIRST.length;
  return LAST.indexOf(kind) + 1;
}

const legKey = (leg: Leg | null): string =>
  leg === null ? '~' : `${leg.isOwn ? '0' : '1'} ${leg.telnyxLegId ?? ''} ${leg.callId ?? ''}`;

const compareTexts = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

function comparePlaces(
  { reference: one, title }: SourceEntry,
  { reference: other, title: otherTitle }: SourceEntry,
): number {
  return (
    (one.segmentIndex ?? -1) - (other.segmentIndex ?? -1) ||
    (one.intervalIndex ?? -1) - (other.intervalIndex ?? -1) ||
    (one.logPosition ?? -1) - (other.logPosition ?? -1) ||
    compareTexts(JSON.stringify(one), JSON.stringify(other)) ||
    compareTexts(title, otherTitle)
  );
}
