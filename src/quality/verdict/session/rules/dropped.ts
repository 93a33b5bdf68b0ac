import { at, EDGE, statement, UNKNOWN } from '../finding.ts';
import type { Outcome } from '../outcome.ts';
import { otherOf, type Finding, type Session } from '../types.ts';

/** The weight of a call that was cut off, in seconds of spoiled audio. */
const DROP_WEIGHT = 5;

/** A call that ended unintentionally, without an explanation in the media. */
export function dropFinding(session: Session, { kind, sipCode, cause, endedAt }: Outcome): Finding | null {
  if (kind !== 'DROPPED') return null;
  const code = sipCode === null ? '' : `SIP ${sipCode}`;
  const why = [code, cause ?? ''].filter((part) => part !== '').join(', ');
  return {
    cause: 'DROPPED',
    place: UNKNOWN,
    confidence: 'MEDIUM',
    alternatives: [at(otherOf(0), 'ANYWHERE'), EDGE],
    spoiled: [],
    weight: DROP_WEIGHT,
    what: `the call was cut off${why === '' ? '' : ` (${why})`} while media was in order`,
    evidence: [
      statement('FOR', `call control ended the call${why === '' ? '' : ` with ${why}`}; nobody hung up.`, {
        span: endedAt === null ? null : { from: endedAt, to: endedAt },
      }),
      statement(
        'CONTEXT',
        `${session.sides[0].course.hangup?.source ?? 'unknown'} is named as the source of the hang-up.`,
      ),
    ],
  };
}
