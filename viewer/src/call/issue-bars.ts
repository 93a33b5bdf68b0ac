import type { Range } from '../app/view.ts';
import type { IssueBar } from '../charts/marks.ts';
import type { IssueFragment } from '../../../client/src/documents.ts';
import { words } from '../parts/format.ts';

const DIRECTIONS: Readonly<Record<IssueFragment['direction'], string>> = {
  INBOUND: 'received audio',
  OUTBOUND: 'sent audio',
  BOTH: 'both ways',
  SIGNALING: 'signalling',
};

export const directionOf = ({ direction }: IssueFragment): string => DIRECTIONS[direction];

/**
 * Every stretch of every issue that has times, in seconds on the charts' axis. All stretches of one issue share its code as id. How bad it
 * was is for the verdict to say: `withEffects`.
 */
export function issueBars(issues: readonly IssueFragment[], origin: number, chosen: string | null): IssueBar[] {
  return issues.flatMap(({ code, episodes, evidence }) => {
    // Issues found in the log or on sockets have moments instead of spans.
    const stretches = episodes.length > 0 ? episodes : evidence;
    return stretches.flatMap((stretch) => {
      if (stretch.start === null) return [];
      const from = (Date.parse(stretch.start) - origin) / 1000;
      const to = stretch.end ? (Date.parse(stretch.end) - origin) / 1000 : from;
      return [{ id: code, title: words(code), severity: 'info', from, to, isChosen: code === chosen }];
    });
  });
}

/** The range of the axis that shows a whole issue, with a margin; null if that is the whole axis. */
export function issueRange(bars: readonly IssueBar[], code: string, whole: Range): Range | null {
  const own = bars.filter(({ id }) => id === code);
  if (own.length === 0) return null;
  const from = own.reduce((least, bar) => Math.min(least, bar.from), Infinity);
  const to = own.reduce((most, bar) => Math.max(most, bar.to), -Infinity);
  const room = Math.max(4, (to - from) * 0.25);
  const range: Range = [Math.max(whole[0], from - room), Math.min(whole[1], to + room)];
  return range[0] <= whole[0] && range[1] >= whole[1] ? null : range;
}
