/** A number of cases out of a total. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** A value with the ends of its 95 % confidence interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959964;

/**
 * A share with its Wilson score interval: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). (Wilson 1927; unlike p ± z √(p(1-p)/n) it is
 * valid for few calls and for shares near 0 and 1.)
 * @returns null for a total of 0
 */
export function wilson({ count, of }: Share): Estimate | null {
  if (of === 0) return null;
  const p = count / of;
  const middle = p + (Z * Z) / (2 * of);
  const reach = Z * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of));
  const scale = 1 + (Z * Z) / of;
  // Rounding must not move an end beyond the value, nor beyond 0 and 1.
  return {
    value: p,
    low: count === 0 ? 0 : Math.min(p, Math.max(0, (middle - reach) / scale)),
    high: count === of ? 1 : Math.max(p, Math.min(1, (middle + reach) / scale)),
  };
}

/**
 * The difference of two shares with Newcombe's interval from their Wilson intervals: d - √((p₁-l₁)² + (u₂-p₂)²) to d + √((u₁-p₁)² +
 * (p₂-l₂)²). (Newcombe 1998, method 10.)
 * @returns null if either total is 0
 */
export function newcombe(one: Share, other: Share): Estimate | null {
  const [first, second] = [wilson(one), wilson(other)];
  if (first === null || second === null) return null;
  const value = first.value - second.value;
  return {
    value,
    low: Math.max(-1, value - Math.hypot(first.value - first.low, second.high - second.value)),
    high: Math.min(1, value + Math.hypot(first.high - first.value, second.value - second.low)),
  };
}

/** The difference of two shares in units of its standard error under equal shares; 0 when both shares are 0 or 1, or a total is 0. */
export function zScore(one: Share, other: Share): number {
  if (one.of === 0 || other.of === 0) return 0;
  const pooled = (one.count + other.count) / (one.of + other.of);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.of + 1 / other.of));
  return error === 0 ? 0 : (one.count / one.of - other.count / other.of) / error;
}
