import { signaling } from '../../signaling.ts';
import { at, clientOf, statement } from '../finding.ts';
import type { Finding, Session, SideIndex } from '../types.ts';

/** Call control that was lost and found again, by the SDK's flushes and errors. Audio does not run over it. */
export function signalingFindings(session: Session, side: SideIndex): Finding[] {
  return session.sides[side].reports.flatMap(({ leg }) => {
    const suspect = signaling(leg.view);
    if (suspect === null) return [];
    const onSession = (time: number | null): number | null => (time === null ? null : time - leg.clockAheadMs);
    return [
      {
        cause: 'SOCKET_LOST' as const,
        place: at(side, 'SIGNALING'),
        confidence: 'HIGH' as const,
        alternatives: [],
        spoiled: [],
        weight: suspect.harm,
        what: `${clientOf(session, side)} lost its connection for call control (${suspect.what})`,
        evidence: suspect.evidence.map(({ statement: text, start, end, issue }) => {
          const [from, to] = [onSession(start), onSession(end)];
          return statement('FOR', text, {
            side,
            issue,
            span: from === null ? null : { from, to: to ?? from },
          });
        }),
      },
    ];
  });
}
