/** The distribution of a measured value over the time of a call. Numbers are null when nothing was measured. */
export interface Spread {
  readonly average: number | null;
  readonly minimum: number | null;
  readonly p95: number | null;
  readonly maximum: number | null;
  /** For how many seconds the value is known. */
  readonly knownSeconds: number;
}

/** A value and how many seconds it lasted. */
interface Weighted {
  readonly value: number;
  readonly seconds: number;
}

/**
 * Average, 95th percentile and extremes of a column, each value weighted by its duration, so that an interval of five seconds counts as
 * much as five of one second.
 * @param values NaN where unknown
 * @param seconds the duration of each value; a duration that is not positive counts as one second
 */
export function spreadOf(values: ArrayLike<number>, seconds: ArrayLike<number>): Spread {
  const known = weighted(values, seconds);
  const total = known.reduce((sum, item) => sum + item.seconds, 0);
  if (total === 0) return { average: null, minimum: null, p95: null, maximum: null, knownSeconds: 0 };
  known.sort((one, other) => one.value - other.value);
  const [minimum, maximum] = [known[0]?.value ?? NaN, known.at(-1)?.value ?? NaN];
  const average = known.reduce((sum, { value, seconds: weight }) => sum + value * weight, 0) / total;
  return {
    // Rounding of the sum must not move the mean beyond the extremes.
    average: Math.min(maximum, Math.max(minimum, average)),
    minimum,
    p95: percentile(known, total, 0.95),
    maximum,
    knownSeconds: total,
  };
}

/** The share of the known time, 0 to 1, in which a value was below a limit; null when nothing is known. */
export function shareBelow(values: ArrayLike<number>, seconds: ArrayLike<number>, limit: number): number | null {
  let below = 0;
  let total = 0;
  for (const item of weighted(values, seconds)) {
    total += item.seconds;
    if (item.value < limit) below += item.seconds;
  }
  return total === 0 ? null : below / total;
}

/** The mean of a column over its known time; null when nothing is known. Use it where no percentile is needed: it does not sort. */
export function averageOf(values: ArrayLike<number>, seconds: ArrayLike<number>): number | null {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN;
    if (!Number.isFinite(value)) continue;
    const stood = seconds[row] ?? NaN;
    const weight = stood > 0 ? stood : 1;
    sum += value * weight;
    total += weight;
  }
  return total === 0 ? null : sum / total;
}

/** The maximum of the known values; null when none is known. */
export function maximumOfColumn(values: Float64Array): number | null {
  const highest = values.reduce((most, value) => (value > most ? value : most), -Infinity);
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
export function sumOf(values: ArrayLike<number>): number | null {
  let sum = 0;
  let known = false;
  for (const value of Array.from(values)) {
    if (!Number.isFinite(value)) continue;
    known = true;
    sum += value;
  }
  return known ? sum : null;
}

/** The median of the known values; NaN when none is known. */
export function medianOf(values: ArrayLike<number>): number {
  const known = new Float64Array(values).filter((value) => Number.isFinite(value));
  known.sort();
  return known[Math.floor(known.length / 2)] ?? NaN;
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
    const stood = seconds[row] ?? NaN;
    known.push({ value, seconds: stood > 0 ? stood : 1 });
  }
  return known;
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
