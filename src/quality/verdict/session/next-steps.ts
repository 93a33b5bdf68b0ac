import type { Judgement } from './judge.ts';
import { possessive } from './finding.ts';
import { capitalized, nameOf } from './phrases.ts';
import { otherOf, type Cause, type Finding, type Part, type SideIndex } from './types.ts';

export const ACTORS = ['USER', 'USER_IT', 'CARRIER', 'TELNYX', 'NOBODY'] as const;
type Actor = (typeof ACTORS)[number];

/** What someone should do about a call, and why. */
export interface NextStep {
  readonly actor: Actor;
  /** Whose device, network or carrier it is; null if it belongs to neither side. */
  readonly side: SideIndex | null;
  readonly action: string;
  readonly reason: string;
  /** Ids to quote, by their names in the records; empty if none are needed. */
  readonly quote: readonly { readonly name: string; readonly value: string }[];
}

/** A row of the table in docs/quality.md: for a cause, and for the parts to which it applies. */
interface StepRule {
  readonly actor: Actor;
  readonly action: (name: string) => string;
  readonly reason: string;
}

const NETWORK: readonly StepRule[] = [
  {
    actor: 'USER',
    action: (name) =>
      `${name}: try a cable instead of wireless, or move closer to the access point, and stop other uploads and downloads.`,
    reason: 'Most loss and unevenness arises on the last few metres.',
  },
  {
    actor: 'USER_IT',
    action: (name) =>
      `Check VPN, proxy, firewall and the load of the line at ${possessive(name)} site, and compare with another network.`,
    reason: 'A full line or a device that inspects traffic drops or delays audio first.',
  },
];

/** What to do about any fault within Telnyx. */
export const TELNYX_STEPS: readonly StepRule[] = [
  {
    actor: 'TELNYX',
    action: () => 'Open a ticket with the ids below and this verdict.',
    reason: 'What went into Telnyx was sound, and what came out was not.',
  },
];

const MICROPHONE: readonly StepRule[] = [
  {
    actor: 'USER',
    action: (name) =>
      `${name}: check the mute switch of the headset, the chosen input device, and whether another program holds the microphone.`,
    reason: 'The microphone gave nothing that could have been sent.',
  },
];

const BLOCKED: readonly StepRule[] = [
  {
    actor: 'USER_IT',
    action: (name) =>
      `Allow UDP to Telnyx and its TURN servers from ${possessive(name)} network, or offer TURN over TLS on port 443.`,
    reason: 'The sound connection was not made or did not survive; call control went through.',
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
      reason: 'A long way or a full queue adds delay without losing anything.',
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
      reason: 'Packets came in full but carried no sound, so that it was sent that way.',
    },
  ],
  STOOD_STILL: [
    {
      actor: 'USER',
      action: (name) => `${name}: close what loads the device, and watch whether it happens again.`,
      reason: 'Everything stood still at once; a busy device, its line or the far end look alike.',
    },
  ],
  SLEPT: [
    {
      actor: 'USER',
      action: (name) => `${name}: keep the device from sleeping during calls (lid, energy settings).`,
      reason: 'The device itself stood still.',
    },
  ],
  OVERLOADED: [
    {
      actor: 'USER',
      action: (name) => `${name}: close other programs and tabs, and plug the device in.`,
      reason: 'The sound came in time and in full, and was still not played.',
    },
  ],
  REPORT_STOPPED: [
    {
      actor: 'USER',
      action: (name) => `Ask ${name} whether the page or app was closed or crashed, and which version it was.`,
      reason: 'Nothing more came from it, and Telnyx waited in vain.',
    },
  ],
  NEVER_CONNECTED: BLOCKED,
  CONNECTION_FAILED: [...BLOCKED, ...NETWORK.slice(0, 1)],
  SOCKET_LOST: [
    {
      actor: 'USER_IT',
      action: (name) =>
        `Check proxies and firewalls at ${possessive(name)} site that close long-lived WebSocket connections.`,
      reason: 'Call control ran into a connection that something closed.',
    },
  ],
  DROPPED: [
    {
      actor: 'CARRIER',
      action: () => 'Ask the carrier of the other end about this call by its number and time.',
      reason: 'The media was in order until the other network ended the call.',
    },
    {
      actor: 'TELNYX',
      action: () => 'If the carrier knows nothing, open a ticket with the ids below.',
      reason: 'Telnyx can say which side sent the final code.',
    },
  ],
  POOR_SCORE: NETWORK,
};

const NOBODY: NextStep = {
  actor: 'NOBODY',
  side: null,
  action: 'Nothing needs to be done.',
  reason: 'No fault was found.',
  quote: [],
};

/** Parts about which the people on the other side can do nothing. */
const isTelnyx = (part: Part): boolean => part === 'EDGE';

/** What to do about the faults of a session, the worst first; at most four steps. */
export function nextStepsOf(judgement: Judgement): NextStep[] {
  const groups = [judgement.first, ...judgement.also].filter((group) => group !== null);
  if (groups.length === 0) return [judgement.outcome.kind === 'COMPLETED' ? NOBODY : nobodyAnswered(judgement)];
  const steps = groups.flatMap(({ findings: [finding] }) => stepsFor(judgement, finding));
  const seen = new Set<string>();
  return steps.filter(({ action }) => !seen.has(action) && seen.add(action)).slice(0, MAX_STEPS);
}

const MAX_STEPS = 4;

function stepsFor({ session }: Judgement, finding: Finding): NextStep[] {
  const { part } = finding.place;
  const rules = isTelnyx(part) ? TELNYX_STEPS : STEPS[finding.cause];
  const side = sideOf(finding);
  return rules.map(({ actor, action, reason }): NextStep => ({
    actor,
    side: actor === 'TELNYX' || actor === 'CARRIER' ? null : side,
    action: capitalized(action(nameOf(session, side))),
    reason,
    quote: actor === 'TELNYX' || actor === 'CARRIER' ? idsOf(session) : [],
  }));
}

/**
 * Whose step it is: the side of the fault. On a path between two clients it is the asking side's half; without a known place it is the
 * listener's side; a silence that the listener heard is investigated where it was sent.
 */
function sideOf({ place, spoiled, cause }: Finding): SideIndex {
  if (place.part === 'DIRECT_PATH') return 0;
  const speaker = spoiled[0]?.speaker ?? 1;
  return place.side ?? (cause === 'SILENCE' ? speaker : otherOf(speaker));
}

function nobodyAnswered({ outcome }: Judgement): NextStep {
  const busy = outcome.kind === 'REFUSED';
  return {
    actor: 'NOBODY',
    side: null,
    action: busy ? 'Call again later.' : 'Nothing needs to be done.',
    reason: busy ? 'The other end did not take the call; nothing was broken.' : 'No fault was found.',
    quote: [],
  };
}

/** The ids by which Telnyx finds a call. */
function idsOf({ sides }: Judgement['session']): NextStep['quote'] {
  return sides.flatMap(({ party }) => [
    ...(party.telnyxLegId === null ? [] : [{ name: 'telnyx_leg_id', value: party.telnyxLegId }]),
    ...(party.callId === null ? [] : [{ name: 'call_id', value: party.callId }]),
  ]);
}
