import type { Finding, Session, SideIndex } from './types.ts';

type OutcomeKind = 'COMPLETED' | 'DROPPED' | 'NOT_ANSWERED' | 'REFUSED' | 'NOT_CONNECTED' | 'UNKNOWN';

/** How a call ended; null for what is unknown. */
export interface Outcome {
  readonly kind: OutcomeKind;
  readonly sipCode: number | null;
  /** Telnyx's name of the cause. */
  readonly cause: string | null;
  readonly endedBy: SideIndex | null;
  /** On the session's clock. */
  readonly endedAt: number | null;
  /** Null when unknown. */
  readonly wasAnswered: boolean | null;
}

/** RFC 3261: the callee is busy (486, 600), declines (603), or may not be called (401, 403, 407). */
const REFUSING_SIP = new Set([401, 403, 407, 486, 600, 603]);
const REFUSING_CAUSES = new Set(['user_busy', 'call_rejected']);

/** RFC 3261: temporarily unavailable (480), no answer in time (408), cancelled (487). */
const UNANSWERED_SIP = new Set([408, 480, 487]);
const UNANSWERED_CAUSES = new Set(['no_answer', 'no_user_response', 'originator_cancel', 'time_limit', 'timeout']);

/** Hangup causes of calls that were ended on purpose. */
const ORDINARY_CAUSES = new Set(['normal_clearing', 'originator_cancel', 'user_busy', 'normal_unspecified']);

/** How a call ended, by `call.hangup` of either leg, or else by the SDK's own log. */
export function outcomeOf(session: Session, findings: readonly Finding[]): Outcome {
  const { sides } = session;
  const hangups = sides.map(({ course }) => course.hangup).filter((hangup) => hangup !== null);
  const logged = loggedHangup(session);
  const sipCode = sides[0].course.hangup?.sipCode ?? hangups[0]?.sipCode ?? logged.sipCode;
  const cause = sides[0].course.hangup?.cause ?? hangups[0]?.cause ?? logged.cause;
  const hasMedia = sides.some(({ reports }) =>
    reports.some(({ leg }) => leg.timeseries.values.outboundPacketsSent.some((packets) => packets > 0)),
  );
  const areKnown = sides.some(({ course }) => course.isKnown);
  const wasAnswered = areKnown ? answeredByCallControl(session) : (answeredByLog(session) ?? (hasMedia ? true : null));
  const base = {
    sipCode,
    cause,
    endedBy: endedBy(session),
    endedAt: hangups[0]?.time ?? null,
    wasAnswered,
  };
  const has = (wanted: Finding['cause']): boolean => findings.some((finding) => finding.cause === wanted);
  if (has('MICROPHONE_REFUSED')) return { ...base, kind: 'NOT_CONNECTED' };
  const isRefused = REFUSING_SIP.has(sipCode ?? 0) || REFUSING_CAUSES.has(cause ?? '');
  if (wasAnswered !== true) {
    if (!areKnown && logged.time === null && sipCode === null) return { ...base, kind: 'UNKNOWN' };
    if (isRefused) return { ...base, kind: 'REFUSED' };
    if (UNANSWERED_SIP.has(sipCode ?? 0) || UNANSWERED_CAUSES.has(cause ?? ''))
      return { ...base, kind: 'NOT_ANSWERED' };
    return {
      ...base,
      kind: sipCode !== null && sipCode >= 400 ? 'NOT_CONNECTED' : hangups.length > 0 ? 'NOT_ANSWERED' : 'UNKNOWN',
    };
  }
  if (has('NEVER_CONNECTED')) return { ...base, kind: 'NOT_CONNECTED' };
  if (has('REPORT_STOPPED') || (sipCode !== null && sipCode >= 400 && sipCode !== 487))
    return { ...base, kind: 'DROPPED' };
  if (cause !== null && UNANSWERED_CAUSES.has(cause) && cause !== 'originator_cancel')
    return { ...base, kind: 'DROPPED' };
  if (hangups.length === 0 && logged.time === null) return { ...base, kind: 'UNKNOWN' };
  return { ...base, kind: cause === null || ORDINARY_CAUSES.has(cause) || sipCode === 200 ? 'COMPLETED' : 'UNKNOWN' };
}

/** Whether both legs were answered or bridged, as far as their events are known. */
const answeredByCallControl = ({ sides }: Session): boolean =>
  sides.some(({ course }) => course.bridged !== null) ||
  sides.every(({ course }) => !course.isKnown || course.answered !== null);

/** Whether the own client's log saw the answer; null when it has no call states. */
function answeredByLog({ sides: [{ reports }] }: Session): boolean | null {
  const reported = reports
    .map(({ leg }) => leg.view.metadata.setup.wasAnswered)
    .filter((answered) => answered !== null);
  return reported.length === 0 ? null : reported.includes(true);
}

/** The side that hung up: by `hangup_source` and who called, or else by the only log that says so. */
function endedBy({ sides }: Session): SideIndex | null {
  for (const { course } of sides) {
    const source = course.hangup?.source;
    if (source !== 'caller' && source !== 'callee') continue;
    const index = sides.findIndex(({ party }) => party.isCaller === (source === 'caller'));
    if (index !== -1) return index === 0 ? 0 : 1;
  }
  return null;
}

function loggedHangup({ sides }: Session): { time: number | null; sipCode: number | null; cause: string | null } {
  for (const { reports } of sides)
    for (const { leg } of reports)
      for (const { own, event, time } of leg.view.metadata.logs)
        if (own && event.kind === 'HANGUP')
          return { time, sipCode: event.sipCode, cause: event.cause?.toLowerCase() ?? null };
  return { time: null, sipCode: null, cause: null };
}
