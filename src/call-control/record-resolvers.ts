import { flag, instant, number, object, text } from '../json/values.ts';
import type { Resolvers } from '../graphql/generated/resolvers.ts';
import { payloadOf } from './call-event.ts';
import { decimalText } from '../json/decimal.ts';
import { hangupOf, sipCodeOf } from './hangup.ts';
import { idText, looseCounter, looseNumber } from '../json/loose-values.ts';

/** Types that expose one upstream record field by field. A value that is missing or of another type is null. */
export const recordResolvers = {
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
    downloadLinks: (recording, _arguments, { answer }) => {
      answer.holdsLinks = true;
      return Object.entries(object(recording.download_urls) ?? {}).flatMap(([format, url]) =>
        typeof url === 'string' && url !== '' ? [{ format, url }] : [],
      );
    },
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
} satisfies Resolvers;
