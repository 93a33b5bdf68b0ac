import { callLogOf, type CallLogLine } from '../../reports/log-events/call-log.ts';
import type { Report } from '../../reports/report.ts';
import { legOf } from '../report-analysis.ts';
import type { CallTimeseries } from '../columns/timeseries.ts';

/**
 * A report's log in which lines that another call of the page may have written count as the call's own (`own`) if its intervals confirm
 * them: a warning by an issue with the same code at that time, a lost media connection by the state in the intervals. Intervals are read
 * only if the log has such lines.
 */
export async function confirmedLog(report: Report): Promise<readonly CallLogLine[]> {
  const log = await callLogOf(report);
  if (!log.some(({ owner, event }) => owner === 'UNSURE' && CONFIRMED_KINDS.has(event.kind))) return log;
  const { timeseries, issues } = await legOf(report);
  const warned = new Map<number, Set<number>>();
  for (const { sdkCode, sdkReportedAt } of issues)
    if (sdkCode !== null) warned.set(sdkCode, new Set([...(warned.get(sdkCode) ?? []), ...sdkReportedAt]));
  const rowAt = rowFinder(timeseries);
  return log.map((line) => {
    const { owner, event, time } = line;
    if (owner !== 'UNSURE' || time === null) return line;
    const isBorneOut =
      event.kind === 'SDK_WARNING'
        ? warned.get(event.code)?.has(time) === true
        : isMediaLost(line, timeseries, rowAt, time);
    return isBorneOut ? { ...line, own: true } : line;
  });
}

const CONFIRMED_KINDS: ReadonlySet<CallLogLine['event']['kind']> = new Set(['SDK_WARNING', 'ICE_STATE', 'PEER_STATE']);

/** Whether the interval in which a line was logged, or the next one, has the lost state that the line reports. */
function isMediaLost(
  { event }: CallLogLine,
  timeseries: CallTimeseries,
  rowAt: (time: number) => number,
  time: number,
): boolean {
  if (event.kind !== 'ICE_STATE' && event.kind !== 'PEER_STATE') return false;
  if (event.state !== 'disconnected' && event.state !== 'failed') return false;
  const { start, end, states } = timeseries;
  const row = rowAt(time);
  if (row === timeseries.length) return false;
  const following = [row, row + 1].filter((one) => one === row || (start[one] ?? NaN) <= (end[row] ?? NaN) + 1);
  return following.some((one) => states.iceState[one] === event.state || states.dtlsState[one] === event.state);
}

/** The first row that ends at or after a time, or whose end is unknown; the length if there is none. */
function rowFinder({ end, length }: CallTimeseries): (time: number) => number {
  const latestSoFar = new Float64Array(length);
  let latest = -Infinity;
  for (let row = 0; row < length; row += 1) {
    const time = end[row] ?? NaN;
    latest = Number.isNaN(time) ? Infinity : Math.max(latest, time);
    latestSoFar[row] = latest;
  }
  return (time) => {
    let [from, to] = [0, length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((latestSoFar[middle] ?? NaN) >= time) to = middle;
      else from = middle + 1;
    }
    return from;
  };
}
