import type { Range } from '../app/view.ts';
import { duration } from '../parts/format.ts';
import { ticksOf } from './ticks.ts';

/** Tick labels of a time range, as wide as its container. */
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

/** From this position on, in percent of the axis, a label is placed before its tick, because it would overflow after it. */
const LAST = 94;

const place = (tick: number, [from, to]: Range): number => ((tick - from) / (to - from)) * 100;
