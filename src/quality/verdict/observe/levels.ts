import type { ObservedLeg } from './leg.ts';

/**
 * Levels are linear, 0 to 1. A live microphone has a noise floor, so a lasting level of exactly 0 is not a quiet room: the device is dead
 * or off, or the silence was generated. SDKs round to about five decimal places.
 */
export const isZero = (level: number | undefined): boolean => level !== undefined && level >= 0 && level < 1e-5;

/** The first and the last row of a level with any sound. */
interface SoundRows {
  /** Infinity when there was none. */
  readonly first: number;
  /** -1 when there was none. */
  readonly last: number;
}

const soundRows = new WeakMap<Float64Array, SoundRows>();

/** The rows of a level with sound, computed once. */
export function soundIn(level: Float64Array): SoundRows {
  const isSound = (value: number): boolean => value >= 0 && !isZero(value);
  const known = soundRows.get(level);
  if (known !== undefined) return known;
  const first = level.findIndex(isSound);
  const found = { first: first === -1 ? Infinity : first, last: level.findLastIndex(isSound) };
  soundRows.set(level, found);
  return found;
}

/** -50 dBov as a linear level: quieter speech is unintelligible. */
const TOO_QUIET = 10 ** (-50 / 20);

/** How many times louder than the noise floor speech is at least. */
const SPEECH_FACTOR = 4;

/** How many seconds of a level are needed to judge it. */
const MIN_SECONDS = 30;

/** The statistics of a level over a report. */
export interface LevelShape {
  readonly seconds: number;
  readonly loudest: number;
  /** Whether it rises and falls like speech: the 90th percentile is several times the 10th. */
  readonly isModulated: boolean;
}

/** The statistics of a level over the rows that count. */
export function levelShape(
  { seconds, timeseries }: ObservedLeg,
  level: Float64Array,
  counts: (row: number) => boolean,
): LevelShape {
  const known = new Float64Array(timeseries.length);
  let [count, total] = [0, 0];
  for (let row = 0; row < timeseries.length; row += 1) {
    const value = level[row] ?? NaN;
    if (Number.isNaN(value) || !counts(row)) continue;
    known[count] = value;
    count += 1;
    total += seconds[row] ?? 0;
  }
  const sorted = known.subarray(0, count).sort();
  const at = (share: number): number => sorted[Math.min(count - 1, Math.floor(count * share))] ?? NaN;
  return { seconds: total, loudest: sorted.at(-1) ?? NaN, isModulated: at(0.9) > at(0.1) * SPEECH_FACTOR };
}

/** Whether no intelligible speech was ever sent: for half a minute or more, never above -50 dBov. */
export const isTooQuiet = ({ seconds, loudest }: LevelShape): boolean =>
  seconds >= MIN_SECONDS && !isZero(loudest) && loudest < TOO_QUIET;
