import type { Behaviour } from '../../test/support/faulty-upstream.ts';
import { withGateway } from '../../test/support/with-gateway.ts';
import { ask, oneCall, pause } from '../ask.ts';
import type { Row } from '../scorecard.ts';

/** How long the upstream request of a disconnected caller continues. */
export async function disconnect(times = 50): Promise<Row> {
  let worst = 0;
  await withGateway({ settings: { LOG_LEVEL: 'warn' } }, async ({ upstream, gateway }) => {
    for (let time = 0; time < times; time += 1) {
      const leaving = new AbortController();
      let left = 0;
      const cut = new Promise<number>((resolve) => {
        const hang: Behaviour = (response) => {
          response.once('close', () => resolve(performance.now() - left));
          left = performance.now();
          leaving.abort();
        };
        upstream.set('hang', hang);
      });
      await ask(gateway.url, 'token', oneCall('hang'), leaving.signal).catch(() => undefined);
      worst = Math.max(worst, await Promise.race([cut, pause(1_000).then(() => 1_000)]));
    }
  });
  return { what: `A caller who leaves stops the upstream (worst of ${times})`, figure: worst, unit: 'ms', most: 100 };
}
