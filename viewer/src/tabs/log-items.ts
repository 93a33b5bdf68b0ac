import type { Range } from '../app/view.ts';
import { readCandidate } from './candidate.ts';
import type { LogEntry } from './LogRow.tsx';

/** A line of the log and where it stands on the charts' axis. */
interface LogLine {
  readonly entry: LogEntry;
  /** Since the call's start; NaN when the line has no time. */
  readonly seconds: number;
  readonly key: string;
}

/** What one row of the log shows: a line, or ICE candidates that follow each other. */
export interface LogItem {
  readonly key: string;
  readonly seconds: number;
  readonly lines: readonly [LogLine, ...LogLine[]];
}

interface Shown {
  /** The chosen part of the axis, in seconds; null for all of the log. Lines without a time are in no part. */
  readonly range: Range | null;
  /** Whether candidates that follow each other share a row. */
  readonly isFolding: boolean;
}

/** The rows of a log. */
export function logItems(entries: readonly LogEntry[], start: number, { range, isFolding }: Shown): LogItem[] {
  const items: (LogItem & { readonly isCandidate: boolean })[] = [];
  entries.forEach((entry, index) => {
    const seconds = entry.timestamp ? (Date.parse(entry.timestamp) - start) / 1000 : NaN;
    if (range && !(seconds >= range[0] && seconds <= range[1])) return;
    const line = { entry, seconds, key: `${entry.segmentIndex} ${index}` };
    const isCandidate = isFolding && readCandidate(entry.context) !== undefined;
    const last = items.at(-1);
    if (isCandidate && last?.isCandidate) items[items.length - 1] = { ...last, lines: [...last.lines, line] };
    else items.push({ key: line.key, seconds, lines: [line], isCandidate });
  });
  return items;
}
