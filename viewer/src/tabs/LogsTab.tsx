import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { CallView } from '../app/view.ts';
import type { Cursor } from '../charts/cursor.ts';
import type { LogLevel } from '../generated/graphql.ts';
import { amount } from '../parts/format.ts';
import { Problem } from '../parts/Problem.tsx';
import { LogRow } from './LogRow.tsx';
import { useLogs } from './use-logs.ts';

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

/** The SDK's log. Only the rows in sight are in the page, so thousands of lines scroll like ten. */
export function LogsTab({ view, origin, cursor, onPoint }: LogsTabProps) {
  const [minLevel, setMinLevel] = useState<LogLevel>('UNKNOWN');
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(useSettled(typed.trim(), 250));
  const [isFollowing, setFollowing] = useState(true);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const { entries, total, isLoading, error, retry } = useLogs(view, minLevel, search);
  const scroller = useRef<HTMLDivElement>(null);
  const start = origin ?? Date.parse(entries.find(({ timestamp }) => timestamp)?.timestamp ?? '');
  const times = useMemo(
    () => entries.map(({ timestamp }) => (timestamp ? (Date.parse(timestamp) - start) / 1000 : NaN)),
    [entries, start],
  );
  const rows = useVirtualizer({
    count: entries.length,
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
            : `${amount(total, 0)} ${total === 1 ? 'line' : 'lines'}`}
        </span>
      </div>
      {error && <Problem error={error} title="The log" retry={retry} />}
      {isLoading && <progress aria-label="Loading the log" />}
      {!isLoading && entries.length === 0 && !error && (
        <p className="empty">
          {minLevel === 'UNKNOWN' && search === ''
            ? 'The report has no log entries.'
            : 'No log entries match the filter.'}
        </p>
      )}
      <div className="log-scroll" ref={scroller} tabIndex={0} role="region" aria-label="Log lines">
        <div className="log-rows" style={{ height: rows.getTotalSize() }} role="list">
          {rows.getVirtualItems().map(({ index, start: top }) => {
            const entry = entries[index];
            if (!entry) return null;
            const key = `${entry.segmentIndex} ${index}`;
            return (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                role="listitem"
                aria-setsize={entries.length}
                aria-posinset={index + 1}
                className={index === pointed.index ? 'log-place pointed' : 'log-place'}
                style={{ transform: `translateY(${top}px)` }}
                onMouseEnter={() => cursor.set(times[index] ?? null, scroller)}
              >
                <LogRow
                  entry={entry}
                  seconds={times[index] ?? NaN}
                  isOpen={openKey === key}
                  onToggle={() => {
                    setOpenKey(openKey === key ? null : key);
                    const seconds = times[index] ?? NaN;
                    if (!Number.isNaN(seconds) && openKey !== key) onPoint(seconds);
                  }}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The line that was the last one at the cursor's time, at most once a frame. */
function usePointed(cursor: Cursor, times: readonly number[], self: unknown) {
  const [pointed, setPointed] = useState({ index: -1, isFromOutside: false });
  useEffect(() => {
    let frame = 0;
    const stop = cursor.subscribe((seconds, from) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const index = seconds === null ? -1 : times.findLastIndex((time) => time <= seconds + 0.05);
        setPointed((before) => (before.index === index ? before : { index, isFromOutside: from !== self }));
      });
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [cursor, times, self]);
  return pointed;
}

/** A value once it has stayed the same for a while. */
function useSettled(value: string, delay: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}
