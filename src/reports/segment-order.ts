import { mustYield, nextSlice, yieldIfDue } from '../operation/time-slices.ts';
import { isObject } from '../json/json-object.ts';
import type { StoredSegment } from '../report-bytes/slice/stored-segment.ts';
import { MAX_SEGMENTS } from '../report-bytes/index/segment-scanner.ts';
import { instantMs } from '../json/values.ts';

/** A segment and its number. */
export interface OrderedSegment {
  readonly stored: StoredSegment;
  /** Its number in the report: the SDK's own, or the lowest free one. */
  readonly index: number;
  /** The SDK's own number; null when it sent no usable one. */
  readonly segmentNumber: number | null;
}

/** A report's segments in call order. */
export interface SegmentOrder {
  readonly segments: OrderedSegment[];
  /** Missing numbers below the highest. */
  readonly missing: number[];
  /** How many segments were dropped as repeats. */
  readonly repeats: number;
}

interface Candidate {
  readonly stored: StoredSegment;
  readonly number: number | null;
  readonly time: number | null;
}

/** How many elements are searched for a readable time, in case the first ones are broken. */
const TIME_SAMPLE = 4;

/**
 * Sorts the stored segments of one SDK session, regardless of the order in which they were stored: by number, or by time if the SDK does
 * not number or started again. Drops repeats.
 */
export async function orderSegments(stored: readonly StoredSegment[]): Promise<SegmentOrder> {
  const candidates: Candidate[] = [];
  for (const segment of stored) {
    if (mustYield()) await nextSlice();
    candidates.push({
      stored: segment,
      number: numberOf(segment),
      time: stored.length > 1 ? firstTimeOf(segment) : null,
    });
  }
  const kept = stored.length > 1 ? await dropRepeats(candidates) : candidates;
  await yieldIfDue();
  const numbered = kept.filter(({ number }) => number !== null);
  const numbers = new Set(numbered.map(({ number }) => number));
  numbered.sort(numbers.size === numbered.length ? byNumber : byTime);
  const inOrder = insertUnnumbered(
    numbered,
    kept.filter(({ number }) => number === null),
  );
  await yieldIfDue();
  const segments = giveIndexes(inOrder);
  const taken = new Set(segments.map(({ index }) => index));
  const highest = segments.reduce((most, { segmentNumber }) => Math.max(most, segmentNumber ?? -1), -1);
  const missing = Array.from({ length: highest + 1 }, (_, index) => index).filter((index) => !taken.has(index));
  return { segments, missing, repeats: candidates.length - kept.length };
}

/** The start of a segment's first interval in epoch milliseconds; null when none has a time. */
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

/** Of segments that were stored more than once, keeps the one with most intervals; among equals, the one stored first. */
async function dropRepeats(candidates: readonly Candidate[]): Promise<Candidate[]> {
  const kept: Candidate[] = [];
  const places = new Map<string, number>();
  for (const candidate of candidates) {
    if (mustYield()) await nextSlice();
    const mark = await markOf(candidate);
    const place = places.get(mark);
    const other = place === undefined ? undefined : kept[place];
    if (place === undefined || other === undefined) {
      places.set(mark, kept.length);
      kept.push(candidate);
    } else if (isBetter(candidate.stored, other.stored)) kept[place] = candidate;
  }
  return kept;
}

/** Equal only for repeats: their number and time, or their content if they have no time. */
async function markOf({ stored, number, time }: Candidate): Promise<string> {
  return `${number} ${time ?? (await stored.digest(['stats', 'logs', 'summary']))}`;
}

function isBetter(one: StoredSegment, other: StoredSegment): boolean {
  const more = (one.elementCount('stats') ?? 0) - (other.elementCount('stats') ?? 0);
  if (more !== 0) return more > 0;
  return (instantMs(one.value('stored_at')) ?? Infinity) < (instantMs(other.value('stored_at')) ?? Infinity);
}

/** Inserts each unnumbered segment before the first numbered one that began later; one without a time comes first. */
function insertUnnumbered(numbered: readonly Candidate[], unnumbered: readonly Candidate[]): Candidate[] {
  const inOrder: Candidate[] = [];
  let place = 0;
  for (const candidate of unnumbered.toSorted(byTime)) {
    for (let next = numbered[place]; next !== undefined && !isLater(next, candidate); next = numbered[place]) {
      inOrder.push(next);
      place += 1;
    }
    inOrder.push(candidate);
  }
  return [...inOrder, ...numbered.slice(place)];
}

const isLater = (one: Candidate, other: Candidate): boolean =>
  other.time === null || (one.time !== null && one.time > other.time);

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
