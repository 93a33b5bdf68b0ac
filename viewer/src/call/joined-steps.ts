import type { SessionJudgedFragment } from '../../../client/src/documents.ts';

type Step = SessionJudgedFragment['nextSteps'][number];

const ACTORS: Readonly<Record<Step['actor'], string>> = {
  USER: 'User',
  USER_IT: 'IT',
  CARRIER: 'Carrier',
  TELNYX: 'Telnyx support',
  NOBODY: 'Nobody',
};

/** One thing to do, for one person or for both. */
export interface JoinedStep {
  /** The first of the steps that it joins. */
  readonly step: Step;
  /** The names of those who do it; empty if it is an organization or nobody. */
  readonly people: readonly string[];
}

/** The steps in order, those that ask the same of both people as one. */
export function joinSteps(steps: readonly Step[]): JoinedStep[] {
  const joined = new Map<string, { step: Step; people: string[] }>();
  for (const step of steps) {
    const key = `${step.actor} ${nameless(step)}`;
    const known = joined.get(key);
    const name = step.party?.name;
    if (!known) joined.set(key, { step, people: name === undefined ? [] : [name] });
    else if (name !== undefined && !known.people.includes(name)) known.people.push(name);
  }
  return [...joined.values()];
}

/** The action without the name of the person, whose place is kept. */
const nameless = ({ action, party }: Step): string =>
  party === null ? action : action.toLowerCase().replaceAll(party.name.toLowerCase(), '_');

/** Who acts: the people, their IT, or an organization. */
export function actorOf({ step: { actor }, people }: JoinedStep): string {
  if (people.length === 0 || actor === 'NOBODY') return ACTORS[actor];
  const names = people.join(' and ');
  return actor === 'USER' ? names : `${ACTORS[actor]} of ${names}`;
}

/** The action, for all who do it, without the names that `actorOf` gives. */
export function actionOf({ step: { action, party }, people }: JoinedStep): string {
  if (party === null) return action;
  const prefix = `${party.name}: `;
  if (action.toLowerCase().startsWith(prefix.toLowerCase()))
    return action.charAt(prefix.length).toUpperCase() + action.slice(prefix.length + 1);
  return people.length < 2 ? action : action.replaceAll(party.name, people.join(' and '));
}
