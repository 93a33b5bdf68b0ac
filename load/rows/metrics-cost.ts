import { addedCost } from '../added-cost.ts';
import type { Row } from '../scorecard.ts';

/** A busy gateway answers this many operations within a few seconds, and is usually scraped every 15. */
const OPERATIONS_PER_SCRAPE = 4_000;

/** The CPU time that metrics add to an operation, scrapes included. */
export async function metricsCost(): Promise<Row> {
  return {
    what: 'CPU time that metrics add to an operation, scrapes included',
    figure: await addedCost({
      settings: { METRICS_PORT: '0' },
      besides: {
        run: async ({ metricsUrl = '' }) => (await fetch(metricsUrl)).text(),
        every: OPERATIONS_PER_SCRAPE,
      },
    }),
    unit: '%',
    most: 1,
  };
}
