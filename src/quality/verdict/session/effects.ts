import type { Fault } from '../types.ts';
import type { SpoiledDirection } from './impact.ts';
import type { Cause } from './types.ts';
import { faultAt } from './phrases.ts';

type AudioEffect = 'NO_AUDIO' | 'SILENCE' | 'GAPS' | 'CHOPPY' | 'LATE' | 'QUIET' | 'UNCLEAR';

/** The effect of each cause on what the listener hears. */
const EFFECTS: Readonly<Record<Cause, AudioEffect>> = {
  PACKETS_LOST: 'GAPS',
  PACKETS_UNEVEN: 'CHOPPY',
  NOTHING_ARRIVED: 'NO_AUDIO',
  NEVER_ARRIVED: 'NO_AUDIO',
  NOT_LET_OUT: 'NO_AUDIO',
  NOTHING_SENT: 'NO_AUDIO',
  DELAY: 'LATE',
  SILENT_MICROPHONE: 'SILENCE',
  MICROPHONE_ENDED: 'SILENCE',
  QUIET_MICROPHONE: 'QUIET',
  MICROPHONE_REFUSED: 'NO_AUDIO',
  SILENCE: 'SILENCE',
  STOOD_STILL: 'NO_AUDIO',
  SLEPT: 'NO_AUDIO',
  OVERLOADED: 'CHOPPY',
  REPORT_STOPPED: 'NO_AUDIO',
  NEVER_CONNECTED: 'NO_AUDIO',
  CONNECTION_FAILED: 'NO_AUDIO',
  SOCKET_LOST: 'UNCLEAR',
  DROPPED: 'NO_AUDIO',
  POOR_SCORE: 'UNCLEAR',
};

/** The effect on the listener of a spoiled direction, by its main cause. */
export function effectOf({ findings: [worst] }: SpoiledDirection): AudioEffect {
  if (worst === undefined || worst.isAbsorbed === true) return 'UNCLEAR';
  return worst.isTotal === true ? 'NO_AUDIO' : EFFECTS[worst.cause];
}

/** Where a direction was spoiled, and alternatives, both as seen from side 0, the worst first. */
export function placesOf({ findings }: SpoiledDirection): { readonly faults: Fault[]; readonly alternatives: Fault[] } {
  const faults = [...new Set(findings.map(({ place }) => faultAt(place, 0)))];
  const others = findings.flatMap(({ alternatives }) => alternatives.map((place) => faultAt(place, 0)));
  return { faults, alternatives: [...new Set(others)].filter((fault) => !faults.includes(fault)) };
}
