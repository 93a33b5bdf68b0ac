import { BEHAVIOURS, well } from '../../test/support/faulty-upstream.ts';
import { withGateway } from '../../test/support/with-gateway.ts';
import { ask, manyCalls, oneCall, pause } from '../ask.ts';
import type { Row } from '../scorecard.ts';

const LATENCY_MS = 50;

/** How long a single call takes while another caller has a hundred calls in flight, with an upstream of 50 ms. */
export async function fairness(times = 3): Promise<Row> {
  let worst = 0;
  await withGateway(
    {
      usual: (response, request) => void setTimeout(() => well(response, request), LATENCY_MS),
      settings: { LOG_LEVEL: 'warn' },
    },
    async ({ gateway }) => {
      await ask(gateway.url, 'modest', oneCall('warm'));
      for (let time = 0; time < times; time += 1) {
        const greedy = ask(gateway.url, 'greedy', manyCalls(100, `g${time}-`));
        await pause(20);
        const began = performance.now();
        await ask(gateway.url, 'modest', oneCall(`single-${time}`));
        worst = Math.max(worst, performance.now() - began);
        await greedy;
      }
    },
  );
  return {
    what: 'A single call beside another caller’s hundred (upstream 50 ms)',
    figure: worst,
    unit: 'ms',
    most: 150,
  };
}

/** The same while the other caller's calls hang until their deadline. */
export async function fairnessBesideHanging(): Promise<Row> {
  let took = 0;
  await withGateway(
    { settings: { LOG_LEVEL: 'warn', OPERATION_TIMEOUT_MS: '2000' } },
    async ({ upstream, gateway }) => {
      for (let index = 0; index < 100; index += 1) upstream.set(`g${index}`, BEHAVIOURS.hangInBody);
      await ask(gateway.url, 'modest', oneCall('warm'));
      const greedy = ask(gateway.url, 'greedy', manyCalls(100, 'g'));
      await pause(50);
      const began = performance.now();
      await ask(gateway.url, 'modest', oneCall('single'));
      took = performance.now() - began;
      await greedy;
    },
  );
  return { what: 'A single call while another caller’s hundred hang', figure: took, unit: 'ms', most: 150 };
}
