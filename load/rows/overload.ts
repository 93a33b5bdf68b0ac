import { quantile } from '../../bench/figures.ts';
import { answering, callIdIn, reportOf, startFaultyUpstream, tokenIn } from '../../test/support/faulty-upstream.ts';
import { ask, oneCall, pause } from '../ask.ts';
import { startGatewayProcess } from '../gateway-process.ts';
import type { Row } from '../scorecard.ts';

const CAPACITY = 16;

/** Measures at capacity and beyond, alternating: a process gets faster as it warms up, and the machine's other work must favour neither. */
const ORDER = Array.from({ length: 2 }, () => [1, 3, 3, 1]).flat();
const TURN_S = 0.7;
const WARM_S = 2;

/** An answer that takes more than this many times the usual time at capacity is useless. */
const PATIENCE = 2.75;

/**
 * Timely answers with three times as many callers as the process accepts, as a share of those at capacity. Accepted callers must not wait
 * for rejected ones.
 */
export async function overload(): Promise<Row> {
  const upstream = await startFaultyUpstream((response, request) => {
    answering(200, {}, reportOf(callIdIn(request), tokenIn(request), 50_000))(response, request);
  });
  const gateway = await startGatewayProcess(upstream.url, {
    MAX_OPERATIONS: String(CAPACITY),
    LOG_LEVEL: 'warn',
    DOCUMENT_CACHE_BYTES: '0',
  });
  /** The duration of each timely answer. */
  const takenIn = async (callers: number, seconds: number): Promise<number[]> => {
    const taken: number[] = [];
    const end = performance.now() + seconds * 1_000;
    await Promise.all(
      Array.from({ length: callers }, async (_, caller) => {
        for (let call = 0; performance.now() < end; call += 1) {
          const began = performance.now();
          const { status, retryAfter } = await ask(gateway.url, `token-${caller}`, oneCall(`c${call}`));
          if (status === 200) taken.push(performance.now() - began);
          // Callers that are less patient than Retry-After asks, and not all at once.
          else await pause(Number(retryAfter) * 800 * Math.random());
        }
      }),
    );
    return taken;
  };
  await takenIn(CAPACITY, WARM_S);
  const atCapacity: number[] = [];
  const beyond: number[] = [];
  for (const times of ORDER) (times === 1 ? atCapacity : beyond).push(...(await takenIn(CAPACITY * times, TURN_S)));
  const maxMs = quantile(atCapacity, 0.5) * PATIENCE;
  const inTime = (taken: readonly number[]): number => taken.filter((ms) => ms <= maxMs).length;
  const peak = inTime(atCapacity);
  gateway.kill('SIGKILL');
  await upstream.close();
  return {
    what: `Answers in time (${Math.round(maxMs)} ms) at three times capacity, of those at capacity (${Math.round(peak / (TURN_S * (ORDER.length / 2)))}/s)`,
    figure: (inTime(beyond) / peak) * 100,
    unit: '%',
    least: 90,
  };
}
