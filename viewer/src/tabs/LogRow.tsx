import type { LogsQuery } from '../../../client/src/documents.ts';
import { duration } from '../parts/format.ts';
import { JsonTree } from '../parts/JsonTree.tsx';

export type LogEntry = NonNullable<LogsQuery['callReports']>[number]['logs']['nodes'][number];

interface LogRowProps {
  readonly entry: LogEntry;
  /** Since the call's start; NaN if the line has no time. */
  readonly seconds: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Most lines begin with the id of this call; only an open line shows it. */
const OWN_ID = /^\[[0-9a-f-]{36}\] /;

/** One line, as logged and never as markup. When open, it shows the whole text and the attached context. */
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

/** Consecutive candidates in one row: there are dozens of them, and they are rarely of interest. */
export function CandidateFold({ count, seconds, isOpen, onToggle }: CandidateFoldProps) {
  return (
    <button type="button" className="log-line" aria-expanded={isOpen} onClick={onToggle}>
      <span className="num log-time">{Number.isNaN(seconds) ? '–' : duration(seconds, 3)}</span>
      <span className="log-level" />
      <span className="log-message muted">{count} ICE candidates</span>
    </button>
  );
}
