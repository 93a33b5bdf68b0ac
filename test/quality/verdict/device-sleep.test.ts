import { describe, expect, it } from '@jest/globals';
import { withSleep } from '../../../src/quality/verdict/session/device-sleep.ts';
import { UNKNOWN_COURSE } from '../../../src/quality/verdict/session/leg-course.ts';
import type { LegView } from '../../../src/quality/verdict/types.ts';

const START = Date.parse('2026-11-22T10:00:00Z');
const MINUTE = 60_000;

interface Shown {
  readonly rows: number;
  /** Steps of the clock by row. */
  readonly steps?: readonly { readonly row: number; readonly ms: number }[];
  /** Rows in which nothing was received. */
  readonly cut?: { readonly from: number; readonly to: number };
  /** How long the summary says that the call took. */
  readonly tookMs?: number;
}

/** As much of a report's view as is looked at: rows of a second. */
function viewOf({ rows, steps = [], cut, tookMs = rows * 1_000 }: Shown): LegView {
  const places = Array.from({ length: rows }, (_, row) => row);
  const isCut = (row: number): boolean => cut !== undefined && row >= cut.from && row <= cut.to;
  return {
    metadata: { startedAt: START, endedAt: START + tookMs, hasFinalSegment: true },
    timeseries: {
      length: rows,
      start: Float64Array.from(places, (row) => START + row * 1_000),
      end: Float64Array.from(places, (row) => START + (row + 1) * 1_000),
      values: { inboundPacketsReceived: Float64Array.from(places, (row) => (isCut(row) ? 0 : 50)) },
      clockSteps: steps.map((step) => ({ ...step, isBefore: false })),
    },
  } as unknown as LegView;
}

const step = { row: 30, ms: MINUTE };
const jumped = viewOf({ rows: 60, steps: [step] });
const stepsOf = ({ timeseries }: LegView) => timeseries.clockSteps.map(({ row, ms }) => ({ row, ms }));
const lastEnd = ({ timeseries }: LegView): number => (timeseries.end.at(-1) ?? NaN) - START;

describe('a step of the clock ahead', () => {
  it('stays one where nothing says that time passed', () => {
    const { view, sleptBefore } = withSleep(jumped, UNKNOWN_COURSE, [viewOf({ rows: 60 })]);
    expect(view).toBe(jumped);
    expect(sleptBefore).toEqual([]);
  });

  it('is sleep where the other side received nothing for as long at the same time', () => {
    const other = viewOf({ rows: 120, cut: { from: 31, to: 90 } });
    const { view, sleptBefore } = withSleep(jumped, UNKNOWN_COURSE, [other]);
    expect(sleptBefore).toEqual([30]);
    expect(stepsOf(view)).toEqual([]);
    expect(lastEnd(view)).toBe(60_000 + MINUTE);
  });

  it('is none of the other side’s gap when that was at another time, or of another length', () => {
    for (const cut of [
      { from: 50, to: 109 },
      { from: 31, to: 50 },
    ]) {
      const { sleptBefore } = withSleep(jumped, UNKNOWN_COURSE, [viewOf({ rows: 120, cut })]);
      expect(sleptBefore).toEqual([]);
    }
  });

  it('is sleep where the call took as long by the clock of Telnyx', () => {
    const whole = viewOf({ rows: 60, steps: [step], tookMs: 60_000 + MINUTE });
    const hangup = { time: START + 60_000 + MINUTE, cause: null, source: null, sipCode: null, inboundMos: null };
    const course = { ...UNKNOWN_COURSE, answered: START, hangup };
    expect(withSleep(whole, course, []).sleptBefore).toEqual([30]);
    const shorter = { ...course, hangup: { ...hangup, time: START + 60_000 } };
    expect(withSleep(whole, shorter, []).sleptBefore).toEqual([]);
  });

  it('leaves steps back as they are', () => {
    const both = viewOf({ rows: 60, steps: [step, { row: 40, ms: -MINUTE }] });
    const other = viewOf({ rows: 120, cut: { from: 31, to: 90 } });
    const { view, sleptBefore } = withSleep(both, UNKNOWN_COURSE, [other]);
    expect(sleptBefore).toEqual([30]);
    expect(stepsOf(view)).toEqual([{ row: 40, ms: -MINUTE }]);
  });
});
