import { createHash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { GatewayError, isPassing, type ErrorCode } from '../errors.ts';
import { onAbort } from '../operation/on-abort.ts';
import { sortInSlices } from '../operation/sort-in-slices.ts';
import { mustYield, nextSlice } from '../operation/time-slices.ts';
import type { UnjudgedReason } from '../graphql/generated/types.ts';
import type { Judged } from './digest-store.ts';
import type { ListedCall } from './judged-call.ts';

/** How calls are judged, and until when. */
export interface Judging {
  /** The known result of a call. */
  readonly known: (call: ListedCall) => Judged | undefined;
  /** Reads the call's report and judges it. */
  readonly judge: (call: ListedCall, signal: AbortSignal) => Promise<Judged>;
  /** How many calls are judged concurrently. */
  readonly atOnce: number;
  /** Called after each judged call, with the number of results so far. */
  readonly onJudged?: (count: number) => void;
  /** Called with an error that is a defect of the gateway. */
  readonly onDefect?: ((error: unknown) => void) | undefined;
  /** Aborted when the operation ends. */
  readonly signal: AbortSignal;
  /** When to stop, by `performance.now()`. */
  readonly until: number;
}

/** After this many consecutive failures of the upstream, judging stops. */
const MAX_FAILURES = 10;

/** Failures that concern the call itself. */
const REASONS: ReadonlyMap<ErrorCode, UnjudgedReason> = new Map([
  ['UPSTREAM_INVALID', 'UNREADABLE_REPORT'],
  ['BAD_USER_INPUT', 'UNREADABLE_REPORT'],
  ['FORBIDDEN', 'NOT_ALLOWED'],
]);

/** Judging stopped, because time is up or the upstream fails. */
class Stopped extends Error {}

/**
 * Judges calls until all are judged or time is up, in an order that is independent of the calls: those judged so far are a random sample of
 * all, so figures do not drift as coverage grows.
 * @returns the result of each call by its id; calls without a result are pending
 * @throws GatewayError `UNAUTHENTICATED` when the token is rejected; the operation's failure when it ends. A defect costs one call only
 */
export async function judgeCalls(calls: readonly ListedCall[], judging: Judging): Promise<ReadonlyMap<string, Judged>> {
  const judged = new Map<string, Judged>();
  const pending: { call: ListedCall; rank: string }[] = [];
  for (const call of calls) {
    if (mustYield()) await nextSlice();
    const known = judging.known(call);
    if (known === undefined) pending.push({ call, rank: rankOf(call.callId) });
    else judged.set(call.callId, known);
  }
  if (pending.length === 0) return judged;
  const ranked = await sortInSlices(pending, (one, other) => (one.rank < other.rank ? -1 : 1));
  await judgeAll(
    ranked.map(({ call }) => call),
    judging,
    judged,
  );
  return judged;
}

async function judgeAll(
  pending: readonly ListedCall[],
  { judge, onJudged, onDefect, atOnce, signal, until }: Judging,
  judged: Map<string, Judged>,
): Promise<void> {
  const stop = new AbortController();
  // Each of the reports that are read one after another may add a listener.
  setMaxListeners(0, stop.signal);
  const timer = setTimeout(() => stop.abort(new Stopped()), Math.max(0, until - performance.now()));
  const forget = onAbort(signal, () => stop.abort(signal.reason));
  let next = 0;
  let failures = 0;
  const hasStopped = (): boolean => stop.signal.aborted;
  const work = async (): Promise<void> => {
    for (let call = pending[next++]; call !== undefined && !hasStopped(); call = pending[next++]) {
      try {
        judged.set(call.callId, await judge(call, stop.signal));
        onJudged?.(judged.size);
        failures = 0;
      } catch (error) {
        if (hasStopped()) return;
        const reason = error instanceof GatewayError ? REASONS.get(error.code) : 'GATEWAY_ERROR';
        if (reason === 'GATEWAY_ERROR') onDefect?.(error);
        if (reason !== undefined) judged.set(call.callId, reason);
        // After a temporary failure, the call stays pending.
        else if (!(error instanceof GatewayError && isPassing(error.code))) throw error;
        failures = reason === undefined ? failures + 1 : 0;
        if (failures >= MAX_FAILURES) stop.abort(new Stopped());
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, pending.length) }, work));
  } catch (error) {
    stop.abort(new Stopped());
    throw error;
  } finally {
    clearTimeout(timer);
    forget();
  }
  signal.throwIfAborted();
}

const rankOf = (callId: string): string => createHash('sha1').update(callId).digest('base64');
