import type { SessionJudgedFragment } from '../../../client/src/documents.ts';

type Step = SessionJudgedFragment['nextSteps'][number];

const ACTORS: Readonly<Record<Step['actor'], string>> = {
  USER: 'User',
  USER_IT: 'IT',
  CARRIER: 'Carrier',
  TELNYX: 'Telnyx support',
  NOBODY: 'Nobody',
};

/** Who acts: the person, the person's IT, or an organization. */
export function actorOf({ actor, party }: Step): string {
  if (party === null || actor === 'NOBODY') return ACTORS[actor];
  return actor === 'USER' ? party.name : `${ACTORS[actor]} of ${party.name}`;
}

/** What to do about the call: the first step, and how many more there are in the details. */
export function NextStep({ steps, onMore }: { steps: readonly Step[]; onMore: () => void }) {
  const [first, ...more] = steps;
  if (!first) return null;
  return (
    <p className="next-step">
      <span className="next-actor">{first.actor === 'NOBODY' ? 'Next' : `Next: ${actorOf(first)}`}</span>
      <span>
        {actionOf(first)}{' '}
        {more.length > 0 && (
          <button type="button" className="quiet" onClick={onMore}>
            {more.length} more
          </button>
        )}
      </span>
    </p>
  );
}

/** The action without the actor's name, which precedes it. */
export const actionOf = ({ action, party }: Step): string => {
  const name = `${party?.name ?? ''}: `;
  return party && action.toLowerCase().startsWith(name.toLowerCase())
    ? action.charAt(name.length).toUpperCase() + action.slice(name.length + 1)
    : action;
};
