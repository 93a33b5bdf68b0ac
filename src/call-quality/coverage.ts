import type { UnjudgedReason } from '../graphql/generated/types.ts';
import { countsOf } from './counts.ts';
import type { JudgedCohort } from './loaders.ts';

/** How many calls of a period are judged. */
export interface Coverage {
  readonly found: number;
  readonly judged: number;
  readonly pending: number;
  readonly unjudged: readonly { readonly reason: UnjudgedReason; readonly count: number }[];
  readonly isListed: boolean;
  readonly isComplete: boolean;
}

/** @param isCounted which calls count; all by default */
export function coverageOf({ calls, isListed, judged }: JudgedCohort): Coverage {
  const known = calls.map(({ callId }) => judged.get(callId));
  const reasons = known.filter((one) => typeof one === 'string');
  const judgedCount = known.filter((one) => typeof one === 'object').length;
  const pending = calls.length - judgedCount - reasons.length;
  return {
    found: calls.length,
    judged: judgedCount,
    pending,
    unjudged: countsOf(reasons, (reason) => reason).map(({ key, count }) => ({ reason: key, count })),
    isListed,
    isComplete: isListed && pending === 0,
  };
}
