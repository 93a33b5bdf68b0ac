import { useEffect, useRef } from 'react';
import type { Range } from '../app/view.ts';
import type { Cursor } from '../charts/cursor.ts';
import { Lanes } from '../charts/Lanes.tsx';
import type { IssueBar, Mark } from '../charts/marks.ts';
import { TimeAxis } from '../charts/TimeAxis.tsx';
import { duration } from '../parts/format.ts';
import { StripKey } from './StripKey.tsx';
import type { StripBlock, StripLane } from './strip-lanes.ts';

interface CallStripProps {
  readonly lanes: readonly StripLane[];
  readonly own: string;
  readonly other: string;
  readonly issues: readonly IssueBar[];
  /** Shown instead of issues: that there are none, or that they are loading. */
  readonly withoutIssues: string;
  readonly marks: readonly Mark[];
  /** The whole call, in seconds. */
  readonly whole: Range;
  /** The range that the charts show. */
  readonly range: Range | null;
  readonly cursor: Cursor;
  readonly onRange: (range: Range) => void;
  readonly onIssue: (code: string) => void;
  readonly onMark: (mark: Mark) => void;
}

/** The whole call on one line of time: what each person heard, what the rules found, and what happened. */
export function CallStrip(props: CallStripProps) {
  const { lanes, own, other, issues, withoutIssues, marks, whole, range, cursor, onRange, onIssue, onMark } = props;
  const inside = marks
    .filter(({ at }) => at >= whole[0] - REACH && at <= whole[1] + REACH)
    .map((mark) => ({ ...mark, at: Math.min(whole[1], Math.max(whole[0], mark.at)) }));
  return (
    <section className="strip" aria-label="The call over time">
      {lanes.map((lane) => (
        <div className="lane" key={lane.listener}>
          <span className="lane-name" title={lane.listener === 'own' ? own : other}>
            <span className="lane-verb">Heard by </span>
            {lane.listener === 'own' ? own : other}
          </span>
          <div className={lane.unknown === '' ? 'lane-track heard' : 'lane-track heard blind'}>
            {lane.unknown !== '' && <span className="row-name">{lane.unknown}</span>}
            {lane.blocks.map((block) => (
              <Block key={`${block.from} ${block.word}`} block={block} whole={whole} onRange={onRange} />
            ))}
          </div>
        </div>
      ))}
      <div className="strip-issues">
        <Lanes
          issues={issues}
          withoutIssues={withoutIssues}
          marks={inside}
          range={whole}
          cursor={cursor}
          onIssue={onIssue}
          onMark={onMark}
        />
      </div>
      <div className="strip-axis">
        <TimeAxis range={whole} />
        {range && <span className="strip-range" style={place(range, whole)} />}
        <StripCursor cursor={cursor} whole={whole} />
      </div>
      <StripKey />
    </section>
  );
}

/** How far beyond the call an event still belongs to it, in seconds: enough for ringing and hangup. */
const REACH = 10;

function Block({ block, whole, onRange }: { block: StripBlock; whole: Range; onRange: (range: Range) => void }) {
  const { from, to, tone, word } = block;
  const label = `${word}, ${duration(from)} to ${duration(to)}`;
  const room = Math.max(4, (to - from) * 0.25);
  return (
    <button
      type="button"
      className={`heard-block ${tone}`}
      style={place([from, to], whole)}
      title={label}
      aria-label={`${label}: show in the charts`}
      onClick={() => onRange([Math.max(whole[0], from - room), Math.min(whole[1], to + room)])}
    >
      {(to - from) / (whole[1] - whole[0]) > 0.06 && word}
    </button>
  );
}

function place([from, to]: Range, [start, end]: Range): { left: string; width: string } {
  const share = (at: number): number => Math.min(100, Math.max(0, ((at - start) / (end - start)) * 100));
  return { left: `${share(from)}%`, width: `${share(to) - share(from)}%` };
}

/** The position of the cursor in the charts. */
function StripCursor({ cursor, whole }: { cursor: Cursor; whole: Range }) {
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const show = (seconds: number | null): void => {
      if (!line.current) return;
      line.current.hidden = seconds === null;
      if (seconds !== null) line.current.style.left = place([seconds, seconds], whole).left;
    };
    show(cursor.get());
    return cursor.subscribe(show);
  }, [cursor, whole]);
  return <span className="strip-cursor" ref={line} hidden />;
}
