import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import { classifyLine } from './classify-line.ts';
import type { LogEvent } from './log-event.ts';
import type { TimedLine } from './other-calls.ts';
import { lineOwners, type LineOwner } from './line-owners.ts';
import type { LogLevel, LogLine } from '../normalise/logs.ts';
import { instantMs } from '../../json/values.ts';
import type { Report } from '../report.ts';

/** A line of the SDK's log: its meaning, and the call that it belongs to. */
export interface CallLogLine {
  /** Epoch milliseconds; null when the line has no readable time. */
  readonly time: number | null;
  /** The message without leading times and call ids, at most 512 characters. */
  readonly text: string;
  readonly event: LogEvent;
  readonly owner: LineOwner;
  /** Whether the line certainly belongs to this call: it names the call, or no other call can have written it. */
  readonly own: boolean;
  /** Whether it repeats, without an id, a warning that is also logged with this call's id. */
  readonly isEcho: boolean;
  readonly level: LogLevel;
  /** The number of the SDK warning in this line; null for all other lines. */
  readonly warningCode: number | null;
  /** The number of the SDK error in this line; null for all other lines. */
  readonly errorCode: number | null;
  readonly segmentIndex: number;
  readonly position: number;
}

/** Keyed by report, so that a log lives as long as the operation that read the report. */
const logs = new WeakMap<Report, Promise<CallLogLine[]>>();

/** A report's log, read once however often it is requested. Its lines have the same positions as in `report.logs()`. */
export function callLogOf(report: Report): Promise<readonly CallLogLine[]> {
  let log = logs.get(report);
  if (log === undefined) {
    log = report.logs().then((lines) => readCallLog(lines, report.callId));
    logs.set(report, log);
  }
  return log;
}

/** Reads a merged log: finds out the meaning of each line, and whether it belongs to this call or to another call of the page. */
export async function readCallLog(lines: readonly LogLine[], callId: string): Promise<CallLogLine[]> {
  const classified: TimedLine[] = [];
  for (const line of lines) {
    if (mustYield()) await nextSlice();
    classified.push({ ...classifyLine(line, callId), time: instantMs(line.entry?.timestamp) });
  }
  const owners = lineOwners(classified, callId.toLowerCase());
  const read: CallLogLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (mustYield()) await nextSlice();
    const known = classified[index];
    if (known !== undefined) read.push(callLogLine(line, known, owners[index] ?? 'UNSURE'));
  }
  for (const place of echoesIn(read)) {
    const echo = read[place];
    if (echo !== undefined) read[place] = { ...echo, isEcho: true };
  }
  return read;
}

function callLogLine(line: LogLine, { event, time, text }: TimedLine, owner: LineOwner): CallLogLine {
  const { segmentIndex, position } = line;
  const isSdkError = event.kind === 'SDK_ERROR' || event.kind === 'PEER_INIT_FAILED';
  return {
    time,
    text,
    event,
    owner,
    own: owner === 'CALL' || owner === 'PAGE',
    isEcho: false,
    level: line.level,
    warningCode: event.kind === 'SDK_WARNING' ? event.code : null,
    errorCode: isSdkError ? event.code : null,
    segmentIndex,
    position,
  };
}

/** The collector writes its own line right before the one with the call's id: within this many milliseconds and lines. */
const ECHO_MS = 100;
const ECHO_LINES = 10;

/** The positions of lines without an id that repeat a line with this call's id. */
function echoesIn(lines: readonly CallLogLine[]): Set<number> {
  const echoes = new Set<number>();
  lines.forEach(({ own, warningCode, time }, index) => {
    if (!own || warningCode === null || time === null) return;
    for (let place = index - 1; place >= Math.max(0, index - ECHO_LINES); place -= 1) {
      const other = lines[place];
      if (other === undefined || time - (other.time ?? -Infinity) > ECHO_MS) return;
      if (other.owner !== 'UNSURE' || other.warningCode !== warningCode || echoes.has(place)) continue;
      echoes.add(place);
      return;
    }
  });
  return echoes;
}
