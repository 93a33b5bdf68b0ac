export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, ISO 8601 in UTC with milliseconds. Input: any RFC 3339 date-time. */
  DateTime: { input: Date; output: Date | string; }
  /**
   * A column of a table, a row each: numbers, and null where a value is not known. A list of numbers in JSON; a scalar here so that
   * thousands of them cost no more than they must.
   */
  FloatColumn: { input: readonly (number | null)[]; output: readonly (number | null)[]; }
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
  /** What was billed for this call; null when no record is there (yet). Of several records the newest. */
  readonly detailRecord: Maybe<CallDetailRecord>;
  /** The reports stored for this call; empty when none is. Null, with an error, when the upstream could not be asked. */
  readonly reports: Maybe<ReadonlyArray<CallReport>>;
  /**
   * What happened, from all sources in one order: call control, recordings, the SDK's session, its flushes, its log and its
   * statistics. Null, with an error, when the call's own reports could not be asked; other sources that fail are named in
   * `missingSources`.
   */
  readonly timeline: Maybe<CallTimeline>;
};


/** One end of a phone call, as the Voice SDK on that end identifies it. */
export type CallTimelineArgs = {
  otherLegs?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of calls. */
export type CallConnection = {
  readonly __typename?: 'CallConnection';
  /** The calls with their cursors. */
  readonly edges: ReadonlyArray<CallEdge>;
  /** The calls. */
  readonly nodes: ReadonlyArray<Call>;
  /**
   * Where this page begins and ends. `hasNextPage` costs a look further on. Where `truncated`, `endCursor` is where the search
   * stopped, even on an empty page.
   */
  readonly pageInfo: PageInfo;
  /** Whether the search stopped, at 20 pages of the upstream's list, before the page was full. Go on with `endCursor`. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** What was billed for one Voice SDK leg (a `webrtc` detail record). Every value is null when the record does not have it. */
export type CallDetailRecord = {
  readonly __typename?: 'CallDetailRecord';
  /** The agent: the user name by which the SDK registered (`auth_username`). */
  readonly agent: Maybe<Scalars['String']['output']>;
  /** How many seconds were billed (`billed_sec`). */
  readonly billedSeconds: Maybe<Scalars['SafeInt']['output']>;
  /** How long it lasted, in seconds (`call_sec`). */
  readonly callSeconds: Maybe<Scalars['SafeInt']['output']>;
  /** The calling number (`cli`). */
  readonly callerNumber: Maybe<Scalars['String']['output']>;
  /** The connection's id. */
  readonly connectionId: Maybe<Scalars['ID']['output']>;
  /** The connection's name. */
  readonly connectionName: Maybe<Scalars['String']['output']>;
  /** What it cost, a decimal number as text so that no digit is lost, in `currency`. */
  readonly cost: Maybe<Scalars['String']['output']>;
  /** The currency of `cost`, such as `USD`. */
  readonly currency: Maybe<Scalars['String']['output']>;
  /** The called number (`cld`). */
  readonly destinationNumber: Maybe<Scalars['String']['output']>;
  /** Who called whom, seen from the client. */
  readonly direction: CallDirection;
  /** The direction as it was sent. */
  readonly directionRaw: Maybe<Scalars['String']['output']>;
  /** When it ended, by Telnyx's clock, in whole seconds. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The record's id. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** The record as it was sent, unknown fields included. */
  readonly raw: Maybe<Scalars['JSON']['output']>;
  /** When the call began, by Telnyx's clock, in whole seconds. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** The leg (`telnyx_leg_id`). */
  readonly telnyxLegId: Maybe<Scalars['ID']['output']>;
  /** The session (`telnyx_session_id`). */
  readonly telnyxSessionId: Maybe<Scalars['ID']['output']>;
};

/** Who called whom, seen from the client. */
export type CallDirection =
  /** The client was called. */
  | 'INBOUND'
  /** The client called. */
  | 'OUTBOUND'
  /** Not sent, or a word not known here: see `directionRaw`. */
  | 'UNKNOWN';

/** A call and its place. */
export type CallEdge = {
  readonly __typename?: 'CallEdge';
  /** Opaque; pass it as `after` to go on behind this call. */
  readonly cursor: Scalars['String']['output'];
  /** The call. */
  readonly node: Call;
};

/** One thing that call control was told to do, or that it told. */
export type CallEvent = {
  readonly __typename?: 'CallEvent';
  /** How the call ended; null unless this is a `call.hangup`. */
  readonly hangup: Maybe<CallHangup>;
  /** Made from the event's content, since the API gives none: the same whenever it is asked. */
  readonly id: Scalars['ID']['output'];
  /** What happened, such as `call.answered`, or the command, such as `record_start`; null when missing. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** What the event carries (`metadata.payload`, or else `metadata`); null when nothing. */
  readonly payload: Maybe<Scalars['JSON']['output']>;
  /** The leg (`call_leg_id`); null when missing. */
  readonly telnyxLegId: Maybe<Scalars['ID']['output']>;
  /** The session (`call_session_id`); null when missing. */
  readonly telnyxSessionId: Maybe<Scalars['ID']['output']>;
  /** When, by Telnyx's clock (`event_timestamp`); null when missing or unreadable. */
  readonly timestamp: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was a command or a webhook. */
  readonly type: CallEventType;
  /** The type as it was sent; null when missing. */
  readonly typeRaw: Maybe<Scalars['String']['output']>;
};

/** A page of call-control events. */
export type CallEventConnection = {
  readonly __typename?: 'CallEventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<CallEventEdge>;
  /** The events. */
  readonly nodes: ReadonlyArray<CallEvent>;
  /** Where this page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many events were read on all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether there are more events than are read. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** An event and its place. */
export type CallEventEdge = {
  readonly __typename?: 'CallEventEdge';
  /** Opaque; pass it as `after` to go on behind this event. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: CallEvent;
};

/** What an event is. */
export type CallEventType =
  /** The application told call control to do something. */
  | 'COMMAND'
  /** Missing, or a word not known here: see `typeRaw`. */
  | 'UNKNOWN'
  /** Call control told the application that something happened. */
  | 'WEBHOOK';

/** What calls must match. Texts are compared as they are; what is left out matches all. */
export type CallFilter = {
  /** The agent: the user name by which the SDK registered (`auth_username`). */
  readonly agent?: InputMaybe<Scalars['String']['input']>;
  /** The calling number, such as `+13125550177` (`cli`). */
  readonly caller?: InputMaybe<Scalars['String']['input']>;
  /** The called number, such as `+13125550123` (`cld`). */
  readonly destination?: InputMaybe<Scalars['String']['input']>;
  /** Who called whom, seen from the client: INBOUND or OUTBOUND. */
  readonly direction?: InputMaybe<CallDirection>;
  /** Calls that started at this time or later. */
  readonly startedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Calls that started at this time or earlier. */
  readonly startedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** The session that the call is a leg of. */
  readonly telnyxSessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** How a leg ended (`call.hangup`). */
export type CallHangup = {
  readonly __typename?: 'CallHangup';
  /** Why, in call control's words: `normal_clearing`, `user_busy`, `timeout`, ... Null when missing. */
  readonly cause: Maybe<Scalars['String']['output']>;
  /** What Telnyx measured on this leg, the only evidence of quality on a leg that is no Voice SDK; null when not sent. */
  readonly quality: Maybe<CallQualityStats>;
  /** The SIP response code (`sip_hangup_cause`); null when missing or `unspecified`. */
  readonly sipCode: Maybe<Scalars['Int']['output']>;
  /** Who ended it: `caller`, `callee` or `unknown`; null when missing. */
  readonly source: Maybe<Scalars['String']['output']>;
};

/** One leg of a phone call in call control. */
export type CallLeg = {
  readonly __typename?: 'CallLeg';
  /** The Voice SDK call on this leg, by its billing record; null when there is none, as on a leg to the telephone network. */
  readonly call: Maybe<Call>;
  /** Telnyx's id of the leg (`telnyx_leg_id`, call control's `call_leg_id`). */
  readonly telnyxLegId: Scalars['ID']['output'];
};

/** How a call was, by one report, one policy and one model. Seen from the client that wrote the report. */
export type CallQuality = {
  readonly __typename?: 'CallQuality';
  /** The scores of all models side by side. */
  readonly comparison: ReadonlyArray<ModelComparison>;
  /** From Telnyx to the client. */
  readonly inbound: DirectionQuality;
  /** What went wrong, in order of time: one entry for each code, with its episodes. */
  readonly issues: ReadonlyArray<QualityIssue>;
  /** The model behind the scores. */
  readonly model: MosModel;
  /** From the client to Telnyx, as Telnyx reported it by RTCP. */
  readonly outbound: DirectionQuality;
  /** The thresholds behind issues and verdict. */
  readonly policy: QualityPolicy;
  /** Round trip time between client and Telnyx edge; no more than that is measured. */
  readonly roundTripTimeMs: MetricSpread;
  /** Where the fault lies. */
  readonly verdict: Verdict;
};


/** How a call was, by one report, one policy and one model. Seen from the client that wrote the report. */
export type CallQualityIssuesArgs = {
  codes?: InputMaybe<ReadonlyArray<IssueCode>>;
  minSeverity?: IssueSeverity;
};


/** How a call was, by one report, one policy and one model. Seen from the client that wrote the report. */
export type CallQualityVerdictArgs = {
  useOtherLeg?: Scalars['Boolean']['input'];
};

/** What Telnyx measured on a leg (`call_quality_stats`), sent as texts, here as numbers. Every value is null when it was not sent or is no number. */
export type CallQualityStats = {
  readonly __typename?: 'CallQualityStats';
  /** Largest variance of jitter on the way in; the API names no unit. */
  readonly inboundJitterMaxVariance: Maybe<Scalars['Float']['output']>;
  /** How many packets that variance was measured on. */
  readonly inboundJitterPacketCount: Maybe<Scalars['SafeInt']['output']>;
  /** Mean opinion score of the audio that came in to Telnyx, 1 to 5, by a model that Telnyx does not name. */
  readonly inboundMos: Maybe<Scalars['Float']['output']>;
  /** Packets that came in. */
  readonly inboundPacketCount: Maybe<Scalars['SafeInt']['output']>;
  /** Packets that did not come in (`skip_packet_count`). */
  readonly inboundSkippedPacketCount: Maybe<Scalars['SafeInt']['output']>;
  /** Packets that went out. */
  readonly outboundPacketCount: Maybe<Scalars['SafeInt']['output']>;
  /** Packets that were not sent out (`skip_packet_count`). */
  readonly outboundSkippedPacketCount: Maybe<Scalars['SafeInt']['output']>;
};

/** An audio recording of a call. */
export type CallRecording = {
  readonly __typename?: 'CallRecording';
  /** Whether both sides are on one track. */
  readonly channels: RecordingChannels;
  /** The channels as they were sent; null when missing. */
  readonly channelsRaw: Maybe<Scalars['String']['output']>;
  /** Links to the audio. Whoever has one can listen while it is valid: treat them as secrets. They are kept and logged nowhere. */
  readonly downloadLinks: ReadonlyArray<RecordingDownload>;
  /** How long it is, in seconds (`duration_millis` / 1000); null when missing. */
  readonly durationSeconds: Maybe<Scalars['Float']['output']>;
  /** When it ended, by Telnyx's clock; null when missing or unreadable. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Telnyx's id of the recording; null when missing. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** What started it, in the API's words, such as `StartCallRecordingAPI`; null when missing. */
  readonly initiatedBy: Maybe<Scalars['String']['output']>;
  /** When it began, by Telnyx's clock; null when missing or unreadable. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** In the API's words, such as `completed`; null when missing. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** The leg (`call_leg_id`); null when missing. */
  readonly telnyxLegId: Maybe<Scalars['ID']['output']>;
  /** The session (`call_session_id`); null when missing. */
  readonly telnyxSessionId: Maybe<Scalars['ID']['output']>;
};

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
  /**
   * What in this report cannot be taken at its word, and what was done about it. Empty when nothing is known against it; null,
   * with an error, when a part of the report could not be read.
   */
  readonly dataQuality: Maybe<ReadonlyArray<DataQualityEntry>>;
  /** Stable while segments are added: the call id and a hash of the SDK session, joined by `~`. */
  readonly id: Scalars['ID']['output'];
  /**
   * The SDK's log entries of all segments in time order, without repeats. An entry without a time stays behind the entry
   * it followed.
   */
  readonly logs: LogEntryConnection;
  /** Numbers that the SDK's own count of segments skips: these were sent and never stored. Empty when none is known to be missing. */
  readonly missingSegments: ReadonlyArray<Scalars['Int']['output']>;
  /**
   * The ways that the audio took, in time order: intervals in a row with the same candidate pair, codecs and states of ICE and
   * DTLS are one entry. Intervals that say nothing of it, as from old SDKs, belong to none. Null, with an error, when a part
   * of the report could not be read.
   */
  readonly paths: Maybe<ReadonlyArray<MediaPath>>;
  /**
   * How the call was by this report: scores, issues, and where the fault lies. `docs/quality.md` has every formula and rule.
   * Null, with an error, when a part of the report could not be read.
   */
  readonly quality: Maybe<CallQuality>;
  /** How many stored segments were dropped as repeats of another (an SDK posts again when a post failed). */
  readonly repeatedSegmentCount: Scalars['Int']['output'];
  /** The SDK that wrote the report. */
  readonly sdk: Sdk;
  /** The stored segments in call order; a segment that was stored twice appears once. */
  readonly segments: ReadonlyArray<StatsSegment>;
  /**
   * The call as curves, in columns that can be drawn as they are. A row is an interval of the SDK, a second or five, and its
   * values are that interval's own: made of the differences of cumulative counters, with restarts, repeats, overlaps and missing
   * intervals accounted for. Where intervals are missing one row of nulls stands, so that a line breaks there. Null with an
   * error when the stored report is no valid JSON.
   */
  readonly series: Maybe<CallSeries>;
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


/**
 * One SDK session's report of one call: all its stored segments, in call order, without repeats.
 * A call has more than one when the SDK was started anew during it (a page reload that reattached).
 */
export type CallReportQualityArgs = {
  model?: MosModelName;
  policy?: InputMaybe<QualityPolicyInput>;
};


/**
 * One SDK session's report of one call: all its stored segments, in call order, without repeats.
 * A call has more than one when the SDK was started anew during it (a page reload that reattached).
 */
export type CallReportSegmentsArgs = {
  indexes?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};


/**
 * One SDK session's report of one call: all its stored segments, in call order, without repeats.
 * A call has more than one when the SDK was started anew during it (a page reload that reattached).
 */
export type CallReportSeriesArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  maxPoints?: InputMaybe<Scalars['Int']['input']>;
  metrics: ReadonlyArray<SeriesMetric>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Whose records are asked for. */
export type CallScope =
  /** This leg's alone. */
  | 'LEG'
  /** Those of all legs of the session. */
  | 'SESSION';

/** Curves of one report that share their times. */
export type CallSeries = {
  readonly __typename?: 'CallSeries';
  /** A column for each metric asked for. */
  readonly columns: ReadonlyArray<SeriesColumn>;
  /** How many intervals lie in the range asked for, before any were brought together. */
  readonly intervalCount: Scalars['Int']['output'];
  /** How the rows were made of the intervals. */
  readonly method: SeriesMethod;
  /**
   * Epoch milliseconds by the client's clock, ascending: when each row's interval began, or ended where it does not say when it
   * began. Intervals without any time are left out.
   */
  readonly t: Scalars['FloatColumn']['output'];
};

/** All legs of one phone call. */
export type CallSession = {
  readonly __typename?: 'CallSession';
  /** The session's Voice SDK calls, by their billing records, oldest first; at most 200. Null, with an error, when the upstream could not be asked. */
  readonly calls: Maybe<ReadonlyArray<Call>>;
  /** Telnyx's id of the session (`telnyx_session_id`, call control's `call_session_id`). */
  readonly telnyxSessionId: Scalars['ID']['output'];
};

/** A call's state in call control (`GET /calls/{call_control_id}`). */
export type CallStatus = {
  readonly __typename?: 'CallStatus';
  /** Call control's id of the leg. */
  readonly callControlId: Scalars['ID']['output'];
  /** How long it has lasted, in seconds; null when not sent. */
  readonly durationSeconds: Maybe<Scalars['Float']['output']>;
  /** When it ended, by Telnyx's clock; null while it lives or when not sent. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether the call lives; null when not sent. */
  readonly isAlive: Maybe<Scalars['Boolean']['output']>;
  /** When it began, by Telnyx's clock; null when not sent. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
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

/** What happened during one call, from all sources, in one order. */
export type CallTimeline = {
  readonly __typename?: 'CallTimeline';
  /** What happened, in order of `time`; what happened at the same time in the order in which it commonly happens. */
  readonly entries: ReadonlyArray<TimelineEntry>;
  /** The legs that entries are of: this call's first. */
  readonly legs: ReadonlyArray<TimelineLeg>;
  /** What could not be asked; empty when the timeline is complete. Its entries are missing. */
  readonly missingSources: ReadonlyArray<TimelineMissingSource>;
  /** Whether there was more than is told: over 5000 entries, over 20 other legs, or a list that was not read to its end. */
  readonly truncated: Scalars['Boolean']['output'];
};


/** What happened during one call, from all sources, in one order. */
export type CallTimelineEntriesArgs = {
  minSeverity?: InputMaybe<TimelineSeverity>;
};

/** What a client and Telnyx both saw. */
export type ClockBasis =
  /** The answer alone. */
  | 'ANSWER'
  /** The answer and the end. */
  | 'ANSWER_AND_HANGUP'
  /** The end alone. */
  | 'HANGUP'
  /** Nothing: times stand as the client wrote them. */
  | 'NONE';

/**
 * How a client's clock differs from Telnyx's, from what both saw: the answer (the report's start and `call.answered`) and the end
 * (the report's end and `call.hangup`). Where the two differ by more than two seconds, the end alone counts: a client can begin
 * its report before the answer.
 */
export type ClockEstimate = {
  readonly __typename?: 'ClockEstimate';
  /** Whether the client's times were moved by `offsetMs`: only where it is larger than its uncertainty. */
  readonly applied: Scalars['Boolean']['output'];
  /** What it was estimated from. */
  readonly basis: ClockBasis;
  /** The client's clock minus Telnyx's, in milliseconds: positive when the client is ahead. Null when nothing was seen by both. */
  readonly offsetMs: Maybe<Scalars['Float']['output']>;
  /** By how much `offsetMs` can be wrong either way, in milliseconds: half the spread of two sightings, at least 100; 1000 for one. Null like `offsetMs`. */
  readonly uncertaintyMs: Maybe<Scalars['Float']['output']>;
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

/** How sure a verdict is. */
export type Confidence =
  /** The data leaves little doubt. */
  | 'HIGH'
  /** A hint: something else would look the same. */
  | 'LOW'
  /** Likely. */
  | 'MEDIUM';

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

/** Something in a report that cannot be taken at its word. */
export type DataQualityEntry = {
  readonly __typename?: 'DataQualityEntry';
  /** How often it occurs; for what is about the whole report, how many intervals it touches. */
  readonly count: Scalars['Int']['output'];
  /** What was found, with figures. */
  readonly detail: Scalars['String']['output'];
  /** What it does to scores, issues and verdict. */
  readonly effectOnScores: Scalars['String']['output'];
  /** What it does to `series`. */
  readonly effectOnSeries: Scalars['String']['output'];
  /** Its first occurrence's place in `StatsSegment.intervals`; null when it is about no interval. */
  readonly intervalIndex: Maybe<Scalars['Int']['output']>;
  /** What kind of thing it is. */
  readonly kind: DataQualityKind;
  /** The segment of its first occurrence (`StatsSegment.index`); null when it is about the whole report. */
  readonly segmentIndex: Maybe<Scalars['Int']['output']>;
  /** How much it matters to what is computed. */
  readonly severity: IssueSeverity;
};

/** Why something in a report cannot be taken at its word. */
export type DataQualityKind =
  /** Elements of `stats` are no objects. */
  | 'BROKEN_INTERVALS'
  /** The first interval's counters had run for longer than the interval. */
  | 'COUNTER_BEGAN_EARLIER'
  /** Counters fell: a new peer connection began. */
  | 'COUNTER_RESTART'
  /** Something that this SDK, or this version of it, does not send. */
  | 'FIELD_NOT_SENT'
  /** The last stored segment does not end the report. */
  | 'FINAL_SEGMENT_MISSING'
  /** Intervals do not say when they were. */
  | 'INTERVALS_WITHOUT_TIME'
  /** The log has warnings of other calls of the same client. */
  | 'LOG_OF_OTHER_CALLS'
  /** Values that this SDK makes up or rounds. */
  | 'MADE_UP_VALUE'
  /** Time passed that no interval tells of. */
  | 'MISSING_INTERVALS'
  /** The SDK's numbering skips segments: they were sent and never stored. */
  | 'MISSING_SEGMENTS'
  /** No interval with statistics is stored. */
  | 'NO_INTERVALS'
  /** Something else: see `detail`. */
  | 'OTHER'
  /** Intervals lie within the one before. */
  | 'OVERLAPPING_INTERVALS'
  /** The remote side's share of lost packets contradicts its count of them. */
  | 'REMOTE_LOSS_DISAGREES'
  /** Intervals were stored more than once. */
  | 'REPEATED_INTERVALS'
  /** Segments were stored more than once. */
  | 'REPEATED_SEGMENTS'
  /** The SDK logged a warning that the stored intervals do not show. */
  | 'SDK_WARNING_NOT_REPRODUCED'
  /** A value whose unit is in doubt. It was not converted. */
  | 'UNIT_DOUBT';

/** One direction of a call. */
export type DirectionQuality = {
  readonly __typename?: 'DirectionQuality';
  /** Interarrival jitter in milliseconds, where the audio arrived. */
  readonly jitterMs: MetricSpread;
  /** Packets lost in percent of those due, where the audio arrived. */
  readonly lossPercent: MetricSpread;
  /** The mean opinion score, 1 to 4.5. */
  readonly mos: MosScore;
  /** What was carried in all. */
  readonly totals: DirectionTotals;
};

/** What one direction carried in all that is stored. Null where it is not known. */
export type DirectionTotals = {
  readonly __typename?: 'DirectionTotals';
  /** Payload bytes: received for the way in, sent for the way out. */
  readonly bytes: Maybe<Scalars['SafeInt']['output']>;
  /** Packets lost in percent of those due. */
  readonly lossPercent: Maybe<Scalars['Float']['output']>;
  /** Packets: received for the way in, sent for the way out. */
  readonly packets: Maybe<Scalars['SafeInt']['output']>;
  /** Packets that came too late to be played; null for the way out, which does not tell. */
  readonly packetsDiscarded: Maybe<Scalars['SafeInt']['output']>;
  /** Packets lost on the way; late ones are taken off again. */
  readonly packetsLost: Maybe<Scalars['SafeInt']['output']>;
};

/** Where the fault of a call lies, seen from the client whose report it is. */
export type Fault =
  /** Something was wrong, or nothing can be seen, and the data does not show where. */
  | 'CANNOT_TELL'
  /** From Telnyx to the client. */
  | 'DOWNLINK'
  /** The other side: its microphone, its device, its own way to Telnyx. */
  | 'FAR_LEG'
  /** This side's microphone: silent, muted, ended. */
  | 'LOCAL_MICROPHONE'
  /** Nothing that spoiled the call. */
  | 'NONE'
  /** Call control: the socket, not the audio. */
  | 'SIGNALING'
  /** Within Telnyx: what went in was sound, what came out was not. */
  | 'TELNYX_EDGE'
  /** From the client to Telnyx. */
  | 'UPLINK';

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

/** Where an interval is found in its report. */
export type IntervalReference = {
  readonly __typename?: 'IntervalReference';
  /** The place in `StatsSegment.intervals`. */
  readonly intervalIndex: Scalars['Int']['output'];
  /** `StatsSegment.index`. */
  readonly segmentIndex: Scalars['Int']['output'];
};

/** What can be wrong with a call: the vendor's names first, then the product's own. Thresholds are the default ones. */
export type IssueCode =
  /** The product's own: more than 10 % of the sound played was invented, in three intervals in a row. */
  | 'AUDIO_CONCEALED'
  /** The product's own: DTLS failed, closed during the call, or took 10 s to connect. */
  | 'DTLS_TROUBLE'
  /** 31002: inbound jitter over 30 ms in three intervals in a row. */
  | 'HIGH_JITTER'
  /** 31003: more than 1 % of an interval's packets lost on the way in, in three intervals in a row. */
  | 'HIGH_PACKET_LOSS'
  /** 31001: round trip time over 400 ms in three intervals in a row. */
  | 'HIGH_RTT'
  /** 33008: the selected candidate pair changed. At once. */
  | 'ICE_CANDIDATE_PAIR_CHANGED'
  /** 33001, from the SDK's log: the path stopped answering. */
  | 'ICE_CONNECTIVITY_LOST'
  /** The product's own: ICE was disconnected, failed, or took 10 s to connect. */
  | 'ICE_TROUBLE'
  /** 32001: no byte received in three intervals in a row. */
  | 'LOW_BYTES_RECEIVED'
  /** 32002: no byte sent in three intervals in a row. */
  | 'LOW_BYTES_SENT'
  /** 31006: inbound level at most 0.001 in three intervals in a row, not on hold. */
  | 'LOW_INBOUND_AUDIO'
  /** 31005: a live, unmuted microphone at a level of at most 0.001: three intervals before it was ever heard, 30 s after that. */
  | 'LOW_LOCAL_AUDIO'
  /** 31004: the collector's score below 3.5 in three intervals in a row. */
  | 'LOW_MOS'
  /** The product's own: no packet for 2 s after audio had begun to arrive. */
  | 'MEDIA_GAP'
  /** 36004, from the SDK's log: media was set up anew. */
  | 'MEDIA_RECOVERY_REQUIRED'
  /** The product's own: the microphone's track ended during the call. */
  | 'MICROPHONE_ENDED'
  /** The product's own: the microphone was switched off for 10 s, by the application or the system. */
  | 'MICROPHONE_MUTED'
  /** The product's own: a live microphone gave silence for 10 s. */
  | 'MICROPHONE_SILENT'
  /** The product's own: parts of the report were sent and never stored. */
  | 'MISSING_SEGMENTS'
  /** The product's own: packets kept arriving for 10 s but carried silence. */
  | 'ONE_WAY_AUDIO'
  /** 33005, from the SDK's log: neither STUN nor TURN answered. */
  | 'ONLY_HOST_ICE_CANDIDATES'
  /** A warning in the SDK's log that is not known here: see `sdkCode`. */
  | 'OTHER_SDK_WARNING'
  /** The product's own: more than 30 ms of jitter at Telnyx, by its RTCP reports. */
  | 'OUTBOUND_JITTER'
  /** The product's own: more than 1 % of the client's packets lost before Telnyx, by its RTCP reports. */
  | 'OUTBOUND_PACKET_LOSS'
  /** 33004, from the SDK's log: the media connection failed. */
  | 'PEER_CONNECTION_FAILED'
  /** The product's own: media went through a TURN server. */
  | 'RELAYED_PATH'
  /** An error (4xxxx) in the SDK's log. */
  | 'SDK_ERROR'
  /** 36003, from the SDK's log: signalling was set up anew. */
  | 'SIGNALING_RECOVERY_REQUIRED'
  /** The product's own: the signalling socket closed during the call, otherwise than agreed (1000). */
  | 'SIGNALING_SOCKET_CLOSED'
  /** The product's own: more than 1 % of the packets of 15 s lost on the way in, though never three intervals in a row. */
  | 'SUSTAINED_PACKET_LOSS';

/** Which way an issue lies, seen from the client. */
export type IssueDirection =
  /** Both, or it cannot be told. */
  | 'BOTH'
  /** From Telnyx to the client. */
  | 'INBOUND'
  /** From the client to Telnyx. */
  | 'OUTBOUND'
  /** Call control, not audio. */
  | 'SIGNALING';

/** One uninterrupted stretch of an issue. */
export type IssueEpisode = {
  readonly __typename?: 'IssueEpisode';
  /** When its last interval ended; null when intervals have no times. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** How many intervals. */
  readonly intervalCount: Scalars['Int']['output'];
  /** When the rule fired; null when intervals have no times. */
  readonly onset: Maybe<Scalars['DateTime']['output']>;
  /** When its first interval began; null when intervals have no times. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
  /** The worst value, in the issue's unit; null where there is no number. */
  readonly worstValue: Maybe<Scalars['Float']['output']>;
};

/** An interval, a log entry or a flush that an issue rests on. */
export type IssueEvidence = {
  readonly __typename?: 'IssueEvidence';
  /** What was logged or happened; null for an interval. */
  readonly detail: Maybe<Scalars['String']['output']>;
  /** When it ended; null when not known. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** The place in `StatsSegment.intervals`; null when it is no interval. */
  readonly intervalIndex: Maybe<Scalars['Int']['output']>;
  /** Which metric was looked at; null when it is no interval. */
  readonly metric: Maybe<Scalars['String']['output']>;
  /** `StatsSegment.index`; null when it is in no segment. */
  readonly segmentIndex: Maybe<Scalars['Int']['output']>;
  /** When it began; null when not known. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
  /** Its value; null when it is no interval or not known. */
  readonly value: Maybe<Scalars['Float']['output']>;
};

/** How much an issue matters to those who talk. */
export type IssueSeverity =
  /** People could not talk. */
  | 'CRITICAL'
  /** Worth knowing; harmless by itself. */
  | 'INFO'
  /** Could be heard. */
  | 'WARNING';

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

/** A period in which the audio took one way. */
export type MediaPath = {
  readonly __typename?: 'MediaPath';
  /** When its last interval ended. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** The candidate pair as its last interval has it, counters included; null when not measured. */
  readonly ice: Maybe<IceCandidatePairStats>;
  /** How the audio that came in was encoded; null when not sent. */
  readonly inboundCodec: Maybe<Codec>;
  /** How many intervals it spans. */
  readonly intervalCount: Scalars['Int']['output'];
  /** How the audio that went out was encoded; null when not sent. */
  readonly outboundCodec: Maybe<Codec>;
  /** When its first interval began; null where the shape has no such times. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
  /** The transport as its last interval has it; null when not measured. */
  readonly transport: Maybe<TransportStats>;
};

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

/** How a value was spread over the time of a report. Numbers are null when nothing was measured: see `reason`. */
export type MetricSpread = {
  readonly __typename?: 'MetricSpread';
  /** The mean over the known time. */
  readonly average: Maybe<Scalars['Float']['output']>;
  /** For how many seconds the value is known. */
  readonly knownSeconds: Scalars['Float']['output'];
  /** The highest interval. */
  readonly maximum: Maybe<Scalars['Float']['output']>;
  /** What was not exceeded for 95 % of the known time. */
  readonly p95: Maybe<Scalars['Float']['output']>;
  /** Why it is not known; null when it is. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The unit of the three: `ms` or `%`. */
  readonly unit: Scalars['String']['output'];
};

/** The scores of one model. */
export type ModelComparison = {
  readonly __typename?: 'ModelComparison';
  /** From Telnyx to the client. */
  readonly inbound: MosScore;
  /** The model. */
  readonly model: MosModel;
  /** From the client to Telnyx. */
  readonly outbound: MosScore;
};

/** A number in a model's formula. */
export type ModelParameter = {
  readonly __typename?: 'ModelParameter';
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['Float']['output'];
};

/** A model and what it is made of. */
export type MosModel = {
  readonly __typename?: 'MosModel';
  /** The rating R; J is jitter in milliseconds, T round trip time in milliseconds, p loss in percent. */
  readonly formula: Scalars['String']['output'];
  /** Its name. */
  readonly name: MosModelName;
  /** The numbers in the formula. */
  readonly parameters: ReadonlyArray<ModelParameter>;
  /** From R to the score. */
  readonly scoreFormula: Scalars['String']['output'];
  /** Where it comes from. */
  readonly source: Scalars['String']['output'];
};

/** A model that makes a mean opinion score of jitter, loss and round trip time. */
export type MosModelName =
  /** ITU-T G.107 for G.711 with loss concealment; a proxy for other codecs. */
  | 'G107_NARROWBAND'
  /** ITU-T G.107 for G.711 without loss concealment. */
  | 'G107_NARROWBAND_WITHOUT_CONCEALMENT'
  /** The Telnyx Flutter SDK's live metrics. */
  | 'TELNYX_FLUTTER'
  /** The Telnyx JavaScript SDK's call report collector: the score behind its warning LOW_MOS. */
  | 'TELNYX_JAVASCRIPT_COLLECTOR'
  /** The Telnyx JavaScript SDK's live statistics. */
  | 'TELNYX_JAVASCRIPT_HELPER'
  /** The Telnyx iOS and Android SDKs' live metrics. The same formula as TELNYX_JAVASCRIPT_HELPER. */
  | 'TELNYX_MOBILE';

/** A score over a report, each interval weighted by its length. Numbers are null when nothing could be scored: see `reason`. */
export type MosScore = {
  readonly __typename?: 'MosScore';
  /** The mean over the scored time. */
  readonly average: Maybe<Scalars['Float']['output']>;
  /** The worst interval. */
  readonly minimum: Maybe<Scalars['Float']['output']>;
  /** Why there is no score; null when there is one. A score with a missing input would be a guess. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** For how many seconds jitter, loss and round trip time are known together. */
  readonly scoredSeconds: Scalars['Float']['output'];
  /** The share of the scored time below 3.5, 0 to 1: poor by the vendor's own limit. */
  readonly shareBelow35: Maybe<Scalars['Float']['output']>;
  /** The share of the scored time below 4.0, 0 to 1. */
  readonly shareBelow40: Maybe<Scalars['Float']['output']>;
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

/** Something that went wrong: all episodes of one code. */
export type QualityIssue = {
  readonly __typename?: 'QualityIssue';
  /** How long the episodes were together, in seconds. */
  readonly affectedSeconds: Scalars['Float']['output'];
  /** Whether the SDK logged the same warning during one of the episodes. */
  readonly alsoReportedBySdk: Scalars['Boolean']['output'];
  /** What it is. */
  readonly code: IssueCode;
  /** Which way it lies. */
  readonly direction: IssueDirection;
  /** When the last interval of the last episode ended. Null when nothing has a time. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** The uninterrupted stretches, in order of time. */
  readonly episodes: ReadonlyArray<IssueEpisode>;
  /** The intervals and log entries that it rests on; of many, the telling ones: where episodes began, fired, were worst and ended. */
  readonly evidence: ReadonlyArray<IssueEvidence>;
  /** How many there are without the cap on `evidence`. */
  readonly evidenceCount: Scalars['Int']['output'];
  /** How many intervals in all episodes; 0 where it rests on the log, flushes or segments alone. */
  readonly intervalCount: Scalars['Int']['output'];
  /** What it means to those who talk. */
  readonly meaning: Scalars['String']['output'];
  /** When the rule fired first: the end of the third interval in a row, as with the SDK's own warning. Null when nothing has a time. */
  readonly onset: Maybe<Scalars['DateTime']['output']>;
  /** The SDK's number of the warning; null for the product's own findings. */
  readonly sdkCode: Maybe<Scalars['Int']['output']>;
  /** When it did so. At most one in 15 s, as the SDK holds its warnings back. */
  readonly sdkReportedAt: ReadonlyArray<Scalars['DateTime']['output']>;
  /** How much it matters. */
  readonly severity: IssueSeverity;
  /** When the first interval of the first episode began. Null when nothing has a time. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
  /** What the values were compared with, by the policy; null where there is no limit. */
  readonly threshold: Maybe<Scalars['Float']['output']>;
  /** The unit of worst value and threshold; null where there is none. */
  readonly unit: Maybe<Scalars['String']['output']>;
  /** What to look at next. */
  readonly whatToCheck: ReadonlyArray<Scalars['String']['output']>;
  /** The worst value of any interval, or the longest episode where `unit` is `s`. Null where there is no number. */
  readonly worstValue: Maybe<Scalars['Float']['output']>;
};

/** The thresholds that were used. */
export type QualityPolicy = {
  readonly __typename?: 'QualityPolicy';
  /** AUDIO_CONCEALED above this many percent of an interval's samples. Default 10. */
  readonly concealmentPercent: Scalars['Float']['output'];
  /** In how many intervals in a row a condition must hold. The vendor: 3. */
  readonly consecutiveIntervals: Scalars['Int']['output'];
  /** HIGH_JITTER above this many milliseconds. The vendor: 30. */
  readonly highJitterMs: Scalars['Float']['output'];
  /** HIGH_PACKET_LOSS above this many percent of an interval. The vendor: 1. */
  readonly highPacketLossPercent: Scalars['Float']['output'];
  /** HIGH_RTT above this many milliseconds. The vendor: 400. */
  readonly highRttMs: Scalars['Float']['output'];
  /** LOW_LOCAL_AUDIO after this many seconds, once the microphone was heard. The vendor: 30. */
  readonly localSilenceAfterSpeechSeconds: Scalars['Float']['output'];
  /** LOW_MOS below this score of the JavaScript collector. The vendor: 3.5. */
  readonly lowMos: Scalars['Float']['output'];
  /** MEDIA_GAP from this many seconds. Default 2. */
  readonly mediaGapSeconds: Scalars['Float']['output'];
  /** MICROPHONE_MUTED from this many seconds. Default 10. */
  readonly microphoneMutedSeconds: Scalars['Float']['output'];
  /** MICROPHONE_SILENT from this many seconds. Default 10. */
  readonly microphoneSilentSeconds: Scalars['Float']['output'];
  /** ONE_WAY_AUDIO from this many seconds. Default 10. */
  readonly oneWayAudioSeconds: Scalars['Float']['output'];
  /** OUTBOUND_JITTER above this many milliseconds. Default 30. */
  readonly outboundJitterMs: Scalars['Float']['output'];
  /** OUTBOUND_PACKET_LOSS above this many percent between two RTCP reports. Default 1. */
  readonly outboundPacketLossPercent: Scalars['Float']['output'];
  /** ICE_TROUBLE and DTLS_TROUBLE when connecting takes this many seconds. Default 10. */
  readonly setupSeconds: Scalars['Float']['output'];
  /** Silence is a level of at most this, linear, 0 to 1. The vendor: 0.001. */
  readonly silenceLevel: Scalars['Float']['output'];
  /** SUSTAINED_PACKET_LOSS above this many percent of a window. Default 1. */
  readonly sustainedLossPercent: Scalars['Float']['output'];
  /** The window of SUSTAINED_PACKET_LOSS in seconds. Default 15. */
  readonly sustainedLossSeconds: Scalars['Float']['output'];
};

/** Thresholds in place of the default ones. What is left out or null keeps its default. All are numbers from 0. */
export type QualityPolicyInput = {
  /** AUDIO_CONCEALED above this many percent of an interval's samples. Default 10. */
  readonly concealmentPercent?: InputMaybe<Scalars['Float']['input']>;
  /** In how many intervals in a row a condition must hold. The vendor: 3. */
  readonly consecutiveIntervals?: InputMaybe<Scalars['Int']['input']>;
  /** HIGH_JITTER above this many milliseconds. The vendor: 30. */
  readonly highJitterMs?: InputMaybe<Scalars['Float']['input']>;
  /** HIGH_PACKET_LOSS above this many percent of an interval. The vendor: 1. */
  readonly highPacketLossPercent?: InputMaybe<Scalars['Float']['input']>;
  /** HIGH_RTT above this many milliseconds. The vendor: 400. */
  readonly highRttMs?: InputMaybe<Scalars['Float']['input']>;
  /** LOW_LOCAL_AUDIO after this many seconds, once the microphone was heard. The vendor: 30. */
  readonly localSilenceAfterSpeechSeconds?: InputMaybe<Scalars['Float']['input']>;
  /** LOW_MOS below this score of the JavaScript collector. The vendor: 3.5. */
  readonly lowMos?: InputMaybe<Scalars['Float']['input']>;
  /** MEDIA_GAP from this many seconds. Default 2. */
  readonly mediaGapSeconds?: InputMaybe<Scalars['Float']['input']>;
  /** MICROPHONE_MUTED from this many seconds. Default 10. */
  readonly microphoneMutedSeconds?: InputMaybe<Scalars['Float']['input']>;
  /** MICROPHONE_SILENT from this many seconds. Default 10. */
  readonly microphoneSilentSeconds?: InputMaybe<Scalars['Float']['input']>;
  /** ONE_WAY_AUDIO from this many seconds. Default 10. */
  readonly oneWayAudioSeconds?: InputMaybe<Scalars['Float']['input']>;
  /** OUTBOUND_JITTER above this many milliseconds. Default 30. */
  readonly outboundJitterMs?: InputMaybe<Scalars['Float']['input']>;
  /** OUTBOUND_PACKET_LOSS above this many percent between two RTCP reports. Default 1. */
  readonly outboundPacketLossPercent?: InputMaybe<Scalars['Float']['input']>;
  /** ICE_TROUBLE and DTLS_TROUBLE when connecting takes this many seconds. Default 10. */
  readonly setupSeconds?: InputMaybe<Scalars['Float']['input']>;
  /** Silence is a level of at most this, linear, 0 to 1. The vendor: 0.001. */
  readonly silenceLevel?: InputMaybe<Scalars['Float']['input']>;
  /** SUSTAINED_PACKET_LOSS above this many percent of a window. Default 1. */
  readonly sustainedLossPercent?: InputMaybe<Scalars['Float']['input']>;
  /** The window of SUSTAINED_PACKET_LOSS in seconds. Default 15. */
  readonly sustainedLossSeconds?: InputMaybe<Scalars['Float']['input']>;
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
  /**
   * What was stored lately, newest first, grouped by call: a call stands where its newest segment stands, and once. Over the
   * list of stored reports, which has no filters. Null, with an error, when the upstream could not be asked.
   */
  readonly recentCalls: Maybe<CallConnection>;
  /**
   * Calls by agent, number, direction or date, newest first. Over the billing records (`webrtc`), which appear some time after
   * a call has ended; a record without a `call_id` is left out. Null, with an error, when the upstream could not be asked.
   */
  readonly searchCalls: Maybe<CallConnection>;
};


/** What can be asked. */
export type QueryCallReportsArgs = {
  callId: Scalars['ID']['input'];
  refresh?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be asked. */
export type QueryCallsArgs = {
  callIds: ReadonlyArray<Scalars['ID']['input']>;
  refresh?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be asked. */
export type QueryRecentCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QuerySearchCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: CallFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The tracks of a recording. */
export type RecordingChannels =
  /** The first leg on one track, all others on the second. */
  | 'DUAL'
  /** Both sides on one track. */
  | 'SINGLE'
  /** Missing, or a word not known here: see `channelsRaw`. */
  | 'UNKNOWN';

/** Where a recording's audio can be had. */
export type RecordingDownload = {
  readonly __typename?: 'RecordingDownload';
  /** `mp3` or `wav`. */
  readonly format: Scalars['String']['output'];
  /** The link, a secret. */
  readonly url: Scalars['String']['output'];
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

/** One curve. */
export type SeriesColumn = {
  readonly __typename?: 'SeriesColumn';
  /** The greatest value of all intervals in the range, rounded alike; null when none is known. */
  readonly max: Maybe<Scalars['Float']['output']>;
  /** What it shows. */
  readonly metric: SeriesMetric;
  /** The least value of all intervals in the range, rounded alike; null when none is known. */
  readonly min: Maybe<Scalars['Float']['output']>;
  /** The unit of its values. */
  readonly unit: SeriesUnit;
  /**
   * A value for each row of `t`, null where it is not known. Rounded: scores to 3 places, levels to 4, percent and jitter to 2,
   * packet rates and delays to 1, bitrates to whole bits.
   */
  readonly values: Scalars['FloatColumn']['output'];
};

/** How the rows of a series were made of the intervals. */
export type SeriesMethod =
  /** Every interval is a row. */
  | 'FULL'
  /**
   * Neighbouring intervals were brought together in buckets of equal count. Each bucket is two rows, at the beginnings of its
   * first and its last interval, and in each column these are the bucket's least and its greatest value in the order in which
   * they came. So no extreme is lost, and each stands at most a bucket beside its time. A bucket with missing intervals in it
   * is parted at the longest pause.
   */
  | 'MIN_MAX';

/** What a curve can show of each interval. `INBOUND` is what the client receives, `OUTBOUND` what it sends. */
export type SeriesMetric =
  /** Level of the audio that is played (`audio.inbound.audioLevelAvg`). */
  | 'INBOUND_AUDIO_LEVEL'
  /** Arriving audio, from differences of `bytesReceived`. */
  | 'INBOUND_BITRATE'
  /** Share of played samples that were made up because no packet was there in time (`concealedSamples`). */
  | 'INBOUND_CONCEALMENT'
  /** Jitter of arriving packets, as the client measures it (`audio.inbound.jitterAvg`). */
  | 'INBOUND_JITTER'
  /** How long a sample waited in the jitter buffer: differences of `jitterBufferDelay` by `jitterBufferEmittedCount`. */
  | 'INBOUND_JITTER_BUFFER_DELAY'
  /** Packets lost of those expected: lost / (lost + received). Late packets that are taken back count as no loss. */
  | 'INBOUND_LOSS'
  /**
   * The score of what arrives, by the model of the JavaScript SDK's own collector (R = 93.2 - 0.11 jitter - 2.5 loss - 0.01
   * round trip); null where one of the three is not known.
   */
  | 'INBOUND_MOS'
  /** Arriving packets, from differences of `packetsReceived`. */
  | 'INBOUND_PACKET_RATE'
  /** Level of the microphone (`audio.outbound.audioLevelAvg`). */
  | 'OUTBOUND_AUDIO_LEVEL'
  /** Audio sent, from differences of `bytesSent`. */
  | 'OUTBOUND_BITRATE'
  /**
   * Jitter at the other side of the media path, as it reports by RTCP every few seconds. A report's value stands for the time
   * since the report before; null behind the last one, and where an SDK reports none (Android).
   */
  | 'OUTBOUND_JITTER'
  /**
   * Packets lost on the way out, as the other side reports by RTCP every few seconds: newly lost by newly sent, for the time
   * since the report before; null behind the last one, and where an SDK reports none (Android).
   */
  | 'OUTBOUND_LOSS'
  /** The score of what the other side receives, by the same model as `INBOUND_MOS`, from its reports. */
  | 'OUTBOUND_MOS'
  /** Packets sent, from differences of `packetsSent`. */
  | 'OUTBOUND_PACKET_RATE'
  /** How long a sample waited to be played: differences of `totalPlayoutDelay` by `totalSamplesCount`. */
  | 'PLAYOUT_DELAY'
  /** Round trip to the other side of the media path (`connection.roundTripTimeAvg`); null for Android's 0, which means unknown. */
  | 'ROUND_TRIP_TIME';

/** The unit of a curve. */
export type SeriesUnit =
  /** Bits per second of payload, without headers. */
  | 'BITS_PER_SECOND'
  /** A linear audio level, 0 (silence) to 1 (the loudest that can be). */
  | 'LINEAR_LEVEL'
  /** A mean opinion score, 1 (bad) to 4.5. */
  | 'MEAN_OPINION_SCORE'
  /** Milliseconds. */
  | 'MILLISECONDS'
  /** Packets per second. */
  | 'PACKETS_PER_SECOND'
  /** Percent, 0 to 100. */
  | 'PERCENT';

/** The ids of one leg, by which its report joins to other records. */
export type SessionCorrelation = {
  readonly __typename?: 'SessionCorrelation';
  /**
   * What call control did and told, oldest first. Empty when there is nothing; null when the id that `scope` needs is not known,
   * or, with an error, when the upstream could not be asked. At most 1000 events are read.
   */
  readonly callEvents: Maybe<CallEventConnection>;
  /**
   * Whether this leg lives, as call control has it. Its `call_control_id` is found in the leg's events, or else in its billing
   * record. Null when neither has one or Telnyx does not know it, as for up to ten minutes after a call, and long after it.
   */
  readonly callStatus: Maybe<CallStatus>;
  /** This leg as an entity that other graphs can extend; null when its id is not known. */
  readonly leg: Maybe<CallLeg>;
  /** The Telnyx organization who owns the call (`organization_id`); null when not stored. */
  readonly organizationId: Maybe<Scalars['ID']['output']>;
  /**
   * The other Voice SDK legs of the same session, by their billing records, oldest first. Empty when there is none; null when the
   * session is not known, or, with an error, when the upstream could not be asked. At most 200 legs are read.
   */
  readonly otherLegs: Maybe<ReadonlyArray<Call>>;
  /** Whether the session has more legs than `otherLegs` reads. Null like `otherLegs`. */
  readonly otherLegsTruncated: Maybe<Scalars['Boolean']['output']>;
  /**
   * Audio recordings, oldest first. Empty when there is none; null when the id that `scope` needs is not known, or, with an
   * error, when the upstream could not be asked. At most 400 are read.
   */
  readonly recordings: Maybe<ReadonlyArray<CallRecording>>;
  /** Whether there are more recordings than `recordings` reads. Null like `recordings`. */
  readonly recordingsTruncated: Maybe<Scalars['Boolean']['output']>;
  /**
   * The same for all reports of one posting client: a hash of `call_report_id`. The id itself lets a client post reports, so
   * it is shown nowhere, in `raw` neither. Null when not stored.
   */
  readonly reportGroupId: Maybe<Scalars['ID']['output']>;
  /** This leg's session as an entity that other graphs can extend; null when its id is not known. */
  readonly session: Maybe<CallSession>;
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


/** The ids of one leg, by which its report joins to other records. */
export type SessionCorrelationCallEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  scope?: InputMaybe<CallScope>;
};


/** The ids of one leg, by which its report joins to other records. */
export type SessionCorrelationRecordingsArgs = {
  scope?: InputMaybe<CallScope>;
};


/** The ids of one leg, by which its report joins to other records. */
export type SessionCorrelationRecordingsTruncatedArgs = {
  scope?: InputMaybe<CallScope>;
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

/** Which way a statement points. */
export type Stance =
  /** It speaks against the verdict. */
  | 'AGAINST'
  /** It was seen as well, or could not be had. */
  | 'CONTEXT'
  /** It speaks for the verdict. */
  | 'FOR';

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

/** One thing that happened. */
export type TimelineEntry = {
  readonly __typename?: 'TimelineEntry';
  /** The number of a warning or error of the SDK, the SIP code of a hangup, the close code of a socket; null for all else. */
  readonly code: Maybe<Scalars['Int']['output']>;
  /** More of it, where there is more; null when not. */
  readonly detail: Maybe<Scalars['String']['output']>;
  /** What kind of thing. */
  readonly kind: TimelineKind;
  /** On which leg; null when the source does not say. */
  readonly leg: Maybe<TimelineLeg>;
  /** How many lines told the same within a second and are told once here: the SDK writes each warning twice or more. */
  readonly occurrences: Scalars['Int']['output'];
  /** Where it was found. */
  readonly reference: TimelineReference;
  /** How bad it is: warnings and errors of the SDK, lost sockets and media, unusual hangup causes are more than INFO. */
  readonly severity: TimelineSeverity;
  /** Who tells it. */
  readonly source: TimelineSource;
  /** The time as its source wrote it, by that source's clock; null when it wrote none. */
  readonly sourceTime: Maybe<Scalars['DateTime']['output']>;
  /**
   * When it happened, by Telnyx's clock: times of a client whose clock differs are moved by `leg.clock.offsetMs` where that was
   * applied. A log line without a time stands at the time of the line before it.
   */
  readonly time: Scalars['DateTime']['output'];
  /** What happened, in a few words. */
  readonly title: Scalars['String']['output'];
};

/** What kind of thing happened. */
export type TimelineKind =
  /** The leg was answered. */
  | 'CALL_ANSWERED'
  /** The leg was connected with another one. */
  | 'CALL_BRIDGED'
  /** A command to call control. */
  | 'CALL_COMMAND'
  /** Another event of call control. */
  | 'CALL_EVENT'
  /** The leg ended. */
  | 'CALL_HANGUP'
  /** The call was put on hold. */
  | 'CALL_HELD'
  /** The leg began. */
  | 'CALL_INITIATED'
  /** The call was taken off hold. */
  | 'CALL_RESUMED'
  /** The media took another path. */
  | 'CANDIDATE_PAIR_CHANGED'
  /** The media path works (ICE `connected`). */
  | 'MEDIA_CONNECTED'
  /** The media path is interrupted (ICE `disconnected`). */
  | 'MEDIA_DISCONNECTED'
  /** The media path is lost (ICE `failed`). */
  | 'MEDIA_FAILED'
  /** The microphone was muted, by the application or by the system. */
  | 'MICROPHONE_MUTED'
  /** The microphone was open again. */
  | 'MICROPHONE_UNMUTED'
  /** A recording ended. */
  | 'RECORDING_ENDED'
  /** A recording was stored. */
  | 'RECORDING_SAVED'
  /** A recording began. */
  | 'RECORDING_STARTED'
  /** The SDK ended its report. */
  | 'SDK_ENDED'
  /** The report stops here without an end: the rest was lost or is yet to come. */
  | 'SDK_END_MISSING'
  /** An error in the SDK's log. */
  | 'SDK_ERROR'
  /** The SDK began its report. */
  | 'SDK_STARTED'
  /** A warning in the SDK's log. */
  | 'SDK_WARNING'
  /** The SDK sent a part of its report early. */
  | 'SEGMENT_FLUSHED'
  /** The signalling socket closed or failed. */
  | 'SOCKET_CLOSED'
  /** The signalling socket was opened again. */
  | 'SOCKET_RECONNECTED';

/** A leg whose course is told. */
export type TimelineLeg = {
  readonly __typename?: 'TimelineLeg';
  /** The Voice SDK call on it; null on a leg that is none, as to the telephone network. */
  readonly callId: Maybe<Scalars['ID']['output']>;
  /** How the client's clock differs from Telnyx's; null when no client reported on this leg. */
  readonly clock: Maybe<ClockEstimate>;
  /** Whether it is the call that was asked for. */
  readonly isOwn: Scalars['Boolean']['output'];
  /** The leg; null when not known. */
  readonly telnyxLegId: Maybe<Scalars['ID']['output']>;
};

/** A source that could not be asked. */
export type TimelineMissingSource = {
  readonly __typename?: 'TimelineMissingSource';
  /** Of which call; null when it concerns the session. */
  readonly callId: Maybe<Scalars['ID']['output']>;
  /** The error's code, as under `extensions.code`. */
  readonly code: Scalars['String']['output'];
  /** The error's message. */
  readonly message: Scalars['String']['output'];
  /** Which one. */
  readonly source: TimelineSource;
};

/** Where an entry was found: of these, what applies to its source. */
export type TimelineReference = {
  readonly __typename?: 'TimelineReference';
  /** The event (`CallEvent.id`). */
  readonly eventId: Maybe<Scalars['ID']['output']>;
  /** The interval's place in its segment, from 0. */
  readonly intervalIndex: Maybe<Scalars['Int']['output']>;
  /** The log entry's place in its segment, from 0. */
  readonly logPosition: Maybe<Scalars['Int']['output']>;
  /** The recording (`CallRecording.id`). */
  readonly recordingId: Maybe<Scalars['ID']['output']>;
  /** The report (`CallReport.id`). */
  readonly reportId: Maybe<Scalars['ID']['output']>;
  /** The segment's `index` in its report. */
  readonly segmentIndex: Maybe<Scalars['Int']['output']>;
};

/** How bad an entry is, from mild to severe. */
export type TimelineSeverity =
  /** Something failed. */
  | 'ERROR'
  /** The course of events. */
  | 'INFO'
  /** Something looks wrong. */
  | 'WARNING';

/** Who tells an entry. */
export type TimelineSource =
  /** The billing records, by which other legs are found. They tell no entries themselves. */
  | 'BILLING'
  /** Call control's events. */
  | 'CALL_CONTROL'
  /** The list of recordings. */
  | 'RECORDING'
  /** The SDK's log. */
  | 'SDK_LOG'
  /** Why the SDK sent a part of its report early. */
  | 'SDK_SEGMENT'
  /** The SDK's summary of its session. */
  | 'SDK_SESSION'
  /** The SDK's statistics. */
  | 'SDK_STATISTICS';

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

/** Where the fault lies and why. It never claims what the data cannot show. */
export type Verdict = {
  readonly __typename?: 'Verdict';
  /** Other faults that spoiled the call as well, the worst first. */
  readonly also: ReadonlyArray<Fault>;
  /** What the fault may be instead: the data does not tell them apart. */
  readonly alternatives: ReadonlyArray<Fault>;
  /** How sure it is that this fault was there. */
  readonly confidence: Confidence;
  /** What speaks for it, against it, and what else was seen. */
  readonly evidence: ReadonlyArray<VerdictEvidence>;
  /** Of several faults, the one that spoiled most of the call. */
  readonly fault: Fault;
  /** A sentence or two for a ticket: what, when, how bad, on whose side, how sure. */
  readonly summary: Scalars['String']['output'];
};

/** A statement and what it rests on. */
export type VerdictEvidence = {
  readonly __typename?: 'VerdictEvidence';
  /** When it ended; null when it is about the whole call. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** Its first interval in this report; null when it is no stretch of intervals. */
  readonly firstInterval: Maybe<IntervalReference>;
  /** The issue it was taken from; null when from none. */
  readonly issue: Maybe<IssueCode>;
  /** Its last interval in this report; null when it is no stretch of intervals. */
  readonly lastInterval: Maybe<IntervalReference>;
  /** Which way it points. */
  readonly stance: Stance;
  /** When it began; null when it is about the whole call. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
  /** What was seen. */
  readonly statement: Scalars['String']['output'];
};
