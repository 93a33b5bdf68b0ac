import { at, possessive, statement } from '../finding.ts';
import { sendingDuring } from '../sending.ts';
import type { Finding, Session, SessionEvidence, SideIndex } from '../types.ts';
import { formatNumber, nameOf } from '../phrases.ts';

/** A score below this is as bad as the vendor's own limit for a warning. */
const POOR_MOS = 3.5;

/** The weight of a poor score when nothing else shows how the audio arrived: a hint. */
const HINT_WEIGHT = 3;

/** Receiver reports that cover this many seconds outweigh one score for the whole call. */
const KNOWN_SECONDS = 10;

/**
 * Telnyx's score of the audio that arrived from each leg, compared with the receiver reports. Those cover every few seconds; the score is
 * one number from an unknown model, so it counts only when they are missing.
 */
export function telnyxScoreFindings(
  session: Session,
  found: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly context: readonly SessionEvidence[] } {
  const findings: Finding[] = [];
  const context: SessionEvidence[] = [];
  for (const side of [0, 1] as const) {
    const score = session.sides[side].course.hangup?.inboundMos ?? null;
    if (score === null) continue;
    const name = nameOf(session, side);
    const text = `At hang-up Telnyx gave ${possessive(name)} audio a score of ${formatNumber(score)}, as it had arrived there.`;
    const values = [{ name: 'inbound MOS at hang-up', value: score, unit: 'MOS' }];
    if (score >= POOR_MOS) {
      context.push(statement('CONTEXT', text, { side, values }));
      continue;
    }
    if (isReported(session, side)) {
      context.push(
        statement(
          'CONTEXT',
          `${text} Its receiver reports of every few seconds say otherwise where they show no loss.`,
          { side, values },
        ),
      );
      continue;
    }
    if (found.some(({ spoiled }) => spoiled.some(({ speaker }) => speaker === side))) {
      context.push(statement('FOR', text, { side, values }));
      continue;
    }
    findings.push({
      cause: 'POOR_SCORE',
      place: at(side, 'UPLINK'),
      confidence: 'LOW',
      alternatives: [],
      spoiled: [],
      weight: HINT_WEIGHT,
      what: `Telnyx scored ${possessive(name)} audio ${formatNumber(score)} at hang-up`,
      evidence: [statement('FOR', text, { side, values })],
    });
  }
  return { findings, context };
}

function isReported(session: Session, side: SideIndex): boolean {
  const { receiverSeconds } = sendingDuring(session.sides[side], [{ from: -Infinity, to: Infinity }]);
  return receiverSeconds >= KNOWN_SECONDS;
}
