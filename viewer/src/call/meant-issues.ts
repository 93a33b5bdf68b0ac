import type { Range } from '../app/view.ts';
import type { IssueBar } from '../charts/marks.ts';
import type { SessionJudgedFragment } from '../generated/graphql.ts';
import { mayBeMeant } from './severity.ts';
import type { OnAxis } from './strip-lanes.ts';

/** Issues that say no more than that nothing was heard or sent. */
const SILENCE = /^(?:LOW_(?:LOCAL|INBOUND)_AUDIO|LOW_BYTES_|ONE_WAY_AUDIO|MEDIA_GAP|MICROPHONE_(?:SILENT|MUTED))/;

/** How far an issue may reach beyond the silence that explains it, in seconds: rules fire at the ends of intervals. */
const MARGIN = 3;

/** Stretches of silence that somebody meant, or may have meant. */
export function meantRanges(verdict: SessionJudgedFragment, onAxis: OnAxis): Range[] {
  const held = verdict.meantSilences.map(({ stretch }) => onAxis(stretch));
  if (!mayBeMeant(verdict)) return held;
  return [...held, ...verdict.impact.affected.flatMap(({ stretches }) => stretches.map(onAxis))];
}

/** The bars with those of meant silence in the colour of information: it is never red. */
export function calmMeant(bars: readonly IssueBar[], meant: readonly Range[]): readonly IssueBar[] {
  if (meant.length === 0) return bars;
  return bars.map((bar) => (isMeant(bar, meant) ? { ...bar, severity: 'info', isMeant: true } : bar));
}

const isMeant = ({ id, from, to }: IssueBar, meant: readonly Range[]): boolean =>
  SILENCE.test(id) && meant.some((range) => from >= range[0] - MARGIN && to <= range[1] + MARGIN);
