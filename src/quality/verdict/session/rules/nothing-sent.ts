import { at, clientOf, spoiledBy, statementsOf } from '../finding.ts';
import { observationsOf, secondsOf, weightOf } from '../side-observations.ts';
import type { Finding, Session, SideIndex } from '../types.ts';
import { formatNumber } from '../phrases.ts';

/** A client that sent no audio although its path was up: the audio was not captured or not encoded. */
export function nothingSentFindings(session: Session, side: SideIndex): Finding[] {
  const seen = observationsOf(session.sides[side], 'NOTHING_SENT');
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
      what: `${client} sent no audio at all for ${formatNumber(secondsOf(seen))} s: it was not captured or not encoded`,
      evidence: statementsOf(session, side, seen, () => `${client} sent no byte of audio`, { issue: 'LOW_BYTES_SENT' }),
    },
  ];
}
