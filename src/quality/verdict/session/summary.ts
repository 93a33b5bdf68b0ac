import { boundingSpan } from './spans.ts';
import { capitalized, CONFIDENCE_LABELS, FAULT_LABELS, formatNumber, spanText } from './phrases.ts';
import type { FaultFindings, Judgement } from './judge.ts';
import type { Ruling } from './types.ts';
import { reportedSeconds } from './confidence.ts';

/** A sentence or two for engineers: whose side, what, when, how bad, what else, how certain. */
export function summaryOf(judgement: Judgement, { fault, confidence, alternatives, intended }: Ruling): string {
  const { first, also, outcome } = judgement;
  const doubt =
    alternatives.length === 0 ? '' : `; may be ${alternatives.map((one) => FAULT_LABELS[one]).join(' or ')} instead`;
  const ending = `Confidence ${CONFIDENCE_LABELS[confidence]}${doubt}.`;
  const held = intended === null ? '' : ` ${capitalized(intended.sentence)}, on purpose.`;
  const end = endingWords(outcome);
  if (first !== null) {
    const besides = also
      .map((group) => ` Besides, ${FAULT_LABELS[group.fault]}: ${clause(judgement, group)}.`)
      .join('');
    return `${capitalized(FAULT_LABELS[fault])}: ${clause(judgement, first)}.${besides}${held}${end} ${ending}`;
  }
  if (fault === 'CANNOT_TELL')
    return `Cannot tell: the report has no audio, or too little of it, to be judged.${held}${end} ${ending}`;
  if (fault === 'INTENDED') return `No fault:${held}${end} ${ending}`;
  const seconds = reportedSeconds(judgement.session);
  const noted =
    judgement.minor.length === 0 ? '' : ` Noted, but brief: ${judgement.minor.map(({ what }) => what).join('; ')}.`;
  return seconds > 0
    ? `No fault found in ${formatNumber(seconds)} s of audio.${noted}${end} ${ending}`
    : `No fault found.${end} ${ending}`;
}

function clause({ session }: Judgement, { findings }: FaultFindings): string {
  const [finding] = findings;
  const hull = boundingSpan(finding.spoiled.flatMap(({ spans }) => spans));
  return `${finding.what}${hull === null ? '' : `, ${spanText(session, hull)}`}`;
}

/** How the call ended, if that was unusual. */
function endingWords({ kind, sipCode, cause }: Judgement['outcome']): string {
  const why = [sipCode === null ? '' : `SIP ${sipCode}`, cause ?? ''].filter((part) => part !== '').join(', ');
  const reason = why === '' ? '' : ` (${why})`;
  if (kind === 'REFUSED')
    return sipCode === 486 || cause === 'user_busy'
      ? ` The person called was busy${reason}.`
      : ` The call was refused${reason}.`;
  if (kind === 'NOT_ANSWERED') return ` The call was not answered${reason}.`;
  if (kind === 'NOT_CONNECTED') return ` The call was not connected${reason}.`;
  if (kind === 'DROPPED') return ` The call was dropped${reason}.`;
  return '';
}
