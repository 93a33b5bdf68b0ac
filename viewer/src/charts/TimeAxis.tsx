import type { Range } from '../app/view.ts';
import { duration } from '../parts/format.ts';

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200];
const MOST_TICKS = 9;

/** The moments to name on an axis, in seconds: round ones, at most nine. */
export function ticksOf([from, to]: Range): readonly number[] {
  const step = STEPS.find((size) => (to - from) / size <= MOST_TICKS - 1) ?? Math.ceil((to - from) / (MOST_TICKS - 1));
  const first = Math.ceil(from / step - 1e-9);
  return Array.from(
    { length: Math.max(0, Math.floor(to / step + 1e-9) - first + 1) },
    (_, index) => (first + index) * step,
  );
}

/** The times of a stretch, as wide as what holds it. */
export function TimeAxis({ range }: { range: Range }) {
  const ticks = ticksOf(range);
  const digits = ticks.some((tick) => Math.abs(tick - Math.round(tick)) > 1e-6) ? 1 : 0;
  return (
    <div className="time-axis num" aria-hidden="true">
      {ticks.map((tick) => (
        <span
          key={tick}
          className={place(tick, range) > LAST ? 'last' : undefined}
          style={{ left: `${place(tick, range)}%` }}
        >
          {duration(tick, digits)}
        </span>
      ))}
    </div>
  );
}

/** From this share of the axis on a tick's text stands before it, in percent: behind it, it would stick out. */
const LAST = 94;

const place = (tick: number, [from, to]: Range): number => ((tick - from) / (to - from)) * 100;
