import type * as Types from './types.ts';
import type { Call, CallLeg, CallReport, CallSession } from './types.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AskedCall, Report, ReportSegment } from '../../reports/report.ts';
import type { CallSeries as SeriesModel } from '../../quality/series/series.ts';
import type { LogLine } from '../../reports/normalise/logs.ts';
import type { Correlation } from '../../reports/correlation.ts';
import type { Sdk as SdkModel } from '../../reports/normalise/sdk.ts';
import type { MediaPath as MediaPathModel } from '../../reports/media-paths.ts';
import type { Interval, RemoteInbound } from '../../reports/normalise/intervals.ts';
import type { JsonObject } from '../../json/json-object.ts';
import type { PageInfo as PageInfoModel } from '../../graphql/connection.ts';
import type { CallPage } from '../../call-search/call-page.ts';
import type { CallEventPage, CallEvent as CallEventModel } from '../../call-control/call-event.ts';
import type { CallStatus as CallStatusModel } from '../../call-control/call-status.ts';
import type { Timeline } from '../../timeline/build.ts';
import type { Entry, Leg } from '../../timeline/entry.ts';
import type { ClockEstimate as ClockEstimateModel } from '../../call-control/clock-offset.ts';
import type { QualityView, DirectionView, ModelView, VerdictView, EvidenceView } from '../../quality/quality-views.ts';
import type { MosModel as MosModelModel } from '../../quality/scores/mos.ts';
import type { MosScore as MosScoreModel, MetricSpread as MetricSpreadModel } from '../../quality/scores/scores.ts';
import type { QualityIssue as QualityIssueModel, IssueEpisode as IssueEpisodeModel, IssueEvidence as IssueEvidenceModel } from '../../quality/issues/issues.ts';
import type { SessionVerdict as SessionVerdictModel } from '../../quality/verdict/session/verdict.ts';
import type { PartyView, ImpactView, AffectedDirectionView, IntendedPartView, StretchView, StepView, SessionEvidenceView } from '../../quality/verdict/verdict-views.ts';
import type { Overview } from '../../call-quality/overview.ts';
import type { Group } from '../../call-quality/group.ts';
import type { Bucket } from '../../call-quality/buckets.ts';
import type { JudgedCall } from '../../call-quality/judged-call.ts';
import type { Comparison } from '../../call-quality/comparison.ts';
import type { Profile } from '../../call-quality/profile.ts';
import type { RequestContext } from '../../context.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Types.Maybe<T> extends T ? Types.Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
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
) => Types.Maybe<TTypes> | Promise<Types.Maybe<TTypes>>;

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
  AffectedDirection: ResolverTypeWrapper<AffectedDirectionView>;
  Float: ResolverTypeWrapper<Types.Scalars['Float']['output']>;
  AudioEffect: Types.AudioEffect;
  BucketWidth: Types.BucketWidth;
  Call: ResolverTypeWrapper<AskedCall>;
  ID: ResolverTypeWrapper<Types.Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Types.Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Types.Scalars['Boolean']['output']>;
  CallComparison: ResolverTypeWrapper<Comparison>;
  String: ResolverTypeWrapper<Types.Scalars['String']['output']>;
  CallConnection: ResolverTypeWrapper<CallPage>;
  CallDetailRecord: ResolverTypeWrapper<JsonObject>;
  CallDimension: Types.CallDimension;
  CallDirection: Types.CallDirection;
  CallEdge: ResolverTypeWrapper<Omit<Types.CallEdge, 'node'> & { node: ResolversTypes['Call'] }>;
  CallEvent: ResolverTypeWrapper<CallEventModel>;
  CallEventConnection: ResolverTypeWrapper<CallEventPage>;
  CallEventEdge: ResolverTypeWrapper<Omit<Types.CallEventEdge, 'node'> & { node: ResolversTypes['CallEvent'] }>;
  CallEventType: Types.CallEventType;
  CallFilter: Types.CallFilter;
  CallHangup: ResolverTypeWrapper<JsonObject>;
  CallImpact: ResolverTypeWrapper<ImpactView>;
  CallLeg: ResolverTypeWrapper<{ readonly telnyxLegId: string }>;
  CallOutcome: Types.CallOutcome;
  CallPercentiles: ResolverTypeWrapper<Types.CallPercentiles>;
  CallQuality: ResolverTypeWrapper<QualityView>;
  CallQualityBucket: ResolverTypeWrapper<Bucket>;
  CallQualityCallOrder: Types.CallQualityCallOrder;
  CallQualityCoverage: ResolverTypeWrapper<Types.CallQualityCoverage>;
  CallQualityGroup: ResolverTypeWrapper<Group>;
  CallQualityGroupOrder: Types.CallQualityGroupOrder;
  CallQualityOverview: ResolverTypeWrapper<Overview>;
  CallQualityRow: ResolverTypeWrapper<JudgedCall>;
  CallQualityStats: ResolverTypeWrapper<JsonObject>;
  CallRecording: ResolverTypeWrapper<JsonObject>;
  CallReport: ResolverTypeWrapper<Report>;
  CallScope: Types.CallScope;
  CallSeries: ResolverTypeWrapper<SeriesModel>;
  CallSession: ResolverTypeWrapper<{ readonly telnyxSessionId: string }>;
  CallStatus: ResolverTypeWrapper<CallStatusModel>;
  CallSummary: ResolverTypeWrapper<JsonObject>;
  CallTimeline: ResolverTypeWrapper<Timeline>;
  ClockBasis: Types.ClockBasis;
  ClockEstimate: ResolverTypeWrapper<ClockEstimateModel>;
  Codec: ResolverTypeWrapper<JsonObject>;
  ComparedFigure: ResolverTypeWrapper<Types.ComparedFigure>;
  Confidence: Types.Confidence;
  ConnectionStats: ResolverTypeWrapper<JsonObject>;
  DataQualityEntry: ResolverTypeWrapper<Types.DataQualityEntry>;
  DataQualityKind: Types.DataQualityKind;
  DateTime: ResolverTypeWrapper<Types.Scalars['DateTime']['output']>;
  DirectionQuality: ResolverTypeWrapper<DirectionView>;
  DirectionTotals: ResolverTypeWrapper<Types.DirectionTotals>;
  EvidenceValue: ResolverTypeWrapper<Types.EvidenceValue>;
  Fault: Types.Fault;
  FaultCount: ResolverTypeWrapper<Types.FaultCount>;
  FloatColumn: ResolverTypeWrapper<Types.Scalars['FloatColumn']['output']>;
  FlushReason: ResolverTypeWrapper<JsonObject>;
  FlushReasonType: Types.FlushReasonType;
  GroupContrast: ResolverTypeWrapper<Types.GroupContrast>;
  IceCandidate: ResolverTypeWrapper<JsonObject>;
  IceCandidatePairStats: ResolverTypeWrapper<JsonObject>;
  ImpactLevel: Types.ImpactLevel;
  InboundAudioStats: ResolverTypeWrapper<JsonObject>;
  IntervalReference: ResolverTypeWrapper<Types.IntervalReference>;
  IssueCode: Types.IssueCode;
  IssueCount: ResolverTypeWrapper<Types.IssueCount>;
  IssueDirection: Types.IssueDirection;
  IssueEpisode: ResolverTypeWrapper<IssueEpisodeModel>;
  IssueEvidence: ResolverTypeWrapper<IssueEvidenceModel>;
  IssueSeverity: Types.IssueSeverity;
  JSON: ResolverTypeWrapper<Types.Scalars['JSON']['output']>;
  LocalAudioTrack: ResolverTypeWrapper<JsonObject>;
  LogEntry: ResolverTypeWrapper<LogLine>;
  LogEntryConnection: ResolverTypeWrapper<Omit<Types.LogEntryConnection, 'edges' | 'nodes' | 'pageInfo'> & { edges: ReadonlyArray<ResolversTypes['LogEntryEdge']>, nodes: ReadonlyArray<ResolversTypes['LogEntry']>, pageInfo: ResolversTypes['PageInfo'] }>;
  LogEntryEdge: ResolverTypeWrapper<Omit<Types.LogEntryEdge, 'node'> & { node: ResolversTypes['LogEntry'] }>;
  LogLevel: Types.LogLevel;
  MeantSilence: ResolverTypeWrapper<IntendedPartView>;
  MeantSilenceKind: Types.MeantSilenceKind;
  MediaPath: ResolverTypeWrapper<MediaPathModel>;
  MediaPlayoutStats: ResolverTypeWrapper<JsonObject>;
  MediaSourceStats: ResolverTypeWrapper<JsonObject>;
  MetricSpread: ResolverTypeWrapper<MetricSpreadModel>;
  ModelComparison: ResolverTypeWrapper<ModelView>;
  ModelParameter: ResolverTypeWrapper<Types.ModelParameter>;
  MosModel: ResolverTypeWrapper<MosModelModel>;
  MosModelName: Types.MosModelName;
  MosScore: ResolverTypeWrapper<MosScoreModel>;
  NextStep: ResolverTypeWrapper<StepView>;
  NextStepActor: Types.NextStepActor;
  OutboundAudioStats: ResolverTypeWrapper<JsonObject>;
  OutcomeCount: ResolverTypeWrapper<Types.OutcomeCount>;
  PageInfo: ResolverTypeWrapper<PageInfoModel>;
  QualityIssue: ResolverTypeWrapper<QualityIssueModel>;
  QualityPolicy: ResolverTypeWrapper<Types.QualityPolicy>;
  QualityPolicyInput: Types.QualityPolicyInput;
  QualityProfile: Types.QualityProfile;
  QualityProfileName: Types.QualityProfileName;
  QualityProfileUsed: ResolverTypeWrapper<Profile>;
  QualityThresholds: Types.QualityThresholds;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuotedId: ResolverTypeWrapper<Types.QuotedId>;
  RecordingChannels: Types.RecordingChannels;
  RecordingDownload: ResolverTypeWrapper<Types.RecordingDownload>;
  RemoteInboundStats: ResolverTypeWrapper<RemoteInbound>;
  RemoteOutboundStats: ResolverTypeWrapper<JsonObject>;
  RemoteRtcpStats: ResolverTypeWrapper<Interval>;
  SafeInt: ResolverTypeWrapper<Types.Scalars['SafeInt']['output']>;
  Sdk: ResolverTypeWrapper<SdkModel>;
  SdkPlatform: Types.SdkPlatform;
  SeriesColumn: ResolverTypeWrapper<Types.SeriesColumn>;
  SeriesMethod: Types.SeriesMethod;
  SeriesMetric: Types.SeriesMetric;
  SeriesUnit: Types.SeriesUnit;
  SessionCorrelation: ResolverTypeWrapper<Correlation>;
  SessionEvidence: ResolverTypeWrapper<SessionEvidenceView>;
  SessionParty: ResolverTypeWrapper<PartyView>;
  SessionStretch: ResolverTypeWrapper<StretchView>;
  SessionVerdict: ResolverTypeWrapper<SessionVerdictModel>;
  ShareEstimate: ResolverTypeWrapper<Types.ShareEstimate>;
  SocketClose: ResolverTypeWrapper<JsonObject>;
  Stance: Types.Stance;
  StatsInterval: ResolverTypeWrapper<Interval>;
  StatsSegment: ResolverTypeWrapper<ReportSegment>;
  StatsShape: Types.StatsShape;
  TimelineEntry: ResolverTypeWrapper<Entry>;
  TimelineKind: Types.TimelineKind;
  TimelineLeg: ResolverTypeWrapper<Leg>;
  TimelineMissingSource: ResolverTypeWrapper<Types.TimelineMissingSource>;
  TimelineReference: ResolverTypeWrapper<Types.TimelineReference>;
  TimelineSeverity: Types.TimelineSeverity;
  TimelineSource: Types.TimelineSource;
  TransportStats: ResolverTypeWrapper<JsonObject>;
  UnjudgedCount: ResolverTypeWrapper<Types.UnjudgedCount>;
  UnjudgedReason: Types.UnjudgedReason;
  Verdict: ResolverTypeWrapper<VerdictView>;
  VerdictEvidence: ResolverTypeWrapper<EvidenceView>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AffectedDirection: AffectedDirectionView;
  Float: Types.Scalars['Float']['output'];
  Call: AskedCall;
  ID: Types.Scalars['ID']['output'];
  Int: Types.Scalars['Int']['output'];
  Boolean: Types.Scalars['Boolean']['output'];
  CallComparison: Comparison;
  String: Types.Scalars['String']['output'];
  CallConnection: CallPage;
  CallDetailRecord: JsonObject;
  CallEdge: Omit<Types.CallEdge, 'node'> & { node: ResolversParentTypes['Call'] };
  CallEvent: CallEventModel;
  CallEventConnection: CallEventPage;
  CallEventEdge: Omit<Types.CallEventEdge, 'node'> & { node: ResolversParentTypes['CallEvent'] };
  CallFilter: Types.CallFilter;
  CallHangup: JsonObject;
  CallImpact: ImpactView;
  CallLeg: { readonly telnyxLegId: string };
  CallPercentiles: Types.CallPercentiles;
  CallQuality: QualityView;
  CallQualityBucket: Bucket;
  CallQualityCoverage: Types.CallQualityCoverage;
  CallQualityGroup: Group;
  CallQualityOverview: Overview;
  CallQualityRow: JudgedCall;
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
  ComparedFigure: Types.ComparedFigure;
  ConnectionStats: JsonObject;
  DataQualityEntry: Types.DataQualityEntry;
  DateTime: Types.Scalars['DateTime']['output'];
  DirectionQuality: DirectionView;
  DirectionTotals: Types.DirectionTotals;
  EvidenceValue: Types.EvidenceValue;
  FaultCount: Types.FaultCount;
  FloatColumn: Types.Scalars['FloatColumn']['output'];
  FlushReason: JsonObject;
  GroupContrast: Types.GroupContrast;
  IceCandidate: JsonObject;
  IceCandidatePairStats: JsonObject;
  InboundAudioStats: JsonObject;
  IntervalReference: Types.IntervalReference;
  IssueCount: Types.IssueCount;
  IssueEpisode: IssueEpisodeModel;
  IssueEvidence: IssueEvidenceModel;
  JSON: Types.Scalars['JSON']['output'];
  LocalAudioTrack: JsonObject;
  LogEntry: LogLine;
  LogEntryConnection: Omit<Types.LogEntryConnection, 'edges' | 'nodes' | 'pageInfo'> & { edges: ReadonlyArray<ResolversParentTypes['LogEntryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['LogEntry']>, pageInfo: ResolversParentTypes['PageInfo'] };
  LogEntryEdge: Omit<Types.LogEntryEdge, 'node'> & { node: ResolversParentTypes['LogEntry'] };
  MeantSilence: IntendedPartView;
  MediaPath: MediaPathModel;
  MediaPlayoutStats: JsonObject;
  MediaSourceStats: JsonObject;
  MetricSpread: MetricSpreadModel;
  ModelComparison: ModelView;
  ModelParameter: Types.ModelParameter;
  MosModel: MosModelModel;
  MosScore: MosScoreModel;
  NextStep: StepView;
  OutboundAudioStats: JsonObject;
  OutcomeCount: Types.OutcomeCount;
  PageInfo: PageInfoModel;
  QualityIssue: QualityIssueModel;
  QualityPolicy: Types.QualityPolicy;
  QualityPolicyInput: Types.QualityPolicyInput;
  QualityProfile: Types.QualityProfile;
  QualityProfileUsed: Profile;
  QualityThresholds: Types.QualityThresholds;
  Query: Record<PropertyKey, never>;
  QuotedId: Types.QuotedId;
  RecordingDownload: Types.RecordingDownload;
  RemoteInboundStats: RemoteInbound;
  RemoteOutboundStats: JsonObject;
  RemoteRtcpStats: Interval;
  SafeInt: Types.Scalars['SafeInt']['output'];
  Sdk: SdkModel;
  SeriesColumn: Types.SeriesColumn;
  SessionCorrelation: Correlation;
  SessionEvidence: SessionEvidenceView;
  SessionParty: PartyView;
  SessionStretch: StretchView;
  SessionVerdict: SessionVerdictModel;
  ShareEstimate: Types.ShareEstimate;
  SocketClose: JsonObject;
  StatsInterval: Interval;
  StatsSegment: ReportSegment;
  TimelineEntry: Entry;
  TimelineLeg: Leg;
  TimelineMissingSource: Types.TimelineMissingSource;
  TimelineReference: Types.TimelineReference;
  TransportStats: JsonObject;
  UnjudgedCount: Types.UnjudgedCount;
  Verdict: VerdictView;
  VerdictEvidence: EvidenceView;
};

export type AffectedDirectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AffectedDirection'] = ResolversParentTypes['AffectedDirection']> = {
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['Fault']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['AudioEffect'], ParentType, ContextType>;
  faults?: Resolver<ReadonlyArray<ResolversTypes['Fault']>, ParentType, ContextType>;
  listener?: Resolver<ResolversTypes['SessionParty'], ParentType, ContextType>;
  speaker?: Resolver<ResolversTypes['SessionParty'], ParentType, ContextType>;
  spoiledSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stretches?: Resolver<ReadonlyArray<ResolversTypes['SessionStretch']>, ParentType, ContextType>;
  weightedSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CallResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Call'] = ResolversParentTypes['Call'], FederationReferenceType extends FederationReferenceTypes['Call'] = FederationReferenceTypes['Call']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['Call']> | FederationReferenceType, FederationReferenceType, ContextType>;
  callId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  comparedWith?: Resolver<Types.Maybe<ResolversTypes['CallComparison']>, ParentType, ContextType, RequireFields<Types.CallComparedWithArgs, 'by' | 'days'>>;
  detailRecord?: Resolver<Types.Maybe<ResolversTypes['CallDetailRecord']>, ParentType, ContextType>;
  reports?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['CallReport']>>, ParentType, ContextType>;
  timeline?: Resolver<Types.Maybe<ResolversTypes['CallTimeline']>, ParentType, ContextType, RequireFields<Types.CallTimelineArgs, 'otherLegs'>>;
  verdict?: Resolver<Types.Maybe<ResolversTypes['SessionVerdict']>, ParentType, ContextType, RequireFields<Types.CallVerdictArgs, 'useOtherLeg'>>;
};

export type CallComparisonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallComparison'] = ResolversParentTypes['CallComparison']> = {
  by?: Resolver<ResolversTypes['CallDimension'], ParentType, ContextType>;
  concealedPercent?: Resolver<ResolversTypes['ComparedFigure'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['CallQualityCoverage'], ParentType, ContextType>;
  jitterMs?: Resolver<ResolversTypes['ComparedFigure'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lossPercent?: Resolver<ResolversTypes['ComparedFigure'], ParentType, ContextType>;
  mosReceived?: Resolver<ResolversTypes['ComparedFigure'], ParentType, ContextType>;
  mosSent?: Resolver<ResolversTypes['ComparedFigure'], ParentType, ContextType>;
  poorShare?: Resolver<Types.Maybe<ResolversTypes['ShareEstimate']>, ParentType, ContextType>;
  roundTripMs?: Resolver<ResolversTypes['ComparedFigure'], ParentType, ContextType>;
  sentLossPercent?: Resolver<ResolversTypes['ComparedFigure'], ParentType, ContextType>;
  spoiledSeconds?: Resolver<ResolversTypes['ComparedFigure'], ParentType, ContextType>;
};

export type CallConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallConnection'] = ResolversParentTypes['CallConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CallEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Call']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CallDetailRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallDetailRecord'] = ResolversParentTypes['CallDetailRecord']> = {
  agent?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  billedSeconds?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  callSeconds?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  callerNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  connectionId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  connectionName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cost?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  destinationNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['CallDirection'], ParentType, ContextType>;
  directionRaw?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  raw?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  startedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  telnyxLegId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  telnyxSessionId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CallEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallEdge'] = ResolversParentTypes['CallEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Call'], ParentType, ContextType>;
};

export type CallEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallEvent'] = ResolversParentTypes['CallEvent']> = {
  hangup?: Resolver<Types.Maybe<ResolversTypes['CallHangup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payload?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  telnyxLegId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  telnyxSessionId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  timestamp?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CallEventType'], ParentType, ContextType>;
  typeRaw?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  cause?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quality?: Resolver<Types.Maybe<ResolversTypes['CallQualityStats']>, ParentType, ContextType>;
  sipCode?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CallImpactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallImpact'] = ResolversParentTypes['CallImpact']> = {
  affected?: Resolver<ReadonlyArray<ResolversTypes['AffectedDirection']>, ParentType, ContextType>;
  atEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['ImpactLevel'], ParentType, ContextType>;
  spoiledSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  spoiledShare?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  talkSeconds?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CallLegResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallLeg'] = ResolversParentTypes['CallLeg'], FederationReferenceType extends FederationReferenceTypes['CallLeg'] = FederationReferenceTypes['CallLeg']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['CallLeg']> | FederationReferenceType, FederationReferenceType, ContextType>;
  call?: Resolver<Types.Maybe<ResolversTypes['Call']>, ParentType, ContextType>;
  telnyxLegId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CallPercentilesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallPercentiles'] = ResolversParentTypes['CallPercentiles']> = {
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  p5?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p50?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p95?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CallQualityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallQuality'] = ResolversParentTypes['CallQuality']> = {
  comparison?: Resolver<ReadonlyArray<ResolversTypes['ModelComparison']>, ParentType, ContextType>;
  inbound?: Resolver<ResolversTypes['DirectionQuality'], ParentType, ContextType>;
  issues?: Resolver<ReadonlyArray<ResolversTypes['QualityIssue']>, ParentType, ContextType, RequireFields<Types.CallQualityIssuesArgs, 'minSeverity'>>;
  model?: Resolver<ResolversTypes['MosModel'], ParentType, ContextType>;
  outbound?: Resolver<ResolversTypes['DirectionQuality'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['QualityPolicy'], ParentType, ContextType>;
  roundTripTimeMs?: Resolver<ResolversTypes['MetricSpread'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType, RequireFields<Types.CallQualityVerdictArgs, 'useOtherLeg'>>;
};

export type CallQualityBucketResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallQualityBucket'] = ResolversParentTypes['CallQualityBucket']> = {
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['CallQualityGroup'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CallQualityCoverageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallQualityCoverage'] = ResolversParentTypes['CallQualityCoverage']> = {
  found?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isListed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  judged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unjudged?: Resolver<ReadonlyArray<ResolversTypes['UnjudgedCount']>, ParentType, ContextType>;
};

export type CallQualityGroupResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallQualityGroup'] = ResolversParentTypes['CallQualityGroup']> = {
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  concealedPercent?: Resolver<ResolversTypes['CallPercentiles'], ParentType, ContextType>;
  faults?: Resolver<ReadonlyArray<ResolversTypes['FaultCount']>, ParentType, ContextType>;
  issues?: Resolver<ReadonlyArray<ResolversTypes['IssueCount']>, ParentType, ContextType>;
  jitterMs?: Resolver<ResolversTypes['CallPercentiles'], ParentType, ContextType>;
  judged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lossPercent?: Resolver<ResolversTypes['CallPercentiles'], ParentType, ContextType>;
  mosReceived?: Resolver<ResolversTypes['CallPercentiles'], ParentType, ContextType>;
  mosSent?: Resolver<ResolversTypes['CallPercentiles'], ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['OutcomeCount']>, ParentType, ContextType>;
  poor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  poorShare?: Resolver<Types.Maybe<ResolversTypes['ShareEstimate']>, ParentType, ContextType>;
  roundTripMs?: Resolver<ResolversTypes['CallPercentiles'], ParentType, ContextType>;
  sentJitterMs?: Resolver<ResolversTypes['CallPercentiles'], ParentType, ContextType>;
  sentLossPercent?: Resolver<ResolversTypes['CallPercentiles'], ParentType, ContextType>;
  standsOut?: Resolver<Types.Maybe<ResolversTypes['GroupContrast']>, ParentType, ContextType>;
  unclassified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  worst?: Resolver<ReadonlyArray<ResolversTypes['Call']>, ParentType, ContextType, RequireFields<Types.CallQualityGroupWorstArgs, 'first'>>;
};

export type CallQualityOverviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallQualityOverview'] = ResolversParentTypes['CallQualityOverview']> = {
  buckets?: Resolver<ReadonlyArray<ResolversTypes['CallQualityBucket']>, ParentType, ContextType, RequireFields<Types.CallQualityOverviewBucketsArgs, 'width'>>;
  calls?: Resolver<ResolversTypes['CallConnection'], ParentType, ContextType, RequireFields<Types.CallQualityOverviewCallsArgs, 'first' | 'orderBy'>>;
  coverage?: Resolver<ResolversTypes['CallQualityCoverage'], ParentType, ContextType>;
  from?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['CallQualityGroup']>, ParentType, ContextType, RequireFields<Types.CallQualityOverviewGroupsArgs, 'by' | 'first' | 'orderBy'>>;
  previous?: Resolver<Types.Maybe<ResolversTypes['CallQualityOverview']>, ParentType, ContextType>;
  profile?: Resolver<ResolversTypes['QualityProfileUsed'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['CallQualityRow']>, ParentType, ContextType, RequireFields<Types.CallQualityOverviewRowsArgs, 'first'>>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['CallQualityGroup'], ParentType, ContextType>;
};

export type CallQualityRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallQualityRow'] = ResolversParentTypes['CallQualityRow']> = {
  agent?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  browser?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  callId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  callSeconds?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  caller?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codec?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  concealedPercent?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  connectionId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  destination?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  destinationCountry?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['CallDirection'], ParentType, ContextType>;
  endedAt?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  fault?: Resolver<ResolversTypes['Fault'], ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['ImpactLevel'], ParentType, ContextType>;
  issues?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  jitterMs?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lossPercent?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mosReceived?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mosSent?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  operatingSystem?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CallOutcome'], ParentType, ContextType>;
  path?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  poor?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  region?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roundTripMs?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sdkPlatform?: Resolver<ResolversTypes['SdkPlatform'], ParentType, ContextType>;
  sdkVersion?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentJitterMs?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sentLossPercent?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  spoiledSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startedAt?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  talkSeconds?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CallQualityStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallQualityStats'] = ResolversParentTypes['CallQualityStats']> = {
  inboundJitterMaxVariance?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  inboundJitterPacketCount?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  inboundMos?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  inboundPacketCount?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  inboundSkippedPacketCount?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  outboundPacketCount?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  outboundSkippedPacketCount?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
};

export type CallRecordingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallRecording'] = ResolversParentTypes['CallRecording']> = {
  channels?: Resolver<ResolversTypes['RecordingChannels'], ParentType, ContextType>;
  channelsRaw?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downloadLinks?: Resolver<ReadonlyArray<ResolversTypes['RecordingDownload']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  endedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  initiatedBy?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  telnyxLegId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  telnyxSessionId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CallReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallReport'] = ResolversParentTypes['CallReport'], FederationReferenceType extends FederationReferenceTypes['CallReport'] = FederationReferenceTypes['CallReport']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['CallReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  callId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  correlation?: Resolver<ResolversTypes['SessionCorrelation'], ParentType, ContextType>;
  createdAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dataQuality?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['DataQualityEntry']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  logs?: Resolver<ResolversTypes['LogEntryConnection'], ParentType, ContextType, RequireFields<Types.CallReportLogsArgs, 'first'>>;
  missingSegments?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  paths?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['MediaPath']>>, ParentType, ContextType>;
  quality?: Resolver<Types.Maybe<ResolversTypes['CallQuality']>, ParentType, ContextType, RequireFields<Types.CallReportQualityArgs, 'model'>>;
  repeatedSegmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sdk?: Resolver<ResolversTypes['Sdk'], ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<ResolversTypes['StatsSegment']>, ParentType, ContextType, Partial<Types.CallReportSegmentsArgs>>;
  series?: Resolver<Types.Maybe<ResolversTypes['CallSeries']>, ParentType, ContextType, RequireFields<Types.CallReportSeriesArgs, 'maxPoints' | 'metrics'>>;
  storedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['CallSummary'], ParentType, ContextType>;
};

export type CallSeriesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallSeries'] = ResolversParentTypes['CallSeries']> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes['SeriesColumn']>, ParentType, ContextType>;
  intervalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['SeriesMethod'], ParentType, ContextType>;
  t?: Resolver<ResolversTypes['FloatColumn'], ParentType, ContextType>;
};

export type CallSessionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallSession'] = ResolversParentTypes['CallSession'], FederationReferenceType extends FederationReferenceTypes['CallSession'] = FederationReferenceTypes['CallSession']> = {
  __resolveReference?: ReferenceResolver<Types.Maybe<ResolversTypes['CallSession']> | FederationReferenceType, FederationReferenceType, ContextType>;
  calls?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['Call']>>, ParentType, ContextType>;
  telnyxSessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CallStatusResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallStatus'] = ResolversParentTypes['CallStatus']> = {
  callControlId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  durationSeconds?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  endedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isAlive?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  startedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CallSummaryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallSummary'] = ResolversParentTypes['CallSummary']> = {
  callerNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  destinationNumber?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['CallDirection'], ParentType, ContextType>;
  directionRaw?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  endedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  raw?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  startedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CallTimelineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CallTimeline'] = ResolversParentTypes['CallTimeline']> = {
  entries?: Resolver<ReadonlyArray<ResolversTypes['TimelineEntry']>, ParentType, ContextType, RequireFields<Types.CallTimelineEntriesArgs, 'minSeverity'>>;
  legs?: Resolver<ReadonlyArray<ResolversTypes['TimelineLeg']>, ParentType, ContextType>;
  missingSources?: Resolver<ReadonlyArray<ResolversTypes['TimelineMissingSource']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ClockEstimateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClockEstimate'] = ResolversParentTypes['ClockEstimate']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['ClockBasis'], ParentType, ContextType>;
  offsetMs?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  uncertaintyMs?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CodecResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Codec'] = ResolversParentTypes['Codec']> = {
  channels?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  clockRate?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  codecId?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mimeType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payloadType?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sdpFmtpLine?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ComparedFigureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ComparedFigure'] = ResolversParentTypes['ComparedFigure']> = {
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  median?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  percentile?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ConnectionStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConnectionStats'] = ResolversParentTypes['ConnectionStats']> = {
  bytesReceived?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  bytesSent?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  currentRoundTripTime?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  packetsReceived?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsSent?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  roundTripTimeAvg?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  roundTripTimeSource?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DataQualityEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DataQualityEntry'] = ResolversParentTypes['DataQualityEntry']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectOnScores?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectOnSeries?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  intervalIndex?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DataQualityKind'], ParentType, ContextType>;
  segmentIndex?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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
  bytes?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  lossPercent?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  packets?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsDiscarded?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsLost?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
};

export type EvidenceValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EvidenceValue'] = ResolversParentTypes['EvidenceValue']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FaultCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FaultCount'] = ResolversParentTypes['FaultCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fault?: Resolver<ResolversTypes['Fault'], ParentType, ContextType>;
};

export interface FloatColumnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['FloatColumn'], any> {
  name: 'FloatColumn';
}

export type FlushReasonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FlushReason'] = ResolversParentTypes['FlushReason']> = {
  socketClose?: Resolver<Types.Maybe<ResolversTypes['SocketClose']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['FlushReasonType'], ParentType, ContextType>;
  typeRaw?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GroupContrastResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GroupContrast'] = ResolversParentTypes['GroupContrast']> = {
  adjustedPValue?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  difference?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  pValue?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  restCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IceCandidateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IceCandidate'] = ResolversParentTypes['IceCandidate']> = {
  address?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  candidateType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  networkType?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  port?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  priority?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  protocol?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedAddress?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedPort?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  relayProtocol?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IceCandidatePairStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IceCandidatePairStats'] = ResolversParentTypes['IceCandidatePairStats']> = {
  currentRoundTripTime?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  local?: Resolver<Types.Maybe<ResolversTypes['IceCandidate']>, ParentType, ContextType>;
  localCandidateId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  nominated?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  remote?: Resolver<Types.Maybe<ResolversTypes['IceCandidate']>, ParentType, ContextType>;
  remoteCandidateId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  requestsSent?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  responsesReceived?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  state?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  writable?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type InboundAudioStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InboundAudioStats'] = ResolversParentTypes['InboundAudioStats']> = {
  audioLevelAvg?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bitrateAvg?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bytesReceived?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  codec?: Resolver<Types.Maybe<ResolversTypes['Codec']>, ParentType, ContextType>;
  concealedSamples?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  concealmentEvents?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  fecPacketsDiscarded?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  fecPacketsReceived?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  headerBytesReceived?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  jitterAvg?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  jitterBufferDelay?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  jitterBufferEmittedCount?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  jitterBufferMinimumDelay?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  jitterBufferTargetDelay?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  nackCount?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsDiscarded?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsLost?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsReceived?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  totalAudioEnergy?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalSamplesDuration?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalSamplesReceived?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
};

export type IntervalReferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IntervalReference'] = ResolversParentTypes['IntervalReference']> = {
  intervalIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  segmentIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IssueCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IssueCount'] = ResolversParentTypes['IssueCount']> = {
  code?: Resolver<ResolversTypes['IssueCode'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type IssueEpisodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IssueEpisode'] = ResolversParentTypes['IssueEpisode']> = {
  end?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  intervalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onset?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  start?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  worstValue?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type IssueEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IssueEvidence'] = ResolversParentTypes['IssueEvidence']> = {
  detail?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  end?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  intervalIndex?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metric?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  segmentIndex?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  start?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  value?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LocalAudioTrackResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LocalAudioTrack'] = ResolversParentTypes['LocalAudioTrack']> = {
  contentHint?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  label?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  muted?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  readyState?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  settings?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type LogEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LogEntry'] = ResolversParentTypes['LogEntry']> = {
  context?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['LogLevel'], ParentType, ContextType>;
  levelRaw?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raw?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  segmentIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timestamp?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type MeantSilenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MeantSilence'] = ResolversParentTypes['MeantSilence']> = {
  kind?: Resolver<ResolversTypes['MeantSilenceKind'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['SessionParty'], ParentType, ContextType>;
  stretch?: Resolver<ResolversTypes['SessionStretch'], ParentType, ContextType>;
};

export type MediaPathResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MediaPath'] = ResolversParentTypes['MediaPath']> = {
  end?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ice?: Resolver<Types.Maybe<ResolversTypes['IceCandidatePairStats']>, ParentType, ContextType>;
  inboundCodec?: Resolver<Types.Maybe<ResolversTypes['Codec']>, ParentType, ContextType>;
  intervalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outboundCodec?: Resolver<Types.Maybe<ResolversTypes['Codec']>, ParentType, ContextType>;
  start?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  transport?: Resolver<Types.Maybe<ResolversTypes['TransportStats']>, ParentType, ContextType>;
};

export type MediaPlayoutStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MediaPlayoutStats'] = ResolversParentTypes['MediaPlayoutStats']> = {
  synthesizedSamplesDuration?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  synthesizedSamplesEvents?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  totalPlayoutDelay?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalSamplesCount?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  totalSamplesDuration?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MediaSourceStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MediaSourceStats'] = ResolversParentTypes['MediaSourceStats']> = {
  audioLevel?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  echoReturnLoss?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  echoReturnLossEnhancement?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  totalAudioEnergy?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalSamplesDuration?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  trackIdentifier?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MetricSpreadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MetricSpread'] = ResolversParentTypes['MetricSpread']> = {
  average?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  knownSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  maximum?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p95?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  average?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minimum?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scoredSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shareBelow35?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shareBelow40?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type NextStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NextStep'] = ResolversParentTypes['NextStep']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['NextStepActor'], ParentType, ContextType>;
  party?: Resolver<Types.Maybe<ResolversTypes['SessionParty']>, ParentType, ContextType>;
  quote?: Resolver<ReadonlyArray<ResolversTypes['QuotedId']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OutboundAudioStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OutboundAudioStats'] = ResolversParentTypes['OutboundAudioStats']> = {
  active?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  audioLevelAvg?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bitrateAvg?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bytesSent?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  codec?: Resolver<Types.Maybe<ResolversTypes['Codec']>, ParentType, ContextType>;
  headerBytesSent?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  localTrack?: Resolver<Types.Maybe<ResolversTypes['LocalAudioTrack']>, ParentType, ContextType>;
  mediaSource?: Resolver<Types.Maybe<ResolversTypes['MediaSourceStats']>, ParentType, ContextType>;
  nackCount?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsSent?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  retransmittedBytesSent?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  retransmittedPacketsSent?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  targetBitrate?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalPacketSendDelay?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type OutcomeCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OutcomeCount'] = ResolversParentTypes['OutcomeCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CallOutcome'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QualityIssueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['QualityIssue'] = ResolversParentTypes['QualityIssue']> = {
  affectedSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  alsoReportedBySdk?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['IssueCode'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['IssueDirection'], ParentType, ContextType>;
  end?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  episodes?: Resolver<ReadonlyArray<ResolversTypes['IssueEpisode']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['IssueEvidence']>, ParentType, ContextType>;
  evidenceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  intervalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onset?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sdkCode?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sdkReportedAt?: Resolver<ReadonlyArray<ResolversTypes['DateTime']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['IssueSeverity'], ParentType, ContextType>;
  start?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  threshold?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unit?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  whatToCheck?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  worstValue?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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
  windowIntervals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QualityProfileUsedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['QualityProfileUsed'] = ResolversParentTypes['QualityProfileUsed']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minImpact?: Resolver<Types.Maybe<ResolversTypes['ImpactLevel']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['QualityProfileName'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  callQuality?: Resolver<Types.Maybe<ResolversTypes['CallQualityOverview']>, ParentType, ContextType, RequireFields<Types.QueryCallQualityArgs, 'filter' | 'timeZone'>>;
  callReports?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['CallReport']>>, ParentType, ContextType, RequireFields<Types.QueryCallReportsArgs, 'callId' | 'refresh'>>;
  calls?: Resolver<ReadonlyArray<ResolversTypes['Call']>, ParentType, ContextType, RequireFields<Types.QueryCallsArgs, 'callIds' | 'refresh'>>;
  recentCalls?: Resolver<Types.Maybe<ResolversTypes['CallConnection']>, ParentType, ContextType, RequireFields<Types.QueryRecentCallsArgs, 'first'>>;
  searchCalls?: Resolver<Types.Maybe<ResolversTypes['CallConnection']>, ParentType, ContextType, RequireFields<Types.QuerySearchCallsArgs, 'filter' | 'first'>>;
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
  fractionLost?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  jitter?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  jitterMs?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  packetsLost?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsReceived?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  roundTripTime?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  roundTripTimeAvg?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  roundTripTimeMeasurements?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  totalRoundTripTime?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RemoteOutboundStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RemoteOutboundStats'] = ResolversParentTypes['RemoteOutboundStats']> = {
  bytesSent?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  packetsSent?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  roundTripTime?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RemoteRtcpStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RemoteRtcpStats'] = ResolversParentTypes['RemoteRtcpStats']> = {
  inbound?: Resolver<Types.Maybe<ResolversTypes['RemoteInboundStats']>, ParentType, ContextType>;
  outbound?: Resolver<Types.Maybe<ResolversTypes['RemoteOutboundStats']>, ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SdkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Sdk'] = ResolversParentTypes['Sdk']> = {
  name?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['SdkPlatform'], ParentType, ContextType>;
  userAgent?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SeriesColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SeriesColumn'] = ResolversParentTypes['SeriesColumn']> = {
  max?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['SeriesMetric'], ParentType, ContextType>;
  min?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['SeriesUnit'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['FloatColumn'], ParentType, ContextType>;
};

export type SessionCorrelationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SessionCorrelation'] = ResolversParentTypes['SessionCorrelation']> = {
  callEvents?: Resolver<Types.Maybe<ResolversTypes['CallEventConnection']>, ParentType, ContextType, RequireFields<Types.SessionCorrelationCallEventsArgs, 'first' | 'scope'>>;
  callStatus?: Resolver<Types.Maybe<ResolversTypes['CallStatus']>, ParentType, ContextType>;
  leg?: Resolver<Types.Maybe<ResolversTypes['CallLeg']>, ParentType, ContextType>;
  organizationId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  otherLegs?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['Call']>>, ParentType, ContextType>;
  otherLegsTruncated?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recordings?: Resolver<Types.Maybe<ReadonlyArray<ResolversTypes['CallRecording']>>, ParentType, ContextType, RequireFields<Types.SessionCorrelationRecordingsArgs, 'scope'>>;
  recordingsTruncated?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<Types.SessionCorrelationRecordingsTruncatedArgs, 'scope'>>;
  reportGroupId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  session?: Resolver<Types.Maybe<ResolversTypes['CallSession']>, ParentType, ContextType>;
  telnyxLegId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  telnyxSessionId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  voiceSdkId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  voiceSdkIdDecoded?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  voiceSdkSessionId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SessionEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SessionEvidence'] = ResolversParentTypes['SessionEvidence']> = {
  issue?: Resolver<Types.Maybe<ResolversTypes['IssueCode']>, ParentType, ContextType>;
  party?: Resolver<Types.Maybe<ResolversTypes['SessionParty']>, ParentType, ContextType>;
  reportEnd?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reportId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reportStart?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stretch?: Resolver<Types.Maybe<ResolversTypes['SessionStretch']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['EvidenceValue']>, ParentType, ContextType>;
};

export type SessionPartyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SessionParty'] = ResolversParentTypes['SessionParty']> = {
  callId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clockAheadMs?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  hasReport?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  telnyxLegId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
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
  endedBy?: Resolver<Types.Maybe<ResolversTypes['SessionParty']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['SessionEvidence']>, ParentType, ContextType>;
  fault?: Resolver<ResolversTypes['Fault'], ParentType, ContextType>;
  hangupCause?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headline?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['CallImpact'], ParentType, ContextType>;
  judgedShare?: Resolver<Types.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  limitations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  meantSilences?: Resolver<ReadonlyArray<ResolversTypes['MeantSilence']>, ParentType, ContextType>;
  nextSteps?: Resolver<ReadonlyArray<ResolversTypes['NextStep']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CallOutcome'], ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['SessionParty']>, ParentType, ContextType>;
  sipCode?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShareEstimateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ShareEstimate'] = ResolversParentTypes['ShareEstimate']> = {
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SocketCloseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SocketClose'] = ResolversParentTypes['SocketClose']> = {
  code?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  codeName?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  error?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wasClean?: Resolver<Types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type StatsIntervalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StatsInterval'] = ResolversParentTypes['StatsInterval']> = {
  connection?: Resolver<Types.Maybe<ResolversTypes['ConnectionStats']>, ParentType, ContextType>;
  end?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ice?: Resolver<Types.Maybe<ResolversTypes['IceCandidatePairStats']>, ParentType, ContextType>;
  inbound?: Resolver<Types.Maybe<ResolversTypes['InboundAudioStats']>, ParentType, ContextType>;
  mediaPlayout?: Resolver<Types.Maybe<ResolversTypes['MediaPlayoutStats']>, ParentType, ContextType>;
  outbound?: Resolver<Types.Maybe<ResolversTypes['OutboundAudioStats']>, ParentType, ContextType>;
  raw?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  remoteRtcp?: Resolver<Types.Maybe<ResolversTypes['RemoteRtcpStats']>, ParentType, ContextType>;
  start?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  transport?: Resolver<Types.Maybe<ResolversTypes['TransportStats']>, ParentType, ContextType>;
};

export type StatsSegmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StatsSegment'] = ResolversParentTypes['StatsSegment']> = {
  createdAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  flushReason?: Resolver<Types.Maybe<ResolversTypes['FlushReason']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  intervalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  intervals?: Resolver<ReadonlyArray<ResolversTypes['StatsInterval']>, ParentType, ContextType>;
  isFinal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  logs?: Resolver<ReadonlyArray<ResolversTypes['LogEntry']>, ParentType, ContextType>;
  raw?: Resolver<Types.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  segmentNumber?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  statsShape?: Resolver<ResolversTypes['StatsShape'], ParentType, ContextType>;
  storedAt?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  code?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  detail?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimelineKind'], ParentType, ContextType>;
  leg?: Resolver<Types.Maybe<ResolversTypes['TimelineLeg']>, ParentType, ContextType>;
  occurrences?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['TimelineReference'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['TimelineSeverity'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['TimelineSource'], ParentType, ContextType>;
  sourceTime?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  time?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TimelineLegResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimelineLeg'] = ResolversParentTypes['TimelineLeg']> = {
  callId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clock?: Resolver<Types.Maybe<ResolversTypes['ClockEstimate']>, ParentType, ContextType>;
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  telnyxLegId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type TimelineMissingSourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimelineMissingSource'] = ResolversParentTypes['TimelineMissingSource']> = {
  callId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['TimelineSource'], ParentType, ContextType>;
};

export type TimelineReferenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimelineReference'] = ResolversParentTypes['TimelineReference']> = {
  eventId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  intervalIndex?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  logPosition?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  recordingId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reportId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  segmentIndex?: Resolver<Types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TransportStatsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransportStats'] = ResolversParentTypes['TransportStats']> = {
  dtlsState?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  iceState?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  selectedCandidatePairChanges?: Resolver<Types.Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  selectedCandidatePairId?: Resolver<Types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  srtpCipher?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tlsVersion?: Resolver<Types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UnjudgedCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnjudgedCount'] = ResolversParentTypes['UnjudgedCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UnjudgedReason'], ParentType, ContextType>;
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
  end?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstInterval?: Resolver<Types.Maybe<ResolversTypes['IntervalReference']>, ParentType, ContextType>;
  issue?: Resolver<Types.Maybe<ResolversTypes['IssueCode']>, ParentType, ContextType>;
  lastInterval?: Resolver<Types.Maybe<ResolversTypes['IntervalReference']>, ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  start?: Resolver<Types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  AffectedDirection?: AffectedDirectionResolvers<ContextType>;
  Call?: CallResolvers<ContextType>;
  CallComparison?: CallComparisonResolvers<ContextType>;
  CallConnection?: CallConnectionResolvers<ContextType>;
  CallDetailRecord?: CallDetailRecordResolvers<ContextType>;
  CallEdge?: CallEdgeResolvers<ContextType>;
  CallEvent?: CallEventResolvers<ContextType>;
  CallEventConnection?: CallEventConnectionResolvers<ContextType>;
  CallEventEdge?: CallEventEdgeResolvers<ContextType>;
  CallHangup?: CallHangupResolvers<ContextType>;
  CallImpact?: CallImpactResolvers<ContextType>;
  CallLeg?: CallLegResolvers<ContextType>;
  CallPercentiles?: CallPercentilesResolvers<ContextType>;
  CallQuality?: CallQualityResolvers<ContextType>;
  CallQualityBucket?: CallQualityBucketResolvers<ContextType>;
  CallQualityCoverage?: CallQualityCoverageResolvers<ContextType>;
  CallQualityGroup?: CallQualityGroupResolvers<ContextType>;
  CallQualityOverview?: CallQualityOverviewResolvers<ContextType>;
  CallQualityRow?: CallQualityRowResolvers<ContextType>;
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
  ComparedFigure?: ComparedFigureResolvers<ContextType>;
  ConnectionStats?: ConnectionStatsResolvers<ContextType>;
  DataQualityEntry?: DataQualityEntryResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DirectionQuality?: DirectionQualityResolvers<ContextType>;
  DirectionTotals?: DirectionTotalsResolvers<ContextType>;
  EvidenceValue?: EvidenceValueResolvers<ContextType>;
  FaultCount?: FaultCountResolvers<ContextType>;
  FloatColumn?: GraphQLScalarType;
  FlushReason?: FlushReasonResolvers<ContextType>;
  GroupContrast?: GroupContrastResolvers<ContextType>;
  IceCandidate?: IceCandidateResolvers<ContextType>;
  IceCandidatePairStats?: IceCandidatePairStatsResolvers<ContextType>;
  InboundAudioStats?: InboundAudioStatsResolvers<ContextType>;
  IntervalReference?: IntervalReferenceResolvers<ContextType>;
  IssueCount?: IssueCountResolvers<ContextType>;
  IssueEpisode?: IssueEpisodeResolvers<ContextType>;
  IssueEvidence?: IssueEvidenceResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LocalAudioTrack?: LocalAudioTrackResolvers<ContextType>;
  LogEntry?: LogEntryResolvers<ContextType>;
  LogEntryConnection?: LogEntryConnectionResolvers<ContextType>;
  LogEntryEdge?: LogEntryEdgeResolvers<ContextType>;
  MeantSilence?: MeantSilenceResolvers<ContextType>;
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
  OutcomeCount?: OutcomeCountResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  QualityIssue?: QualityIssueResolvers<ContextType>;
  QualityPolicy?: QualityPolicyResolvers<ContextType>;
  QualityProfileUsed?: QualityProfileUsedResolvers<ContextType>;
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
  ShareEstimate?: ShareEstimateResolvers<ContextType>;
  SocketClose?: SocketCloseResolvers<ContextType>;
  StatsInterval?: StatsIntervalResolvers<ContextType>;
  StatsSegment?: StatsSegmentResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  TimelineLeg?: TimelineLegResolvers<ContextType>;
  TimelineMissingSource?: TimelineMissingSourceResolvers<ContextType>;
  TimelineReference?: TimelineReferenceResolvers<ContextType>;
  TransportStats?: TransportStatsResolvers<ContextType>;
  UnjudgedCount?: UnjudgedCountResolvers<ContextType>;
  Verdict?: VerdictResolvers<ContextType>;
  VerdictEvidence?: VerdictEvidenceResolvers<ContextType>;
};

