import { possessive } from './finding.ts';
import { capitalized } from './phrases.ts';
import type { Cause, Finding } from './types.ts';

/** The names and phrases of a headline. */
export interface Scene {
  /** Who was not heard, or whose side it was on. */
  readonly speaker: string;
  readonly listener: string;
  /** Both parties, the caller first. */
  readonly both: string;
  /** `from 6:00 to 6:21`, with a leading blank; empty when it concerns the whole call or has no time. */
  readonly when: string;
  /** `because`, or a weaker phrase if it is not certain. */
  readonly because: string;
  readonly part: Finding['place']['part'];
  /** Whether both parties lost audio to the same cause at the same time. */
  readonly isMutual: boolean;
  /** Whose network connection it is, as a possessive; null if it may be either party's. */
  readonly line: string | null;
}

/** One customer-ready sentence for each cause: no jargon, no direction names, no score, no time twice. */
const SENTENCES: Readonly<Record<Cause, (scene: Scene) => string>> = {
  PACKETS_LOST: ({ speaker, listener, when, because, part }) =>
    `${listener} heard gaps${when} ${because} ${whichPackets({ speaker, listener, part })} were lost`,
  PACKETS_UNEVEN: ({ speaker, listener, when, because, part }) =>
    `${listener} heard choppy audio${when} ${because} ${whichPackets({ speaker, listener, part })} arrived unevenly`,
  NOTHING_ARRIVED: (scene) =>
    `${scene.listener} heard nothing from ${scene.speaker}${scene.when} ${scene.because} ${whyNothing(scene)}`,
  NEVER_ARRIVED: (scene) =>
    scene.part === 'UNKNOWN'
      ? `${scene.listener} never heard ${scene.speaker}; the records do not show why`
      : `${scene.listener} never heard ${scene.speaker} ${scene.because} ${whyNothing(scene)}`,
  NOT_LET_OUT: ({ speaker, listener, when, because }) =>
    `${listener} heard nothing from ${speaker}${when} ${because} nothing left ${possessive(speaker)} network`,
  NOTHING_SENT: ({ speaker, listener, when, because }) =>
    `${listener} heard nothing from ${speaker}${when} ${because} ${possessive(speaker)} device sent no audio`,
  DELAY: ({ speaker, both, when, because }) =>
    `${both} heard each other with a long delay${when} ${because} packets to and from ${speaker} took long`,
  SILENT_MICROPHONE: ({ speaker, listener, when, because }) =>
    `${listener} could not hear ${speaker}${when} ${because} ${possessive(speaker)} microphone picked up no sound`,
  MICROPHONE_ENDED: ({ speaker, listener, when, because }) =>
    `${listener} could not hear ${speaker}${when} ${because} ${possessive(speaker)} microphone was unplugged or taken away`,
  QUIET_MICROPHONE: ({ speaker, listener, because }) =>
    `${speaker} was hardly audible to ${listener} ${because} the microphone was far too quiet`,
  MICROPHONE_REFUSED: ({ speaker }) =>
    `The call did not start because ${possessive(speaker)} browser or phone did not allow it to use the microphone`,
  SILENCE: ({ speaker, listener, when, part }) =>
    part === 'EDGE'
      ? `${listener} heard silence${when} although ${speaker} spoke and Telnyx received it`
      : `${listener} heard only silence from ${speaker}${when}; the records do not show why`,
  STOOD_STILL: ({ both, when }) => `${both} did not hear each other${when}: the audio froze both ways and arrived late`,
  SLEPT: ({ speaker, both, when, because }) =>
    `${both} did not hear each other${when} ${because} ${possessive(speaker)} device froze or was asleep`,
  OVERLOADED: ({ listener, when, because }) =>
    `${listener} heard broken audio${when} ${because} ${possessive(listener)} device could not keep up`,
  REPORT_STOPPED: ({ speaker, listener, both, isMutual, when, because }) =>
    `${isMutual ? `${both} heard nothing more from each other` : `${listener} heard nothing more from ${speaker}`}${when} ${because} ${possessive(speaker)} page or app had stopped`,
  NEVER_CONNECTED: ({ speaker, both }) =>
    `${both} never heard each other because ${possessive(speaker)} device could not make an audio connection to Telnyx`,
  CONNECTION_FAILED: ({ speaker, both, when }) =>
    `${both} did not hear each other${when} because the audio connection of ${possessive(speaker)} device failed`,
  SOCKET_LOST: ({ speaker }) => `${possessive(speaker)} connection for call control was lost; audio does not use it`,
  DROPPED: ({ both, when }) => `${both} were cut off${when} while the audio was fine`,
  POOR_SCORE: ({ speaker, listener }) => `${speaker} may have been hard for ${listener} to understand`,
};

/** One sentence for both parties, for causes that impaired both directions at once. */
const MUTUAL: Partial<Record<Cause, (scene: Scene) => string>> = {
  PACKETS_LOST: ({ both, when, because }) =>
    `${both} heard gaps${when} ${because} packets were lost in both directions`,
  PACKETS_UNEVEN: ({ both, when, because }) =>
    `${both} heard choppy audio${when} ${because} packets arrived unevenly in both directions`,
  NOTHING_ARRIVED: ({ both, when, because, line }) =>
    `${both} heard nothing from each other${when} ${because} ${line ?? 'the'} network connection${line === null ? ' between them' : ''} was interrupted`,
};

/** Whether one sentence can say that a cause impaired both directions. */
export const canBeMutual = (cause: Cause): boolean => MUTUAL[cause] !== undefined;

/** Both directions of one line at once. */
const bothWays = ({ both, when, because, line }: Scene): string =>
  `${both} could not hear each other well${when} ${because} ${line === null ? 'the network connection of one of them' : `${line} network connection`} was bad in both directions`;

/** Every packet of one speaker was lost. */
const totalLoss = ({ speaker, listener, when, because, part }: Scene): string =>
  `${listener} heard nothing from ${speaker}${when} ${because} ${part === 'UPLINK' ? `nothing left ${possessive(speaker)} network` : `${whichPackets({ speaker, listener, part })} were all lost`}`;

/** Packets that came unevenly without audible gaps. */
const absorbed = ({ speaker, listener, when, part }: Scene): string =>
  `${capitalized(whichPackets({ speaker, listener, part }))} arrived unevenly${when}, but ${listener} may not have noticed`;

/** Which packets were lost or delayed: after Telnyx, those to the listener; before it, those from the speaker. */
function whichPackets({ speaker, listener, part }: Pick<Scene, 'speaker' | 'listener' | 'part'>): string {
  if (part === 'DOWNLINK') return `packets to ${listener}`;
  if (part === 'DIRECT_PATH') return `packets from ${speaker} to ${listener}`;
  if (part === 'EDGE') return `packets within Telnyx from ${speaker} to ${listener}`;
  return part === 'UNKNOWN' ? `packets between ${speaker} and ${listener}` : `packets from ${speaker}`;
}

function whyNothing({ speaker, listener, part }: Scene): string {
  if (part === 'EDGE') return `Telnyx did not pass on what it received from ${speaker}`;
  if (part === 'UPLINK') return `nothing left ${possessive(speaker)} network`;
  if (part === 'DEVICE' || part === 'ANYWHERE') return `nothing came from ${speaker}`;
  if (part === 'DOWNLINK' || part === 'MEDIA_PATH' || part === 'DIRECT_PATH')
    return `${possessive(listener)} network connection was interrupted`;
  return 'nothing arrived; the records do not show where it was lost';
}

/** The sentence on one finding, without its full stop. */
export function sentenceOn({ cause, isBothDirections, isAbsorbed, isTotal }: Finding, scene: Scene): string {
  if (isBothDirections === true) return bothWays(scene);
  if (isAbsorbed === true) return absorbed(scene);
  if (scene.isMutual) return (MUTUAL[cause] ?? SENTENCES[cause])(scene);
  return isTotal === true ? totalLoss(scene) : SENTENCES[cause](scene);
}
