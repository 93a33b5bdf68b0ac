import { FAULTS } from '../call/faults.ts';
import type { Fault, ImpactLevel, ListScoresQuery } from '../generated/graphql.ts';
import type { IconName } from '../parts/icons.ts';

type Verdict = NonNullable<ListScoresQuery['calls'][number]['verdict']>;

/** A verdict in a word, with a colour and an icon for its severity. */
interface Badge {
  readonly tone: 'critical' | 'warning' | 'info' | 'good';
  readonly icon: IconName;
  readonly text: string;
}

const SEVERITIES: Readonly<Record<ImpactLevel, Omit<Badge, 'text'>>> = {
  SEVERE: { tone: 'critical', icon: 'critical' },
  NOTICEABLE: { tone: 'warning', icon: 'warning' },
  MINOR: { tone: 'info', icon: 'info' },
  NONE: { tone: 'good', icon: 'good' },
};

/** Where the fault was, and how badly it affected the participants. */
export function badgeOf({ fault, also, impact }: Pick<Verdict, 'fault' | 'also' | 'impact'>): Badge {
  const text = isBothWays([fault, ...also]) ? 'Both ways' : FAULTS[fault].short;
  if (fault === 'CANNOT_TELL') return { tone: 'info', icon: 'unknown', text };
  return { ...SEVERITIES[impact.level], text };
}

/** Whether audio was impaired on both the uplink and the downlink. */
const isBothWays = (faults: readonly Fault[]): boolean => faults.includes('UPLINK') && faults.includes('DOWNLINK');
