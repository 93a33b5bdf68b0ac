import type { Judgement } from './judge.ts';
import { STEPS, TELNYX_STEPS, type Actor } from './next-step-rules.ts';
import { capitalized, nameOf } from './phrases.ts';
import { otherOf, type Finding, type Part, type Session, type SideIndex } from './types.ts';

/** What someone should do about a call, and why. */
export interface NextStep {
  readonly actor: Actor;
  /** Whose device, network or carrier it is; null if it belongs to neither side. */
  readonly side: SideIndex | null;
  readonly action: string;
  readonly reason: string;
  /** Ids to quote, by their names in the records; empty if none are needed. */
  readonly quote: readonly { readonly name: string; readonly value: string }[];
}

const NOBODY: NextStep = {
  actor: 'NOBODY',
  side: null,
  action: 'Nothing needs to be done.',
  reason: 'No fault was found.',
  quote: [],
};

/** Parts about which the people on the other side can do nothing. */
const isTelnyx = (part: Part): boolean => part === 'EDGE';

/** What to do about the faults of a session, the worst first; at most four steps. */
export function nextStepsOf(judgement: Judgement): NextStep[] {
  const groups = [judgement.first, ...judgement.also].filter((group) => group !== null);
  if (groups.length === 0) return [judgement.outcome.kind === 'COMPLETED' ? NOBODY : nobodyAnswered(judgement)];
  const steps = groups.flatMap(({ findings: [finding] }) => stepsFor(judgement, finding));
  const seen = new Set<string>();
  return steps.filter(({ action }) => !seen.has(action) && seen.add(action)).slice(0, MAX_STEPS);
}

const MAX_STEPS = 4;

function stepsFor({ session }: Judgement, finding: Finding): NextStep[] {
  const rules = isTelnyx(finding.place.part) ? TELNYX_STEPS : STEPS[finding.cause];
  const sides = sidesOf(finding);
  return rules.flatMap(({ actor, action, reason }): NextStep[] => {
    if (actor === 'TELNYX' || actor === 'CARRIER')
      return [{ actor, side: null, action: action(''), reason, quote: idsOf(session) }];
    return sides.map((side) => ({
      actor,
      side,
      action: capitalized(action(nameOf(session, side))),
      reason: [reason, ...whyThisSide(session, finding, sides)].join(' '),
      quote: [],
    }));
  });
}

/**
 * Whose steps they are: the side of the fault. On a path between two clients, and if both devices may have frozen, they are both sides',
 * the asking one's first. Without a known place they are the listener's; a silence that the listener heard is investigated where it was sent.
 */
function sidesOf({ place, spoiled, cause }: Finding): readonly SideIndex[] {
  if (place.part === 'DIRECT_PATH' || (cause === 'STOOD_STILL' && place.side === null)) return [0, 1];
  const speaker = spoiled[0]?.speaker ?? 1;
  return [place.side ?? (cause === 'SILENCE' ? speaker : otherOf(speaker))];
}

/** Why these sides act first although the fault may also lie elsewhere; empty if nobody else could. */
function whyThisSide(session: Session, { cause, place, alternatives }: Finding, sides: readonly SideIndex[]): string[] {
  // The step's own reason says so already.
  if (sides.length > 1) return cause === 'STOOD_STILL' ? [] : ['It may have happened on either side.'];
  const elsewhere = alternatives.filter(
    ({ side, part }) => part === 'EDGE' || (side !== null && !sides.includes(side)),
  );
  const names = elsewhere.map(({ side }) => (side === null ? 'Telnyx' : nameOf(session, side)));
  if (names.length === 0) return [];
  const list = [...new Set(names)].join(' or ');
  return [
    place.part === 'UNKNOWN'
      ? `The data does not show where it happened; if this changes nothing, the next to check is ${list}.`
      : `This is the likeliest place; if this changes nothing, the next to check is ${list}.`,
  ];
}

function nobodyAnswered({ outcome }: Judgement): NextStep {
  const busy = outcome.kind === 'REFUSED';
  return {
    actor: 'NOBODY',
    side: null,
    action: busy ? 'Call again later.' : 'Nothing needs to be done.',
    reason: busy ? 'The other end did not take the call; nothing was broken.' : 'No fault was found.',
    quote: [],
  };
}

/** The ids by which Telnyx finds a call. */
function idsOf({ sides }: Judgement['session']): NextStep['quote'] {
  return sides.flatMap(({ party }) => [
    ...(party.telnyxLegId === null ? [] : [{ name: 'telnyx_leg_id', value: party.telnyxLegId }]),
    ...(party.callId === null ? [] : [{ name: 'call_id', value: party.callId }]),
  ]);
}
