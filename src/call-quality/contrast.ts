/** A group that is worse than the rest of its period, and how certain that is. */
export interface Contrast {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly restShare: number;
  readonly restCalls: number;
  readonly pValue: number;
  readonly adjustedPValue: number;
  readonly sentence: string;
}
