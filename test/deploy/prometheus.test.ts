import { expect, it } from '@jest/globals';
import { until } from '../support/until.ts';
import { dashboardQueries } from './support/dashboard.ts';
import { startObservedGateway } from './support/observed-gateway.ts';
import { promtool, SCRAPE_MS, startPrometheus, withPrometheus } from './support/prometheus.ts';

/** Starting Prometheus takes seconds on a busy machine. */
const TIMEOUT_MS = 120_000;

withPrometheus('with Prometheus', () => {
  it(
    'the rules and the configuration are valid, and each alert fires when it should and not otherwise',
    () => {
      for (const args of [
        ['check', 'config', 'prometheus.yml'],
        ['test', 'rules', 'rules.test.yml', 'slow-burns.test.yml'],
      ]) {
        const { status, output } = promtool(...args);
        expect([status, status === 0 ? '' : output]).toEqual([0, '']);
      }
    },
    TIMEOUT_MS,
  );

  it(
    'every query of the dashboard has a result',
    async () => {
      const { gateway, metricsUrl, traffic } = await startObservedGateway();
      const prometheus = await startPrometheus(metricsUrl.replace('http://', ''));
      let waiting = dashboardQueries('1m');
      await until(async () => {
        await traffic();
        const results = await Promise.all(waiting.map(({ expr }) => prometheus.resultsOf(expr)));
        waiting = waiting.filter((_, index) => results[index] === 0);
        return waiting.length === 0;
      }, SCRAPE_MS).catch((error: unknown) => {
        throw new Error(`no result: ${waiting.map(({ expr }) => expr).join('; ')}`, { cause: error });
      });
      await prometheus.close();
      await gateway.close();
    },
    TIMEOUT_MS,
  );
});
