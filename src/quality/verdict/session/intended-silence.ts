import type { IntendedPart } from './types.ts';
import type { IntendedSilence } from './types.ts';
import { Coverage } from './coverage.ts';
import { intersection, merged, secondsOfSpans } from './spans.ts';
import type { Session } from './types.ts';
import { nameOf, spanText } from './phrases.ts';

/** A shorter silence is insignificant, in seconds; and so is a smaller total. */
const MIN_PART_SECONDS = 3;
const MIN_SECONDS = 10;

/** How many holds and mutes a sentence names. */
const MAX_NAMED_PARTS = 3;

/** Holds and mutes of a session while its sides could talk; null when they are insignificant. */
export function intendedSilence(session: Session): IntendedSilence | null {
  const end = endOf(session);
  const talk = [{ from: session.talk?.from ?? -Infinity, to: Math.min(session.talk?.to ?? Infinity, end) }];
  const clipped = (kind: IntendedPart['kind'], spans: Session['holds']): IntendedPart[] =>
    ([0, 1] as const).flatMap((side) =>
      intersection(
        merged(
          spans.filter((span) => span.side === side),
          JOIN_MS,
        ),
        talk,
      )
        .filter((span) => secondsOfSpans([span]) >= MIN_PART_SECONDS)
        .map((span) => ({ kind, side, span })),
    );
  const holds = clipped('HOLD', session.holds);
  const held = new Coverage(holds.map(({ span }) => span));
  // A party on hold does not also count as muted.
  const mutes = clipped('MUTE', session.mutes).filter(({ span }) => held.shareOf([span]) < 0.5);
  const parts = [...holds, ...mutes].sort((one, other) => one.span.from - other.span.from);
  const spans = merged(parts.map(({ span }) => span));
  const seconds = secondsOfSpans(spans);
  if (seconds < MIN_SECONDS) return null;
  return {
    seconds,
    spans,
    parts,
    sentence: sentenceOf(session, parts),
    bySystem: mutes.length > 0 && isBySystem(session),
  };
}

/** Pauses of the SDK between consecutive rows of a muted track, in milliseconds. */
const JOIN_MS = 2_000;

function sentenceOf(session: Session, parts: readonly IntendedPart[]): string {
  const named = parts.slice(0, MAX_NAMED_PARTS).map(({ kind, side, span }) => {
    const name = nameOf(session, side);
    return kind === 'HOLD'
      ? `${name} had the call on hold ${spanText(session, span)}`
      : `${name} was muted ${spanText(session, span)}`;
  });
  const more = parts.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more times` : ''}`;
}

function isBySystem({ sides }: Session): boolean {
  return sides.some(({ reports }) =>
    reports.some(
      ({ leg }) =>
        leg.timeseries.states.trackMuted.includes('true') && !leg.timeseries.states.trackEnabled.includes('false'),
    ),
  );
}

function endOf({ sides }: Session): number {
  const ends = sides.flatMap(({ reports }) =>
    reports.map(({ leg }) => (leg.timeseries.end[leg.timeseries.length - 1] ?? NaN) - leg.clockAheadMs),
  );
  const known = ends.filter((time) => Number.isFinite(time));
  return known.length === 0 ? Infinity : Math.max(...known);
}
