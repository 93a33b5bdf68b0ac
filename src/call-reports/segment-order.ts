import { isObject, type StoredSegment } from './document/stored-segment.ts';
import { MAX_SEGMENTS } from './document/segment-scanner.ts';
import { instantMs } from './normalise/values.ts';

/** A segment and its number. */
export interface OrderedSegment {
  readonly stored: StoredSegment;
  /** Its number in the report: the SDK's own, or the lowest one free. */
  readonly index: number;
  /** The SDK's own number; null when it sent none that can be one. */
  readonly segmentNumber: number | null;
}

/** A report's segments in call order. */
export interface SegmentOrder {
  readonly segments: OrderedSegment[];
  /** Numbers below the highest that no segment has. */
  readonly missing: number[];
  /** How many segments were dropped as repeats. */
  readonly repeats: number;
}

interface Candidate {
  readonly stored: StoredSegment;
  readonly number: number | null;
  readonly time: number | null;
}

/** How many elements are looked at for a readable time, in case the first ones are broken. */
const TIME_SAMPLE = 4;

/**
 * Orders the stored segments of one SDK session, whatever the order they were stored in: by number, or by time where the
 * SDK does not number or has begun anew; drops what was stored twice.
 */
export function orderSegments(stored: readonly StoredSegment[]): SegmentOrder {
  const candidates = stored.map((segment) => ({
    stored: segment,
    number: numberOf(segment),
    time: stored.length > 1 ? firstTimeOf(segment) : null,
  }));
  const kept = dropRepeats(candidates);
  const numbered = kept.filter(({ number }) => number !== null);
  const numbers = new Set(numbered.map(({ number }) => number));
  numbered.sort(numbers.size === numbered.length ? byNumber : byTime);
  const inOrder = insertUnnumbered(
    numbered,
    kept.filter(({ number }) => number === null),
  );
  const segments = giveIndexes(inOrder);
  const taken = new Set(segments.map(({ index }) => index));
  const highest = Math.max(-1, ...segments.map(({ segmentNumber }) => segmentNumber ?? -1));
  const missing = Array.from({ length: highest + 1 }, (_, index) => index).filter((index) => !taken.has(index));
  return { segments, missing, repeats: candidates.length - kept.length };
}

/** The beginning of a segment's first interval in epoch milliseconds; null when it has none that says. */
export function firstTimeOf(segment: StoredSegment): number | null {
  const count = Math.min(segment.elementCount('stats') ?? 0, TIME_SAMPLE);
  for (let index = 0; index < count; index += 1) {
    const interval = segment.element('stats', index);
    const time = isObject(interval) ? instantMs(interval.intervalStartUtc) : null;
    if (time !== null) return time;
  }
  return null;
}

function numberOf(segment: StoredSegment): number | null {
  const number = segment.value('segment');
  return Number.isInteger(number) && (number as number) >= 0 && (number as number) < MAX_SEGMENTS
    ? (number as number)
    : null;
}

const byNumber = (one: Candidate, other: Candidate): number => (one.number ?? 0) - (other.number ?? 0);

const byTime = (one: Candidate, other: Candidate): number =>
  (one.time ?? -Infinity) === (other.time ?? -Infinity)
    ? byNumber(one, other)
    : (one.time ?? -Infinity) - (other.time ?? -Infinity);

/** Of segments that were stored more than once, keeps the one with most intervals, and of equals the one stored first. */
function dropRepeats(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const twin = kept.findIndex((other) => areRepeats(other, candidate));
    const other = kept[twin];
    if (other === undefined) kept.push(candidate);
    else if (isBetter(candidate.stored, other.stored)) kept[twin] = candidate;
  }
  return kept;
}

function areRepeats(one: Candidate, other: Candidate): boolean {
  if (one.number !== other.number || one.time !== other.time) return false;
  if (one.time !== null) return true;
  return ['stats', 'logs', 'summary'].every((key) => one.stored.sameBytes(key, other.stored));
}

function isBetter(one: StoredSegment, other: StoredSegment): boolean {
  const more = (one.elementCount('stats') ?? 0) - (other.elementCount('stats') ?? 0);
  if (more !== 0) return more > 0;
  return (instantMs(one.value('stored_at')) ?? Infinity) < (instantMs(other.value('stored_at')) ?? Infinity);
}

/** Puts each unnumbered segment before the first numbered one that began later; one without a time goes to the front. */
function insertUnnumbered(numbered: readonly Candidate[], unnumbered: readonly Candidate[]): Candidate[] {
  const inOrder = [...numbered];
  for (const candidate of unnumbered.toSorted(byTime).reverse()) {
    const place = inOrder.findIndex(({ time }) => candidate.time === null || (time !== null && time > candidate.time));
    inOrder.splice(place === -1 ? inOrder.length : place, 0, candidate);
  }
  return inOrder;
}

function giveIndexes(inOrder: readonly Candidate[]): OrderedSegment[] {
  const reserved = new Set(inOrder.map(({ number }) => number));
  const taken = new Set<number>();
  let free = 0;
  return inOrder.map(({ stored, number }) => {
    let index = number;
    if (index === null || taken.has(index)) {
      while (taken.has(free) || reserved.has(free)) free += 1;
      index = free;
    }
    taken.add(index);
    return { stored, index, segmentNumber: number };
  });
}
