import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Report, ReportSegment } from '../../call-reports/report.ts';
import type { LogLine } from '../../call-reports/normalise/logs.ts';
import type { Correlation } from '../../call-reports/correlation.ts';
import type { Sdk as SdkModel } from '../../call-reports/normalise/sdk.ts';
import type { Interval } from '../../call-reports/normalise/intervals.ts';
import type { RemoteInbound } from '../../call-reports/interval-resolvers.ts';
import type { JsonObject } from '../../call-reports/document/stored-segment.ts';
import type { RequestContext } from '../../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, ISO 8601 in UTC with milliseconds. Input: any RFC 3339 date-time. */
  DateTime: { input: Date; output: Date | string; }
  /** Any JSON value, passed on as it was stored; secrets (a report's posting id) are taken out of it. */
  JSON: { input: unknown; output: unknown; }
  /** A whole number between -(2^53 - 1) and 2^53 - 1. Counters of long calls do not fit the 32 bits of Int. */
  SafeInt: { input: number; output: number; }
};

/** One end of a phone call, as the Voice SDK on that end identifies it. */
export type Call = {
  readonly __typename?: 'Call';
  /** The SDK's id of the call (`call_id`). */
  readonly callId: Scalars['ID']['output'];
  /** The reports stored for this call; empty when none is. Null, with an error, when the upstream could not be asked. */
  readonly reports: Maybe<ReadonlyArray<CallReport>>;
};

/** Who called whom, seen from the client. */
export type CallDirection =
  /** The client was called. */
  | 'INBOUND'
  /** The client called. */
  | 'OUTBOUND'
  /** Not sent, or a word not known here: see `directionRaw`. */
  | 'UNKNOWN';

/**
 * One SDK session's report of one call: all its stored segments, in call order, without repeats.
 * A call has more than one when the SDK was started anew during it (a page reload that reattached).
 */
export type CallReport = {
  readonly __typename?: 'CallReport';
  /** The SDK's id of the call (`call_id`). */
  readonly callId: Scalars['ID']['output'];
  /** The ids by which this report joins to call control, recordings and billing. */
  readonly correlation: SessionCorrelation;
  /** When the oldest segment was created (`created_at`); null when the API did not say. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Stable while segments are added: the call id and a hash of the SDK session, joined by `~`. */
  readonly id: Scalars['ID']['output'];
  /**
   * The SDK's log entries of all segments in time order, without repeats. An entry without a time stays behind the entry
   * it followed.
   */
  readonly logs: LogEntryConnection;
  /** Numbers that the SDK's own count of segments skips: these were sent and never stored. Empty when none is known to be missing. */
  readonly missingSegments: ReadonlyArray<Scalars['Int']['output']>;
  /** How many stored segments were dropped as repeats of another (an SDK posts again when a post failed). */
  readonly repeatedSegmentCount: Scalars['Int']['output'];
  /** The SDK that wrote the report. */
  readonly sdk: Sdk;
  /** The stored segments in call order; a segment that was stored twice appears once. */
  readonly segments: ReadonlyArray<StatsSegment>;
  /** When the newest segment was stored (`stored_at`); null when the API did not say. */
  readonly storedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the SDK said of the call as a whole. From the last stored segment that carries a summary. */
  readonly summary: CallSummary;
};


/**
 * One SDK session's report of one call: all its stored segments, in call order, without repeats.
 * A call has more than one when the SDK was started anew during it (a page reload that reattached).
 */
export type CallReportLogsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minLevel?: InputMaybe<LogLevel>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** What the SDK said of the call as a whole (`summary`). Every value is null when the SDK did not send it. */
export type CallSummary = {
  readonly __typename?: 'CallSummary';
  /** The caller's number or address (`callerNumber`). */
  readonly callerNumber: Maybe<Scalars['String']['output']>;
  /** The called number or address (`destinationNumber`). */
  readonly destinationNumber: Maybe<Scalars['String']['output']>;
  /** Who called whom, seen from this client. */
  readonly direction: CallDirection;
  /** The direction as it was sent. */
  readonly directionRaw: Maybe<Scalars['String']['output']>;
  /** How long the call lasted, in seconds; up to the last flush where the final segment is missing. */
  readonly durationSeconds: Maybe<Scalars['Float']['output']>;
  /** When the call ended (`endTimestamp`), by the client's clock; the time of the last flush where the final segment is missing. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The summary as it was sent, unknown fields included. */
  readonly raw: Maybe<Scalars['JSON']['output']>;
  /** When the call began (`startTimestamp`), by the client's clock. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** The call's state when the segment was sent, in the SDK's words: `active`, `done`, `hangup`, ... */
  readonly state: Maybe<Scalars['String']['output']>;
};

/** An RTP payload format (W3C `codec`). */
export type Codec = {
  readonly __typename?: 'Codec';
  /** The number of channels. */
  readonly channels: Maybe<Scalars['Int']['output']>;
  /** Samples a second, in hertz. */
  readonly clockRate: Maybe<Scalars['Int']['output']>;
  /** The id of the statistics object. */
  readonly codecId: Maybe<Scalars['String']['output']>;
  /** For example `audio/opus`. */
  readonly mimeType: Maybe<Scalars['String']['output']>;
  /** The RTP payload type, 0 to 127. */
  readonly payloadType: Maybe<Scalars['Int']['output']>;
  /** The format parameters of the SDP. */
  readonly sdpFmtpLine: Maybe<Scalars['String']['output']>;
};

/** The candidate pair in use as a carrier (W3C `candidate-pair`). Counters restart when the pair changes. */
export type ConnectionStats = {
  readonly __typename?: 'ConnectionStats';
  /** Bytes received, cumulative. */
  readonly bytesReceived: Maybe<Scalars['SafeInt']['output']>;
  /** Bytes sent, cumulative. */
  readonly bytesSent: Maybe<Scalars['SafeInt']['output']>;
  /** Last round trip time to the Telnyx edge in seconds. */
  readonly currentRoundTripTime: Maybe<Scalars['Float']['output']>;
  /** Packets received, cumulative. */
  readonly packetsReceived: Maybe<Scalars['SafeInt']['output']>;
  /** Packets sent, cumulative. */
  readonly packetsSent: Maybe<Scalars['SafeInt']['output']>;
  /** Mean round trip time to the Telnyx edge in seconds. Android: from RTCP, and 0 where unknown. */
  readonly roundTripTimeAvg: Maybe<Scalars['Float']['output']>;
  /** Which statistic the round trip time was read from, in the SDK's words. */
  readonly roundTripTimeSource: Maybe<Scalars['String']['output']>;
};

/** Why a segment was sent before the call's end. */
export type FlushReason = {
  readonly __typename?: 'FlushReason';
  /** How the signalling socket closed; null unless a socket was the cause. */
  readonly socketClose: Maybe<SocketClose>;
  /** The cause. */
  readonly type: FlushReasonType;
  /** The cause as it was sent; null when missing. */
  readonly typeRaw: Maybe<Scalars['String']['output']>;
};

/** What made an SDK send a segment early. */
export type FlushReasonType =
  /** The buffer was full, or 180 seconds had passed: the ordinary case on long calls. */
  | 'BUFFER_LIMIT'
  /** The application asked for it. */
  | 'MANUAL'
  /** The page was left. */
  | 'PAGE_UNLOAD'
  /** The safety timer of the Flutter SDK. */
  | 'SAFETY_INTERVAL'
  /** The signalling socket closed. */
  | 'SOCKET_CLOSE'
  /** The signalling socket failed. */
  | 'SOCKET_ERROR'
  /** The signalling socket could not be opened. */
  | 'SOCKET_NEVER_OPENED'
  /** A word not known here: see `typeRaw`. */
  | 'UNKNOWN';

/** One end of a path (W3C `local-candidate`, `remote-candidate`). */
export type IceCandidate = {
  readonly __typename?: 'IceCandidate';
  /** IP address or host name; empty where the browser hides it. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** `host`, `srflx` (behind a NAT), `prflx` (found while checking) or `relay` (through TURN). */
  readonly candidateType: Maybe<Scalars['String']['output']>;
  /** The candidate's id; Flutter sends none. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** `ethernet`, `wifi`, `cellular`, `vpn`, `unknown`; of the client's end only. */
  readonly networkType: Maybe<Scalars['String']['output']>;
  /** The port. */
  readonly port: Maybe<Scalars['Int']['output']>;
  /** RFC 8445 priority; Flutter only. */
  readonly priority: Maybe<Scalars['SafeInt']['output']>;
  /** `udp` or `tcp`. */
  readonly protocol: Maybe<Scalars['String']['output']>;
  /** The address the candidate is based on; Flutter only. */
  readonly relatedAddress: Maybe<Scalars['String']['output']>;
  /** The port the candidate is based on; Flutter only. */
  readonly relatedPort: Maybe<Scalars['Int']['output']>;
  /** How the client talks to the TURN server: `udp`, `tcp` or `tls`. */
  readonly relayProtocol: Maybe<Scalars['String']['output']>;
  /** The STUN or TURN server that gave the candidate. */
  readonly url: Maybe<Scalars['String']['output']>;
};

/** The candidate pair in use as a path (W3C `candidate-pair`, RFC 8445). */
export type IceCandidatePairStats = {
  readonly __typename?: 'IceCandidatePairStats';
  /** Last round trip time of the pair's checks in seconds. */
  readonly currentRoundTripTime: Maybe<Scalars['Float']['output']>;
  /** The pair's id; another id means another path. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** The client's end of the path. */
  readonly local: Maybe<IceCandidate>;
  /** The id of the client's candidate. */
  readonly localCandidateId: Maybe<Scalars['ID']['output']>;
  /** Whether the pair was nominated for use. */
  readonly nominated: Maybe<Scalars['Boolean']['output']>;
  /** The other end of the path. */
  readonly remote: Maybe<IceCandidate>;
  /** The id of the other side's candidate. */
  readonly remoteCandidateId: Maybe<Scalars['ID']['output']>;
  /** Connectivity checks sent, cumulative. */
  readonly requestsSent: Maybe<Scalars['SafeInt']['output']>;
  /** Answers to them, cumulative. */
  readonly responsesReceived: Maybe<Scalars['SafeInt']['output']>;
  /** The pair's state: `frozen`, `waiting`, `in-progress`, `failed`, `succeeded`. */
  readonly state: Maybe<Scalars['String']['output']>;
  /** Whether packets can be sent on it. */
  readonly writable: Maybe<Scalars['Boolean']['output']>;
};

/** Audio received from Telnyx (W3C `inbound-rtp`). Counters are cumulative since the start of the peer connection. */
export type InboundAudioStats = {
  readonly __typename?: 'InboundAudioStats';
  /** Mean level of the interval, linear, 0 to 1. */
  readonly audioLevelAvg: Maybe<Scalars['Float']['output']>;
  /** Mean payload bit rate of the interval in bits per second. */
  readonly bitrateAvg: Maybe<Scalars['Float']['output']>;
  /** Payload bytes received, cumulative. */
  readonly bytesReceived: Maybe<Scalars['SafeInt']['output']>;
  /** How the audio is encoded; null when not sent, as by Android. */
  readonly codec: Maybe<Codec>;
  /** Samples invented because packets were missing, cumulative, a part of `totalSamplesReceived`. */
  readonly concealedSamples: Maybe<Scalars['SafeInt']['output']>;
  /** How often concealment began, cumulative. */
  readonly concealmentEvents: Maybe<Scalars['SafeInt']['output']>;
  /** Forward error correction packets thrown away, cumulative. */
  readonly fecPacketsDiscarded: Maybe<Scalars['SafeInt']['output']>;
  /** Forward error correction packets received, cumulative. */
  readonly fecPacketsReceived: Maybe<Scalars['SafeInt']['output']>;
  /** RTP header bytes received, cumulative. */
  readonly headerBytesReceived: Maybe<Scalars['SafeInt']['output']>;
  /** Mean interarrival jitter of the interval in milliseconds; Android: one sample. */
  readonly jitterAvg: Maybe<Scalars['Float']['output']>;
  /** Sum of the seconds that each sample waited in the jitter buffer, cumulative. */
  readonly jitterBufferDelay: Maybe<Scalars['Float']['output']>;
  /** Samples that left the jitter buffer, cumulative: the divisor for the three buffer delays. */
  readonly jitterBufferEmittedCount: Maybe<Scalars['SafeInt']['output']>;
  /** Sum of the smallest possible seconds in the jitter buffer, cumulative. */
  readonly jitterBufferMinimumDelay: Maybe<Scalars['Float']['output']>;
  /** Sum of the seconds that the jitter buffer aimed at, cumulative. */
  readonly jitterBufferTargetDelay: Maybe<Scalars['Float']['output']>;
  /** Negative acknowledgements sent, cumulative. */
  readonly nackCount: Maybe<Scalars['SafeInt']['output']>;
  /** RTP packets that came too late or too early to be played, cumulative. */
  readonly packetsDiscarded: Maybe<Scalars['SafeInt']['output']>;
  /** RTP packets lost, cumulative; late packets can make it fall. */
  readonly packetsLost: Maybe<Scalars['SafeInt']['output']>;
  /** RTP packets received, cumulative. */
  readonly packetsReceived: Maybe<Scalars['SafeInt']['output']>;
  /** Audio energy, cumulative, in the unit of W3C `totalAudioEnergy`. */
  readonly totalAudioEnergy: Maybe<Scalars['Float']['output']>;
  /** Seconds of audio received, cumulative. */
  readonly totalSamplesDuration: Maybe<Scalars['Float']['output']>;
  /** Samples that left the jitter buffer, concealed ones included, cumulative. */
  readonly totalSamplesReceived: Maybe<Scalars['SafeInt']['output']>;
};

/** The track that the microphone feeds (W3C MediaStreamTrack). JavaScript and Flutter only. */
export type LocalAudioTrack = {
  readonly __typename?: 'LocalAudioTrack';
  /** What the application said of the content; mostly empty. */
  readonly contentHint: Maybe<Scalars['String']['output']>;
  /** False while the application mutes. */
  readonly enabled: Maybe<Scalars['Boolean']['output']>;
  /** The track's id. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** The device's name. */
  readonly label: Maybe<Scalars['String']['output']>;
  /** True while the device or the system gives no sound. */
  readonly muted: Maybe<Scalars['Boolean']['output']>;
  /** `live` or `ended`. */
  readonly readyState: Maybe<Scalars['String']['output']>;
  /** The device's settings as sent (W3C MediaTrackSettings). */
  readonly settings: Maybe<Scalars['JSON']['output']>;
};

/** A line of the SDK's own log. */
export type LogEntry = {
  readonly __typename?: 'LogEntry';
  /** What the SDK attached to the line; null when nothing. */
  readonly context: Maybe<Scalars['JSON']['output']>;
  /** How severe it is. `UNKNOWN` when missing or no level known here. */
  readonly level: LogLevel;
  /** The level as it was sent; null when missing. */
  readonly levelRaw: Maybe<Scalars['String']['output']>;
  /** The text. An entry that is no object is shown as its JSON text; empty when an object carries no message. */
  readonly message: Scalars['String']['output'];
  /** The entry as it was sent, unknown fields included. */
  readonly raw: Maybe<Scalars['JSON']['output']>;
  /** The `index` of the segment that brought the entry. */
  readonly segmentIndex: Scalars['Int']['output'];
  /** When it was written, by the client's clock; null when it carries no readable time. */
  readonly timestamp: Maybe<Scalars['DateTime']['output']>;
};

/** A page of log entries. */
export type LogEntryConnection = {
  readonly __typename?: 'LogEntryConnection';
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<LogEntryEdge>;
  /** The entries. */
  readonly nodes: ReadonlyArray<LogEntry>;
  /** Where this page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many entries pass the filter on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A log entry and its place. */
export type LogEntryEdge = {
  readonly __typename?: 'LogEntryEdge';
  /** Opaque; pass it as `after` to go on behind this entry. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: LogEntry;
};

/** How severe a log entry is, from mild to severe. */
export type LogLevel =
  /** For developers. */
  | 'DEBUG'
  /** Something failed. */
  | 'ERROR'
  /** The course of events. */
  | 'INFO'
  /** Missing, or a word not known here: see `levelRaw`. */
  | 'UNKNOWN'
  /** Something looks wrong (`warn`; Flutter writes `warning`). */
  | 'WARN';

/** What the client played (W3C `media-playout`). Flutter's own names are mapped onto these. */
export type MediaPlayoutStats = {
  readonly __typename?: 'MediaPlayoutStats';
  /** Seconds of invented sound, cumulative (Flutter: `synthesizedDuration`). */
  readonly synthesizedSamplesDuration: Maybe<Scalars['Float']['output']>;
  /** How often playout had to be filled with invented sound, cumulative (Flutter: `synthesizedSamples`). */
  readonly synthesizedSamplesEvents: Maybe<Scalars['SafeInt']['output']>;
  /** Sum of the seconds that each sample waited to be played, cumulative. */
  readonly totalPlayoutDelay: Maybe<Scalars['Float']['output']>;
  /** Samples played, cumulative (Flutter: `totalSampleCount`). */
  readonly totalSamplesCount: Maybe<Scalars['SafeInt']['output']>;
  /** Seconds played, cumulative. */
  readonly totalSamplesDuration: Maybe<Scalars['Float']['output']>;
};

/** The audio before it is encoded (W3C `media-source`). */
export type MediaSourceStats = {
  readonly __typename?: 'MediaSourceStats';
  /** Level at the end of the interval, linear, 0 to 1. */
  readonly audioLevel: Maybe<Scalars['Float']['output']>;
  /** How much weaker the echo is, in decibels. */
  readonly echoReturnLoss: Maybe<Scalars['Float']['output']>;
  /** How much the echo canceller adds to that, in decibels. */
  readonly echoReturnLossEnhancement: Maybe<Scalars['Float']['output']>;
  /** The id of the statistics object. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** Audio energy, cumulative, in the unit of W3C `totalAudioEnergy`. */
  readonly totalAudioEnergy: Maybe<Scalars['Float']['output']>;
  /** Seconds of audio produced, cumulative. */
  readonly totalSamplesDuration: Maybe<Scalars['Float']['output']>;
  /** The track that it belongs to. */
  readonly trackIdentifier: Maybe<Scalars['String']['output']>;
};

/** Audio sent to Telnyx (W3C `outbound-rtp`). Counters are cumulative since the start of the peer connection. */
export type OutboundAudioStats = {
  readonly __typename?: 'OutboundAudioStats';
  /** Whether the sender is on. */
  readonly active: Maybe<Scalars['Boolean']['output']>;
  /** Mean level of the interval, linear, 0 to 1. */
  readonly audioLevelAvg: Maybe<Scalars['Float']['output']>;
  /** Mean payload bit rate of the interval in bits per second. */
  readonly bitrateAvg: Maybe<Scalars['Float']['output']>;
  /** Payload bytes sent, cumulative. */
  readonly bytesSent: Maybe<Scalars['SafeInt']['output']>;
  /** How the audio is encoded; null when not sent, as by Android. */
  readonly codec: Maybe<Codec>;
  /** RTP header bytes sent, cumulative. */
  readonly headerBytesSent: Maybe<Scalars['SafeInt']['output']>;
  /** The microphone's track; null when not sent, as by iOS and Android. */
  readonly localTrack: Maybe<LocalAudioTrack>;
  /** The audio before it is encoded; null when not sent, as by Android. */
  readonly mediaSource: Maybe<MediaSourceStats>;
  /** Negative acknowledgements received, cumulative. */
  readonly nackCount: Maybe<Scalars['SafeInt']['output']>;
  /** RTP packets sent, cumulative. */
  readonly packetsSent: Maybe<Scalars['SafeInt']['output']>;
  /** Payload bytes sent again, cumulative. */
  readonly retransmittedBytesSent: Maybe<Scalars['SafeInt']['output']>;
  /** Packets sent again, cumulative. */
  readonly retransmittedPacketsSent: Maybe<Scalars['SafeInt']['output']>;
  /** The bit rate that the encoder aims at, in bits per second. */
  readonly targetBitrate: Maybe<Scalars['Float']['output']>;
  /** Sum of the seconds that packets waited before they left, cumulative. */
  readonly totalPacketSendDelay: Maybe<Scalars['Float']['output']>;
};

/** Where a page of a connection begins and ends (Relay cursor connections). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the page's last entry; null when the page is empty. Pass it as `after` for the next page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more entries follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether entries precede this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first entry; null when the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** What can be asked. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * All reports stored for one call and visible to the caller, one for each SDK session, in order of their start.
   * Empty when nothing is stored; null, with an error that has a code, when the upstream could not be asked.
   */
  readonly callReports: Maybe<ReadonlyArray<CallReport>>;
  /** Up to 100 calls at once, in the order asked for; each answers or fails on its own. */
  readonly calls: ReadonlyArray<Call>;
};


/** What can be asked. */
export type QueryCallReportsArgs = {
  callId: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryCallsArgs = {
  callIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** How the client's audio arrived at the Telnyx edge (W3C `remote-inbound-rtp`, from RTCP receiver reports). */
export type RemoteInboundStats = {
  readonly __typename?: 'RemoteInboundStats';
  /** Share of packets lost since the report before, 0 to 1. */
  readonly fractionLost: Maybe<Scalars['Float']['output']>;
  /** Jitter there as the SDK sent it: milliseconds, but seconds from Flutter. Use `jitterMs` to compare. */
  readonly jitter: Maybe<Scalars['Float']['output']>;
  /** Jitter there in milliseconds, whatever the SDK; null where the SDK is unknown. */
  readonly jitterMs: Maybe<Scalars['Float']['output']>;
  /** RTP packets lost on the way there, cumulative. */
  readonly packetsLost: Maybe<Scalars['SafeInt']['output']>;
  /** RTP packets that arrived, cumulative. */
  readonly packetsReceived: Maybe<Scalars['SafeInt']['output']>;
  /** Last round trip time by RTCP in seconds. */
  readonly roundTripTime: Maybe<Scalars['Float']['output']>;
  /** Mean round trip time by RTCP since the start, in seconds. */
  readonly roundTripTimeAvg: Maybe<Scalars['Float']['output']>;
  /** How many round trip times were measured, cumulative. */
  readonly roundTripTimeMeasurements: Maybe<Scalars['SafeInt']['output']>;
  /** Sum of all round trip times by RTCP in seconds, cumulative. */
  readonly totalRoundTripTime: Maybe<Scalars['Float']['output']>;
};

/** What the Telnyx edge sent to the client (W3C `remote-outbound-rtp`, from RTCP sender reports). */
export type RemoteOutboundStats = {
  readonly __typename?: 'RemoteOutboundStats';
  /** Payload bytes sent from there, cumulative. */
  readonly bytesSent: Maybe<Scalars['SafeInt']['output']>;
  /** RTP packets sent from there, cumulative. */
  readonly packetsSent: Maybe<Scalars['SafeInt']['output']>;
  /** Last round trip time by RTCP in seconds. */
  readonly roundTripTime: Maybe<Scalars['Float']['output']>;
};

/** What the other side of the connection, the Telnyx edge, reported by RTCP. */
export type RemoteRtcpStats = {
  readonly __typename?: 'RemoteRtcpStats';
  /** How the audio sent arrived there (W3C `remote-inbound-rtp`): the only view of the way out. */
  readonly inbound: Maybe<RemoteInboundStats>;
  /** What was sent from there (W3C `remote-outbound-rtp`). */
  readonly outbound: Maybe<RemoteOutboundStats>;
};

/** The SDK that wrote a report. */
export type Sdk = {
  readonly __typename?: 'Sdk';
  /** The product's name as in the user agent, for example `TelnyxRTC`; null when unknown. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Which family it is, told from the user agent. Families differ in what they measure and in units: see each field. */
  readonly platform: SdkPlatform;
  /** As stored (`user_agent`); null when not stored. */
  readonly userAgent: Maybe<Scalars['String']['output']>;
  /** The version: from the user agent, else `version`, else the summary's `sdkVersion`. Null when none says. */
  readonly version: Maybe<Scalars['String']['output']>;
};

/** A family of Telnyx Voice SDKs. */
export type SdkPlatform =
  /** The Android SDK. */
  | 'ANDROID'
  /** The Flutter SDK, on whichever system. */
  | 'FLUTTER'
  /** The iOS SDK. */
  | 'IOS'
  /** The browser SDK. */
  | 'JAVASCRIPT'
  /** Not told by the user agent. */
  | 'UNKNOWN';

/** The ids of one leg, by which its report joins to other records. */
export type SessionCorrelation = {
  readonly __typename?: 'SessionCorrelation';
  /** The Telnyx organization who owns the call (`organization_id`); null when not stored. */
  readonly organizationId: Maybe<Scalars['ID']['output']>;
  /**
   * The same for all reports of one posting client: a hash of `call_report_id`. The id itself lets a client post reports, so
   * it is shown nowhere, in `raw` neither. Null when not stored.
   */
  readonly reportGroupId: Maybe<Scalars['ID']['output']>;
  /** This leg (`telnyx_leg_id`, or the summary's `telnyxLegId`). Null when unknown. */
  readonly telnyxLegId: Maybe<Scalars['ID']['output']>;
  /** Shared by all legs of a call (`telnyx_session_id`, or the summary's `telnyxSessionId`): call events and recordings join on it. Null when unknown. */
  readonly telnyxSessionId: Maybe<Scalars['ID']['output']>;
  /** The Telnyx user who owns the call (`user_id`); null when not stored. */
  readonly userId: Maybe<Scalars['ID']['output']>;
  /** The SDK's id of its connection to Telnyx (`voice_sdk_id`); null when not stored. */
  readonly voiceSdkId: Maybe<Scalars['ID']['output']>;
  /** What `voice_sdk_id` says of region and site, decoded by the API (`voice_sdk_id_decoded`); null when not stored. */
  readonly voiceSdkIdDecoded: Maybe<Scalars['JSON']['output']>;
  /** The SDK session, which groups the segments of one report (`voice_sdk_session_id`); null when not stored, as with old SDKs. */
  readonly voiceSdkSessionId: Maybe<Scalars['ID']['output']>;
};

/** How a WebSocket closed, in the terms of RFC 6455. Every value is null when it was not sent. */
export type SocketClose = {
  readonly __typename?: 'SocketClose';
  /** The close code: 1000 is normal, 1006 means that no close frame came. */
  readonly code: Maybe<Scalars['Int']['output']>;
  /** The code's name, for example `ABNORMAL_CLOSURE`. */
  readonly codeName: Maybe<Scalars['String']['output']>;
  /** The error's text, where an error ended the socket. */
  readonly error: Maybe<Scalars['String']['output']>;
  /** The reason the peer gave; often empty. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Whether the closing handshake took place. */
  readonly wasClean: Maybe<Scalars['Boolean']['output']>;
};

/**
 * What the SDK measured in one interval, about a second to ten. The values are the SDK's own, in its names and units; counters
 * run from the start of the peer connection, so an interval's own share is a difference. Every value is null when the SDK did
 * not send it or sent another type than the field's.
 */
export type StatsInterval = {
  readonly __typename?: 'StatsInterval';
  /** The candidate pair in use, as a carrier of bytes; null when not measured. */
  readonly connection: Maybe<ConnectionStats>;
  /** When it ended (`intervalEndUtc`); for RTCStatsReport entries the time of the snapshot. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** The candidate pair in use, as a path; null when not measured. Android repeats the last known values. */
  readonly ice: Maybe<IceCandidatePairStats>;
  /** The audio that came in; null when not measured. */
  readonly inbound: Maybe<InboundAudioStats>;
  /** What the client played; null when not measured. */
  readonly mediaPlayout: Maybe<MediaPlayoutStats>;
  /** The audio that went out; null when not measured. */
  readonly outbound: Maybe<OutboundAudioStats>;
  /** The interval as it was stored, unknown fields included; for RTCStatsReport entries the list of the snapshot's entries. */
  readonly raw: Maybe<Scalars['JSON']['output']>;
  /** What the other side of the connection reported by RTCP; null when nothing came. Android does not send it. */
  readonly remoteRtcp: Maybe<RemoteRtcpStats>;
  /** When the interval began (`intervalStartUtc`); the first one of Android is made up. Null in the shapes without intervals. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
  /** The transport beneath the audio; null when not measured. Android repeats the last known values. */
  readonly transport: Maybe<TransportStats>;
};

/** One stored part of a report. Long calls are flushed early, so that a crash loses little. */
export type StatsSegment = {
  readonly __typename?: 'StatsSegment';
  /** When the API received it (`created_at`); null when it did not say. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Why the segment was sent before the call's end; null on the final one, and on iOS, Android and old SDKs, which do not say. */
  readonly flushReason: Maybe<FlushReason>;
  /**
   * The segment's number in its report, from 0: the SDK's own (`segment`), or, where the SDK does not number (calls never
   * flushed, Android chunks), the lowest number still free, in call order.
   */
  readonly index: Scalars['Int']['output'];
  /** How many intervals it carries. */
  readonly intervalCount: Scalars['Int']['output'];
  /** The intervals in the order they were stored: the SDK's own values in the SDK's own units. */
  readonly intervals: ReadonlyArray<StatsInterval>;
  /** Whether the SDK ended the report with this segment. False on the last stored one means that the end was lost or is yet to come. */
  readonly isFinal: Scalars['Boolean']['output'];
  /** The segment's own log entries in the order they were stored. */
  readonly logs: ReadonlyArray<LogEntry>;
  /** The segment as it was stored, unknown fields included; without its `call_report_id`. */
  readonly raw: Maybe<Scalars['JSON']['output']>;
  /** The number the SDK sent (`segment`); null when it sent none. */
  readonly segmentNumber: Maybe<Scalars['Int']['output']>;
  /** In which of the shapes that the API allows `stats` was stored. */
  readonly statsShape: StatsShape;
  /** When the API stored it (`stored_at`); null when it did not say. */
  readonly storedAt: Maybe<Scalars['DateTime']['output']>;
};

/** The shape in which a segment's `stats` was stored. */
export type StatsShape =
  /** Null, missing, or neither a list nor an object: no intervals. */
  | 'ABSENT'
  /** A list of intervals, as current SDKs send it. */
  | 'INTERVALS'
  /** A list of W3C RTCStatsReport entries, mapped onto intervals: one for each snapshot. Seconds of jitter became milliseconds. */
  | 'RTC_STATS_ENTRIES'
  /** One object for the whole segment, as old SDKs sent it: one interval without times. */
  | 'SINGLE_OBJECT';

/** The transport beneath the audio (W3C `transport`). */
export type TransportStats = {
  readonly __typename?: 'TransportStats';
  /** DTLS: `new`, `connecting`, `connected`, `closed`, `failed`. */
  readonly dtlsState: Maybe<Scalars['String']['output']>;
  /** ICE: `new`, `checking`, `connected`, `completed`, `disconnected`, `failed`, `closed`. */
  readonly iceState: Maybe<Scalars['String']['output']>;
  /** How often another pair was chosen, the first choice included. */
  readonly selectedCandidatePairChanges: Maybe<Scalars['SafeInt']['output']>;
  /** The pair in use. */
  readonly selectedCandidatePairId: Maybe<Scalars['ID']['output']>;
  /** The cipher of the audio, for example `SRTP_AES128_CM_HMAC_SHA1_80`. */
  readonly srtpCipher: Maybe<Scalars['String']['output']>;
  /** DTLS version in hex: `FEFD` is 1.2, `FEFC` is 1.3. */
  readonly tlsVersion: Maybe<Scalars['String']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Call: ResolverTypeWrapper<{ readonly callId: string }>;
  CallDirection: CallDirection;
  CallReport: ResolverTypeWrapper<Report>;
  CallSummary: ResolverTypeWrapper<JsonObject>;
  Codec: ResolverTypeWrapper<JsonObject>;
  ConnectionStats: ResolverTypeWrapper<JsonObject>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FlushReason: ResolverTypeWrapper<JsonObject>;
  FlushReasonType: FlushReasonType;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IceCandidate: ResolverTypeWrapper<JsonObject>;
  IceCandidatePairStats: ResolverTypeWrapper<JsonObject>;
  InboundAudioStats: ResolverTypeWrapper<JsonObject>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LocalAudioTrack: ResolverTypeWrapper<JsonObject>;
  LogEntry: ResolverTypeWrapper<LogLine>;
  LogEntryConnection: ResolverTypeWrapper<Omit<LogEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['LogEntryEdge']>, nodes: ReadonlyArray<ResolversTypes['LogEntry']> }>;
  LogEntryEdge: ResolverTypeWrapper<Omit<LogEntryEdge, 'node'> & { node: ResolversTypes['LogEntry'] }>;
  LogLevel: LogLevel;
  MediaPlayoutStats: ResolverTypeWrapper<JsonObject>;
  MediaSourceStats: ResolverTypeWrapper<JsonObject>;
  OutboundAudioStats: ResolverTypeWrapper<JsonObject>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemoteInboundStats: ResolverTypeWrapper<RemoteInbound>;
  RemoteOutboundStats: ResolverTypeWrapper<JsonObject>;
  RemoteRtcpStats: ResolverTypeWrapper<Interval>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  Sdk: ResolverTypeWrapper<SdkModel>;
  SdkPlatform: SdkPlatform;
  SessionCorrelation: ResolverTypeWrapper<Correlation>;
  SocketClose: ResolverTypeWrapper<JsonObject>;
  StatsInterval: ResolverTypeWrapper<Interval>;
  StatsSegment: ResolverTypeWrapper<ReportSegment>;
  StatsShape: StatsShape;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  TransportStats: ResolverTypeWrapper<JsonObject>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Boolean: Scalars['Boolean']['output'];
  Call: { readonly callId: string };
  CallReport: Report;
  CallSummary: JsonObject;
  Codec: JsonObject;
  ConnectionStats: JsonObject;
  DateTime: Scalars['DateTime']['output'];
  Float: Scalars['Float']['output'];
  FlushReason: JsonObject;
  ID: Scalars['ID']['output'];
  IceCandidate: JsonObject;
  IceCandidatePairStats: JsonObject;
  InboundAudioStats: JsonObject;
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  LocalAudioTrack: JsonObject;
  LogEntry: LogLine;
  LogEntryConnection: Omit<LogEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['LogEntryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['LogEntry']> };
  LogEntryEdge: Omit<LogEntryEdge, 'node'> & { node: ResolversParentTypes['LogEntry'] };
  MediaPlayoutStats: JsonObject;
  MediaSourceStats: JsonObject;
  OutboundAudioStats: JsonObject;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RemoteInboundStats: RemoteInbound;
  RemoteOutboundStats: JsonObject;
  RemoteRtcpStats: Interval;
  SafeInt: Scalars['SafeInt']['output'];
  Sdk: SdkModel;
  SessionCorrelation: Correlation;
  SocketClose: JsonObject;
  StatsInterval: Interval;
  StatsSegment: ReportSegment;
  String: Scalars['String']['output'];
  TransportStats: JsonObject;
};

export type CallResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Call'] = ResolversParentTypes['Call']> = {
  callId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reports?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CallReport']>>, ParentType, ContextType>;
};

export type CallReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallReport'] = ResolversParentTypes['CallReport']> = {
  callId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  correlation?: Resolver<ResolversTypes['SessionCorrelation'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  logs?: Resolver<ResolversTypes['LogEntryConnection'], ParentType, ContextType, RequireFields<CallReportLogsArgs, 'first'>>;
  missingSegments?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  repeatedSegmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sdk?: Resolver<ResolversTypes['Sdk'], ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<ResolversTypes['StatsSegment']>, ParentType, ContextType>;
  storedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['CallSummary'], ParentType, ContextType>;
};

export type CallSummaryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallSummary'] = ResolversParentTypes['CallSummary']> = {
  callerNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  destinationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['CallDirection'], ParentType, ContextType>;
  directionRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CodecResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Codec'] = ResolversParentTypes['Codec']> = {
  channels?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  clockRate?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  codecId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mimeType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payloadType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sdpFmtpLine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConnectionStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConnectionStats'] = ResolversParentTypes['ConnectionStats']> = {
  bytesReceived?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  bytesSent?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  currentRoundTripTime?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  packetsReceived?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsSent?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  roundTripTimeAvg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  roundTripTimeSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type FlushReasonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FlushReason'] = ResolversParentTypes['FlushReason']> = {
  socketClose?: Resolver<Maybe<ResolversTypes['SocketClose']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['FlushReasonType'], ParentType, ContextType>;
  typeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IceCandidateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IceCandidate'] = ResolversParentTypes['IceCandidate']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  candidateType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  networkType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  port?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  protocol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedPort?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  relayProtocol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IceCandidatePairStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IceCandidatePairStats'] = ResolversParentTypes['IceCandidatePairStats']> = {
  currentRoundTripTime?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  local?: Resolver<Maybe<ResolversTypes['IceCandidate']>, ParentType, ContextType>;
  localCandidateId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  nominated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  remote?: Resolver<Maybe<ResolversTypes['IceCandidate']>, ParentType, ContextType>;
  remoteCandidateId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  requestsSent?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  responsesReceived?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  writable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type InboundAudioStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InboundAudioStats'] = ResolversParentTypes['InboundAudioStats']> = {
  audioLevelAvg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bitrateAvg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bytesReceived?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  codec?: Resolver<Maybe<ResolversTypes['Codec']>, ParentType, ContextType>;
  concealedSamples?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  concealmentEvents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  fecPacketsDiscarded?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  fecPacketsReceived?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  headerBytesReceived?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  jitterAvg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  jitterBufferDelay?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  jitterBufferEmittedCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  jitterBufferMinimumDelay?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  jitterBufferTargetDelay?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  nackCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsDiscarded?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsLost?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsReceived?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  totalAudioEnergy?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalSamplesDuration?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalSamplesReceived?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LocalAudioTrackResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LocalAudioTrack'] = ResolversParentTypes['LocalAudioTrack']> = {
  contentHint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  muted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  readyState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  settings?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type LogEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LogEntry'] = ResolversParentTypes['LogEntry']> = {
  context?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['LogLevel'], ParentType, ContextType>;
  levelRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  segmentIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LogEntryConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LogEntryConnection'] = ResolversParentTypes['LogEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LogEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LogEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LogEntryEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LogEntryEdge'] = ResolversParentTypes['LogEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LogEntry'], ParentType, ContextType>;
};

export type MediaPlayoutStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MediaPlayoutStats'] = ResolversParentTypes['MediaPlayoutStats']> = {
  synthesizedSamplesDuration?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  synthesizedSamplesEvents?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  totalPlayoutDelay?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalSamplesCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  totalSamplesDuration?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MediaSourceStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MediaSourceStats'] = ResolversParentTypes['MediaSourceStats']> = {
  audioLevel?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  echoReturnLoss?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  echoReturnLossEnhancement?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  totalAudioEnergy?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalSamplesDuration?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  trackIdentifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OutboundAudioStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OutboundAudioStats'] = ResolversParentTypes['OutboundAudioStats']> = {
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  audioLevelAvg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bitrateAvg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bytesSent?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  codec?: Resolver<Maybe<ResolversTypes['Codec']>, ParentType, ContextType>;
  headerBytesSent?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  localTrack?: Resolver<Maybe<ResolversTypes['LocalAudioTrack']>, ParentType, ContextType>;
  mediaSource?: Resolver<Maybe<ResolversTypes['MediaSourceStats']>, ParentType, ContextType>;
  nackCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsSent?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  retransmittedBytesSent?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  retransmittedPacketsSent?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  targetBitrate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalPacketSendDelay?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  callReports?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CallReport']>>, ParentType, ContextType, RequireFields<QueryCallReportsArgs, 'callId'>>;
  calls?: Resolver<ReadonlyArray<ResolversTypes['Call']>, ParentType, ContextType, RequireFields<QueryCallsArgs, 'callIds'>>;
};

export type RemoteInboundStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RemoteInboundStats'] = ResolversParentTypes['RemoteInboundStats']> = {
  fractionLost?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  jitter?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  jitterMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  packetsLost?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsReceived?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  roundTripTime?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  roundTripTimeAvg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  roundTripTimeMeasurements?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  totalRoundTripTime?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RemoteOutboundStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RemoteOutboundStats'] = ResolversParentTypes['RemoteOutboundStats']> = {
  bytesSent?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsSent?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  roundTripTime?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RemoteRtcpStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RemoteRtcpStats'] = ResolversParentTypes['RemoteRtcpStats']> = {
  inbound?: Resolver<Maybe<ResolversTypes['RemoteInboundStats']>, ParentType, ContextType>;
  outbound?: Resolver<Maybe<ResolversTypes['RemoteOutboundStats']>, ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SdkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Sdk'] = ResolversParentTypes['Sdk']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['SdkPlatform'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SessionCorrelationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SessionCorrelation'] = ResolversParentTypes['SessionCorrelation']> = {
  organizationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reportGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  telnyxLegId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  telnyxSessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  voiceSdkId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  voiceSdkIdDecoded?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  voiceSdkSessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SocketCloseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SocketClose'] = ResolversParentTypes['SocketClose']> = {
  code?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  codeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wasClean?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type StatsIntervalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StatsInterval'] = ResolversParentTypes['StatsInterval']> = {
  connection?: Resolver<Maybe<ResolversTypes['ConnectionStats']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ice?: Resolver<Maybe<ResolversTypes['IceCandidatePairStats']>, ParentType, ContextType>;
  inbound?: Resolver<Maybe<ResolversTypes['InboundAudioStats']>, ParentType, ContextType>;
  mediaPlayout?: Resolver<Maybe<ResolversTypes['MediaPlayoutStats']>, ParentType, ContextType>;
  outbound?: Resolver<Maybe<ResolversTypes['OutboundAudioStats']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  remoteRtcp?: Resolver<Maybe<ResolversTypes['RemoteRtcpStats']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  transport?: Resolver<Maybe<ResolversTypes['TransportStats']>, ParentType, ContextType>;
};

export type StatsSegmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StatsSegment'] = ResolversParentTypes['StatsSegment']> = {
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  flushReason?: Resolver<Maybe<ResolversTypes['FlushReason']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  intervalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  intervals?: Resolver<ReadonlyArray<ResolversTypes['StatsInterval']>, ParentType, ContextType>;
  isFinal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  logs?: Resolver<ReadonlyArray<ResolversTypes['LogEntry']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  segmentNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  statsShape?: Resolver<ResolversTypes['StatsShape'], ParentType, ContextType>;
  storedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TransportStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransportStats'] = ResolversParentTypes['TransportStats']> = {
  dtlsState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  iceState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  selectedCandidatePairChanges?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  selectedCandidatePairId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  srtpCipher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tlsVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Call?: CallResolvers<ContextType>;
  CallReport?: CallReportResolvers<ContextType>;
  CallSummary?: CallSummaryResolvers<ContextType>;
  Codec?: CodecResolvers<ContextType>;
  ConnectionStats?: ConnectionStatsResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  FlushReason?: FlushReasonResolvers<ContextType>;
  IceCandidate?: IceCandidateResolvers<ContextType>;
  IceCandidatePairStats?: IceCandidatePairStatsResolvers<ContextType>;
  InboundAudioStats?: InboundAudioStatsResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LocalAudioTrack?: LocalAudioTrackResolvers<ContextType>;
  LogEntry?: LogEntryResolvers<ContextType>;
  LogEntryConnection?: LogEntryConnectionResolvers<ContextType>;
  LogEntryEdge?: LogEntryEdgeResolvers<ContextType>;
  MediaPlayoutStats?: MediaPlayoutStatsResolvers<ContextType>;
  MediaSourceStats?: MediaSourceStatsResolvers<ContextType>;
  OutboundAudioStats?: OutboundAudioStatsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RemoteInboundStats?: RemoteInboundStatsResolvers<ContextType>;
  RemoteOutboundStats?: RemoteOutboundStatsResolvers<ContextType>;
  RemoteRtcpStats?: RemoteRtcpStatsResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  Sdk?: SdkResolvers<ContextType>;
  SessionCorrelation?: SessionCorrelationResolvers<ContextType>;
  SocketClose?: SocketCloseResolvers<ContextType>;
  StatsInterval?: StatsIntervalResolvers<ContextType>;
  StatsSegment?: StatsSegmentResolvers<ContextType>;
  TransportStats?: TransportStatsResolvers<ContextType>;
};

