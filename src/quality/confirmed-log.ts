import { callLogOf, type CallLogLine } from '../call-reports/call-log.ts';
import type { Report } from '../call-reports/report.ts';
import { legOf } from './analysis.ts';
import type { CallTrack } from './track.ts';

/**
 * A report's log, in which a line that another call of the page may have written counts as the call's own (`own`) where the
 * call's intervals bear it out: a warning by an issue of the same code at the time, a lost media connection by the state
 * that the intervals have. Intervals are read only when the log has such lines.
 */
export async function confirmedLog(report: Report): Promise<readonly CallLogLine[]> {
  const log = await callLogOf(report);
  if (!log.some(({ whose, event }) => whose === 'UNSURE' && CONFIRMED_KINDS.has(event.kind))) return log;
  const { track, issues } = await legOf(report);
  const warned = new Map<number, Set<number>>();
  for (const { sdkCode, sdkReportedAt } of issues)
    if (sdkCode !== null) warned.set(sdkCode, new Set([...(warned.get(sdkCode) ?? []), ...sdkReportedAt]));
  return log.map((line) => {
    const { whose, event, time } = line;
    if (whose !== 'UNSURE' || time === null) return line;
    const isBorneOut =
      event.kind === 'SDK_WARNING' ? warned.get(event.code)?.has(time) === true : isMediaLost(line, track, time);
    return isBorneOut ? { ...line, own: true } : line;
  });
}

const CONFIRMED_KINDS: ReadonlySet<CallLogLine['event']['kind']> = new Set(['SDK_WARNING', 'ICE_STATE', 'PEER_STATE']);

/** Whether the interval in which a line was written, or the one behind it, has the lost state that the line tells of. */
function isMediaLost({ event }: CallLogLine, { start, end, states, length }: CallTrack, time: number): boolean {
  if (event.kind !== 'ICE_STATE' && event.kind !== 'PEER_STATE') return false;
  if (event.state !== 'disconnected' && event.state !== 'failed') return false;
  for (let row = 0; row < length; row += 1) {
    if ((end[row] ?? NaN) < time) continue;
    const following = [row, row + 1].filter((one) => one === row || (start[one] ?? NaN) <= (end[row] ?? NaN) + 1);
    return following.some((one) => states.iceState[one] === event.state || states.dtlsState[one] === event.state);
  }
  return false;
}
