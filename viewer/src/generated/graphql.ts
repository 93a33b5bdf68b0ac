/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a fault made of the speech that a listener should have heard. */
export type AudioEffect =
  /** It came unevenly or broken. */
  | 'CHOPPY'
  /** Parts were missing. */
  | 'GAPS'
  /** It came late enough to talk over each other. */
  | 'LATE'
  /** Nothing arrived, or the device did not play it. */
  | 'NO_AUDIO'
  /** It was too quiet to understand. */
  | 'QUIET'
  /** Audio arrived that held no sound. */
  | 'SILENCE'
  /** It may have been hard to understand; the data does not show more. */
  | 'UNCLEAR';

/** Direction of a call, seen from the client. */
export type CallDirection =
  /** The client received the call. */
  | 'INBOUND'
  /** The client placed the call. */
  | 'OUTBOUND'
  /** The direction is missing or unknown to the gateway: see `directionRaw`. */
  | 'UNKNOWN';

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
  agent?: string | null | undefined;
  /** The calling number, such as `+13125550177` (`cli`). 1 to 200 characters. */
  caller?: string | null | undefined;
  /** The called number, such as `+13125550123` (`cld`). 1 to 200 characters. */
  destination?: string | null | undefined;
  /** Direction of the call, seen from the client (`direction`): INBOUND or OUTBOUND. */
  direction?: CallDirection | null | undefined;
  /** Calls that started at or after this time (`started_at`). */
  startedFrom?: string | null | undefined;
  /** Calls that started at or before this time (`started_at`). */
  startedTo?: string | null | undefined;
  /** The leg that is the call, as call control identifies it (`telnyx_leg_id`). 1 to 200 characters. */
  telnyxLegId?: string | null | undefined;
  /** The session that the call belongs to (`telnyx_session_id`). 1 to 200 characters. */
  telnyxSessionId?: string | null | undefined;
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

/** Confidence in a verdict. */
export type Confidence =
  /** The data leaves little doubt. */
  | 'HIGH'
  /** A hint; another cause would look the same. */
  | 'LOW'
  /** Likely. */
  | 'MEDIUM';

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
  /** Nothing was wrong: the silence that was heard was meant. Hold or mute explain all of it. */
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
  /** Gateway rule: no packets received for 2 s after audio had begun to arrive. */
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

/** Effect of an issue on the conversation, in ascending order. */
export type IssueSeverity =
  /** Conversation was impossible. */
  | 'CRITICAL'
  /** Informational; harmless by itself. */
  | 'INFO'
  /** May have been audible. */
  | 'WARNING';

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

/** How silence was meant. */
export type MeantSilenceKind =
  /** The call was on hold. */
  | 'HOLD'
  /** The microphone was switched off. */
  | 'MUTE';

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

/** Audio channels of a recording. */
export type RecordingChannels =
  /** The first leg on one channel, all others on the second (`dual`). */
  | 'DUAL'
  /** Both sides on one channel (`single`). */
  | 'SINGLE'
  /** The value is missing or unknown to the gateway: see `channelsRaw`. */
  | 'UNKNOWN';

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

/** Whether a statement supports the verdict. */
export type Stance =
  /** Contradicts the verdict. */
  | 'AGAINST'
  /** An additional observation, or data that was unavailable. */
  | 'CONTEXT'
  /** Supports the verdict. */
  | 'FOR';

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

export type AroundQueryVariables = Exact<{
  callId: string;
}>;


export type AroundQuery = { callReports: Array<{ id: string, paths: Array<{ ice: { local: { candidateType: string | null, relayProtocol: string | null } | null, remote: { candidateType: string | null } | null } | null, inboundCodec: { mimeType: string | null } | null, outboundCodec: { mimeType: string | null } | null }> | null, correlation: { otherLegs: Array<{ callId: string }> | null } }> | null, calls: Array<{ callId: string, timeline: { truncated: boolean, missingSources: Array<{ source: TimelineSource, callId: string | null, code: string, message: string }>, legs: Array<{ telnyxLegId: string | null, callId: string | null, isOwn: boolean, clock: { offsetMs: number | null, uncertaintyMs: number | null, applied: boolean } | null }>, entries: Array<{ time: string, source: TimelineSource, kind: TimelineKind, title: string, detail: string | null, severity: TimelineSeverity, code: number | null, occurrences: number, leg: { telnyxLegId: string | null, isOwn: boolean } | null, reference: { eventId: string | null, logPosition: number | null, segmentIndex: number | null } }> } | null }> };

export type ListedCallFragment = { callId: string, detailRecord: { telnyxSessionId: string | null, agent: string | null, callerNumber: string | null, destinationNumber: string | null, direction: CallDirection, startedAt: string | null, callSeconds: number | null } | null };

export type RecentQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RecentQuery = { found: { nodes: Array<{ callId: string, detailRecord: { telnyxSessionId: string | null, agent: string | null, callerNumber: string | null, destinationNumber: string | null, direction: CallDirection, startedAt: string | null, callSeconds: number | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SearchQueryVariables = Exact<{
  filter: CallFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchQuery = { found: { nodes: Array<{ callId: string, detailRecord: { telnyxSessionId: string | null, agent: string | null, callerNumber: string | null, destinationNumber: string | null, direction: CallDirection, startedAt: string | null, callSeconds: number | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ResolveCallQueryVariables = Exact<{
  callId: string;
}>;


export type ResolveCallQuery = { callReports: Array<{ id: string }> | null };

export type ResolveRecordsQueryVariables = Exact<{
  id: string;
  name: string;
}>;


export type ResolveRecordsQuery = { session: { nodes: Array<{ callId: string, detailRecord: { direction: CallDirection } | null }> } | null, leg: { nodes: Array<{ callId: string }> } | null, agent: { nodes: Array<{ callId: string }> } | null };

export type HeadQueryVariables = Exact<{
  callId: string;
}>;


export type HeadQuery = { callReports: Array<{ id: string, callId: string, storedAt: string | null, createdAt: string | null, missingSegments: Array<number>, repeatedSegmentCount: number, sdk: { name: string | null, platform: SdkPlatform, version: string | null, userAgent: string | null }, correlation: { telnyxLegId: string | null, telnyxSessionId: string | null, voiceSdkSessionId: string | null, voiceSdkId: string | null, userId: string | null, organizationId: string | null, reportGroupId: string | null }, summary: { direction: CallDirection, state: string | null, callerNumber: string | null, destinationNumber: string | null, durationSeconds: number | null, startedAt: string | null, endedAt: string | null }, segments: Array<{ index: number, isFinal: boolean, intervalCount: number, storedAt: string | null, flushReason: { type: FlushReasonType, socketClose: { code: number | null, codeName: string | null } | null } | null }> }> | null, calls: Array<{ callId: string, verdict: { outcome: CallOutcome, hangupCause: string | null, sipCode: number | null, fault: Fault, confidence: Confidence, also: Array<Fault>, alternatives: Array<Fault>, headline: string, summary: string, judgedShare: number | null, endedBy: { name: string } | null, parties: Array<{ clockAheadMs: number | null, name: string, isOwn: boolean, hasReport: boolean }>, impact: { level: ImpactLevel, spoiledSeconds: number, talkSeconds: number | null, affected: Array<{ spoiledSeconds: number, effect: AudioEffect, faults: Array<Fault>, alternatives: Array<Fault>, speaker: { name: string, isOwn: boolean, hasReport: boolean }, stretches: Array<{ start: string, end: string, fromSecond: number, toSecond: number }> }> }, meantSilences: Array<{ kind: MeantSilenceKind, party: { name: string, isOwn: boolean, hasReport: boolean }, stretch: { start: string, end: string, fromSecond: number, toSecond: number } }>, nextSteps: Array<{ actor: NextStepActor, action: string, reason: string, party: { name: string, isOwn: boolean, hasReport: boolean } | null, quote: Array<{ name: string, value: string }> }>, evidence: Array<{ stance: Stance, statement: string, party: { name: string, isOwn: boolean, hasReport: boolean } | null, stretch: { start: string, end: string, fromSecond: number, toSecond: number } | null }> } | null }> };

export type IceQueryVariables = Exact<{
  callId: string;
}>;


export type IceQuery = { callReports: Array<{ id: string, paths: Array<{ start: string | null, end: string | null, intervalCount: number, ice: { id: string | null, state: string | null, nominated: boolean | null, currentRoundTripTime: number | null, local: { candidateType: string | null, protocol: string | null, networkType: string | null, address: string | null, port: number | null, relayProtocol: string | null, url: string | null } | null, remote: { candidateType: string | null, protocol: string | null, address: string | null, port: number | null } | null } | null, transport: { iceState: string | null, dtlsState: string | null, srtpCipher: string | null, tlsVersion: string | null, selectedCandidatePairChanges: number | null } | null, inboundCodec: { mimeType: string | null, clockRate: number | null, channels: number | null } | null, outboundCodec: { mimeType: string | null, clockRate: number | null, channels: number | null } | null }> | null, candidates: { nodes: Array<{ timestamp: string | null, message: string, context: unknown }> }, states: { nodes: Array<{ timestamp: string | null, message: string, context: unknown }> } }> | null };

export type IdsQueryVariables = Exact<{
  callId: string;
}>;


export type IdsQuery = { callReports: Array<{ id: string, correlation: { voiceSdkIdDecoded: unknown, callEvents: { totalCount: number, truncated: boolean, nodes: Array<{ id: string, name: string | null, type: CallEventType, timestamp: string | null, payload: unknown, hangup: { cause: string | null, source: string | null, sipCode: number | null, quality: { inboundMos: number | null, inboundPacketCount: number | null, inboundSkippedPacketCount: number | null } | null } | null }> } | null, recordings: Array<{ id: string | null, channels: RecordingChannels, startedAt: string | null, durationSeconds: number | null, status: string | null, downloadLinks: Array<{ format: string, url: string }> }> | null, callStatus: { callControlId: string, isAlive: boolean | null, durationSeconds: number | null } | null, otherLegs: Array<{ callId: string, detailRecord: { agent: string | null, direction: CallDirection } | null }> | null } }> | null, calls: Array<{ callId: string, detailRecord: { agent: string | null, callerNumber: string | null, destinationNumber: string | null, direction: CallDirection, startedAt: string | null, endedAt: string | null, callSeconds: number | null, billedSeconds: number | null, cost: string | null, currency: string | null, connectionName: string | null, connectionId: string | null } | null }> };

export type ListScoresQueryVariables = Exact<{
  callIds: Array<string> | string;
}>;


export type ListScoresQuery = { calls: Array<{ callId: string, verdict: { fault: Fault, also: Array<Fault>, headline: string, impact: { level: ImpactLevel }, parties: Array<{ callId: string | null, name: string, isOwn: boolean }> } | null, reports: Array<{ id: string, sdk: { platform: SdkPlatform, version: string | null }, correlation: { telnyxSessionId: string | null }, summary: { callerNumber: string | null, destinationNumber: string | null, direction: CallDirection, startedAt: string | null, durationSeconds: number | null }, quality: { inbound: { mos: { average: number | null } }, outbound: { mos: { average: number | null } } } | null }> | null }> };

export type LogsQueryVariables = Exact<{
  callId: string;
  minLevel?: LogLevel | null | undefined;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type LogsQuery = { callReports: Array<{ id: string, logs: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ timestamp: string | null, level: LogLevel, levelRaw: string | null, message: string, context: unknown, segmentIndex: number }> } }> | null };

export type QualityQueryVariables = Exact<{
  callId: string;
}>;


export type QualityQuery = { callReports: Array<{ id: string, quality: { issues: Array<{ code: IssueCode, sdkCode: number | null, severity: IssueSeverity, direction: IssueDirection, start: string | null, onset: string | null, end: string | null, intervalCount: number, affectedSeconds: number, worstValue: number | null, unit: string | null, threshold: number | null, evidenceCount: number, meaning: string, whatToCheck: Array<string>, alsoReportedBySdk: boolean, episodes: Array<{ start: string | null, onset: string | null, end: string | null, intervalCount: number, worstValue: number | null }>, evidence: Array<{ segmentIndex: number | null, start: string | null, end: string | null, metric: string | null, value: number | null, detail: string | null }> }>, inbound: { mos: { average: number | null, minimum: number | null, reason: string | null }, jitterMs: { average: number | null, p95: number | null, maximum: number | null }, lossPercent: { average: number | null, p95: number | null, maximum: number | null } }, outbound: { mos: { average: number | null, minimum: number | null, reason: string | null }, jitterMs: { average: number | null, p95: number | null, maximum: number | null }, lossPercent: { average: number | null, p95: number | null, maximum: number | null } }, roundTripTimeMs: { average: number | null, maximum: number | null } } | null, dataQuality: Array<{ kind: DataQualityKind, severity: IssueSeverity, detail: string, effectOnSeries: string, effectOnScores: string }> | null }> | null };

export type JudgedFragment = { inbound: { mos: { average: number | null, minimum: number | null, reason: string | null }, jitterMs: { average: number | null, p95: number | null, maximum: number | null }, lossPercent: { average: number | null, p95: number | null, maximum: number | null } }, outbound: { mos: { average: number | null, minimum: number | null, reason: string | null }, jitterMs: { average: number | null, p95: number | null, maximum: number | null }, lossPercent: { average: number | null, p95: number | null, maximum: number | null } }, roundTripTimeMs: { average: number | null, maximum: number | null } };

export type ScoresFragment = { mos: { average: number | null, minimum: number | null, reason: string | null }, jitterMs: { average: number | null, p95: number | null, maximum: number | null }, lossPercent: { average: number | null, p95: number | null, maximum: number | null } };

export type IssueFragment = { code: IssueCode, sdkCode: number | null, severity: IssueSeverity, direction: IssueDirection, start: string | null, onset: string | null, end: string | null, intervalCount: number, affectedSeconds: number, worstValue: number | null, unit: string | null, threshold: number | null, evidenceCount: number, meaning: string, whatToCheck: Array<string>, alsoReportedBySdk: boolean, episodes: Array<{ start: string | null, onset: string | null, end: string | null, intervalCount: number, worstValue: number | null }>, evidence: Array<{ segmentIndex: number | null, start: string | null, end: string | null, metric: string | null, value: number | null, detail: string | null }> };

export type RawQueryVariables = Exact<{
  callId: string;
  indexes?: Array<number> | number | null | undefined;
}>;


export type RawQuery = { callReports: Array<{ id: string, segments: Array<{ index: number, raw: unknown }> }> | null };

export type SeriesQueryVariables = Exact<{
  callId: string;
  metrics: Array<SeriesMetric> | SeriesMetric;
  maxPoints: number;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type SeriesQuery = { callReports: Array<{ id: string, series: { t: (number | null)[], columns: Array<{ metric: SeriesMetric, values: (number | null)[] }> } | null }> | null };

export type VerdictQueryVariables = Exact<{
  callId: string;
}>;


export type VerdictQuery = { calls: Array<{ callId: string, verdict: { outcome: CallOutcome, hangupCause: string | null, sipCode: number | null, fault: Fault, confidence: Confidence, also: Array<Fault>, alternatives: Array<Fault>, headline: string, summary: string, judgedShare: number | null, endedBy: { name: string } | null, parties: Array<{ clockAheadMs: number | null, name: string, isOwn: boolean, hasReport: boolean }>, impact: { level: ImpactLevel, spoiledSeconds: number, talkSeconds: number | null, affected: Array<{ spoiledSeconds: number, effect: AudioEffect, faults: Array<Fault>, alternatives: Array<Fault>, speaker: { name: string, isOwn: boolean, hasReport: boolean }, stretches: Array<{ start: string, end: string, fromSecond: number, toSecond: number }> }> }, meantSilences: Array<{ kind: MeantSilenceKind, party: { name: string, isOwn: boolean, hasReport: boolean }, stretch: { start: string, end: string, fromSecond: number, toSecond: number } }>, nextSteps: Array<{ actor: NextStepActor, action: string, reason: string, party: { name: string, isOwn: boolean, hasReport: boolean } | null, quote: Array<{ name: string, value: string }> }>, evidence: Array<{ stance: Stance, statement: string, party: { name: string, isOwn: boolean, hasReport: boolean } | null, stretch: { start: string, end: string, fromSecond: number, toSecond: number } | null }> } | null }> };

export type SessionJudgedFragment = { outcome: CallOutcome, hangupCause: string | null, sipCode: number | null, fault: Fault, confidence: Confidence, also: Array<Fault>, alternatives: Array<Fault>, headline: string, summary: string, judgedShare: number | null, endedBy: { name: string } | null, parties: Array<{ clockAheadMs: number | null, name: string, isOwn: boolean, hasReport: boolean }>, impact: { level: ImpactLevel, spoiledSeconds: number, talkSeconds: number | null, affected: Array<{ spoiledSeconds: number, effect: AudioEffect, faults: Array<Fault>, alternatives: Array<Fault>, speaker: { name: string, isOwn: boolean, hasReport: boolean }, stretches: Array<{ start: string, end: string, fromSecond: number, toSecond: number }> }> }, meantSilences: Array<{ kind: MeantSilenceKind, party: { name: string, isOwn: boolean, hasReport: boolean }, stretch: { start: string, end: string, fromSecond: number, toSecond: number } }>, nextSteps: Array<{ actor: NextStepActor, action: string, reason: string, party: { name: string, isOwn: boolean, hasReport: boolean } | null, quote: Array<{ name: string, value: string }> }>, evidence: Array<{ stance: Stance, statement: string, party: { name: string, isOwn: boolean, hasReport: boolean } | null, stretch: { start: string, end: string, fromSecond: number, toSecond: number } | null }> };

export type PersonFragment = { name: string, isOwn: boolean, hasReport: boolean };

export type StretchFragment = { start: string, end: string, fromSecond: number, toSecond: number };

export const ListedCallFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedCall"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Call"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"detailRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"telnyxSessionId"}},{"kind":"Field","name":{"kind":"Name","value":"agent"}},{"kind":"Field","name":{"kind":"Name","value":"callerNumber"}},{"kind":"Field","name":{"kind":"Name","value":"destinationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"callSeconds"}}]}}]}}]} as unknown as DocumentNode<ListedCallFragment, unknown>;
export const ScoresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Scores"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DirectionQuality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mos"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"jitterMs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"p95"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lossPercent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"p95"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<ScoresFragment, unknown>;
export const JudgedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Judged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CallQuality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inbound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Scores"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outbound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Scores"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roundTripTimeMs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Scores"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DirectionQuality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mos"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"jitterMs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"p95"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lossPercent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"p95"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<JudgedFragment, unknown>;
export const IssueFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Issue"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QualityIssue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"sdkCode"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"onset"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"intervalCount"}},{"kind":"Field","name":{"kind":"Name","value":"affectedSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"worstValue"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"episodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"onset"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"intervalCount"}},{"kind":"Field","name":{"kind":"Name","value":"worstValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentIndex"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidenceCount"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}},{"kind":"Field","name":{"kind":"Name","value":"whatToCheck"}},{"kind":"Field","name":{"kind":"Name","value":"alsoReportedBySdk"}}]}}]} as unknown as DocumentNode<IssueFragment, unknown>;
export const PersonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionParty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hasReport"}}]}}]} as unknown as DocumentNode<PersonFragment, unknown>;
export const StretchFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Stretch"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionStretch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"fromSecond"}},{"kind":"Field","name":{"kind":"Name","value":"toSecond"}}]}}]} as unknown as DocumentNode<StretchFragment, unknown>;
export const SessionJudgedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionJudged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionVerdict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"hangupCause"}},{"kind":"Field","name":{"kind":"Name","value":"sipCode"}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"also"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"judgedShare"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"clockAheadMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"spoiledSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"talkSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"affected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spoiledSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"faults"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"}},{"kind":"Field","name":{"kind":"Name","value":"stretches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Stretch"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"meantSilences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stretch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Stretch"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stretch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Stretch"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionParty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hasReport"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Stretch"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionStretch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"fromSecond"}},{"kind":"Field","name":{"kind":"Name","value":"toSecond"}}]}}]} as unknown as DocumentNode<SessionJudgedFragment, unknown>;
export const AroundDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Around"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"callId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"callId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"local"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidateType"}},{"kind":"Field","name":{"kind":"Name","value":"relayProtocol"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidateType"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"inboundCodec"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mimeType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outboundCodec"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mimeType"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"correlation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"otherLegs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"calls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callIds"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"callId"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"missingSources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"legs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"telnyxLegId"}},{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"clock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offsetMs"}},{"kind":"Field","name":{"kind":"Name","value":"uncertaintyMs"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"}},{"kind":"Field","name":{"kind":"Name","value":"leg"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"telnyxLegId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"logPosition"}},{"kind":"Field","name":{"kind":"Name","value":"segmentIndex"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AroundQuery, AroundQueryVariables>;
export const RecentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Recent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"found"},"name":{"kind":"Name","value":"recentCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedCall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedCall"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Call"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"detailRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"telnyxSessionId"}},{"kind":"Field","name":{"kind":"Name","value":"agent"}},{"kind":"Field","name":{"kind":"Name","value":"callerNumber"}},{"kind":"Field","name":{"kind":"Name","value":"destinationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"callSeconds"}}]}}]}}]} as unknown as DocumentNode<RecentQuery, RecentQueryVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CallFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"found"},"name":{"kind":"Name","value":"searchCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedCall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedCall"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Call"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"detailRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"telnyxSessionId"}},{"kind":"Field","name":{"kind":"Name","value":"agent"}},{"kind":"Field","name":{"kind":"Name","value":"callerNumber"}},{"kind":"Field","name":{"kind":"Name","value":"destinationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"callSeconds"}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const ResolveCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResolveCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"callId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"callId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ResolveCallQuery, ResolveCallQueryVariables>;
export const ResolveRecordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResolveRecords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"session"},"name":{"kind":"Name","value":"searchCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"telnyxSessionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"detailRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"leg"},"name":{"kind":"Name","value":"searchCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"telnyxLegId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"agent"},"name":{"kind":"Name","value":"searchCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"agent"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}}]}}]}}]}}]} as unknown as DocumentNode<ResolveRecordsQuery, ResolveRecordsQueryVariables>;
export const HeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Head"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"callId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"callId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"storedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"missingSegments"}},{"kind":"Field","name":{"kind":"Name","value":"repeatedSegmentCount"}},{"kind":"Field","name":{"kind":"Name","value":"sdk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"platform"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"correlation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"telnyxLegId"}},{"kind":"Field","name":{"kind":"Name","value":"telnyxSessionId"}},{"kind":"Field","name":{"kind":"Name","value":"voiceSdkSessionId"}},{"kind":"Field","name":{"kind":"Name","value":"voiceSdkId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"organizationId"}},{"kind":"Field","name":{"kind":"Name","value":"reportGroupId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"callerNumber"}},{"kind":"Field","name":{"kind":"Name","value":"destinationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"isFinal"}},{"kind":"Field","name":{"kind":"Name","value":"intervalCount"}},{"kind":"Field","name":{"kind":"Name","value":"storedAt"}},{"kind":"Field","name":{"kind":"Name","value":"flushReason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"socketClose"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"codeName"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"calls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callIds"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"callId"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"useOtherLeg"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionJudged"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionParty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hasReport"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Stretch"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionStretch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"fromSecond"}},{"kind":"Field","name":{"kind":"Name","value":"toSecond"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionJudged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionVerdict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"hangupCause"}},{"kind":"Field","name":{"kind":"Name","value":"sipCode"}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"also"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"judgedShare"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"clockAheadMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"spoiledSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"talkSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"affected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spoiledSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"faults"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"}},{"kind":"Field","name":{"kind":"Name","value":"stretches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Stretch"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"meantSilences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stretch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Stretch"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stretch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Stretch"}}]}}]}}]}}]} as unknown as DocumentNode<HeadQuery, HeadQueryVariables>;
export const IceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"callId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"callId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"intervalCount"}},{"kind":"Field","name":{"kind":"Name","value":"ice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"nominated"}},{"kind":"Field","name":{"kind":"Name","value":"currentRoundTripTime"}},{"kind":"Field","name":{"kind":"Name","value":"local"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidateType"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"}},{"kind":"Field","name":{"kind":"Name","value":"networkType"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"port"}},{"kind":"Field","name":{"kind":"Name","value":"relayProtocol"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidateType"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"port"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"transport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iceState"}},{"kind":"Field","name":{"kind":"Name","value":"dtlsState"}},{"kind":"Field","name":{"kind":"Name","value":"srtpCipher"}},{"kind":"Field","name":{"kind":"Name","value":"tlsVersion"}},{"kind":"Field","name":{"kind":"Name","value":"selectedCandidatePairChanges"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inboundCodec"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outboundCodec"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mimeType"}},{"kind":"Field","name":{"kind":"Name","value":"clockRate"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"candidates"},"name":{"kind":"Name","value":"logs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"StringValue","value":"candidate","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timestamp"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"context"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"states"},"name":{"kind":"Name","value":"logs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"StringValue","value":"state","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timestamp"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"context"}}]}}]}}]}}]}}]} as unknown as DocumentNode<IceQuery, IceQueryVariables>;
export const IdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ids"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"callId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"callId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"correlation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"voiceSdkIdDecoded"}},{"kind":"Field","name":{"kind":"Name","value":"callEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"timestamp"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}},{"kind":"Field","name":{"kind":"Name","value":"hangup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sipCode"}},{"kind":"Field","name":{"kind":"Name","value":"quality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboundMos"}},{"kind":"Field","name":{"kind":"Name","value":"inboundPacketCount"}},{"kind":"Field","name":{"kind":"Name","value":"inboundSkippedPacketCount"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"downloadLinks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"callStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callControlId"}},{"kind":"Field","name":{"kind":"Name","value":"isAlive"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherLegs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"detailRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"calls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callIds"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"callId"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"detailRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"}},{"kind":"Field","name":{"kind":"Name","value":"callerNumber"}},{"kind":"Field","name":{"kind":"Name","value":"destinationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"callSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"billedSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"connectionName"}},{"kind":"Field","name":{"kind":"Name","value":"connectionId"}}]}}]}}]}}]} as unknown as DocumentNode<IdsQuery, IdsQueryVariables>;
export const ListScoresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListScores"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"callIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"callIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"also"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"impact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sdk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"platform"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"correlation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"telnyxSessionId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callerNumber"}},{"kind":"Field","name":{"kind":"Name","value":"destinationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inbound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mos"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"outbound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mos"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ListScoresQuery, ListScoresQueryVariables>;
export const LogsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Logs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"callId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minLevel"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LogLevel"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"callId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"logs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"minLevel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minLevel"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timestamp"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"levelRaw"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"context"}},{"kind":"Field","name":{"kind":"Name","value":"segmentIndex"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LogsQuery, LogsQueryVariables>;
export const QualityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Quality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"callId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"callId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Judged"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Issue"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataQuality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"effectOnSeries"}},{"kind":"Field","name":{"kind":"Name","value":"effectOnScores"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Scores"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DirectionQuality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mos"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"jitterMs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"p95"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lossPercent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"p95"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Judged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CallQuality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inbound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Scores"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outbound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Scores"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roundTripTimeMs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Issue"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QualityIssue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"sdkCode"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"onset"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"intervalCount"}},{"kind":"Field","name":{"kind":"Name","value":"affectedSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"worstValue"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"episodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"onset"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"intervalCount"}},{"kind":"Field","name":{"kind":"Name","value":"worstValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentIndex"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidenceCount"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}},{"kind":"Field","name":{"kind":"Name","value":"whatToCheck"}},{"kind":"Field","name":{"kind":"Name","value":"alsoReportedBySdk"}}]}}]} as unknown as DocumentNode<QualityQuery, QualityQueryVariables>;
export const RawDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Raw"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"callId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indexes"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"callId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"indexes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"indexes"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}}]}}]}}]}}]} as unknown as DocumentNode<RawQuery, RawQueryVariables>;
export const SeriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Series"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"callId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metrics"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SeriesMetric"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxPoints"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callReports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"callId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metrics"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metrics"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxPoints"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxPoints"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"t"}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SeriesQuery, SeriesQueryVariables>;
export const VerdictDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Verdict"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"callId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callIds"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"callId"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionJudged"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionParty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hasReport"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Stretch"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionStretch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"fromSecond"}},{"kind":"Field","name":{"kind":"Name","value":"toSecond"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionJudged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionVerdict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"hangupCause"}},{"kind":"Field","name":{"kind":"Name","value":"sipCode"}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"also"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"judgedShare"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"clockAheadMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"spoiledSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"talkSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"affected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spoiledSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"faults"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"}},{"kind":"Field","name":{"kind":"Name","value":"stretches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Stretch"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"meantSilences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stretch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Stretch"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stretch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Stretch"}}]}}]}}]}}]} as unknown as DocumentNode<VerdictQuery, VerdictQueryVariables>;