import type { FastifyInstance } from 'fastify';
import { ApiError } from './errors.ts';
import { timeOf, type JsonObject } from './json.ts';
import type { AccountRecords } from './samples.ts';
import { payloadOf } from './record-routes.ts';
import type { AccountOf } from './route-context.ts';

/** `GET /calls/{call_control_id}`: a call's status, derived from its events and its detail record. */
export function callRoutes(api: FastifyInstance, accountOf: AccountOf): void {
  api.get<{ Params: { callControlId: string } }>('/calls/:callControlId', (request) => {
    const status = callStatus(accountOf(request), request.params.callControlId);
    if (status === undefined) throw new ApiError(404, `No call has the id '${request.params.callControlId}'.`);
    return { data: status };
  });
}

function callStatus(records: AccountRecords, callControlId: string): JsonObject | undefined {
  const events = records.events.filter((event) => payloadOf(event).call_control_id === callControlId);
  const legId = events[0]?.call_leg_id;
  const detail = records.detailRecords.find(
    (record) => record.telnyx_call_control_id === callControlId || record.telnyx_leg_id === legId,
  );
  if (callControlId === '' || (events.length === 0 && detail === undefined)) return undefined;
  const timeOfEvent = (name: string): unknown => events.find((event) => event.name === name)?.event_timestamp;
  const start = timeOfEvent('call.initiated') ?? detail?.started_at;
  const end = timeOfEvent('call.hangup') ?? detail?.finished_at;
  const talked = ((timeOf(end) ?? NaN) - (timeOf(timeOfEvent('call.answered')) ?? NaN)) / 1000;
  return {
    record_type: 'call',
    call_control_id: callControlId,
    call_leg_id: legId ?? detail?.telnyx_leg_id,
    call_session_id: events[0]?.call_session_id ?? detail?.telnyx_session_id,
    is_alive: end === undefined,
    call_duration: detail?.call_sec ?? (Number.isNaN(talked) ? undefined : Math.round(talked)),
    start_time: start,
    end_time: end,
  };
}
