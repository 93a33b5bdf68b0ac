/** Every issue code: first those of the vendor's SDKs, then the gateway's own. */
export const ISSUE_CODES = [
  'HIGH_RTT',
  'HIGH_JITTER',
  'HIGH_PACKET_LOSS',
  'LOW_MOS',
  'LOW_LOCAL_AUDIO',
  'LOW_INBOUND_AUDIO',
  'LOW_BYTES_RECEIVED',
  'LOW_BYTES_SENT',
  'ICE_CONNECTIVITY_LOST',
  'PEER_CONNECTION_FAILED',
  'ONLY_HOST_ICE_CANDIDATES',
  'ICE_CANDIDATE_PAIR_CHANGED',
  'SIGNALING_RECOVERY_REQUIRED',
  'MEDIA_RECOVERY_REQUIRED',
  'OTHER_SDK_WARNING',
  'SDK_ERROR',
  'SUSTAINED_PACKET_LOSS',
  'OUTBOUND_PACKET_LOSS',
  'OUTBOUND_JITTER',
  'AUDIO_CONCEALED',
  'MEDIA_GAP',
  'ONE_WAY_AUDIO',
  'MICROPHONE_SILENT',
  'MICROPHONE_MUTED',
  'MICROPHONE_ENDED',
  'RELAYED_PATH',
  'ICE_TROUBLE',
  'DTLS_TROUBLE',
  'SIGNALING_SOCKET_CLOSED',
  'MISSING_SEGMENTS',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];
export type Severity = 'INFO' | 'WARNING' | 'CRITICAL';
export type Direction = 'INBOUND' | 'OUTBOUND' | 'BOTH' | 'SIGNALING';

/** The properties that all issues of one code share. */
export interface IssueKind {
  /** The SDK's number of the warning; null for the gateway's own findings. */
  readonly sdkCode: number | null;
  readonly direction: Direction;
  readonly severity: Severity;
  /** Unit of the worst value and of the threshold; null if there is none. */
  readonly unit: string | null;
  readonly meaning: string;
  readonly whatToCheck: readonly string[];
}

/** What to check for most network issues. */
export const NETWORK_CHECKS = [
  'The last hop: wired instead of wireless, distance to the access point, other traffic on the same line.',
  'VPN, proxy or firewall between client and Telnyx; compare with a call from another network.',
];
