import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { BEHAVIOURS } from '../support/faulty-upstream.ts';
import { until } from '../support/until.ts';
import { withGateway } from '../support/with-gateway.ts';

const requestFor = (callId: string): string => {
  const body = JSON.stringify({ query: `{ callReports(callId: "${callId}") { id } }` });
  const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a-token\r\nContent-Type: application/json`;
  return `${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
};

describe('requests pipelined on one connection', () => {
  it('all end when it is cut: those after the first, and those whose body never arrived', async () => {
    const settings = { MAX_OPERATIONS: '100', UPSTREAM_CONCURRENCY: '2' };
    await withGateway({ settings, usual: BEHAVIOURS.hang }, async ({ gateway, upstream }) => {
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
      const whole = Array.from({ length: 20 }, (_, index) => requestFor(`c${index}`));
      socket.write(whole.join('') + requestFor('never-begun').slice(0, -5));
      await until(() => gateway.app.inUse().operations === 21 && upstream.inFlight > 0);
      socket.destroy();
      await until(() => Object.values(gateway.app.inUse()).every((count) => count === 0));
    });
  });

  it('are answered in order as long as it is open', async () => {
    await withGateway({}, async ({ gateway }) => {
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.write(['a', 'b', 'c'].map(requestFor).join(''));
      await until(() => text.split('HTTP/1.1 200').length === 4);
      const ids = [...text.matchAll(/"id":"(.)~/g)].map(([, id]) => id);
      socket.destroy();
      expect(ids).toEqual(['a', 'b', 'c']);
    });
  });
});
