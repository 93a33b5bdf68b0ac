import type { FloatColumn } from '../../quality/series.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AskedCall, Report, ReportSegment } from '../../call-reports/report.ts';
import type { CallSeries as SeriesModel } from '../../quality/series.ts';
import type { LogLine } from '../../call-reports/normalise/logs.ts';
import type { Correlation } from '../../call-reports/correlation.ts';
import type { Sdk as SdkModel } from '../../call-reports/normalise/sdk.ts';
import type { MediaPath as MediaPathModel } from '../../call-reports/media-paths.ts';
import type { Interval } from '../../call-reports/normalise/intervals.ts';
import type { RemoteInbound } from '../../call-reports/interval-resolvers.ts';
import type { JsonObject } from '../../call-reports/document/stored-segment.ts';
import type { PageInfo as PageInfoModel } from '../../graphql/connection.ts';
import type { CallPage } from '../../call-control/call-page.ts';
import type { CallEventPage, CallEvent as CallEventModel } from '../../call-control/call-event.ts';
import type { CallStatus as CallStatusModel } from '../../call-control/call-status.ts';
import type { Timeline } from '../../call-control/timeline/build.ts';
import type { Entry, Leg } from '../../call-control/timeline/entry.ts';
import type { ClockEstimate as ClockEstimateModel } from '../../call-control/clock-offset.ts';
import type { QualityView, DirectionView, ModelView, VerdictView, EvidenceView } from '../../quality/analysis.ts';
import type { MosModel as MosModelModel } from '../../quality/mos.ts';
import type { MosScore as MosScoreModel, MetricSpread as MetricSpreadModel } from '../../quality/scores.ts';
import type { QualityIssue as QualityIssueModel, IssueEpisode as IssueEpisodeModel, IssueEvidence as IssueEvidenceModel } from '../../quality/issues.ts';
import type { SessionVerdict as SessionVerdictModel } from '../../quality/verdict/session/verdict.ts';
import type { PartyView, ImpactView, DirectionView as AffectedView, StretchView, StepView, SessionEvidenceView } from '../../quality/verdict-views.ts';
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
  /**
   * A column of a table, a row each: numbers, and null where a value is not known. A list of numbers in JSON; a scalar here so that
   * thousands of them cost no more than they must.
   */
  FloatColumn: { input: FloatColumn; output: FloatColumn; }
  /** Any JSON value, passed on as it was stored; secrets (a report's posting id) are taken out of it. */
  JSON: { input: unknown; output: unknown; }
  /** A whole number between -(2^53 - 1) and 2^53 - 1. Counters of long calls do not fit the 32 bits of Int. */
  SafeInt: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** How badly one side was heard by the other. */
export type AffectedDirection = {
  readonly __typename?: 'AffectedDirection';
  /** Who did not hear well. */
  readonly listener: SessionParty;
  /** Who was not heard well. */
  readonly speaker: SessionParty;
  /** For how many seconds something was wrong. */
  readonly spoiledSeconds: Scalars['Float']['output'];
  /** When, in order. */
  readonly stretches: ReadonlyArray<SessionStretch>;
  /** The same, each second weighted by how badly it was spoiled, 0 to 1, by the E-model. */
  readonly weightedSeconds: Scalars['Float']['output'];
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
  /**
   * The judgement of the whole session this call is a leg of: both sides' reports, call-control events, billing records and how it ended.
   * It is told from this call's side and reads the same from the other one, with `UPLINK` there being `FAR_LEG` here. Up to six more
   * upstream requests, shared with what else the operation asks. What could not be had is said in `evidence`. Null, with an error, when the
   * call's own reports could not be asked. `docs/quality.md` has every rule.
   */
  readonly verdict: Maybe<SessionVerdict>;
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

/** What the faults of a session did to the conversation. */
export type CallImpact = {
  readonly __typename?: 'CallImpact';
  /** Who could not hear whom; empty when nobody was affected. */
  readonly affected: ReadonlyArray<AffectedDirection>;
  /** Whether something was spoiled in the last five seconds, so that it may be why the call ended. */
  readonly atEnd: Scalars['Boolean']['output'];
  /** How bad it was for the side that had the worse of it. */
  readonly level: ImpactLevel;
  /** For how many seconds at least one direction was spoiled. */
  readonly spoiledSeconds: Scalars['Float']['output'];
  /** The same as a share of `talkSeconds`, 0 to 1; null when that is not known. */
  readonly spoiledShare: Maybe<Scalars['Float']['output']>;
  /** From both legs being answered to the hang-up, without holds, in seconds; by the reports where call control is not known. Null when nobody talked. */
  readonly talkSeconds: Maybe<Scalars['Float']['output']>;
};

/** One leg of a phone call in call control. */
export type CallLeg = {
  readonly __typename?: 'CallLeg';
  /** The Voice SDK call on this leg, by its billing record; null when there is none, as on a leg to the telephone network. */
  readonly call: Maybe<Call>;
  /** Telnyx's id of the leg (`telnyx_leg_id`, call control's `call_leg_id`). */
  readonly telnyxLegId: Scalars['ID']['output'];
};

/** How a call ended. */
export type CallOutcome =
  /** Answered, and ended by one of the two. */
  | 'COMPLETED'
  /** Answered, and cut off against their will. */
  | 'DROPPED'
  /** Never answered: no answer in time, or given up by the caller. */
  | 'NOT_ANSWERED'
  /** Never came about: the number or network could not be reached, the microphone was refused, or media was never connected. */
  | 'NOT_CONNECTED'
  /** The called side was busy, declined, or did not accept the caller. */
  | 'REFUSED'
  /** Not known. */
  | 'UNKNOWN';

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
  /** The device's clock was set during the call while its media went on. Times are by the clock as it was when the report began. */
  | 'CLOCK_STEP'
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

/** A number that a statement rests on. */
export type EvidenceValue = {
  readonly __typename?: 'EvidenceValue';
  /** What it is. */
  readonly name: Scalars['String']['output'];
  /** Its unit. */
  readonly unit: Scalars['String']['output'];
  /** The number, in `unit`. */
  readonly value: Scalars['Float']['output'];
};

/** Where the fault of a call lies, seen from the client whose report it is. */
export type Fault =
  /** Something was wrong, or nothing can be seen, and the data does not show where. */
  | 'CANNOT_TELL'
  /** This side's device: it slept, was overloaded, or its page or app stopped. */
  | 'DEVICE'
  /** From Telnyx to the client. */
  | 'DOWNLINK'
  /** The other side: its microphone, its device, its own way to Telnyx. */
  | 'FAR_LEG'
  /** Nothing was wrong: the silence that was heard was meant. Hold or mute explain all of it. */
  | 'INTENDED'
  /** This side's microphone: silent, muted, ended. */
  | 'LOCAL_MICROPHONE'
  /** The media connection of this side: ICE or DTLS failed. That it failed is certain, in which direction is not known. */
  | 'MEDIA_PATH'
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

/** How bad a call was for those who talked. Own limits: see `docs/quality.md`. */
export type ImpactLevel =
  /** A moment. */
  | 'MINOR'
  /** Nothing was heard of it. */
  | 'NONE'
  /** Heard, and in the way. */
  | 'NOTICEABLE'
  /** The conversation failed, for a quarter of it or half a minute, or did not come about. */
  | 'SEVERE';

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

/** What someone should do, and why. */
export type NextStep = {
  readonly __typename?: 'NextStep';
  /** What to do. */
  readonly action: Scalars['String']['output'];
  /** Who acts. */
  readonly actor: NextStepActor;
  /** Whose device or network it is about; null when it is nobody's. */
  readonly party: Maybe<SessionParty>;
  /** Ids to quote, where a ticket is to be opened; else empty. */
  readonly quote: ReadonlyArray<QuotedId>;
  /** Why that. */
  readonly reason: Scalars['String']['output'];
};

/** Who can act on a call. */
export type NextStepActor =
  /** The network beyond Telnyx. */
  | 'CARRIER'
  /** Nobody needs to. */
  | 'NOBODY'
  /** Telnyx's support. */
  | 'TELNYX'
  /** The person at the device. */
  | 'USER'
  /** Those who run the person's network and devices. */
  | 'USER_IT';

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

/** An id to quote. */
export type QuotedId = {
  readonly __typename?: 'QuotedId';
  /** Its name in Telnyx's records. */
  readonly name: Scalars['String']['output'];
  /** The id. */
  readonly value: Scalars['String']['output'];
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

/** A statement about a session and what it rests on. */
export type SessionEvidence = {
  readonly __typename?: 'SessionEvidence';
  /** The issue of that report that tells the same; null when there is none. */
  readonly issue: Maybe<IssueCode>;
  /** Whose report or leg shows it; null when it is about both. */
  readonly party: Maybe<SessionParty>;
  /** When it ended by that report's own clock; null when it is no stretch of a report. */
  readonly reportEnd: Maybe<Scalars['DateTime']['output']>;
  /** The report that shows it; null when none does. */
  readonly reportId: Maybe<Scalars['ID']['output']>;
  /** When it began by that report's own clock, which is the one of its `series`; null when it is no stretch of a report. */
  readonly reportStart: Maybe<Scalars['DateTime']['output']>;
  /** Which way it points. */
  readonly stance: Stance;
  /** What was seen. */
  readonly statement: Scalars['String']['output'];
  /** When, on the session's clock; null when it is about the whole call. */
  readonly stretch: Maybe<SessionStretch>;
  /** The numbers that it rests on. */
  readonly values: ReadonlyArray<EvidenceValue>;
};

/** One of the two sides of a session. */
export type SessionParty = {
  readonly __typename?: 'SessionParty';
  /** Its call; null when it has none that is known, such as a telephone. */
  readonly callId: Maybe<Scalars['ID']['output']>;
  /** Whether the side has at least one stored report. */
  readonly hasReport: Scalars['Boolean']['output'];
  /** Whether it is the side of the call that was asked for. */
  readonly isOwn: Scalars['Boolean']['output'];
  /** The person as the billing records know them (`auth_username`, else the number), else `the caller`, `the person called`, or the side. */
  readonly name: Scalars['String']['output'];
  /** Its leg, as call control names it; null when not known. */
  readonly telnyxLegId: Maybe<Scalars['ID']['output']>;
};

/** A stretch of a session, by Telnyx's clock as far as that is known. */
export type SessionStretch = {
  readonly __typename?: 'SessionStretch';
  /** When it ended. */
  readonly end: Scalars['DateTime']['output'];
  /** The same in seconds into the session: since the first report began. */
  readonly fromSecond: Scalars['Float']['output'];
  /** When it began. */
  readonly start: Scalars['DateTime']['output'];
  /** The end in seconds into the session. */
  readonly toSecond: Scalars['Float']['output'];
};

/** What was wrong with a session, for whom, how sure that is, and what to do. */
export type SessionVerdict = {
  readonly __typename?: 'SessionVerdict';
  /** Other faults that did at least a third of the first one's harm, the worst first. */
  readonly also: ReadonlyArray<Fault>;
  /** What the fault may be instead: the data does not tell them apart. With `CANNOT_TELL`, all of them are possible. */
  readonly alternatives: ReadonlyArray<Fault>;
  /** How sure it is that this fault was there, and there rather than elsewhere. `HIGH` only where nothing else would look the same. */
  readonly confidence: Confidence;
  /** Who hung up, by `hangup_source` and the billing records; null when not known, or when nobody did. */
  readonly endedBy: Maybe<SessionParty>;
  /** What speaks for the fault, against it, and what else was seen or could not be had. */
  readonly evidence: ReadonlyArray<SessionEvidence>;
  /** Of several faults, the one that spoiled most of the call, as seen from this call's side. */
  readonly fault: Fault;
  /** Telnyx's word for the cause of the hang-up (`hangup_cause`), such as `normal_clearing`; null when not known. */
  readonly hangupCause: Maybe<Scalars['String']['output']>;
  /** One sentence for a customer: who could not hear whom, when, why. Without jargon, sides or scores. */
  readonly headline: Scalars['String']['output'];
  /** What the faults did to the conversation, apart from how sure it is. */
  readonly impact: CallImpact;
  /**
   * How much of the talk the reports of both sides tell of, 0 to 1: half when one side has no report. Null when nobody talked, or the
   * length of the talk is not known.
   */
  readonly judgedShare: Maybe<Scalars['Float']['output']>;
  /** Who should do what, the most useful first; one entry with `NOBODY` when nothing needs to be done. */
  readonly nextSteps: ReadonlyArray<NextStep>;
  /** How the call ended, by `call.hangup` of either leg, or else by the SDK's log. */
  readonly outcome: CallOutcome;
  /** The two sides, this call's first. */
  readonly parties: ReadonlyArray<SessionParty>;
  /** The SIP response code of the hang-up (`sip_hangup_cause`); null when none is known. */
  readonly sipCode: Maybe<Scalars['Int']['output']>;
  /** A sentence or two for engineers: where, what, when in minutes into the call, how bad, how sure. */
  readonly summary: Scalars['String']['output'];
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
  /** The application changes the microphone, or an audio device was plugged in or removed. From the SDK's log. */
  | 'AUDIO_DEVICE_CHANGED'
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
  /**
   * The client ended the call. The title says who asked for it (the application, the SDK itself, the other end) where the SDK's
   * log does, the detail why: cause, SIP code and the SDK's word for the initiator. A client that hangs up before the call is
   * answered writes `USER_BUSY` as its cause, whatever the reason.
   */
  | 'CLIENT_HANGUP'
  /** The SDK asks for new ICE candidates, or that failed. From the SDK's log. */
  | 'ICE_RESTART'
  /** ICE connected, or the peer connection did (ICE and DTLS): the title says which. */
  | 'MEDIA_CONNECTED'
  /** ICE or the peer connection is interrupted (`disconnected`): the title says which. */
  | 'MEDIA_DISCONNECTED'
  /** ICE or the peer connection is lost (`failed`): the title says which. */
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
  /** The SDK's own monitor found signalling or media unhealthy and recovers it. From the SDK's log. */
  | 'SIGNALING_RECOVERY'
  /** The signalling socket closed or failed. */
  | 'SOCKET_CLOSED'
  /** The signalling socket was opened again. */
  | 'SOCKET_RECONNECTED'
  /** The SDK tries to open the signalling socket again, or gave up trying. From the SDK's log. */
  | 'SOCKET_RECONNECTING';

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



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
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

/** Mapping of federation types */
export type FederationTypes = {
  Call: Call;
  CallLeg: CallLeg;
  CallReport: CallReport;
  CallSession: CallSession;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Call:
    ( { __typename: 'Call' }
    & GraphQLRecursivePick<FederationTypes['Call'], {"callId":true}> );
  CallLeg:
    ( { __typename: 'CallLeg' }
    & GraphQLRecursivePick<FederationTypes['CallLeg'], {"telnyxLegId":true}> );
  CallReport:
    ( { __typename: 'CallReport' }
    & GraphQLRecursivePick<FederationTypes['CallReport'], {"id":true}> );
  CallSession:
    ( { __typename: 'CallSession' }
    & GraphQLRecursivePick<FederationTypes['CallSession'], {"telnyxSessionId":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AffectedDirection: ResolverTypeWrapper<AffectedView>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Call: ResolverTypeWrapper<AskedCall>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CallConnection: ResolverTypeWrapper<CallPage>;
  CallDetailRecord: ResolverTypeWrapper<JsonObject>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CallDirection: CallDirection;
  CallEdge: ResolverTypeWrapper<Omit<CallEdge, 'node'> & { node: ResolversTypes['Call'] }>;
  CallEvent: ResolverTypeWrapper<CallEventModel>;
  CallEventConnection: ResolverTypeWrapper<CallEventPage>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CallEventEdge: ResolverTypeWrapper<Omit<CallEventEdge, 'node'> & { node: ResolversTypes['CallEvent'] }>;
  CallEventType: CallEventType;
  CallFilter: CallFilter;
  CallHangup: ResolverTypeWrapper<JsonObject>;
  CallImpact: ResolverTypeWrapper<ImpactView>;
  CallLeg: ResolverTypeWrapper<{ readonly telnyxLegId: string }>;
  CallOutcome: CallOutcome;
  CallQuality: ResolverTypeWrapper<QualityView>;
  CallQualityStats: ResolverTypeWrapper<JsonObject>;
  CallRecording: ResolverTypeWrapper<JsonObject>;
  CallReport: ResolverTypeWrapper<Report>;
  CallScope: CallScope;
  CallSeries: ResolverTypeWrapper<SeriesModel>;
  CallSession: ResolverTypeWrapper<{ readonly telnyxSessionId: string }>;
  CallStatus: ResolverTypeWrapper<CallStatusModel>;
  CallSummary: ResolverTypeWrapper<JsonObject>;
  CallTimeline: ResolverTypeWrapper<Timeline>;
  ClockBasis: ClockBasis;
  ClockEstimate: ResolverTypeWrapper<ClockEstimateModel>;
  Codec: ResolverTypeWrapper<JsonObject>;
  Confidence: Confidence;
  ConnectionStats: ResolverTypeWrapper<JsonObject>;
  DataQualityEntry: ResolverTypeWrapper<DataQualityEntry>;
  DataQualityKind: DataQualityKind;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DirectionQuality: ResolverTypeWrapper<DirectionView>;
  DirectionTotals: ResolverTypeWrapper<DirectionTotals>;
  EvidenceValue: ResolverTypeWrapper<EvidenceValue>;
  Fault: Fault;
  FloatColumn: ResolverTypeWrapper<Scalars['FloatColumn']['output']>;
  FlushReason: ResolverTypeWrapper<JsonObject>;
  FlushReasonType: FlushReasonType;
  IceCandidate: ResolverTypeWrapper<JsonObject>;
  IceCandidatePairStats: ResolverTypeWrapper<JsonObject>;
  ImpactLevel: ImpactLevel;
  InboundAudioStats: ResolverTypeWrapper<JsonObject>;
  IntervalReference: ResolverTypeWrapper<IntervalReference>;
  IssueCode: IssueCode;
  IssueDirection: IssueDirection;
  IssueEpisode: ResolverTypeWrapper<IssueEpisodeModel>;
  IssueEvidence: ResolverTypeWrapper<IssueEvidenceModel>;
  IssueSeverity: IssueSeverity;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LocalAudioTrack: ResolverTypeWrapper<JsonObject>;
  LogEntry: ResolverTypeWrapper<LogLine>;
  LogEntryConnection: ResolverTypeWrapper<Omit<LogEntryConnection, 'edges' | 'nodes' | 'pageInfo'> & { edges: ReadonlyArray<ResolversTypes['LogEntryEdge']>, nodes: ReadonlyArray<ResolversTypes['LogEntry']>, pageInfo: ResolversTypes['PageInfo'] }>;
  LogEntryEdge: ResolverTypeWrapper<Omit<LogEntryEdge, 'node'> & { node: ResolversTypes['LogEntry'] }>;
  LogLevel: LogLevel;
  MediaPath: ResolverTypeWrapper<MediaPathModel>;
  MediaPlayoutStats: ResolverTypeWrapper<JsonObject>;
  MediaSourceStats: ResolverTypeWrapper<JsonObject>;
  MetricSpread: ResolverTypeWrapper<MetricSpreadModel>;
  ModelComparison: ResolverTypeWrapper<ModelView>;
  ModelParameter: ResolverTypeWrapper<ModelParameter>;
  MosModel: ResolverTypeWrapper<MosModelModel>;
  MosModelName: MosModelName;
  MosScore: ResolverTypeWrapper<MosScoreModel>;
  NextStep: ResolverTypeWrapper<StepView>;
  NextStepActor: NextStepActor;
  OutboundAudioStats: ResolverTypeWrapper<JsonObject>;
  PageInfo: ResolverTypeWrapper<PageInfoModel>;
  QualityIssue: ResolverTypeWrapper<QualityIssueModel>;
  QualityPolicy: ResolverTypeWrapper<QualityPolicy>;
  QualityPolicyInput: QualityPolicyInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuotedId: ResolverTypeWrapper<QuotedId>;
  RecordingChannels: RecordingChannels;
  RecordingDownload: ResolverTypeWrapper<RecordingDownload>;
  RemoteInboundStats: ResolverTypeWrapper<RemoteInbound>;
  RemoteOutboundStats: ResolverTypeWrapper<JsonObject>;
  RemoteRtcpStats: ResolverTypeWrapper<Interval>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  Sdk: ResolverTypeWrapper<SdkModel>;
  SdkPlatform: SdkPlatform;
  SeriesColumn: ResolverTypeWrapper<SeriesColumn>;
  SeriesMethod: SeriesMethod;
  SeriesMetric: SeriesMetric;
  SeriesUnit: SeriesUnit;
  SessionCorrelation: ResolverTypeWrapper<Correlation>;
  SessionEvidence: ResolverTypeWrapper<SessionEvidenceView>;
  SessionParty: ResolverTypeWrapper<PartyView>;
  SessionStretch: ResolverTypeWrapper<StretchView>;
  SessionVerdict: ResolverTypeWrapper<SessionVerdictModel>;
  SocketClose: ResolverTypeWrapper<JsonObject>;
  Stance: Stance;
  StatsInterval: ResolverTypeWrapper<Interval>;
  StatsSegment: ResolverTypeWrapper<ReportSegment>;
  StatsShape: StatsShape;
  TimelineEntry: ResolverTypeWrapper<Entry>;
  TimelineKind: TimelineKind;
  TimelineLeg: ResolverTypeWrapper<Leg>;
  TimelineMissingSource: ResolverTypeWrapper<TimelineMissingSource>;
  TimelineReference: ResolverTypeWrapper<TimelineReference>;
  TimelineSeverity: TimelineSeverity;
  TimelineSource: TimelineSource;
  TransportStats: ResolverTypeWrapper<JsonObject>;
  Verdict: ResolverTypeWrapper<VerdictView>;
  VerdictEvidence: ResolverTypeWrapper<EvidenceView>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AffectedDirection: AffectedView;
  Float: Scalars['Float']['output'];
  Call: AskedCall;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  CallConnection: CallPage;
  CallDetailRecord: JsonObject;
  String: Scalars['String']['output'];
  CallEdge: Omit<CallEdge, 'node'> & { node: ResolversParentTypes['Call'] };
  CallEvent: CallEventModel;
  CallEventConnection: CallEventPage;
  Int: Scalars['Int']['output'];
  CallEventEdge: Omit<CallEventEdge, 'node'> & { node: ResolversParentTypes['CallEvent'] };
  CallFilter: CallFilter;
  CallHangup: JsonObject;
  CallImpact: ImpactView;
  CallLeg: { readonly telnyxLegId: string };
  CallQuality: QualityView;
  CallQualityStats: JsonObject;
  CallRecording: JsonObject;
  CallReport: Report;
  CallSeries: SeriesModel;
  CallSession: { readonly telnyxSessionId: string };
  CallStatus: CallStatusModel;
  CallSummary: JsonObject;
  CallTimeline: Timeline;
  ClockEstimate: ClockEstimateModel;
  Codec: JsonObject;
  ConnectionStats: JsonObject;
  DataQualityEntry: DataQualityEntry;
  DateTime: Scalars['DateTime']['output'];
  DirectionQuality: DirectionView;
  DirectionTotals: DirectionTotals;
  EvidenceValue: EvidenceValue;
  FloatColumn: Scalars['FloatColumn']['output'];
  FlushReason: JsonObject;
  IceCandidate: JsonObject;
  IceCandidatePairStats: JsonObject;
  InboundAudioStats: JsonObject;
  IntervalReference: IntervalReference;
  IssueEpisode: IssueEpisodeModel;
  IssueEvidence: IssueEvidenceModel;
  JSON: Scalars['JSON']['output'];
  LocalAudioTrack: JsonObject;
  LogEntry: LogLine;
  LogEntryConnection: Omit<LogEntryConnection, 'edges' | 'nodes' | 'pageInfo'> & { edges: ReadonlyArray<ResolversParentTypes['LogEntryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['LogEntry']>, pageInfo: ResolversParentTypes['PageInfo'] };
  LogEntryEdge: Omit<LogEntryEdge, 'node'> & { node: ResolversParentTypes['LogEntry'] };
  MediaPath: MediaPathModel;
  MediaPlayoutStats: JsonObject;
  MediaSourceStats: JsonObject;
  MetricSpread: MetricSpreadModel;
  ModelComparison: ModelView;
  ModelParameter: ModelParameter;
  MosModel: MosModelModel;
  MosScore: MosScoreModel;
  NextStep: StepView;
  OutboundAudioStats: JsonObject;
  PageInfo: PageInfoModel;
  QualityIssue: QualityIssueModel;
  QualityPolicy: QualityPolicy;
  QualityPolicyInput: QualityPolicyInput;
  Query: Record<PropertyKey, never>;
  QuotedId: QuotedId;
  RecordingDownload: RecordingDownload;
  RemoteInboundStats: RemoteInbound;
  RemoteOutboundStats: JsonObject;
  RemoteRtcpStats: Interval;
  SafeInt: Scalars['SafeInt']['output'];
  Sdk: SdkModel;
  SeriesColumn: SeriesColumn;
  SessionCorrelation: Correlation;
  SessionEvidence: SessionEvidenceView;
  SessionParty: PartyView;
  SessionStretch: StretchView;
  SessionVerdict: SessionVerdictModel;
  SocketClose: JsonObject;
  StatsInterval: Interval;
  StatsSegment: ReportSegment;
  TimelineEntry: Entry;
  TimelineLeg: Leg;
  TimelineMissingSource: TimelineMissingSource;
  TimelineReference: TimelineReference;
  TransportStats: JsonObject;
  Verdict: VerdictView;
  VerdictEvidence: EvidenceView;
};

export type AffectedDirectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AffectedDirection'] = ResolversParentTypes['AffectedDirection']> = {
  listener?: Resolver<ResolversTypes['SessionParty'], ParentType, ContextType>;
  speaker?: Resolver<ResolversTypes['SessionParty'], ParentType, ContextType>;
  spoiledSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stretches?: Resolver<ReadonlyArray<ResolversTypes['SessionStretch']>, ParentType, ContextType>;
  weightedSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CallResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Call'] = ResolversParentTypes['Call'], FederationReferenceType extends FederationReferenceTypes['Call'] = FederationReferenceTypes['Call']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Call']> | FederationReferenceType, FederationReferenceType, ContextType>;
  callId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  detailRecord?: Resolver<Maybe<ResolversTypes['CallDetailRecord']>, ParentType, ContextType>;
  reports?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CallReport']>>, ParentType, ContextType>;
  timeline?: Resolver<Maybe<ResolversTypes['CallTimeline']>, ParentType, ContextType, RequireFields<CallTimelineArgs, 'otherLegs'>>;
  verdict?: Resolver<Maybe<ResolversTypes['SessionVerdict']>, ParentType, ContextType>;
};

export type CallConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallConnection'] = ResolversParentTypes['CallConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CallEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Call']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CallDetailRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallDetailRecord'] = ResolversParentTypes['CallDetailRecord']> = {
  agent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  billedSeconds?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  callSeconds?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  callerNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  connectionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  connectionName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  destinationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['CallDirection'], ParentType, ContextType>;
  directionRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  telnyxLegId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  telnyxSessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CallEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallEdge'] = ResolversParentTypes['CallEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Call'], ParentType, ContextType>;
};

export type CallEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallEvent'] = ResolversParentTypes['CallEvent']> = {
  hangup?: Resolver<Maybe<ResolversTypes['CallHangup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payload?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  telnyxLegId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  telnyxSessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  timestamp?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CallEventType'], ParentType, ContextType>;
  typeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CallEventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallEventConnection'] = ResolversParentTypes['CallEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CallEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CallEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CallEventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallEventEdge'] = ResolversParentTypes['CallEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CallEvent'], ParentType, ContextType>;
};

export type CallHangupResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallHangup'] = ResolversParentTypes['CallHangup']> = {
  cause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quality?: Resolver<Maybe<ResolversTypes['CallQualityStats']>, ParentType, ContextType>;
  sipCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CallImpactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallImpact'] = ResolversParentTypes['CallImpact']> = {
  affected?: Resolver<ReadonlyArray<ResolversTypes['AffectedDirection']>, ParentType, ContextType>;
  atEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['ImpactLevel'], ParentType, ContextType>;
  spoiledSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  spoiledShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  talkSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CallLegResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallLeg'] = ResolversParentTypes['CallLeg'], FederationReferenceType extends FederationReferenceTypes['CallLeg'] = FederationReferenceTypes['CallLeg']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CallLeg']> | FederationReferenceType, FederationReferenceType, ContextType>;
  call?: Resolver<Maybe<ResolversTypes['Call']>, ParentType, ContextType>;
  telnyxLegId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CallQualityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallQuality'] = ResolversParentTypes['CallQuality']> = {
  comparison?: Resolver<ReadonlyArray<ResolversTypes['ModelComparison']>, ParentType, ContextType>;
  inbound?: Resolver<ResolversTypes['DirectionQuality'], ParentType, ContextType>;
  issues?: Resolver<ReadonlyArray<ResolversTypes['QualityIssue']>, ParentType, ContextType, RequireFields<CallQualityIssuesArgs, 'minSeverity'>>;
  model?: Resolver<ResolversTypes['MosModel'], ParentType, ContextType>;
  outbound?: Resolver<ResolversTypes['DirectionQuality'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['QualityPolicy'], ParentType, ContextType>;
  roundTripTimeMs?: Resolver<ResolversTypes['MetricSpread'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType, RequireFields<CallQualityVerdictArgs, 'useOtherLeg'>>;
};

export type CallQualityStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallQualityStats'] = ResolversParentTypes['CallQualityStats']> = {
  inboundJitterMaxVariance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  inboundJitterPacketCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  inboundMos?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  inboundPacketCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  inboundSkippedPacketCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  outboundPacketCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  outboundSkippedPacketCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
};

export type CallRecordingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallRecording'] = ResolversParentTypes['CallRecording']> = {
  channels?: Resolver<ResolversTypes['RecordingChannels'], ParentType, ContextType>;
  channelsRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downloadLinks?: Resolver<ReadonlyArray<ResolversTypes['RecordingDownload']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  initiatedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  telnyxLegId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  telnyxSessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CallReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallReport'] = ResolversParentTypes['CallReport'], FederationReferenceType extends FederationReferenceTypes['CallReport'] = FederationReferenceTypes['CallReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CallReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  callId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  correlation?: Resolver<ResolversTypes['SessionCorrelation'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dataQuality?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DataQualityEntry']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  logs?: Resolver<ResolversTypes['LogEntryConnection'], ParentType, ContextType, RequireFields<CallReportLogsArgs, 'first'>>;
  missingSegments?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  paths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MediaPath']>>, ParentType, ContextType>;
  quality?: Resolver<Maybe<ResolversTypes['CallQuality']>, ParentType, ContextType, RequireFields<CallReportQualityArgs, 'model'>>;
  repeatedSegmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sdk?: Resolver<ResolversTypes['Sdk'], ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<ResolversTypes['StatsSegment']>, ParentType, ContextType, Partial<CallReportSegmentsArgs>>;
  series?: Resolver<Maybe<ResolversTypes['CallSeries']>, ParentType, ContextType, RequireFields<CallReportSeriesArgs, 'maxPoints' | 'metrics'>>;
  storedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['CallSummary'], ParentType, ContextType>;
};

export type CallSeriesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallSeries'] = ResolversParentTypes['CallSeries']> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes['SeriesColumn']>, ParentType, ContextType>;
  intervalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['SeriesMethod'], ParentType, ContextType>;
  t?: Resolver<ResolversTypes['FloatColumn'], ParentType, ContextType>;
};

export type CallSessionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallSession'] = ResolversParentTypes['CallSession'], FederationReferenceType extends FederationReferenceTypes['CallSession'] = FederationReferenceTypes['CallSession']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CallSession']> | FederationReferenceType, FederationReferenceType, ContextType>;
  calls?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Call']>>, ParentType, ContextType>;
  telnyxSessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CallStatusResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallStatus'] = ResolversParentTypes['CallStatus']> = {
  callControlId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isAlive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type CallTimelineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallTimeline'] = ResolversParentTypes['CallTimeline']> = {
  entries?: Resolver<ReadonlyArray<ResolversTypes['TimelineEntry']>, ParentType, ContextType, RequireFields<CallTimelineEntriesArgs, 'minSeverity'>>;
  legs?: Resolver<ReadonlyArray<ResolversTypes['TimelineLeg']>, ParentType, ContextType>;
  missingSources?: Resolver<ReadonlyArray<ResolversTypes['TimelineMissingSource']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ClockEstimateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClockEstimate'] = ResolversParentTypes['ClockEstimate']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['ClockBasis'], ParentType, ContextType>;
  offsetMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  uncertaintyMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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

export type DataQualityEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DataQualityEntry'] = ResolversParentTypes['DataQualityEntry']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectOnScores?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectOnSeries?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  intervalIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DataQualityKind'], ParentType, ContextType>;
  segmentIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['IssueSeverity'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DirectionQualityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DirectionQuality'] = ResolversParentTypes['DirectionQuality']> = {
  jitterMs?: Resolver<ResolversTypes['MetricSpread'], ParentType, ContextType>;
  lossPercent?: Resolver<ResolversTypes['MetricSpread'], ParentType, ContextType>;
  mos?: Resolver<ResolversTypes['MosScore'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['DirectionTotals'], ParentType, ContextType>;
};

export type DirectionTotalsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DirectionTotals'] = ResolversParentTypes['DirectionTotals']> = {
  bytes?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  lossPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  packets?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsDiscarded?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsLost?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
};

export type EvidenceValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EvidenceValue'] = ResolversParentTypes['EvidenceValue']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export interface FloatColumnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['FloatColumn'], any> {
  name: 'FloatColumn';
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

export type IntervalReferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IntervalReference'] = ResolversParentTypes['IntervalReference']> = {
  intervalIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  segmentIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IssueEpisodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IssueEpisode'] = ResolversParentTypes['IssueEpisode']> = {
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  intervalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onset?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  worstValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type IssueEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IssueEvidence'] = ResolversParentTypes['IssueEvidence']> = {
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  intervalIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  segmentIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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

export type MediaPathResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MediaPath'] = ResolversParentTypes['MediaPath']> = {
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ice?: Resolver<Maybe<ResolversTypes['IceCandidatePairStats']>, ParentType, ContextType>;
  inboundCodec?: Resolver<Maybe<ResolversTypes['Codec']>, ParentType, ContextType>;
  intervalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outboundCodec?: Resolver<Maybe<ResolversTypes['Codec']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  transport?: Resolver<Maybe<ResolversTypes['TransportStats']>, ParentType, ContextType>;
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

export type MetricSpreadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MetricSpread'] = ResolversParentTypes['MetricSpread']> = {
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  knownSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  maximum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p95?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModelComparisonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ModelComparison'] = ResolversParentTypes['ModelComparison']> = {
  inbound?: Resolver<ResolversTypes['MosScore'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['MosModel'], ParentType, ContextType>;
  outbound?: Resolver<ResolversTypes['MosScore'], ParentType, ContextType>;
};

export type ModelParameterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ModelParameter'] = ResolversParentTypes['ModelParameter']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MosModelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MosModel'] = ResolversParentTypes['MosModel']> = {
  formula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['MosModelName'], ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes['ModelParameter']>, ParentType, ContextType>;
  scoreFormula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MosScoreResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MosScore'] = ResolversParentTypes['MosScore']> = {
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minimum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scoredSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shareBelow35?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shareBelow40?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type NextStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NextStep'] = ResolversParentTypes['NextStep']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['NextStepActor'], ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['SessionParty']>, ParentType, ContextType>;
  quote?: Resolver<ReadonlyArray<ResolversTypes['QuotedId']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type QualityIssueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['QualityIssue'] = ResolversParentTypes['QualityIssue']> = {
  affectedSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  alsoReportedBySdk?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['IssueCode'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['IssueDirection'], ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  episodes?: Resolver<ReadonlyArray<ResolversTypes['IssueEpisode']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['IssueEvidence']>, ParentType, ContextType>;
  evidenceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  intervalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onset?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sdkCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sdkReportedAt?: Resolver<ReadonlyArray<ResolversTypes['DateTime']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['IssueSeverity'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  whatToCheck?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  worstValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type QualityPolicyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['QualityPolicy'] = ResolversParentTypes['QualityPolicy']> = {
  concealmentPercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  consecutiveIntervals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  highJitterMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  highPacketLossPercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  highRttMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  localSilenceAfterSpeechSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lowMos?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaGapSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  microphoneMutedSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  microphoneSilentSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  oneWayAudioSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  outboundJitterMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  outboundPacketLossPercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  setupSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  silenceLevel?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sustainedLossPercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sustainedLossSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  callReports?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CallReport']>>, ParentType, ContextType, RequireFields<QueryCallReportsArgs, 'callId' | 'refresh'>>;
  calls?: Resolver<ReadonlyArray<ResolversTypes['Call']>, ParentType, ContextType, RequireFields<QueryCallsArgs, 'callIds' | 'refresh'>>;
  recentCalls?: Resolver<Maybe<ResolversTypes['CallConnection']>, ParentType, ContextType, RequireFields<QueryRecentCallsArgs, 'first'>>;
  searchCalls?: Resolver<Maybe<ResolversTypes['CallConnection']>, ParentType, ContextType, RequireFields<QuerySearchCallsArgs, 'filter' | 'first'>>;
};

export type QuotedIdResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['QuotedId'] = ResolversParentTypes['QuotedId']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordingDownloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingDownload'] = ResolversParentTypes['RecordingDownload']> = {
  format?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type SeriesColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SeriesColumn'] = ResolversParentTypes['SeriesColumn']> = {
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['SeriesMetric'], ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['SeriesUnit'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['FloatColumn'], ParentType, ContextType>;
};

export type SessionCorrelationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SessionCorrelation'] = ResolversParentTypes['SessionCorrelation']> = {
  callEvents?: Resolver<Maybe<ResolversTypes['CallEventConnection']>, ParentType, ContextType, RequireFields<SessionCorrelationCallEventsArgs, 'first' | 'scope'>>;
  callStatus?: Resolver<Maybe<ResolversTypes['CallStatus']>, ParentType, ContextType>;
  leg?: Resolver<Maybe<ResolversTypes['CallLeg']>, ParentType, ContextType>;
  organizationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  otherLegs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Call']>>, ParentType, ContextType>;
  otherLegsTruncated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recordings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CallRecording']>>, ParentType, ContextType, RequireFields<SessionCorrelationRecordingsArgs, 'scope'>>;
  recordingsTruncated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<SessionCorrelationRecordingsTruncatedArgs, 'scope'>>;
  reportGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['CallSession']>, ParentType, ContextType>;
  telnyxLegId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  telnyxSessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  voiceSdkId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  voiceSdkIdDecoded?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  voiceSdkSessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SessionEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SessionEvidence'] = ResolversParentTypes['SessionEvidence']> = {
  issue?: Resolver<Maybe<ResolversTypes['IssueCode']>, ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['SessionParty']>, ParentType, ContextType>;
  reportEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reportId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reportStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stretch?: Resolver<Maybe<ResolversTypes['SessionStretch']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['EvidenceValue']>, ParentType, ContextType>;
};

export type SessionPartyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SessionParty'] = ResolversParentTypes['SessionParty']> = {
  callId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  hasReport?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  telnyxLegId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SessionStretchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SessionStretch'] = ResolversParentTypes['SessionStretch']> = {
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fromSecond?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  toSecond?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SessionVerdictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SessionVerdict'] = ResolversParentTypes['SessionVerdict']> = {
  also?: Resolver<ReadonlyArray<ResolversTypes['Fault']>, ParentType, ContextType>;
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['Fault']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  endedBy?: Resolver<Maybe<ResolversTypes['SessionParty']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['SessionEvidence']>, ParentType, ContextType>;
  fault?: Resolver<ResolversTypes['Fault'], ParentType, ContextType>;
  hangupCause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headline?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['CallImpact'], ParentType, ContextType>;
  judgedShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  nextSteps?: Resolver<ReadonlyArray<ResolversTypes['NextStep']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CallOutcome'], ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['SessionParty']>, ParentType, ContextType>;
  sipCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type TimelineEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  code?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimelineKind'], ParentType, ContextType>;
  leg?: Resolver<Maybe<ResolversTypes['TimelineLeg']>, ParentType, ContextType>;
  occurrences?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['TimelineReference'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['TimelineSeverity'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['TimelineSource'], ParentType, ContextType>;
  sourceTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  time?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TimelineLegResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimelineLeg'] = ResolversParentTypes['TimelineLeg']> = {
  callId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clock?: Resolver<Maybe<ResolversTypes['ClockEstimate']>, ParentType, ContextType>;
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  telnyxLegId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type TimelineMissingSourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimelineMissingSource'] = ResolversParentTypes['TimelineMissingSource']> = {
  callId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['TimelineSource'], ParentType, ContextType>;
};

export type TimelineReferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimelineReference'] = ResolversParentTypes['TimelineReference']> = {
  eventId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  intervalIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  logPosition?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  recordingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reportId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  segmentIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TransportStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransportStats'] = ResolversParentTypes['TransportStats']> = {
  dtlsState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  iceState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  selectedCandidatePairChanges?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  selectedCandidatePairId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  srtpCipher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tlsVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VerdictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Verdict'] = ResolversParentTypes['Verdict']> = {
  also?: Resolver<ReadonlyArray<ResolversTypes['Fault']>, ParentType, ContextType>;
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['Fault']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['VerdictEvidence']>, ParentType, ContextType>;
  fault?: Resolver<ResolversTypes['Fault'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VerdictEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VerdictEvidence'] = ResolversParentTypes['VerdictEvidence']> = {
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstInterval?: Resolver<Maybe<ResolversTypes['IntervalReference']>, ParentType, ContextType>;
  issue?: Resolver<Maybe<ResolversTypes['IssueCode']>, ParentType, ContextType>;
  lastInterval?: Resolver<Maybe<ResolversTypes['IntervalReference']>, ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  AffectedDirection?: AffectedDirectionResolvers<ContextType>;
  Call?: CallResolvers<ContextType>;
  CallConnection?: CallConnectionResolvers<ContextType>;
  CallDetailRecord?: CallDetailRecordResolvers<ContextType>;
  CallEdge?: CallEdgeResolvers<ContextType>;
  CallEvent?: CallEventResolvers<ContextType>;
  CallEventConnection?: CallEventConnectionResolvers<ContextType>;
  CallEventEdge?: CallEventEdgeResolvers<ContextType>;
  CallHangup?: CallHangupResolvers<ContextType>;
  CallImpact?: CallImpactResolvers<ContextType>;
  CallLeg?: CallLegResolvers<ContextType>;
  CallQuality?: CallQualityResolvers<ContextType>;
  CallQualityStats?: CallQualityStatsResolvers<ContextType>;
  CallRecording?: CallRecordingResolvers<ContextType>;
  CallReport?: CallReportResolvers<ContextType>;
  CallSeries?: CallSeriesResolvers<ContextType>;
  CallSession?: CallSessionResolvers<ContextType>;
  CallStatus?: CallStatusResolvers<ContextType>;
  CallSummary?: CallSummaryResolvers<ContextType>;
  CallTimeline?: CallTimelineResolvers<ContextType>;
  ClockEstimate?: ClockEstimateResolvers<ContextType>;
  Codec?: CodecResolvers<ContextType>;
  ConnectionStats?: ConnectionStatsResolvers<ContextType>;
  DataQualityEntry?: DataQualityEntryResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DirectionQuality?: DirectionQualityResolvers<ContextType>;
  DirectionTotals?: DirectionTotalsResolvers<ContextType>;
  EvidenceValue?: EvidenceValueResolvers<ContextType>;
  FloatColumn?: GraphQLScalarType;
  FlushReason?: FlushReasonResolvers<ContextType>;
  IceCandidate?: IceCandidateResolvers<ContextType>;
  IceCandidatePairStats?: IceCandidatePairStatsResolvers<ContextType>;
  InboundAudioStats?: InboundAudioStatsResolvers<ContextType>;
  IntervalReference?: IntervalReferenceResolvers<ContextType>;
  IssueEpisode?: IssueEpisodeResolvers<ContextType>;
  IssueEvidence?: IssueEvidenceResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LocalAudioTrack?: LocalAudioTrackResolvers<ContextType>;
  LogEntry?: LogEntryResolvers<ContextType>;
  LogEntryConnection?: LogEntryConnectionResolvers<ContextType>;
  LogEntryEdge?: LogEntryEdgeResolvers<ContextType>;
  MediaPath?: MediaPathResolvers<ContextType>;
  MediaPlayoutStats?: MediaPlayoutStatsResolvers<ContextType>;
  MediaSourceStats?: MediaSourceStatsResolvers<ContextType>;
  MetricSpread?: MetricSpreadResolvers<ContextType>;
  ModelComparison?: ModelComparisonResolvers<ContextType>;
  ModelParameter?: ModelParameterResolvers<ContextType>;
  MosModel?: MosModelResolvers<ContextType>;
  MosScore?: MosScoreResolvers<ContextType>;
  NextStep?: NextStepResolvers<ContextType>;
  OutboundAudioStats?: OutboundAudioStatsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  QualityIssue?: QualityIssueResolvers<ContextType>;
  QualityPolicy?: QualityPolicyResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuotedId?: QuotedIdResolvers<ContextType>;
  RecordingDownload?: RecordingDownloadResolvers<ContextType>;
  RemoteInboundStats?: RemoteInboundStatsResolvers<ContextType>;
  RemoteOutboundStats?: RemoteOutboundStatsResolvers<ContextType>;
  RemoteRtcpStats?: RemoteRtcpStatsResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  Sdk?: SdkResolvers<ContextType>;
  SeriesColumn?: SeriesColumnResolvers<ContextType>;
  SessionCorrelation?: SessionCorrelationResolvers<ContextType>;
  SessionEvidence?: SessionEvidenceResolvers<ContextType>;
  SessionParty?: SessionPartyResolvers<ContextType>;
  SessionStretch?: SessionStretchResolvers<ContextType>;
  SessionVerdict?: SessionVerdictResolvers<ContextType>;
  SocketClose?: SocketCloseResolvers<ContextType>;
  StatsInterval?: StatsIntervalResolvers<ContextType>;
  StatsSegment?: StatsSegmentResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  TimelineLeg?: TimelineLegResolvers<ContextType>;
  TimelineMissingSource?: TimelineMissingSourceResolvers<ContextType>;
  TimelineReference?: TimelineReferenceResolvers<ContextType>;
  TransportStats?: TransportStatsResolvers<ContextType>;
  Verdict?: VerdictResolvers<ContextType>;
  VerdictEvidence?: VerdictEvidenceResolvers<ContextType>;
};

