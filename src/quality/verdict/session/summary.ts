import { hullOf, capital, CONFIDENCE_WORDS, FAULT_WORDS, figure, spanWord } from './words.ts';
import type { FaultFindings, Judgement } from './judge.ts';
import type { Ruling } from './types.ts';
import { reportedSeconds } from './confidence.ts';

/** A sentence or two for engineers: on whose side, what, when, how bad, what else, how sure. */
export function summaryOf(judgement: Judgement, { fault, confidence, alternatives, meant }: Ruling): string {
  const { first, also, outcome } = judgement;
  const doubt =
    alternatives.length === 0 ? '' : `; may be ${alternatives.map((one) => FAULT_WORDS[one]).join(' or ')} instead`;
  const ending = `Confidence ${CONFIDENCE_WORDS[confidence]}${doubt}.`;
  const held = meant === null ? '' : ` ${capital(meant.sentence)}, as meant.`;
  const end = endingWords(outcome);
  if (first !== null) {
    const besides = also.map((group) => ` Besides, ${FAULT_WORDS[group.fault]}: ${clause(judgement, group)}.`).join('');
    return `${capital(FAULT_WORDS[fault])}: ${clause(judgement, first)}.${besides}${held}${end} ${ending}`;
  }
  if (fault === 'CANNOT_TELL')
    return `Cannot tell: the report has no audio, or too little of it, to be judged.${held}${end} ${ending}`;
  if (fault === 'INTENDED') return `No fault:${held}${end} ${ending}`;
  const seconds = reportedSeconds(judgement.session);
  const noted =
    judgement.minor.length === 0 ? '' : ` Noted, but brief: ${judgement.minor.map(({ what }) => what).join('; ')}.`;
  return seconds > 0
    ? `No fault found in ${figure(seconds)} s of audio.${noted}${end} ${ending}`
    : `No fault found.${end} ${ending}`;
}

function clause({ session }: Judgement, { findings }: FaultFindings): string {
  const [finding] = findings;
  const hull = hullOf(finding.spoiled.flatMap(({ spans }) => spans));
  return `${finding.what}${hull === null ? '' : `, ${spanWord(session, hull)}`}`;
}

/** How the call ended, where that was not as usual. */
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
