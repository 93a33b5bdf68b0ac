import { IMPACT_LEVELS } from '../digest/call-digest.ts';
import type { JudgedCall } from './judged-call.ts';

/** The newest first; calls without a time last. Equal times by id, so that the order does not depend on which were judged first. */
export const byStart = (one: JudgedCall, other: JudgedCall): number =>
  (other.startedAt ?? -Infinity) - (one.startedAt ?? -Infinity) || (one.callId < other.callId ? -1 : 1);

/** The greatest impact first, then the most spoiled seconds, then the newest. */
export const byImpact = (one: JudgedCall, other: JudgedCall): number =>
  IMPACT_LEVELS.indexOf(other.digest.impact) - IMPACT_LEVELS.indexOf(one.digest.impact) ||
  other.digest.spoiledSeconds - one.digest.spoiledSeconds ||
  byStart(one, other);
