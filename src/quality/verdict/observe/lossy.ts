import { isContiguous } from '../../issues/rules/runs.ts';
import type { CallTimeseries } from '../../columns/timeseries.ts';

/** Lost and expected packets by row; NaN where unknown. */
export interface LossCounts {
  readonly lost: Float64Array;
  readonly due: (row: number) => number;
}

/** One-sided 95 %. */
const Z = 1.645;

/** Fewer lost packets than this are not significant, whatever the share. */
const MIN_LOST = 5;

/**
 * The share of lost packets, 0 to 1, that is exceeded with 95 % confidence: the lower bound of Wilson's score interval for a binomial
 * proportion. One lost packet of fifty is 2 %, and its lower bound is 0.4 %.
 */
export function lowerBoundOfShare(lost: number, due: number): number {
  if (!(due > 0)) return 0;
  const p = Math.min(1, lost / due);
  const z2 = (Z * Z) / due;
  const centre = p + z2 / 2;
  const margin = Z * Math.sqrt((p * (1 - p)) / due + z2 / (4 * due));
  return Math.max(0, (centre - margin) / (1 + z2));
}

/**
 * Rows with significant loss: of every window of some seconds in which the lower bound of the loss exceeds a share, the rows from its first
 * loss to its last. One pass; each row enters and leaves the window once.
 */
export function lossyRows(
  timeseries: CallTimeseries,
  { lost, due }: LossCounts,
  limit: { readonly percent: number; readonly seconds: number },
): Uint8Array {
  const marked = new Uint8Array(timeseries.length);
  const at = (row: number): number => lost[row] ?? NaN;
  let [from, missing, packets, markedTo] = [0, 0, 0, -1];
  const add = (row: number, sign: 1 | -1): void => {
    const [gone, expected] = [at(row), due(row)];
    if (Number.isNaN(gone) || !(expected >= 0)) return;
    missing += sign * gone;
    packets += sign * expected;
  };
  for (let to = 0; to < timeseries.length; to += 1) {
    if (!isContiguous(timeseries, to)) {
      from = to;
      missing = packets = 0;
    }
    add(to, 1);
    while (from < to && spanMs(timeseries, from, to) > limit.seconds * 1_000) {
      add(from, -1);
      from += 1;
    }
    if (missing < MIN_LOST || lowerBoundOfShare(missing, packets) * 100 <= limit.percent || !(at(to) > 0)) continue;
    let first = Math.max(from, markedTo);
    while (first < to && !(at(first) > 0) && first > markedTo) first += 1;
    marked.fill(1, Math.max(0, first), to + 1);
    markedTo = to;
  }
  return marked;
}

const spanMs = ({ start, end }: CallTimeseries, from: number, to: number): number =>
  (end[to] ?? NaN) - (start[from] ?? NaN);
