import type { Resolvers } from '../graphql/generated/resolvers.ts';
import type { JsonObject } from '../json/json-object.ts';
import type { Interval, RemoteInbound } from './normalise/intervals.ts';
import { remoteJitterMs } from './normalise/units.ts';
import { counter, flag, instant, int, number, object, text } from '../json/values.ts';
import { stored, storedAt, valueAt, type Reader } from './stored-field.ts';

/** Resolvers for fields named as the SDKs store them, all read with the same reader. */
const read = <Value, Name extends string>(
  reader: Reader<Value>,
  ...names: Name[]
): Record<Name, (stats: JsonObject) => Value | null> =>
  Object.fromEntries(names.map((name) => [name, stored(reader, name)])) as Record<
    Name,
    (stats: JsonObject) => Value | null
  >;

/** A resolver for a field that shows one stored value of an interval. */
const ofInterval = <Value>(reader: Reader<Value>, ...path: string[]) =>
  storedAt(({ stats }: Interval) => reader(valueAt(stats, path)), reader, ...path);

/** Reads the Flutter name if the W3C name is missing. */
const either =
  <Value>(reader: Reader<Value>, name: string, flutterName: string) =>
  (stats: JsonObject) =>
    reader(stats[name] ?? stats[flutterName]);

/** The same for a remote report. */
const ofRemote = <Value>(reader: Reader<Value>, name: string) =>
  storedAt(({ stats }: RemoteInbound) => reader(stats[name]), reader, name);

/** Everything below an interval. Each field reads only its own value, so the cost follows the selection. */
export const intervalResolvers = {
  StatsInterval: {
    start: ofInterval(instant, 'intervalStartUtc'),
    end: ofInterval(instant, 'intervalEndUtc'),
    inbound: ofInterval(object, 'audio', 'inbound'),
    outbound: ofInterval(object, 'audio', 'outbound'),
    connection: ofInterval(object, 'connection'),
    ice: ofInterval(object, 'ice'),
    transport: ofInterval(object, 'transport'),
    mediaPlayout: ofInterval(object, 'mediaPlayout'),
    remoteRtcp: storedAt(
      (interval: Interval) => (object(interval.stats.remoteRtcp) === null ? null : interval),
      object,
      'remoteRtcp',
    ),
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
    inbound: storedAt(
      ({ stats, platform }: Interval) => {
        const inbound = object(valueAt(stats, ['remoteRtcp', 'inbound']));
        return inbound && { stats: inbound, platform };
      },
      object,
      'inbound',
    ),
    outbound: storedAt(({ stats }: Interval) => object(valueAt(stats, ['remoteRtcp', 'outbound'])), object, 'outbound'),
  },
  RemoteInboundStats: {
    packetsReceived: ofRemote(counter, 'packetsReceived'),
    packetsLost: ofRemote(counter, 'packetsLost'),
    fractionLost: ofRemote(number, 'fractionLost'),
    jitter: ofRemote(number, 'jitter'),
    jitterMs: ({ stats, platform }) => {
      const jitter = number(stats.jitter);
      return jitter === null ? null : number(remoteJitterMs(jitter, platform));
    },
    roundTripTime: ofRemote(number, 'roundTripTime'),
    totalRoundTripTime: ofRemote(number, 'totalRoundTripTime'),
    roundTripTimeMeasurements: ofRemote(counter, 'roundTripTimeMeasurements'),
    roundTripTimeAvg: ofRemote(number, 'roundTripTimeAvg'),
  },
  RemoteOutboundStats: {
    ...read(counter, 'packetsSent', 'bytesSent'),
    ...read(number, 'roundTripTime'),
  },
} satisfies Resolvers;
