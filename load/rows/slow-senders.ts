import { connect } from 'node:net';
import { withGateway } from '../../test/support/with-gateway.ts';
import type { Row } from '../scorecard.ts';

const BEGINNINGS = [
  'POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: ',
  'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"',
];

/** How long the last of many connections lasts that send headers or bodies one byte at a time. */
export async function slowSenders(count = 200): Promise<Row> {
  let worst = 0;
  await withGateway({ settings: { LOG_LEVEL: 'fatal', MAX_OPERATIONS: '1000' } }, async ({ gateway }) => {
    const port = Number(new URL(gateway.url).port);
    const lives = Array.from(
      { length: count },
      (_, index) =>
        new Promise<number>((resolve) => {
          const began = performance.now();
          const socket = connect(port, '127.0.0.1', () => socket.write(BEGINNINGS[index % 2] ?? ''));
          const drip = setInterval(() => socket.write('a'), 250);
          socket.on('error', () => undefined).resume();
          socket.once('close', () => {
            clearInterval(drip);
            resolve(performance.now() - began);
          });
        }),
    );
    worst = Math.max(...(await Promise.all(lives)));
  });
  return {
    what: `${count} connections that send headers or bodies slowly are closed`,
    figure: worst / 1_000,
    unit: 's',
    most: 5,
  };
}
