import type { StandingFragment } from '../generated/graphql.ts';
import { amount } from '../parts/format.ts';

/** A figure that is compared: which values are worse, and how it is told. */
export interface Compared {
  readonly name: string;
  readonly unit: string;
  readonly digits: number;
  readonly worse: 'high' | 'low';
}

/** Where a call stands among similar ones, in words. */
export interface Standing {
  /** The call's own figure: `210 ms`. */
  readonly value: string;
  /** `usually 43 ms; this call: 210 ms (above 93 % of 51 calls)`. */
  readonly text: string;
  /** Whether nine tenths of the similar calls or more were better. */
  readonly isUnusual: boolean;
}

/** Fewer similar calls say nothing of what is usual. */
const LEAST_CALLS = 5;
const UNUSUAL_PERCENT = 90;

/** @returns undefined when the call or the others have no such figure */
export function standingOf(
  { value, median, percentile, calls }: StandingFragment,
  figure: Compared,
): Standing | undefined {
  if (value === null || median === null || percentile === null || calls < LEAST_CALLS) return undefined;
  const told = (number: number): string => `${amount(number, figure.digits)} ${figure.unit}`.trimEnd();
  const isBelow = percentile < 50;
  const share = Math.round(isBelow ? 100 - percentile : percentile);
  const place = `${isBelow ? 'below' : 'above'} ${share} % of ${amount(calls, 0)} calls`;
  return {
    value: told(value),
    text: `usually ${told(median)}; this call: ${told(value)} (${place})`,
    isUnusual: (figure.worse === 'high' ? percentile : 100 - percentile) >= UNUSUAL_PERCENT,
  };
}
