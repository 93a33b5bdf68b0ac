import { at, clientOf, spoiledBy, tell } from '../finding.ts';
import { seenBy, secondsOf, weightOf } from '../seen.ts';
import type { Finding, Session, SideIndex } from '../types.ts';
import { figure } from '../words.ts';

/** A client that sent no audio though its path was up: it was not captured or not encoded. */
export function nothingSentFindings(session: Session, side: SideIndex): Finding[] {
  const seen = seenBy(session.sides[side], 'NOTHING_SENT');
  if (seen.length === 0) return [];
  const client = clientOf(session, side);
  return [
    {
      cause: 'NOTHING_SENT',
      place: at(side, 'MICROPHONE'),
      confidence: 'MEDIUM',
      alternatives: [at(side, 'DEVICE')],
      spoiled: [spoiledBy(side, seen)],
      weight: weightOf(seen),
      what: `${client} sent no audio at all for ${figure(secondsOf(seen))} s: it was not captured or not encoded`,
      evidence: tell(session, side, seen, () => `${client} sent no byte of audio`, { issue: 'LOW_BYTES_SENT' }),
    },
  ];
}
