import type { Range } from '../app/view.ts';
import { duration } from '../parts/format.ts';
import { bySeverity, worstSeverity, type IssueBar, type Mark } from './marks.ts';
import { hull, mergeClose } from './merge-close.ts';

/** Where a time is on the axis, in percent. */
export const place = (at: number, [from, to]: Range): number => ((at - from) / (to - from)) * 100;

/** The minimum distance between buttons (WCAG 2.2, target size), in CSS pixels. */
const TARGET = 24;

/** Closer items cannot be distinguished, in CSS pixels. */
const VISIBLE_GAP = 4;

/** The seconds that some pixels of the track represent; as on a small screen while its width is unknown. */
const secondsOf = (pixels: number, [from, to]: Range, width: number): number =>
  ((to - from) * pixels) / (width > 0 ? width : 300);

/** Spans of issues that share a button. */
export interface BarGroup {
  readonly bar: IssueBar;
  /** The drawn spans, far enough apart to be distinguished. */
  readonly pieces: readonly { readonly from: number; readonly to: number; readonly severity: IssueBar['severity'] }[];
  readonly label: string;
}

/**
 * The buttons of one lane. Issues that are too close for separate buttons share one.
 * @param width of the lane's track, in CSS pixels
 */
export function barGroups(row: readonly IssueBar[], range: Range, width: number): BarGroup[] {
  const ofIssue = new Map<string, IssueBar[]>();
  for (const bar of row) ofIssue.set(bar.id, [...(ofIssue.get(bar.id) ?? []), bar]);
  const groups = [...ofIssue.values()]
    .flatMap((bars) => mergeClose(bars, secondsOf(TARGET, range, width)))
    .flatMap((bars) => groupOf(bars, range, width));
  if (ofIssue.size < 2) return groups;
  return mergeClose(
    groups.map((group) => ({ ...group, from: group.bar.from, to: group.bar.to })),
    secondsOf(TARGET, range, width),
  ).flatMap(joined);
}

function groupOf(bars: readonly IssueBar[], range: Range, width: number): BarGroup[] {
  const [first] = bars;
  if (!first) return [];
  const bar = { ...first, ...hull(bars), severity: worstSeverity(bars) };
  const times = bars.length === 1 ? '' : `, ${bars.length} times`;
  return [
    {
      bar,
      pieces: mergeClose(bars, secondsOf(VISIBLE_GAP, range, width)).map((close) => ({
        ...hull(close),
        severity: worstSeverity(close),
      })),
      label: `${bar.title}, ${duration(bar.from)} to ${duration(bar.to)}${times}`,
    },
  ];
}

/** Groups of several issues as one button, which opens the worst of them. */
function joined(groups: readonly BarGroup[]): BarGroup[] {
  const [first] = groups.toSorted((one, other) => bySeverity(other.bar, one.bar));
  if (!first || groups.length === 1) return first ? [first] : [];
  const bars = groups.map(({ bar }) => bar);
  const title = [...new Set(bars.map((bar) => bar.title))].join(', ');
  return [
    {
      bar: { ...first.bar, ...hull(bars), title, isChosen: bars.some(({ isChosen }) => isChosen) },
      // The worst is drawn last, over the others.
      pieces: groups.flatMap(({ pieces }) => pieces).toSorted(bySeverity),
      // A name must begin with the text that is seen: voice control presses what people read.
      label: [title, ...groups.map(({ label }) => label)].join('\n'),
    },
  ];
}

/** Moments that share a button, at the position of the first. */
export interface MarkGroup {
  readonly first: Mark;
  readonly severity: Mark['severity'];
  readonly titles: string;
}

const MOST_TITLES = 6;

/** Marks within a range; overlapping ones are merged. */
export function markGroups(marks: readonly Mark[], range: Range, width: number): MarkGroup[] {
  const inside = marks.filter(({ at }) => at >= range[0] && at <= range[1]).sort((one, other) => one.at - other.at);
  const least = secondsOf(TARGET, range, width);
  const groups: Mark[][] = [];
  for (const mark of inside) {
    const group = groups.at(-1);
    if (group?.[0] && mark.at - group[0].at < least) group.push(mark);
    else groups.push([mark]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const severity = worstSeverity(group);
    const shown = group.slice(0, MOST_TITLES).map(({ at, title }) => `${duration(at, 1)} ${title}`);
    const rest = group.length - shown.length;
    return [{ first, severity, titles: [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n') }];
  });
}
