import { possessive } from './finding.ts';
import type { Cause } from './types.ts';

export const ACTORS = ['USER', 'USER_IT', 'CARRIER', 'TELNYX', 'NOBODY'] as const;
export type Actor = (typeof ACTORS)[number];

/** A row of the table in docs/quality.md: for a cause, and for the parts to which it applies. */
export interface StepRule {
  readonly actor: Actor;
  readonly action: (name: string) => string;
  readonly reason: string;
}

const NETWORK: readonly StepRule[] = [
  {
    actor: 'USER',
    action: (name) =>
      `${name}: try a cable instead of wireless, or move closer to the access point, and stop other uploads and downloads.`,
    reason: 'Most packets are lost or delayed between a device and its access point.',
  },
  {
    actor: 'USER_IT',
    action: (name) =>
      `Check VPN, proxy, firewall and the load of the line at ${possessive(name)} site, and compare with another network.`,
    reason: 'A full line, or a firewall that inspects traffic, loses or delays audio before anything else.',
  },
];

/** What to do about any fault within Telnyx. */
export const TELNYX_STEPS: readonly StepRule[] = [
  {
    actor: 'TELNYX',
    action: () => 'Open a ticket with Telnyx: include this verdict and the ids of both legs.',
    reason: 'The audio that Telnyx received was in order, and the audio that it passed on was not.',
  },
];

const MICROPHONE: readonly StepRule[] = [
  {
    actor: 'USER',
    action: (name) =>
      `${name}: check the mute switch of the headset, the chosen input device, and whether another program holds the microphone.`,
    reason: 'The microphone delivered nothing that could have been sent.',
  },
];

const BLOCKED: readonly StepRule[] = [
  {
    actor: 'USER_IT',
    action: (name) =>
      `Allow UDP to Telnyx and its TURN servers from ${possessive(name)} network, or offer TURN over TLS on port 443.`,
    reason: 'The audio connection was not made or was lost, while call control got through.',
  },
];

/** What to do by cause. The table in docs/quality.md is generated from it, and each row is tested. */
export const STEPS: Readonly<Record<Cause, readonly StepRule[]>> = {
  PACKETS_LOST: NETWORK,
  PACKETS_UNEVEN: NETWORK,
  NOTHING_ARRIVED: NETWORK,
  NEVER_ARRIVED: BLOCKED,
  NOT_LET_OUT: NETWORK,
  NOTHING_SENT: MICROPHONE,
  DELAY: [
    {
      actor: 'USER_IT',
      action: (name) =>
        `Check which region ${possessive(name)} client connects to, VPN detours, and whether uploads fill the line.`,
      reason: 'A long route or a full queue adds delay without losing packets.',
    },
  ],
  SILENT_MICROPHONE: MICROPHONE,
  MICROPHONE_ENDED: [
    {
      actor: 'USER',
      action: (name) => `${name}: check the plug, the battery and the permission of the microphone.`,
      reason: 'The device was gone or taken away during the call.',
    },
  ],
  QUIET_MICROPHONE: [
    {
      actor: 'USER',
      action: (name) => `${name}: raise the input volume in the system and speak closer to the microphone.`,
      reason: 'The voice never rose far enough above silence to be understood.',
    },
  ],
  MICROPHONE_REFUSED: [
    {
      actor: 'USER',
      action: (name) => `${name}: allow the microphone for this page or app in the browser and in the system.`,
      reason: 'Without the permission the call cannot start.',
    },
  ],
  SILENCE: [
    {
      actor: 'USER',
      action: (name) => `${name}: check mute, hold and the microphone on that side.`,
      reason: 'All packets arrived but carried no sound, so they were sent that way.',
    },
  ],
  STOOD_STILL: [
    {
      actor: 'USER',
      action: (name) => `${name}: close programs that keep the device busy, and see whether it happens again.`,
      reason:
        'Audio froze in both directions at once: a busy device or an interrupted line on either side looks the same.',
    },
  ],
  SLEPT: [
    {
      actor: 'USER',
      action: (name) => `${name}: keep the device from sleeping during calls (lid, energy settings).`,
      reason: 'The device itself froze or was asleep.',
    },
  ],
  OVERLOADED: [
    {
      actor: 'USER',
      action: (name) => `${name}: close other programs and tabs, and plug the device in.`,
      reason: 'The audio arrived in time and in full, and was still not played.',
    },
  ],
  REPORT_STOPPED: [
    {
      actor: 'USER',
      action: (name) => `Ask ${name} whether the page or app was closed or crashed, and which version it was.`,
      reason: 'Nothing more came from it until the call ended.',
    },
  ],
  NEVER_CONNECTED: BLOCKED,
  CONNECTION_FAILED: [...BLOCKED, ...NETWORK.slice(0, 1)],
  SOCKET_LOST: [
    {
      actor: 'USER_IT',
      action: (name) =>
        `Check proxies and firewalls at ${possessive(name)} site that close long-lived WebSocket connections.`,
      reason: 'Something closed the connection that call control uses.',
    },
  ],
  DROPPED: [
    {
      actor: 'CARRIER',
      action: () => 'Ask the carrier of the other end why it ended this call: give the number and the time.',
      reason: 'The audio was in order until the other network ended the call, so that network is asked first.',
    },
    {
      actor: 'TELNYX',
      action: () =>
        'If the carrier cannot say, open a ticket with Telnyx: include this verdict and the ids of both legs.',
      reason: 'Telnyx can say which side sent the final code.',
    },
  ],
  POOR_SCORE: NETWORK,
};
