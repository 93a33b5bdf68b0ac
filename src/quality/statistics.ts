/** The average and the extremes of a measured value over the time of a call. Numbers are null when nothing was measured. */
export interface Extent {
  readonly average: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** For how many seconds the value is known. */
  readonly knownSeconds: number;
}

/** The same with a percentile. */
export interface Spread extends Extent {
  readonly p95: number | null;
}

/** A value and how many seconds it lasted. */
interface Weighted {
  readonly value: number;
  readonly seconds: number;
}

/** A column with a value for each row. */
export function columnOf(length: number, valueOf: (row: number) => number): Float64Array {
  const column = new Float64Array(length);
  for (let row = 0; row < length; row += 1) column[row] = valueOf(row);
  return column;
}

/**
 * Average and extremes of a column, each value weighted by its duration, so that an interval of five seconds counts as much as five of one
 * second.
 * @param values NaN where unknown
 * @param seconds the duration of each value; a duration that is not positive counts as one second
 */
export function extentOf(values: ArrayLike<number>, seconds: ArrayLike<number>): Extent {
  let [sum, total, minimum, maximum] = [0, 0, Infinity, -Infinity];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN;
    if (!Number.isFinite(value)) continue;
    const weight = weightOf(seconds, row);
    sum += value * weight;
    total += weight;
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
  }
  if (total === 0) return { average: null, minimum: null, maximum: null, knownSeconds: 0 };
  // Rounding of the sum must not move the mean beyond the extremes.
  return { average: Math.min(maximum, Math.max(minimum, sum / total)), minimum, maximum, knownSeconds: total };
}

/** The same with the 95th percentile, for which it sorts. */
export function spreadOf(values: ArrayLike<number>, seconds: ArrayLike<number>): Spread {
  const extent = extentOf(values, seconds);
  if (extent.average === null) return { ...extent, p95: null };
  const known = weighted(values, seconds).sort((one, other) => one.value - other.value);
  return { ...extent, p95: percentile(known, extent.knownSeconds, 0.95) };
}

/** The share of the known time, 0 to 1, in which a value was below a limit; null when nothing is known. */
export function shareBelow(values: ArrayLike<number>, seconds: ArrayLike<number>, limit: number): number | null {
  let below = 0;
  let total = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN;
    if (!Number.isFinite(value)) continue;
    total += weightOf(seconds, row);
    if (value < limit) below += weightOf(seconds, row);
  }
  return total === 0 ? null : below / total;
}

/** The mean of a column over its known time; null when nothing is known. */
export const averageOf = (values: ArrayLike<number>, seconds: ArrayLike<number>): number | null =>
  extentOf(values, seconds).average;

/** The maximum of the known values; null when none is known. */
export function maximumOfColumn(values: Float64Array): number | null {
  let highest = -Infinity;
  for (const value of values) if (value > highest) highest = value;
  return highest === -Infinity ? null : highest;
}

/** The minimum of some values; null if there are none. A loop, because one argument per value would overflow the stack. */
export function minimumOf(values: Iterable<number>): number | null {
  let least: number | null = null;
  for (const value of values) if (least === null || value < least) least = value;
  return least;
}

/** The maximum of some values; null if there are none. */
export function maximumOf(values: Iterable<number>): number | null {
  let greatest: number | null = null;
  for (const value of values) if (greatest === null || value > greatest) greatest = value;
  return greatest;
}

/** The sum of the known values; null when none is known. */
export function sumOf(values: Iterable<number>): number | null {
  let sum = 0;
  let known = false;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    known = true;
    sum += value;
  }
  return known ? sum : null;
}

/** The median of the known values; NaN when none is known. */
export function medianOf(values: Float64Array): number {
  const sorted = new Float64Array(values.length);
  let length = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    sorted[length] = value;
    length += 1;
  }
  return sorted.subarray(0, length).sort()[Math.floor(length / 2)] ?? NaN;
}

const medians = new WeakMap<Float64Array, number>();

/** The same for a column that several rules use: sorted once. */
export function columnMedian(column: Float64Array): number {
  const median = medians.get(column) ?? medianOf(column);
  medians.set(column, median);
  return median;
}

function weighted(values: ArrayLike<number>, seconds: ArrayLike<number>): Weighted[] {
  const known: Weighted[] = [];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN;
    if (!Number.isFinite(value)) continue;
    known.push({ value, seconds: weightOf(seconds, row) });
  }
  return known;
}

function weightOf(seconds: ArrayLike<number>, row: number): number {
  const stood = seconds[row] ?? NaN;
  return stood > 0 ? stood : 1;
}

/** The smallest value that is not exceeded for `share` of the time. */
function percentile(sorted: readonly Weighted[], total: number, share: number): number | null {
  let passed = 0;
  for (const { value, seconds } of sorted) {
    passed += seconds;
    if (passed >= total * share) return value;
  }
  return sorted.at(-1)?.value ?? null;
}
