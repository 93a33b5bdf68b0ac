/*
 * The fields that a timeseries reads of an interval, by path in the JavaScript SDK's shape. All counters are cumulative.
 */

/** Numbers, as stored. */
export const NUMBER_PATHS = {
  inPacketsReceived: 'audio.inbound.packetsReceived',
  inPacketsLost: 'audio.inbound.packetsLost',
  inPacketsDiscarded: 'audio.inbound.packetsDiscarded',
  inBytes: 'audio.inbound.bytesReceived',
  inJitter: 'audio.inbound.jitterAvg',
  inAudioLevel: 'audio.inbound.audioLevelAvg',
  inConcealed: 'audio.inbound.concealedSamples',
  inSamples: 'audio.inbound.totalSamplesReceived',
  inBufferDelay: 'audio.inbound.jitterBufferDelay',
  inBufferEmitted: 'audio.inbound.jitterBufferEmittedCount',
  inSamplesDuration: 'audio.inbound.totalSamplesDuration',
  outPacketsSent: 'audio.outbound.packetsSent',
  outBytes: 'audio.outbound.bytesSent',
  outAudioLevel: 'audio.outbound.audioLevelAvg',
  captureDuration: 'audio.outbound.mediaSource.totalSamplesDuration',
  roundTrip: 'connection.roundTripTimeAvg',
  playoutDelay: 'mediaPlayout.totalPlayoutDelay',
  playoutSamples: 'mediaPlayout.totalSamplesCount',
  playoutSamplesFlutter: 'mediaPlayout.totalSampleCount',
  remotePacketsLost: 'remoteRtcp.inbound.packetsLost',
  remotePacketsReceived: 'remoteRtcp.inbound.packetsReceived',
  remoteFractionLost: 'remoteRtcp.inbound.fractionLost',
  remoteJitter: 'remoteRtcp.inbound.jitter',
  remoteTotalRoundTrip: 'remoteRtcp.inbound.totalRoundTripTime',
  remoteMeasurements: 'remoteRtcp.inbound.roundTripTimeMeasurements',
  remotePacketsSent: 'remoteRtcp.outbound.packetsSent',
  checksSent: 'ice.requestsSent',
  checksAnswered: 'ice.responsesReceived',
  localPort: 'ice.local.port',
  remotePort: 'ice.remote.port',
} as const;

/** Texts and booleans; a boolean is read as `true` or `false`. */
export const TEXT_PATHS = {
  icePairId: 'ice.id',
  selectedPairId: 'transport.selectedCandidatePairId',
  icePairState: 'ice.state',
  iceState: 'transport.iceState',
  dtlsState: 'transport.dtlsState',
  localCandidateType: 'ice.local.candidateType',
  localProtocol: 'ice.local.protocol',
  localRelayProtocol: 'ice.local.relayProtocol',
  localAddress: 'ice.local.address',
  remoteAddress: 'ice.remote.address',
  remoteCandidateType: 'ice.remote.candidateType',
  trackEnabled: 'audio.outbound.localTrack.enabled',
  trackMuted: 'audio.outbound.localTrack.muted',
  trackReadyState: 'audio.outbound.localTrack.readyState',
  inboundCodec: 'audio.inbound.codec.mimeType',
  outboundCodec: 'audio.outbound.codec.mimeType',
} as const;

export type NumberField = keyof typeof NUMBER_PATHS;
export type TextField = keyof typeof TEXT_PATHS;
