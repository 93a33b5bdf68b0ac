import { FAULTS } from '../call/faults.ts';
import { severityOf, type Severity } from '../call/severity.ts';
import type { Fault, ListScoresQuery } from '../generated/graphql.ts';

type Verdict = NonNullable<ListScoresQuery['calls'][number]['verdict']>;

/** A verdict in a word, with the colour and the sign of how bad it was, as on the call's own page. */
interface Badge extends Pick<Severity, 'tone' | 'icon'> {
  readonly text: string;
}

/** Where the fault was, and how bad it was for those who talked; what became of the call, where nobody talked. */
export function badgeOf(verdict: Omit<Verdict, 'headline' | 'parties'>): Badge {
  const { tone, icon, word } = severityOf(verdict);
  const { fault, also, outcome } = verdict;
  if (outcome === 'NOT_ANSWERED' || outcome === 'REFUSED') return { tone, icon, text: word };
  return { tone, icon, text: isBothWays([fault, ...also]) ? 'Both ways' : FAULTS[fault].short };
}

/** Whether audio was spoiled on the way to Telnyx and on the way back. */
const isBothWays = (faults: readonly Fault[]): boolean => faults.includes('UPLINK') && faults.includes('DOWNLINK');
