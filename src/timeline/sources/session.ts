import { isObject, type JsonObject } from '../../json/json-object.ts';
import { flag, instant, instantMs, int, number, object, text } from '../../json/values.ts';
import type { Report, ReportSegment } from '../../reports/report.ts';
import { mapInSlices } from '../../operation/map-in-slices.ts';
import { summaryOf } from '../../reports/summary.ts';
import { joinDetails, sourceEntry, type SourceEntry } from '../entry.ts';

/** Start and end of the SDK's report, segments that were sent early, and sockets that closed. By the client's clock. */
export async function entriesOfSession(report: Report): Promise<SourceEntry[]> {
  const flushed = await mapInSlices(report.segments, flushOf);
  return [...startOf(report), ...flushed.flat(), ...endOf(report)];
}

/** When the report ended, in epoch milliseconds by the client's clock; null when its end was not stored. */
export const endTimeOf = (report: Report): number | null =>
  report.segments.at(-1)?.isFinal === true ? instantMs(summaryOf(report).endTimestamp) : null;

/** When the report started, likewise. */
export const startTimeOf = (report: Report): number | null => instantMs(summaryOf(report).startTimestamp);

function startOf(report: Report): SourceEntry[] {
  const { startTimestamp, direction } = summaryOf(report);
  const at = instantMs(startTimestamp);
  if (at === null) return [];
  const { name, version } = report.sdk;
  return [
    sourceEntry(
      {
        source: 'SDK_SESSION',
        kind: 'SDK_STARTED',
        title: 'SDK report started',
        detail: joinDetails(text(direction), name === null ? version : `${name} ${version ?? ''}`.trim()),
        at,
        sourceTime: instant(startTimestamp),
      },
      { reportId: report.id, segmentIndex: report.segments[0]?.index ?? null },
    ),
  ];
}

function endOf(report: Report): SourceEntry[] {
  const last = report.segments.at(-1);
  const summary = summaryOf(report);
  const stopped = last === undefined ? null : endOfSegment(last);
  const seconds = number(summary.durationSeconds);
  const reference = { reportId: report.id, segmentIndex: last?.index ?? null };
  if (last?.isFinal === true && stopped !== null)
    return [
      sourceEntry(
        {
          source: 'SDK_SESSION',
          kind: 'SDK_ENDED',
          title: 'SDK report ended',
          detail: joinDetails(text(summary.state), seconds === null ? null : `after ${seconds.toFixed(1)} s`),
          ...stopped,
        },
        reference,
      ),
    ];
  if (last === undefined || stopped === null) return [];
  const title = 'SDK report stops here; its end was not stored';
  return [
    sourceEntry({ source: 'SDK_SESSION', kind: 'SDK_END_MISSING', severity: 'WARNING', title, ...stopped }, reference),
  ];
}

function flushOf(segment: ReportSegment): SourceEntry[] {
  const reason = object(segment.stored.value('flushReason'));
  const flushed = endOfSegment(segment);
  if ((reason === null && !isFollowed(segment)) || flushed === null) return [];
  const type = text(reason?.type);
  const reference = { reportId: segment.report.id, segmentIndex: segment.index };
  const close = object(reason?.socketClose);
  const isSocket = type?.startsWith('socket') === true || close !== null;
  return [
    ...(isSocket
      ? [
          sourceEntry(
            { source: 'SDK_SEGMENT', kind: 'SOCKET_CLOSED', ...socketEnd(type, close), ...flushed },
            reference,
          ),
        ]
      : []),
    sourceEntry(
      {
        source: 'SDK_SEGMENT',
        kind: 'SEGMENT_FLUSHED',
        title: `Segment ${segment.index} sent early${type === null ? '' : `: ${type}`}`,
        ...flushed,
      },
      reference,
    ),
  ];
}

/** iOS gives no reason for an early flush, but numbers its segments. (Android numbers none: its chunks belong to one upload.) */
const isFollowed = ({ report, segmentNumber, index }: ReportSegment): boolean =>
  segmentNumber !== null && report.segments.at(-1)?.index !== index;

function socketEnd(type: string | null, close: JsonObject | null) {
  const code = int(close?.code);
  const error = text(close?.error);
  const how = type === 'socket-close' ? 'closed' : 'failed';
  const name = joinDetails(code === null ? null : `${code} ${text(close?.codeName) ?? ''}`.trim(), error);
  return {
    title: `Signalling socket ${type === 'socket-never-opened' ? 'could not be opened' : how}${name === null ? '' : `: ${name}`}`,
    detail: text(close?.reason) === '' ? null : text(close?.reason),
    severity: flag(close?.wasClean) === true ? 'INFO' : 'WARNING',
    code,
  } as const;
}

/** When a segment was sent: its summary's end, or else the end of its last interval. */
function endOfSegment({ stored }: ReportSegment): Pick<SourceEntry, 'at' | 'sourceTime'> | null {
  const last = stored.element('stats', (stored.elementCount('stats') ?? 0) - 1);
  const candidates = [object(stored.value('summary'))?.endTimestamp, isObject(last) ? last.intervalEndUtc : undefined];
  const time = candidates.find((candidate) => instantMs(candidate) !== null);
  const at = instantMs(time);
  return at === null ? null : { at, sourceTime: instant(time) };
}
