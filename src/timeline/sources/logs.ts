import type { CallLogLine } from '../../reports/log-events/call-log.ts';
import { instant, instantMs, int, object } from '../../json/values.ts';
import type { Report } from '../../reports/report.ts';
import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import { NearTimes } from '../../reports/near-times.ts';
import { confirmedLog } from '../../quality/issues/confirmed-log.ts';
import { sourceEntry, type SourceEntry } from '../entry.ts';
import { describeLogEvent, type LogState } from '../describe-log-event.ts';

/** Equal lines within this time are one entry: a closed socket writes two lines, and two collectors write the same warning. */
const SAME_MS = 1_000;

const MAX_DETAIL_LENGTH = 200;

const GROUPED_KINDS: ReadonlySet<SourceEntry['kind']> = new Set(['SDK_WARNING', 'SDK_ERROR', 'SOCKET_CLOSED']);

/**
 * The entries of the SDK's log: warnings and errors, sockets, media connections, hold, mute, devices, who hung up. By the client's
 * clock. SDKs keep one log for all calls of a page: lines of other calls are left out, and so are lines that another call may have
 * written, unless this call's intervals confirm them.
 * @param start when the report began, in epoch milliseconds: the time of lines that precede the first line with a time
 * @param session the report's other entries: a socket whose end is among them is not repeated
 */
export async function entriesOfLogs(
  report: Report,
  start: number | null,
  session: readonly SourceEntry[] = [],
): Promise<SourceEntry[]> {
  const lines = await report.logs();
  const log = await confirmedLog(report);
  const closed = session.filter(({ kind }) => kind === 'SOCKET_CLOSED').map(({ at: end }) => end);
  const socketEnds = new NearTimes(SAME_MS, closed);
  const found: SourceEntry[] = [];
  const latest = new Map<string, number>();
  const state: LogState = { held: false, muted: false, socketLost: closed.length > 0 };
  let at = start;
  for (const [index, read] of log.entries()) {
    if (mustYield()) await nextSlice();
    const entry = lines[index]?.entry;
    if (!read.own) continue;
    const own = instantMs(entry?.timestamp);
    at = own ?? at;
    const description = describeLogEvent(read, state);
    if (description === null || at === null) continue;
    const code = codeOf(read) ?? int(object(entry?.context)?.code);
    if (description.kind === 'SOCKET_CLOSED' && socketEnds.has(at)) continue;
    const same = GROUPED_KINDS.has(description.kind)
      ? `${description.kind} ${description.kind === 'SOCKET_CLOSED' ? '' : (code ?? description.title)}`
      : null;
    const place = same === null ? undefined : latest.get(same);
    const before = place === undefined ? undefined : found[place];
    if (place !== undefined && before !== undefined && at - before.at <= SAME_MS) {
      found[place] = { ...before, occurrences: before.occurrences + 1 };
      continue;
    }
    if (same !== null) latest.set(same, found.length);
    const { segmentIndex, position: logPosition } = read;
    found.push(
      sourceEntry(
        {
          source: 'SDK_LOG',
          code,
          at,
          sourceTime: own === null ? null : instant(entry?.timestamp),
          detail: detailOf(object(entry?.context)),
          ...description,
        },
        { reportId: report.id, segmentIndex, logPosition },
      ),
    );
  }
  return found;
}

const codeOf = ({ event, warningCode, errorCode }: CallLogLine): number | null =>
  warningCode ?? errorCode ?? (event.kind === 'HANGUP' ? event.sipCode : null);

/** The scalar values of a line's context. */
function detailOf(context: Readonly<Record<string, unknown>> | null): string | null {
  const parts = Object.entries(context ?? {}).flatMap(([name, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value)
      ? [`${name} ${String(value).slice(0, MAX_DETAIL_LENGTH)}`]
      : [],
  );
  return parts.length === 0 ? null : parts.join(', ').slice(0, MAX_DETAIL_LENGTH);
}
