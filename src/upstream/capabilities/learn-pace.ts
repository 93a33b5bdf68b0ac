import { retryAfterMs } from '../failures.ts';
import type { Urgency } from '../../operation/operation.ts';
import type { SharedRate } from '../../shared-store/shared-rate.ts';
import type { Pace } from '../pace.ts';
import { readRateLimit } from '../rate-limit.ts';
import { headerOf } from '../transport/exchange.ts';
import type { Capability } from './capability.ts';

/**
 * Counts each request in its token's pace, and updates the pace from the headers of each response.
 * @param shared the pace that all replicas keep together
 */
export const learnPace =
  (pace: Pace, urgency: Urgency, shared?: SharedRate): Capability =>
  (next) =>
  (request, read) => {
    pace.sent(urgency, shared);
    return next(request, (response) => {
      const rate = readRateLimit((name) => headerOf(response, name));
      if (response.statusCode === 429) pace.refused(rate, retryAfterMs(headerOf(response, 'retry-after')), shared);
      else pace.answered(rate);
      return read(response);
    });
  };
