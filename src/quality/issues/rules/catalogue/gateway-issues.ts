import { NETWORK_CHECKS, type IssueKind } from './issue-kind.ts';

/** Issues that only the gateway detects; the SDKs do not warn of them. */
export const GATEWAY_ISSUES = {
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
      'The application had switched the microphone off, or the system gave it no sound. That may have been intended.',
    whatToCheck: ["Whether the user intended to be muted; the application's mute button."],
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
} as const satisfies Readonly<Record<string, IssueKind>>;
