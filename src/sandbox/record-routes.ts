import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendJson } from './answers.ts';
import { compare, applyFilters, plainFields, readFilters, type ReadField } from './filters.ts';
import { isObject, timeOf, type JsonObject } from './json.ts';
import { cutPage, readPage, type Query } from './paging.ts';
import type { AccountOf } from './route-context.ts';

const DAY = 86_400_000;

const payloadField = (key: string): [string, ReadField] => [key, (event) => payloadOf(event)[key]];
const EVENT_FIELDS = new Map<string, ReadField>([
  ...plainFields({ leg_id: 'call_leg_id', application_session_id: 'call_session_id', occurred_at: 'event_timestamp' }),
  ...plainFields(['name', 'type']),
  ...['connection_id', 'from', 'to'].map(payloadField),
]);

const RECORDING_FIELDS = new Map<string, ReadField>([
  ...plainFields(['call_control_id', 'call_leg_id', 'call_session_id', 'conference_id', 'connection_id']),
  ...plainFields(['created_at', 'from', 'to', 'sip_call_id']),
  ...plainFields({ start_time: 'recording_started_at', end_time: 'recording_ended_at' }),
]);

/** The payload of a call-control event; empty when it has none. */
export function payloadOf(event: JsonObject): JsonObject {
  const metadata = isObject(event.metadata) ? event.metadata : {};
  return isObject(metadata.payload) ? metadata.payload : {};
}

/**
 * `GET /call_events` and `GET /recordings`.
 * @param now the current time in ms since the epoch, for the last 24 hours of events
 */
export function recordRoutes(api: FastifyInstance, accountOf: AccountOf, now: number): void {
  api.get<{ Querystring: Query }>('/call_events', (request, reply) => {
    const filters = readFilters(request.query);
    const ofOneCall = filters.some(({ field }) => field === 'leg_id' || field === 'application_session_id');
    const since = ofOneCall ? -Infinity : now - DAY;
    const events = applyFilters(accountOf(request).events, filters, EVENT_FIELDS)
      .filter((event) => (timeOf(event.event_timestamp) ?? 0) >= since)
      .sort((left, right) => compare(left.event_timestamp, right.event_timestamp));
    return sendPage(request, reply, events);
  });

  api.get<{ Querystring: Query }>('/recordings', (request, reply) => {
    const filters = readFilters(request.query);
    return sendPage(request, reply, applyFilters(accountOf(request).recordings, filters, RECORDING_FIELDS));
  });
}

/** Responds with `{ data, meta }` for the requested page of the rows. */
export function sendPage(
  request: FastifyRequest<{ Querystring: Query }>,
  reply: FastifyReply,
  rows: readonly JsonObject[],
  largest?: number,
): Promise<FastifyReply> {
  const { rows: data, meta } = cutPage(rows, readPage(request.query, largest));
  return sendJson(request, reply, Buffer.from(JSON.stringify({ data, meta })));
}
