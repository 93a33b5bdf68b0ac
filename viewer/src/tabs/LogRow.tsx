import type { LogsQuery } from '../generated/graphql.ts';
import { duration } from '../parts/format.ts';
import { JsonTree } from '../parts/JsonTree.tsx';

export type LogEntry = NonNullable<LogsQuery['callReports']>[number]['logs']['nodes'][number];

interface LogRowProps {
  readonly entry: LogEntry;
  /** Since the call's start; NaN when the line has no time. */
  readonly seconds: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Most lines begin with the call's id, which the page is about anyway; an open line shows it. */
const OWN_ID = /^\[[0-9a-f-]{36}\] /;

/** One line: text as it was logged, never taken for markup. Open, it shows all of it and what the SDK attached. */
export function LogRow({ entry, seconds, isOpen, onToggle }: LogRowProps) {
  const level = entry.level === 'UNKNOWN' ? (entry.levelRaw ?? '?') : entry.level.toLowerCase();
  return (
    <>
      <button
        type="button"
        className={`log-line level-${entry.level.toLowerCase()}`}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <span className="num log-time" title={entry.timestamp ?? 'no time'}>
          {Number.isNaN(seconds) ? '–' : duration(seconds, 3)}
        </span>
        <span className="log-level">{level}</span>
        <span className={isOpen ? 'log-message whole' : 'log-message'}>
          {isOpen ? entry.message : entry.message.replace(OWN_ID, '')}
        </span>
      </button>
      {isOpen && (
        <div className="log-open">
          <p className="muted">
            {entry.timestamp ?? 'No time'}, segment {entry.segmentIndex}
          </p>
          {entry.context !== null && entry.context !== undefined && (
            <JsonTree name="context" value={entry.context} isOpen />
          )}
        </div>
      )}
    </>
  );
}

interface CandidateFoldProps {
  readonly count: number;
  readonly seconds: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Candidates that were found one after the other, in one row: they say little, and there are dozens. */
export function CandidateFold({ count, seconds, isOpen, onToggle }: CandidateFoldProps) {
  return (
    <button type="button" className="log-line" aria-expanded={isOpen} onClick={onToggle}>
      <span className="num log-time">{Number.isNaN(seconds) ? '–' : duration(seconds, 3)}</span>
      <span className="log-level" />
      <span className="log-message muted">{count} ICE candidates</span>
    </button>
  );
}
