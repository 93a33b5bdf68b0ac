import { median } from '../bench/figures.ts';
import { startFaultyUpstream } from '../test/support/faulty-upstream.ts';
import { ask, oneCall, quantile } from './ask.ts';
import { startGatewayProcess, type GatewayProcess } from './gateway-process.ts';

/** Processes of each kind: V8 compiles the same code differently in each, which no number of rounds evens out. */
const PROCESSES = 3;
const WARM_UP = 4_000;
const ROUNDS = 20;
const OPERATIONS = 400;
const AT_ONCE = 4;

/** Settings whose cost is measured. */
interface Feature {
  readonly settings: Readonly<Record<string, string>>;
  /** What else happens in a gateway that has the feature, once in so many operations. */
  readonly besides?: { readonly run: (gateway: GatewayProcess) => Promise<unknown>; readonly every: number };
}

/**
 * The CPU time that a feature adds to an operation of one small report, in percent. All gateways are measured in turn, in short rounds. Each
 * is judged by the lower quartile of its rounds, because the machine's other work only ever adds time.
 */
export async function addedCost({ settings, besides }: Feature): Promise<number> {
  const upstream = await startFaultyUpstream();
  const start = async (own: Readonly<Record<string, string>>): Promise<GatewayProcess> => {
    const gateway = await startGatewayProcess(upstream.url, { LOG_LEVEL: 'warn', DOCUMENT_CACHE_BYTES: '0', ...own });
    await load(gateway, WARM_UP);
    return gateway;
  };
  const measured: { readonly gateway: GatewayProcess; readonly hasFeature: boolean; readonly rounds: number[] }[] = [];
  for (let process = 0; process < PROCESSES; process += 1)
    for (const hasFeature of [false, true])
      measured.push({ gateway: await start(hasFeature ? settings : {}), hasFeature, rounds: [] });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { gateway, rounds } of round % 2 === 0 ? measured : measured.toReversed()) {
      const before = gateway.cpuMs();
      await load(gateway, OPERATIONS);
      rounds.push(gateway.cpuMs() - before);
    }
  }
  const costOf = (withFeature: boolean): number =>
    measured
      .filter(({ hasFeature }) => hasFeature === withFeature)
      .reduce((sum, { rounds }) => sum + quantile(rounds, 0.25) / OPERATIONS / PROCESSES, 0);
  const [without, among] = [costOf(false), costOf(true)];
  const observed = measured.find(({ hasFeature }) => hasFeature)?.gateway;
  const extra = observed && besides ? (await costOfRun(observed, besides.run)) / besides.every : 0;
  for (const { gateway } of measured) gateway.kill('SIGKILL');
  await upstream.close();
  return ((among + extra) / without - 1) * 100;
}

/** CPU time in milliseconds, the median of several runs. */
async function costOfRun(gateway: GatewayProcess, run: (gateway: GatewayProcess) => Promise<unknown>): Promise<number> {
  const costs: number[] = [];
  while (costs.length < ROUNDS) {
    const before = gateway.cpuMs();
    await run(gateway);
    costs.push(gateway.cpuMs() - before);
  }
  return median(costs);
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
