import { find, statementsOfOccurrences } from './statements.ts';
import type { LegView, Suspect } from './types.ts';

/** What one lost socket weighs against seconds of spoiled audio: call control may be late, but people hear each other. */
const SOCKET_HARM = 1;

export function signaling(leg: LegView): Suspect | null {
  const closed = find(leg, 'SIGNALING_SOCKET_CLOSED');
  const recovery = find(leg, 'SIGNALING_RECOVERY_REQUIRED');
  const count = (closed?.evidenceCount ?? 0) + (recovery?.evidenceCount ?? 0);
  if (count === 0) return null;
  return {
    fault: 'SIGNALING',
    harm: count * SOCKET_HARM,
    confidence: 'HIGH',
    alternatives: [],
    what: `the connection was lost ${count === 1 ? 'once' : `${count} times`} during the call`,
    evidence: [closed, recovery].flatMap((issue) =>
      issue === undefined ? [] : statementsOfOccurrences(leg, issue, 'FOR'),
    ),
  };
}
