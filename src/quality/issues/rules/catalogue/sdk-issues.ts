import { NETWORK_CHECKS, type IssueKind } from './issue-kind.ts';

/** Issues that the vendor's SDKs define. The wording is the gateway's own. */
export const SDK_ISSUES = {
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
    meaning: 'The SDK found its signalling connection dead and set it up again.',
    whatToCheck: ['Proxies and firewalls that close idle or long-lived WebSockets.'],
  },
  MEDIA_RECOVERY_REQUIRED: {
    sdkCode: 36004,
    direction: 'BOTH',
    severity: 'WARNING',
    unit: null,
    meaning: 'The SDK found its media connection dead and set it up again.',
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
} as const satisfies Readonly<Record<string, IssueKind>>;
