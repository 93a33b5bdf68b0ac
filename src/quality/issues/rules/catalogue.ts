/** Every code an issue can have: the vendor's names, then the product's own. */
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

/** What is always the same of an issue. */
export interface IssueKind {
  /** The SDK's number of the warning; null for the product's own findings. */
  readonly sdkCode: number | null;
  readonly direction: Direction;
  readonly severity: Severity;
  /** Unit of the worst value and of the threshold; null where there is none. */
  readonly unit: string | null;
  readonly meaning: string;
  readonly whatToCheck: readonly string[];
}

const NETWORK_CHECKS = [
  'The last hop: wired instead of wireless, distance to the access point, other traffic on the same line.',
  'VPN, proxy or firewall between client and Telnyx; compare with a call from another network.',
];

/** The issues and what to make of them. Meanings are the product's own words. */
export const CATALOGUE: Readonly<Record<IssueCode, IssueKind>> = {
  HIGH_RTT: {
    sdkCode: 31001,
    direction: 'BOTH',
    severity: 'WARNING',
    unit: 'ms',
    meaning:
      'Packets take long to the Telnyx edge and back: people talk over one another. It does not say in which direction they are slow.',
    whatToCheck: ['The region the client connected to against where the user is.', ...NETWORK_CHECKS],
  },
  HIGH_JITTER: {
    sdkCode: 31002,
    direction: 'INBOUND',
    severity: 'WARNING',
    unit: 'ms',
    meaning:
      'Audio arrived at the client unevenly: the jitter buffer grows or runs dry, which is heard as delay or choppiness.',
    whatToCheck: NETWORK_CHECKS,
  },
  HIGH_PACKET_LOSS: {
    sdkCode: 31003,
    direction: 'INBOUND',
    severity: 'WARNING',
    unit: '%',
    meaning: 'Packets from Telnyx to the client were lost: the user heard gaps or invented sound.',
    whatToCheck: NETWORK_CHECKS,
  },
  LOW_MOS: {
    sdkCode: 31004,
    direction: 'INBOUND',
    severity: 'CRITICAL',
    unit: 'MOS',
    meaning: 'Delay, jitter and loss together were bad enough for most people to call the line poor.',
    whatToCheck: [
      'The issues of jitter, loss and round trip time of the same seconds say which of the three it is.',
      ...NETWORK_CHECKS,
    ],
  },
  LOW_LOCAL_AUDIO: {
    sdkCode: 31005,
    direction: 'OUTBOUND',
    severity: 'CRITICAL',
    unit: 'level',
    meaning: 'The microphone was live and not muted, but gave silence: the other side heard nothing.',
    whatToCheck: [
      'Which input device the browser or app used, and whether another program holds it.',
      'A mute switch on the headset, the input volume of the system, the permission for the microphone.',
    ],
  },
  LOW_INBOUND_AUDIO: {
    sdkCode: 31006,
    direction: 'INBOUND',
    severity: 'WARNING',
    unit: 'level',
    meaning:
      'What arrived was silent. If packets kept coming, the silence was made before them: on the far side or in between.',
    whatToCheck: [
      "The far side's mute and microphone.",
      'Hold, or a bridge that sends silence: the call-control events of the session.',
    ],
  },
  LOW_BYTES_RECEIVED: {
    sdkCode: 32001,
    direction: 'INBOUND',
    severity: 'CRITICAL',
    unit: 'B/s',
    meaning: 'Nothing at all arrived at the client.',
    whatToCheck: [
      'Whether the network changed or dropped at that moment.',
      'A firewall that lets the set-up pass but not the media.',
    ],
  },
  LOW_BYTES_SENT: {
    sdkCode: 32002,
    direction: 'OUTBOUND',
    severity: 'CRITICAL',
    unit: 'B/s',
    meaning: 'The client sent nothing at all: it never left the device.',
    whatToCheck: [
      'Whether the microphone track ended or was removed.',
      'Hold, or a renegotiation that stopped sending.',
    ],
  },
  ICE_CONNECTIVITY_LOST: {
    sdkCode: 33001,
    direction: 'BOTH',
    severity: 'WARNING',
    unit: null,
    meaning: 'The SDK reported that the path to Telnyx no longer answered.',
    whatToCheck: ['Whether the client changed network (wireless to cellular, VPN on or off).', ...NETWORK_CHECKS],
  },
  PEER_CONNECTION_FAILED: {
    sdkCode: 33004,
    direction: 'BOTH',
    severity: 'CRITICAL',
    unit: null,
    meaning: 'The SDK reported that the media connection failed and did not come back by itself.',
    whatToCheck: ['Whether UDP to Telnyx and to the TURN servers is allowed.', ...NETWORK_CHECKS],
  },
  ONLY_HOST_ICE_CANDIDATES: {
    sdkCode: 33005,
    direction: 'BOTH',
    severity: 'WARNING',
    unit: null,
    meaning: 'The client found no address of its own that the outside can reach: STUN and TURN did not answer.',
    whatToCheck: ['Whether STUN and TURN are reachable from this network.'],
  },
  ICE_CANDIDATE_PAIR_CHANGED: {
    sdkCode: 33008,
    direction: 'BOTH',
    severity: 'INFO',
    unit: null,
    meaning: 'Media moved to another path during the call. Audio may go on unharmed.',
    whatToCheck: [
      'Whether jitter or loss of the same seconds shows that the move was heard.',
      'Whether the client changed network.',
    ],
  },
  SIGNALING_RECOVERY_REQUIRED: {
    sdkCode: 36003,
    direction: 'SIGNALING',
    severity: 'WARNING',
    unit: null,
    meaning: 'The SDK found its signalling connection dead and set it up anew.',
    whatToCheck: ['Proxies and firewalls that close idle or long-lived WebSockets.'],
  },
  MEDIA_RECOVERY_REQUIRED: {
    sdkCode: 36004,
    direction: 'BOTH',
    severity: 'WARNING',
    unit: null,
    meaning: 'The SDK found its media connection dead and set it up anew.',
    whatToCheck: NETWORK_CHECKS,
  },
  OTHER_SDK_WARNING: {
    sdkCode: null,
    direction: 'BOTH',
    severity: 'INFO',
    unit: null,
    meaning: 'The SDK logged a warning that is not known here: the evidence has its text.',
    whatToCheck: ["The SDK's documentation of the code."],
  },
  SDK_ERROR: {
    sdkCode: null,
    direction: 'BOTH',
    severity: 'WARNING',
    unit: null,
    meaning: 'The SDK logged an error: the evidence has its text.',
    whatToCheck: ["The SDK's documentation of the code, and the log around it."],
  },
  SUSTAINED_PACKET_LOSS: {
    sdkCode: null,
    direction: 'INBOUND',
    severity: 'WARNING',
    unit: '%',
    meaning:
      'Packets from Telnyx to the client were lost again and again, though never for three intervals in a row, which is what the SDK waits for.',
    whatToCheck: NETWORK_CHECKS,
  },
  OUTBOUND_PACKET_LOSS: {
    sdkCode: null,
    direction: 'OUTBOUND',
    severity: 'WARNING',
    unit: '%',
    meaning:
      'Packets from the client were lost before the Telnyx edge, by its own RTCP reports: the other side heard gaps. The SDK does not warn of this.',
    whatToCheck: ['The upload of the line: other uploads, a full wireless channel.', ...NETWORK_CHECKS],
  },
  OUTBOUND_JITTER: {
    sdkCode: null,
    direction: 'OUTBOUND',
    severity: 'WARNING',
    unit: 'ms',
    meaning:
      "The client's audio arrived at the Telnyx edge unevenly, by its own RTCP reports. The SDK does not warn of this.",
    whatToCheck: ['Load on the device, and the upload of the line.', ...NETWORK_CHECKS],
  },
  AUDIO_CONCEALED: {
    sdkCode: null,
    direction: 'INBOUND',
    severity: 'WARNING',
    unit: '%',
    meaning:
      'The client played invented sound because packets were missing or late: this is what the user heard of the network.',
    whatToCheck: ['Loss and jitter of the same seconds; with neither, the load on the device.'],
  },
  MEDIA_GAP: {
    sdkCode: null,
    direction: 'INBOUND',
    severity: 'CRITICAL',
    unit: 's',
    meaning: 'No packet arrived for a while, or none ever did. Silence that is sent is not a gap: it arrives.',
    whatToCheck: [
      'Whether the network changed or dropped at that moment, and whether the signalling socket closed too.',
    ],
  },
  ONE_WAY_AUDIO: {
    sdkCode: null,
    direction: 'INBOUND',
    severity: 'CRITICAL',
    unit: 's',
    meaning:
      'Packets kept arriving but carried silence, while this side was heard speaking or could have been: audio went one way.',
    whatToCheck: ["The far side's mute and microphone.", "The other leg's report: did its microphone give sound?"],
  },
  MICROPHONE_SILENT: {
    sdkCode: null,
    direction: 'OUTBOUND',
    severity: 'WARNING',
    unit: 's',
    meaning:
      'The microphone gave complete silence for a while. A person who only listens gives that too, where noise is suppressed.',
    whatToCheck: ['Whether sound came back; if it did not, the input device.'],
  },
  MICROPHONE_MUTED: {
    sdkCode: null,
    direction: 'OUTBOUND',
    severity: 'INFO',
    unit: 's',
    meaning:
      'The application had switched the microphone off, or the system gave it no sound. That may have been meant.',
    whatToCheck: ["Whether the user meant to be muted; the application's mute button."],
  },
  MICROPHONE_ENDED: {
    sdkCode: null,
    direction: 'OUTBOUND',
    severity: 'CRITICAL',
    unit: null,
    meaning:
      'The microphone track ended during the call: the device was unplugged, taken away or its permission withdrawn.',
    whatToCheck: ['The device and its permission; whether the application asks for a new track.'],
  },
  RELAYED_PATH: {
    sdkCode: null,
    direction: 'BOTH',
    severity: 'INFO',
    unit: null,
    meaning: 'Media went through a TURN server: the direct way was closed. That adds delay but is no fault by itself.',
    whatToCheck: ['Whether UDP to Telnyx is blocked; whether the application forces the relay.'],
  },
  ICE_TROUBLE: {
    sdkCode: null,
    direction: 'BOTH',
    severity: 'WARNING',
    unit: null,
    meaning: 'The path to Telnyx stopped answering, or took long to be found.',
    whatToCheck: ['Whether the client changed network.', ...NETWORK_CHECKS],
  },
  DTLS_TROUBLE: {
    sdkCode: null,
    direction: 'BOTH',
    severity: 'CRITICAL',
    unit: null,
    meaning:
      'The keys for the audio could not be agreed on, or the secured channel broke: no audio can be heard without it.',
    whatToCheck: ['Middleboxes that tamper with UDP; the clock and the certificates of the client.'],
  },
  SIGNALING_SOCKET_CLOSED: {
    sdkCode: null,
    direction: 'SIGNALING',
    severity: 'WARNING',
    unit: null,
    meaning:
      'The connection that carries call control closed during the call. Audio does not run over it and may go on unharmed; hanging up, transfer and hold do.',
    whatToCheck: ['Proxies and firewalls that close WebSockets; whether the network dropped at that moment.'],
  },
  MISSING_SEGMENTS: {
    sdkCode: null,
    direction: 'BOTH',
    severity: 'WARNING',
    unit: null,
    meaning: 'Parts of the report were sent and never stored: nothing is known of that time.',
    whatToCheck: ['Whether the client was offline when the part was to be posted.'],
  },
};

/** Codes whose warnings the rules compute themselves; of others the SDK's log is the only source. */
export const COMPUTED_SDK_CODES: ReadonlySet<number> = new Set([
  31001, 31002, 31003, 31004, 31005, 31006, 32001, 32002, 33008,
]);
