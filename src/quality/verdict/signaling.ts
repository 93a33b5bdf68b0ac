import { SAME_CAUSE_MS } from './harm.ts';
import { find, sentence, statementsOfOccurrences } from './statements.ts';
import type { LegView, Suspect, VerdictEvidence } from './types.ts';
import { when } from './words.ts';

/** What one lost socket weighs against seconds of spoiled audio: call control may be late, but people hear each other. */
const SOCKET_HARM = 1;

/** The SDK's errors of its WebSocket and of what it is connected to. */
const isSocketError = (code: number | null): boolean => code !== null && code >= 45_000 && code < 46_000;

/** Call control was lost: sockets that closed, the SDK's own recovery, its errors of the socket. One loss is told in several ways. */
export function signaling(leg: LegView): Suspect | null {
  const told = [find(leg, 'SIGNALING_SOCKET_CLOSED'), find(leg, 'SIGNALING_RECOVERY_REQUIRED')].flatMap((issue) =>
    issue === undefined ? [] : statementsOfOccurrences(leg, issue, 'FOR'),
  );
  const errors = leg.facts.logs
    .filter(({ own, errorCode }) => own && isSocketError(errorCode))
    .map(({ text, time, errorCode }): VerdictEvidence => ({
      stance: 'FOR',
      statement: sentence(`The SDK logged "${text}" (${errorCode ?? ''})`, when(leg, time, time)),
      issue: 'SDK_ERROR',
      start: time,
      end: time,
      rows: null,
    }));
  const evidence: VerdictEvidence[] = [];
  let count = 0;
  for (const item of [...told, ...errors]) {
    const isNew = !evidence.some(({ start }) => Math.abs((start ?? NaN) - (item.start ?? NaN)) < SAME_CAUSE_MS);
    if (isNew) count += 1;
    evidence.push(item);
  }
  if (count === 0) return null;
  return {
    fault: 'SIGNALING',
    harm: count * SOCKET_HARM,
    confidence: 'HIGH',
    alternatives: [],
    what: `the connection was lost ${count === 1 ? 'once' : `${count} times`} during the call`,
    evidence,
  };
}
