import type { Share } from './shares.ts';

/** Tables whose probability differs by less than this factor count as equally probable, as in R's `fisher.test`. */
const RELATIVE_ERROR = 1 + 1e-7;

/** ln n! by n; grows as needed. */
const logFactorials = [0];

function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next += 1)
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
  return logFactorials[n] ?? 0;
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/**
 * The probability that two shares differ at least as much by chance: Fisher's exact test, two-sided. It is valid for any number of calls,
 * whereas a normal approximation causes false alarms for rare events. Sums all tables with the same margins that are at most as probable as
 * the observed one.
 */
export function fisherExact(one: Share, other: Share): number {
  const poor = one.count + other.count;
  const all = one.of + other.of;
  const least = Math.max(0, poor - other.of);
  const most = Math.min(poor, one.of);
  const logAll = logChoose(all, poor);
  const logProbability = (count: number): number =>
    logChoose(one.of, count) + logChoose(other.of, poor - count) - logAll;
  const observed = Math.exp(logProbability(one.count)) * RELATIVE_ERROR;
  let sum = 0;
  for (let count = least; count <= most; count += 1) {
    const probability = Math.exp(logProbability(count));
    if (probability <= observed) sum += probability;
  }
  return Math.min(1, sum);
}
