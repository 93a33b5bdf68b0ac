import { answering, BEHAVIOURS, startFaultyUpstream } from '../../test/support/faulty-upstream.ts';
import { ask, oneCall, pause, quantile } from '../ask.ts';
import { startGatewayProcess } from '../gateway-process.ts';
import type { Row } from '../scorecard.ts';

const TIMEOUT_MS = 500;

/** Fewer hang in a row than open the circuit, which would answer in no time. */
const WAVE = [repeat(3, 'hang'), repeat(20, 'drip'), repeat(20, 'stop'), repeat(7, 'later')].flat();

/** How late answers come against an upstream that hangs, drips, stops or asks to wait for an hour. */
export async function deadline(waves = 20): Promise<Row> {
  const upstream = await startFaultyUpstream();
  upstream.set('hang', BEHAVIOURS.hang);
  upstream.set('drip', BEHAVIOURS.drip);
  upstream.set('stop', BEHAVIOURS.hangInBody);
  upstream.set('later', answering(429, { 'retry-after': '3600' }));
  const gateway = await startGatewayProcess(upstream.url, {
    ...{
      OPERATION_TIMEOUT_MS: String(TIMEOUT_MS),
      UPSTREAM_CONCURRENCY: '100',
      MAX_OPERATIONS: '200',
      LOG_LEVEL: 'warn',
    },
  });
  const wave = async (): Promise<number[]> => {
    const late = WAVE.map(async (fault, index) => {
      // Callers do not come all in the same millisecond.
      await pause(Math.random() * 300);
      const began = performance.now();
      await ask(gateway.url, `token-${index}`, oneCall(fault));
      return Math.max(0, performance.now() - began - TIMEOUT_MS);
    });
    const all = await Promise.all(late);
    await ask(gateway.url, 'between', oneCall('good'));
    return all;
  };
  await wave();
  const late: number[] = [];
  for (let count = 0; count < waves; count += 2) late.push(...(await Promise.all([wave(), wave()])).flat());
  gateway.kill('SIGKILL');
  await upstream.close();
  return {
    what: `An operation ends with its deadline (p99.9 of ${late.length})`,
    figure: quantile(late, 0.999),
    unit: 'ms late',
    most: 50,
  };
}

function repeat(count: number, callId: string): string[] {
  return Array.from({ length: count }, () => callId);
}
