import { reportOf, startFaultyUpstream, tokenIn, answering, callIdIn } from '../../test/support/faulty-upstream.ts';
import { ask, oneCall, pause } from '../ask.ts';
import { startGatewayProcess } from '../gateway-process.ts';
import type { Row } from '../scorecard.ts';

const CAPACITY = 16;

/** Good answers a second under three times as many callers as the process takes, as a share of those at its capacity. */
export async function goodput(seconds = 4): Promise<Row> {
  const upstream = await startFaultyUpstream((response, request) => {
    answering(200, {}, reportOf(callIdIn(request), tokenIn(request), 50_000))(response, request);
  });
  const gateway = await startGatewayProcess(upstream.url, {
    MAX_OPERATIONS: String(CAPACITY),
    LOG_LEVEL: 'warn',
    DOCUMENT_CACHE_BYTES: '0',
  });
  const goodIn = async (callers: number): Promise<number> => {
    let good = 0;
    const end = performance.now() + seconds * 1_000;
    await Promise.all(
      Array.from({ length: callers }, async (_, caller) => {
        for (let call = 0; performance.now() < end; call += 1) {
          const { status, retryAfter } = await ask(gateway.url, `token-${caller}`, oneCall(`c${call}`));
          if (status === 200) good += 1;
          // Callers less patient than they are told to be.
          else await pause(Number(retryAfter) * 200);
        }
      }),
    );
    return good / seconds;
  };
  await goodIn(CAPACITY);
  const peak = await goodIn(CAPACITY);
  const beyond = await goodIn(CAPACITY * 3);
  gateway.kill('SIGKILL');
  await upstream.close();
  return {
    what: `Good answers at three times capacity, of the peak (${Math.round(peak)}/s)`,
    figure: (beyond / peak) * 100,
    unit: '%',
    least: 90,
  };
}
