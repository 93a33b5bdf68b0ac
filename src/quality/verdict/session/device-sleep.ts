import { moved, type ClockStep } from '../../columns/clock-steps.ts';
import type { LegView } from '../types.ts';
import type { LegCourse } from './leg-course.ts';

/** How far the lengths of one leg as seen by the client and by Telnyx may differ, in milliseconds. */
const AGREEMENT_MS = 3_000;

/** How far a gap on the other side may differ from a step: in length, as a share of it, and in time since the report's start. */
const LENGTH_SHARE = 0.2;
const SAME_TIME_MS = 5_000;

/** A report's view with corrected times, and the rows in or before which its device slept. */
export interface AwakeView {
  readonly view: LegView;
  readonly sleptBefore: readonly number[];
}

/**
 * A device that slept while no audio was due looks as if its clock had been set. Two things distinguish them: by Telnyx's clock the call
 * was as long as the report including the steps, or the other side received nothing for just as long at the same moment.
 */
export function withSleep(view: LegView, { answered, hangup }: LegCourse, others: readonly LegView[]): AwakeView {
  const { timeseries, metadata } = view;
  const ahead = timeseries.clockSteps.filter(({ ms }) => ms > 0);
  if (ahead.length === 0) return { view, sleptBefore: [] };
  const length = (metadata.endedAt ?? NaN) - (metadata.startedAt ?? NaN);
  const known = (hangup?.time ?? NaN) - (answered ?? NaN);
  const isWholeCall = metadata.hasFinalSegment && Math.abs(length - known) <= AGREEMENT_MS;
  const cuts = isWholeCall ? [] : others.flatMap(cutsIn);
  const slept = isWholeCall
    ? ahead
    : ahead.slice(0, MAX_STEPS).filter((step) => cuts.some((cut) => isSameStop(view, step, cut)));
  if (slept.length === 0) return { view, sleptBefore: [] };
  const isSlept = new Set(slept);
  const rest = timeseries.clockSteps.filter((step) => !isSlept.has(step));
  const times = moved(timeseries, slept, 1);
  return {
    view: { ...view, timeseries: { ...timeseries, ...times, clockSteps: rest } },
    sleptBefore: slept.map(({ row }) => row),
  };
}

/** A device does not sleep more often than this during a call: of more steps, only the first are examined. */
const MAX_STEPS = 20;

/** A span in which a client received nothing, in milliseconds; `began` counts from the start of its report. */
interface Cut {
  readonly began: number;
  readonly length: number;
}

function cutsIn({ timeseries: { start, end, length, values } }: LegView): Cut[] {
  const cuts: Cut[] = [];
  let from = -1;
  for (let row = 0; row <= length; row += 1) {
    if (values.inboundPacketsReceived[row] === 0) {
      if (from === -1) from = row;
      continue;
    }
    if (from === -1) continue;
    const began = start[from] ?? NaN;
    cuts.push({ began: began - (start[0] ?? NaN), length: (end[row - 1] ?? NaN) - began });
    from = -1;
  }
  return cuts;
}

/** Whether another side received nothing for as long as a step, at the same time since its own start. */
function isSameStop({ timeseries }: LegView, { row, ms }: ClockStep, { began, length }: Cut): boolean {
  const at = (timeseries.start[row] ?? NaN) - (timeseries.start[0] ?? NaN);
  return Math.abs(length - ms) <= Math.max(AGREEMENT_MS, ms * LENGTH_SHARE) && Math.abs(began - at) <= SAME_TIME_MS;
}
