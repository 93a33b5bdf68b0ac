/** The state of a call, common to all SDKs. */
export type CallState =
  'NEW' | 'CONNECTING' | 'RINGING' | 'EARLY' | 'ANSWERING' | 'ACTIVE' | 'HELD' | 'RECONNECTING' | 'ENDED';

/** `RTCIceConnectionState` of the W3C. */
export type IceState = 'new' | 'checking' | 'connected' | 'completed' | 'disconnected' | 'failed' | 'closed';

/** `RTCPeerConnectionState` of the W3C: ICE and DTLS together. */
export type PeerState = 'new' | 'connecting' | 'connected' | 'disconnected' | 'failed' | 'closed';

/** What the SDK did with its own report. */
export type ReportStep =
  | 'COLLECTION_STARTED'
  | 'COLLECTION_STOPPED'
  | 'FLUSH_REQUESTED'
  | 'FLUSHED'
  | 'POSTING'
  | 'POSTED'
  | 'POST_FAILED'
  | 'RETRIES_EXHAUSTED';

/** Who hung up: the application for its user, the SDK itself, or the other end. */
export type HangupBy = 'APPLICATION' | 'SDK' | 'REMOTE';

/** The meaning of a line of an SDK's log. What a line does not say is null. */
export type LogEvent =
  | { readonly kind: 'CALL_STATE'; readonly from: CallState | null; readonly to: CallState }
  | { readonly kind: 'ICE_STATE'; readonly state: IceState }
  | { readonly kind: 'PEER_STATE'; readonly state: PeerState }
  | { readonly kind: 'ICE_GATHERING_STATE'; readonly state: string | null }
  /** `before` and `muted` are the states before and after the line; null if the line does not say. */
  | {
      readonly kind: 'MUTE';
      readonly by: 'muteAudio' | 'unmuteAudio' | 'toggleAudioMute';
      readonly before: boolean | null;
      readonly muted: boolean | null;
    }
  /** The microphone's track as the SDK's collector saw it. */
  | {
      readonly kind: 'TRACK_SNAPSHOT';
      readonly trackId: string | null;
      readonly enabled: boolean | null;
      readonly muted: boolean | null;
    }
  | { readonly kind: 'DEVICE_CHANGE'; readonly phase: 'STARTED' | 'FINISHED'; readonly deviceId: string | null }
  | { readonly kind: 'DEVICES_CHANGED' }
  | { readonly kind: 'SOCKET_OPENED'; readonly generation: number | null }
  | {
      readonly kind: 'SOCKET_CLOSED';
      readonly code: number | null;
      readonly reason: string | null;
      readonly wasClean: boolean | null;
    }
  | { readonly kind: 'SOCKET_ERROR' }
  | { readonly kind: 'RECONNECT_ATTEMPT'; readonly attempt: number | null }
  | { readonly kind: 'RECONNECT_EXHAUSTED' }
  | { readonly kind: 'SIGNALING_RECOVERY'; readonly source: string | null; readonly reason: string | null }
  | { readonly kind: 'NO_RTP'; readonly direction: string | null }
  | { readonly kind: 'PEER_FAILURE'; readonly evidence: string | null }
  | { readonly kind: 'ICE_RESTART'; readonly phase: 'REQUESTED' | 'STARTED' | 'FAILED' }
  | {
      readonly kind: 'HANGUP';
      readonly cause: string | null;
      readonly causeCode: number | null;
      readonly sipCode: number | null;
      readonly sipReason: string | null;
      /** The SDK's name for the initiator, such as `app:call.hangup`, `remote:telnyx_rtc.bye`, `sdk:peer-init-failed`. */
      readonly initiator: string | null;
      readonly by: HangupBy | null;
    }
  | { readonly kind: 'SDK_WARNING'; readonly code: number; readonly text: string }
  | { readonly kind: 'SDK_ERROR'; readonly code: number }
  /** The SDK gave up the call: no microphone, no permission, no peer connection. */
  | { readonly kind: 'PEER_INIT_FAILED'; readonly code: number | null }
  | { readonly kind: 'REPORT'; readonly step: ReportStep }
  | { readonly kind: 'CANDIDATE_PAIR_CHANGED' }
  | { readonly kind: 'ICE_CANDIDATE'; readonly end: 'LOCAL' | 'REMOTE'; readonly candidate: string | null }
  | { readonly kind: 'ICE_CANDIDATE_ERROR' }
  | { readonly kind: 'UNKNOWN' };

/** Kinds that concern the client's one signalling socket, which all calls of a page share. */
const OF_THE_PAGE: ReadonlySet<LogEvent['kind']> = new Set([
  'SOCKET_OPENED',
  'SOCKET_CLOSED',
  'SOCKET_ERROR',
  'RECONNECT_ATTEMPT',
  'RECONNECT_EXHAUSTED',
  'SIGNALING_RECOVERY',
  'DEVICES_CHANGED',
]);

/** Whether an event concerns every call of the page. */
export const isPageWide = ({ kind }: LogEvent): boolean => OF_THE_PAGE.has(kind);
