import { moved, type ClockStep } from '../../columns/clock-steps.ts';
import type { LegView } from '../types.ts';
import type { LegCourse } from './leg-course.ts';

/** How far what the client and Telnyx saw of one leg may differ in length, in milliseconds. */
const AGREEMENT_MS = 3_000;

/** How far a gap on the other side may differ from a step in length, as a share of it, and in time from the report's beginning. */
const LENGTH_SHARE = 0.2;
const SAME_TIME_MS = 5_000;

/** A report's view with times that did pass, and the rows in or before which its device slept. */
export interface AwakeView {
  readonly view: LegView;
  readonly sleptBefore: readonly number[];
}

/**
 * A device that slept while nothing was due looks as if its clock had been set. Two things tell them apart: Telnyx's clock, by which the
 * call was as long as the report with the steps in it; and the other side, which received nothing for just as long at the same moment.
 */
export function withSleep(view: LegView, { answered, hangup }: LegCourse, others: readonly LegView[]): AwakeView {
  const { timeseries, metadata } = view;
  const ahead = timeseries.clockSteps.filter(({ ms }) => ms > 0);
  if (ahead.length === 0) return { view, sleptBefore: [] };
  const length = (metadata.endedAt ?? NaN) - (metadata.startedAt ?? NaN);
  const known = (hangup?.time ?? NaN) - (answered ?? NaN);
  const isWholeCall = metadata.hasFinalSegment && Math.abs(length - known) <= AGREEMENT_MS;
  const slept = isWholeCall ? ahead : ahead.filter((step) => others.some((other) => wasCutOff(view, step, other)));
  if (slept.length === 0) return { view, sleptBefore: [] };
  const rest = timeseries.clockSteps.filter((step) => !slept.includes(step));
  const times = moved(timeseries, slept, 1);
  return {
    view: { ...view, timeseries: { ...timeseries, ...times, clockSteps: rest } },
    sleptBefore: slept.map(({ row }) => row),
  };
}

/** Whether another report has a gap as long as a step, as long after its own beginning. */
function wasCutOff({ timeseries }: LegView, { row, ms }: ClockStep, { timeseries: other }: LegView): boolean {
  const at = (timeseries.start[row] ?? NaN) - (timeseries.start[0] ?? NaN);
  const { inboundPacketsReceived: received } = other.values;
  let from = -1;
  for (let place = 0; place <= other.length; place += 1) {
    if (received[place] === 0) {
      if (from === -1) from = place;
      continue;
    }
    if (from === -1) continue;
    const gap = (other.end[place - 1] ?? NaN) - (other.start[from] ?? NaN);
    const began = (other.start[from] ?? NaN) - (other.start[0] ?? NaN);
    if (Math.abs(gap - ms) <= Math.max(AGREEMENT_MS, ms * LENGTH_SHARE) && Math.abs(began - at) <= SAME_TIME_MS)
      return true;
    from = -1;
  }
  return false;
}
