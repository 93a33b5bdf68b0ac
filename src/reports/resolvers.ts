import { badUserInput } from '../errors.ts';
import { paginate } from '../graphql/connection.ts';
import type { Resolvers } from '../graphql/generated/resolvers.ts';
import type { FlushReasonType } from '../graphql/generated/types.ts';
import { correlationOf } from './correlation.ts';
import { collect } from '../report-bytes/slice/stored-segment.ts';
import { intervalResolvers } from './interval-resolvers.ts';
import type { CallReportLoaders } from './loaders.ts';
import { mediaPaths } from './media-paths.ts';
import { intervalCount, intervals, statsShape } from './normalise/intervals.ts';
import { LOG_LEVELS, segmentLogs } from './normalise/logs.ts';
import { flag, instant, instantMs, int, number, object, text } from '../json/values.ts';

import { callIdOfReport, type AskedCall, type Report, type ReportSegment } from './report.ts';
import { mustYield, nextSlice } from '../operation/time-slices.ts';
import { NO_SUMMARY, summaryOf } from './summary.ts';
import { JsonText } from '../graphql/text-fields/json-text.ts';
import { rawTextOf } from './interval-json/raw-text.ts';

const MAX_CALLS = 100;
const MAX_LOG_ENTRIES = 1_000;
const MAX_SEARCH_LENGTH = 200;

const NOT_COUNTED = { take: () => undefined };

const FLUSH_REASONS: ReadonlyMap<string, FlushReasonType> = new Map([
  ['buffer-limit', 'BUFFER_LIMIT'],
  ['manual', 'MANUAL'],
  ['socket-close', 'SOCKET_CLOSE'],
  ['socket-error', 'SOCKET_ERROR'],
  ['socket-never-opened', 'SOCKET_NEVER_OPENED'],
  ['page-unload', 'PAGE_UNLOAD'],
  ['safety-interval', 'SAFETY_INTERVAL'],
]);

const reportsOf = ({ reports, freshReports }: CallReportLoaders, { callId, refresh }: AskedCall): Promise<Report[]> =>
  (refresh === true ? freshReports : reports).load(callId);

export const callReportResolvers = {
  ...intervalResolvers,
  Query: {
    callReports: (_root, { callId, refresh }, { loaders }) => reportsOf(loaders, { callId, refresh }),
    calls: (_root, { callIds, refresh }) => {
      if (callIds.length > MAX_CALLS)
        throw badUserInput(`callIds has ${callIds.length} ids; accepted: at most ${MAX_CALLS}.`);
      return callIds.map((callId) => ({ callId, refresh }));
    },
  },
  Call: {
    __resolveReference: ({ callId }) => ({ callId }),
    reports: (call, _arguments, { loaders }) => reportsOf(loaders, call),
  },
  CallReport: {
    __resolveReference: async ({ id }, { loaders }) => {
      const callId = callIdOfReport(id);
      if (callId === undefined) return null;
      return (await loaders.reports.load(callId)).find((report) => report.id === id) ?? null;
    },
    correlation: correlationOf,
    summary: summaryOf,
    storedAt: ({ segments }) => firstInOrder(segments, 'stored_at', (one, other) => one > other),
    createdAt: ({ segments }) => firstInOrder(segments, 'created_at', (one, other) => one < other),
    segments: ({ segments }, { indexes }) =>
      indexes == null ? segments : segments.filter(({ index }) => indexes.includes(index)),
    paths: mediaPaths,
    logs: async (report, { minLevel, search, first, after }) => {
      if (search != null && search.length > MAX_SEARCH_LENGTH)
        throw badUserInput(`search is ${search.length} characters long; accepted: at most ${MAX_SEARCH_LENGTH}.`);
      const least = LOG_LEVELS.indexOf(minLevel ?? 'UNKNOWN');
      const wanted = search?.toLowerCase() ?? '';
      return paginate(await report.logs(), {
        first,
        after,
        most: MAX_LOG_ENTRIES,
        keyOf: ({ segmentIndex, position }) => `${segmentIndex}:${position}`,
        matches: ({ level, message }) => LOG_LEVELS.indexOf(level) >= least && message.toLowerCase().includes(wanted),
      });
    },
  },
  MediaPath: {
    start: ({ first }) => instant(first.stats.intervalStartUtc),
    end: ({ last }) => instant(last.stats.intervalEndUtc),
    ice: ({ last }) => object(last.stats.ice),
    transport: ({ last }) => object(last.stats.transport),
    inboundCodec: ({ last }) => object(object(object(last.stats.audio)?.inbound)?.codec),
    outboundCodec: ({ last }) => object(object(object(last.stats.audio)?.outbound)?.codec),
  },
  LogEntry: {
    timestamp: ({ entry }) => instant(entry?.timestamp),
    levelRaw: ({ entry }) => text(entry?.level),
    context: ({ entry }) => entry?.context ?? null,
  },
  CallSummary: {
    direction: (summary) => {
      const direction = text(summary.direction)?.toLowerCase();
      if (direction === 'inbound') return 'INBOUND';
      return direction === 'outbound' ? 'OUTBOUND' : 'UNKNOWN';
    },
    directionRaw: (summary) => text(summary.direction),
    state: (summary) => text(summary.state),
    callerNumber: (summary) => text(summary.callerNumber),
    destinationNumber: (summary) => text(summary.destinationNumber),
    durationSeconds: (summary) => number(summary.durationSeconds),
    startedAt: (summary) => instant(summary.startTimestamp),
    endedAt: (summary) => instant(summary.endTimestamp),
    raw: (summary) => (summary === NO_SUMMARY ? null : summary),
  },
  StatsSegment: {
    flushReason: ({ stored }) => object(stored.value('flushReason')),
    storedAt: ({ stored }) => instant(stored.value('stored_at')),
    createdAt: ({ stored }) => instant(stored.value('created_at')),
    statsShape: ({ stored }) => statsShape(stored),
    intervalCount: ({ stored }) => intervalCount(stored),
    // `intervals` and `raw` without a writer. Operations use the writers of `interval-json/text-resolvers.ts`.
    intervals: ({ stored, report }) => collect(intervals(stored, report.sdk.platform)),
    logs: ({ stored, index }) => collect(segmentLogs(stored, index)),
    raw: async ({ stored }) => new JsonText(await rawTextOf(stored, NOT_COUNTED)).value,
  },
  FlushReason: {
    type: (reason) => FLUSH_REASONS.get(text(reason.type) ?? '') ?? 'UNKNOWN',
    typeRaw: (reason) => text(reason.type),
    socketClose: (reason) => object(reason.socketClose),
  },
  SocketClose: {
    code: (close) => int(close.code),
    codeName: (close) => text(close.codeName),
    reason: (close) => text(close.reason),
    wasClean: (close) => flag(close.wasClean),
    error: (close) => text(close.error),
  },
} satisfies Resolvers;

/** The earliest or latest of the segments' times, as it was sent; null when none is readable. */
async function firstInOrder(
  segments: readonly ReportSegment[],
  key: string,
  isBefore: (one: number, other: number) => boolean,
): Promise<string | null> {
  let first: unknown;
  let firstTime: number | null = null;
  for (const { stored } of segments) {
    if (mustYield()) await nextSlice();
    const value = stored.value(key);
    const time = instantMs(value);
    if (time === null || (firstTime !== null && !isBefore(time, firstTime))) continue;
    first = value;
    firstTime = time;
  }
  return instant(first);
}
