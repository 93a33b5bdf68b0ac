import type { RawRows } from './raw-rows.ts';
import { columnOf, medianOf } from '../statistics.ts';

/** A change of the client's wall clock during the call. */
export interface ClockStep {
  /** The raw row in which or before which the clock was set. */
  readonly row: number;
  /** How far it was set ahead, in milliseconds; negative when it was set back. */
  readonly ms: number;
  /** Whether it was set in the pause before the row rather than within it. */
  readonly isBefore: boolean;
}

/** Smaller steps are ignored: pauses of the SDK and drift look the same. In milliseconds. */
const MIN_STEP_MS = 3_000;

/** If at least this share of the expected packets counts as lost, the time really passed: the device slept. */
const SLEPT_SHARE = 0.3;

/** Media clocks that show how much time passed, and values that distinguish a set clock from a device that slept. */
export const STEP_FIELDS = [
  'inSamplesDuration',
  'captureDuration',
  'outPacketsSent',
  'inPacketsReceived',
  'inPacketsLost',
] as const;

/** Whether the times allow for a step at all: an interval, or a pause before it, is much longer than others or negative. */
export function mayHaveSteps({ start, end, length, segmentIndex }: RawRows): boolean {
  for (let row = 1; row < length; row += 1) {
    const [passed, own] = passing(start, end, row);
    const isNeighbour = segmentIndex[row] === segmentIndex[row - 1];
    if ((passed < -MIN_STEP_MS && isNeighbour) || own < 0 || passed > MIN_STEP_MS + 2 * before(start, end, row))
      return true;
  }
  return false;
}

/** Milliseconds from one row's end to the next one's, and within the row. */
const passing = (start: Float64Array, end: Float64Array, row: number): [passed: number, own: number] => [
  (end[row] ?? NaN) - (end[row - 1] ?? NaN),
  (end[row] ?? NaN) - (start[row] ?? NaN),
];

const before = (start: Float64Array, end: Float64Array, row: number): number =>
  Math.max(0, (end[row - 1] ?? NaN) - (start[row - 1] ?? NaN)) || 0;

/**
 * Finds where the client's wall clock was set: there it disagrees with the clocks of the received and the sent audio, although no audio is
 * missing. Where audio is missing, the device slept and the time really passed.
 * @param raw rows with `STEP_FIELDS`
 */
export function clockSteps(raw: RawRows): ClockStep[] {
  const { start, end, length, segmentIndex } = raw;
  const column = (field: (typeof STEP_FIELDS)[number]): Float64Array => raw.number(field) ?? new Float64Array();
  const [heard, captured, sent] = [column('inSamplesDuration'), column('captureDuration'), column('outPacketsSent')];
  const [received, lost] = [column('inPacketsReceived'), column('inPacketsLost')];
  const gain = (values: Float64Array, row: number): number => (values[row] ?? NaN) - (values[row - 1] ?? NaN);
  const rate = medianOf(
    columnOf(Math.max(0, length - 1), (row) => {
      const [passed] = passing(start, end, row + 1);
      return passed > 0 ? (1_000 * gain(sent, row + 1)) / passed : NaN;
    }),
  );
  const steps: ClockStep[] = [];
  for (let row = 1; row < length; row += 1) {
    const [passed] = passing(start, end, row);
    const clocks = [gain(heard, row), gain(captured, row)].filter((seconds) => seconds >= 0);
    if (clocks.length === 0 && rate > 0 && gain(sent, row) >= 0) clocks.push(gain(sent, row) / rate);
    if (clocks.length === 0 || Number.isNaN(passed)) continue;
    const ms = passed - 1_000 * Math.max(...clocks);
    if (Math.abs(ms) < MIN_STEP_MS || (ms < 0 && segmentIndex[row] !== segmentIndex[row - 1])) continue;
    if (ms < 0 && passed >= 0) continue;
    const missing = Math.max(0, gain(lost, row)) + Math.max(0, gain(lost, row + 1));
    const due = (Math.max(...clocks) > 0 ? gain(received, row) / Math.max(...clocks) : rate) * (ms / 1_000);
    if (ms > 0 && missing >= due * SLEPT_SHARE) continue;
    const isBefore = Math.abs((start[row] ?? NaN) - (end[row - 1] ?? NaN)) >= MIN_STEP_MS / 2;
    steps.push({ row, ms, isBefore });
  }
  return steps;
}

/** The rows with all times by the clock as it was when the report began. */
export const withoutSteps = (raw: RawRows, steps: readonly ClockStep[]): RawRows =>
  steps.length === 0 ? raw : { ...raw, ...moved(raw, steps, -1) };

/**
 * Shifts times by each step from its row on. If the clock was set within an interval, the interval's start is by the old clock; if it was
 * set before, by the new one.
 */
export function moved(
  times: { readonly start: Float64Array; readonly end: Float64Array },
  steps: readonly ClockStep[],
  sign: 1 | -1,
): { readonly start: Float64Array; readonly end: Float64Array } {
  const start = Float64Array.from(times.start);
  const end = Float64Array.from(times.end);
  let [shift, next] = [0, 0];
  for (let row = 0; row < start.length; row += 1) {
    const step = steps[next]?.row === row ? steps[next] : undefined;
    start[row] = (times.start[row] ?? NaN) + sign * (shift + (step?.isBefore === true ? step.ms : 0));
    if (step !== undefined) {
      shift += step.ms;
      next += 1;
    }
    end[row] = (times.end[row] ?? NaN) + sign * shift;
  }
  return { start, end };
}
