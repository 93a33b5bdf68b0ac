import { rowSeconds } from '../../issues/rules/runs.ts';
import type { CallTimeseries } from '../../columns/timeseries.ts';
import { isTrackMuted } from '../../columns/muted-spans.ts';
import { rowsIn, type Span } from '../session/spans.ts';
import type { LegView } from '../types.ts';

/** What is known of a call besides one report's statistics, on the session's clock. */
export interface LegContext {
  /** How far the client's clock is ahead of the session's, in milliseconds. */
  readonly clockAheadMs: number;
  /** The uncertainty of this report's times on the session's clock, in milliseconds. */
  readonly uncertaintyMs: number;
  /** When any leg of the session was on hold. */
  readonly holds: readonly Span[];
  /** When this side's user was muted, by its log. */
  readonly ownMutes: readonly Span[];
  /** When the other side's user was muted, by its log and its track. */
  readonly farMutes: readonly Span[];
  /** When both sides were connected to each other; null when unknown. */
  readonly talkFrom: number | null;
  readonly talkTo: number | null;
  /** Rows in or before which the device slept, although its own statistics look as if its clock had been set. */
  readonly sleptBefore: readonly number[];
}

/** One report in its context: the rows of its timeseries, with the intended silence in each. */
export interface ObservedLeg extends LegContext {
  readonly view: LegView;
  readonly timeseries: CallTimeseries;
  readonly seconds: Float64Array;
  /** 1 where the call was on hold. */
  readonly held: Uint8Array;
  /** 1 where this side's microphone was off. */
  readonly muted: Uint8Array;
  /** 1 where the other side's microphone was off. */
  readonly farMuted: Uint8Array;
  /** 1 where the two sides were not yet, or no longer, connected. */
  readonly apart: Uint8Array;
}

/** Signalling reaches both ends and their statistics within this time, in milliseconds. */
const SIGNALLING_MS = 1_500;

/** Two reports with unknown clocks are assumed to agree within this time, in milliseconds. */
const MAX_SLACK_MS = 3_000;

/** How far apart two times of the same event may be, given the uncertainty of a clock. */
const slackOf = (uncertaintyMs: number): number => Math.min(MAX_SLACK_MS, SIGNALLING_MS + uncertaintyMs);

/** Puts a report into its context. */
export function observedLeg(view: LegView, around: LegContext): ObservedLeg {
  const { timeseries } = view;
  const start = timeseries.start.map((time) => time - around.clockAheadMs);
  const end = timeseries.end.map((time) => time - around.clockAheadMs);
  const slack = slackOf(around.uncertaintyMs);
  const during = (spans: readonly Span[]): Uint8Array =>
    rowsIn(
      start,
      end,
      spans.map(({ from, to }) => ({ from: from - slack, to: to + slack })),
    );
  const muted = during(around.ownMutes);
  const apart = new Uint8Array(timeseries.length);
  for (let row = 0; row < timeseries.length; row += 1) {
    if (isTrackMuted(timeseries, row)) muted[row] = 1;
    const [from, to] = [start[row] ?? NaN, end[row] ?? NaN];
    if (from < (around.talkFrom ?? -Infinity) + SIGNALLING_MS || to > (around.talkTo ?? Infinity) + SIGNALLING_MS)
      apart[row] = 1;
  }
  return {
    ...around,
    view,
    timeseries,
    seconds: rowSeconds(timeseries),
    held: during(around.holds),
    muted,
    farMuted: during(around.farMutes),
    apart,
  };
}

/** When a row started, on the session's clock. */
export const startOf = ({ timeseries, clockAheadMs }: ObservedLeg, row: number): number =>
  (timeseries.start[row] ?? NaN) - clockAheadMs;

/** When a row ended, on the session's clock. */
export const endOf = ({ timeseries, clockAheadMs }: ObservedLeg, row: number): number =>
  (timeseries.end[row] ?? NaN) - clockAheadMs;

/** The time that rows cover, on the session's clock: consecutive rows at most `gap` milliseconds apart form one span. */
export function rowSpans(leg: ObservedLeg, gap: number): Span[] {
  const spans: { from: number; to: number }[] = [];
  for (let row = 0; row < leg.timeseries.length; row += 1) {
    const [from, to] = [startOf(leg, row), endOf(leg, row)];
    if (!(from < to)) continue;
    const last = spans.at(-1);
    if (last !== undefined && from >= last.from && from <= last.to + gap) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans;
}

/** First and last of the rows that overlap a span of the session's clock; null when there is none. */
export function rowsDuring(
  leg: ObservedLeg,
  { from, to }: Span,
): { readonly from: number; readonly to: number } | null {
  const first = lowerBound(leg.timeseries.length, (row) => endOf(leg, row) > from);
  const last = lowerBound(leg.timeseries.length, (row) => startOf(leg, row) >= to) - 1;
  return first <= last ? { from: first, to: last } : null;
}

/** The first row that satisfies a monotonic condition. */
function lowerBound(length: number, holds: (row: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
