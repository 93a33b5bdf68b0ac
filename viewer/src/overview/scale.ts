const STEPS = [0.1, 0.2, 0.4, 0.6, 0.8, 1] as const;

/** The end of an axis of shares: one of few values, so that it rarely changes while calls are judged. */
export const scaleFor = (highest: number): number => STEPS.find((step) => highest <= step) ?? 1;

/** The grid lines, from 0 to the end of the axis. */
export const ticksOf = (scale: number): number[] => [0, scale / 2, scale];

/** A position on the axis, in percent of its length, clipped to its end. */
export const placeOn = (scale: number, share: number): number => Math.min(100, (100 * share) / scale);
