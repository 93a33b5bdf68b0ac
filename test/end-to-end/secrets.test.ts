import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { ask, oneCall } from '../../load/ask.ts';
import { startGatewayProcess } from '../../load/gateway-process.ts';
import { answering, BEHAVIOURS, type Behaviour } from '../support/faulty-upstream.ts';
import { withGateway } from '../support/with-gateway.ts';

const LINK = 'https://storage.example.com/CANARY-recording-link.mp3?signature=CANARY-signature';
const POSTING_ID = 'CANARY-posting-id-9b2d';
const REPORT = JSON.stringify([
  {
    call_id: 'c',
    call_report_id: POSTING_ID,
    telnyx_leg_id: 'leg',
    telnyx_session_id: 'session',
    stats: [],
    logs: [{ message: `posted ${POSTING_ID}` }],
  },
]);
const RECORDINGS = JSON.stringify({ data: [{ id: 'r', download_urls: { mp3: LINK } }], meta: { total_pages: 1 } });
const QUERY = `{ callReports(callId: "c") {
  correlation { reportGroupId recordings { downloadLinks { url } } }
  segments { raw logs { message raw } }
} }`;

describe('recording links', () => {
  it('are in the answer that requests them, and in no log', async () => {
    await withGateway({}, async ({ upstream, gateway }) => {
      upstream.set('c', answering(200, {}, REPORT));
      upstream.set('recordings', answering(200, {}, RECORDINGS));
      const { errors, text } = await gateway.ask(QUERY);
      expect(errors).toEqual([]);
      expect(text).toContain('CANARY-recording-link');
      expect(gateway.logs.join('')).not.toContain('CANARY');
    });
  });

  const cut: Behaviour = (response) => {
    response.writeHead(200, { 'content-length': '9999' });
    response.write(RECORDINGS, () => response.socket?.destroySoon());
  };
  it.each<[string, Behaviour]>([
    ['is cut off behind them', cut],
    ['is no list', answering(200, {}, JSON.stringify({ links: LINK }))],
    ['is no JSON', answering(200, {}, `${RECORDINGS} and more`)],
    ['is an error that repeats them', answering(500, {}, JSON.stringify({ errors: [{ detail: LINK }] }))],
    [
      'is a refusal that repeats them',
      answering(422, {}, JSON.stringify({ errors: [{ detail: `not playable: ${LINK}` }] })),
    ],
    ['drips', BEHAVIOURS.drip],
  ])('are in no error and no log when their answer %s', async (_name, behaviour) => {
    await withGateway({ settings: { OPERATION_TIMEOUT_MS: '2000' } }, async ({ upstream, gateway }) => {
      upstream.set('c', answering(200, {}, REPORT));
      upstream.set('recordings', behaviour);
      const { errors, text } = await gateway.ask(QUERY);
      expect(errors).toHaveLength(1);
      expect(text + gateway.logs.join('')).not.toContain('CANARY');
    });
  });
});

describe('a report’s posting id', () => {
  it('is in no answer and no log, wherever the report repeats it', async () => {
    await withGateway({}, async ({ upstream, gateway }) => {
      upstream.set('c', answering(200, {}, REPORT));
      upstream.set('recordings', answering(404));
      const { text } = await gateway.ask(QUERY);
      expect(text).toContain('posted ');
      expect(text + gateway.logs.join('')).not.toContain(POSTING_ID);
    });
  });
});

describe('an upstream with an untrusted certificate', () => {
  it.each<[string, Record<string, string>]>([
    ['by default', {}],
    ['with NODE_TLS_REJECT_UNAUTHORIZED=0', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }],
  ])(
    'gets no token %s',
    async (_name, settings) => {
      const file = (name: string): Buffer =>
        readFileSync(new URL(`../support/self-signed/${name}.pem`, import.meta.url));
      let asked = 0;
      const server = createServer({ key: file('key'), cert: file('cert') }, (_request, response) => {
        asked += 1;
        response.end('[]');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      // A process of its own: under the test runner, Node would not see the variable.
      const gateway = await startGatewayProcess(
        `https://127.0.0.1:${(server.address() as AddressInfo).port}/v2`,
        settings,
      );
      const { text } = await ask(gateway.url, 'token', oneCall('c'));
      gateway.kill('SIGKILL');
      await gateway.exited;
      await new Promise((resolve) => server.close(resolve));
      expect(text).toContain('UPSTREAM_UNAVAILABLE');
      expect(asked).toBe(0);
    },
    20_000,
  );
});
