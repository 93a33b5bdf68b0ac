import { failureOfStatus, isTransientStatus, retryAfterMs } from '../failures.ts';
import type { Urgency } from '../../operation/operation.ts';
import { TransientFailure } from '../retry.ts';
import { discard, errorDetail, NO_BODY } from '../transport/body.ts';
import { headerOf } from '../transport/exchange.ts';
import type { Capability } from './capability.ts';

/**
 * Passes on responses with status 200, and with status 404 without their body. Any other status becomes an error: a `TransientFailure` if
 * a retry may succeed.
 * @param authorization the caller's header; errors never show its token
 */
export const checkStatus =
  (authorization: string, signal: AbortSignal, urgency: Urgency): Capability =>
  (next) =>
  (request, read) =>
    next(request, async (response) => {
      const { statusCode, body } = response;
      if (statusCode === 200) return await read(response);
      if (statusCode === 404) {
        await discard(body);
        return await read({ statusCode, headers: {}, body: NO_BODY });
      }
      const waitMs = retryAfterMs(headerOf(response, 'retry-after'));
      const detail = await errorDetail(body, headerOf(response, 'content-encoding'), authorization);
      signal.throwIfAborted();
      const failure = failureOfStatus(statusCode, detail, waitMs);
      // After a 429, background requests are repeated at their own pace, outside of the retry budget.
      const isRetried = isTransientStatus(statusCode) && (statusCode !== 429 || urgency === 'foreground');
      throw isRetried ? new TransientFailure(failure, waitMs) : failure;
    });
