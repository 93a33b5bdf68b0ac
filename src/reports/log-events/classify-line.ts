import type { LogLine } from '../normalise/logs.ts';
import { partsOf } from './line-parts.ts';
import type { LogEvent } from './log-event.ts';
import { errorCode } from './event-readers.ts';
import { LOG_PATTERNS, type LogPattern } from './log-patterns.ts';
import { numberAt } from './text-scan.ts';

/** A line and its meaning. */
export interface ClassifiedLine {
  readonly event: LogEvent;
  /** The call that the line names, in lower case; null for a line that names none. */
  readonly callId: string | null;
  /** The message without leading times and call ids, at most 512 characters. */
  readonly text: string;
}

const UNKNOWN: LogEvent = { kind: 'UNKNOWN' };

/** All beginnings of patterns by their first letter, in the order of the table: a report has thousands of lines. */
const BY_FIRST_LETTER = new Map<string, { readonly start: string; readonly read: LogPattern['read'] }[]>();
for (const { starts, read } of LOG_PATTERNS)
  for (const start of starts) {
    const known = BY_FIRST_LETTER.get(start.charAt(0));
    if (known === undefined) BY_FIRST_LETTER.set(start.charAt(0), [{ start, read }]);
    else known.push({ start, read });
  }

/**
 * Finds out what a line of an SDK's log means, by the table of the SDKs' texts. A line that no SDK writes is `UNKNOWN`. Never throws, and
 * reads a bounded part of the line.
 * @param ownId the id of the call whose report contains the line
 */
export function classifyLine(line: LogLine, ownId: string): ClassifiedLine {
  const parts = partsOf(line, ownId);
  for (const { start, read } of BY_FIRST_LETTER.get(parts.lower.charAt(0)) ?? []) {
    if (!parts.lower.startsWith(start)) continue;
    const event = read(parts);
    if (event !== null) return { event, callId: parts.callId, text: parts.text };
  }
  const code = line.level === 'ERROR' ? codeOfError(parts.lower, parts.context?.code) : null;
  return { event: code === null ? UNKNOWN : { kind: 'SDK_ERROR', code }, callId: parts.callId, text: parts.text };
}

const codeOfError = (lower: string, attached: unknown): number | null =>
  errorCode(lower.startsWith('error ') ? numberAt(lower, 'error '.length) : null) ?? errorCode(attached);
