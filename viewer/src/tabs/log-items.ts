import type { Range } from '../app/view.ts';
import { readCandidate } from './candidate.ts';
import type { LogEntry } from './LogRow.tsx';

/** A line of the log and its position on the charts' axis. */
interface LogLine {
  readonly entry: LogEntry;
  /** Since the call's start; NaN if the line has no time. */
  readonly seconds: number;
  readonly key: string;
}

/** A row of the log: a line, or consecutive ICE candidates. */
export interface LogItem {
  readonly key: string;
  readonly seconds: number;
  readonly lines: readonly [LogLine, ...LogLine[]];
}

interface Shown {
  /** The selected range of the axis, in seconds; null for the whole log. Lines without a time are in no range. */
  readonly range: Range | null;
  /** Whether consecutive candidates share a row. */
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
