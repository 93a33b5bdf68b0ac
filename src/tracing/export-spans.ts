import { ExportResultCode, type ExportResult } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace';
import type { Config } from '../config/settings.ts';
import { workFor } from '../operation/operation.ts';

/** Finished spans that wait for the collector; further ones are dropped. One takes about a kilobyte. */
const MAX_WAITING = 2_048;
const MAX_BATCH = 512;

/** How long spans wait for others, in milliseconds. */
const DELAY_MS = 2_000;

/** How long a collector may take for one batch, its repetitions included, in milliseconds. */
const TIMEOUT_MS = 5_000;

/** Batches on their way to a collector that does not answer. */
const MAX_AT_ONCE = 2;

/** How often a collector that does not take spans is logged, in milliseconds. */
const WARN_EVERY_MS = 60_000;

/**
 * Sends finished spans to a collector, in batches. What a collector does not take is dropped: memory is bounded, and nothing waits for it.
 * @param warn called at most once a minute when spans are lost
 */
export function exportSpans(
  { OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_EXPORTER_OTLP_HEADERS: headers }: ExportSettings,
  warn: () => void,
): BatchSpanProcessor {
  const base = url?.href.replace(/\/$/, '') ?? '';
  const exporter = new OTLPTraceExporter({
    ...{ url: `${base}/v1/traces`, headers, timeoutMillis: TIMEOUT_MS, concurrencyLimit: MAX_AT_ONCE },
  });
  return new BatchSpanProcessor({
    exporter: withWarning(exporter, warn),
    maxQueueSize: MAX_WAITING,
    maxExportBatchSize: MAX_BATCH,
    scheduledDelayMillis: DELAY_MS,
    exportTimeoutMillis: TIMEOUT_MS,
  });
}

type ExportSettings = Pick<Config, 'OTEL_EXPORTER_OTLP_ENDPOINT' | 'OTEL_EXPORTER_OTLP_HEADERS'>;

function withWarning(exporter: SpanExporter, warn: () => void): SpanExporter {
  let warned = -Infinity;
  const check = ({ code }: ExportResult): void => {
    if (code === ExportResultCode.SUCCESS || performance.now() - warned < WARN_EVERY_MS) return;
    warned = performance.now();
    warn();
  };
  return {
    export(spans, done) {
      // A connection to the collector outlives the operation whose end sends the batch.
      workFor(undefined, () =>
        exporter.export(spans, (result) => {
          check(result);
          done(result);
        }),
      );
    },
    shutdown: () => exporter.shutdown(),
  };
}
