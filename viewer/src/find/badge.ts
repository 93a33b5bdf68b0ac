import { FAULTS } from '../call/faults.ts';
import { OUTCOME_WORDS } from '../call/outcome-words.ts';
import { severityOf, type Severity } from '../call/severity.ts';
import type { Fault, ListScoresQuery } from '../../../client/src/documents.ts';

type Verdict = NonNullable<ListScoresQuery['calls'][number]['verdict']>;

/** A verdict in a word, with the colour and icon of its severity, as on the call's own page. */
interface Badge extends Pick<Severity, 'tone' | 'icon'> {
  readonly text: string;
}

/** Where the fault was, and how badly it affected the participants; the outcome, if the call was not answered. */
export function badgeOf(verdict: Omit<Verdict, 'headline' | 'parties'>): Badge {
  const { tone, icon } = severityOf(verdict);
  const { fault, also, outcome } = verdict;
  const isUnanswered = outcome === 'NOT_ANSWERED' || outcome === 'REFUSED';
  if (isUnanswered || (outcome === 'NOT_CONNECTED' && fault === 'NONE'))
    return { tone, icon, text: OUTCOME_WORDS[outcome] };
  return { tone, icon, text: isBothWays([fault, ...also]) ? 'Both ways' : FAULTS[fault].short };
}

/** Whether audio was impaired on both the uplink and the downlink. */
const isBothWays = (faults: readonly Fault[]): boolean => faults.includes('UPLINK') && faults.includes('DOWNLINK');
