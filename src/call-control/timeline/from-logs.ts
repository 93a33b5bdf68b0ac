import { readCallLog } from '../../call-reports/call-log.ts';
import type { LogLine } from '../../call-reports/normalise/logs.ts';
import { instant, instantMs, int, object } from '../../call-reports/normalise/values.ts';
import type { Report } from '../../call-reports/report.ts';
import type { TimelineKind, TimelineSeverity } from '../../graphql/generated/types.ts';
import { mustYield, turn } from '../../cooperate.ts';
import { sighting, type Sighting } from './entry.ts';

/** Lines that say the same within this time are one: the SDK writes each warning twice, each collector of it again. */
const SAME_MS = 1_000;

const LONGEST_TITLE = 200;

/** Its text is what follows up to the end of the line; looked for behind the match, so that a long line is passed over once. */
const CODED = /\bwarning (\d{5}): /i;
const MEDIA = /\bICE connection state changed to (connected|disconnected|failed)\b/;
const CALL_STATE = /\bstate changed? from (\w+) to (\w+)/i;

type Told = Pick<Sighting, 'kind' | 'severity' | 'title'>;

const MEDIA_STATES: ReadonlyMap<string, Told> = new Map([
  ['connected', { kind: 'MEDIA_CONNECTED', severity: 'INFO', title: 'Media connected' }],
  ['disconnected', { kind: 'MEDIA_DISCONNECTED', severity: 'WARNING', title: 'Media interrupted' }],
  ['failed', { kind: 'MEDIA_FAILED', severity: 'ERROR', title: 'Media connection failed' }],
]);

/**
 * What the SDK's log tells: warnings and errors, sockets, the state of the media path, hold. By the client's clock. Lines of
 * other calls are left out: SDKs keep one log for all calls of a page.
 * @param start when the report began, in epoch milliseconds: the time of lines before any that has one
 */
export async function fromLogs(report: Report, start: number | null): Promise<Sighting[]> {
  const lines = await report.logs();
  const read = await readCallLog(lines, report.callId);
  const told: Sighting[] = [];
  const latest = new Map<string, number>();
  let at = start;
  for (const [index, line] of lines.entries()) {
    if (mustYield()) await turn();
    if (read[index]?.own === false && !read[index].isEcho) continue;
    const own = instantMs(line.entry?.timestamp);
    at = own ?? at;
    const what = toldBy(line);
    if (what === null || at === null) continue;
    const context = object(line.entry?.context);
    const code = codeOf(line.message) ?? int(context?.code);
    const key = `${what.kind} ${code ?? what.title}`;
    const same = what.kind === 'SDK_WARNING' || what.kind === 'SDK_ERROR' ? latest.get(key) : undefined;
    const before = same === undefined ? undefined : told[same];
    if (same !== undefined && before !== undefined && at - before.at <= SAME_MS) {
      told[same] = { ...before, occurrences: before.occurrences + 1 };
      continue;
    }
    latest.set(key, told.length);
    const { segmentIndex, position: logPosition } = line;
    told.push(
      sighting(
        {
          source: 'SDK_LOG',
          ...what,
          code,
          at,
          sourceTime: own === null ? null : instant(line.entry?.timestamp),
          detail: detailOf(context),
        },
        { reportId: report.id, segmentIndex, logPosition },
      ),
    );
  }
  return told;
}

function toldBy({ level, message }: LogLine): Told | null {
  const media = MEDIA.exec(message)?.[1];
  if (media !== undefined) return MEDIA_STATES.get(media) ?? null;
  const hold = holdOf(message);
  if (hold !== null) return hold;
  const severity: TimelineSeverity = level === 'ERROR' ? 'ERROR' : level === 'WARN' ? 'WARNING' : 'INFO';
  const words = codedText(message) ?? message.replace(/^\[[^\]]*\] */, '');
  const title = words === '' ? 'A log entry without a text' : words.slice(0, LONGEST_TITLE);
  const kind = kindOf(message) ?? (severity === 'INFO' ? null : severity === 'ERROR' ? 'SDK_ERROR' : 'SDK_WARNING');
  return kind === null ? null : { kind, severity, title };
}

function kindOf(message: string): TimelineKind | null {
  if (/^socket reconnected/i.test(message)) return 'SOCKET_RECONNECTED';
  if (/^socket closed/i.test(message)) return 'SOCKET_CLOSED';
  return null;
}

function holdOf(message: string): Told | null {
  const [from, to] = (CALL_STATE.exec(message) ?? []).slice(1).map((state) => state.toLowerCase());
  if (from === to) return null;
  if (to === 'held') return { kind: 'CALL_HELD', severity: 'INFO', title: 'Call put on hold' };
  return from === 'held' ? { kind: 'CALL_RESUMED', severity: 'INFO', title: 'Call taken off hold' } : null;
}

/** What a coded warning says; null for any other line. */
function codedText(message: string): string | null {
  const coded = CODED.exec(message);
  return coded === null ? null : message.slice(coded.index + coded[0].length);
}

function codeOf(message: string): number | null {
  const digits = CODED.exec(message)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The plain values of a line's context. */
function detailOf(context: Readonly<Record<string, unknown>> | null): string | null {
  const parts = Object.entries(context ?? {}).flatMap(([name, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [`${name} ${String(value)}`] : [],
  );
  return parts.length === 0 ? null : parts.join(', ').slice(0, LONGEST_TITLE);
}
