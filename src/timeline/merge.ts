import type { TimelineKind } from '../graphql/generated/types.ts';
import type { Entry, Leg, SourceEntry } from './entry.ts';

/** What a source tells of one leg. */
export interface LegEntry {
  readonly leg: Leg | null;
  readonly told: SourceEntry;
}

/** What comes first of what is told of one moment; kinds that are not named stand between the two lists. */
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
 * Brings what all sources tell into one order, whatever order it comes in: by Telnyx's clock, then in the order in which
 * things commonly happen, then by leg and place in the source.
 */
export function mergeTimeline(all: readonly LegEntry[]): Entry[] {
  // What is compared is made once for each, since a sort compares each many times.
  const placed = all.map((one) => ({
    ...one,
    time: one.told.at - shiftOf(one),
    rank: rank(one.told.kind),
    legKey: legKey(one.leg),
  }));
  placed.sort(
    (one, other) =>
      one.time - other.time ||
      one.rank - other.rank ||
      compareTexts(one.legKey, other.legKey) ||
      compareTexts(one.told.source, other.told.source) ||
      comparePlaces(one.told, other.told),
  );
  return placed.map(({ leg, told: { at: _at, ...told }, time }) => ({
    ...told,
    leg,
    time: new Date(time).toISOString(),
  }));
}

/** By how much a source's clock is ahead of Telnyx's, as far as that is known and not too small to count. */
function shiftOf({ leg, told }: LegEntry): number {
  if (!CLIENT_SOURCES.has(told.source) || leg?.clock?.applied !== true) return 0;
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
