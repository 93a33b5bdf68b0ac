import { median } from '../../bench/figures.ts';
import { startFaultyUpstream } from '../../test/support/faulty-upstream.ts';
import { ask, oneCall } from '../ask.ts';
import { startGatewayProcess, type GatewayProcess } from '../gateway-process.ts';
import type { Row } from '../scorecard.ts';

const WARM_UP = 4_000;
const ROUNDS = 41;
const OPERATIONS = 400;
const AT_ONCE = 4;
const SCRAPE_EVERY = 10;

/**
 * The CPU time that metrics add to an operation of one small report, scrapes included. Both gateways are measured in turn, in short rounds,
 * and each round with metrics is compared with the one without beside it: the machine's other work must favour neither.
 */
export async function metricsCost(): Promise<Row> {
  const upstream = await startFaultyUpstream();
  const start = (settings: Record<string, string>) =>
    startGatewayProcess(upstream.url, { LOG_LEVEL: 'warn', DOCUMENT_CACHE_BYTES: '0', ...settings });
  const plain = await start({});
  const observed = await start({ METRICS_PORT: '0' });
  const scrape = async (): Promise<void> => {
    await (await fetch(observed.metricsUrl ?? '')).text();
  };
  for (const gateway of [plain, observed]) await load(gateway, WARM_UP);
  const added: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % 2 === 0 ? plain : observed;
    const costs = new Map<GatewayProcess, number>();
    for (const gateway of [first, first === plain ? observed : plain]) {
      const before = gateway.cpuMs();
      await load(gateway, OPERATIONS);
      if (gateway === observed && round % SCRAPE_EVERY === 0) await scrape();
      costs.set(gateway, gateway.cpuMs() - before);
    }
    added.push(((costs.get(observed) ?? NaN) / (costs.get(plain) ?? NaN) - 1) * 100);
  }
  for (const gateway of [plain, observed]) gateway.kill('SIGKILL');
  await upstream.close();
  return {
    what: `CPU time that metrics add to an operation (median of ${ROUNDS})`,
    figure: median(added),
    unit: '%',
    most: 1,
  };
}

/** Sends operations, a few at once. */
async function load({ url }: GatewayProcess, operations: number): Promise<void> {
  let sent = 0;
  const work = async (caller: number): Promise<void> => {
    for (let call = sent++; call < operations; call = sent++)
      await ask(url, `token-${caller}`, oneCall(`c${call}`).replace('{', 'query CallView {'));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, caller) => work(caller)));
}
