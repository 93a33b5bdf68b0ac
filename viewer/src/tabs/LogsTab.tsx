import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { CallView } from '../app/view.ts';
import type { Cursor } from '../charts/cursor.ts';
import type { LogLevel } from '../../../client/src/documents.ts';
import { amount } from '../parts/format.ts';
import { Problem } from '../parts/Problem.tsx';
import { logItems, type LogItem } from './log-items.ts';
import { CandidateFold, LogRow } from './LogRow.tsx';
import { useLogs } from './use-logs.ts';
import { usePointed } from './use-pointed.ts';

const LEVELS: readonly (readonly [LogLevel, string])[] = [
  ['UNKNOWN', 'All levels'],
  ['INFO', 'Info and above'],
  ['WARN', 'Warnings and errors'],
  ['ERROR', 'Errors'],
];

interface LogsTabProps {
  readonly view: CallView;
  readonly origin: number | undefined;
  readonly cursor: Cursor;
  readonly onPoint: (seconds: number) => void;
}

/** The SDK's log. Only the visible rows are in the DOM, so thousands of lines scroll smoothly. */
export function LogsTab({ view, origin, cursor, onPoint }: LogsTabProps) {
  const [minLevel, setMinLevel] = useState<LogLevel>('INFO');
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(useSettled(typed.trim(), 250));
  const [isFollowing, setFollowing] = useState(true);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const { entries, total, isLoading, error, retry } = useLogs(view, minLevel, search);
  const scroller = useRef<HTMLDivElement>(null);
  const start = origin ?? Date.parse(entries.find(({ timestamp }) => timestamp)?.timestamp ?? '');
  const range = isFollowing ? view.range : null;
  const items = useMemo(
    () => logItems(entries, start, { range, isFolding: search === '' }),
    [entries, start, range, search],
  );
  const times = useMemo(() => items.map(({ seconds }) => seconds), [items]);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 28,
    overscan: 12,
  });
  const pointed = usePointed(cursor, times, scroller);
  useEffect(() => {
    if (isFollowing && pointed.index >= 0 && pointed.isFromOutside)
      rows.scrollToIndex(pointed.index, { align: 'center' });
  }, [isFollowing, pointed, rows]);

  return (
    <div className="logs">
      <div className="tool-row">
        <input
          type="search"
          aria-label="Search the log"
          placeholder="Search the log"
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
        />
        <select aria-label="Level" value={minLevel} onChange={(event) => setMinLevel(event.target.value as LogLevel)}>
          {LEVELS.map(([level, name]) => (
            <option key={level} value={level}>
              {name}
            </option>
          ))}
        </select>
        <label className="check">
          <input type="checkbox" checked={isFollowing} onChange={(event) => setFollowing(event.target.checked)} />{' '}
          Follow the charts
        </label>
        <span className="muted num" role="status">
          {isLoading
            ? `${amount(entries.length, 0)} lines so far`
            : range
              ? `${amount(linesOf(items), 0)} of ${lineCount(total)}`
              : lineCount(total)}
        </span>
      </div>
      {error && <Problem error={error} title="The log" retry={retry} />}
      {isLoading && <progress aria-label="Loading the log" />}
      {!isLoading && entries.length === 0 && !error && (
        <p className="empty">
          {search !== '' && 'No log entries match the filter.'}
          {search === '' &&
            (minLevel === 'UNKNOWN'
              ? 'The report has no log entries.'
              : 'The report has no log entries of this level or above.')}
        </p>
      )}
      <div className="log-scroll" ref={scroller} tabIndex={0} role="region" aria-label="Log lines">
        <div className="log-rows" style={{ height: rows.getTotalSize() }} role="list">
          {rows.getVirtualItems().map(({ index, start: top }) => {
            const item = items[index];
            if (!item) return null;
            return (
              <div
                key={item.key}
                ref={rows.measureElement}
                data-index={index}
                role="listitem"
                aria-setsize={items.length}
                aria-posinset={index + 1}
                className={index === pointed.index ? 'log-place pointed' : 'log-place'}
                style={{ transform: `translateY(${top}px)` }}
                onMouseEnter={() => cursor.set(Number.isNaN(item.seconds) ? null : item.seconds, scroller)}
              >
                <Row item={item} openKey={openKey} onOpen={setOpenKey} onPoint={onPoint} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const lineCount = (count: number): string => `${amount(count, 0)} ${count === 1 ? 'line' : 'lines'}`;

const linesOf = (items: readonly LogItem[]): number => items.reduce((sum, { lines }) => sum + lines.length, 0);

interface RowProps {
  readonly item: LogItem;
  readonly openKey: string | null;
  readonly onOpen: (key: string | null) => void;
  readonly onPoint: (seconds: number) => void;
}

/** A line, or several candidates in one row. */
function Row({ item: { lines, seconds }, openKey, onOpen, onPoint }: RowProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const rows = lines.length === 1 || isUnfolded ? lines : [];
  return (
    <>
      {lines.length > 1 && (
        <CandidateFold
          count={lines.length}
          seconds={seconds}
          isOpen={isUnfolded}
          onToggle={() => setUnfolded(!isUnfolded)}
        />
      )}
      {rows.map(({ entry, seconds: at, key }) => (
        <LogRow
          key={key}
          entry={entry}
          seconds={at}
          isOpen={openKey === key}
          onToggle={() => {
            onOpen(openKey === key ? null : key);
            if (!Number.isNaN(at) && openKey !== key) onPoint(at);
          }}
        />
      ))}
    </>
  );
}

/** A debounced value. */
function useSettled(value: string, delay: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}
