import { IMPACT_LEVELS } from '../digest/call-digest.ts';
import type { JudgedCall } from './judged-call.ts';

/** Newest first; calls without a time last. Ties are broken by id, so that the order does not depend on which calls were judged first. */
export const byStart = (one: JudgedCall, other: JudgedCall): number =>
  (other.startedAt ?? -Infinity) - (one.startedAt ?? -Infinity) || (one.callId < other.callId ? -1 : 1);

/** Greatest impact first, then most spoiled seconds, then newest. */
export const byImpact = (one: JudgedCall, other: JudgedCall): number =>
  IMPACT_LEVELS.indexOf(other.digest.impact) - IMPACT_LEVELS.indexOf(one.digest.impact) ||
  other.digest.spoiledSeconds - one.digest.spoiledSeconds ||
  byStart(one, other);
