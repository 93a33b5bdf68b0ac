import { QUERY_BOMBS } from '../../test/support/query-bombs.ts';
import { withGateway } from '../../test/support/with-gateway.ts';
import { ask, quantile } from '../ask.ts';
import type { Row } from '../scorecard.ts';

/** What the dearest of the query bombs costs, asking included: the median of some tries of each. */
export async function queryBombs(tries = 5): Promise<Row> {
  let worst = 0;
  let name = '';
  await withGateway({ settings: { LOG_LEVEL: 'warn' } }, async ({ gateway }) => {
    for (let warm = 0; warm < 20; warm += 1) await ask(gateway.url, 'token', '{ __typename }');
    for (const [bomb, query] of QUERY_BOMBS) {
      const costs: number[] = [];
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const before = process.cpuUsage();
        const { status } = await ask(gateway.url, 'token', `${query} # ${attempt}`);
        const { user, system } = process.cpuUsage(before);
        costs.push(status === 400 ? (user + system) / 1_000 : Infinity);
      }
      const cost = quantile(costs, 0.5);
      if (cost > worst) [worst, name] = [cost, bomb];
    }
  });
  return {
    what: `CPU of the dearest of ${QUERY_BOMBS.length} query bombs (${name})`,
    figure: worst,
    unit: 'ms',
    most: 50,
  };
}
