import type { Correlation } from '../reports/correlation.ts';
import type { JsonObject } from '../json/json-object.ts';
import { controlIdOfEvents, controlIdOfRecord, type CallStatus } from './call-status.ts';
import type { CallControlLoaders, ScopedId } from './loaders.ts';
import { idText, oldestFirst } from '../json/loose-values.ts';

/** The id that joins a report to the records of a scope; null when the report has none. */
export function scopedId(
  { telnyxLegId, telnyxSessionId }: Correlation,
  scope: ScopedId['scope'] | null | undefined,
): ScopedId | null {
  if (scope === 'SESSION') return telnyxSessionId === null ? null : { scope, id: telnyxSessionId };
  return telnyxLegId === null ? null : { scope: 'LEG', id: telnyxLegId };
}

/** The distinct calls of billing records, oldest first. */
export function callsOf(records: readonly JsonObject[]): { callId: string }[] {
  const callIds = oldestFirst(records, 'started_at').map((record) => idText(record.call_id));
  return [...new Set(callIds.filter((id) => id !== null))].map((callId) => ({ callId }));
}

/**
 * A leg's state in call control; null when its call control id is unknown, or Telnyx does not know the call.
 * @throws GatewayError also when the leg's events cannot be fetched and its billing record has no id
 */
export async function callStatus(telnyxLegId: string, loaders: StatusLoaders): Promise<CallStatus | null> {
  const [asked] = await Promise.allSettled([loaders.callEvents.load({ scope: 'LEG', id: telnyxLegId })]);
  const fromEvents = asked.status === 'fulfilled' ? controlIdOfEvents(asked.value.events) : null;
  const id = fromEvents ?? controlIdOfRecord(await loaders.recordOfLeg.load(telnyxLegId));
  if (id !== null) return await loaders.callStatus.load(id);
  if (asked.status === 'rejected') throw asked.reason;
  return null;
}

type StatusLoaders = Pick<CallControlLoaders, 'callEvents' | 'callStatus' | 'recordOfLeg'>;
