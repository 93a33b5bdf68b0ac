import type { ObservedLeg } from './leg.ts';

/**
 * Levels are linear, 0 to 1. A live microphone has a noise floor, so that what lasts at exactly 0 comes from no room: a dead or a
 * switched-off device, or silence that was made. SDKs round to some five places.
 */
export const isZero = (level: number | undefined): boolean => level !== undefined && level >= 0 && level < 1e-5;

/** -50 dBov as a linear level: speech below it is not understood. */
const TOO_QUIET = 10 ** (-50 / 20);

/** How many times louder than a noise floor speech is at least. */
const SPEECH_FACTOR = 4;

/** How many seconds of a level are needed to judge it. */
const MIN_SECONDS = 30;

/** What a level over a report looks like. */
export interface LevelShape {
  readonly seconds: number;
  readonly loudest: number;
  /** Whether it rises and falls as speech does: its upper tenth is several times its lower one. */
  readonly isModulated: boolean;
}

/** The shape of a level where rows count. */
export function levelShape(
  { seconds, timeseries }: ObservedLeg,
  level: Float64Array,
  counts: (row: number) => boolean,
): LevelShape {
  const known: number[] = [];
  let total = 0;
  for (let row = 0; row < timeseries.length; row += 1) {
    const value = level[row] ?? NaN;
    if (Number.isNaN(value) || !counts(row)) continue;
    known.push(value);
    total += seconds[row] ?? 0;
  }
  known.sort((one, other) => one - other);
  const at = (share: number): number => known[Math.min(known.length - 1, Math.floor(known.length * share))] ?? NaN;
  return { seconds: total, loudest: known.at(-1) ?? NaN, isModulated: at(0.9) > at(0.1) * SPEECH_FACTOR };
}

/** Whether nothing that could be understood was ever said: for half a minute and more, never above -50 dBov. */
export const isTooQuiet = ({ seconds, loudest }: LevelShape): boolean =>
  seconds >= MIN_SECONDS && !isZero(loudest) && loudest < TOO_QUIET;
