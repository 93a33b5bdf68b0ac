import type { ReportMetadata } from '../columns/report-metadata.ts';
import { COMPUTED_SDK_CODES } from '../issues/rules/catalogue/catalogue.ts';
import type { QualityIssue } from '../issues/issues.ts';
import { entry, type DataQualityEntry } from './entry.ts';

/** Warnings in the log that belong to other calls, or that the intervals do not confirm. */
export function logEntries(metadata: ReportMetadata, issues: readonly QualityIssue[]): DataQualityEntry[] {
  const entries: DataQualityEntry[] = [];
  const confirmed = new Set(issues.flatMap(({ sdkReportedAt }) => sdkReportedAt));
  const others = metadata.logs.filter(
    ({ own, owner, isEcho, time, warningCode }) =>
      !own && !isEcho && warningCode !== null && !(owner === 'UNSURE' && time !== null && confirmed.has(time)),
  );
  if (others.length > 0)
    entries.push(
      entry(
        'LOG_OF_OTHER_CALLS',
        'INFO',
        'The log has warnings that another call of the same page wrote or may have written, and that the intervals of this call do not show. They were left out.',
        {
          count: others.length,
          segmentIndex: others[0]?.segmentIndex ?? null,
        },
      ),
    );
  const computed = new Set(issues.map(({ sdkCode }) => sdkCode));
  const missed = metadata.logs.filter(
    ({ own, warningCode }) =>
      own && warningCode !== null && COMPUTED_SDK_CODES.has(warningCode) && !computed.has(warningCode),
  );
  for (const code of new Set(missed.map(({ warningCode }) => warningCode))) {
    const lines = missed.filter(({ warningCode }) => warningCode === code);
    entries.push(
      entry(
        'SDK_WARNING_NOT_REPRODUCED',
        'WARNING',
        `The SDK logged warning ${code}, but the stored intervals do not show it: some may be missing.`,
        {
          effectOnScores: 'The issue is not listed; see the log.',
          count: lines.length,
          segmentIndex: lines[0]?.segmentIndex ?? null,
        },
      ),
    );
  }
  return entries;
}
