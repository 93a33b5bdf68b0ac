import { NearTimes } from '../../../reports/near-times.ts';
import type { CallLogLine } from '../../../reports/log-events/call-log.ts';
import type { Flush, ReportMetadata } from '../../columns/report-metadata.ts';
import { CATALOGUE, COMPUTED_SDK_CODES } from './catalogue/catalogue.ts';
import { ISSUE_CODES, type IssueCode } from './catalogue/issue-kind.ts';
import type { Occurrence, Rule, RuleFinding } from './rule.ts';

const SOCKET_FLUSHES = new Set(['socket-close', 'socket-error', 'socket-never-opened']);

/** Close codes of a regular closure, by RFC 6455. */
const NORMAL_CLOSURE = 1_000;

/** Issues that intervals do not show: sockets, the SDK's own warnings and errors, segments that were never stored. */
export const logRules: Rule[] = [
  ({ metadata }) => {
    const closes = metadata.flushes.filter(
      ({ type, closeCode, wasClean }) =>
        SOCKET_FLUSHES.has(type) && !(closeCode === NORMAL_CLOSURE && wasClean !== false),
    );
    const flushed = closes.map((flush) => ({
      time: flush.time,
      detail: closeText(flush),
      segmentIndex: flush.segmentIndex,
    }));
    const occurrences = [...flushed, ...loggedCloses(metadata)];
    if (occurrences.length === 0) return [];
    return [{ code: 'SIGNALING_SOCKET_CLOSED', episodes: [], occurrences, threshold: null }];
  },
  ({ metadata }) => {
    if (metadata.missingSegments.length === 0) return [];
    const occurrences = metadata.missingSegments.map((index) => ({
      time: null,
      detail: `Segment ${index} was sent but never stored.`,
      segmentIndex: index,
    }));
    return [{ code: 'MISSING_SEGMENTS', episodes: [], occurrences, threshold: null }];
  },
  ({ metadata }) => {
    const warnings = metadata.logs.filter(({ own, warningCode }) => own && warningCode !== null);
    const byCode = new Map<number, Occurrence[]>();
    for (const line of warnings) {
      const sdkCode = line.warningCode ?? 0;
      if (COMPUTED_SDK_CODES.has(sdkCode)) continue;
      const known = byCode.get(sdkCode);
      if (known === undefined) byCode.set(sdkCode, [occurrence(line)]);
      else known.push(occurrence(line));
    }
    return [...byCode].slice(0, MAX_CODES).map(([sdkCode, occurrences]): RuleFinding => ({
      code: codeOfWarning(sdkCode),
      sdkCode,
      episodes: [],
      occurrences,
      threshold: null,
    }));
  },
  ({ metadata }) => {
    const occurrences = metadata.logs.filter(({ own, errorCode }) => own && errorCode !== null).map(occurrence);
    return occurrences.length === 0 ? [] : [{ code: 'SDK_ERROR', episodes: [], occurrences, threshold: null }];
  },
];

/** The SDKs have about forty warnings. Of a log with more codes than this, only the first ones become issues. */
const MAX_CODES = 100;

/** One closed socket appears as the flush that it causes and as several log lines within this time, in milliseconds. */
const ONE_CLOSE_MS = 1_500;

/** Sockets that closed or failed by the log, without a flush: everything had just been sent, or flushing is off. */
function loggedCloses({ logs, flushes }: ReportMetadata): Occurrence[] {
  const found: Occurrence[] = [];
  const logged = new NearTimes(
    ONE_CLOSE_MS,
    flushes.filter(({ type }) => SOCKET_FLUSHES.has(type)).map(({ time }) => time),
  );
  for (const { own, event, time, segmentIndex } of logs) {
    if (!own || (event.kind !== 'SOCKET_CLOSED' && event.kind !== 'SOCKET_ERROR')) continue;
    if (logged.has(time)) continue;
    logged.add(time);
    if (event.kind === 'SOCKET_ERROR') found.push({ time, detail: 'The signalling socket failed.', segmentIndex });
    else if (!(event.code === NORMAL_CLOSURE && event.wasClean !== false)) {
      const [type, closeName, error] = ['socket-close', null, null];
      const { code: closeCode, reason: closeReason, wasClean } = event;
      const detail = closeText({ type, segmentIndex, time, closeCode, closeName, closeReason, wasClean, error });
      found.push({ time, detail, segmentIndex });
    }
  }
  return found;
}

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
