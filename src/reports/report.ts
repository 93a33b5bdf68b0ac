import { createHash } from 'node:crypto';
import { mapInSlices } from '../operation/map-in-slices.ts';
import { mustYield, nextSlice, yieldIfDue } from '../operation/time-slices.ts';
import type { ReportDocument } from '../report-bytes/receive/report-document.ts';
import { isObject } from '../json/json-object.ts';
import { collect, type StoredSegment } from '../report-bytes/slice/stored-segment.ts';
import { mergeLogs, segmentLogs, type LogLine } from './normalise/logs.ts';
import { readSdk, type Sdk } from './normalise/sdk.ts';
import { object, text } from '../json/values.ts';
import { firstTimeOf, orderSegments, type OrderedSegment, type SegmentOrder } from './segment-order.ts';

/** A call that was requested; nothing of it is fetched yet. */
export interface AskedCall {
  readonly callId: string;
  /** Whether its reports are fetched again instead of taken from the cache. */
  readonly refresh?: boolean | null | undefined;
}

/** A segment of a report. */
export interface ReportSegment extends OrderedSegment {
  readonly report: Report;
  readonly isFinal: boolean;
}

/** One SDK session's report of one call. */
export class Report {
  readonly callId: string;
  readonly sdk: Sdk;
  readonly segments: readonly ReportSegment[];
  readonly missingSegments: readonly number[];
  readonly repeatedSegmentCount: number;
  private readonly key: string;
  private hashedId: string | undefined;
  private mergedLogs: Promise<LogLine[]> | undefined;

  /** @param key distinguishes it from the other reports of the call */
  constructor(callId: string, key: string, { segments, missing, repeats }: SegmentOrder) {
    const speaking = segments.find(({ stored: segment }) => segment.text('user_agent') !== null) ?? segments[0];
    this.callId = callId;
    this.key = key;
    this.sdk = speaking
      ? readSdk(speaking.stored)
      : { name: null, platform: 'UNKNOWN', version: null, userAgent: null };
    this.missingSegments = missing;
    this.repeatedSegmentCount = repeats;
    this.segments = segments.map((segment, place) => ({
      ...segment,
      report: this,
      isFinal: place === segments.length - 1 && endsReport(segment.stored, this.sdk),
    }));
  }

  /** Hashed when it is first asked for. */
  get id(): string {
    return (this.hashedId ??= reportId(this.callId, this.key));
  }

  /** The log entries of all segments in order of time, without repeats. Computed once. */
  logs(): Promise<LogLine[]> {
    this.mergedLogs ??= this.readLogs();
    return this.mergedLogs;
  }

  private async readLogs(): Promise<LogLine[]> {
    const lines: LogLine[][] = [];
    for (const { stored, index } of this.segments) {
      await yieldIfDue();
      lines.push(await collect(segmentLogs(stored, index)));
    }
    return mergeLogs(lines);
  }
}

/**
 * Creates the reports of a call from what is stored: one for each SDK session, and for each start within it, because an SDK that reattaches
 * numbers its segments from 0 again. In order of their start.
 */
export async function assembleReports(callId: string, { segments }: ReportDocument): Promise<Report[]> {
  for (const segment of segments) {
    if (mustYield()) await nextSlice();
    segment.value('summary');
  }
  const sessions = groupBy(segments, sessionOf);
  const reports: { report: Report; start: string }[] = [];
  for (const [session, inSession] of sessions) {
    const starts = new Set(inSession.map(startOf).filter((start) => start !== null));
    const [firstStart = ''] = [...starts].sort();
    for (const [start, stored] of groupBy(inSession, (segment) => startOf(segment) ?? firstStart)) {
      if (mustYield()) await nextSlice();
      const order = await orderSegments(stored);
      await yieldIfDue();
      reports.push({ report: new Report(callId, `${session}\n${start}`, order), start });
    }
  }
  if (reports.length === 1) return reports.map(({ report }) => report);
  const timed = await mapInSlices(reports, ({ report, start }) => ({ report, time: timeOf(report, start) }));
  return timed.sort((one, other) => (one.time === other.time ? 0 : one.time - other.time)).map(({ report }) => report);
}

/** When a report's first interval or its call began, in epoch milliseconds. */
function timeOf({ segments: [first] }: Report, start: string): number {
  const time = first === undefined ? null : firstTimeOf(first.stored);
  return time ?? (start === '' ? Infinity : Date.parse(start));
}

/** The call id in a report's id; undefined if it is not a report id. */
export function callIdOfReport(reportId: string): string | undefined {
  return /^([^~]+)~[0-9a-f]{12}$/.exec(reportId)?.[1];
}

const reportId = (callId: string, key: string): string =>
  `${callId}~${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;

const summaryText = (segment: StoredSegment, key: string): string | null =>
  text(object(segment.value('summary'))?.[key]);

const sessionOf = (segment: StoredSegment): string =>
  segment.text('voice_sdk_session_id') ?? summaryText(segment, 'voiceSdkSessionId') ?? '';

const startOf = (segment: StoredSegment): string | null => summaryText(segment, 'startTimestamp');

/** iOS gives no reason for an early flush; there, only the last segment's summary has an end. */
const endsReport = (segment: StoredSegment, sdk: Sdk): boolean =>
  !isObject(segment.value('flushReason')) && (sdk.platform !== 'IOS' || summaryText(segment, 'endTimestamp') !== null);

/** Groups in the order of each key's first item. (`Map.groupBy` requires Node 21.) */
function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
