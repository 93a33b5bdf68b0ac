import type { Resolvers } from '../graphql/generated/resolvers.ts';
import type { JsonObject } from './document/stored-segment.ts';
import type { Interval } from './normalise/intervals.ts';
import { counter, flag, instant, int, number, object, text } from './normalise/values.ts';

type Reader<Value> = (value: unknown) => Value | null;

/** Resolvers for fields that carry the name under which the SDKs store them, all read alike. */
const read = <Value, Name extends string>(
  reader: Reader<Value>,
  ...names: Name[]
): Record<Name, (stats: JsonObject) => Value | null> =>
  Object.fromEntries(names.map((name) => [name, (stats: JsonObject) => reader(stats[name])])) as Record<
    Name,
    (stats: JsonObject) => Value | null
  >;

const audio = ({ stats }: Interval): JsonObject | null => object(stats.audio);

/** Reads a Flutter name where the W3C name is missing. */
const either =
  <Value>(reader: Reader<Value>, name: string, flutterName: string) =>
  (stats: JsonObject) =>
    reader(stats[name] ?? stats[flutterName]);

/** A remote report and whose units its numbers have. */
export interface RemoteInbound {
  readonly stats: JsonObject;
  readonly platform: Interval['platform'];
}

/** Everything below an interval. A field reads its own value and no other, so cost follows the selection. */
export const intervalResolvers = {
  StatsInterval: {
    start: ({ stats }) => instant(stats.intervalStartUtc),
    end: ({ stats }) => instant(stats.intervalEndUtc),
    inbound: (interval) => object(audio(interval)?.inbound),
    outbound: (interval) => object(audio(interval)?.outbound),
    connection: ({ stats }) => object(stats.connection),
    ice: ({ stats }) => object(stats.ice),
    transport: ({ stats }) => object(stats.transport),
    mediaPlayout: ({ stats }) => object(stats.mediaPlayout),
    remoteRtcp: (interval) => (object(interval.stats.remoteRtcp) === null ? null : interval),
    raw: ({ raw }) => raw,
  },
  InboundAudioStats: {
    ...read(
      counter,
      ...(['packetsReceived', 'packetsLost', 'packetsDiscarded', 'bytesReceived', 'headerBytesReceived'] as const),
      ...(['concealedSamples', 'concealmentEvents', 'totalSamplesReceived', 'jitterBufferEmittedCount'] as const),
      ...(['fecPacketsReceived', 'fecPacketsDiscarded', 'nackCount'] as const),
    ),
    ...read(
      number,
      ...(['jitterAvg', 'audioLevelAvg', 'bitrateAvg', 'totalAudioEnergy', 'totalSamplesDuration'] as const),
      ...(['jitterBufferDelay', 'jitterBufferTargetDelay', 'jitterBufferMinimumDelay'] as const),
    ),
    ...read(object, 'codec'),
  },
  OutboundAudioStats: {
    ...read(
      counter,
      ...(['packetsSent', 'bytesSent', 'headerBytesSent', 'retransmittedPacketsSent'] as const),
      ...(['retransmittedBytesSent', 'nackCount'] as const),
    ),
    ...read(number, 'audioLevelAvg', 'bitrateAvg', 'targetBitrate', 'totalPacketSendDelay'),
    ...read(flag, 'active'),
    ...read(object, 'codec', 'localTrack', 'mediaSource'),
  },
  Codec: {
    ...read(text, 'mimeType', 'sdpFmtpLine', 'codecId'),
    ...read(int, 'clockRate', 'channels', 'payloadType'),
  },
  LocalAudioTrack: {
    ...read(text, 'id', 'label', 'readyState', 'contentHint'),
    ...read(flag, 'enabled', 'muted'),
    ...read(object, 'settings'),
  },
  MediaSourceStats: {
    ...read(text, 'id', 'trackIdentifier'),
    ...read(number, 'audioLevel', 'totalAudioEnergy', 'totalSamplesDuration', 'echoReturnLoss'),
    ...read(number, 'echoReturnLossEnhancement'),
  },
  ConnectionStats: {
    ...read(number, 'roundTripTimeAvg', 'currentRoundTripTime'),
    ...read(text, 'roundTripTimeSource'),
    ...read(counter, 'packetsSent', 'packetsReceived', 'bytesSent', 'bytesReceived'),
  },
  IceCandidatePairStats: {
    ...read(text, 'id', 'state', 'localCandidateId', 'remoteCandidateId'),
    ...read(flag, 'nominated', 'writable'),
    ...read(number, 'currentRoundTripTime'),
    ...read(counter, 'requestsSent', 'responsesReceived'),
    ...read(object, 'local', 'remote'),
  },
  IceCandidate: {
    ...read(text, 'id', 'candidateType', 'protocol', 'networkType', 'address', 'url', 'relayProtocol'),
    ...read(text, 'relatedAddress'),
    ...read(int, 'port', 'relatedPort'),
    ...read(counter, 'priority'),
  },
  TransportStats: {
    ...read(text, 'iceState', 'dtlsState', 'srtpCipher', 'tlsVersion', 'selectedCandidatePairId'),
    ...read(counter, 'selectedCandidatePairChanges'),
  },
  MediaPlayoutStats: {
    synthesizedSamplesEvents: either(counter, 'synthesizedSamplesEvents', 'synthesizedSamples'),
    synthesizedSamplesDuration: either(number, 'synthesizedSamplesDuration', 'synthesizedDuration'),
    totalSamplesCount: either(counter, 'totalSamplesCount', 'totalSampleCount'),
    ...read(number, 'totalPlayoutDelay', 'totalSamplesDuration'),
  },
  RemoteRtcpStats: {
    inbound: ({ stats, platform }) => {
      const inbound = object(object(stats.remoteRtcp)?.inbound);
      return inbound && { stats: inbound, platform };
    },
    outbound: ({ stats }) => object(object(stats.remoteRtcp)?.outbound),
  },
  RemoteInboundStats: {
    packetsReceived: ({ stats }) => counter(stats.packetsReceived),
    packetsLost: ({ stats }) => counter(stats.packetsLost),
    fractionLost: ({ stats }) => number(stats.fractionLost),
    jitter: ({ stats }) => number(stats.jitter),
    jitterMs: ({ stats, platform }) => {
      const jitter = number(stats.jitter);
      if (jitter === null || platform === 'UNKNOWN') return null;
      return platform === 'FLUTTER' ? jitter * 1_000 : jitter;
    },
    roundTripTime: ({ stats }) => number(stats.roundTripTime),
    totalRoundTripTime: ({ stats }) => number(stats.totalRoundTripTime),
    roundTripTimeMeasurements: ({ stats }) => counter(stats.roundTripTimeMeasurements),
    roundTripTimeAvg: ({ stats }) => number(stats.roundTripTimeAvg),
  },
  RemoteOutboundStats: {
    ...read(counter, 'packetsSent', 'bytesSent'),
    ...read(number, 'roundTripTime'),
  },
} satisfies Resolvers;
