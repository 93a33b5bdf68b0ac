import type { BucketWidth } from '../../../client/src/documents.ts';
import type { OverviewFilters } from './filters.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A period in which calls started. Times are epoch milliseconds. */
export interface Period {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** In a sentence: `in the last 7 days`. */
  readonly words: string;
  /** The period that it is compared with: `the 7 days before`. */
  readonly before: string;
  readonly width: BucketWidth;
}

/** The longest period that is shown by the hour. */
const HOURLY = 49 * HOUR;

/**
 * The selected period.
 * @param now epoch milliseconds
 * @returns undefined if a custom period is incomplete, or ends before it begins
 */
export function periodOf({ period, from, to }: OverviewFilters, now: number): Period | undefined {
  switch (period) {
    case 'today': {
      const hours = Math.max(1, Math.round((now % DAY) / HOUR));
      const before = `the ${hours === 1 ? 'hour' : `${hours} hours`} before`;
      return spanning(now - (now % DAY), now, 'today', before);
    }
    case '24h':
      return spanning(now - DAY, now, 'in the last 24 hours', 'the 24 hours before');
    case '7d':
      return spanning(now - 7 * DAY, now, 'in the last 7 days', 'the 7 days before');
    case 'custom': {
      const [start, end] = [instant(from, 0), instant(to, DAY)];
      return start < end ? spanning(start, end, 'in this period', 'the period before') : undefined;
    }
  }
}

const spanning = (from: number, to: number, words: string, before: string): Period => ({
  from,
  to,
  words,
  before,
  width: to - from <= HOURLY ? 'HOUR' : 'DAY',
});

/** @param length of a day, added if only the day is given. @returns NaN if it is not a time */
function instant(text: string, length: number): number {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Date.parse(`${text}T00:00:00Z`) + length;
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? Date.parse(`${text}:00Z`) : NaN;
}

/** An instant in the format of the link and of `datetime-local`, in UTC. */
export const asTyped = (time: number): string => new Date(time).toISOString().slice(0, 16);

/** An hour or a day of a period. */
export interface Slot {
  readonly start: number;
  readonly end: number;
}

/** The maximum number of slots in the chart. */
const MOST_SLOTS = 400;

/** The hours or days of a period in UTC, oldest first, including those without a call. */
export function slotsOf({ from, to, width }: Period): Slot[] {
  const length = width === 'HOUR' ? HOUR : DAY;
  const first = Math.max(from - (from % length), to - MOST_SLOTS * length);
  return Array.from({ length: Math.ceil((to - first) / length) }, (_, index) => ({
    start: first - (first % length) + index * length,
    end: first - (first % length) + (index + 1) * length,
  }));
}
