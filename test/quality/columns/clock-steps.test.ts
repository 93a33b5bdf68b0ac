import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  clockSteps,
  mayHaveSteps,
  moved,
  STEP_FIELDS,
  withoutSteps,
  type ClockStep,
} from '../../../src/quality/columns/clock-steps.ts';
import type { RawRows } from '../../../src/quality/columns/raw-rows.ts';

const START = Date.parse('2026-11-22T10:00:00Z');
const SECOND = 1_000;

/** A row of a second: totals so far of what the media clocks and counters tell, and where the wall clock stood. */
interface Row {
  /** By how much the wall clock had been set ahead when the row began and ended, in milliseconds. */
  readonly startAhead?: number;
  readonly endAhead?: number;
  /** Packets that were lost in the row. */
  readonly lost?: number;
  readonly segment?: number;
}

function rowsOf(rows: readonly Row[], fields: readonly (typeof STEP_FIELDS)[number][] = STEP_FIELDS): RawRows {
  const column = (value: (row: Row, index: number) => number): Float64Array => Float64Array.from(rows, value);
  let lost = 0;
  const media = rows.map((_, index) => index + 1);
  const columns = {
    inSamplesDuration: column((_, index) => media[index] ?? NaN),
    captureDuration: column((_, index) => media[index] ?? NaN),
    outPacketsSent: column((_, index) => 50 * (index + 1)),
    inPacketsReceived: column((_, index) => 50 * (index + 1)),
    inPacketsLost: column((row) => (lost += row.lost ?? 0)),
  };
  return {
    length: rows.length,
    start: column(({ startAhead = 0 }, index) => START + index * SECOND + startAhead),
    end: column(({ endAhead = 0 }, index) => START + (index + 1) * SECOND + endAhead),
    segmentIndex: rows.map(({ segment = 0 }) => segment),
    position: rows.map((_, index) => index),
    number: (field) => (fields.includes(field as never) ? columns[field as keyof typeof columns] : undefined),
    text: () => undefined,
    broken: [],
    brokenCount: 0,
    truncated: false,
  };
}

/** Ten rows, of which those from `row` on are changed. */
const tenRows = (row: number, change: (index: number) => Row): Row[] =>
  Array.from({ length: 10 }, (_, index) => (index < row ? {} : change(index)));

const setAhead = (ms: number) => tenRows(5, (index) => ({ startAhead: index === 5 ? 0 : ms, endAhead: ms }));

describe('steps of the wall clock', () => {
  it('are not looked for where no time leaves room for one', () => {
    expect(mayHaveSteps(rowsOf(tenRows(0, () => ({}))))).toBe(false);
    expect(mayHaveSteps(rowsOf(setAhead(2_000)))).toBe(false);
    expect(mayHaveSteps(rowsOf(setAhead(10_000)))).toBe(true);
    expect(mayHaveSteps(rowsOf(setAhead(-10_000)))).toBe(true);
  });

  it('show where it and the clocks of the media disagree', () => {
    expect(clockSteps(rowsOf(setAhead(60_000)))).toEqual([{ row: 5, ms: 60_000, isBefore: false }]);
    expect(clockSteps(rowsOf(setAhead(-60_000)))).toEqual([{ row: 5, ms: -60_000, isBefore: false }]);
  });

  it('lie before a row whose beginning is by the new clock already', () => {
    const rows = tenRows(5, () => ({ startAhead: 60_000, endAhead: 60_000 }));
    expect(clockSteps(rowsOf(rows))).toEqual([{ row: 5, ms: 60_000, isBefore: true }]);
  });

  it('are none where packets are missing for the time: then it did pass', () => {
    const slept = tenRows(5, (index) => ({
      startAhead: index === 5 ? 0 : 60_000,
      endAhead: 60_000,
      lost: index === 5 ? 3_000 : 0,
    }));
    expect(clockSteps(rowsOf(slept))).toEqual([]);
  });

  it('are derived from packets sent if there is no media clock', () => {
    const fields = ['outPacketsSent', 'inPacketsReceived', 'inPacketsLost'] as const;
    expect(clockSteps(rowsOf(setAhead(60_000), fields))).toEqual([{ row: 5, ms: 60_000, isBefore: false }]);
  });

  it('are unknown if nothing shows how much time passed', () => {
    expect(clockSteps(rowsOf(setAhead(60_000), []))).toEqual([]);
  });

  it('back in time are none between segments, which may be stored in any order', () => {
    const rows = tenRows(5, () => ({ startAhead: -60_000, endAhead: -60_000, segment: 1 }));
    expect(clockSteps(rowsOf(rows))).toEqual([]);
  });

  it('taken out, leave times that go on as the media did', () => {
    const raw = rowsOf(setAhead(60_000));
    const { start, end } = withoutSteps(raw, clockSteps(raw));
    const even = rowsOf(tenRows(0, () => ({})));
    expect(start).toEqual(even.start);
    expect(end).toEqual(even.end);
  });

  it('put back, give the times that were stored', () => {
    const step = fc.record({ row: fc.nat(9), ms: fc.integer({ min: -1e7, max: 1e7 }), isBefore: fc.boolean() });
    const steps = fc.uniqueArray(step, { selector: ({ row }) => row, maxLength: 4 });
    fc.assert(
      fc.property(steps, (given) => {
        const inOrder: ClockStep[] = given.toSorted((one, other) => one.row - other.row);
        const raw = rowsOf(tenRows(0, () => ({})));
        const there = moved(raw, inOrder, 1);
        const back = moved(there, inOrder, -1);
        expect(back.start).toEqual(raw.start);
        expect(back.end).toEqual(raw.end);
      }),
    );
  });
});
