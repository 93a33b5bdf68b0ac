import type { Range } from '../app/view.ts';
import type { IssueBar } from '../charts/marks.ts';
import type { SessionJudgedFragment } from '../../../client/src/documents.ts';
import { mayBeMeant } from './severity.ts';
import type { OnAxis } from './strip-lanes.ts';

/** Issues that mean only that nothing was heard or sent. */
const SILENCE = /^(?:LOW_(?:LOCAL|INBOUND)_AUDIO|LOW_BYTES_|ONE_WAY_AUDIO|MEDIA_GAP|MICROPHONE_(?:SILENT|MUTED))/;

/** How far an issue may reach beyond the silence that explains it, in seconds: rules fire at the ends of intervals. */
const MARGIN = 3;

interface MeantRange {
  readonly range: Range;
  readonly how: 'surely' | 'maybe';
}

/** Spans of silence that were intended, or may have been. */
export function meantRanges(verdict: SessionJudgedFragment, onAxis: OnAxis): MeantRange[] {
  const held = verdict.meantSilences.map(({ stretch }): MeantRange => ({ range: onAxis(stretch), how: 'surely' }));
  if (!mayBeMeant(verdict)) return held;
  const spoiled = verdict.impact.affected.flatMap(({ stretches }) => stretches.map(onAxis));
  return [...held, ...spoiled.map((range): MeantRange => ({ range, how: 'maybe' }))];
}

/** The bars, with intended silence in the colour of information instead of red. */
export function calmMeant(bars: readonly IssueBar[], ranges: readonly MeantRange[]): readonly IssueBar[] {
  if (ranges.length === 0) return bars;
  return bars.map((bar) => {
    const meant = ranges.find(({ range }) => explains(range, bar));
    return meant === undefined ? bar : { ...bar, severity: 'info', meant: meant.how };
  });
}

const explains = (range: Range, { id, from, to }: IssueBar): boolean =>
  SILENCE.test(id) && from >= range[0] - MARGIN && to <= range[1] + MARGIN;
