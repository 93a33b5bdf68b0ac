import { averageMos, metricsOf, type MetricsRow } from './metrics.ts';
import { fetchReport, type Counters, type StoredInterval, type StoredSegment } from './upstream.ts';

/** The schema of every peer: the gateway's names, with curves as objects, as generic servers have them. */
export const typeDefs = /* GraphQL */ `
  type Query {
    callReports(callId: ID!): [CallReport!]
    calls(callIds: [ID!]!): [Call!]!
  }
  type Call {
    callId: ID!
    reports: [CallReport!]
  }
  type CallReport {
    callId: ID!
    correlation: SessionCorrelation!
    summary: CallSummary!
    segments: [StatsSegment!]!
    metrics: [Metrics!]!
    quality: CallQuality
  }
  type SessionCorrelation {
    telnyxLegId: ID
    telnyxSessionId: ID
    voiceSdkSessionId: ID
  }
  type CallSummary {
    state: String
    durationSeconds: Float
  }
  type StatsSegment {
    intervals: [StatsInterval!]!
  }
  type StatsInterval {
    start: String
    end: String
    inbound: InboundAudioStats
    outbound: OutboundAudioStats
    connection: ConnectionStats
  }
  type InboundAudioStats {
    packetsReceived: Float
    packetsLost: Float
    jitterAvg: Float
    audioLevelAvg: Float
    bitrateAvg: Float
  }
  type OutboundAudioStats {
    packetsSent: Float
    audioLevelAvg: Float
  }
  type ConnectionStats {
    roundTripTimeAvg: Float
  }
  type Metrics {
    t: Float!
    inboundJitter: Float
    inboundLoss: Float
    inboundMos: Float
    inboundBitrate: Float
    inboundPacketRate: Float
    inboundAudioLevel: Float
    inboundConcealment: Float
    roundTripTime: Float
  }
  type CallQuality {
    inbound: DirectionQuality!
  }
  type DirectionQuality {
    mos: MosScore!
  }
  type MosScore {
    average: Float
  }
`;

/** What a resolver knows of the request: the token to send upstream. */
export interface Context {
  readonly authorization: string;
}

interface Report {
  readonly callId: string;
  readonly segments: readonly StoredSegment[];
}

async function readReports(callId: string, { authorization }: Context): Promise<Report[]> {
  return [{ callId, segments: await fetchReport(callId, authorization) }];
}

/** Plain resolvers over the parsed report; other fields use the default resolver. */
export const resolvers = {
  Query: {
    callReports: (_: unknown, { callId }: { callId: string }, context: Context): Promise<Report[]> =>
      readReports(callId, context),
    calls: (_: unknown, { callIds }: { callIds: readonly string[] }) => callIds.map((callId) => ({ callId })),
  },
  Call: {
    reports: ({ callId }: { callId: string }, _: unknown, context: Context): Promise<Report[]> =>
      readReports(callId, context),
  },
  CallReport: {
    correlation: ({ segments }: Report): StoredSegment | undefined => segments[0],
    summary: ({ segments }: Report) => segments.at(-1)?.summary ?? {},
    metrics: ({ segments }: Report): MetricsRow[] => metricsOf(segments),
    quality: ({ segments }: Report) => ({ inbound: { mos: { average: averageMos(segments) } } }),
  },
  SessionCorrelation: {
    telnyxLegId: (segment: StoredSegment): string | undefined => segment.telnyx_leg_id,
    telnyxSessionId: (segment: StoredSegment): string | undefined => segment.telnyx_session_id,
    voiceSdkSessionId: (segment: StoredSegment): string | undefined => segment.voice_sdk_session_id,
  },
  StatsSegment: {
    intervals: ({ stats }: StoredSegment): readonly StoredInterval[] => stats ?? [],
  },
  StatsInterval: {
    start: ({ intervalStartUtc }: StoredInterval): string => intervalStartUtc,
    end: ({ intervalEndUtc }: StoredInterval): string => intervalEndUtc,
    inbound: ({ audio }: StoredInterval): Counters | undefined => audio?.inbound,
    outbound: ({ audio }: StoredInterval): Counters | undefined => audio?.outbound,
  },
};
