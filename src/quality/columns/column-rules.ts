import { roundTripTimeMs } from '../../reports/normalise/units.ts';
import type { SdkPlatform } from '../../reports/normalise/sdk.ts';
import { derive, netOf, perSecond, ratio, type CounterGroup } from './counters.ts';
import type { NumberField, TextField } from './raw-fields.ts';
import type { RemoteTimeseries } from './remote-reports.ts';
import type { RowPlan } from './row-plan.ts';

/** The inputs of derived columns: stored numbers and texts in call order, each read once. */
export interface Sources {
  readonly plan: RowPlan;
  readonly platform: SdkPlatform;
  /** A stored number in call order; NaN where it is missing. */
  readonly number: (field: NumberField) => Float64Array;
  readonly text: (field: TextField) => readonly (string | null)[];
  readonly gained: (field: NumberField) => Float64Array;
  readonly group: (name: GroupName) => CounterGroup;
  readonly remote: () => RemoteTimeseries;
}

export type GroupName = 'inbound' | 'outbound' | 'playout' | 'path';

interface ValueRule {
  readonly reads: readonly NumberField[];
  readonly make: (sources: Sources) => Float64Array;
}

interface StateRule {
  readonly texts: readonly TextField[];
  readonly reads: readonly NumberField[];
  readonly make: (sources: Sources) => readonly (string | null)[];
}

/**
 * The counters of each group that show when the group restarts. They are read with every value of the group, so that all selections agree.
 */
export const EVIDENCE: Readonly<Record<GroupName, readonly NumberField[]>> = {
  inbound: ['inPacketsReceived', 'inBytes'],
  outbound: ['outPacketsSent', 'outBytes'],
  playout: ['playoutSamples', 'playoutSamplesFlutter'],
  path: ['checksSent', 'checksAnswered'],
};

/** The packet counter of each group. */
export const PACKETS: Readonly<Partial<Record<GroupName, NumberField>>> = {
  inbound: 'inPacketsReceived',
  outbound: 'outPacketsSent',
};

const REMOTE: readonly NumberField[] = [
  'remotePacketsLost',
  'remotePacketsReceived',
  'remoteFractionLost',
  'remoteJitter',
  'remoteTotalRoundTrip',
  'remoteMeasurements',
  ...EVIDENCE.outbound,
];

/** The group of each counter. */
export const GROUP_OF: Readonly<Partial<Record<NumberField, GroupName>>> = {
  inPacketsReceived: 'inbound',
  inPacketsLost: 'inbound',
  inPacketsDiscarded: 'inbound',
  inBytes: 'inbound',
  inConcealed: 'inbound',
  inSamples: 'inbound',
  inBufferDelay: 'inbound',
  inBufferEmitted: 'inbound',
  inSamplesDuration: 'inbound',
  outPacketsSent: 'outbound',
  outBytes: 'outbound',
  captureDuration: 'outbound',
  checksSent: 'path',
  checksAnswered: 'path',
  playoutDelay: 'playout',
  playoutSamples: 'playout',
  playoutSamplesFlutter: 'playout',
};

const inbound = (fields: readonly NumberField[], make: ValueRule['make']): ValueRule => ({
  reads: [...EVIDENCE.inbound, ...fields],
  make,
});

const outbound = (make: ValueRule['make']): ValueRule => ({ reads: EVIDENCE.outbound, make });

const remote = (make: (remote: RemoteTimeseries) => Float64Array): ValueRule => ({
  reads: REMOTE,
  make: (sources) => make(sources.remote()),
});

/** A stored value; negative numbers are invalid. */
const stored = (field: NumberField): ValueRule => ({
  reads: [field],
  make: ({ number }) => number(field).map((value) => (value >= 0 ? value : NaN)),
});

/** How each value is derived. */
export const VALUE_RULES = {
  inboundJitterMs: stored('inJitter'),
  inboundPacketsReceived: inbound([], ({ gained }) => gained('inPacketsReceived')),
  inboundPacketsLost: inbound(['inPacketsLost'], ({ gained }) => gained('inPacketsLost')),
  inboundLossPercent: inbound(['inPacketsLost'], ({ gained }) =>
    lossPercent(netOf(gained('inPacketsLost')), gained('inPacketsReceived')),
  ),
  inboundBytes: inbound([], ({ gained }) => gained('inBytes')),
  inboundBitrate: inbound([], ({ gained, plan, platform }) =>
    perSecond(gained('inBytes'), trustedSpan(plan, platform), 8),
  ),
  inboundPacketRate: inbound([], ({ gained, plan, platform }) =>
    perSecond(gained('inPacketsReceived'), trustedSpan(plan, platform), 1),
  ),
  inboundAudioLevel: stored('inAudioLevel'),
  inboundConcealedPercent: inbound(['inConcealed', 'inSamples'], ({ gained }) =>
    ratio(gained('inConcealed'), gained('inSamples'), 100).map((percent) => Math.min(100, percent)),
  ),
  inboundJitterBufferDelayMs: inbound(['inBufferDelay', 'inBufferEmitted'], ({ gained }) =>
    ratio(gained('inBufferDelay'), gained('inBufferEmitted'), 1_000),
  ),
  inboundPacketsNetLost: inbound(['inPacketsLost'], ({ gained }) => netOf(gained('inPacketsLost'))),
  inboundMediaSeconds: inbound(['inSamplesDuration'], ({ gained }) => gained('inSamplesDuration')),
  inboundPacketsDiscarded: inbound(['inPacketsDiscarded'], ({ gained }) => gained('inPacketsDiscarded')),
  outboundJitterMs: remote(({ jitterMs }) => jitterMs),
  outboundPacketsSent: outbound(({ gained }) => gained('outPacketsSent')),
  outboundPacketsLost: remote(({ packetsLost }) => packetsLost),
  outboundLossPercent: remote(({ lossPercent }) => lossPercent),
  outboundBytes: outbound(({ gained }) => gained('outBytes')),
  outboundBitrate: outbound(({ gained, plan, platform }) =>
    perSecond(gained('outBytes'), trustedSpan(plan, platform), 8),
  ),
  outboundPacketRate: outbound(({ gained, plan, platform }) =>
    perSecond(gained('outPacketsSent'), trustedSpan(plan, platform), 1),
  ),
  outboundAudioLevel: stored('outAudioLevel'),
  capturedSeconds: {
    reads: [...EVIDENCE.outbound, 'captureDuration'],
    make: ({ gained }) => gained('captureDuration'),
  },
  remotePacketsSent: stored('remotePacketsSent'),
  checksSent: { reads: EVIDENCE.path, make: ({ gained }) => gained('checksSent') },
  checksAnswered: { reads: EVIDENCE.path, make: ({ gained }) => gained('checksAnswered') },
  roundTripTimeMs: {
    reads: ['roundTrip'],
    make: ({ number, platform }) => number('roundTrip').map((seconds) => roundTripTimeMs(seconds, platform)),
  },
  playoutDelayMs: {
    reads: ['playoutDelay', 'playoutSamples', 'playoutSamplesFlutter'],
    make: ({ gained }) =>
      ratio(gained('playoutDelay'), either(gained('playoutSamples'), gained('playoutSamplesFlutter')), 1_000),
  },
} as const satisfies Readonly<Record<string, ValueRule>>;

const text = (field: TextField): StateRule => ({ texts: [field], reads: [], make: ({ text: read }) => read(field) });

/** One end of the selected pair as `address:port`. */
const address = (host: TextField, port: NumberField): StateRule => ({
  texts: [host],
  reads: [port],
  make: ({ text: read, number }) => {
    const ports = number(port);
    return read(host).map((name, row) => {
      const at = ports[row] ?? NaN;
      return name === null || Number.isNaN(at) ? null : `${name}:${at}`;
    });
  },
});

/** How each state is derived. */
export const STATE_RULES = {
  icePairId: {
    texts: ['icePairId', 'selectedPairId'],
    reads: [],
    make: ({ text: read }) => {
      const selected = read('selectedPairId');
      return read('icePairId').map((id, row) => id ?? selected[row] ?? null);
    },
  },
  icePairState: text('icePairState'),
  iceState: text('iceState'),
  dtlsState: text('dtlsState'),
  localCandidateType: {
    texts: ['localCandidateType', 'localRelayProtocol'],
    reads: [],
    // A candidate found during connectivity checks is `prflx`, even if its packets leave through a TURN server.
    make: ({ text: read }) => {
      const relay = read('localRelayProtocol');
      return read('localCandidateType').map((type, row) => ((relay[row] ?? null) === null ? type : 'relay'));
    },
  },
  /** The protocol of the client's packets: to the TURN server, if there is one. */
  localTransport: {
    texts: ['localProtocol', 'localRelayProtocol'],
    reads: [],
    make: ({ text: read }) => {
      const relay = read('localRelayProtocol');
      return read('localProtocol').map((protocol, row) => relay[row] ?? protocol);
    },
  },
  remoteCandidateType: text('remoteCandidateType'),
  localAddress: address('localAddress', 'localPort'),
  remoteAddress: address('remoteAddress', 'remotePort'),
  trackEnabled: text('trackEnabled'),
  trackMuted: text('trackMuted'),
  trackReadyState: text('trackReadyState'),
  inboundCodec: text('inboundCodec'),
  outboundCodec: text('outboundCodec'),
  remoteRtcpSeen: { texts: [], reads: REMOTE, make: (sources) => sources.remote().seen },
} as const satisfies Readonly<Record<string, StateRule>>;

/** The vendor's rule: lost divided by lost plus received, per interval; zero when late packets made the count fall. */
function lossPercent(lost: Float64Array, received: Float64Array): Float64Array {
  return derive(lost, received, (gain, arrived) => {
    const missing = Math.max(0, gain);
    return missing + arrived > 0 ? (missing / (missing + arrived)) * 100 : NaN;
  });
}

/** Android estimates the start of its first interval, so no rate can be computed there. */
function trustedSpan({ span }: RowPlan, platform: SdkPlatform): Float64Array {
  return platform === 'ANDROID' ? span.map((time, row) => (row === 0 ? NaN : time)) : span;
}

const either = (first: Float64Array, second: Float64Array): Float64Array =>
  derive(first, second, (value, instead) => (Number.isNaN(value) ? instead : value));
