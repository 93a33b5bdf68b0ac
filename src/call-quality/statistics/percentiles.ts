/** Percentiles of some values; null if there are none. */
export interface Percentiles {
  readonly p5: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  /** The number of values. */
  readonly calls: number;
}

/** The 5th, 50th and 95th percentile. */
export function percentilesOf(values: readonly number[]): Percentiles {
  const sorted = Float64Array.from(values).sort();
  return {
    p5: percentile(sorted, 0.05),
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    calls: sorted.length,
  };
}

/**
 * A percentile by linear interpolation between the closest ranks: at position (n - 1) share, as in spreadsheets (PERCENTILE.INC).
 * @param sorted ascending
 * @returns null if there are no values
 */
export function percentile(sorted: Float64Array, share: number): number | null {
  if (sorted.length === 0) return null;
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? NaN;
  const above = sorted[Math.ceil(position)] ?? NaN;
  return below === above ? below : below + (above - below) * (position - Math.floor(position));
}

/**
 * The share of values below a value, in percent; equal values count half.
 * @returns null if there are no values
 */
export function standing(values: readonly number[], value: number): number | null {
  if (values.length === 0) return null;
  let below = 0;
  for (const other of values) below += other < value ? 1 : other === value ? 0.5 : 0;
  return (100 * below) / values.length;
}
