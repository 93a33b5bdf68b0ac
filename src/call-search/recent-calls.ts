import type { ReportDocument } from '../report-bytes/receive/report-document.ts';
import type { StoredSegment } from '../report-bytes/slice/stored-segment.ts';
import { instantMs, number, object, text } from '../json/values.ts';
import type { RowPage, CallRow } from './call-rows.ts';

/** How much later than planned a segment may be stored: SDKs retry uploads for some minutes, and reloaded pages reattach. */
const LATENESS_MS = 600_000;

/** The assumed maximum length of a call whose segments do not say when it began. */
const MAX_CALL_MS = 24 * 3_600_000;

/**
 * Converts a page of the list of stored reports to rows of a walk.
 * @param document undefined if the upstream has no such page
 * @param pageSize the number of rows of a full page
 */
export function rowsOfSegments(document: ReportDocument | undefined, pageSize: number): RowPage {
  if (document === undefined) return { rows: [], last: true };
  const { segments, strayEntries } = document;
  return { rows: segments.map(rowOf), last: segments.length + strayEntries < pageSize };
}

function rowOf(segment: StoredSegment): CallRow {
  const summary = object(segment.value('summary'));
  const time = instantMs(segment.value('created_at')) ?? instantMs(segment.value('stored_at'));
  // The duration so far does not depend on the client's clock, so it gives the start of the call by the list's clock.
  const seconds = number(summary?.durationSeconds);
  const lasted = seconds === null || seconds < 0 ? MAX_CALL_MS : seconds * 1_000 + LATENESS_MS;
  return {
    callId: segment.text('call_id') ?? text(summary?.callId),
    time,
    earliest: time === null ? -Number.MAX_SAFE_INTEGER : Math.floor(time - lasted),
  };
}
