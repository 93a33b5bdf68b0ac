import type { StandingFragment } from '../../../client/src/documents.ts';
import { amount } from '../parts/format.ts';

/** A compared figure: which values are worse, and how it is formatted. */
export interface Compared {
  readonly name: string;
  readonly unit: string;
  readonly digits: number;
  readonly worse: 'high' | 'low';
}

/** How a call compares with similar ones, as text. */
export interface Standing {
  /** The call's own figure: `210 ms`. */
  readonly value: string;
  /** `usually 43 ms; this call: 210 ms (above 93 % of 51 calls)`. */
  readonly text: string;
  /** Whether at least 90 % of the similar calls were better. */
  readonly isUnusual: boolean;
}

/** The minimum number of similar calls to compare with. */
const LEAST_CALLS = 5;
const UNUSUAL_PERCENT = 90;

/** @returns undefined when the call or the others have no such figure */
export function standingOf(
  { value, median, percentile, calls }: StandingFragment,
  figure: Compared,
): Standing | undefined {
  if (value === null || median === null || percentile === null || calls < LEAST_CALLS) return undefined;
  const formatted = (number: number): string => `${amount(number, figure.digits)} ${figure.unit}`.trimEnd();
  const isBelow = percentile < 50;
  const share = Math.round(isBelow ? 100 - percentile : percentile);
  const place = `${isBelow ? 'below' : 'above'} ${share} % of ${amount(calls, 0)} calls`;
  return {
    value: formatted(value),
    text: `usually ${formatted(median)}; this call: ${formatted(value)} (${place})`,
    isUnusual: (figure.worse === 'high' ? percentile : 100 - percentile) >= UNUSUAL_PERCENT,
  };
}
