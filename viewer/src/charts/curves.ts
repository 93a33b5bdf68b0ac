import type { SeriesMetric } from '../../../client/src/documents.ts';
import type { Line, Panel } from './panels.ts';

/** One metric's values at the points of a `Curves`, null where nothing was measured. */
interface Column {
  readonly values: readonly (number | null)[];
}

/** Curves on one time axis. */
export interface Curves {
  /** Seconds since the call's start. */
  readonly x: readonly number[];
  readonly columns: ReadonlyMap<SeriesMetric, Column>;
}

/** A series as the gateway sends it. */
export interface SeriesAnswer {
  readonly t: readonly (number | null)[];
  readonly columns: readonly { readonly metric: SeriesMetric; readonly values: readonly (number | null)[] }[];
}

/** Epoch milliseconds. The column's type allows nulls because values need them; times are never null. */
export const timesOf = ({ t }: Pick<SeriesAnswer, 't'>): readonly number[] => t as readonly number[];

/** @param origin epoch milliseconds that become 0 */
export function curvesOf({ t, columns }: SeriesAnswer, origin: number): Curves {
  return {
    x: timesOf({ t }).map((time) => (time - origin) / 1000),
    columns: new Map(columns.map(({ metric, values }) => [metric, { values }])),
  };
}

/** A line's statistics within a range, in display units; undefined if nothing was measured there. */
export interface LineSummary {
  readonly line: Line;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  /** The time of the worst value: the lowest if low is bad, else the highest. */
  readonly worstAt: number;
  /** Share of the points beyond the threshold, 0 to 1; undefined without a threshold. */
  readonly beyond: number | undefined;
}

export function summarise(
  panel: Panel,
  line: Line,
  { x, columns }: Curves,
  [from, to]: readonly [number, number],
): LineSummary | undefined {
  const values = columns.get(line.metric)?.values ?? [];
  const { threshold, factor } = panel;
  const isLowBad = threshold?.bad === 'below';
  let [low, high, sum, count, beyond, worstAt] = [Infinity, -Infinity, 0, 0, 0, 0];
  values.forEach((raw, index) => {
    const at = x[index] ?? -1;
    if (raw === null || at < from || at > to) return;
    const value = raw * factor;
    if (isLowBad ? value < low : value > high) worstAt = at;
    low = Math.min(low, value);
    high = Math.max(high, value);
    sum += value;
    count += 1;
    if (threshold && (isLowBad ? value < threshold.value : value > threshold.value)) beyond += 1;
  });
  if (count === 0) return undefined;
  return { line, low, high, mean: sum / count, worstAt, beyond: threshold && beyond / count };
}

/** The index of the point nearest to a time; -1 when there is none. */
export function nearest(x: readonly number[], seconds: number): number {
  if (x.length === 0) return -1;
  let [low, high] = [0, x.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((x[middle] ?? 0) <= seconds) low = middle;
    else high = middle;
  }
  return Math.abs((x[low] ?? 0) - seconds) <= Math.abs((x[high] ?? 0) - seconds) ? low : high;
}
