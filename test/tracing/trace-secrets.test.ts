import { describe, expect, it } from '@jest/globals';
import { answering } from '../support/faulty-upstream.ts';
import { startGateway } from '../support/gateway.ts';
import { startOtlpReceiver } from '../support/otlp-receiver.ts';
import { sampleOf } from '../support/samples.ts';
import { until } from '../support/until.ts';
import { withGateway } from '../support/with-gateway.ts';
import { tenantOf } from '../../src/operation/tenant.ts';
import { scrape } from '../metrics/support/scrape.ts';

const everything = (callId: string): string => `query CallPage { calls(callIds: ["${callId}"]) { callId
  timeline { entries { kind } } verdict { headline } detailRecord { direction }
  reports { segments { raw logs { message } } correlation { callEvents { nodes { name } } recordings { id } } } } }`;

/** A secret as it is, in hexadecimal digits of its bytes, and in base64. */
const forms = (secret: string): string[] => [
  secret,
  secret.replaceAll('-', ''),
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret).toString('base64').replaceAll('=', ''),
];

/** What is exported and logged with one gateway. */
async function exportedBy(run: (settings: Record<string, string>) => Promise<string>): Promise<string> {
  const receiver = await startOtlpReceiver();
  const said = await run({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, METRICS_PORT: '0' });
  await receiver.close();
  expect(receiver.spans.length).toBeGreaterThan(0);
  // Ids are bytes, so they are looked for as hexadecimal digits too.
  return [said, receiver.bytes().toString('latin1'), receiver.bytes().toString('hex')].join('\n');
}

describe('spans, metrics and log lines', () => {
  it('hold no token, no hash of one, no id of a call, no number, and nothing that a report says', async () => {
    const sample = sampleOf('clean-pcmu');
    const secrets = [sample.call_id, sample.telnyx_session_id, sample.telnyx_leg_id, 'CANARY', '15551234567'];
    const exported = await exportedBy(async (settings) => {
      const gateway = await startGateway({ settings });
      const [token] = gateway.sandbox.tokens;
      secrets.push(token, tenantOf(`Bearer ${token}`));
      expect((await gateway.ask(everything(sample.call_id))).errors).toEqual([]);
      await gateway.ask(`query By_CANARY15551234567 { callReports(callId: "+15551234567") { id } }`);
      await gateway.ask(everything(sample.call_id), { authorization: 'Bearer CANARY-wrong-token' });
      await fetch(`${gateway.url}/graphql/CANARY?token=CANARY`, {
        method: 'DELETE',
        headers: { baggage: 'user=CANARY', tracestate: 'a=CANARY', 'x-request-id': 'CANARY' },
      });
      await fetch(`${gateway.url}/CANARY/+15551234567`);
      const { text } = await scrape(gateway.app.metricsUrl() ?? '');
      await gateway.close();
      return text + gateway.logs.join('');
    });
    for (const secret of secrets)
      if (secret !== null) for (const form of forms(secret)) expect(exported).not.toContain(form);
  });

  it('hold nothing of an answer or an error of the upstream', async () => {
    const report = JSON.stringify([{ call_id: 'c', user_id: 'CANARY', stats: [], logs: [{ message: 'CANARY' }] }]);
    const exported = await exportedBy(async (settings) => {
      let said = '';
      await withGateway({ settings }, async ({ upstream, gateway }) => {
        upstream.set('c', answering(200, { 'x-secret': 'CANARY' }, report));
        upstream.set('d', answering(422, {}, '{"errors":[{"title":"CANARY","detail":"CANARY"}]}'));
        upstream.set('e', answering(200, {}, '<html>CANARY'));
        upstream.set('f', answering(200, { 'content-encoding': 'CANARY' }));
        for (const id of ['c', 'd', 'e', 'f']) await gateway.ask(everything(id));
        await until(() => gateway.logs.filter((line) => line.includes('request completed')).length === 4);
        said = gateway.logs.join('');
      });
      return said;
    });
    for (const form of forms('CANARY')) expect(exported).not.toContain(form);
  });
});
