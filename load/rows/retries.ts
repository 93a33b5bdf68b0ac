import { answering } from '../../test/support/faulty-upstream.ts';
import { withGateway } from '../../test/support/with-gateway.ts';
import { ask, oneCall, pause } from '../ask.ts';
import type { Row } from '../scorecard.ts';

/**
 * How many attempts one request causes while its upstream responds with 503 to everything, with the circuit kept closed by others'
 * successes.
 */
export async function amplification(calls = 300): Promise<Row> {
  let attempts = 0;
  await withGateway({ settings: { LOG_LEVEL: 'warn' } }, async ({ upstream, gateway }) => {
    upstream.set('bad', answering(503));
    for (let call = 0; call < calls; call += 1) {
      await ask(gateway.url, 'token', oneCall('bad'));
      if (call % 3 === 2) await ask(gateway.url, 'token', oneCall('good'));
    }
    attempts = upstream.attempts.get('bad') ?? 0;
  });
  return {
    what: `Attempts per request at 100 % 503 (${calls} requests)`,
    figure: attempts / calls,
    unit: '',
    most: 1.2,
  };
}

/** The same with all requests failing at once, so that the circuit opens. */
export async function amplificationWithBreaker(calls = 400): Promise<Row> {
  let attempts = 0;
  await withGateway({ usual: answering(503), settings: { LOG_LEVEL: 'warn' } }, async ({ upstream, gateway }) => {
    for (let call = 0; call < calls; call += 1) await ask(gateway.url, 'token', oneCall('bad'));
    attempts = upstream.attempts.get('bad') ?? 0;
  });
  return { what: 'The same with the circuit free to open', figure: attempts / calls, unit: '', most: 0.2 };
}

/** How long after the upstream has recovered the first call succeeds. */
export async function recovery(): Promise<Row> {
  let took = 0;
  await withGateway({ settings: { LOG_LEVEL: 'warn' } }, async ({ upstream, gateway }) => {
    upstream.set('*', answering(503));
    for (let call = 0; call < 20; call += 1) await ask(gateway.url, 'token', oneCall('any'));
    upstream.reset();
    const healed = performance.now();
    while (!(await ask(gateway.url, 'token', oneCall('any'))).text.includes('userId')) await pause(20);
    took = performance.now() - healed;
  });
  return {
    what: 'Calls go through again after the upstream recovers (reset 2 s + 2 s)',
    figure: took,
    unit: 'ms',
    most: 4_000,
  };
}
