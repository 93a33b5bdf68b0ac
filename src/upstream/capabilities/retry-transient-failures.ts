import { withRetries, type RetryBudget, type TimeLeft } from '../retry.ts';
import type { Capability } from './capability.ts';

/** Sends a request again after a `TransientFailure`, as the budget and the time left permit. Once a body has started, it is not requested again. */
export const retryTransientFailures =
  (budget: RetryBudget, time: TimeLeft): Capability =>
  (next) =>
  (request, read) =>
    withRetries(budget, time, () => next(request, read));
