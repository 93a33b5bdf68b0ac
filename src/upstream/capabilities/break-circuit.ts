import type { AttemptOutcome, Breaker } from '../breaker.ts';
import { CallerGone } from '../failures.ts';
import type { Capability } from './capability.ts';

/** An operation that had less time than this, in milliseconds, or less than half of its time limit left, does not blame the upstream. */
const FAIR_CHANCE_MS = 1_000;

/**
 * Judges the upstream by each request, at the headers or at the failure before them, and rejects requests while the circuit is open.
 * @param timeoutMs the time limit of an operation
 */
export const breakCircuit =
  (breaker: Breaker, signal: AbortSignal, timeoutMs: number): Capability =>
  (next) =>
  async (request, read) => {
    const began = performance.now();
    const record = breaker.begin();
    try {
      return await next(request, async (response) => {
        await record(response.statusCode >= 500 ? 'failure' : 'success');
        return await read(response);
      });
    } catch (error) {
      await record(outcomeOfFailure(signal, performance.now() - began, timeoutMs));
      throw error;
    }
  };

/** A caller that disconnected, or had too little time left, shows nothing about the upstream. */
function outcomeOfFailure({ aborted, reason }: AbortSignal, tookMs: number, timeoutMs: number): AttemptOutcome {
  if (!aborted) return 'failure';
  const hadTime = tookMs >= Math.min(FAIR_CHANCE_MS, timeoutMs / 2);
  return reason instanceof CallerGone || !hadTime ? 'unknown' : 'failure';
}
