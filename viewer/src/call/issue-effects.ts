import type { Range } from '../app/view.ts';
import type { IssueBar } from '../charts/marks.ts';
import type { IssueFragment, SessionJudgedFragment } from '../../../client/src/documents.ts';
import { mayBeMeant, severityOf } from './severity.ts';
import type { OnAxis } from './strip-lanes.ts';

/** What a sign meant for the two people, by the verdict: there is one scale of harm, and it is the verdict's. */
export type IssueEffect = 'harm' | 'maybe-intended' | 'intended' | 'none' | 'unknown';

/** Issues that mean only that nothing was heard or sent. */
const SILENCE = /^(?:LOW_(?:LOCAL|INBOUND)_AUDIO|LOW_BYTES_|ONE_WAY_AUDIO|MEDIA_GAP|MICROPHONE_(?:SILENT|MUTED))/;

/** How far an issue may reach beyond the silence that explains it, in seconds: rules fire at the ends of intervals. */
const MARGIN = 3;

type Direction = IssueFragment['direction'];

/** A part of the call that someone did not hear well. */
interface HarmedSpan {
  readonly range: Range;
  /** Whether this side was the listener. */
  readonly isInbound: boolean;
}

/** The tone and the effect of every bar, by the verdict. A bar that belongs to no harm is never in a colour of harm. */
export function withEffects(
  bars: readonly IssueBar[],
  directionOf: (code: string) => Direction | undefined,
  verdict: SessionJudgedFragment,
  onAxis: OnAxis,
): readonly IssueBar[] {
  const intended = verdict.meantSilences.map(({ stretch }) => onAxis(stretch));
  const harmed = verdict.impact.affected.flatMap(({ speaker, stretches }) =>
    stretches.map((stretch): HarmedSpan => ({ range: onAxis(stretch), isInbound: !speaker.isOwn })),
  );
  const { tone } = severityOf(verdict);
  return bars.map((bar): IssueBar => {
    const effect = effectOf(bar, directionOf(bar.id), { verdict, intended, harmed });
    return { ...bar, effect, severity: effect === 'harm' && tone !== 'good' ? tone : 'info' };
  });
}

interface Known {
  readonly verdict: SessionJudgedFragment;
  readonly intended: readonly Range[];
  readonly harmed: readonly HarmedSpan[];
}

function effectOf(bar: IssueBar, direction: Direction | undefined, { verdict, intended, harmed }: Known): IssueEffect {
  const isSilence = SILENCE.test(bar.id);
  if (isSilence && intended.some((range) => isWithin(bar, range))) return 'intended';
  const { level, affected } = verdict.impact;
  if (level === 'NONE') return verdict.fault === 'CANNOT_TELL' ? 'unknown' : 'none';
  // A call that did not start harmed nobody for any seconds: what was seen belongs to it. One that was cut off had good audio until then.
  const isWhole = affected.length === 0 && verdict.outcome !== 'DROPPED';
  const isPart = isWhole || harmed.some(({ range, isInbound }) => isOf(direction, isInbound) && overlaps(bar, range));
  if (!isPart) return 'none';
  return isSilence && mayBeMeant(verdict) ? 'maybe-intended' : 'harm';
}

/** Whether an issue's direction is that of the harm; what concerns both directions is. */
const isOf = (direction: Direction | undefined, isInbound: boolean): boolean =>
  direction === 'INBOUND' ? isInbound : direction === 'OUTBOUND' ? !isInbound : true;

const isWithin = ({ from, to }: IssueBar, [start, end]: Range): boolean => from >= start - MARGIN && to <= end + MARGIN;

const overlaps = ({ from, to }: IssueBar, [start, end]: Range): boolean => from <= end + 1 && to >= start - 1;

const RANK: Readonly<Record<IssueEffect, number>> = { harm: 0, 'maybe-intended': 1, unknown: 2, none: 3, intended: 4 };

/** The worst of some effects: an issue with several spans is as bad as its worst one. */
export const worstEffect = (bars: readonly IssueBar[]): IssueEffect | undefined =>
  bars.flatMap(({ effect }) => effect ?? []).toSorted((one, other) => RANK[one] - RANK[other])[0];

/** An effect as a reader understands it. */
export const EFFECT_WORDS: Readonly<Record<IssueEffect, string>> = {
  harm: 'Part of the harm',
  'maybe-intended': 'May be intended: hold or mute',
  intended: 'Intended: hold or mute',
  none: 'Not counted as harm',
  unknown: 'Not judged',
};
