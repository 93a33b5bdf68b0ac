import type { SessionJudgedFragment } from '../../../client/src/documents.ts';
import type { IconName } from '../parts/icons.ts';
import { duration } from '../parts/format.ts';

/** How bad a call was, by colour, shape and word. */
export interface Severity {
  readonly tone: 'critical' | 'warning' | 'minor' | 'good' | 'info';
  readonly icon: IconName;
  readonly word: string;
  /** How much of the call; empty if that is not meaningful. */
  readonly extent: string;
}

interface Judged extends Pick<SessionJudgedFragment, 'fault' | 'alternatives' | 'outcome'> {
  readonly impact: Pick<SessionJudgedFragment['impact'], 'level' | 'spoiledSeconds' | 'talkSeconds'>;
}

const LEVELS = {
  SEVERE: { tone: 'critical', icon: 'critical', word: 'Severe' },
  NOTICEABLE: { tone: 'warning', icon: 'warning', word: 'Noticeable' },
  MINOR: { tone: 'minor', icon: 'minor', word: 'Minor' },
} as const;

/** The severity of a verdict by its impact. Intended silence, or silence that may be, never has the colour of a fault. */
export function severityOf(verdict: Judged): Severity {
  const { fault, impact, outcome } = verdict;
  const extent = extentOf(impact);
  if (outcome === 'NOT_ANSWERED') return { tone: 'info', icon: 'info', word: 'Not answered', extent: '' };
  if (outcome === 'REFUSED') return { tone: 'info', icon: 'info', word: 'Not accepted', extent: '' };
  if (impact.level !== 'NONE')
    return mayBeMeant(verdict)
      ? { tone: 'info', icon: 'pause', word: 'Silence, may be meant', extent }
      : { ...LEVELS[impact.level], extent };
  if (fault === 'INTENDED') return { tone: 'good', icon: 'pause', word: 'Meant silence', extent: '' };
  if (fault === 'CANNOT_TELL') return { tone: 'info', icon: 'unknown', word: 'Not judged', extent: '' };
  if (fault === 'NONE') return { tone: 'good', icon: 'good', word: 'No fault', extent: '' };
  return { tone: 'info', icon: 'info', word: 'Conversation not affected', extent: '' };
}

/** Whether hold or mute may explain what was heard. */
export const mayBeMeant = ({ fault, alternatives }: Pick<Judged, 'fault' | 'alternatives'>): boolean =>
  fault === 'INTENDED' || alternatives.includes('INTENDED');

function extentOf({ spoiledSeconds, talkSeconds }: Judged['impact']): string {
  if (spoiledSeconds < 0.5) return '';
  const spoiled = spoiledSeconds < 90 ? `${Math.round(spoiledSeconds)} s` : duration(spoiledSeconds);
  return talkSeconds === null ? spoiled : `${spoiled} of ${duration(talkSeconds)}`;
}
