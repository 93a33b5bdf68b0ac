import type { SessionJudgedFragment } from '../../../client/src/documents.ts';
import type { IconName } from '../parts/icons.ts';
import { duration } from '../parts/format.ts';

/** How bad a call was, by colour, shape and word. */
export interface Severity {
  readonly tone: 'critical' | 'warning' | 'minor' | 'good' | 'info';
  readonly icon: IconName;
  readonly word: string;
  /** What the word means for this call, in a few words. */
  readonly meaning: string;
  /** How much of the call; empty if that is not meaningful. */
  readonly extent: string;
}

interface Judged extends Pick<SessionJudgedFragment, 'fault' | 'alternatives' | 'outcome'> {
  readonly impact: Pick<SessionJudgedFragment['impact'], 'level' | 'spoiledSeconds' | 'talkSeconds'>;
}

/** The levels of harm. `LevelHelp` explains their limits. */
export const LEVELS = {
  SEVERE: { tone: 'critical', icon: 'critical', word: 'Severe', meaning: 'the conversation failed' },
  NOTICEABLE: { tone: 'warning', icon: 'warning', word: 'Noticeable', meaning: 'it disturbed the conversation' },
  MINOR: { tone: 'minor', icon: 'minor', word: 'Minor', meaning: 'too brief to matter much' },
} as const;

const NO_FAULT = { tone: 'good', icon: 'good', word: 'No fault' } as const;
const NO_HARM = { tone: 'info', icon: 'info', word: 'No harm' } as const;

/**
 * The severity of a verdict by its impact. Intended silence, or silence that may be, never has the colour of a fault.
 * @param length of the call as the page shows it, in seconds; a talk of about that length is shown as equally long
 */
export function severityOf(verdict: Judged, length?: number): Severity {
  const { impact } = verdict;
  if (impact.level === 'NONE') return { ...withoutHarm(verdict), extent: '' };
  const extent = extentOf(impact, length);
  const level = LEVELS[impact.level];
  if (!mayBeMeant(verdict)) return { ...level, ...cutShort(verdict), extent };
  const word = `${level.word}, unless intended`;
  return { tone: 'info', icon: 'pause', word, meaning: 'a mute sounds the same', extent };
}

/** A call that never started or was cut off failed by that, however much of it was heard. */
function cutShort({ outcome, impact }: Judged): Pick<Severity, 'meaning'> | undefined {
  if (impact.level !== 'SEVERE') return undefined;
  if (outcome === 'NOT_CONNECTED') return { meaning: 'there was no conversation' };
  return outcome === 'DROPPED' ? { meaning: 'the call was cut off' } : undefined;
}

function withoutHarm({ fault, outcome }: Judged): Omit<Severity, 'extent'> {
  if (outcome === 'NOT_ANSWERED' || outcome === 'REFUSED')
    return fault === 'NONE' || fault === 'INTENDED'
      ? { ...NO_FAULT, tone: 'info', icon: 'info', meaning: 'nobody took the call, nothing was broken' }
      : { ...NO_HARM, meaning: 'nobody took the call' };
  if (outcome === 'NOT_CONNECTED')
    return { tone: 'info', icon: 'info', word: 'Not connected', meaning: 'there was no conversation' };
  if (fault === 'INTENDED') return { ...NO_FAULT, icon: 'pause', meaning: 'the silence was intended' };
  if (fault === 'CANNOT_TELL')
    return { tone: 'info', icon: 'unknown', word: 'Unknown', meaning: 'too little was measured' };
  if (fault === 'NONE') return { ...NO_FAULT, meaning: 'both were heard well' };
  return { ...NO_HARM, meaning: 'the conversation was not affected' };
}

/** Whether hold or mute may explain what was heard. */
export const mayBeMeant = ({ fault, alternatives }: Pick<Judged, 'fault' | 'alternatives'>): boolean =>
  fault === 'INTENDED' || alternatives.includes('INTENDED');

/** Call control and reports disagree about a call's length by up to this, in seconds. */
const SAME_LENGTH = 2.5;

function extentOf({ spoiledSeconds, talkSeconds }: Judged['impact'], length: number | undefined): string {
  if (spoiledSeconds < 0.5) return '';
  const spoiled = spoiledSeconds < 90 ? `${Math.round(spoiledSeconds)} s` : duration(spoiledSeconds);
  if (talkSeconds === null) return spoiled;
  const isWhole = length !== undefined && Math.abs(length - talkSeconds) <= SAME_LENGTH;
  return `${spoiled} of ${isWhole || length === undefined ? duration(length ?? talkSeconds) : `${duration(talkSeconds)} talk`}`;
}
