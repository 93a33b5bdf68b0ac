import type { Range } from '../app/view.ts';
import { duration } from '../parts/format.ts';
import type { Cursor } from './cursor.ts';
import type { IssueBar, Mark } from './marks.ts';

interface LanesProps {
  readonly issues: readonly IssueBar[];
  readonly marks: readonly Mark[];
  readonly range: Range;
  readonly cursor: Cursor;
  readonly onIssue: (id: string) => void;
  readonly onMark: (mark: Mark) => void;
}

/** Issues and events on the charts' time axis, each a button. */
export function Lanes({ issues, marks, range, cursor, onIssue, onMark }: LanesProps) {
  const rows = rowsOf(issues.filter(({ from, to }) => to >= range[0] && from <= range[1]));
  const clusters = clusterMarks(marks, range);
  return (
    <div className="lanes">
      {rows.map((row, index) => (
        <div className="lane" key={index}>
          <span className="lane-name">{index === 0 ? 'Issues' : ''}</span>
          <div className="lane-track">
            <RowName row={row} range={range} />
            {row.map((issue) => (
              <button
                type="button"
                key={`${issue.id} ${issue.from}`}
                className={`issue-bar ${issue.severity}`}
                aria-pressed={issue.isChosen}
                title={`${issue.title}, ${duration(issue.from)} to ${duration(issue.to)}`}
                aria-label={`${issue.title}, ${duration(issue.from)} to ${duration(issue.to)}`}
                style={span(issue.from, issue.to, range)}
                onClick={() => onIssue(issue.id)}
              >
                {isWide(issue, range) && issue.title}
              </button>
            ))}
          </div>
        </div>
      ))}
      {clusters.length > 0 && (
        <div className="lane">
          <span className="lane-name">Events</span>
          <div className="lane-track marks">
            {clusters.map(({ first, titles, severity }) => (
              <button
                type="button"
                key={`${first.at} ${first.title}`}
                className={`mark ${severity}`}
                title={titles}
                aria-label={titles}
                style={{ left: `${place(first.at, range)}%` }}
                onClick={() => onMark(first)}
                onFocus={() => cursor.set(first.at, undefined)}
              />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

/** A row's name beside its bars, where none is wide enough to hold it and there is room. */
function RowName({ row, range }: { row: readonly IssueBar[]; range: Range }) {
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last || row.some((bar) => bar.id !== first.id || isWide(bar, range))) return null;
  const [before, after] = [place(first.from, range), place(last.to, range)];
  if (after < 70)
    return (
      <span className="row-name" style={{ left: `calc(max(${after}%, ${place(last.from, range)}% + 8px) + 8px)` }}>
        {first.title}
      </span>
    );
  if (before > 30)
    return (
      <span className="row-name" style={{ right: `calc(${100 - before}% + 8px)` }}>
        {first.title}
      </span>
    );
  return null;
}

const isWide = ({ from, to }: IssueBar, range: Range): boolean =>
  Math.min(100, place(to, range)) - Math.max(0, place(from, range)) > 16;

const place = (at: number, [from, to]: Range): number => ((at - from) / (to - from)) * 100;

function span(from: number, to: number, range: Range): { left: string; width: string } {
  const left = Math.max(0, place(from, range));
  return { left: `${left}%`, width: `${Math.min(100, place(to, range)) - left}%` };
}

/** A row for each issue, the first ones on top; what is left over after two shares the last one. */
function rowsOf(issues: readonly IssueBar[]): IssueBar[][] {
  const rows = new Map<string, IssueBar[]>();
  for (const issue of [...issues].sort((one, other) => one.from - other.from)) {
    const key = rows.has(issue.id) || rows.size < MOST_ROWS ? issue.id : ([...rows.keys()].at(-1) ?? issue.id);
    rows.set(key, [...(rows.get(key) ?? []), issue]);
  }
  return [...rows.values()];
}

const MOST_ROWS = 2;

const RANK = { info: 0, warning: 1, critical: 2 } as const;

/** Marks that would cover each other are one: about a hundredth of the axis. */
function clusterMarks(marks: readonly Mark[], range: Range) {
  const inside = marks.filter(({ at }) => at >= range[0] && at <= range[1]).sort((one, other) => one.at - other.at);
  const groups: Mark[][] = [];
  for (const mark of inside) {
    const group = groups.at(-1);
    if (group?.[0] && place(mark.at, range) - place(group[0].at, range) < 1.2) group.push(mark);
    else groups.push([mark]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const severity = group.reduce<Mark['severity']>(
      (worst, mark) => (RANK[mark.severity] > RANK[worst] ? mark.severity : worst),
      'info',
    );
    const shown = group.slice(0, 6).map(({ at, title }) => `${duration(at, 1)} ${title}`);
    return [
      { first, severity, titles: [...shown, ...(group.length > 6 ? [`and ${group.length - 6} more`] : [])].join('\n') },
    ];
  });
}
