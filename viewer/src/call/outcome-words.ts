import type { CallOutcome } from '../../../client/src/documents.ts';

/** How a call ended, in a word or two; empty if unknown. */
export const OUTCOME_WORDS: Readonly<Record<CallOutcome, string>> = {
  COMPLETED: 'Ended',
  DROPPED: 'Cut off',
  NOT_ANSWERED: 'Not answered',
  REFUSED: 'Not accepted',
  NOT_CONNECTED: 'Never connected',
  UNKNOWN: '',
};
