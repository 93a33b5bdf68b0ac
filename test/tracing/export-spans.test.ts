import { describe, expect, it } from '@jest/globals';
import { SpanKind } from '@opentelemetry/api';
import { TracerProvider } from '@opentelemetry/sdk-trace';
import { exportSpans } from '../../src/tracing/export-spans.ts';
import { RequestTrace } from '../../src/tracing/request-trace.ts';
import { startOtlpReceiver } from '../support/otlp-receiver.ts';
import { until } from '../support/until.ts';

describe('spans that a hanging collector does not take', () => {
  it('are dropped beyond two thousand, so that memory is bounded', async () => {
    const receiver = await startOtlpReceiver(() => undefined);
    const processor = exportSpans(
      { OTEL_EXPORTER_OTLP_ENDPOINT: new URL(receiver.url), OTEL_EXPORTER_OTLP_HEADERS: {} },
      () => undefined,
    );
    const tracer = new TracerProvider({ spanProcessors: [processor] }).getTracer('test');
    for (let count = 0; count < 20_000; count += 1) tracer.startSpan('x').end();
    await until(() => receiver.requests.length === 1);
    const held = Object.values(processor)
      .filter(Array.isArray)
      .map(({ length }) => length);
    expect(held).toEqual([2_048]);
    await receiver.close();
    await processor.shutdown().catch(() => undefined);
  });
});

describe('the trace of a request', () => {
  it('takes no more spans once the request is over', () => {
    const trace = new RequestTrace(new TracerProvider().getTracer('test'), undefined);
    expect(trace.isRecorded).toBe(true);
    trace.start('early', SpanKind.INTERNAL)!.end();
    trace.end({ name: 'GET /', failed: false, attributes: {} });
    expect(trace.start('late', SpanKind.INTERNAL)).toBeUndefined();
    expect(trace.begin('judge')).toBeUndefined();
  });
});
