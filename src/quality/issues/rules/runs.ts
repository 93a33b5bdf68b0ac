import { columnOf } from '../../statistics.ts';
import type { CallTimeseries } from '../../columns/timeseries.ts';

/** When each interval was. */
type Intervals = Pick<CallTimeseries, 'length' | 'start' | 'end'>;

/** One run of intervals in which a rule held. */
export interface Episode {
  /** First and last row, both included. */
  readonly from: number;
  readonly to: number;
  /** The row at whose end the rule fired. */
  readonly onset: number;
  readonly intervalCount: number;
  /** The row of the worst value. */
  readonly worstRow: number;
  /** Null if the rule has no number. */
  readonly worst: number | null;
}

/** The duration of one row in seconds; 0 when its times are unknown. */
export function secondsOf({ start, end }: CallTimeseries, row: number): number {
  const seconds = ((end[row] ?? NaN) - (start[row] ?? NaN)) / 1_000;
  return seconds > 0 ? seconds : 0;
}

const durations = new WeakMap<CallTimeseries, Float64Array>();

/** The duration of every row in seconds, computed once. */
export function rowSeconds(timeseries: CallTimeseries): Float64Array {
  let seconds = durations.get(timeseries);
  if (seconds === undefined) {
    seconds = columnOf(timeseries.length, (row) => secondsOf(timeseries, row));
    durations.set(timeseries, seconds);
  }
  return seconds;
}

/** From the start of one row to the end of another, in seconds. */
export function spanSeconds({ start, end }: CallTimeseries, from: number, to: number): number {
  const span = ((end[to] ?? NaN) - (start[from] ?? NaN)) / 1_000;
  return span > 0 ? span : 0;
}

/** How much later than the previous row's end a row may start and still follow it directly, in milliseconds. */
const SLACK_MS = 2_000;

/** Whether nothing is missing between a row and the previous one. Unknown times count as contiguous. */
export function isContiguous(timeseries: Intervals, row: number): boolean {
  if (row === 0) return false;
  const gap = (timeseries.start[row] ?? NaN) - (timeseries.end[row - 1] ?? NaN);
  return Number.isNaN(gap) || gap <= SLACK_MS;
}

export interface RunRule {
  /** Whether the rule holds in a row. */
  readonly holds: (row: number) => boolean;
  /** The value that makes it hold; NaN or absent if there is no number. */
  readonly value?: (row: number) => number;
  /** Which of two values is worse; by default the greater one. */
  readonly worse?: (one: number, other: number) => boolean;
  /** Whether the run so far is long enough to fire at the end of `row`. */
  readonly fires: (from: number, row: number) => boolean;
}

/** Finds the runs in which a rule holds without interruption and for long enough. A gap in the data ends a run. */
export function episodesOf(timeseries: Intervals, rule: RunRule): Episode[] {
  const episodes: Episode[] = [];
  let from = -1;
  let onset = -1;
  const close = (to: number): void => {
    if (onset !== -1) episodes.push(episodeOf(rule, from, to, onset));
    from = onset = -1;
  };
  for (let row = 0; row < timeseries.length; row += 1) {
    if (from !== -1 && !isContiguous(timeseries, row)) close(row - 1);
    if (!rule.holds(row)) {
      if (from !== -1) close(row - 1);
      continue;
    }
    if (from === -1) from = row;
    if (onset === -1 && rule.fires(from, row)) onset = row;
  }
  if (from !== -1) close(timeseries.length - 1);
  return episodes;
}

/** How often a condition must hold: in so many intervals of so many consecutive ones. */
interface Recurrence {
  readonly consecutiveIntervals: number;
  readonly windowIntervals: number;
}

/**
 * Finds where a rule holds often enough: in `consecutiveIntervals` of `windowIntervals` consecutive intervals. An episode reaches from the
 * first to the last interval in which the rule holds, over all windows that overlap or touch. With two equal numbers these are
 * uninterrupted runs. A gap in the data ends an episode.
 */
export function recurringEpisodes(
  timeseries: Intervals,
  rule: Omit<RunRule, 'fires'>,
  { consecutiveIntervals, windowIntervals }: Recurrence,
): Episode[] {
  const episodes: Episode[] = [];
  /** The rows since the last gap in which the rule holds, and the index of the first one within the window that ends now. */
  let held: number[] = [];
  let oldest = 0;
  let open: { readonly from: number; to: number; readonly onset: number } | undefined;
  const close = (): void => {
    if (open) episodes.push(episodeOf(rule, open.from, open.to, open.onset));
    open = undefined;
  };
  for (let row = 0; row < timeseries.length; row += 1) {
    if (!isContiguous(timeseries, row)) {
      close();
      held = [];
      oldest = 0;
    }
    if (!rule.holds(row)) continue;
    held.push(row);
    while (row - (held[oldest] ?? row) >= windowIntervals) oldest += 1;
    const first = held[oldest];
    if (first === undefined || held.length - oldest < consecutiveIntervals) continue;
    if (open && first > open.to + 1) close();
    if (open) open.to = row;
    else open = { from: first, to: row, onset: row };
  }
  close();
  return episodes;
}

/** Fires at the end of the n-th consecutive interval. */
export const consecutiveRows =
  (count: number) =>
  (from: number, row: number): boolean =>
    row - from + 1 >= count;

/** Fires once the run has lasted some seconds. */
export const lasting =
  (timeseries: CallTimeseries, seconds: number) =>
  (from: number, row: number): boolean =>
    spanSeconds(timeseries, from, row) >= seconds;

/** An episode with known bounds. */
export function episodeOf(
  { value, worse = greater }: Partial<RunRule>,
  from: number,
  to: number,
  onset: number,
): Episode {
  let worstRow = from;
  let worst = value?.(from) ?? NaN;
  for (let row = from + 1; row <= to; row += 1) {
    const here = value?.(row) ?? NaN;
    if (Number.isNaN(worst) ? !Number.isNaN(here) : worse(here, worst)) {
      worst = here;
      worstRow = row;
    }
  }
  return { from, to, onset, intervalCount: to - from + 1, worstRow, worst: Number.isFinite(worst) ? worst : null };
}

const greater = (one: number, other: number): boolean => one > other;

/** The worse of two values if less is worse. */
export const less = (one: number, other: number): boolean => one < other;

/** The same episode with its duration in seconds as the worst value. */
export const inSeconds = (timeseries: CallTimeseries, episode: Episode): Episode => ({
  ...episode,
  worst: ((timeseries.end[episode.to] ?? NaN) - (timeseries.start[episode.from] ?? NaN)) / 1_000,
});
