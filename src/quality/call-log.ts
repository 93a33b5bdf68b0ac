import type { LogLine } from '../call-reports/normalise/logs.ts';
import { instantMs, number, object } from '../call-reports/normalise/values.ts';

/** A line of the SDK's log, told apart from those of other calls of the same client. */
export interface CallLogLine {
  /** Epoch milliseconds; null when the line has no readable time. */
  readonly time: number | null;
  /** The message without the call id in front. */
  readonly text: string;
  /** False for a line that another call wrote: SDKs keep one log for all calls of a page. */
  readonly own: boolean;
  readonly isError: boolean;
  /** The number of the SDK's warning that the line tells of; null for all other lines. */
  readonly warningCode: number | null;
  /** The number of the SDK's error that the line tells of; null for all other lines. */
  readonly errorCode: number | null;
  readonly segmentIndex: number;
  readonly position: number;
}

/** `[call id] text`, or `Call <call id> state change ...`. */
const BRACKETED = /^\[([^\]\s]{8,})\]\s*(.*)$/s;
const NAMED = /^Call ([0-9a-f-]{8,}) (.*)$/is;

const WARNING = /^(?:CallReportCollector: )?warning (3\d{4})\b/i;
const ERROR_TEXT = /^error (4\d{4})\b/i;

/**
 * Reads a merged log. The SDK writes each warning twice: once with the id of the call in front, once without, from its
 * collector; the latter can come from any call of the page, so it counts only where no line names a call.
 */
export function readCallLog(lines: readonly LogLine[], callId: string): CallLogLine[] {
  const named = lines.map(({ message }) => BRACKETED.exec(message) ?? NAMED.exec(message));
  const ids = new Set(named.map((match) => match?.[1]).filter((id) => id !== undefined));
  // A client may know the call by another id than the API: if all lines agree on one, it is this call's.
  const ownId = ids.has(callId) || ids.size !== 1 ? callId : [...ids][0];
  const namesCalls = ids.size > 0;
  return lines.map((line, index) => {
    const match = named[index];
    const body = match?.[2] ?? line.message;
    const warning = WARNING.exec(body)?.[1];
    const own = match ? match[1] === ownId : warning === undefined || !namesCalls;
    return {
      time: instantMs(line.entry?.timestamp),
      text: body,
      own,
      isError: line.level === 'ERROR',
      warningCode: warning === undefined ? null : Number(warning),
      errorCode: line.level === 'ERROR' ? errorCodeOf(line, body) : null,
      segmentIndex: line.segmentIndex,
      position: line.position,
    };
  });
}

function errorCodeOf(line: LogLine, body: string): number | null {
  const inText = ERROR_TEXT.exec(body)?.[1];
  if (inText !== undefined) return Number(inText);
  const code = number(object(line.entry?.context)?.code);
  return code !== null && code >= 40_000 && code < 50_000 ? code : null;
}
