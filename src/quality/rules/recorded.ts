import type { CallLogLine } from '../../call-reports/call-log.ts';
import type { Flush } from '../report-facts.ts';
import { CATALOGUE, COMPUTED_SDK_CODES, ISSUE_CODES, type IssueCode } from './catalogue.ts';
import type { Occurrence, Rule, RuleFinding } from './rule.ts';

const SOCKET_FLUSHES = new Set(['socket-close', 'socket-error', 'socket-never-opened']);

/** Closed as agreed, by RFC 6455. */
const NORMAL_CLOSURE = 1_000;

/** What does not show in intervals: sockets, the SDK's own words, parts that were never stored. */
export const recordedRules: Rule[] = [
  ({ facts }) => {
    const closes = facts.flushes.filter(
      ({ type, closeCode, wasClean }) =>
        SOCKET_FLUSHES.has(type) && !(closeCode === NORMAL_CLOSURE && wasClean !== false),
    );
    if (closes.length === 0) return [];
    const occurrences = closes.map((flush) => ({
      time: flush.time,
      detail: closeText(flush),
      segmentIndex: flush.segmentIndex,
    }));
    return [{ code: 'SIGNALING_SOCKET_CLOSED', episodes: [], occurrences, threshold: null }];
  },
  ({ facts }) => {
    if (facts.missingSegments.length === 0) return [];
    const occurrences = facts.missingSegments.map((index) => ({
      time: null,
      detail: `Segment ${index} was sent and never stored.`,
      segmentIndex: index,
    }));
    return [{ code: 'MISSING_SEGMENTS', episodes: [], occurrences, threshold: null }];
  },
  ({ facts }) => {
    const warnings = facts.logs.filter(({ own, warningCode }) => own && warningCode !== null);
    const byCode = new Map<number, Occurrence[]>();
    for (const line of warnings) {
      const sdkCode = line.warningCode ?? 0;
      if (COMPUTED_SDK_CODES.has(sdkCode)) continue;
      byCode.set(sdkCode, [...(byCode.get(sdkCode) ?? []), occurrence(line)]);
    }
    return [...byCode].map(([sdkCode, occurrences]): RuleFinding => ({
      code: codeOfWarning(sdkCode),
      sdkCode,
      episodes: [],
      occurrences,
      threshold: null,
    }));
  },
  ({ facts }) => {
    const occurrences = facts.logs.filter(({ own, errorCode }) => own && errorCode !== null).map(occurrence);
    return occurrences.length === 0 ? [] : [{ code: 'SDK_ERROR', episodes: [], occurrences, threshold: null }];
  },
];

const occurrence = ({ time, text, segmentIndex, errorCode }: CallLogLine): Occurrence => ({
  time,
  detail: errorCode === null ? text : `${text} (${errorCode})`,
  segmentIndex,
});

const codeOfWarning = (sdkCode: number): IssueCode =>
  ISSUE_CODES.find((code) => CATALOGUE[code].sdkCode === sdkCode) ?? 'OTHER_SDK_WARNING';

function closeText({ type, closeCode, closeName, closeReason, error }: Flush): string {
  const how =
    type === 'socket-never-opened' ? 'The signalling socket could not be opened' : 'The signalling socket closed';
  const code = closeCode === null ? '' : ` with ${closeCode}${closeName === null ? '' : ` ${closeName}`}`;
  const why = error ?? (closeReason === '' ? null : closeReason);
  return `${how}${code}${why === null ? '' : `: ${why}`}.`;
}
