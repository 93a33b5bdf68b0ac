import { isObject, type JsonObject } from '../../json/json-object.ts';
import { yieldIfDue, mustYield, nextSlice } from '../../operation/time-slices.ts';
import { instantMs, object, text, number, flag } from '../../json/values.ts';
import { mapInSlices } from '../../operation/map-in-slices.ts';
import type { Report, ReportSegment } from '../../reports/report.ts';
import { callLogOf, type CallLogLine } from '../../reports/log-events/call-log.ts';
import { hangupFacts, type HangupFacts } from '../../reports/log-events/hangup-facts.ts';
import { holdSpans, type HoldSpan } from '../../reports/log-events/hold-spans.ts';
import { muteSpans, type MuteSpan } from '../../reports/log-events/mute-spans.ts';
import { setupFacts, type SetupFacts } from '../../reports/log-events/setup-facts.ts';
import { maximumOf, minimumOf } from '../statistics.ts';

/** An early flush, and what closed the socket, if anything did. */
export interface Flush {
  /** The SDK's name of the reason. */
  readonly type: string;
  readonly segmentIndex: number;
  /** When the segment was sent, in epoch milliseconds; null when unknown. */
  readonly time: number | null;
  readonly closeCode: number | null;
  readonly closeName: string | null;
  readonly closeReason: string | null;
  readonly wasClean: boolean | null;
  readonly error: string | null;
}

/** What rules need of a report besides the columns of its intervals. */
export interface ReportMetadata {
  /** Epoch milliseconds; null when unknown. */
  readonly startedAt: number | null;
  /** When the call ended by the last segment's summary, in epoch milliseconds; null without one. */
  readonly endedAt: number | null;
  readonly flushes: readonly Flush[];
  readonly missingSegments: readonly number[];
  readonly repeatedSegmentCount: number;
  readonly segmentCount: number;
  readonly hasFinalSegment: boolean;
  readonly logs: readonly CallLogLine[];
  /** When the call was on hold, by the log, in epoch milliseconds. */
  readonly holds: readonly HoldSpan[];
  /** When the microphone was muted, by the log, in epoch milliseconds. `mutedSpans` also uses the intervals. */
  readonly mutes: readonly MuteSpan[];
  /** How the call ended, by the log; null when the log does not say. */
  readonly hangup: HangupFacts | null;
  readonly setup: SetupFacts;
}

/** Collects the metadata of a report. */
export async function reportMetadata(report: Report): Promise<ReportMetadata> {
  const summaries: JsonObject[] = [];
  for (const { stored } of report.segments) {
    if (mustYield()) await nextSlice();
    const summary = object(stored.value('summary'));
    if (summary !== null) summaries.push(summary);
  }
  const starts = summaries.map((summary) => instantMs(summary.startTimestamp)).filter((time) => time !== null);
  const ends = summaries.map((summary) => instantMs(summary.endTimestamp)).filter((time) => time !== null);
  const logs = await callLogOf(report);
  const flushes = await mapInSlices(report.segments, flushOf);
  await yieldIfDue();
  return {
    startedAt: minimumOf(starts),
    endedAt: maximumOf(ends),
    flushes: flushes.filter((flush) => flush !== null),
    missingSegments: report.missingSegments,
    repeatedSegmentCount: report.repeatedSegmentCount,
    segmentCount: report.segments.length,
    hasFinalSegment: report.segments.at(-1)?.isFinal ?? false,
    logs,
    holds: holdSpans(logs),
    mutes: muteSpans(logs),
    hangup: hangupFacts(logs),
    setup: setupFacts(logs),
  };
}

/** How a segment was flushed early; null when it was not. */
function flushOf({ stored, index }: ReportSegment): Flush | null {
  const reason = stored.value('flushReason');
  if (!isObject(reason)) return null;
  const close = object(reason.socketClose);
  return {
    type: text(reason.type) ?? '',
    segmentIndex: index,
    time: instantMs(object(stored.value('summary'))?.endTimestamp),
    closeCode: number(close?.code),
    closeName: text(close?.codeName),
    closeReason: text(close?.reason),
    wasClean: flag(close?.wasClean),
    error: text(close?.error),
  };
}
