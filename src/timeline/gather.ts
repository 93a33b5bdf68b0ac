import { telnyxIdsOf } from '../reports/correlation.ts';
import type { JsonObject } from '../json/json-object.ts';
import type { CallReportLoaders } from '../reports/loaders.ts';
import type { Report } from '../reports/report.ts';
import { GatewayError } from '../errors.ts';
import type { TimelineMissingSource, TimelineSource } from '../graphql/generated/types.ts';
import type { CallEvent, CallEventList } from '../call-control/call-event.ts';
import type { CallControlLoaders, ScopedId } from '../call-control/loaders.ts';
import { idText, oldestFirst } from '../json/loose-values.ts';

/** One Voice SDK call of the session. */
interface ReportedLeg {
  readonly callId: string;
  readonly legIds: readonly string[];
  readonly reports: readonly Report[];
}

/** What a timeline is built from. */
export interface TimelineSources {
  readonly callId: string;
  /** The call's own client first. */
  readonly clients: readonly ReportedLeg[];
  readonly events: readonly CallEvent[];
  readonly recordings: readonly JsonObject[];
  readonly missing: readonly TimelineMissingSource[];
  readonly truncated: boolean;
}

type Loaders = CallReportLoaders & CallControlLoaders;

/**
 * Fetches all sources of a call's timeline, concurrently where they do not depend on each other.
 * @throws GatewayError when the call's own reports cannot be fetched; failures of other sources are listed in `missing`
 */
export async function gatherSources(callId: string, otherLegs: boolean, loaders: Loaders): Promise<TimelineSources> {
  const missing: TimelineMissingSource[] = [];
  const attempt: Attempt = async (source, ofCall, asked, fallback) => {
    try {
      return await asked;
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      missing.push({ source, callId: ofCall, code: error.code, message: error.message });
      return fallback;
    }
  };
  const reports = await loaders.reports.load(callId);
  const { legIds, sessionId } = await identify(callId, reports, loaders, attempt);
  const wholeSession = otherLegs && sessionId !== null;
  const scopes: ScopedId[] = wholeSession
    ? [{ scope: 'SESSION', id: sessionId }]
    : legIds.map((id) => ({ scope: 'LEG', id }));
  const [events, recordings, others] = await Promise.all([
    Promise.all(scopes.map((key) => attempt('CALL_CONTROL', null, loaders.callEvents.load(key), NO_EVENTS))),
    Promise.all(scopes.map((key) => attempt('RECORDING', null, loaders.recordings.load(key), NO_ITEMS))),
    wholeSession ? otherClients(callId, sessionId, loaders, attempt) : { clients: [], truncated: false },
  ]);
  return {
    callId,
    clients: [{ callId, legIds, reports }, ...others.clients],
    events: events.flatMap((list) => list.events),
    recordings: recordings.flatMap((list) => list.items),
    missing,
    truncated: [...events, ...recordings, others].some((list) => list.truncated),
  };
}

type Attempt = <Value>(
  source: TimelineSource,
  callId: string | null,
  asked: Promise<Value>,
  fallback: Value,
) => Promise<Value>;

const NO_EVENTS: CallEventList = { events: [], truncated: false };
const NO_ITEMS = { items: [], truncated: false } as const;

/** A call's leg and session, as named by its reports, or else by its billing record. */
async function identify(callId: string, reports: readonly Report[], loaders: Loaders, attempt: Attempt) {
  const legIds = new Set<string>();
  let sessionId: string | null = null;
  for (const report of reports) {
    const ids = await telnyxIdsOf(report);
    if (ids.telnyxLegId !== null) legIds.add(ids.telnyxLegId);
    sessionId ??= ids.telnyxSessionId;
  }
  if (legIds.size > 0 || sessionId !== null) return { legIds: [...legIds], sessionId };
  const record = await attempt('BILLING', callId, loaders.recordOfCall.load(callId), null);
  const legId = idText(record?.telnyx_leg_id);
  return { legIds: legId === null ? [] : [legId], sessionId: idText(record?.telnyx_session_id) };
}

/** How many other legs' reports are read; each can be as large as an hour's report. */
const MAX_OTHER_LEGS = 20;

async function otherClients(callId: string, sessionId: string, loaders: Loaders, attempt: Attempt) {
  const { items, truncated } = await attempt('BILLING', null, loaders.recordsOfSession.load(sessionId), NO_ITEMS);
  const legIdsOf = new Map<string, string[]>();
  for (const record of oldestFirst(items, 'started_at')) {
    const other = idText(record.call_id);
    const legId = idText(record.telnyx_leg_id);
    if (other !== null && other !== callId)
      legIdsOf.set(other, [...(legIdsOf.get(other) ?? []), ...(legId === null ? [] : [legId])]);
  }
  const clients = await Promise.all(
    [...legIdsOf].slice(0, MAX_OTHER_LEGS).map(async ([other, legIds]): Promise<ReportedLeg> => {
      const reports = await attempt('SDK_SESSION', other, loaders.reports.load(other), []);
      return { callId: other, legIds: [...new Set(legIds)], reports };
    }),
  );
  return { clients, truncated: truncated || legIdsOf.size > MAX_OTHER_LEGS };
}
