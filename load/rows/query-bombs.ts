import { quantile } from '../../bench/figures.ts';
import { QUERY_BOMBS } from '../../test/support/query-bombs.ts';
import { startFaultyUpstream } from '../../test/support/faulty-upstream.ts';
import { ask } from '../ask.ts';
import { startGatewayProcess } from '../gateway-process.ts';
import type { Row } from '../scorecard.ts';

/** A bomb that is not rejected within this time counts as exploded. */
const PATIENCE_MS = 5_000;

/** The cost of the most expensive query bomb: the median of several tries of each. */
export async function queryBombs(tries = 5): Promise<Row> {
  const upstream = await startFaultyUpstream();
  const gateway = await startGatewayProcess(upstream.url, { LOG_LEVEL: 'warn' });
  const refused = async (query: string): Promise<boolean> => {
    const answer = await ask(gateway.url, 'token', query, AbortSignal.timeout(PATIENCE_MS)).catch(() => undefined);
    return answer?.status === 400;
  };
  const costOf = async (query: string): Promise<number> => {
    const costs: number[] = [];
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const before = gateway.cpuMs();
      if (!(await refused(`${query} # ${attempt}`))) return Infinity;
      costs.push(gateway.cpuMs() - before);
    }
    return quantile(costs, 0.5);
  };
  for (let warm = 0; warm < 20; warm += 1) await ask(gateway.url, 'token', '{ __typename }');
  let worst = 0;
  let name = '';
  for (const [bomb, query] of QUERY_BOMBS) {
    const cost = await costOf(query);
    if (cost > worst) [worst, name] = [cost, bomb];
    if (cost === Infinity) break;
  }
  gateway.kill('SIGKILL');
  await upstream.close();
  return {
    what: `CPU of the most expensive of ${QUERY_BOMBS.length} query bombs (${name})`,
    figure: worst,
    unit: 'ms',
    most: 50,
  };
}
