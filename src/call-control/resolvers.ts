import { parseCallId } from '../call-reports/call-id.ts';
import { flag, instant, number, object, text } from '../call-reports/normalise/values.ts';
import { paginate } from '../graphql/connection.ts';
import type { Resolvers } from '../graphql/generated/resolvers.ts';
import { payloadOf } from './call-event.ts';
import { callPage } from './call-page.ts';
import { decimalText } from './decimal.ts';
import { hangupOf, sipCodeOf } from './hangup.ts';
import { callsOf, callStatus, scopedId } from './joins.ts';
import { recordSearch } from './search.ts';
import { buildTimeline } from './timeline/build.ts';
import { idText, looseCounter, looseNumber } from './wire.ts';

const MOST_EVENTS = 1_000;

/** From mild to severe: the order of `minSeverity`. */
const SEVERITIES = ['INFO', 'WARNING', 'ERROR'] as const;

export const callControlResolvers = {
  Query: {
    recentCalls: (_root, { first, after }, { loaders }) =>
      callPage({ first, after, list: 'recentCalls', source: loaders.recentSource }),
    searchCalls: (_root, { filter, first, after }, { loaders }) => {
      const search = recordSearch(filter);
      return callPage({
        first,
        after,
        list: `searchCalls ${JSON.stringify(search)}`,
        source: loaders.searchSource(search),
      });
    },
  },
  Call: {
    detailRecord: ({ callId }, _arguments, { loaders }) => loaders.recordOfCall.load(parseCallId(callId)),
    timeline: ({ callId }, { otherLegs }, { loaders }) => buildTimeline(callId, otherLegs, loaders),
  },
  SessionCorrelation: {
    callEvents: async (correlation, { scope, first, after }, { loaders }) => {
      const key = scopedId(correlation, scope);
      if (key === null) return null;
      const { events, truncated } = await loaders.callEvents.load(key);
      const page = paginate(events, { first, after, most: MOST_EVENTS, keyOf: ({ id }) => id, matches: () => true });
      return { ...page, truncated };
    },
    recordings: async (correlation, { scope }, { loaders }) => {
      const key = scopedId(correlation, scope);
      return key === null ? null : (await loaders.recordings.load(key)).items;
    },
    recordingsTruncated: async (correlation, { scope }, { loaders }) => {
      const key = scopedId(correlation, scope);
      return key === null ? null : (await loaders.recordings.load(key)).truncated;
    },
    callStatus: ({ telnyxLegId }, _arguments, { loaders }) =>
      telnyxLegId === null ? null : callStatus(telnyxLegId, loaders),
    otherLegs: async ({ telnyxSessionId, callId }, _arguments, { loaders }) => {
      if (telnyxSessionId === null) return null;
      const { items } = await loaders.recordsOfSession.load(telnyxSessionId);
      return callsOf(items).filter((other) => other.callId !== callId);
    },
    otherLegsTruncated: async ({ telnyxSessionId }, _arguments, { loaders }) =>
      telnyxSessionId === null ? null : (await loaders.recordsOfSession.load(telnyxSessionId)).truncated,
    leg: ({ telnyxLegId }) => (telnyxLegId === null ? null : { telnyxLegId }),
    session: ({ telnyxSessionId }) => (telnyxSessionId === null ? null : { telnyxSessionId }),
  },
  CallLeg: {
    __resolveReference: ({ telnyxLegId }) => ({ telnyxLegId }),
    call: async ({ telnyxLegId }, _arguments, { loaders }) => {
      const callId = idText((await loaders.recordOfLeg.load(telnyxLegId))?.call_id);
      return callId === null ? null : { callId };
    },
  },
  CallSession: {
    __resolveReference: ({ telnyxSessionId }) => ({ telnyxSessionId }),
    calls: async ({ telnyxSessionId }, _arguments, { loaders }) =>
      callsOf((await loaders.recordsOfSession.load(telnyxSessionId)).items),
  },
  CallEvent: {
    name: ({ stored }) => text(stored.name),
    type: ({ stored }) => (stored.type === 'command' ? 'COMMAND' : stored.type === 'webhook' ? 'WEBHOOK' : 'UNKNOWN'),
    typeRaw: ({ stored }) => text(stored.type),
    timestamp: ({ stored }) => instant(stored.event_timestamp),
    telnyxLegId: ({ stored }) => idText(stored.call_leg_id),
    telnyxSessionId: ({ stored }) => idText(stored.call_session_id),
    hangup: hangupOf,
    payload: payloadOf,
  },
  CallHangup: {
    cause: (hangup) => text(hangup.hangup_cause),
    source: (hangup) => text(hangup.hangup_source),
    sipCode: sipCodeOf,
    quality: (hangup) => object(hangup.call_quality_stats),
  },
  CallQualityStats: {
    inboundMos: ({ inbound }) => looseNumber(object(inbound)?.mos),
    inboundJitterMaxVariance: ({ inbound }) => looseNumber(object(inbound)?.jitter_max_variance),
    inboundJitterPacketCount: ({ inbound }) => looseCounter(object(inbound)?.jitter_packet_count),
    inboundPacketCount: ({ inbound }) => looseCounter(object(inbound)?.packet_count),
    inboundSkippedPacketCount: ({ inbound }) => looseCounter(object(inbound)?.skip_packet_count),
    outboundPacketCount: ({ outbound }) => looseCounter(object(outbound)?.packet_count),
    outboundSkippedPacketCount: ({ outbound }) => looseCounter(object(outbound)?.skip_packet_count),
  },
  CallRecording: {
    id: (recording) => idText(recording.id),
    telnyxLegId: (recording) => idText(recording.call_leg_id),
    telnyxSessionId: (recording) => idText(recording.call_session_id),
    channels: ({ channels }) => (channels === 'single' ? 'SINGLE' : channels === 'dual' ? 'DUAL' : 'UNKNOWN'),
    channelsRaw: ({ channels }) => text(channels),
    startedAt: (recording) => instant(recording.recording_started_at),
    endedAt: (recording) => instant(recording.recording_ended_at),
    durationSeconds: (recording) => {
      const milliseconds = looseNumber(recording.duration_millis);
      return milliseconds === null ? null : milliseconds / 1_000;
    },
    status: ({ status }) => text(status),
    initiatedBy: (recording) => text(recording.initiated_by),
    downloadLinks: (recording) =>
      Object.entries(object(recording.download_urls) ?? {}).flatMap(([format, url]) =>
        typeof url === 'string' && url !== '' ? [{ format, url }] : [],
      ),
  },
  CallStatus: {
    isAlive: ({ stored }) => flag(stored.is_alive),
    durationSeconds: ({ stored }) => number(stored.call_duration),
    startedAt: ({ stored }) => instant(stored.start_time),
    endedAt: ({ stored }) => instant(stored.end_time),
  },
  CallDetailRecord: {
    id: (record) => idText(record.id),
    telnyxSessionId: (record) => idText(record.telnyx_session_id),
    telnyxLegId: (record) => idText(record.telnyx_leg_id),
    agent: (record) => idText(record.auth_username),
    callerNumber: (record) => idText(record.cli),
    destinationNumber: (record) => idText(record.cld),
    direction: ({ direction }) =>
      direction === 'inbound' ? 'INBOUND' : direction === 'outbound' ? 'OUTBOUND' : 'UNKNOWN',
    directionRaw: ({ direction }) => text(direction),
    startedAt: (record) => instant(record.started_at),
    endedAt: (record) => instant(record.finished_at),
    callSeconds: (record) => looseCounter(record.call_sec),
    billedSeconds: (record) => looseCounter(record.billed_sec),
    cost: ({ cost }) => decimalText(cost),
    currency: ({ currency }) => idText(currency),
    connectionId: (record) => idText(record.connection_id),
    connectionName: (record) => idText(record.connection_name),
    raw: (record) => record,
  },
  CallTimeline: {
    entries: ({ entries }, { minSeverity }) => {
      const least = SEVERITIES.indexOf(minSeverity);
      return entries.filter(({ severity }) => SEVERITIES.indexOf(severity) >= least);
    },
  },
} satisfies Resolvers;
