import type { Range } from '../app/view.ts';
import { duration } from '../parts/format.ts';
import { ticksOf } from './ticks.ts';

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
