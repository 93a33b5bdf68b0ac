import type { SessionJudgedFragment } from '../../../client/src/documents.ts';
import { duration } from '../parts/format.ts';

/** A direction in which a person was not heard well. */
export type Harmed = SessionJudgedFragment['impact']['affected'][number];

const WORDS: Readonly<Record<Harmed['effect'], string>> = {
  NO_AUDIO: 'no audio',
  SILENCE: 'silence',
  GAPS: 'gaps',
  CHOPPY: 'choppy',
  LATE: 'delayed',
  QUIET: 'too quiet',
  UNCLEAR: 'unclear',
};

/** The impairment in a word or two: `no audio`. */
export const effectWord = ({ effect }: Pick<Harmed, 'effect'>): string => WORDS[effect];

/** The same with how long: `8 s no audio`, `7:05 gaps`, `delay, 59 s`. */
export function harmWord(harmed: Pick<Harmed, 'effect' | 'spoiledSeconds'>): string {
  const { spoiledSeconds } = harmed;
  const time = spoiledSeconds < 90 ? `${Math.max(1, Math.round(spoiledSeconds))} s` : duration(spoiledSeconds);
  return harmed.effect === 'LATE' ? `delay, ${time}` : `${time} ${effectWord(harmed)}`;
}
