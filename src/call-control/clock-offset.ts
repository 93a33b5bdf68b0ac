import type { ClockBasis } from '../graphql/generated/types.ts';

/** The difference between a client's clock and Telnyx's. */
export interface ClockEstimate {
  /** The client's clock minus Telnyx's, in milliseconds; null when the two have no event in common. */
  readonly offsetMs: number | null;
  readonly uncertaintyMs: number | null;
  readonly basis: ClockBasis;
  /** Whether times are corrected by it. */
  readonly applied: boolean;
}

/** Events that both sides saw of one leg, in epoch milliseconds, each by its own clock; null where one did not see it. */
export interface CommonEvents {
  /** The client's report began. */
  readonly started: number | null;
  /** The client's report ended; null when its end is not known. */
  readonly ended: number | null;
  /** `call.answered` */
  readonly answered: number | null;
  /** `call.hangup` */
  readonly hungUp: number | null;
}

/** The error of a single event: signalling and the SDK's own work take up to a second. */
const SINGLE_EVENT_UNCERTAINTY_MS = 1_000;

/** If the two differences disagree by more than this, one pair is not the same event: a report can start before the answer. */
const MAX_DISAGREEMENT_MS = 2_000;

/** The minimum uncertainty, however well the two differences agree. */
const MIN_UNCERTAINTY_MS = 100;

/**
 * Estimates how far a client's clock is ahead of Telnyx's: the mean of the differences at the answer and at the end. If they disagree, one
 * pair of times is not the same event. Then a difference near zero is taken, since most clocks are right; otherwise the greater one,
 * because a report can begin before the answer and stop before the hang-up, and both make the client's clock look slower than it is.
 */
export function estimateClockOffset({ started, ended, answered, hungUp }: CommonEvents): ClockEstimate {
  const atAnswer = difference(started, answered);
  const atHangup = difference(ended, hungUp);
  if (atAnswer !== null && atHangup !== null && Math.abs(atAnswer - atHangup) <= MAX_DISAGREEMENT_MS) {
    const spread = Math.abs(atAnswer - atHangup) / 2;
    return estimate((atAnswer + atHangup) / 2, Math.max(MIN_UNCERTAINTY_MS, spread), 'ANSWER_AND_HANGUP');
  }
  if (atAnswer !== null && atHangup !== null) {
    const isAnswerRight = Math.abs(atAnswer) <= MAX_DISAGREEMENT_MS && Math.abs(atHangup) > MAX_DISAGREEMENT_MS;
    const isHangupRight = Math.abs(atHangup) <= MAX_DISAGREEMENT_MS;
    if (isAnswerRight || (!isHangupRight && atAnswer > atHangup))
      return estimate(atAnswer, SINGLE_EVENT_UNCERTAINTY_MS, 'ANSWER');
  }
  if (atHangup !== null) return estimate(atHangup, SINGLE_EVENT_UNCERTAINTY_MS, 'HANGUP');
  if (atAnswer !== null) return estimate(atAnswer, SINGLE_EVENT_UNCERTAINTY_MS, 'ANSWER');
  return { offsetMs: null, uncertaintyMs: null, basis: 'NONE', applied: false };
}

const estimate = (offsetMs: number, uncertaintyMs: number, basis: ClockBasis): ClockEstimate => ({
  offsetMs,
  uncertaintyMs,
  basis,
  // A smaller difference may not be real, and correcting for it could change the order of entries.
  applied: Math.abs(offsetMs) > uncertaintyMs,
});

const difference = (client: number | null, telnyx: number | null): number | null =>
  client === null || telnyx === null ? null : client - telnyx;
