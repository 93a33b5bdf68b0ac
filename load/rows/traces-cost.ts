import { startOtlpReceiver } from '../../test/support/otlp-receiver.ts';
import { addedCost } from '../added-cost.ts';
import type { Row } from '../scorecard.ts';

/** The CPU time that traces add to an operation when one in ten is recorded. Sending them is included, in smaller batches than a busy gateway sends. */
export async function tracesCost(): Promise<Row> {
  const collector = await startOtlpReceiver();
  const figure = await addedCost({
    settings: {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_TRACES_SAMPLER: 'traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0.1',
    },
  });
  await collector.close();
  return {
    what: 'CPU time that traces of one operation in ten add to an operation, sending them included',
    figure,
    unit: '%',
    most: 5,
  };
}
