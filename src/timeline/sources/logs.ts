import type { CallLogLine } from '../../reports/log-events/call-log.ts';
import { instant, instantMs, int, object } from '../../json/values.ts';
import type { Report } from '../../reports/report.ts';
import { mustYield, nextSlice } from '../../operation/time-slices.ts';
import { NearTimes } from '../../reports/near-times.ts';
import { confirmedLog } from '../../quality/issues/confirmed-log.ts';
import { sourceEntry, type SourceEntry } from '../entry.ts';
import { toldOfEvent, type LogState } from '../log-titles.ts';

/** Lines that say the same within this time are one: two lines tell of one closed socket, two collectors of one warning. */
const SAME_MS = 1_000;

const MAX_DETAIL_LENGTH = 200;

const TOLD_ONCE: ReadonlySet<SourceEntry['kind']> = new Set(['SDK_WARNING', 'SDK_ERROR', 'SOCKET_CLOSED']);

/**
 * What the SDK's log tells: warnings and errors, sockets, media connections, hold, mute, devices, who hung up. By the
 * client's clock. Lines of other calls are left out, and those that another call may have written where the intervals of
 * this one do not bear them out: SDKs keep one log for all calls of a page.
 * @param start when the report began, in epoch milliseconds: the time of lines before any that has one
 * @param told what the report tells otherwise: a socket whose end it tells is not told again
 */
export async function entriesOfLogs(
  report: Report,
  start: number | null,
  told: readonly SourceEntry[] = [],
): Promise<SourceEntry[]> {
  const lines = await report.logs();
  const log = await confirmedLog(report);
  const closed = told.filter(({ kind }) => kind === 'SOCKET_CLOSED').map(({ at: end }) => end);
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
    const what = toldOfEvent(read, state);
    if (what === null || at === null) continue;
    const code = codeOf(read) ?? int(object(entry?.context)?.code);
    if (what.kind === 'SOCKET_CLOSED' && socketEnds.has(at)) continue;
    const same = TOLD_ONCE.has(what.kind)
      ? `${what.kind} ${what.kind === 'SOCKET_CLOSED' ? '' : (code ?? what.title)}`
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
          ...what,
        },
        { reportId: report.id, segmentIndex, logPosition },
      ),
    );
  }
  return found;
}

const codeOf = ({ event, warningCode, errorCode }: CallLogLine): number | null =>
  warningCode ?? errorCode ?? (event.kind === 'HANGUP' ? event.sipCode : null);

/** The plain values of a line's context. */
function detailOf(context: Readonly<Record<string, unknown>> | null): string | null {
  const parts = Object.entries(context ?? {}).flatMap(([name, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [`${name} ${String(value).slice(0, MAX_DETAIL_LENGTH)}`] : [],
  );
  return parts.length === 0 ? null : parts.join(', ').slice(0, MAX_DETAIL_LENGTH);
}
