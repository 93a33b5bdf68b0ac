import type { ReportMetadata } from '../columns/report-metadata.ts';
import { entry, type DataQualityEntry } from './entry.ts';

/** Segments that are missing, repeated, or do not end the report. */
export function segmentEntries(metadata: ReportMetadata): DataQualityEntry[] {
  const entries: DataQualityEntry[] = [];
  const { missingSegments: missing, repeatedSegmentCount: repeats } = metadata;
  if (missing.length > 0)
    entries.push(
      entry('MISSING_SEGMENTS', 'CRITICAL', `Segment ${missing.join(', ')} was sent but never stored.`, {
        effectOnSeries: 'The missing time is a gap.',
        effectOnScores: 'The missing time is not scored; issues in it cannot be seen.',
        count: missing.length,
        segmentIndex: missing[0] ?? null,
      }),
    );
  if (repeats > 0)
    entries.push(
      entry(
        'REPEATED_SEGMENTS',
        'INFO',
        `${repeats} stored ${repeats === 1 ? 'segment repeats another and was' : 'segments repeat others and were'} dropped.`,
        {
          count: repeats,
        },
      ),
    );
  if (!metadata.hasFinalSegment && metadata.segmentCount > 0)
    entries.push(
      entry(
        'FINAL_SEGMENT_MISSING',
        'WARNING',
        'The last stored segment does not end the report: its end was lost or is still to come.',
        {
          effectOnSeries: 'Ends early.',
          effectOnScores: 'The end of the call is not scored.',
        },
      ),
    );
  return entries;
}
