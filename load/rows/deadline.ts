import { quantile } from '../../bench/figures.ts';
import {
  answering,
  BEHAVIOURS,
  callIdIn,
  startFaultyUpstream,
  well,
  type Behaviour,
} from '../../test/support/faulty-upstream.ts';
import { ask, oneCall, pause } from '../ask.ts';
import { startGatewayProcess, type GatewayProcess } from '../gateway-process.ts';
import type { Row } from '../scorecard.ts';

const TIMEOUT_MS = 500;

/** How late an operation may end. */
const SLACK_MS = 50;

/** Fewer hang in a row than open the circuit, which would answer immediately. */
const WAVE = [repeat(3, 'hang'), repeat(20, 'drip'), repeat(20, 'stop'), repeat(7, 'later')].flat();

/** How late answers come if the upstream hangs, trickles, stalls or asks to wait for an hour. */
export async function deadline(waves = 20): Promise<Row> {
  const late: number[] = [];
  await besideFaults(async ({ url }) => {
    const wave = (): Promise<number[]> =>
      oneWave(url, async (fault, token) => {
        const began = performance.now();
        await ask(url, token, oneCall(fault));
        return Math.max(0, performance.now() - began - TIMEOUT_MS);
      });
    await wave();
    for (let count = 0; count < waves; count += 2) late.push(...(await Promise.all([wave(), wave()])).flat());
  });
  return {
    what: `An operation ends with its deadline (p99.9 of ${late.length})`,
    figure: quantile(late, 0.999),
    unit: 'ms late',
    most: SLACK_MS,
  };
}

/**
 * The same by order instead of by time, for busy machines: how many operations are still running although the gateway has answered a
 * request that it received after their deadline. However slow a busy machine is, what is due first must come first.
 */
export async function deadlineInOrder(waves = 4): Promise<Row> {
  const overdue: boolean[] = [];
  await besideFaults(async ({ url }, arrival) => {
    const answered = async (): Promise<void> => {
      await (await fetch(`${url}/live`)).text();
    };
    for (let count = 0; count < waves; count += 1)
      overdue.push(
        ...(await oneWave(url, async (fault, token) => {
          const callId = `${fault}-${count}-${token}`;
          const arrived = arrival(callId);
          let isRunning = true;
          const asked = ask(url, token, oneCall(callId)).then(() => (isRunning = false));
          // Its time starts once its request has reached the upstream.
          await Promise.race([arrived, asked]);
          await pause(TIMEOUT_MS + SLACK_MS);
          // An answer takes a few turns of each event loop to arrive.
          for (let turn = 0; turn < 10; turn += 1) await answered();
          const isOverdue = isRunning;
          await asked;
          return isOverdue;
        })),
      );
  });
  return {
    what: `Of ${overdue.length} operations, those still running when a request sent ${SLACK_MS} ms after their deadline is answered`,
    figure: overdue.filter(Boolean).length,
    unit: '',
    most: 0,
  };
}

const FAULTS: Readonly<Record<string, Behaviour>> = {
  hang: BEHAVIOURS.hang,
  drip: BEHAVIOURS.drip,
  stop: BEHAVIOURS.hangInBody,
  later: answering(429, { 'retry-after': '3600' }),
};

/** @param measure receives a function that waits until the call whose id begins with its fault is requested upstream */
async function besideFaults(
  measure: (gateway: GatewayProcess, arrival: (callId: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const waiting = new Map<string, () => void>();
  const upstream = await startFaultyUpstream((response, request) => {
    const callId = callIdIn(request);
    waiting.get(callId)?.();
    (FAULTS[callId.split('-')[0] ?? ''] ?? well)(response, request);
  });
  const gateway = await startGatewayProcess(upstream.url, {
    ...{ OPERATION_TIMEOUT_MS: String(TIMEOUT_MS), UPSTREAM_CONCURRENCY: '100' },
    ...{ MAX_OPERATIONS: '200', LOG_LEVEL: 'warn' },
  });
  await measure(gateway, (callId) => new Promise((resolve) => void waiting.set(callId, resolve)));
  gateway.kill('SIGKILL');
  await upstream.close();
}

/** Callers with a fault each, spread over some milliseconds. */
async function oneWave<Result>(
  url: string,
  askFor: (fault: string, token: string) => Promise<Result>,
): Promise<Result[]> {
  const all = await Promise.all(
    WAVE.map(async (fault, index) => {
      await pause(Math.random() * 300);
      return askFor(fault, `token-${index}`);
    }),
  );
  await ask(url, 'between', oneCall('good'));
  return all;
}

function repeat(count: number, callId: string): string[] {
  return Array.from({ length: count }, () => callId);
}
