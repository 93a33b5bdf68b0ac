export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A point in time: ISO 8601 in UTC with milliseconds. As input, any RFC 3339 date-time. */
  DateTime: { input: Date; output: Date | string; }
  /**
   * A column of a table: one number per row, null where the value is unknown. In JSON, a list of numbers. It is a scalar so that
   * thousands of values serialize at low cost.
   */
  FloatColumn: { input: readonly (number | null)[]; output: readonly (number | null)[]; }
  /** Any JSON value, returned as stored, but with secrets (a report's `call_report_id`) removed. */
  JSON: { input: unknown; output: unknown; }
  /** An integer from -(2^53 - 1) to 2^53 - 1. Counters of long calls exceed the 32 bits of Int. */
  SafeInt: { input: number; output: number; }
};

/** How badly one side was heard by the other. */
export type AffectedDirection = {
  readonly __typename?: 'AffectedDirection';
  /** Where else it may have been spoiled: the data does not distinguish them. */
  readonly alternatives: ReadonlyArray<Fault>;
  /** What the listener heard at worst. */
  readonly effect: AudioEffect;
  /** Where it was spoiled, as seen from this call's side, the worst first. `CANNOT_TELL` if that is unknown. */
  readonly faults: ReadonlyArray<Fault>;
  /** Who did not hear well. */
  readonly listener: SessionParty;
  /** Who was not heard well. */
  readonly speaker: SessionParty;
  /** The number of seconds in which something was wrong. */
  readonly spoiledSeconds: Scalars['Float']['output'];
  /** When, in order of time. */
  readonly stretches: ReadonlyArray<SessionStretch>;
  /** The same, each second weighted by how badly it was spoiled, 0 to 1, by the E-model. */
  readonly weightedSeconds: Scalars['Float']['output'];
};

/** What a fault did to the speech that a listener should have heard. */
export type AudioEffect =
  /** It was choppy or broken up. */
  | 'CHOPPY'
  /** Parts were missing. */
  | 'GAPS'
  /** It was late enough for the parties to talk over each other. */
  | 'LATE'
  /** Nothing arrived, or the device did not play it. */
  | 'NO_AUDIO'
  /** It was too quiet to understand. */
  | 'QUIET'
  /** Audio arrived but contained no sound. */
  | 'SILENCE'
  /** It may have been hard to understand; the data does not show more. */
  | 'UNCLEAR';

/** Length of a bucket. */
export type BucketWidth =
  /** One day from midnight to midnight, in the query's time zone. */
  | 'DAY'
  /** One hour, in the query's time zone. */
  | 'HOUR';

/** One leg of a phone call, identified by the `call_id` that the Voice SDK on that leg assigned. */
export type Call = {
  readonly __typename?: 'Call';
  /** The call's id in the SDK (`call_id`). */
  readonly callId: Scalars['ID']['output'];
  /**
   * The figures of this call compared with those of similar calls, which started within `days` before this call's start. Source:
   * billing records and stored reports, as for `Query.callQuality`. Null if the call has no billing record, no report, or no value
   * of the dimension; null, with an error, if an upstream request failed or the calls are too many.
   */
  readonly comparedWith: Maybe<CallComparison>;
  /**
   * The call's newest billing record. Source: `GET /detail_records`. Null if there is none (yet); null, with an error, if the
   * upstream request failed.
   */
  readonly detailRecord: Maybe<CallDetailRecord>;
  /**
   * The stored reports of this call, one per SDK session, ordered by start time. Source:
   * `GET /voice_sdk_call_reports/{call_id}`. Empty if nothing is stored; null, with an error, if the upstream request failed.
   */
  readonly reports: Maybe<ReadonlyArray<CallReport>>;
  /**
   * The events of the call in one sequence: from call control, recordings, and the SDK's session, flushes, log and statistics.
   * Null, with an error, if the call's own reports could not be fetched. Other sources that failed are listed in `missingSources`.
   */
  readonly timeline: Maybe<CallTimeline>;
  /**
   *   The verdict on the whole session of this call: based on both sides' reports, call-control events, billing records and how it ended.
   * It is worded from this call's perspective. From the other side it is the same, except that `UPLINK` there is `FAR_LEG` here. Up to six more
   *   upstream requests, shared with the operation's other fields. `evidence` names records that could not be fetched. Null, with an error, if the
   *   call's own reports could not be fetched. `docs/quality.md` lists every rule.
   */
  readonly verdict: Maybe<SessionVerdict>;
};


/** One leg of a phone call, identified by the `call_id` that the Voice SDK on that leg assigned. */
export type CallComparedWithArgs = {
  by: CallDimension;
  days?: InputMaybe<Scalars['Int']['input']>;
};


/** One leg of a phone call, identified by the `call_id` that the Voice SDK on that leg assigned. */
export type CallTimelineArgs = {
  otherLegs?: InputMaybe<Scalars['Boolean']['input']>;
};


/** One leg of a phone call, identified by the `call_id` that the Voice SDK on that leg assigned. */
export type CallVerdictArgs = {
  useOtherLeg?: Scalars['Boolean']['input'];
};

/** A call beside similar calls. */
export type CallComparison = {
  readonly __typename?: 'CallComparison';
  /** The dimension. */
  readonly by: CallDimension;
  /** Concealed samples of the received audio, in percent. */
  readonly concealedPercent: ComparedFigure;
  /** How many of the similar calls are judged. The call itself is not one of them. */
  readonly coverage: CallQualityCoverage;
  /** Jitter of the received audio, in milliseconds. */
  readonly jitterMs: ComparedFigure;
  /** The value of the dimension that the calls share. */
  readonly key: Scalars['String']['output'];
  /** The value for display. */
  readonly label: Scalars['String']['output'];
  /** Packet loss of the received audio, in percent. */
  readonly lossPercent: ComparedFigure;
  /** Score of the received audio, 1 to 4.5. */
  readonly mosReceived: ComparedFigure;
  /** Score of the sent audio, 1 to 4.5. */
  readonly mosSent: ComparedFigure;
  /** Share of poor calls among the similar calls (impact NOTICEABLE or worse). Null if none is classified. */
  readonly poorShare: Maybe<ShareEstimate>;
  /** Round trip time, in milliseconds. */
  readonly roundTripMs: ComparedFigure;
  /** Packet loss of the sent audio, in percent. */
  readonly sentLossPercent: ComparedFigure;
  /** Seconds in which at least one direction was spoiled. */
  readonly spoiledSeconds: ComparedFigure;
};

/** A page of calls. */
export type CallConnection = {
  readonly __typename?: 'CallConnection';
  /** The calls with their cursors. */
  readonly edges: ReadonlyArray<CallEdge>;
  /** The calls. */
  readonly nodes: ReadonlyArray<Call>;
  /**
   * Position of this page in the connection. `hasNextPage` can take further upstream requests. If `truncated` is true, `endCursor`
   * marks where the search stopped, even on an empty page.
   */
  readonly pageInfo: PageInfo;
  /** True if the search reached its limit of 20 upstream pages before this page was full. Continue with `endCursor`. */
  readonly truncated: Scalars['Boolean']['output'];
};

/**
 * Billing record of one Voice SDK leg (`GET /detail_records?filter[record_type]=webrtc`). Each nullable field is null if the record
 * does not have it.
 */
export type CallDetailRecord = {
  readonly __typename?: 'CallDetailRecord';
  /** The agent: the user name the SDK registered with (`auth_username`); null if not sent. */
  readonly agent: Maybe<Scalars['String']['output']>;
  /** Billed duration in seconds (`billed_sec`); null if not sent. */
  readonly billedSeconds: Maybe<Scalars['SafeInt']['output']>;
  /** Duration of the call in seconds (`call_sec`); null if not sent. */
  readonly callSeconds: Maybe<Scalars['SafeInt']['output']>;
  /** The calling number (`cli`); null if not sent. */
  readonly callerNumber: Maybe<Scalars['String']['output']>;
  /** Id of the connection (`connection_id`); null if not sent. */
  readonly connectionId: Maybe<Scalars['ID']['output']>;
  /** Name of the connection (`connection_name`); null if not sent. */
  readonly connectionName: Maybe<Scalars['String']['output']>;
  /** Cost in `currency`, as decimal text so that no digit is lost (`cost`); null if not sent. */
  readonly cost: Maybe<Scalars['String']['output']>;
  /** Currency of `cost`, such as `USD` (`currency`); null if not sent. */
  readonly currency: Maybe<Scalars['String']['output']>;
  /** The called number (`cld`); null if not sent. */
  readonly destinationNumber: Maybe<Scalars['String']['output']>;
  /** Direction of the call, seen from the client (`direction`). */
  readonly direction: CallDirection;
  /** The direction as sent; null if not sent. */
  readonly directionRaw: Maybe<Scalars['String']['output']>;
  /** When the call ended, by Telnyx's clock, in whole seconds (`finished_at`); null if missing or unreadable. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Id of the record (`id`); null if not sent. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** The record as sent, unknown fields included. */
  readonly raw: Maybe<Scalars['JSON']['output']>;
  /** When the call began, by Telnyx's clock, in whole seconds (`started_at`); null if missing or unreadable. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Id of the leg (`telnyx_leg_id`); null if not sent. */
  readonly telnyxLegId: Maybe<Scalars['ID']['output']>;
  /** Id of the session (`telnyx_session_id`); null if not sent. */
  readonly telnyxSessionId: Maybe<Scalars['ID']['output']>;
};

/** What calls can be grouped by. */
export type CallDimension =
  /** The user name the SDK registered with (`auth_username` of the billing record). */
  | 'AGENT'
  /** Browser and its major version, such as `Chrome 156`, from the report's user agent. Null for apps. */
  | 'BROWSER'
  /** Codec of the received audio, such as `opus`, else of the sent audio, from the report. */
  | 'CODEC'
  /** The connection (`connection_id` of the billing record); labelled with its name. */
  | 'CONNECTION'
  /** Country calling code of the called number, such as `+1` (`country_code` of the billing record, else from `cld`). */
  | 'DESTINATION_COUNTRY'
  /** Direction of the call seen from the client, from the billing record: `INBOUND` or `OUTBOUND`. */
  | 'DIRECTION'
  /** Fault of the verdict (`Fault`). */
  | 'FAULT'
  /** Hour of the day at which the call started, `00` to `23`, in the query's time zone. */
  | 'HOUR_OF_DAY'
  /** Operating system and its major version as far as the report's user agent names it, such as `iOS 18`. Null otherwise. */
  | 'OPERATING_SYSTEM'
  /** Outcome of the verdict (`CallOutcome`). */
  | 'OUTCOME'
  /**
   * Media path of most of the call: `DIRECT`, `REFLEXIVE` (behind a NAT) or `RELAY` (through a TURN server), and the transport, such as
   * `RELAY TCP`; from the report.
   */
  | 'PATH'
  /** Region of Telnyx that the client was connected to (`voice_sdk_id_decoded.region`), from the report. */
  | 'REGION'
  /** Family of the SDK (`SdkPlatform`), from the report. */
  | 'SDK_PLATFORM'
  /** Version of the SDK, from the report. */
  | 'SDK_VERSION';

/** Direction of a call, seen from the client. */
export type CallDirection =
  /** The client received the call. */
  | 'INBOUND'
  /** The client placed the call. */
  | 'OUTBOUND'
  /** The direction is missing or unknown to the gateway: see `directionRaw`. */
  | 'UNKNOWN';

/** A call with its cursor. */
export type CallEdge = {
  readonly __typename?: 'CallEdge';
  /** Opaque. Pass it as `after` to continue after this call. */
  readonly cursor: Scalars['String']['output'];
  /** The call. */
  readonly node: Call;
};

/** A command sent to call control, or a webhook sent by it (`GET /call_events`). */
export type CallEvent = {
  readonly __typename?: 'CallEvent';
  /** How the leg ended; null unless this is a `call.hangup` event. */
  readonly hangup: Maybe<CallHangup>;
  /** A hash of the event's content, because the API assigns no id. The same in every response. */
  readonly id: Scalars['ID']['output'];
  /** Name of the event, such as `call.answered`, or of the command, such as `record_start` (`name`); null if not sent. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Data of the event (`metadata.payload`, else `metadata`); null if not sent. */
  readonly payload: Maybe<Scalars['JSON']['output']>;
  /** Id of the leg (`call_leg_id`); null if not sent. */
  readonly telnyxLegId: Maybe<Scalars['ID']['output']>;
  /** Id of the session (`call_session_id`); null if not sent. */
  readonly telnyxSessionId: Maybe<Scalars['ID']['output']>;
  /** When it occurred, by Telnyx's clock (`event_timestamp`); null if missing or unreadable. */
  readonly timestamp: Maybe<Scalars['DateTime']['output']>;
  /** Command or webhook (`type`). */
  readonly type: CallEventType;
  /** The type as sent; null if not sent. */
  readonly typeRaw: Maybe<Scalars['String']['output']>;
};

/** A page of call-control events. */
export type CallEventConnection = {
  readonly __typename?: 'CallEventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<CallEventEdge>;
  /** The events. */
  readonly nodes: ReadonlyArray<CallEvent>;
  /** Position of this page in the connection. */
  readonly pageInfo: PageInfo;
  /** Number of events read, over all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** True if more events exist than were read. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** A call-control event with its cursor. */
export type CallEventEdge = {
  readonly __typename?: 'CallEventEdge';
  /** Opaque. Pass it as `after` to continue after this event. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: CallEvent;
};

/** Type of a call-control event. */
export type CallEventType =
  /** A command from the application to call control (`command`). */
  | 'COMMAND'
  /** The type is missing or unknown to the gateway: see `typeRaw`. */
  | 'UNKNOWN'
  /** A notification from call control to the application (`webhook`). */
  | 'WEBHOOK';

/** Conditions for `searchCalls`. Text must match exactly. A field that is omitted or null matches every call. */
export type CallFilter = {
  /** The agent: the user name the SDK registered with (`auth_username`). 1 to 200 characters. */
  readonly agent?: InputMaybe<Scalars['String']['input']>;
  /** The calling number, such as `+13125550177` (`cli`). 1 to 200 characters. */
  readonly caller?: InputMaybe<Scalars['String']['input']>;
  /** The called number, such as `+13125550123` (`cld`). 1 to 200 characters. */
  readonly destination?: InputMaybe<Scalars['String']['input']>;
  /** Direction of the call, seen from the client (`direction`): INBOUND or OUTBOUND. */
  readonly direction?: InputMaybe<CallDirection>;
  /** Calls that started at or after this time (`started_at`). */
  readonly startedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Calls that started at or before this time (`started_at`). */
  readonly startedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** The leg that is the call, as call control identifies it (`telnyx_leg_id`). 1 to 200 characters. */
  readonly telnyxLegId?: InputMaybe<Scalars['ID']['input']>;
  /** The session that the call belongs to (`telnyx_session_id`). 1 to 200 characters. */
  readonly telnyxSessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** How a leg ended (payload of `call.hangup`). */
export type CallHangup = {
  readonly __typename?: 'CallHangup';
  /** Hangup cause as call control names it: `normal_clearing`, `user_busy`, `timeout`, ... (`hangup_cause`). Null if not sent. */
  readonly cause: Maybe<Scalars['String']['output']>;
  /**
   * Quality that Telnyx measured on this leg (`call_quality_stats`); null if not sent. For a leg without a Voice SDK this is the
   * only quality data.
   */
  readonly quality: Maybe<CallQualityStats>;
  /** SIP response code (`sip_hangup_cause`); null if not sent or `unspecified`. */
  readonly sipCode: Maybe<Scalars['Int']['output']>;
  /** The party that hung up: `caller`, `callee` or `unknown` (`hangup_source`); null if not sent. */
  readonly source: Maybe<Scalars['String']['output']>;
};

/** What the faults of a session did to the conversation. */
export type CallImpact = {
  readonly __typename?: 'CallImpact';
  /** Who could not hear whom; empty if neither side was affected. */
  readonly affected: ReadonlyArray<AffectedDirection>;
  /** Whether something was spoiled in the last five seconds, so that it may be why the call ended. */
  readonly atEnd: Scalars['Boolean']['output'];
  /** How bad it was for the side that was affected more. */
  readonly level: ImpactLevel;
  /** The number of seconds in which at least one direction was spoiled. */
  readonly spoiledSeconds: Scalars['Float']['output'];
  /** The same as a share of `talkSeconds`, 0 to 1; null if that is unknown. */
  readonly spoiledShare: Maybe<Scalars['Float']['output']>;
  /** From both legs being answered to the hang-up, without holds, in seconds; based on the reports if call control is unavailable. Null if there was no talk. */
  readonly talkSeconds: Maybe<Scalars['Float']['output']>;
};

/** One leg of a phone call, as call control identifies it. */
export type CallLeg = {
  readonly __typename?: 'CallLeg';
  /**
   * The Voice SDK call on this leg, from its billing record (`GET /detail_records`). Null if there is none, as for a leg to the
   * telephone network; null, with an error, if the upstream request failed.
   */
  readonly call: Maybe<Call>;
  /** Telnyx's id of the leg (`telnyx_leg_id`; in call control `call_leg_id`). */
  readonly telnyxLegId: Scalars['ID']['output'];
};

/** How a call ended. */
export type CallOutcome =
  /** Answered, and ended by one of the two. */
  | 'COMPLETED'
  /** Answered, and cut off unintentionally. */
  | 'DROPPED'
  /** Never answered: no answer in time, or the caller gave up. */
  | 'NOT_ANSWERED'
  /** Never established: the number or network could not be reached, the microphone was denied, or media was never connected. */
  | 'NOT_CONNECTED'
  /** The called side was busy, declined, or did not accept the caller. */
  | 'REFUSED'
  /** Unknown. */
  | 'UNKNOWN';

/** Percentiles over the calls of a group: each call counts once, with its average. Exact. Null if no call has a value. */
export type CallPercentiles = {
  readonly __typename?: 'CallPercentiles';
  /** Number of calls that have a value. */
  readonly calls: Scalars['Int']['output'];
  /** 5th percentile; null if no call has a value. */
  readonly p5: Maybe<Scalars['Float']['output']>;
  /** Median; null if no call has a value. */
  readonly p50: Maybe<Scalars['Float']['output']>;
  /** 95th percentile; null if no call has a value. */
  readonly p95: Maybe<Scalars['Float']['output']>;
};

/** Quality of a call, computed from one report with one policy and one model. Seen from the client that wrote the report. */
export type CallQuality = {
  readonly __typename?: 'CallQuality';
  /** Scores of all models. */
  readonly comparison: ReadonlyArray<ModelComparison>;
  /** Downlink: from Telnyx to the client, measured by the client. */
  readonly inbound: DirectionQuality;
  /** Problems found, ordered by time: one entry per code, with its episodes. Empty if no rule fired. */
  readonly issues: ReadonlyArray<QualityIssue>;
  /** The model of the scores. */
  readonly model: MosModel;
  /** Uplink: from the client to Telnyx, as reported by Telnyx in RTCP. */
  readonly outbound: DirectionQuality;
  /** The thresholds used for issues and verdict. */
  readonly policy: QualityPolicy;
  /** Round trip time between client and Telnyx edge, in milliseconds. The path beyond the edge is not measured. */
  readonly roundTripTimeMs: MetricSpread;
  /** The location of the fault. */
  readonly verdict: Verdict;
};


/** Quality of a call, computed from one report with one policy and one model. Seen from the client that wrote the report. */
export type CallQualityIssuesArgs = {
  codes?: InputMaybe<ReadonlyArray<IssueCode>>;
  minSeverity?: IssueSeverity;
};


/** Quality of a call, computed from one report with one policy and one model. Seen from the client that wrote the report. */
export type CallQualityVerdictArgs = {
  useOtherLeg?: Scalars['Boolean']['input'];
};

/** The calls that started within one hour or day. */
export type CallQualityBucket = {
  readonly __typename?: 'CallQualityBucket';
  /** End of the bucket, which is the start of the next one. Days have 23 or 25 hours when clocks change. */
  readonly end: Scalars['DateTime']['output'];
  /** The calls of the bucket. */
  readonly group: CallQualityGroup;
  /** Start of the bucket. */
  readonly start: Scalars['DateTime']['output'];
};

/** Order of calls. */
export type CallQualityCallOrder =
  /** Greatest impact first; equal levels by spoiled seconds, then newest first. */
  | 'IMPACT'
  /** Newest first. */
  | 'STARTED';

/** How many of the calls that match the filter are judged. `found` is the sum of `judged`, `pending` and all `unjudged`. */
export type CallQualityCoverage = {
  readonly __typename?: 'CallQualityCoverage';
  /** Number of calls found in the billing records so far. */
  readonly found: Scalars['Int']['output'];
  /** True if all calls are listed and none is pending: repeating the query would not add calls. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** True if all billing records of the period are listed. If false, repeat the query. */
  readonly isListed: Scalars['Boolean']['output'];
  /** Number of calls whose report is judged. */
  readonly judged: Scalars['Int']['output'];
  /** Number of calls not judged yet, because the operation's time ended or Telnyx did not answer. Repeat the query to judge them. */
  readonly pending: Scalars['Int']['output'];
  /** Number of calls that cannot be judged, by reason. Empty if there are none. */
  readonly unjudged: ReadonlyArray<UnjudgedCount>;
};

/** Calls with something in common, and how they went. */
export type CallQualityGroup = {
  readonly __typename?: 'CallQualityGroup';
  /** Number of calls found, judged or not. By a dimension that is known from the report only, number of judged calls. */
  readonly calls: Scalars['Int']['output'];
  /** Concealed samples of the received audio, in percent. */
  readonly concealedPercent: CallPercentiles;
  /** Judged calls by fault, most frequent first. Includes NONE. */
  readonly faults: ReadonlyArray<FaultCount>;
  /** Judged calls by issue, most frequent first. A call counts once for each of its issues. */
  readonly issues: ReadonlyArray<IssueCount>;
  /** Interarrival jitter of the received audio, in milliseconds. */
  readonly jitterMs: CallPercentiles;
  /** Number of calls judged. */
  readonly judged: Scalars['Int']['output'];
  /**
   * The value of the dimension, as in the source: see `CallDimension`. Null for calls without a value, and for `totals` and
   * buckets.
   */
  readonly key: Maybe<Scalars['String']['output']>;
  /** The value for display. */
  readonly label: Scalars['String']['output'];
  /** Packet loss of the received audio, in percent of the packets expected. */
  readonly lossPercent: CallPercentiles;
  /** Score of the received audio (model TELNYX_JAVASCRIPT_COLLECTOR), 1 to 4.5. */
  readonly mosReceived: CallPercentiles;
  /** Score of the sent audio (model TELNYX_JAVASCRIPT_COLLECTOR), 1 to 4.5. */
  readonly mosSent: CallPercentiles;
  /** Judged calls by outcome, most frequent first. */
  readonly outcomes: ReadonlyArray<OutcomeCount>;
  /** Number of poor calls. */
  readonly poor: Scalars['Int']['output'];
  /** Share of poor calls among those classified (`judged` - `unclassified`). Null if there are none. */
  readonly poorShare: Maybe<ShareEstimate>;
  /** Round trip time between client and Telnyx edge, in milliseconds. */
  readonly roundTripMs: CallPercentiles;
  /** Interarrival jitter of the sent audio at Telnyx, in milliseconds. */
  readonly sentJitterMs: CallPercentiles;
  /** Packet loss of the sent audio before Telnyx, in percent of the packets expected. */
  readonly sentLossPercent: CallPercentiles;
  /**
   * How much worse the group is than the rest of the same period. Null unless the difference is significant: at least 30 classified
   * calls in the group and in the rest, and a false discovery rate of at most 1 % over all groups of all dimensions in this
   * `CallQualityOverview`. Always null for FAULT and OUTCOME, which are results and not circumstances, and for `totals` and buckets.
   */
  readonly standsOut: Maybe<GroupContrast>;
  /** Number of judged calls that the profile can classify neither as poor nor as good, because its figures are not known. */
  readonly unclassified: Scalars['Int']['output'];
  /** The calls with the greatest impact, worst first. Empty if none is judged. */
  readonly worst: ReadonlyArray<Call>;
};


/** Calls with something in common, and how they went. */
export type CallQualityGroupWorstArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Order of groups. */
export type CallQualityGroupOrder =
  /** Most calls first. */
  | 'CALLS'
  /** By key, ascending; the group without a key last. */
  | 'KEY'
  /** Most poor calls first. */
  | 'POOR'
  /** Largest share of poor calls first; groups without classified calls last. */
  | 'POOR_SHARE'
  /**
   * Most certainly worse than the rest first: by the difference of the poor shares in units of its standard error. Groups with fewer than
   * 30 classified calls come after the others.
   */
  | 'STANDS_OUT';

/** The quality of all calls that match a filter. All figures are computed from the calls that are judged: see `coverage`. */
export type CallQualityOverview = {
  readonly __typename?: 'CallQualityOverview';
  /** The calls by start time, oldest first. Buckets without calls between the first and the last call are included; at most 1000. */
  readonly buckets: ReadonlyArray<CallQualityBucket>;
  /** The judged calls. `truncated` is true while `coverage.isComplete` is false. */
  readonly calls: CallConnection;
  /** How many of the calls the figures cover. */
  readonly coverage: CallQualityCoverage;
  /** Start of the period (`filter.startedFrom`); null if the filter has none. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** The calls by one dimension. Calls without a value form the group whose `key` is null. */
  readonly groups: ReadonlyArray<CallQualityGroup>;
  /**
   * The same for the period of the same length that ends where this one starts. Null if the filter has no `startedFrom`; null, with
   * an error, if the calls of that period could not be listed.
   */
  readonly previous: Maybe<CallQualityOverview>;
  /** The definition of a poor call that was used. */
  readonly profile: QualityProfileUsed;
  /** The judged calls as flat rows, newest first, for spreadsheets and dashboards. */
  readonly rows: ReadonlyArray<CallQualityRow>;
  /** End of the period (`filter.startedTo`, else the time of the query). */
  readonly to: Scalars['DateTime']['output'];
  /** All calls as one group. */
  readonly totals: CallQualityGroup;
};


/** The quality of all calls that match a filter. All figures are computed from the calls that are judged: see `coverage`. */
export type CallQualityOverviewBucketsArgs = {
  width: BucketWidth;
};


/** The quality of all calls that match a filter. All figures are computed from the calls that are judged: see `coverage`. */
export type CallQualityOverviewCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  fault?: InputMaybe<Fault>;
  first?: InputMaybe<Scalars['Int']['input']>;
  impact?: InputMaybe<ImpactLevel>;
  issue?: InputMaybe<IssueCode>;
  orderBy?: CallQualityCallOrder;
  outcome?: InputMaybe<CallOutcome>;
};


/** The quality of all calls that match a filter. All figures are computed from the calls that are judged: see `coverage`. */
export type CallQualityOverviewGroupsArgs = {
  by: CallDimension;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: CallQualityGroupOrder;
};


/** The quality of all calls that match a filter. All figures are computed from the calls that are judged: see `coverage`. */
export type CallQualityOverviewRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A judged call as one flat row. A field is null if its value is not known. */
export type CallQualityRow = {
  readonly __typename?: 'CallQualityRow';
  /** The agent (`auth_username`); null if not known. */
  readonly agent: Maybe<Scalars['String']['output']>;
  /** Dimension BROWSER; null if not known. */
  readonly browser: Maybe<Scalars['String']['output']>;
  /** The call's id in the SDK (`call_id`). */
  readonly callId: Scalars['ID']['output'];
  /** Duration in seconds (`call_sec`); null if not known. */
  readonly callSeconds: Maybe<Scalars['Float']['output']>;
  /** The calling number (`cli`); null if not known. */
  readonly caller: Maybe<Scalars['String']['output']>;
  /** Dimension CODEC; null if not known. */
  readonly codec: Maybe<Scalars['String']['output']>;
  /** Average share of concealed samples, in percent; null if not known. */
  readonly concealedPercent: Maybe<Scalars['Float']['output']>;
  /** Confidence in the fault. */
  readonly confidence: Confidence;
  /** Id of the connection; null if not known. */
  readonly connectionId: Maybe<Scalars['ID']['output']>;
  /** Pass the last row's cursor as `after` to get the next page. */
  readonly cursor: Scalars['String']['output'];
  /** The called number (`cld`); null if not known. */
  readonly destination: Maybe<Scalars['String']['output']>;
  /** Dimension DESTINATION_COUNTRY; null if not known. */
  readonly destinationCountry: Maybe<Scalars['String']['output']>;
  /** Direction of the call, seen from the client. */
  readonly direction: CallDirection;
  /** End of the call by Telnyx's clock (`finished_at`), in epoch milliseconds; null if not known. */
  readonly endedAt: Maybe<Scalars['Float']['output']>;
  /** The fault. */
  readonly fault: Fault;
  /** Impact on the conversation. */
  readonly impact: ImpactLevel;
  /** The issues, separated by spaces; empty if there are none. */
  readonly issues: Scalars['String']['output'];
  /** Average jitter of the received audio, in milliseconds; null if not known. */
  readonly jitterMs: Maybe<Scalars['Float']['output']>;
  /** Packet loss of the received audio, in percent; null if not known. */
  readonly lossPercent: Maybe<Scalars['Float']['output']>;
  /** Average score of the received audio, 1 to 4.5; null if not known. */
  readonly mosReceived: Maybe<Scalars['Float']['output']>;
  /** Average score of the sent audio, 1 to 4.5; null if not known. */
  readonly mosSent: Maybe<Scalars['Float']['output']>;
  /** Dimension OPERATING_SYSTEM; null if not known. */
  readonly operatingSystem: Maybe<Scalars['String']['output']>;
  /** How the call ended, by the SDK's log. */
  readonly outcome: CallOutcome;
  /** Dimension PATH; null if not known. */
  readonly path: Maybe<Scalars['String']['output']>;
  /** Whether the profile counts the call as poor; null if it cannot classify it. */
  readonly poor: Maybe<Scalars['Boolean']['output']>;
  /** Dimension REGION; null if not known. */
  readonly region: Maybe<Scalars['String']['output']>;
  /** Average round trip time, in milliseconds; null if not known. */
  readonly roundTripMs: Maybe<Scalars['Float']['output']>;
  /** Dimension SDK_PLATFORM. */
  readonly sdkPlatform: SdkPlatform;
  /** Dimension SDK_VERSION; null if not known. */
  readonly sdkVersion: Maybe<Scalars['String']['output']>;
  /** Average jitter of the sent audio, in milliseconds; null if not known. */
  readonly sentJitterMs: Maybe<Scalars['Float']['output']>;
  /** Packet loss of the sent audio, in percent; null if not known. */
  readonly sentLossPercent: Maybe<Scalars['Float']['output']>;
  /** Seconds in which at least one direction was spoiled. */
  readonly spoiledSeconds: Scalars['Float']['output'];
  /** Start of the call by Telnyx's clock (`started_at`), in epoch milliseconds; null if not known. */
  readonly startedAt: Maybe<Scalars['Float']['output']>;
  /** Length of the conversation in seconds; null if not known. */
  readonly talkSeconds: Maybe<Scalars['Float']['output']>;
};

/**
 * Quality that Telnyx measured on a leg (`call_quality_stats`). The API sends the values as text; these are the numbers. Each
 * field is null if the value is missing or not a number.
 */
export type CallQualityStats = {
  readonly __typename?: 'CallQualityStats';
  /** Maximum jitter variance of the audio Telnyx received; the API names no unit (`inbound.jitter_max_variance`). Null if not sent. */
  readonly inboundJitterMaxVariance: Maybe<Scalars['Float']['output']>;
  /** Number of packets the variance was measured over (`inbound.jitter_packet_count`). Null if not sent. */
  readonly inboundJitterPacketCount: Maybe<Scalars['SafeInt']['output']>;
  /** Mean opinion score of the audio Telnyx received, 1 to 5; Telnyx does not name the model (`inbound.mos`). Null if not sent. */
  readonly inboundMos: Maybe<Scalars['Float']['output']>;
  /** Packets received (`inbound.packet_count`). Null if not sent. */
  readonly inboundPacketCount: Maybe<Scalars['SafeInt']['output']>;
  /** Packets expected but not received (`inbound.skip_packet_count`). Null if not sent. */
  readonly inboundSkippedPacketCount: Maybe<Scalars['SafeInt']['output']>;
  /** Packets sent (`outbound.packet_count`). Null if not sent. */
  readonly outboundPacketCount: Maybe<Scalars['SafeInt']['output']>;
  /** Packets not sent (`outbound.skip_packet_count`). Null if not sent. */
  readonly outboundSkippedPacketCount: Maybe<Scalars['SafeInt']['output']>;
};

/** An audio recording of a call (`GET /recordings`). */
export type CallRecording = {
  readonly __typename?: 'CallRecording';
  /** Number of audio channels: whether both sides share one (`channels`). */
  readonly channels: RecordingChannels;
  /** The channels as sent; null if not sent. */
  readonly channelsRaw: Maybe<Scalars['String']['output']>;
  /**
   * Links to the audio (`download_urls`); empty if there are none. Anyone who has a link can listen while it is valid: treat links
   * as secrets. The gateway neither logs nor caches them.
   */
  readonly downloadLinks: ReadonlyArray<RecordingDownload>;
  /** Duration in seconds (`duration_millis` / 1000); null if not sent. */
  readonly durationSeconds: Maybe<Scalars['Float']['output']>;
  /** When the recording ended, by Telnyx's clock (`recording_ended_at`); null if missing or unreadable. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Telnyx's id of the recording (`id`); null if not sent. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** What started the recording, as the API names it, such as `StartCallRecordingAPI` (`initiated_by`); null if not sent. */
  readonly initiatedBy: Maybe<Scalars['String']['output']>;
  /** When the recording started, by Telnyx's clock (`recording_started_at`); null if missing or unreadable. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Status as the API names it, such as `completed` (`status`); null if not sent. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Id of the leg (`call_leg_id`); null if not sent. */
  readonly telnyxLegId: Maybe<Scalars['ID']['output']>;
  /** Id of the session (`call_session_id`); null if not sent. */
  readonly telnyxSessionId: Maybe<Scalars['ID']['output']>;
};

/**
 * One SDK session's report of one call: all its stored segments in call order, with duplicates removed. A call has more than
 * one report if the SDK restarted during the call (a page reload that reattached).
 */
export type CallReport = {
  readonly __typename?: 'CallReport';
  /** The call's id in the SDK (`call_id`). */
  readonly callId: Scalars['ID']['output'];
  /** The ids that join this report to call-control events, recordings and billing records. */
  readonly correlation: SessionCorrelation;
  /** When the oldest segment was created (`created_at`); null if not sent. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * Known limitations of the data in this report, and how the gateway handles them. Empty if there are none; null, with an
   * error, if part of the report is unreadable.
   */
  readonly dataQuality: Maybe<ReadonlyArray<DataQualityEntry>>;
  /** Does not change when segments are added: the call id and a hash of the SDK session, joined by `~`. */
  readonly id: Scalars['ID']['output'];
  /**
   * The SDK's log entries from all segments (`logs`), in time order and without duplicates. An entry without a time follows the
   * entry it was logged after.
   */
  readonly logs: LogEntryConnection;
  /** Gaps in the SDK's segment numbers (`segment`): these segments were sent but never stored. Empty if no gap is known. */
  readonly missingSegments: ReadonlyArray<Scalars['Int']['output']>;
  /**
   * The media paths of the call, in time order. Consecutive intervals with the same candidate pair, codecs, ICE state and DTLS
   * state form one entry. Intervals without path data, as from old SDKs, belong to none. Null, with an error, if part of the
   * report is unreadable.
   */
  readonly paths: Maybe<ReadonlyArray<MediaPath>>;
  /**
   * The quality of the call, computed from this report: scores, issues and the location of the fault. `docs/quality.md` lists
   * every formula and rule. Null, with an error, if part of the report is unreadable.
   */
  readonly quality: Maybe<CallQuality>;
  /** Number of stored segments dropped as duplicates. SDKs retry a failed post, so a segment can be stored twice. */
  readonly repeatedSegmentCount: Scalars['Int']['output'];
  /** The SDK that wrote the report. */
  readonly sdk: Sdk;
  /** The stored segments in call order. A segment that was stored twice appears once. */
  readonly segments: ReadonlyArray<StatsSegment>;
  /**
   * The call's metrics over time, as columns ready to plot. Each row is one SDK interval (1 to about 10 seconds) with that
   * interval's own values, computed as differences of cumulative counters; restarts, duplicates, overlaps and missing intervals
   * are accounted for. A run of missing intervals becomes one row of nulls, so that a plotted line breaks there. Source: `stats`.
   * Null, with an error, if the stored report is not valid JSON.
   */
  readonly series: Maybe<CallSeries>;
  /** When the newest segment was stored (`stored_at`); null if not sent. */
  readonly storedAt: Maybe<Scalars['DateTime']['output']>;
  /** The SDK's summary of the whole call. Source: `summary` of the last stored segment that has one. */
  readonly summary: CallSummary;
};


/**
 * One SDK session's report of one call: all its stored segments in call order, with duplicates removed. A call has more than
 * one report if the SDK restarted during the call (a page reload that reattached).
 */
export type CallReportLogsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minLevel?: InputMaybe<LogLevel>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/**
 * One SDK session's report of one call: all its stored segments in call order, with duplicates removed. A call has more than
 * one report if the SDK restarted during the call (a page reload that reattached).
 */
export type CallReportQualityArgs = {
  model?: MosModelName;
  policy?: InputMaybe<QualityPolicyInput>;
};


/**
 * One SDK session's report of one call: all its stored segments in call order, with duplicates removed. A call has more than
 * one report if the SDK restarted during the call (a page reload that reattached).
 */
export type CallReportSegmentsArgs = {
  indexes?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};


/**
 * One SDK session's report of one call: all its stored segments in call order, with duplicates removed. A call has more than
 * one report if the SDK restarted during the call (a page reload that reattached).
 */
export type CallReportSeriesArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  maxPoints?: InputMaybe<Scalars['Int']['input']>;
  metrics: ReadonlyArray<SeriesMetric>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The scope of a lookup: one leg or the whole session. */
export type CallScope =
  /** This leg only. */
  | 'LEG'
  /** All legs of the session. */
  | 'SESSION';

/** Metrics of one report on a shared time axis. */
export type CallSeries = {
  readonly __typename?: 'CallSeries';
  /** One column per requested metric. */
  readonly columns: ReadonlyArray<SeriesColumn>;
  /** Number of intervals in the requested range, before downsampling. */
  readonly intervalCount: Scalars['Int']['output'];
  /** How rows were derived from intervals. */
  readonly method: SeriesMethod;
  /**
   * The time of each row in epoch milliseconds, by the client's clock, ascending: the start of its interval (`intervalStartUtc`),
   * or the end (`intervalEndUtc`) if there is no start. Intervals without either are omitted.
   */
  readonly t: Scalars['FloatColumn']['output'];
};

/** All legs of one phone call. */
export type CallSession = {
  readonly __typename?: 'CallSession';
  /**
   * The session's Voice SDK calls, oldest first, from at most 200 billing records (`GET /detail_records`). Null, with an error, if
   * the upstream request failed.
   */
  readonly calls: Maybe<ReadonlyArray<Call>>;
  /** Telnyx's id of the session (`telnyx_session_id`; in call control `call_session_id`). */
  readonly telnyxSessionId: Scalars['ID']['output'];
};

/** A call's state in call control (`GET /calls/{call_control_id}`). */
export type CallStatus = {
  readonly __typename?: 'CallStatus';
  /** Call control's id of the leg (`call_control_id`). */
  readonly callControlId: Scalars['ID']['output'];
  /** Duration so far, in seconds (`call_duration`); null if not sent. */
  readonly durationSeconds: Maybe<Scalars['Float']['output']>;
  /** When the call ended, by Telnyx's clock (`end_time`); null while it is active or if not sent. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** True while the call is active (`is_alive`); null if not sent. */
  readonly isAlive: Maybe<Scalars['Boolean']['output']>;
  /** When the call began, by Telnyx's clock (`start_time`); null if not sent. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
};

/** The SDK's summary of the whole call (`summary`). Each nullable field is null if the SDK did not send it. */
export type CallSummary = {
  readonly __typename?: 'CallSummary';
  /** The caller's number or address (`callerNumber`); null if not sent. */
  readonly callerNumber: Maybe<Scalars['String']['output']>;
  /** The called number or address (`destinationNumber`); null if not sent. */
  readonly destinationNumber: Maybe<Scalars['String']['output']>;
  /** Direction of the call, seen from this client (`direction`). */
  readonly direction: CallDirection;
  /** The direction as sent; null if not sent. */
  readonly directionRaw: Maybe<Scalars['String']['output']>;
  /** Duration of the call in seconds (`durationSeconds`), up to the last flush if the final segment is missing. Null if not sent. */
  readonly durationSeconds: Maybe<Scalars['Float']['output']>;
  /**
   * When the call ended, by the client's clock (`endTimestamp`); the time of the last flush if the final segment is missing. Null
   * if not sent.
   */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The summary as sent, unknown fields included; null if no segment has one. */
  readonly raw: Maybe<Scalars['JSON']['output']>;
  /** When the call began, by the client's clock (`startTimestamp`); null if not sent. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** The call's state when the segment was sent, as the SDK names it: `active`, `done`, `hangup`, ... Null if not sent. */
  readonly state: Maybe<Scalars['String']['output']>;
};

/** The events of one call, from all sources, in one sequence. */
export type CallTimeline = {
  readonly __typename?: 'CallTimeline';
  /** The events, ordered by `time`; simultaneous events are in their usual order. */
  readonly entries: ReadonlyArray<TimelineEntry>;
  /** The legs that entries refer to, this call's own leg first. */
  readonly legs: ReadonlyArray<TimelineLeg>;
  /** Sources that could not be fetched; their entries are missing. Empty if the timeline is complete. */
  readonly missingSources: ReadonlyArray<TimelineMissingSource>;
  /** True if entries were left out: beyond 5000 entries, beyond 20 other legs, or because an upstream list was not read to its end. */
  readonly truncated: Scalars['Boolean']['output'];
};


/** The events of one call, from all sources, in one sequence. */
export type CallTimelineEntriesArgs = {
  minSeverity?: InputMaybe<TimelineSeverity>;
};

/** Events recorded by both a client and Telnyx. */
export type ClockBasis =
  /** The answer only. */
  | 'ANSWER'
  /** Both the answer and the end. */
  | 'ANSWER_AND_HANGUP'
  /** The end only. */
  | 'HANGUP'
  /** Neither. Times are uncorrected. */
  | 'NONE';

/**
 * Estimated difference between a client's clock and Telnyx's, computed from two events that both record: the answer (report start
 * and `call.answered`) and the end (report end and `call.hangup`). If the two estimates differ by more than two seconds, only the
 * end is used, because a client can start its report before the answer.
 */
export type ClockEstimate = {
  readonly __typename?: 'ClockEstimate';
  /** True if the client's times were corrected by `offsetMs`. This happens only if its magnitude exceeds its uncertainty. */
  readonly applied: Scalars['Boolean']['output'];
  /** The events that the estimate is based on. */
  readonly basis: ClockBasis;
  /** Client clock minus Telnyx clock, in milliseconds; positive if the client is ahead. Null if both recorded neither event. */
  readonly offsetMs: Maybe<Scalars['Float']['output']>;
  /**
   * Uncertainty of `offsetMs` in either direction, in milliseconds: half the difference of the two estimates, at least 100; 1000
   * for a single estimate. Null if `offsetMs` is null.
   */
  readonly uncertaintyMs: Maybe<Scalars['Float']['output']>;
};

/** An RTP payload format (`codec`; W3C `codec`). */
export type Codec = {
  readonly __typename?: 'Codec';
  /** Number of audio channels; null if not sent. */
  readonly channels: Maybe<Scalars['Int']['output']>;
  /** RTP clock rate in hertz; null if not sent. */
  readonly clockRate: Maybe<Scalars['Int']['output']>;
  /** Id of the W3C statistics object; null if not sent. */
  readonly codecId: Maybe<Scalars['String']['output']>;
  /** MIME type, for example `audio/opus`; null if not sent. */
  readonly mimeType: Maybe<Scalars['String']['output']>;
  /** RTP payload type, 0 to 127; null if not sent. */
  readonly payloadType: Maybe<Scalars['Int']['output']>;
  /** Format parameters from the SDP `fmtp` line; null if not sent. */
  readonly sdpFmtpLine: Maybe<Scalars['String']['output']>;
};

/** A figure of a call, and where it stands among similar calls. */
export type ComparedFigure = {
  readonly __typename?: 'ComparedFigure';
  /** Number of similar calls that have a value. */
  readonly calls: Scalars['Int']['output'];
  /** Median of the similar calls; null if no such call has a value. */
  readonly median: Maybe<Scalars['Float']['output']>;
  /** Share of the similar calls below this call's value, in percent; calls with an equal value count half. Null if not known. */
  readonly percentile: Maybe<Scalars['Float']['output']>;
  /** The call's own value, its average; null if not known. */
  readonly value: Maybe<Scalars['Float']['output']>;
};

/** Confidence in a verdict. */
export type Confidence =
  /** The data leaves little doubt. */
  | 'HIGH'
  /** A hint; another cause would look the same. */
  | 'LOW'
  /** Likely. */
  | 'MEDIUM';

/**
 * Traffic and round trip time of the selected candidate pair (`connection`; W3C `candidate-pair`). Counters restart when the
 * selected pair changes.
 */
export type ConnectionStats = {
  readonly __typename?: 'ConnectionStats';
  /** Bytes received on the pair, cumulative. Null if not sent. */
  readonly bytesReceived: Maybe<Scalars['SafeInt']['output']>;
  /** Bytes sent on the pair, cumulative. Null if not sent. */
  readonly bytesSent: Maybe<Scalars['SafeInt']['output']>;
  /** Latest round trip time to the Telnyx edge, in seconds. Null if not sent. */
  readonly currentRoundTripTime: Maybe<Scalars['Float']['output']>;
  /** Packets received on the pair, cumulative. Null if not sent. */
  readonly packetsReceived: Maybe<Scalars['SafeInt']['output']>;
  /** Packets sent on the pair, cumulative. Null if not sent. */
  readonly packetsSent: Maybe<Scalars['SafeInt']['output']>;
  /** Mean round trip time to the Telnyx edge, in seconds. Android reads it from RTCP and sends 0 if unknown. Null if not sent. */
  readonly roundTripTimeAvg: Maybe<Scalars['Float']['output']>;
  /** The statistic the round trip time was read from, as the SDK names it. Null if not sent. */
  readonly roundTripTimeSource: Maybe<Scalars['String']['output']>;
};

/** A limitation of a report's data. */
export type DataQualityEntry = {
  readonly __typename?: 'DataQualityEntry';
  /** Number of occurrences; for limitations of the whole report, number of intervals affected. */
  readonly count: Scalars['Int']['output'];
  /** What was found, with figures. */
  readonly detail: Scalars['String']['output'];
  /** Effect on scores, issues and verdict. */
  readonly effectOnScores: Scalars['String']['output'];
  /** Effect on `series`. */
  readonly effectOnSeries: Scalars['String']['output'];
  /** The position of the first occurrence in `StatsSegment.intervals`; null if it does not concern an interval. */
  readonly intervalIndex: Maybe<Scalars['Int']['output']>;
  /** Kind of limitation. */
  readonly kind: DataQualityKind;
  /** The segment of the first occurrence (`StatsSegment.index`); null if the limitation concerns the whole report. */
  readonly segmentIndex: Maybe<Scalars['Int']['output']>;
  /** Effect on the computed results. */
  readonly severity: IssueSeverity;
};

/** Kinds of limitations of a report's data. */
export type DataQualityKind =
  /** Elements of `stats` are not objects. */
  | 'BROKEN_INTERVALS'
  /** The device's clock was set during the call while its media went on. Times are by the clock as it was when the report began. */
  | 'CLOCK_STEP'
  /** The first interval's counters started before the interval. */
  | 'COUNTER_BEGAN_EARLIER'
  /** Counters decreased: a new peer connection started. */
  | 'COUNTER_RESTART'
  /** A field that this SDK, or this version of it, does not send. */
  | 'FIELD_NOT_SENT'
  /** The last stored segment does not end the report. */
  | 'FINAL_SEGMENT_MISSING'
  /** Intervals have no times. */
  | 'INTERVALS_WITHOUT_TIME'
  /** The log contains warnings that other calls of the same page wrote or may have written; they were left out. */
  | 'LOG_OF_OTHER_CALLS'
  /** Values that this SDK estimates or rounds. */
  | 'MADE_UP_VALUE'
  /** Part of the call is covered by no interval. */
  | 'MISSING_INTERVALS'
  /** Gaps in the SDK's segment numbers: these segments were sent but never stored. */
  | 'MISSING_SEGMENTS'
  /** No interval with statistics is stored. */
  | 'NO_INTERVALS'
  /** Another limitation: see `detail`. */
  | 'OTHER'
  /** Intervals overlap the previous one. */
  | 'OVERLAPPING_INTERVALS'
  /** The remote endpoint's `fractionLost` contradicts its `packetsLost`. */
  | 'REMOTE_LOSS_DISAGREES'
  /** Intervals were stored more than once. */
  | 'REPEATED_INTERVALS'
  /** Segments were stored more than once. */
  | 'REPEATED_SEGMENTS'
  /** The SDK logged a warning that the stored intervals do not show. */
  | 'SDK_WARNING_NOT_REPRODUCED'
  /** A value whose unit is doubtful. It was not converted. */
  | 'UNIT_DOUBT';

/** Quality of one direction of a call. */
export type DirectionQuality = {
  readonly __typename?: 'DirectionQuality';
  /** Interarrival jitter at the receiver, in milliseconds. */
  readonly jitterMs: MetricSpread;
  /** Packet loss at the receiver, in percent of the packets expected. */
  readonly lossPercent: MetricSpread;
  /** Mean opinion score, 1 to 4.5. */
  readonly mos: MosScore;
  /** Totals over the report. */
  readonly totals: DirectionTotals;
};

/** Totals of one direction over all stored intervals. Each field is null if unknown. */
export type DirectionTotals = {
  readonly __typename?: 'DirectionTotals';
  /** Payload bytes received (inbound) or sent (outbound). Null if unknown. */
  readonly bytes: Maybe<Scalars['SafeInt']['output']>;
  /** Packet loss in percent of the packets expected. Null if unknown. */
  readonly lossPercent: Maybe<Scalars['Float']['output']>;
  /** Packets received (inbound) or sent (outbound). Null if unknown. */
  readonly packets: Maybe<Scalars['SafeInt']['output']>;
  /** Packets that arrived too late to be played. Null if unknown, and always for outbound, which RTCP does not report. */
  readonly packetsDiscarded: Maybe<Scalars['SafeInt']['output']>;
  /** Packets lost in the network, minus those that arrived late. Null if unknown. */
  readonly packetsLost: Maybe<Scalars['SafeInt']['output']>;
};

/** A number that supports a statement. */
export type EvidenceValue = {
  readonly __typename?: 'EvidenceValue';
  /** What it is. */
  readonly name: Scalars['String']['output'];
  /** Its unit. */
  readonly unit: Scalars['String']['output'];
  /** The number, in `unit`. */
  readonly value: Scalars['Float']['output'];
};

/** Location of the fault, seen from the client that wrote the report. */
export type Fault =
  /** Unknown: something was wrong or data is missing, and the data does not show where the fault is. */
  | 'CANNOT_TELL'
  /** This side's device: it slept, was overloaded, or its page or app stopped. */
  | 'DEVICE'
  /** The path from Telnyx to the client. */
  | 'DOWNLINK'
  /** The other side: its microphone, its device, or its path to Telnyx. */
  | 'FAR_LEG'
  /** Nothing was wrong: the silence was intended. Hold or mute explain all of it. */
  | 'INTENDED'
  /** This client's microphone: silent, muted or ended. */
  | 'LOCAL_MICROPHONE'
  /** The media connection of this side: ICE or DTLS failed. That it failed is certain, in which direction is not known. */
  | 'MEDIA_PATH'
  /** No fault that affected the call. */
  | 'NONE'
  /** The signalling socket, not the audio. */
  | 'SIGNALING'
  /** Within Telnyx: the audio was good when it arrived there, and bad or missing when it left. */
  | 'TELNYX_EDGE'
  /** The path from the client to Telnyx. */
  | 'UPLINK';

/** Number of calls with one fault. */
export type FaultCount = {
  readonly __typename?: 'FaultCount';
  /** Number of calls. */
  readonly count: Scalars['Int']['output'];
  /** The fault, seen from the call's client. */
  readonly fault: Fault;
};

/** Why a segment was sent before the call ended (`flushReason`). */
export type FlushReason = {
  readonly __typename?: 'FlushReason';
  /** How the signalling socket closed (`socketClose`); null if not sent, as when the cause is not a socket. */
  readonly socketClose: Maybe<SocketClose>;
  /** The cause (`type`). */
  readonly type: FlushReasonType;
  /** The cause as sent; null if not sent. */
  readonly typeRaw: Maybe<Scalars['String']['output']>;
};

/** Causes of an early flush. */
export type FlushReasonType =
  /** The buffer was full or 180 seconds had passed: normal on long calls (`buffer-limit`). */
  | 'BUFFER_LIMIT'
  /** The application requested the flush (`manual`). */
  | 'MANUAL'
  /** The page was closed or left (`page-unload`). */
  | 'PAGE_UNLOAD'
  /** The Flutter SDK's safety timer fired (`safety-interval`). */
  | 'SAFETY_INTERVAL'
  /** The signalling socket closed (`socket-close`). */
  | 'SOCKET_CLOSE'
  /** The signalling socket failed (`socket-error`). */
  | 'SOCKET_ERROR'
  /** The signalling socket never opened (`socket-never-opened`). */
  | 'SOCKET_NEVER_OPENED'
  /** The cause is missing or unknown to the gateway: see `typeRaw`. */
  | 'UNKNOWN';

/** A group compared with all other calls of the period. */
export type GroupContrast = {
  readonly __typename?: 'GroupContrast';
  /** The same, adjusted for the number of groups compared (Benjamini-Hochberg), 0 to 1. */
  readonly adjustedPValue: Scalars['Float']['output'];
  /** Share of poor calls in the group minus that in the rest, -1 to 1; positive here, since only worse groups stand out. */
  readonly difference: Scalars['Float']['output'];
  /** Upper end of the 95 % confidence interval of the difference (Newcombe), -1 to 1. */
  readonly high: Scalars['Float']['output'];
  /** Lower end of the 95 % confidence interval of the difference (Newcombe), -1 to 1. */
  readonly low: Scalars['Float']['output'];
  /** Probability of a difference at least this large by chance (Fisher's exact test, two-sided), 0 to 1. */
  readonly pValue: Scalars['Float']['output'];
  /** Number of classified calls in the rest. */
  readonly restCalls: Scalars['Int']['output'];
  /** Share of poor calls in the rest, 0 to 1. */
  readonly restShare: Scalars['Float']['output'];
  /** One sentence, such as `SDK 2.9.0: 34 % poor of 212 calls, others 11 % of 1788.` */
  readonly sentence: Scalars['String']['output'];
};

/** An ICE candidate (`ice.local`, `ice.remote`; W3C `local-candidate`, `remote-candidate`). */
export type IceCandidate = {
  readonly __typename?: 'IceCandidate';
  /** IP address or host name; empty if the browser hides it. Null if not sent. */
  readonly address: Maybe<Scalars['String']['output']>;
  /**
   * `host`, `srflx` (server reflexive: behind a NAT), `prflx` (peer reflexive: discovered by connectivity checks) or `relay`
   * (through a TURN server). Null if not sent.
   */
  readonly candidateType: Maybe<Scalars['String']['output']>;
  /** Id of the candidate; null if not sent, as by Flutter. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** Network type of the local candidate: `ethernet`, `wifi`, `cellular`, `vpn` or `unknown`. Null if not sent, as for remote candidates. */
  readonly networkType: Maybe<Scalars['String']['output']>;
  /** Port number; null if not sent. */
  readonly port: Maybe<Scalars['Int']['output']>;
  /** Candidate priority (RFC 8445). Sent by Flutter only; null otherwise. */
  readonly priority: Maybe<Scalars['SafeInt']['output']>;
  /** Transport protocol, `udp` or `tcp`. Null if not sent. */
  readonly protocol: Maybe<Scalars['String']['output']>;
  /** Related (base) address of the candidate. Sent by Flutter only; null otherwise. */
  readonly relatedAddress: Maybe<Scalars['String']['output']>;
  /** Related (base) port of the candidate. Sent by Flutter only; null otherwise. */
  readonly relatedPort: Maybe<Scalars['Int']['output']>;
  /** Protocol between client and TURN server: `udp`, `tcp` or `tls`. Null if not sent. */
  readonly relayProtocol: Maybe<Scalars['String']['output']>;
  /** URL of the STUN or TURN server that supplied the candidate; null if not sent. */
  readonly url: Maybe<Scalars['String']['output']>;
};

/** The selected candidate pair (`ice`; W3C `candidate-pair`, RFC 8445). */
export type IceCandidatePairStats = {
  readonly __typename?: 'IceCandidatePairStats';
  /** Latest round trip time of the pair's STUN checks, in seconds. Null if not sent. */
  readonly currentRoundTripTime: Maybe<Scalars['Float']['output']>;
  /** Id of the pair; a different id means a different path. Null if not sent. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** The local candidate, at the client; null if not sent. */
  readonly local: Maybe<IceCandidate>;
  /** Id of the local candidate; null if not sent. */
  readonly localCandidateId: Maybe<Scalars['ID']['output']>;
  /** True if the pair was nominated. Null if not sent. */
  readonly nominated: Maybe<Scalars['Boolean']['output']>;
  /** The remote candidate, at the Telnyx edge; null if not sent. */
  readonly remote: Maybe<IceCandidate>;
  /** Id of the remote candidate; null if not sent. */
  readonly remoteCandidateId: Maybe<Scalars['ID']['output']>;
  /** STUN connectivity check requests sent, cumulative. Null if not sent. */
  readonly requestsSent: Maybe<Scalars['SafeInt']['output']>;
  /** STUN connectivity check responses received, cumulative. Null if not sent. */
  readonly responsesReceived: Maybe<Scalars['SafeInt']['output']>;
  /** State of the pair: `frozen`, `waiting`, `in-progress`, `failed` or `succeeded`. Null if not sent. */
  readonly state: Maybe<Scalars['String']['output']>;
  /** True if packets can be sent on the pair. Null if not sent. */
  readonly writable: Maybe<Scalars['Boolean']['output']>;
};

/** How bad a call was for the parties. The limits are the gateway's own: see `docs/quality.md`. */
export type ImpactLevel =
  /** Brief. */
  | 'MINOR'
  /** Not audible. */
  | 'NONE'
  /** Audible and disturbing. */
  | 'NOTICEABLE'
  /** The conversation failed for a quarter of its time or half a minute, or was never established. */
  | 'SEVERE';

/**
 * Audio received from Telnyx (`audio.inbound`; W3C `inbound-rtp`). Field names are the SDK's. Counters are cumulative since the
 * start of the peer connection.
 */
export type InboundAudioStats = {
  readonly __typename?: 'InboundAudioStats';
  /** Mean audio level over the interval, linear, 0 to 1. Null if not sent. */
  readonly audioLevelAvg: Maybe<Scalars['Float']['output']>;
  /** Mean payload bitrate over the interval, in bits per second. Null if not sent. */
  readonly bitrateAvg: Maybe<Scalars['Float']['output']>;
  /** RTP payload bytes received, cumulative. Null if not sent. */
  readonly bytesReceived: Maybe<Scalars['SafeInt']['output']>;
  /** Codec of the received audio; null if not sent, as by Android. */
  readonly codec: Maybe<Codec>;
  /** Samples synthesized to conceal missing packets, cumulative; included in `totalSamplesReceived`. Null if not sent. */
  readonly concealedSamples: Maybe<Scalars['SafeInt']['output']>;
  /** Number of concealment events (runs of concealed samples), cumulative. Null if not sent. */
  readonly concealmentEvents: Maybe<Scalars['SafeInt']['output']>;
  /** Forward error correction packets discarded, cumulative. Null if not sent. */
  readonly fecPacketsDiscarded: Maybe<Scalars['SafeInt']['output']>;
  /** Forward error correction packets received, cumulative. Null if not sent. */
  readonly fecPacketsReceived: Maybe<Scalars['SafeInt']['output']>;
  /** RTP header and padding bytes received, cumulative. Null if not sent. */
  readonly headerBytesReceived: Maybe<Scalars['SafeInt']['output']>;
  /** Mean interarrival jitter over the interval, in milliseconds; Android sends a single sample. Null if not sent. */
  readonly jitterAvg: Maybe<Scalars['Float']['output']>;
  /** Sum of the time each sample spent in the jitter buffer, in seconds, cumulative. Null if not sent. */
  readonly jitterBufferDelay: Maybe<Scalars['Float']['output']>;
  /** Samples that left the jitter buffer, cumulative: the divisor for the three buffer delays. Null if not sent. */
  readonly jitterBufferEmittedCount: Maybe<Scalars['SafeInt']['output']>;
  /** Sum of the minimum achievable jitter buffer delay per sample, in seconds, cumulative. Null if not sent. */
  readonly jitterBufferMinimumDelay: Maybe<Scalars['Float']['output']>;
  /** Sum of the jitter buffer's target delay per sample, in seconds, cumulative. Null if not sent. */
  readonly jitterBufferTargetDelay: Maybe<Scalars['Float']['output']>;
  /** Negative acknowledgements (NACKs) sent, cumulative. Null if not sent. */
  readonly nackCount: Maybe<Scalars['SafeInt']['output']>;
  /** RTP packets discarded by the jitter buffer because they arrived too late or too early, cumulative. Null if not sent. */
  readonly packetsDiscarded: Maybe<Scalars['SafeInt']['output']>;
  /** RTP packets lost, cumulative. Can decrease when late packets arrive. Null if not sent. */
  readonly packetsLost: Maybe<Scalars['SafeInt']['output']>;
  /** RTP packets received, cumulative. Null if not sent. */
  readonly packetsReceived: Maybe<Scalars['SafeInt']['output']>;
  /** Audio energy, cumulative, in the unit of W3C `totalAudioEnergy` (squared level times seconds). Null if not sent. */
  readonly totalAudioEnergy: Maybe<Scalars['Float']['output']>;
  /** Duration of the received audio in seconds, cumulative. Null if not sent. */
  readonly totalSamplesDuration: Maybe<Scalars['Float']['output']>;
  /** Samples received, concealed ones included, cumulative. Null if not sent. */
  readonly totalSamplesReceived: Maybe<Scalars['SafeInt']['output']>;
};

/** Position of an interval in its report. */
export type IntervalReference = {
  readonly __typename?: 'IntervalReference';
  /** The position in `StatsSegment.intervals`. */
  readonly intervalIndex: Scalars['Int']['output'];
  /** The segment (`StatsSegment.index`). */
  readonly segmentIndex: Scalars['Int']['output'];
};

/**
 * Problems that the rules detect: the vendor's warnings first, then the gateway's own rules. Descriptions state the default
 * thresholds.
 */
export type IssueCode =
  /** Gateway rule: more than 10 % of the samples concealed in three consecutive intervals. */
  | 'AUDIO_CONCEALED'
  /** Gateway rule: DTLS failed, closed during the call, or took 10 s to connect. */
  | 'DTLS_TROUBLE'
  /** 31002: inbound jitter over 30 ms in three consecutive intervals. */
  | 'HIGH_JITTER'
  /** 31003: more than 1 % inbound packet loss in each of three consecutive intervals. */
  | 'HIGH_PACKET_LOSS'
  /** 31001: round trip time over 400 ms in three consecutive intervals. */
  | 'HIGH_RTT'
  /** 33008: the selected candidate pair changed. Fires immediately. */
  | 'ICE_CANDIDATE_PAIR_CHANGED'
  /** 33001, from the SDK's log: ICE connectivity was lost. */
  | 'ICE_CONNECTIVITY_LOST'
  /** Gateway rule: ICE disconnected, failed, or took 10 s to connect. */
  | 'ICE_TROUBLE'
  /** 32001: no bytes received in three consecutive intervals. */
  | 'LOW_BYTES_RECEIVED'
  /** 32002: no bytes sent in three consecutive intervals. */
  | 'LOW_BYTES_SENT'
  /** 31006: inbound level of at most 0.001 in three consecutive intervals, not on hold. */
  | 'LOW_INBOUND_AUDIO'
  /**
   * 31005: level of at most 0.001 on a live, unmuted microphone for three intervals before it was first heard, or for 30 s
   * afterwards.
   */
  | 'LOW_LOCAL_AUDIO'
  /** 31004: score of the collector's model below 3.5 in three consecutive intervals. */
  | 'LOW_MOS'
  /** Gateway rule: no packets received for 2 s after audio had started to arrive. */
  | 'MEDIA_GAP'
  /** 36004, from the SDK's log: media had to be re-established. */
  | 'MEDIA_RECOVERY_REQUIRED'
  /** Gateway rule: the microphone's track ended during the call. */
  | 'MICROPHONE_ENDED'
  /** Gateway rule: the microphone was muted for 10 s, by the application or the system. */
  | 'MICROPHONE_MUTED'
  /** Gateway rule: a live microphone delivered silence for 10 s. */
  | 'MICROPHONE_SILENT'
  /** Gateway rule: segments of the report were sent but never stored. */
  | 'MISSING_SEGMENTS'
  /** Gateway rule: packets arrived for 10 s but carried silence. */
  | 'ONE_WAY_AUDIO'
  /** 33005, from the SDK's log: only host candidates were gathered, because neither STUN nor TURN answered. */
  | 'ONLY_HOST_ICE_CANDIDATES'
  /** A warning in the SDK's log with a code unknown to the gateway: see `sdkCode`. */
  | 'OTHER_SDK_WARNING'
  /** Gateway rule: more than 30 ms of jitter at Telnyx, by Telnyx's RTCP reports. */
  | 'OUTBOUND_JITTER'
  /** Gateway rule: more than 1 % of the client's packets lost before Telnyx, by Telnyx's RTCP reports. */
  | 'OUTBOUND_PACKET_LOSS'
  /** 33004, from the SDK's log: the peer connection failed. */
  | 'PEER_CONNECTION_FAILED'
  /** Gateway rule: media was relayed by a TURN server. */
  | 'RELAYED_PATH'
  /** An error (4xxxx) in the SDK's log. */
  | 'SDK_ERROR'
  /** 36003, from the SDK's log: signalling had to be re-established. */
  | 'SIGNALING_RECOVERY_REQUIRED'
  /** Gateway rule: the signalling socket closed during the call with a code other than 1000 (normal closure). */
  | 'SIGNALING_SOCKET_CLOSED'
  /** Gateway rule: more than 1 % inbound packet loss over 15 s, without three consecutive intervals above the limit. */
  | 'SUSTAINED_PACKET_LOSS';

/** Number of calls with one issue. */
export type IssueCount = {
  readonly __typename?: 'IssueCount';
  /** The issue. */
  readonly code: IssueCode;
  /** Number of calls. */
  readonly count: Scalars['Int']['output'];
  /** Total duration of the issue in these calls, in seconds. */
  readonly seconds: Scalars['Float']['output'];
};

/** Direction of an issue, seen from the client. */
export type IssueDirection =
  /** Both directions, or unknown. */
  | 'BOTH'
  /** Downlink: from Telnyx to the client. */
  | 'INBOUND'
  /** Uplink: from the client to Telnyx. */
  | 'OUTBOUND'
  /** Signalling, not audio. */
  | 'SIGNALING';

/** An uninterrupted period of an issue. */
export type IssueEpisode = {
  readonly __typename?: 'IssueEpisode';
  /** End of its last interval, by the client's clock; null if intervals have no times. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** Number of intervals. */
  readonly intervalCount: Scalars['Int']['output'];
  /** When the rule fired, by the client's clock; null if intervals have no times. */
  readonly onset: Maybe<Scalars['DateTime']['output']>;
  /** Start of its first interval, by the client's clock; null if intervals have no times. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
  /** Worst value, in the issue's unit; null if the issue has no numeric value. */
  readonly worstValue: Maybe<Scalars['Float']['output']>;
};

/** An interval, log entry or flush that an issue is based on. */
export type IssueEvidence = {
  readonly __typename?: 'IssueEvidence';
  /** What was logged or happened; null for an interval. */
  readonly detail: Maybe<Scalars['String']['output']>;
  /** When it ended, by the client's clock; null if unknown. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** The position in `StatsSegment.intervals`; null if it is not an interval. */
  readonly intervalIndex: Maybe<Scalars['Int']['output']>;
  /** The metric examined; null if it is not an interval. */
  readonly metric: Maybe<Scalars['String']['output']>;
  /** The segment (`StatsSegment.index`); null if it belongs to no segment. */
  readonly segmentIndex: Maybe<Scalars['Int']['output']>;
  /** When it began, by the client's clock; null if unknown. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
  /** Value of the metric, in the issue's unit; null if it is not an interval or the value is unknown. */
  readonly value: Maybe<Scalars['Float']['output']>;
};

/** Effect of an issue on the conversation, in ascending order. */
export type IssueSeverity =
  /** Conversation was impossible. */
  | 'CRITICAL'
  /** Informational; harmless by itself. */
  | 'INFO'
  /** May have been audible. */
  | 'WARNING';

/** The microphone's track (`audio.outbound.localTrack`; W3C MediaStreamTrack). Sent by JavaScript and Flutter only. */
export type LocalAudioTrack = {
  readonly __typename?: 'LocalAudioTrack';
  /** The application's content hint, usually empty; null if not sent. */
  readonly contentHint: Maybe<Scalars['String']['output']>;
  /** False while the application mutes the track; null if not sent. */
  readonly enabled: Maybe<Scalars['Boolean']['output']>;
  /** Id of the track; null if not sent. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** Name of the device; null if not sent. */
  readonly label: Maybe<Scalars['String']['output']>;
  /** True while the device or the system provides no audio; null if not sent. */
  readonly muted: Maybe<Scalars['Boolean']['output']>;
  /** `live` or `ended`; null if not sent. */
  readonly readyState: Maybe<Scalars['String']['output']>;
  /** Settings of the device as sent (W3C MediaTrackSettings); null if not sent. */
  readonly settings: Maybe<Scalars['JSON']['output']>;
};

/** An entry of the SDK's own log (`logs`). */
export type LogEntry = {
  readonly __typename?: 'LogEntry';
  /** Data that the SDK attached to the entry (`context`); null if not sent. */
  readonly context: Maybe<Scalars['JSON']['output']>;
  /** Severity. `UNKNOWN` if the level is missing or unknown to the gateway. */
  readonly level: LogLevel;
  /** The level as sent (`level`); null if not sent. */
  readonly levelRaw: Maybe<Scalars['String']['output']>;
  /** The log text (`message`). An entry that is not an object is returned as its JSON text. Empty if an object has no message. */
  readonly message: Scalars['String']['output'];
  /** The entry as sent, unknown fields included. */
  readonly raw: Maybe<Scalars['JSON']['output']>;
  /** The `index` of the segment that contains the entry. */
  readonly segmentIndex: Scalars['Int']['output'];
  /** When it was logged, by the client's clock (`timestamp`); null if missing or unreadable. */
  readonly timestamp: Maybe<Scalars['DateTime']['output']>;
};

/** A page of log entries. */
export type LogEntryConnection = {
  readonly __typename?: 'LogEntryConnection';
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<LogEntryEdge>;
  /** The entries. */
  readonly nodes: ReadonlyArray<LogEntry>;
  /** Position of this page in the connection. */
  readonly pageInfo: PageInfo;
  /** Number of entries that match the filter, over all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A log entry with its cursor. */
export type LogEntryEdge = {
  readonly __typename?: 'LogEntryEdge';
  /** Opaque. Pass it as `after` to continue after this entry. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: LogEntry;
};

/** Severity of a log entry, in ascending order. */
export type LogLevel =
  /** Detail for developers (`debug`). */
  | 'DEBUG'
  /** Something failed (`error`). */
  | 'ERROR'
  /** Normal operation (`info`). */
  | 'INFO'
  /** The level is missing or unknown to the gateway: see `levelRaw`. */
  | 'UNKNOWN'
  /** Something may be wrong (`warn`; Flutter sends `warning`). */
  | 'WARN';

/** A span of intended silence. */
export type MeantSilence = {
  readonly __typename?: 'MeantSilence';
  /** How it was caused. */
  readonly kind: MeantSilenceKind;
  /** Who held or muted. */
  readonly party: SessionParty;
  /** When, on the session's clock. */
  readonly stretch: SessionStretch;
};

/** How an intended silence was caused. */
export type MeantSilenceKind =
  /** The call was on hold. */
  | 'HOLD'
  /** The microphone was switched off. */
  | 'MUTE';

/** A period during which the media path did not change. */
export type MediaPath = {
  readonly __typename?: 'MediaPath';
  /** End of its last interval (`intervalEndUtc`); null if that interval has no end time. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** The selected candidate pair, including its counters, as of the last interval (`ice`); null if not sent. */
  readonly ice: Maybe<IceCandidatePairStats>;
  /** Codec of the received audio (`audio.inbound.codec`); null if not sent. */
  readonly inboundCodec: Maybe<Codec>;
  /** Number of intervals in this period. */
  readonly intervalCount: Scalars['Int']['output'];
  /** Codec of the sent audio (`audio.outbound.codec`); null if not sent. */
  readonly outboundCodec: Maybe<Codec>;
  /** Start of its first interval (`intervalStartUtc`); null if that interval has no start time. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
  /** The transport as of the last interval (`transport`); null if not sent. */
  readonly transport: Maybe<TransportStats>;
};

/** Playout at the client (`mediaPlayout`; W3C `media-playout`). Flutter's names are mapped to the W3C names. */
export type MediaPlayoutStats = {
  readonly __typename?: 'MediaPlayoutStats';
  /** Duration of synthesized audio in seconds, cumulative (Flutter: `synthesizedDuration`). Null if not sent. */
  readonly synthesizedSamplesDuration: Maybe<Scalars['Float']['output']>;
  /** Number of synthesis events (playout without samples to play), cumulative (Flutter: `synthesizedSamples`). Null if not sent. */
  readonly synthesizedSamplesEvents: Maybe<Scalars['SafeInt']['output']>;
  /** Sum of the playout delay of each sample, in seconds, cumulative. Null if not sent. */
  readonly totalPlayoutDelay: Maybe<Scalars['Float']['output']>;
  /** Samples played, cumulative (Flutter: `totalSampleCount`). Null if not sent. */
  readonly totalSamplesCount: Maybe<Scalars['SafeInt']['output']>;
  /** Duration of the audio played, in seconds, cumulative. Null if not sent. */
  readonly totalSamplesDuration: Maybe<Scalars['Float']['output']>;
};

/** The audio before encoding (`audio.outbound.mediaSource`; W3C `media-source`). */
export type MediaSourceStats = {
  readonly __typename?: 'MediaSourceStats';
  /** Audio level at the end of the interval, linear, 0 to 1. Null if not sent. */
  readonly audioLevel: Maybe<Scalars['Float']['output']>;
  /** Echo return loss (ITU-T G.168), in decibels. Null if not sent. */
  readonly echoReturnLoss: Maybe<Scalars['Float']['output']>;
  /** Echo return loss enhancement: the further reduction by the echo canceller, in decibels. Null if not sent. */
  readonly echoReturnLossEnhancement: Maybe<Scalars['Float']['output']>;
  /** Id of the W3C statistics object; null if not sent. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** Audio energy, cumulative, in the unit of W3C `totalAudioEnergy` (squared level times seconds). Null if not sent. */
  readonly totalAudioEnergy: Maybe<Scalars['Float']['output']>;
  /** Duration of the audio produced, in seconds, cumulative. Null if not sent. */
  readonly totalSamplesDuration: Maybe<Scalars['Float']['output']>;
  /** Id of the source's track; null if not sent. */
  readonly trackIdentifier: Maybe<Scalars['String']['output']>;
};

/** Distribution of a metric over the time of a report. Values are null if nothing was measured: see `reason`. */
export type MetricSpread = {
  readonly __typename?: 'MetricSpread';
  /** Mean over the known time; null if nothing was measured. */
  readonly average: Maybe<Scalars['Float']['output']>;
  /** Seconds for which the value is known. */
  readonly knownSeconds: Scalars['Float']['output'];
  /** Value of the highest interval; null if nothing was measured. */
  readonly maximum: Maybe<Scalars['Float']['output']>;
  /** 95th percentile by time; null if nothing was measured. */
  readonly p95: Maybe<Scalars['Float']['output']>;
  /** Why the value is unknown; null if it is known. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Unit of the three values: `ms` or `%`. */
  readonly unit: Scalars['String']['output'];
};

/** Scores of one model. */
export type ModelComparison = {
  readonly __typename?: 'ModelComparison';
  /** Downlink: from Telnyx to the client. */
  readonly inbound: MosScore;
  /** The model. */
  readonly model: MosModel;
  /** Uplink: from the client to Telnyx. */
  readonly outbound: MosScore;
};

/** A parameter of a model's formula. */
export type ModelParameter = {
  readonly __typename?: 'ModelParameter';
  /** Name of the parameter. */
  readonly name: Scalars['String']['output'];
  /** Value of the parameter. */
  readonly value: Scalars['Float']['output'];
};

/** A model with its formula and parameters. */
export type MosModel = {
  readonly __typename?: 'MosModel';
  /** Formula of the rating R, with jitter J in milliseconds, round trip time T in milliseconds and loss p in percent. */
  readonly formula: Scalars['String']['output'];
  /** Name of the model. */
  readonly name: MosModelName;
  /** Parameters of the formula. */
  readonly parameters: ReadonlyArray<ModelParameter>;
  /** Formula that converts R to the score. */
  readonly scoreFormula: Scalars['String']['output'];
  /** Source of the formula. */
  readonly source: Scalars['String']['output'];
};

/** Models that compute a mean opinion score from jitter, packet loss and round trip time. */
export type MosModelName =
  /** ITU-T G.107 for G.711 with packet loss concealment. For other codecs, a proxy. */
  | 'G107_NARROWBAND'
  /** ITU-T G.107 for G.711 without packet loss concealment. For other codecs, a proxy. */
  | 'G107_NARROWBAND_WITHOUT_CONCEALMENT'
  /** The Telnyx Flutter SDK's live metrics. */
  | 'TELNYX_FLUTTER'
  /** The Telnyx JavaScript SDK's call report collector. The SDK's warning LOW_MOS uses this score. */
  | 'TELNYX_JAVASCRIPT_COLLECTOR'
  /** The Telnyx JavaScript SDK's live statistics. */
  | 'TELNYX_JAVASCRIPT_HELPER'
  /** The Telnyx iOS and Android SDKs' live metrics. Same formula as TELNYX_JAVASCRIPT_HELPER. */
  | 'TELNYX_MOBILE';

/**
 * A score over a report, with intervals weighted by their length. Scores and shares are null if nothing could be scored: see
 * `reason`.
 */
export type MosScore = {
  readonly __typename?: 'MosScore';
  /** Mean over the scored time; null if nothing could be scored. */
  readonly average: Maybe<Scalars['Float']['output']>;
  /** Score of the worst interval; null if nothing could be scored. */
  readonly minimum: Maybe<Scalars['Float']['output']>;
  /** Why there is no score; null if there is one. A score is not computed if an input is missing. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Seconds for which jitter, packet loss and round trip time are all known. */
  readonly scoredSeconds: Scalars['Float']['output'];
  /** Fraction of the scored time below 3.5, the vendor's limit for poor quality, 0 to 1. Null if nothing could be scored. */
  readonly shareBelow35: Maybe<Scalars['Float']['output']>;
  /** Fraction of the scored time below 4.0, 0 to 1. Null if nothing could be scored. */
  readonly shareBelow40: Maybe<Scalars['Float']['output']>;
};

/** What someone should do, and why. */
export type NextStep = {
  readonly __typename?: 'NextStep';
  /** What to do. */
  readonly action: Scalars['String']['output'];
  /** Who acts. */
  readonly actor: NextStepActor;
  /** Whose device or network it concerns; null if neither side's. */
  readonly party: Maybe<SessionParty>;
  /** Ids to quote in a support ticket; empty if no ticket is needed. */
  readonly quote: ReadonlyArray<QuotedId>;
  /** The reason. */
  readonly reason: Scalars['String']['output'];
};

/** Who can act on a call. */
export type NextStepActor =
  /** The network beyond Telnyx. */
  | 'CARRIER'
  /** No action is needed. */
  | 'NOBODY'
  /** Telnyx's support. */
  | 'TELNYX'
  /** The person at the device. */
  | 'USER'
  /** The administrators of the person's network and devices. */
  | 'USER_IT';

/**
 * Audio sent to Telnyx (`audio.outbound`; W3C `outbound-rtp`). Field names are the SDK's. Counters are cumulative since the start
 * of the peer connection.
 */
export type OutboundAudioStats = {
  readonly __typename?: 'OutboundAudioStats';
  /** True if the RTP stream is active. Null if not sent. */
  readonly active: Maybe<Scalars['Boolean']['output']>;
  /** Mean audio level over the interval, linear, 0 to 1. Null if not sent. */
  readonly audioLevelAvg: Maybe<Scalars['Float']['output']>;
  /** Mean payload bitrate over the interval, in bits per second. Null if not sent. */
  readonly bitrateAvg: Maybe<Scalars['Float']['output']>;
  /** RTP payload bytes sent, cumulative. Null if not sent. */
  readonly bytesSent: Maybe<Scalars['SafeInt']['output']>;
  /** Codec of the sent audio; null if not sent, as by Android. */
  readonly codec: Maybe<Codec>;
  /** RTP header and padding bytes sent, cumulative. Null if not sent. */
  readonly headerBytesSent: Maybe<Scalars['SafeInt']['output']>;
  /** The microphone's track; null if not sent, as by iOS and Android. */
  readonly localTrack: Maybe<LocalAudioTrack>;
  /** The audio before encoding; null if not sent, as by Android. */
  readonly mediaSource: Maybe<MediaSourceStats>;
  /** Negative acknowledgements (NACKs) received, cumulative. Null if not sent. */
  readonly nackCount: Maybe<Scalars['SafeInt']['output']>;
  /** RTP packets sent, cumulative. Null if not sent. */
  readonly packetsSent: Maybe<Scalars['SafeInt']['output']>;
  /** RTP payload bytes retransmitted, cumulative. Null if not sent. */
  readonly retransmittedBytesSent: Maybe<Scalars['SafeInt']['output']>;
  /** RTP packets retransmitted, cumulative. Null if not sent. */
  readonly retransmittedPacketsSent: Maybe<Scalars['SafeInt']['output']>;
  /** Target bitrate of the encoder, in bits per second. Null if not sent. */
  readonly targetBitrate: Maybe<Scalars['Float']['output']>;
  /** Sum of the time packets waited locally before they were sent, in seconds, cumulative. Null if not sent. */
  readonly totalPacketSendDelay: Maybe<Scalars['Float']['output']>;
};

/** Number of calls with one outcome. */
export type OutcomeCount = {
  readonly __typename?: 'OutcomeCount';
  /** Number of calls. */
  readonly count: Scalars['Int']['output'];
  /** The outcome. */
  readonly outcome: CallOutcome;
};

/** Position of a page within its connection (Relay Cursor Connections). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the page's last entry; null if the page is empty. Pass it as `after` to get the next page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** True if more entries follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True if entries precede this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the page's first entry; null if the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** A problem in the call: all episodes of one code. */
export type QualityIssue = {
  readonly __typename?: 'QualityIssue';
  /** Total duration of the episodes, in seconds. */
  readonly affectedSeconds: Scalars['Float']['output'];
  /** True if the SDK logged the same warning during one of the episodes. */
  readonly alsoReportedBySdk: Scalars['Boolean']['output'];
  /** The code of the issue. */
  readonly code: IssueCode;
  /** Direction, seen from the client. */
  readonly direction: IssueDirection;
  /** End of the last episode's last interval, by the client's clock. Null if no time is known. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** Uninterrupted periods, ordered by time. */
  readonly episodes: ReadonlyArray<IssueEpisode>;
  /**
   * Intervals and log entries that the issue is based on. If there are many, a selection: where episodes began, fired, were
   * worst and ended.
   */
  readonly evidence: ReadonlyArray<IssueEvidence>;
  /** Total number of evidence items, before `evidence` was limited. */
  readonly evidenceCount: Scalars['Int']['output'];
  /** Number of intervals in all episodes; 0 if the issue is based on the log, flushes or segments only. */
  readonly intervalCount: Scalars['Int']['output'];
  /** What the issue means for the people on the call. */
  readonly meaning: Scalars['String']['output'];
  /**
   * When the rule first fired, by the client's clock: the end of the third consecutive interval, as for the SDK's own warning.
   * Null if no time is known.
   */
  readonly onset: Maybe<Scalars['DateTime']['output']>;
  /** The SDK's number of the warning; null for the gateway's own rules. */
  readonly sdkCode: Maybe<Scalars['Int']['output']>;
  /**
   * When the SDK logged the warning, by the client's clock: at most once per 15 s, because the SDK throttles warnings. Empty if
   * it did not.
   */
  readonly sdkReportedAt: ReadonlyArray<Scalars['DateTime']['output']>;
  /** Severity. */
  readonly severity: IssueSeverity;
  /** Start of the first episode's first interval, by the client's clock. Null if no time is known. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
  /** The threshold from the policy, in `unit`; null if the rule has none. */
  readonly threshold: Maybe<Scalars['Float']['output']>;
  /** Unit of `worstValue` and `threshold`; null if there is none. */
  readonly unit: Maybe<Scalars['String']['output']>;
  /** What to check next. */
  readonly whatToCheck: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Worst value of any interval, in `unit`; if `unit` is `s`, duration of the longest episode. Null if the issue has no numeric
   * value.
   */
  readonly worstValue: Maybe<Scalars['Float']['output']>;
};

/** The thresholds that were used. */
export type QualityPolicy = {
  readonly __typename?: 'QualityPolicy';
  /** AUDIO_CONCEALED: concealment above this, in percent of an interval's samples. Gateway default: 10. */
  readonly concealmentPercent: Scalars['Float']['output'];
  /**
   * Number of intervals in which a condition must hold, at least 1: consecutive ones, unless `windowIntervals` is greater. Vendor
   * default: 3.
   */
  readonly consecutiveIntervals: Scalars['Int']['output'];
  /** HIGH_JITTER: jitter above this, in milliseconds. Vendor default: 30. */
  readonly highJitterMs: Scalars['Float']['output'];
  /** HIGH_PACKET_LOSS: loss above this, in percent of an interval's packets. Vendor default: 1. */
  readonly highPacketLossPercent: Scalars['Float']['output'];
  /** HIGH_RTT: round trip time above this, in milliseconds. Vendor default: 400. */
  readonly highRttMs: Scalars['Float']['output'];
  /** LOW_LOCAL_AUDIO: duration of silence in seconds, once the microphone has been heard. Vendor default: 30. */
  readonly localSilenceAfterSpeechSeconds: Scalars['Float']['output'];
  /** LOW_MOS: score of the JavaScript collector's model below this. Vendor default: 3.5. */
  readonly lowMos: Scalars['Float']['output'];
  /** MEDIA_GAP: minimum duration in seconds. Gateway default: 2. */
  readonly mediaGapSeconds: Scalars['Float']['output'];
  /** MICROPHONE_MUTED: minimum duration in seconds. Gateway default: 10. */
  readonly microphoneMutedSeconds: Scalars['Float']['output'];
  /** MICROPHONE_SILENT: minimum duration in seconds. Gateway default: 10. */
  readonly microphoneSilentSeconds: Scalars['Float']['output'];
  /** ONE_WAY_AUDIO: minimum duration in seconds. Gateway default: 10. */
  readonly oneWayAudioSeconds: Scalars['Float']['output'];
  /** OUTBOUND_JITTER: jitter above this, in milliseconds. Gateway default: 30. */
  readonly outboundJitterMs: Scalars['Float']['output'];
  /** OUTBOUND_PACKET_LOSS: loss above this between two RTCP reports, in percent. Gateway default: 1. */
  readonly outboundPacketLossPercent: Scalars['Float']['output'];
  /** ICE_TROUBLE, DTLS_TROUBLE: minimum connection time that counts as trouble, in seconds. Gateway default: 10. */
  readonly setupSeconds: Scalars['Float']['output'];
  /** Audio levels up to this count as silence, linear, 0 to 1. Vendor default: 0.001. */
  readonly silenceLevel: Scalars['Float']['output'];
  /** SUSTAINED_PACKET_LOSS: loss above this over a window, in percent. Gateway default: 1. */
  readonly sustainedLossPercent: Scalars['Float']['output'];
  /** SUSTAINED_PACKET_LOSS: length of the window in seconds. Gateway default: 15. */
  readonly sustainedLossSeconds: Scalars['Float']['output'];
  /** Number of consecutive intervals of which `consecutiveIntervals` must meet a condition. Default: `consecutiveIntervals`. */
  readonly windowIntervals: Scalars['Int']['output'];
};

/** Thresholds to use instead of the defaults. A field that is omitted or null keeps its default. All values must be at least 0. */
export type QualityPolicyInput = {
  /** AUDIO_CONCEALED: concealment above this, in percent of an interval's samples. Gateway default: 10. Null keeps the default. */
  readonly concealmentPercent?: InputMaybe<Scalars['Float']['input']>;
  /**
   * Number of intervals in which a condition must hold, at least 1: consecutive ones, unless `windowIntervals` is greater. Vendor
   * default: 3. Null keeps the default.
   */
  readonly consecutiveIntervals?: InputMaybe<Scalars['Int']['input']>;
  /** HIGH_JITTER: jitter above this, in milliseconds. Vendor default: 30. Null keeps the default. */
  readonly highJitterMs?: InputMaybe<Scalars['Float']['input']>;
  /** HIGH_PACKET_LOSS: loss above this, in percent of an interval's packets. Vendor default: 1. Null keeps the default. */
  readonly highPacketLossPercent?: InputMaybe<Scalars['Float']['input']>;
  /** HIGH_RTT: round trip time above this, in milliseconds. Vendor default: 400. Null keeps the default. */
  readonly highRttMs?: InputMaybe<Scalars['Float']['input']>;
  /**
   * LOW_LOCAL_AUDIO: duration of silence in seconds, once the microphone has been heard. Vendor default: 30. Null keeps the
   * default.
   */
  readonly localSilenceAfterSpeechSeconds?: InputMaybe<Scalars['Float']['input']>;
  /** LOW_MOS: score of the JavaScript collector's model below this. Vendor default: 3.5. Null keeps the default. */
  readonly lowMos?: InputMaybe<Scalars['Float']['input']>;
  /** MEDIA_GAP: minimum duration in seconds. Gateway default: 2. Null keeps the default. */
  readonly mediaGapSeconds?: InputMaybe<Scalars['Float']['input']>;
  /** MICROPHONE_MUTED: minimum duration in seconds. Gateway default: 10. Null keeps the default. */
  readonly microphoneMutedSeconds?: InputMaybe<Scalars['Float']['input']>;
  /** MICROPHONE_SILENT: minimum duration in seconds. Gateway default: 10. Null keeps the default. */
  readonly microphoneSilentSeconds?: InputMaybe<Scalars['Float']['input']>;
  /** ONE_WAY_AUDIO: minimum duration in seconds. Gateway default: 10. Null keeps the default. */
  readonly oneWayAudioSeconds?: InputMaybe<Scalars['Float']['input']>;
  /** OUTBOUND_JITTER: jitter above this, in milliseconds. Gateway default: 30. Null keeps the default. */
  readonly outboundJitterMs?: InputMaybe<Scalars['Float']['input']>;
  /** OUTBOUND_PACKET_LOSS: loss above this between two RTCP reports, in percent. Gateway default: 1. Null keeps the default. */
  readonly outboundPacketLossPercent?: InputMaybe<Scalars['Float']['input']>;
  /**
   * ICE_TROUBLE, DTLS_TROUBLE: minimum connection time that counts as trouble, in seconds. Gateway default: 10. Null keeps the
   * default.
   */
  readonly setupSeconds?: InputMaybe<Scalars['Float']['input']>;
  /** Audio levels up to this count as silence, linear, 0 to 1. Vendor default: 0.001. Null keeps the default. */
  readonly silenceLevel?: InputMaybe<Scalars['Float']['input']>;
  /** SUSTAINED_PACKET_LOSS: loss above this over a window, in percent. Gateway default: 1. Null keeps the default. */
  readonly sustainedLossPercent?: InputMaybe<Scalars['Float']['input']>;
  /** SUSTAINED_PACKET_LOSS: length of the window in seconds. Gateway default: 15. Null keeps the default. */
  readonly sustainedLossSeconds?: InputMaybe<Scalars['Float']['input']>;
  /**
   * Number of consecutive intervals of which `consecutiveIntervals` must meet a condition, at least that many: 3 and 5 mean three of five
   * intervals. LOW_LOCAL_AUDIO needs consecutive intervals in any case. Null means the same number as `consecutiveIntervals`.
   */
  readonly windowIntervals?: InputMaybe<Scalars['Int']['input']>;
};

/** What counts as a poor call. */
export type QualityProfile = {
  /** IMPACT only: the lowest impact that counts as poor. */
  readonly minImpact?: ImpactLevel;
  /** The definition. With CUSTOM, `thresholds` is required. */
  readonly name?: QualityProfileName;
  /** CUSTOM only: a call is poor if it exceeds one of these. Null otherwise. */
  readonly thresholds?: InputMaybe<QualityThresholds>;
};

/** Definitions of a poor call. */
export type QualityProfileName =
  /** The caller's own `thresholds`. A call for which none of them is known is unclassified. */
  | 'CUSTOM'
  /**
   * By the verdict: the impact on the conversation is at least `minImpact`. A call without judgeable audio (fault CANNOT_TELL,
   * impact NONE) is unclassified.
   */
  | 'IMPACT'
  /**
   * Microsoft Teams Call Quality Dashboard's classification of audio: average round trip over 500 ms, packet loss over 10 %, jitter
   * over 30 ms, or concealed samples over 7 %. A call for which none of them is known is unclassified.
   */
  | 'TEAMS_CQD'
  /**
   * Twilio Voice Insights' tags for SDKs: average round trip over 400 ms, score below 3.5, packet loss over 5 %, or average jitter over
   * 5 ms with a maximum over 30 ms. A call for which none of them is known is unclassified.
   */
  | 'TWILIO';

/** The definition of a poor call that was used. */
export type QualityProfileUsed = {
  readonly __typename?: 'QualityProfileUsed';
  /** The limits in words, for example to show beside a figure. */
  readonly description: Scalars['String']['output'];
  /** IMPACT: the lowest impact that counts as poor; null for the others. */
  readonly minImpact: Maybe<ImpactLevel>;
  /** The definition. */
  readonly name: QualityProfileName;
};

/**
 * The caller's own definition of a poor call: it exceeds one of these limits in either direction. Averages over the call. A limit that
 * is omitted or null is not tested; at least one is required. All must be at least 0.
 */
export type QualityThresholds = {
  /** Average share of concealed samples above this, in percent. Received audio only. */
  readonly concealedPercent?: InputMaybe<Scalars['Float']['input']>;
  /** Average jitter above this, in milliseconds. */
  readonly jitterMs?: InputMaybe<Scalars['Float']['input']>;
  /** Packet loss above this, in percent of the packets expected. */
  readonly lossPercent?: InputMaybe<Scalars['Float']['input']>;
  /** Average mean opinion score below this (model TELNYX_JAVASCRIPT_COLLECTOR). */
  readonly mos?: InputMaybe<Scalars['Float']['input']>;
  /** Average round trip time above this, in milliseconds. */
  readonly roundTripMs?: InputMaybe<Scalars['Float']['input']>;
};

/** The entry points of the API. Callers see only what their Telnyx API token can read. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * The quality of many calls at once, for example of all calls of last week. Source: the billing records that match `filter`
   * (`GET /detail_records?filter[record_type]=webrtc`), and the stored report of each call, judged by itself as
   * `Call.verdict(useOtherLeg: false)` does. If the operation's time ends first, the answer covers the calls judged so far:
   * `coverage.isComplete` is false, and the same query continues where it stopped. Null, with an error, if the calls could not be
   * listed or are too many (`MAX_COHORT_CALLS`). `docs/many-calls.md` defines every figure.
   */
  readonly callQuality: Maybe<CallQualityOverview>;
  /**
   * All stored reports of one call that the caller may read, one per SDK session, ordered by start time. Source:
   * `GET /voice_sdk_call_reports/{call_id}`. Empty if nothing is stored; null, with a coded error, if the upstream request failed.
   */
  readonly callReports: Maybe<ReadonlyArray<CallReport>>;
  /**
   * Up to 100 calls, in the order of `callIds`. Each call succeeds or fails on its own. Source:
   * `GET /voice_sdk_call_reports/{call_id}`, one request per distinct id.
   */
  readonly calls: ReadonlyArray<Call>;
  /**
   * Recently stored calls, newest first; each call appears once, at the position of its newest segment. Source:
   * `GET /voice_sdk_call_reports`, which has no filters. Null, with an error, if the upstream request failed.
   */
  readonly recentCalls: Maybe<CallConnection>;
  /**
   * Calls by agent, number, direction or date, newest first. Source: billing records
   * (`GET /detail_records?filter[record_type]=webrtc`), which appear some time after a call has ended. Records without a
   * `call_id` are skipped. Null, with an error, if the upstream request failed.
   */
  readonly searchCalls: Maybe<CallConnection>;
};


/** The entry points of the API. Callers see only what their Telnyx API token can read. */
export type QueryCallQualityArgs = {
  filter: CallFilter;
  policy?: InputMaybe<QualityPolicyInput>;
  profile?: InputMaybe<QualityProfile>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** The entry points of the API. Callers see only what their Telnyx API token can read. */
export type QueryCallReportsArgs = {
  callId: Scalars['ID']['input'];
  refresh?: InputMaybe<Scalars['Boolean']['input']>;
};


/** The entry points of the API. Callers see only what their Telnyx API token can read. */
export type QueryCallsArgs = {
  callIds: ReadonlyArray<Scalars['ID']['input']>;
  refresh?: InputMaybe<Scalars['Boolean']['input']>;
};


/** The entry points of the API. Callers see only what their Telnyx API token can read. */
export type QueryRecentCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The entry points of the API. Callers see only what their Telnyx API token can read. */
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

/** Audio channels of a recording. */
export type RecordingChannels =
  /** The first leg on one channel, all others on the second (`dual`). */
  | 'DUAL'
  /** Both sides on one channel (`single`). */
  | 'SINGLE'
  /** The value is missing or unknown to the gateway: see `channelsRaw`. */
  | 'UNKNOWN';

/** A link to a recording's audio (an entry of `download_urls`). */
export type RecordingDownload = {
  readonly __typename?: 'RecordingDownload';
  /** Audio format: `mp3` or `wav`. */
  readonly format: Scalars['String']['output'];
  /** The link. Treat it as a secret. */
  readonly url: Scalars['String']['output'];
};

/**
 * How the client's audio arrived at the Telnyx edge (`remoteRtcp.inbound`; W3C `remote-inbound-rtp`, from RTCP receiver reports,
 * RFC 3550).
 */
export type RemoteInboundStats = {
  readonly __typename?: 'RemoteInboundStats';
  /** Fraction of packets lost since the previous RTCP report, 0 to 1. Null if not sent. */
  readonly fractionLost: Maybe<Scalars['Float']['output']>;
  /**
   * Interarrival jitter at the edge as the SDK sent it: in milliseconds, but in seconds from Flutter. Use `jitterMs` to compare
   * SDKs. Null if not sent.
   */
  readonly jitter: Maybe<Scalars['Float']['output']>;
  /** Interarrival jitter at the edge in milliseconds, for every SDK. Null if not sent or if the SDK is unknown. */
  readonly jitterMs: Maybe<Scalars['Float']['output']>;
  /** RTP packets lost between client and edge, cumulative. Null if not sent. */
  readonly packetsLost: Maybe<Scalars['SafeInt']['output']>;
  /** RTP packets received at the edge, cumulative. Null if not sent. */
  readonly packetsReceived: Maybe<Scalars['SafeInt']['output']>;
  /** Latest RTCP round trip time, in seconds. Null if not sent. */
  readonly roundTripTime: Maybe<Scalars['Float']['output']>;
  /** Mean RTCP round trip time since the start, in seconds. Null if not sent. */
  readonly roundTripTimeAvg: Maybe<Scalars['Float']['output']>;
  /** Number of RTCP round trip time measurements, cumulative. Null if not sent. */
  readonly roundTripTimeMeasurements: Maybe<Scalars['SafeInt']['output']>;
  /** Sum of all RTCP round trip times, in seconds, cumulative. Null if not sent. */
  readonly totalRoundTripTime: Maybe<Scalars['Float']['output']>;
};

/** What the Telnyx edge sent to the client (`remoteRtcp.outbound`; W3C `remote-outbound-rtp`, from RTCP sender reports, RFC 3550). */
export type RemoteOutboundStats = {
  readonly __typename?: 'RemoteOutboundStats';
  /** RTP payload bytes sent by the edge, cumulative. Null if not sent. */
  readonly bytesSent: Maybe<Scalars['SafeInt']['output']>;
  /** RTP packets sent by the edge, cumulative. Null if not sent. */
  readonly packetsSent: Maybe<Scalars['SafeInt']['output']>;
  /** Latest RTCP round trip time, in seconds. Null if not sent. */
  readonly roundTripTime: Maybe<Scalars['Float']['output']>;
};

/** RTCP reports from the remote endpoint, the Telnyx edge (`remoteRtcp`). */
export type RemoteRtcpStats = {
  readonly __typename?: 'RemoteRtcpStats';
  /** How the client's audio arrived at the edge (W3C `remote-inbound-rtp`): the only measurement of the uplink. Null if not sent. */
  readonly inbound: Maybe<RemoteInboundStats>;
  /** What the edge sent to the client (W3C `remote-outbound-rtp`). Null if not sent. */
  readonly outbound: Maybe<RemoteOutboundStats>;
};

/** The SDK that wrote a report. */
export type Sdk = {
  readonly __typename?: 'Sdk';
  /** Product name from the user agent (`user_agent`), for example `TelnyxRTC`; null if it names none. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** SDK family, derived from the user agent. Families measure different values, some in different units: see each field. */
  readonly platform: SdkPlatform;
  /** The user agent as stored (`user_agent`); null if not stored. */
  readonly userAgent: Maybe<Scalars['String']['output']>;
  /** Version from the user agent, else `version`, else the summary's `sdkVersion`. Null if none is sent. */
  readonly version: Maybe<Scalars['String']['output']>;
};

/** A family of Telnyx Voice SDKs. */
export type SdkPlatform =
  /** Android SDK. */
  | 'ANDROID'
  /** Flutter SDK, on any operating system. */
  | 'FLUTTER'
  /** iOS SDK. */
  | 'IOS'
  /** JavaScript SDK (browsers). */
  | 'JAVASCRIPT'
  /** The user agent is missing or names no known SDK. */
  | 'UNKNOWN';

/** One metric over time. */
export type SeriesColumn = {
  readonly __typename?: 'SeriesColumn';
  /** Maximum over all intervals in the range, rounded like `values`; null if no value is known. */
  readonly max: Maybe<Scalars['Float']['output']>;
  /** The metric. */
  readonly metric: SeriesMetric;
  /** Minimum over all intervals in the range, rounded like `values`; null if no value is known. */
  readonly min: Maybe<Scalars['Float']['output']>;
  /** Unit of the values. */
  readonly unit: SeriesUnit;
  /**
   * One value per row of `t`, null where unknown. Decimal places: scores 3, levels 4, percent and jitter 2, packet rates and delays
   * 1, bitrates 0.
   */
  readonly values: Scalars['FloatColumn']['output'];
};

/** How the rows of a series were derived from intervals. */
export type SeriesMethod =
  /** One row per interval. */
  | 'FULL'
  /**
   * Downsampled: neighbouring intervals are grouped into buckets with equal numbers of intervals. Each bucket yields two rows, at
   * the start times of its first and last interval. In each column these hold the bucket's minimum and maximum, in the order in
   * which they occurred. No extreme is lost, and each is shown at most one bucket away from its time. A bucket that contains
   * missing intervals is split at the longest gap.
   */
  | 'MIN_MAX';

/**
 * Metrics of an interval. `INBOUND` is what the client receives (downlink), `OUTBOUND` what it sends (uplink). A value is null if
 * its inputs were not sent.
 */
export type SeriesMetric =
  /** Level of the received audio, linear, 0 to 1 (`audio.inbound.audioLevelAvg`). */
  | 'INBOUND_AUDIO_LEVEL'
  /** Payload bitrate received in bits per second, from differences of `audio.inbound.bytesReceived`. */
  | 'INBOUND_BITRATE'
  /**
   * Share of received samples that were concealed because packets were lost or late, in percent: differences of
   * `audio.inbound.concealedSamples` divided by those of `totalSamplesReceived`.
   */
  | 'INBOUND_CONCEALMENT'
  /** Interarrival jitter at the client, in milliseconds (`audio.inbound.jitterAvg`). */
  | 'INBOUND_JITTER'
  /**
   * Mean time a sample spent in the jitter buffer, in milliseconds: differences of `audio.inbound.jitterBufferDelay` divided by
   * those of `jitterBufferEmittedCount`.
   */
  | 'INBOUND_JITTER_BUFFER_DELAY'
  /**
   * Packet loss on the downlink in percent: lost / (lost + received), from differences of `audio.inbound.packetsLost` and
   * `packetsReceived`. If late packets reduce the lost count, the loss is 0.
   */
  | 'INBOUND_LOSS'
  /**
   * Mean opinion score of the downlink, by the model of the JavaScript SDK's call report collector: R = 93.2 - 0.11 jitter (ms) -
   * 2.5 loss (%) - 0.01 round trip time (ms). Null if any of the three is unknown.
   */
  | 'INBOUND_MOS'
  /** Packets received per second, from differences of `audio.inbound.packetsReceived`. */
  | 'INBOUND_PACKET_RATE'
  /** Level of the microphone, linear, 0 to 1 (`audio.outbound.audioLevelAvg`). */
  | 'OUTBOUND_AUDIO_LEVEL'
  /** Payload bitrate sent in bits per second, from differences of `audio.outbound.bytesSent`. */
  | 'OUTBOUND_BITRATE'
  /**
   * Interarrival jitter at the remote endpoint in milliseconds, from RTCP reports that arrive every few seconds
   * (`remoteRtcp.inbound.jitter`). A report's value covers the time since the previous report. Null after the last report, and for
   * SDKs that send none (Android).
   */
  | 'OUTBOUND_JITTER'
  /**
   * Packet loss on the uplink in percent, from RTCP reports that arrive every few seconds (`remoteRtcp.inbound.packetsLost`):
   * packets newly lost divided by packets newly expected, for the time since the previous report. Null after the last report, and for
   * SDKs that send none (Android).
   */
  | 'OUTBOUND_LOSS'
  /** Mean opinion score of the uplink, by the same model as `INBOUND_MOS`, from RTCP reports. Null if any of its inputs is unknown. */
  | 'OUTBOUND_MOS'
  /** Packets sent per second, from differences of `audio.outbound.packetsSent`. */
  | 'OUTBOUND_PACKET_RATE'
  /**
   * Mean time a sample waited for playout, in milliseconds: differences of `mediaPlayout.totalPlayoutDelay` divided by those of
   * `totalSamplesCount`.
   */
  | 'PLAYOUT_DELAY'
  /**
   * Round trip time to the remote endpoint in milliseconds (`connection.roundTripTimeAvg`, which is in seconds). Null if not sent;
   * Android's 0 means unknown and also becomes null.
   */
  | 'ROUND_TRIP_TIME';

/** Unit of a metric. */
export type SeriesUnit =
  /** Bits per second of RTP payload, without headers. */
  | 'BITS_PER_SECOND'
  /** Linear audio level, 0 (silence) to 1 (full scale). */
  | 'LINEAR_LEVEL'
  /** Mean opinion score, 1 (bad) to 4.5. */
  | 'MEAN_OPINION_SCORE'
  /** Milliseconds. */
  | 'MILLISECONDS'
  /** Packets per second. */
  | 'PACKETS_PER_SECOND'
  /** Percent, 0 to 100. */
  | 'PERCENT';

/** The ids of one leg, which join its report to other records. Each is taken from the first segment that has it. */
export type SessionCorrelation = {
  readonly __typename?: 'SessionCorrelation';
  /**
   * Call-control commands and webhooks, oldest first, from at most 1000 that are read. Source: `GET /call_events`. Empty if there
   * are none. Null if the id required by `scope` is unknown; null, with an error, if the upstream request failed.
   */
  readonly callEvents: Maybe<CallEventConnection>;
  /**
   * The leg's current state in call control. Source: `GET /calls/{call_control_id}`, with the id taken from the leg's events, else
   * from its billing record. Null if neither has an id or Telnyx does not know the call: for up to 10 minutes after it ends, and
   * again later. Null, with an error, if an upstream request failed.
   */
  readonly callStatus: Maybe<CallStatus>;
  /** This leg as a federation entity, which other subgraphs can extend; null if its id is unknown. */
  readonly leg: Maybe<CallLeg>;
  /** The Telnyx organization that owns the call (`organization_id`); null if not stored. */
  readonly organizationId: Maybe<Scalars['ID']['output']>;
  /**
   * The other Voice SDK legs of the session, oldest first, from at most 200 billing records (`GET /detail_records`). Empty if there
   * are none. Null if the session is unknown; null, with an error, if the upstream request failed.
   */
  readonly otherLegs: Maybe<ReadonlyArray<Call>>;
  /** True if the session has more billing records than `otherLegs` reads. Null under the same conditions as `otherLegs`. */
  readonly otherLegsTruncated: Maybe<Scalars['Boolean']['output']>;
  /**
   * Audio recordings, oldest first, at most 400. Source: `GET /recordings`. Empty if there are none. Null if the id required by
   * `scope` is unknown; null, with an error, if the upstream request failed.
   */
  readonly recordings: Maybe<ReadonlyArray<CallRecording>>;
  /** True if there are more recordings than `recordings` returns. Null under the same conditions as `recordings`. */
  readonly recordingsTruncated: Maybe<Scalars['Boolean']['output']>;
  /**
   * A hash of `call_report_id`, equal for all reports posted under that id. The id itself authorizes posting reports, so the
   * gateway never returns it, not even in `raw`. Null if not stored.
   */
  readonly reportGroupId: Maybe<Scalars['ID']['output']>;
  /** This leg's session as a federation entity, which other subgraphs can extend; null if its id is unknown. */
  readonly session: Maybe<CallSession>;
  /** Id of this leg (`telnyx_leg_id`, else the summary's `telnyxLegId`). Null if not stored. */
  readonly telnyxLegId: Maybe<Scalars['ID']['output']>;
  /**
   * Id of the session, shared by all legs of a call (`telnyx_session_id`, else the summary's `telnyxSessionId`). Call-control
   * events and recordings of the whole call join on it. Null if not stored.
   */
  readonly telnyxSessionId: Maybe<Scalars['ID']['output']>;
  /** The Telnyx user that owns the call (`user_id`); null if not stored. */
  readonly userId: Maybe<Scalars['ID']['output']>;
  /** Id of the SDK's connection to Telnyx (`voice_sdk_id`); null if not stored. */
  readonly voiceSdkId: Maybe<Scalars['ID']['output']>;
  /** Region and site encoded in `voice_sdk_id`, decoded by the API (`voice_sdk_id_decoded`); null if not stored. */
  readonly voiceSdkIdDecoded: Maybe<Scalars['JSON']['output']>;
  /** Id of the SDK session, which groups the segments of a report (`voice_sdk_session_id`); null if not stored, as for old SDKs. */
  readonly voiceSdkSessionId: Maybe<Scalars['ID']['output']>;
};


/** The ids of one leg, which join its report to other records. Each is taken from the first segment that has it. */
export type SessionCorrelationCallEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  scope?: InputMaybe<CallScope>;
};


/** The ids of one leg, which join its report to other records. Each is taken from the first segment that has it. */
export type SessionCorrelationRecordingsArgs = {
  scope?: InputMaybe<CallScope>;
};


/** The ids of one leg, which join its report to other records. Each is taken from the first segment that has it. */
export type SessionCorrelationRecordingsTruncatedArgs = {
  scope?: InputMaybe<CallScope>;
};

/** A statement about a session, and what supports it. */
export type SessionEvidence = {
  readonly __typename?: 'SessionEvidence';
  /** The corresponding issue of that report; null if there is none. */
  readonly issue: Maybe<IssueCode>;
  /** Whose report or leg shows it; null if it concerns both. */
  readonly party: Maybe<SessionParty>;
  /** When it ended by that report's own clock; null if it is not a span of a report. */
  readonly reportEnd: Maybe<Scalars['DateTime']['output']>;
  /** The report that shows it; null if none does. */
  readonly reportId: Maybe<Scalars['ID']['output']>;
  /** When it began by that report's own clock, which its `series` use; null if it is not a span of a report. */
  readonly reportStart: Maybe<Scalars['DateTime']['output']>;
  /** Whether it supports the verdict. */
  readonly stance: Stance;
  /** What was seen. */
  readonly statement: Scalars['String']['output'];
  /** When, on the session's clock; null if it concerns the whole call. */
  readonly stretch: Maybe<SessionStretch>;
  /** The numbers that support it. */
  readonly values: ReadonlyArray<EvidenceValue>;
};

/** One of the two sides of a session. */
export type SessionParty = {
  readonly __typename?: 'SessionParty';
  /** Its call; null if it has no known one, such as a telephone. */
  readonly callId: Maybe<Scalars['ID']['output']>;
  /**
   * How far the clock that wrote the side's reports is ahead of the session's, in milliseconds: add it to a time of the verdict to find the
   * moment in the reports' `series` and logs. Null without a report.
   */
  readonly clockAheadMs: Maybe<Scalars['Float']['output']>;
  /** Whether the side has at least one stored report. */
  readonly hasReport: Scalars['Boolean']['output'];
  /** Whether it is the side of the requested call. */
  readonly isOwn: Scalars['Boolean']['output'];
  /** The person's name in the billing records (`auth_username`, else the number), else `the caller`, `the person called`, or the side. */
  readonly name: Scalars['String']['output'];
  /** Its leg, as call control names it; null if unknown. */
  readonly telnyxLegId: Maybe<Scalars['ID']['output']>;
};

/** A span of a session, by Telnyx's clock if it is known. */
export type SessionStretch = {
  readonly __typename?: 'SessionStretch';
  /** When it ended. */
  readonly end: Scalars['DateTime']['output'];
  /** The start in seconds since the first report began. */
  readonly fromSecond: Scalars['Float']['output'];
  /** When it began. */
  readonly start: Scalars['DateTime']['output'];
  /** The end in seconds since the first report began. */
  readonly toSecond: Scalars['Float']['output'];
};

/** What was wrong with a session, for whom, how certain that is, and what to do. */
export type SessionVerdict = {
  readonly __typename?: 'SessionVerdict';
  /** Other faults that did at least 30 % of the first one's harm, the worst first. */
  readonly also: ReadonlyArray<Fault>;
  /** What else the fault may be: the data does not distinguish them. With `CANNOT_TELL`, all of them are possible. */
  readonly alternatives: ReadonlyArray<Fault>;
  /** How certain it is that this fault occurred, and occurred there. `HIGH` only if nothing else would look the same. */
  readonly confidence: Confidence;
  /** Who hung up, by `hangup_source` and the billing records; null if unknown or if neither side did. */
  readonly endedBy: Maybe<SessionParty>;
  /** Evidence for and against the fault, other observations, and records that could not be fetched. */
  readonly evidence: ReadonlyArray<SessionEvidence>;
  /** The fault that spoiled most of the call, as seen from this call's side. */
  readonly fault: Fault;
  /** Telnyx's name for the cause of the hang-up (`hangup_cause`), such as `normal_clearing`; null if unknown. */
  readonly hangupCause: Maybe<Scalars['String']['output']>;
  /**
   * A sentence for a customer: who could not hear whom, when, and why; a second one if another harm, such as the other person's at another time, is
   * at least 30 % as bad. Without jargon or scores.
   */
  readonly headline: Scalars['String']['output'];
  /** What the faults did to the conversation, independent of the confidence. */
  readonly impact: CallImpact;
  /**
   * The share of the talk that the reports of both sides cover, 0 to 1: half if one side has no report. Null if there was no talk or its
   * length is unknown.
   */
  readonly judgedShare: Maybe<Scalars['Float']['output']>;
  /**
   * What the verdict does not take into account, in sentences: records that could not be fetched and why, and reports beyond the bound. Empty
   * if nothing is missing. `evidence` states the same.
   */
  readonly limitations: ReadonlyArray<Scalars['String']['output']>;
  /** Intended silence: holds and mutes, in order of time. It never counts as a fault and has no impact. */
  readonly meantSilences: ReadonlyArray<MeantSilence>;
  /** Who should do what, the most useful step first; one entry with `NOBODY` if nothing needs to be done. */
  readonly nextSteps: ReadonlyArray<NextStep>;
  /** How the call ended, by `call.hangup` of either leg, or else by the SDK's log. */
  readonly outcome: CallOutcome;
  /** The two sides, this call's first. */
  readonly parties: ReadonlyArray<SessionParty>;
  /** The SIP response code of the hang-up (`sip_hangup_cause`); null if unknown. */
  readonly sipCode: Maybe<Scalars['Int']['output']>;
  /** A sentence or two for engineers: where, what, when (in minutes into the call), how bad, how certain. */
  readonly summary: Scalars['String']['output'];
};

/** A share with its uncertainty, which is large for few calls. */
export type ShareEstimate = {
  readonly __typename?: 'ShareEstimate';
  /** Upper end of the 95 % confidence interval (Wilson), 0 to 1. */
  readonly high: Scalars['Float']['output'];
  /** Lower end of the 95 % confidence interval (Wilson), 0 to 1. */
  readonly low: Scalars['Float']['output'];
  /** The share, 0 to 1. */
  readonly value: Scalars['Float']['output'];
};

/** How a WebSocket closed, in the terms of RFC 6455 (`flushReason.socketClose`). Each field is null if the SDK did not send it. */
export type SocketClose = {
  readonly __typename?: 'SocketClose';
  /** Close code: 1000 is normal closure, 1006 means no close frame arrived. Null if not sent. */
  readonly code: Maybe<Scalars['Int']['output']>;
  /** Name of the close code, for example `ABNORMAL_CLOSURE`; null if not sent. */
  readonly codeName: Maybe<Scalars['String']['output']>;
  /** Error text, if an error closed the socket; null if not sent. */
  readonly error: Maybe<Scalars['String']['output']>;
  /** Close reason from the peer, often empty; null if not sent. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** True if the closing handshake completed; null if not sent. */
  readonly wasClean: Maybe<Scalars['Boolean']['output']>;
};

/** Whether a statement supports the verdict. */
export type Stance =
  /** Contradicts the verdict. */
  | 'AGAINST'
  /** An additional observation, or data that was unavailable. */
  | 'CONTEXT'
  /** Supports the verdict. */
  | 'FOR';

/**
 * The SDK's measurements over one interval of about 1 to 10 seconds (an element of `stats`). Values are the SDK's own, under its
 * names and in its units. Counters are cumulative since the start of the peer connection; subtract the previous interval's value
 * to get one interval's share. Each field is null if the SDK did not send it or sent a value of another type.
 */
export type StatsInterval = {
  readonly __typename?: 'StatsInterval';
  /** Traffic and round trip time of the selected candidate pair (`connection`); null if not sent. */
  readonly connection: Maybe<ConnectionStats>;
  /** End of the interval (`intervalEndUtc`); for RTCStatsReport entries, the time of the snapshot. Null if not sent. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** The selected candidate pair and its two candidates (`ice`); null if not sent. Android repeats the last known values. */
  readonly ice: Maybe<IceCandidatePairStats>;
  /** Received audio (`audio.inbound`); null if not sent. */
  readonly inbound: Maybe<InboundAudioStats>;
  /** Playout at the client (`mediaPlayout`); null if not sent. */
  readonly mediaPlayout: Maybe<MediaPlayoutStats>;
  /** Sent audio (`audio.outbound`); null if not sent. */
  readonly outbound: Maybe<OutboundAudioStats>;
  /** The interval as stored, unknown fields included; for RTCStatsReport entries, the list of the snapshot's entries. */
  readonly raw: Maybe<Scalars['JSON']['output']>;
  /** RTCP reports from the remote endpoint, the Telnyx edge (`remoteRtcp`); null if none arrived. Android does not send them. */
  readonly remoteRtcp: Maybe<RemoteRtcpStats>;
  /** Start of the interval (`intervalStartUtc`); Android estimates the first one. Null in shapes without intervals. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
  /** The transport that carries the audio (`transport`); null if not sent. Android repeats the last known values. */
  readonly transport: Maybe<TransportStats>;
};

/** One stored part of a report. SDKs flush long calls in parts, so that a crash loses little data. */
export type StatsSegment = {
  readonly __typename?: 'StatsSegment';
  /** When the API received the segment (`created_at`); null if not sent. */
  readonly createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Why the SDK sent the segment before the call ended; null on the final segment, and on iOS, Android and old SDKs, which send no reason. */
  readonly flushReason: Maybe<FlushReason>;
  /**
   * The segment's number in its report, from 0: the SDK's own number (`segment`). If the SDK sends none (unflushed calls, Android
   * chunks), the lowest unused number in call order.
   */
  readonly index: Scalars['Int']['output'];
  /** Number of intervals in the segment. */
  readonly intervalCount: Scalars['Int']['output'];
  /** The intervals in stored order (`stats`), with the SDK's own values in the SDK's own units. */
  readonly intervals: ReadonlyArray<StatsInterval>;
  /** True if the SDK ended the report with this segment. If false for the last stored segment, the end was lost or is still to come. */
  readonly isFinal: Scalars['Boolean']['output'];
  /** The segment's own log entries in stored order (`logs`). */
  readonly logs: ReadonlyArray<LogEntry>;
  /** The segment as stored, unknown fields included, without its `call_report_id`. */
  readonly raw: Maybe<Scalars['JSON']['output']>;
  /** The segment number as sent (`segment`); null if not sent. */
  readonly segmentNumber: Maybe<Scalars['Int']['output']>;
  /** Which of the shapes allowed by the API `stats` has. */
  readonly statsShape: StatsShape;
  /** When the API stored the segment (`stored_at`); null if not sent. */
  readonly storedAt: Maybe<Scalars['DateTime']['output']>;
};

/** The shape of a segment's stored `stats`. */
export type StatsShape =
  /** Null, missing, or neither a list nor an object. The segment has no intervals. */
  | 'ABSENT'
  /** A list of intervals, as current SDKs send. */
  | 'INTERVALS'
  /** A list of W3C RTCStatsReport entries. Each snapshot becomes one interval; jitter is converted from seconds to milliseconds. */
  | 'RTC_STATS_ENTRIES'
  /** One object for the whole segment, as old SDKs sent. Returned as one interval without times. */
  | 'SINGLE_OBJECT';

/** One event in a call's timeline. */
export type TimelineEntry = {
  readonly __typename?: 'TimelineEntry';
  /** Code of an SDK warning or error, SIP response code of a hangup, or close code of a socket; null for all other entries. */
  readonly code: Maybe<Scalars['Int']['output']>;
  /** Further details; null if there are none. */
  readonly detail: Maybe<Scalars['String']['output']>;
  /** The kind of event. */
  readonly kind: TimelineKind;
  /** The leg it happened on; null if the source does not say. */
  readonly leg: Maybe<TimelineLeg>;
  /** Number of identical log entries within one second that this entry represents. The SDK logs each warning at least twice. */
  readonly occurrences: Scalars['Int']['output'];
  /** Where the entry was found. */
  readonly reference: TimelineReference;
  /** Severity. SDK warnings and errors, lost sockets, lost media and unusual hangup causes rank above INFO. */
  readonly severity: TimelineSeverity;
  /** The source of the entry. */
  readonly source: TimelineSource;
  /** The uncorrected time, by the source's own clock; null if the source gave none. */
  readonly sourceTime: Maybe<Scalars['DateTime']['output']>;
  /**
   * When it happened, by Telnyx's clock. Times from a client whose clock differs are corrected by `leg.clock.offsetMs` if
   * `leg.clock.applied` is true. A log entry without a time takes the time of the entry before it.
   */
  readonly time: Scalars['DateTime']['output'];
  /** Short description of the event. */
  readonly title: Scalars['String']['output'];
};

/** Kinds of timeline events. */
export type TimelineKind =
  /** The application changes the microphone, or an audio device was plugged in or removed. From the SDK's log. */
  | 'AUDIO_DEVICE_CHANGED'
  /** The leg was answered (`call.answered`). */
  | 'CALL_ANSWERED'
  /** The leg was bridged with another one (`call.bridged`). */
  | 'CALL_BRIDGED'
  /** A command to call control. */
  | 'CALL_COMMAND'
  /** Any other call-control event. */
  | 'CALL_EVENT'
  /** The leg ended (`call.hangup`). */
  | 'CALL_HANGUP'
  /** The call was put on hold. */
  | 'CALL_HELD'
  /** The leg was initiated (`call.initiated`). */
  | 'CALL_INITIATED'
  /** The call was taken off hold. */
  | 'CALL_RESUMED'
  /** The selected candidate pair changed, and with it the media path. */
  | 'CANDIDATE_PAIR_CHANGED'
  /**
   * The client ended the call. The title says who asked for it (the application, the SDK itself, the other end) where the SDK's
   * log does, the detail why: cause, SIP code and the SDK's word for the initiator. A client that hangs up before the call is
   * answered writes `USER_BUSY` as its cause, whatever the reason.
   */
  | 'CLIENT_HANGUP'
  /** The SDK started an ICE restart, or one failed. From the SDK's log. */
  | 'ICE_RESTART'
  /** ICE or the peer connection (ICE and DTLS) reached `connected`; the title says which. */
  | 'MEDIA_CONNECTED'
  /** ICE or the peer connection reached `disconnected`; the title says which. */
  | 'MEDIA_DISCONNECTED'
  /** ICE or the peer connection reached `failed`; the title says which. */
  | 'MEDIA_FAILED'
  /** The microphone was muted, by the application or by the system. */
  | 'MICROPHONE_MUTED'
  /** The microphone was unmuted. */
  | 'MICROPHONE_UNMUTED'
  /** A recording ended. */
  | 'RECORDING_ENDED'
  /** A recording was saved (`call.recording.saved`). */
  | 'RECORDING_SAVED'
  /** A recording started. */
  | 'RECORDING_STARTED'
  /** The SDK ended its report. */
  | 'SDK_ENDED'
  /** The stored report stops here without an end. The rest was lost or is still to come. */
  | 'SDK_END_MISSING'
  /** An error in the SDK's log. */
  | 'SDK_ERROR'
  /** The SDK started its report. */
  | 'SDK_STARTED'
  /** A warning in the SDK's log. */
  | 'SDK_WARNING'
  /** The SDK flushed part of its report early. */
  | 'SEGMENT_FLUSHED'
  /** The SDK's own monitor found signalling or media unhealthy and recovers it. From the SDK's log. */
  | 'SIGNALING_RECOVERY'
  /** The signalling socket closed or failed. */
  | 'SOCKET_CLOSED'
  /** The signalling socket was reopened. */
  | 'SOCKET_RECONNECTED'
  /** The SDK tries to reopen the signalling socket, or gave up. From the SDK's log. */
  | 'SOCKET_RECONNECTING';

/** A leg in a timeline. */
export type TimelineLeg = {
  readonly __typename?: 'TimelineLeg';
  /** Id of the Voice SDK call on this leg; null if the leg has none, as for a leg to the telephone network. */
  readonly callId: Maybe<Scalars['ID']['output']>;
  /** Estimated difference between the client's clock and Telnyx's; null if no client reported on this leg. */
  readonly clock: Maybe<ClockEstimate>;
  /** True if this leg is the call that was asked for. */
  readonly isOwn: Scalars['Boolean']['output'];
  /** Telnyx's id of the leg; null if unknown. */
  readonly telnyxLegId: Maybe<Scalars['ID']['output']>;
};

/** A source that could not be fetched. */
export type TimelineMissingSource = {
  readonly __typename?: 'TimelineMissingSource';
  /** The call whose data is missing; null if it concerns the whole session. */
  readonly callId: Maybe<Scalars['ID']['output']>;
  /** Error code, as in `extensions.code`. */
  readonly code: Scalars['String']['output'];
  /** Error message. */
  readonly message: Scalars['String']['output'];
  /** The source. */
  readonly source: TimelineSource;
};

/** Where a timeline entry was found. Only the fields that apply to its source are set; the others are null. */
export type TimelineReference = {
  readonly __typename?: 'TimelineReference';
  /** The call-control event (`CallEvent.id`); null if not applicable. */
  readonly eventId: Maybe<Scalars['ID']['output']>;
  /** The interval's position in its segment, from 0; null if not applicable. */
  readonly intervalIndex: Maybe<Scalars['Int']['output']>;
  /** The log entry's position in its segment, from 0; null if not applicable. */
  readonly logPosition: Maybe<Scalars['Int']['output']>;
  /** The recording (`CallRecording.id`); null if not applicable. */
  readonly recordingId: Maybe<Scalars['ID']['output']>;
  /** The report (`CallReport.id`); null if not applicable. */
  readonly reportId: Maybe<Scalars['ID']['output']>;
  /** The segment's `index` in its report; null if not applicable. */
  readonly segmentIndex: Maybe<Scalars['Int']['output']>;
};

/** Severity of a timeline entry, in ascending order. */
export type TimelineSeverity =
  /** Something failed. */
  | 'ERROR'
  /** Normal operation. */
  | 'INFO'
  /** Something may be wrong. */
  | 'WARNING';

/** Source of a timeline entry. */
export type TimelineSource =
  /** Billing records, used to find other legs. They contribute no entries of their own. */
  | 'BILLING'
  /** Call-control events. */
  | 'CALL_CONTROL'
  /** The list of recordings. */
  | 'RECORDING'
  /** The SDK's log. */
  | 'SDK_LOG'
  /** An early flush by the SDK (`flushReason`). */
  | 'SDK_SEGMENT'
  /** The SDK's summary of its session. */
  | 'SDK_SESSION'
  /** The SDK's statistics. */
  | 'SDK_STATISTICS';

/** The transport that carries the audio (`transport`; W3C `transport`). */
export type TransportStats = {
  readonly __typename?: 'TransportStats';
  /** DTLS state: `new`, `connecting`, `connected`, `closed` or `failed`. Null if not sent. */
  readonly dtlsState: Maybe<Scalars['String']['output']>;
  /** ICE state: `new`, `checking`, `connected`, `completed`, `disconnected`, `failed` or `closed`. Null if not sent. */
  readonly iceState: Maybe<Scalars['String']['output']>;
  /** Number of times the selected candidate pair changed, the initial selection included, cumulative. Null if not sent. */
  readonly selectedCandidatePairChanges: Maybe<Scalars['SafeInt']['output']>;
  /** Id of the selected candidate pair; null if not sent. */
  readonly selectedCandidatePairId: Maybe<Scalars['ID']['output']>;
  /** SRTP protection profile, for example `SRTP_AES128_CM_HMAC_SHA1_80`. Null if not sent. */
  readonly srtpCipher: Maybe<Scalars['String']['output']>;
  /** DTLS version in hexadecimal: `FEFD` is 1.2, `FEFC` is 1.3. Null if not sent. */
  readonly tlsVersion: Maybe<Scalars['String']['output']>;
};

/** Number of calls that cannot be judged for one reason. */
export type UnjudgedCount = {
  readonly __typename?: 'UnjudgedCount';
  /** Number of calls. */
  readonly count: Scalars['Int']['output'];
  /** The reason. */
  readonly reason: UnjudgedReason;
};

/** Why a call cannot be judged. */
export type UnjudgedReason =
  /** The gateway failed on the report: a defect of the gateway, whose log has the error. */
  | 'GATEWAY_ERROR'
  /** Telnyx does not allow this token to read the call's report. */
  | 'NOT_ALLOWED'
  /** No report is stored for the call. */
  | 'NO_REPORT'
  /** The stored report is not valid, or larger than the gateway reads (`MAX_REPORT_BYTES`). */
  | 'UNREADABLE_REPORT';

/** The location of the fault and the reasons. A verdict never claims more than the data shows. */
export type Verdict = {
  readonly __typename?: 'Verdict';
  /** Other faults that affected the call, worst first. Empty if there are none. */
  readonly also: ReadonlyArray<Fault>;
  /** Other faults that the data cannot rule out in place of `fault`. Empty if there are none. */
  readonly alternatives: ReadonlyArray<Fault>;
  /** Confidence that this fault occurred. */
  readonly confidence: Confidence;
  /** Statements for and against the verdict, and further observations. */
  readonly evidence: ReadonlyArray<VerdictEvidence>;
  /** The fault; if there are several, the one that affected most of the call. */
  readonly fault: Fault;
  /** One or two sentences for a ticket: what happened, when, how bad, on whose side, and how certain. */
  readonly summary: Scalars['String']['output'];
};

/** A statement with its source. */
export type VerdictEvidence = {
  readonly __typename?: 'VerdictEvidence';
  /** When it ended, by the client's clock; null if it concerns the whole call. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** Its first interval in this report; null if it does not refer to intervals. */
  readonly firstInterval: Maybe<IntervalReference>;
  /** The issue that the statement is based on; null if there is none. */
  readonly issue: Maybe<IssueCode>;
  /** Its last interval in this report; null if it does not refer to intervals. */
  readonly lastInterval: Maybe<IntervalReference>;
  /** Whether the statement supports the verdict. */
  readonly stance: Stance;
  /** When it began, by the client's clock; null if it concerns the whole call. */
  readonly start: Maybe<Scalars['DateTime']['output']>;
  /** What was observed. */
  readonly statement: Scalars['String']['output'];
};
