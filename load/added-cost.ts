import { median } from '../bench/figures.ts';
import { startFaultyUpstream } from '../test/support/faulty-upstream.ts';
import { ask, oneCall } from './ask.ts';
import { startGatewayPair, type Addresses, type GatewayPair } from './gateway-pair.ts';

const WARM_UP_BLOCKS = 2;
const BLOCKS = 15;
/** Even, so that each gateway goes first in half of a block's rounds. */
const ROUNDS_OF_BLOCK = 10;
const OPERATIONS = 200;
const AT_ONCE = 4;
const RUNS_BESIDES = 21;

/** Settings whose cost is measured. */
interface Feature {
  readonly settings: Readonly<Record<string, string>>;
  /** What else happens in a gateway that has the feature, once in so many operations. */
  readonly besides?: { readonly run: (gateway: Addresses) => Promise<unknown>; readonly every: number };
}

/**
 * The CPU time that a feature adds to an operation of one small report, in percent. Two gateways of one process take turns, in rounds of a tenth
 * of a second, so that what else the machine does counts for both. Ten rounds of each are a block, and the median of the blocks' comparisons is
 * the result: costs that come in bursts, such as those of full batches, are in every block but not in every round.
 */
export async function addedCost({ settings, besides }: Feature): Promise<number> {
  const upstream = await startFaultyUpstream();
  const pair = await startGatewayPair(upstream.url, settings);
  for (let block = 0; block < WARM_UP_BLOCKS; block += 1) await compare(pair);
  const comparisons: Comparison[] = [];
  for (let block = 0; block < BLOCKS; block += 1) comparisons.push(await compare(pair));
  await pair.observe(true);
  const extra = besides ? (await costOfRun(pair, besides.run)) / besides.every : 0;
  pair.kill();
  await upstream.close();
  const plain = median(comparisons.map((comparison) => comparison.plain));
  return (median(comparisons.map((comparison) => comparison.other / comparison.plain)) - 1 + extra / plain) * 100;
}

/** CPU time for an operation, in milliseconds. */
interface Comparison {
  readonly plain: number;
  readonly other: number;
}

/** One block: rounds of both gateways, in alternating order. */
async function compare(pair: GatewayPair): Promise<Comparison> {
  const costs = { plain: 0, other: 0 };
  const kinds = ['plain', 'other'] as const;
  for (let round = 0; round < ROUNDS_OF_BLOCK; round += 1)
    for (const kind of round % 2 === 0 ? kinds : kinds.toReversed()) {
      await pair.observe(kind === 'other');
      const before = pair.cpuMs();
      await load(pair[kind], OPERATIONS);
      // The gateway's work may not be done when its last answer arrives: it sends what waits, such as spans.
      await pair.observe(false);
      costs[kind] += (pair.cpuMs() - before) / (OPERATIONS * ROUNDS_OF_BLOCK);
    }
  return costs;
}

/** CPU time in milliseconds, the median of several runs. */
async function costOfRun(pair: GatewayPair, run: (gateway: Addresses) => Promise<unknown>): Promise<number> {
  const costs: number[] = [];
  while (costs.length < RUNS_BESIDES) {
    const before = pair.cpuMs();
    await run(pair.other);
    costs.push(pair.cpuMs() - before);
  }
  return median(costs);
}

/** Sends operations, a few at once. */
async function load({ url }: Addresses, operations: number): Promise<void> {
  let sent = 0;
  const work = async (caller: number): Promise<void> => {
    for (let call = sent++; call < operations; call = sent++)
      await ask(url, `token-${caller}`, oneCall(`c${call}`).replace('{', 'query CallView {'));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, caller) => work(caller)));
}
