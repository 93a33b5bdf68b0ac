import type { SessionJudgedFragment } from '../../../client/src/documents.ts';
import { actionOf, actorOf, joinSteps } from './joined-steps.ts';

interface NextStepProps {
  readonly verdict: Pick<SessionJudgedFragment, 'nextSteps' | 'alternatives' | 'fault'>;
  /** Whether the page has a button that copies the ids that Telnyx asks for. */
  readonly canCopyTicket: boolean;
  readonly onMore: () => void;
}

/** What to do about the call: the first step, why it comes first if the place is in doubt, and how many more are in the details. */
export function NextStep({ verdict: { nextSteps, alternatives, fault }, canCopyTicket, onMore }: NextStepProps) {
  const [first, ...more] = joinSteps(nextSteps);
  if (!first) return null;
  const { step, people } = first;
  const isDoubtful = fault === 'CANNOT_TELL' || alternatives.length > 0 || people.length > 1;
  return (
    <p className="next-step">
      <span className="next-actor">{step.actor === 'NOBODY' ? 'Next' : `Next: ${actorOf(first)}`}</span>{' '}
      {actionOf(first)}{' '}
      {canCopyTicket && step.actor === 'TELNYX' && <span className="muted">“Copy ticket” copies both. </span>}
      {isDoubtful && step.actor !== 'NOBODY' && <span className="muted">{step.reason} </span>}
      {more.length > 0 && (
        <button type="button" className="quiet" onClick={onMore}>
          {more.length} more
        </button>
      )}
    </p>
  );
}
