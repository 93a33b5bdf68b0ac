import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { startOtlpReceiver } from '../support/otlp-receiver.ts';
import { until } from '../support/until.ts';
import { withGateway } from '../support/with-gateway.ts';

const QUERY = '{ callReports(callId: "c") { id } }';
const WARNING = 'the collector does not take traces';

describe('a collector that fails', () => {
  it.each<[string, ((response: ServerResponse) => void) | undefined]>([
    ['refuses connections', undefined],
    ['is overloaded', (response) => response.writeHead(503).end('CANARY')],
    ['never answers', () => undefined],
  ])('neither fails an operation nor keeps the gateway from closing: it %s', async (_name, answer) => {
    const receiver = await startOtlpReceiver(answer);
    if (answer === undefined) await receiver.close();
    await withGateway({ settings: { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url } }, async ({ gateway }) => {
      const answers = await Promise.all(Array.from({ length: 90 }, () => gateway.ask(QUERY)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
      // Closing the gateway comes to an end though the receiver is closed only afterwards.
      expect(gateway.logs.join('')).not.toContain('CANARY');
    });
    await receiver.close();
  });

  it('is in the log once, without the address and the answer of the collector', async () => {
    const receiver = await startOtlpReceiver((response) => response.writeHead(400).end('CANARY'));
    const endpoint = receiver.url.replace('http://', 'http://user:CANARY@');
    const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20CANARY' };
    let logs: readonly string[] = [];
    await withGateway({ settings }, async ({ gateway }) => {
      logs = gateway.logs;
      // Twice more than a batch.
      for (const sent of [1, 2]) {
        await Promise.all(Array.from({ length: 90 }, () => gateway.ask(QUERY)));
        await until(() => receiver.requests.length >= sent);
      }
    });
    // Closing the gateway has waited for the answers to both.
    expect(logs.filter((line) => line.includes(WARNING))).toHaveLength(1);
    expect(logs.join('')).not.toContain('CANARY');
    expect(receiver.requests[0]?.headers['x-key']).toBe('a CANARY');
    await receiver.close();
  });
});
