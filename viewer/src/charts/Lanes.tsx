import { useRef } from 'react';
import type { Range } from '../app/view.ts';
import { useWidth } from '../parts/use-width.ts';
import type { Cursor } from './cursor.ts';
import { barGroups, markGroups, place, type BarGroup } from './lane-groups.ts';
import type { IssueBar, Mark } from './marks.ts';

interface LanesProps {
  readonly issues: readonly IssueBar[];
  /** Shown instead of issues. */
  readonly withoutIssues: string;
  readonly marks: readonly Mark[];
  readonly range: Range;
  readonly cursor: Cursor;
  readonly onIssue: (id: string) => void;
  readonly onMark: (mark: Mark) => void;
}

/** A lane's name beside its track, in CSS pixels: `styles/strip.css`. */
const BESIDE_TRACK = 172;

/** Issues are signs: how bad it was is for the verdict to say. */
const SIGNS = 'Signs in the data';

/** Issues and events on the charts' time axis, each a button. */
export function Lanes({ issues, withoutIssues, marks, range, cursor, onIssue, onMark }: LanesProps) {
  const lanes = useRef<HTMLDivElement>(null);
  const width = Math.max(0, useWidth(lanes) - BESIDE_TRACK);
  const rows = rowsOf(issues.filter(({ from, to }) => to >= range[0] && from <= range[1]));
  const clusters = markGroups(marks, range, width);
  return (
    <div className="lanes" ref={lanes}>
      {rows.length === 0 && (
        <div className="lane">
          <span className="lane-name">{SIGNS}</span>
          <p className="lane-track muted without-issues">{withoutIssues}</p>
        </div>
      )}
      {rows.map((row, index) => {
        const groups = barGroups(row, range, width);
        return (
          <div className="lane" key={index}>
            <span className="lane-name">{index === 0 ? SIGNS : ''}</span>
            <div className="lane-track">
              <RowName groups={groups} range={range} />
              {groups.map((group) => (
                <Bar key={`${group.bar.id} ${group.bar.from}`} group={group} range={range} onIssue={onIssue} />
              ))}
            </div>
          </div>
        );
      })}
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
                onBlur={() => cursor.set(null, undefined)}
              />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

/** One button, which may represent several spans; each is drawn. */
function Bar({ group, range, onIssue }: { group: BarGroup; range: Range; onIssue: (id: string) => void }) {
  const { bar, pieces, label } = group;
  const isWhole = pieces.length === 1;
  const shown: Range = [Math.max(range[0], bar.from), Math.min(range[1], bar.to)];
  return (
    <button
      type="button"
      className={`issue-bar ${bar.severity}${isWhole ? '' : ' in-pieces'}`}
      aria-pressed={bar.isChosen}
      title={label}
      aria-label={label}
      style={span(bar, range)}
      onClick={() => onIssue(bar.id)}
    >
      {!isWhole &&
        pieces
          .filter(({ from, to }) => to >= shown[0] && from <= shown[1])
          .map((piece) => (
            <span
              key={`${piece.severity} ${piece.from}`}
              className={`piece ${piece.severity}`}
              style={span(piece, shown)}
            />
          ))}
      {isWide(group, range) && <span className="bar-name">{bar.title}</span>}
    </button>
  );
}

/** A row's name beside its bars, if none is wide enough to hold it and there is space. */
function RowName({ groups, range }: { groups: readonly BarGroup[]; range: Range }) {
  const [first, last] = [groups[0]?.bar, groups.at(-1)?.bar];
  if (!first || !last || groups.some((group) => group.bar.id !== first.id || isWide(group, range))) return null;
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

const isWide = ({ bar: { from, to } }: BarGroup, range: Range): boolean =>
  Math.min(100, place(to, range)) - Math.max(0, place(from, range)) > 16;

function span({ from, to }: { from: number; to: number }, range: Range): { left: string; width: string } {
  const left = Math.max(0, place(from, range));
  return { left: `${left}%`, width: `${Math.min(100, place(to, range)) - left}%` };
}

/** At most two rows: the first issue has its own, all others share the second. */
function rowsOf(issues: readonly IssueBar[]): IssueBar[][] {
  const rows = new Map<string, IssueBar[]>();
  for (const issue of [...issues].sort((one, other) => one.from - other.from)) {
    const key = rows.has(issue.id) || rows.size < MOST_ROWS ? issue.id : ([...rows.keys()].at(-1) ?? issue.id);
    rows.set(key, [...(rows.get(key) ?? []), issue]);
  }
  return [...rows.values()];
}

const MOST_ROWS = 2;
