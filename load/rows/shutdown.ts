import { callIdIn, startFaultyUpstream, well } from '../../test/support/faulty-upstream.ts';
import { ask, oneCall, pause } from '../ask.ts';
import { startGatewayProcess } from '../gateway-process.ts';
import type { Row } from '../scorecard.ts';

/** Parallel cycles, as each mostly waits. */
const AT_ONCE = 5;

/**
 * How many operations get no successful answer when SIGTERM arrives while they are in flight, or while only readiness fails.
 * @param drainMs how long only readiness fails; within this time, readiness is checked and later operations are sent
 */
export async function shutdown({ cycles = 10, operations = 100, drainMs = 1_000 } = {}): Promise<Row> {
  // Operations in flight at SIGTERM last longer than that, so the gateway must wait for them.
  const longMs = 1.5 * drainMs;
  const upstream = await startFaultyUpstream(
    (response, request) =>
      void setTimeout(() => well(response, request), callIdIn(request).startsWith('long') ? longMs : 50),
  );
  let gateways = 0;
  const endOne = async (): Promise<number> => {
    const name = (gateways += 1);
    const gateway = await startGatewayProcess(upstream.url, {
      ...{ LOG_LEVEL: 'info', DRAIN_DELAY_MS: String(drainMs), MAX_OPERATIONS: '1000', UPSTREAM_CONCURRENCY: '50' },
    });
    const asked = (from: number, to: number, kind: string): Promise<boolean>[] =>
      Array.from({ length: to - from }, (_, index) =>
        ask(gateway.url, `token-${from + index}`, oneCall(`${kind}-${name}-${from + index}`)).then(
          ({ status, text }) => status === 200 && text.includes('userId'),
          () => false,
        ),
      );
    const before = asked(0, operations / 2, 'long');
    const reached = (): number => [...upstream.attempts.keys()].filter((id) => id.startsWith(`long-${name}-`)).length;
    while (reached() < operations / 2) await pause(1);
    gateway.kill('SIGTERM');
    // A load balancer needs a moment to notice that readiness fails: requests until then must be answered.
    let readiness = 200;
    while (readiness === 200) {
      readiness = await fetch(`${gateway.url}/ready`).then(
        ({ status }) => status,
        () => 0,
      );
      await pause(5);
    }
    if (readiness !== 503) return operations;
    const later = asked(operations / 2, operations, 'short');
    const lost = (await Promise.all([...before, ...later])).filter((good) => !good).length;
    return (await gateway.exited) === 0 ? lost : operations;
  };
  let lost = 0;
  for (let cycle = 0; cycle < cycles; cycle += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, cycles - cycle) }, () => endOne());
    for (const count of await Promise.all(some)) lost += count;
  }
  await upstream.close();
  return {
    what: `Operations lost of ${cycles * operations} over ${cycles} SIGTERMs under load`,
    figure: lost,
    unit: '',
    most: 0,
  };
}
