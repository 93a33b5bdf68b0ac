import type { LogLine } from './normalise/logs.ts';
import { mustYield, turn } from '../cooperate.ts';
import { instantMs, number, object } from './normalise/values.ts';

/** A line of the SDK's log, told apart from those of other calls of the same client. */
export interface CallLogLine {
  /** Epoch milliseconds; null when the line has no readable time. */
  readonly time: number | null;
  /** The message without the call id in front. */
  readonly text: string;
  /** False for a line that another call wrote: SDKs keep one log for all calls of a page. */
  readonly own: boolean;
  /** Whether it is the line without an id of a warning that stands again with this call's id. */
  readonly isEcho: boolean;
  /** The number of the SDK's warning that the line tells of; null for all other lines. */
  readonly warningCode: number | null;
  /** The number of the SDK's error that the line tells of; null for all other lines. */
  readonly errorCode: number | null;
  readonly segmentIndex: number;
}

/** `[call id] text`, or `Call <call id> state change ...`. */
const BRACKETED = /^\[([^\]\s]{8,})\]\s*((?:\S.*)?)$/s;
const NAMED = /^Call ([0-9a-f-]{8,}) (.*)$/is;

const WARNING = /^(?:CallReportCollector: )?warning (3\d{4})\b/i;
const ERROR_TEXT = /^error (4\d{4})\b/i;

/**
 * Reads a merged log. The SDK writes each warning twice: once with the id of the call in front, once without, from its
 * collector; the latter can come from any call of the page, so it counts only where no line names a call.
 */
export async function readCallLog(lines: readonly LogLine[], callId: string): Promise<CallLogLine[]> {
  const named: (RegExpExecArray | null)[] = [];
  const ids = new Set<string>();
  for (const { message } of lines) {
    if (mustYield()) await turn();
    const match = BRACKETED.exec(message) ?? NAMED.exec(message);
    if (match?.[1] !== undefined) ids.add(match[1]);
    named.push(match);
  }
  // A client may know the call by another id than the API: if all lines agree on one, it is this call's.
  const ownId = ids.has(callId) || ids.size !== 1 ? callId : [...ids][0];
  const read: CallLogLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (mustYield()) await turn();
    const match = named[index];
    const body = match?.[2] ?? line.message;
    const warning = WARNING.exec(body)?.[1];
    read.push({
      time: instantMs(line.entry?.timestamp),
      text: body,
      own: match ? match[1] === ownId : warning === undefined || ids.size === 0,
      isEcho: false,
      warningCode: warning === undefined ? null : Number(warning),
      errorCode: line.level === 'ERROR' ? errorCodeOf(line, body) : null,
      segmentIndex: line.segmentIndex,
    });
  }
  for (const place of echoesIn(read)) {
    const echo = read[place];
    if (echo !== undefined) read[place] = { ...echo, isEcho: true };
  }
  return read;
}

/** The collector writes its own line right before the one with the call's id: within some lines and milliseconds. */
const ECHO_MS = 100;
const ECHO_LINES = 10;

/** The places of lines without an id that belong to a line with this call's id. */
function echoesIn(lines: readonly CallLogLine[]): Set<number> {
  const echoes = new Set<number>();
  lines.forEach(({ own, warningCode, time }, index) => {
    if (!own || warningCode === null || time === null) return;
    for (let place = index - 1; place >= Math.max(0, index - ECHO_LINES); place -= 1) {
      const other = lines[place];
      if (other === undefined || time - (other.time ?? -Infinity) > ECHO_MS) return;
      if (other.own || other.warningCode !== warningCode || echoes.has(place)) continue;
      echoes.add(place);
      return;
    }
  });
  return echoes;
}

function errorCodeOf(line: LogLine, body: string): number | null {
  const inText = ERROR_TEXT.exec(body)?.[1];
  if (inText !== undefined) return Number(inText);
  const code = number(object(line.entry?.context)?.code);
  return code !== null && code >= 40_000 && code < 50_000 ? code : null;
}
