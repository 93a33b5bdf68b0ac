import { isObject } from '../call-reports/document/stored-segment.ts';
import { instantMs, object, text, number, flag } from '../call-reports/normalise/values.ts';
import type { Report } from '../call-reports/report.ts';
import { callLogOf, type CallLogLine } from '../call-reports/call-log.ts';
import { holdSpans, type Span } from '../call-reports/log-events/hold-spans.ts';
import { leastOf } from './statistics.ts';

/** An early flush and what closed the socket, if one did. */
export interface Flush {
  /** The SDK's word for the reason. */
  readonly type: string;
  readonly segmentIndex: number;
  /** When the segment was sent, epoch milliseconds; null when not told. */
  readonly time: number | null;
  readonly closeCode: number | null;
  readonly closeName: string | null;
  readonly closeReason: string | null;
  readonly wasClean: boolean | null;
  readonly error: string | null;
}

/** What rules need of a report besides the columns of its intervals. */
export interface ReportFacts {
  /** Epoch milliseconds; null when not told. */
  readonly startedAt: number | null;
  readonly flushes: readonly Flush[];
  readonly missingSegments: readonly number[];
  readonly repeatedSegmentCount: number;
  readonly segmentCount: number;
  readonly hasFinalSegment: boolean;
  readonly logs: readonly CallLogLine[];
  /** When the call was on hold, by the log; epoch milliseconds. */
  readonly holds: readonly Span[];
}

/** Gathers the facts of a report. */
export async function reportFacts(report: Report): Promise<ReportFacts> {
  const summaries = report.segments
    .map(({ stored }) => object(stored.value('summary')))
    .filter((summary) => summary !== null);
  const starts = summaries.map((summary) => instantMs(summary.startTimestamp)).filter((time) => time !== null);
  const logs = await callLogOf(report);
  return {
    startedAt: leastOf(starts),
    flushes: report.segments.flatMap(({ stored, index }) => {
      const reason = stored.value('flushReason');
      if (!isObject(reason)) return [];
      const close = object(reason.socketClose);
      return [
        {
          type: text(reason.type) ?? '',
          segmentIndex: index,
          time: instantMs(object(stored.value('summary'))?.endTimestamp),
          closeCode: number(close?.code),
          closeName: text(close?.codeName),
          closeReason: text(close?.reason),
          wasClean: flag(close?.wasClean),
          error: text(close?.error),
        },
      ];
    }),
    missingSegments: report.missingSegments,
    repeatedSegmentCount: report.repeatedSegmentCount,
    segmentCount: report.segments.length,
    hasFinalSegment: report.segments.at(-1)?.isFinal ?? false,
    logs,
    holds: holdSpans(logs),
  };
}
