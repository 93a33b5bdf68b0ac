import { afterEach, describe, expect, it } from '@jest/globals';
import { answering } from '../support/faulty-upstream.ts';
import { startGateway } from '../support/gateway.ts';
import { startOtlpReceiver, type ExportedSpan, type OtlpReceiver } from '../support/otlp-receiver.ts';
import { sampleOf } from '../support/samples.ts';
import { withGateway } from '../support/with-gateway.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';
const one = (callId: string): string => `query CallView { callReports(callId: "${callId}") { id } }`;

let receiver: OtlpReceiver | undefined;
afterEach(async () => {
  await receiver?.close();
  receiver = undefined;
});

/** Settings with which everything is traced, to a new receiver. */
async function traced(settings: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  receiver = await startOtlpReceiver();
  return { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, ...settings };
}

const spans = (): readonly ExportedSpan[] => receiver?.spans ?? [];
const named = (name: string): ExportedSpan => {
  const found = spans().find((span) => span.name === name);
  if (found === undefined)
    throw new Error(
      `no span ${name} among ${spans()
        .map((span) => span.name)
        .join()}`,
    );
  return found;
};

const post = (url: string, query: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer t', ...headers },
    body: JSON.stringify({ query }),
  });

describe('a traced operation', () => {
  it('has a span for each part of its work, below the request', async () => {
    const settings = await traced({ UPSTREAM_CONCURRENCY: '1' });
    const gateway = await startGateway({ settings });
    const query = `query CallPage { calls(callIds: ["${sampleOf('clean-pcmu').call_id}"]) { verdict { headline } } }`;
    expect((await gateway.ask(query)).errors).toEqual([]);
    await gateway.close();
    const [request, execute, upstream] = [named('POST /graphql'), named('execute'), named('upstream')];
    expect(request).toMatchObject({
      parentId: '',
      attributes: {
        ...{ 'http.request.method': 'POST', 'http.route': '/graphql', 'http.response.status_code': 200 },
        ...{ 'graphql.operation.type': 'query', 'graphql.operation.name': 'CallPage', 'gateway.outcome': 'ok' },
      },
    });
    expect(named('validate').parentId).toBe(request.spanId);
    expect(execute.parentId).toBe(request.spanId);
    for (const name of ['upstream', 'judge', 'queue wait']) expect(named(name).parentId).toBe(execute.spanId);
    expect(spans().filter(({ name, parentId }) => name === 'read' && parentId === upstream.spanId)).toHaveLength(1);
    expect(upstream.attributes['url.template']).toMatch(/^\/\w/);
    expect(new Set(spans().map(({ traceId }) => traceId)).size).toBe(1);
    expect(receiver?.requests[0]?.path).toBe('/v1/traces');
  });

  it('has at most 128 spans below the request, and says how many were left out', async () => {
    await withGateway({ settings: await traced({ OPERATION_TIMEOUT_MS: '60000' }) }, async ({ gateway }) => {
      const ids = Array.from({ length: 50 }, (_, index) => `"c${index}"`).join(' ');
      const more = ids.replaceAll('c', 'd');
      const { errors } = await gateway.ask(
        `{ a: calls(callIds: [${ids}]) { reports { id } } b: calls(callIds: [${more}]) { reports { id } } }`,
      );
      expect(errors).toEqual([]);
    });
    expect(spans()).toHaveLength(129);
    expect(named('POST /graphql').attributes['gateway.dropped_spans']).toBeGreaterThan(70);
  });

  it('shows what failed, without a message', async () => {
    await withGateway({ settings: await traced() }, async ({ gateway, upstream }) => {
      upstream.set('c', answering(403, {}, '{"errors":[{"detail":"CANARY"}]}'));
      await gateway.ask(one('c'));
      await gateway.ask('{ nothing }');
    });
    expect(named('upstream')).toMatchObject({ status: 2, attributes: { 'http.response.status_code': 403 } });
    expect(spans().filter(({ name, status }) => name === 'validate' && status === 2)).toHaveLength(1);
    expect(receiver?.bytes().includes('CANARY')).toBe(false);
  });
});

describe("a caller's trace", () => {
  const header = `00-${TRACE}-${CALLER}-01`;

  it.each([
    ['never', {}, undefined],
    ['with TRACE_UPSTREAM', { TRACE_UPSTREAM: 'true' }, TRACE],
  ])('is gone on with, and reaches the upstream %s; baggage never does', async (_name, settings, expected) => {
    let seen: Readonly<Record<string, unknown>> = {};
    await withGateway({ settings: await traced(settings) }, async ({ gateway, upstream }) => {
      upstream.set('c', (response, request) => {
        seen = request.headers;
        response.writeHead(200).end('[]');
      });
      await post(gateway.url, one('c'), { traceparent: header, tracestate: 'a=b', baggage: 'secret=CANARY' });
    });
    expect(named('POST /graphql')).toMatchObject({ traceId: TRACE, parentId: CALLER });
    const [, traceId, spanId] = String(seen.traceparent).split('-');
    expect(traceId).toBe(expected);
    if (expected !== undefined) expect(spanId).toBe(named('upstream').spanId);
    expect(JSON.stringify(seen)).not.toMatch(/CANARY|tracestate|baggage/);
    expect(receiver?.bytes().includes('CANARY')).toBe(false);
  });

  it.each([
    ['parentbased_always_on', '1', `00-${TRACE}-${CALLER}-00`, 0],
    ['parentbased_always_off', '1', header, 1],
    ['always_off', '1', header, 0],
    ['always_on', '1', `00-${TRACE}-${CALLER}-00`, 1],
    ['parentbased_traceidratio', '0', '', 0],
    ['traceidratio', '0', header, 0],
    ['traceidratio', '1', '', 1],
  ])('and the sampler decide whether it is recorded: %s %s %s', async (sampler, share, traceparent, count) => {
    const settings = await traced({ OTEL_TRACES_SAMPLER: sampler, OTEL_TRACES_SAMPLER_ARG: share });
    await withGateway({ settings }, async ({ gateway }) => {
      await post(gateway.url, one('c'), traceparent === '' ? {} : { traceparent });
      const line = gateway.logs.find((text) => text.includes('an operation was answered')) ?? '{}';
      expect(JSON.parse(line)).toHaveProperty('trace_id');
    });
    expect(spans().filter(({ name }) => name === 'POST /graphql')).toHaveLength(count);
  });
});
