import { describe, expect, it } from '@jest/globals';
import { ask, manyCalls, oneCall } from '../../load/ask.ts';
import { deadlineInOrder } from '../../load/rows/deadline.ts';
import { hostileIds } from '../../load/rows/hostile-ids.ts';
import { isolation } from '../../load/rows/isolation.ts';
import { bomb } from '../../load/rows/memory.ts';
import { amplification, amplificationWithBreaker } from '../../load/rows/retries.ts';
import { shutdown } from '../../load/rows/shutdown.ts';
import { isGreen, scorecard, type Row } from '../../load/scorecard.ts';
import { answering, BEHAVIOURS, callIdIn, well } from '../support/faulty-upstream.ts';
import { propertyRuns } from '../support/thorough.ts';
import { until } from '../support/until.ts';
import { withGateway } from '../support/with-gateway.ts';

/**
 * What `npm run load` measures, as behaviour: counts and orders of events, which do not depend on how fast the machine is. How long
 * anything takes is measured there alone.
 */
async function holds(measure: () => Promise<Row>, slack = 0): Promise<void> {
  const row = await measure();
  if (!isGreen({ ...row, ...(row.most !== undefined && { most: row.most + slack }) }))
    throw new Error(`\n${scorecard([row])}`);
}

const QUIET = { LOG_LEVEL: 'warn' };

describe('the short form of the scorecard', () => {
  // Mostly waiting, so asked for together.
  it.concurrent('deadline', () => holds(() => deadlineInOrder(1)));
  it.concurrent('amplification', () => holds(() => amplification(240)));
  it.concurrent('amplification with the breaker', () => holds(() => amplificationWithBreaker(100)));
  it.concurrent('a decompression bomb', () => holds(() => bomb(1), 10));
  it.concurrent('shutdown', () => holds(() => shutdown({ cycles: 1, operations: 20, drainMs: 4_000 })));
  it('hostile ids', () => holds(() => hostileIds(propertyRuns(10_000))));

  it('disconnect: the upstream request of a caller who leaves is closed', async () => {
    await withGateway({ settings: QUIET }, async ({ upstream, gateway }) => {
      for (let time = 0; time < 5; time += 1) {
        const leaving = new AbortController();
        let isClosed = false;
        upstream.set('hang', (response) => {
          response.once('close', () => (isClosed = true));
          leaving.abort();
        });
        await expect(ask(gateway.url, 'token', oneCall('hang'), leaving.signal)).rejects.toThrow();
        await until(() => isClosed);
      }
    });
  });

  it('recovery: calls go through again once the upstream is well', async () => {
    await withGateway({ settings: QUIET }, async ({ upstream, gateway }) => {
      upstream.set('*', answering(503));
      for (let call = 0; call < 20; call += 1) await ask(gateway.url, 'token', oneCall('any'));
      upstream.reset();
      const isAnswered = async (): Promise<boolean> =>
        (await ask(gateway.url, 'token', oneCall('any'))).text.includes('userId');
      expect(await isAnswered()).toBe(false);
      expect(upstream.attempts.size).toBe(0);
      await until(isAnswered);
    });
  });

  it('fairness: a single call is requested while a hundred of another caller still wait', async () => {
    const held: (() => void)[] = [];
    await withGateway(
      {
        settings: QUIET,
        usual: (response, request) =>
          callIdIn(request).startsWith('g') ? void held.push(() => well(response, request)) : well(response, request),
      },
      async ({ upstream, gateway }) => {
        // Tokens that the upstream has not accepted yet wait together.
        await ask(gateway.url, 'modest', oneCall('warm'));
        const greedy = ask(gateway.url, 'greedy', manyCalls(100, 'g'));
        await until(() => held.length > 0);
        for (let time = 0; time < 3; time += 1) {
          expect((await ask(gateway.url, 'modest', oneCall(`single-${time}`))).text).toContain('userId');
          for (const release of held.splice(0)) release();
          await until(() => held.length > 0);
        }
        expect([...upstream.attempts.keys()].filter((id) => id.startsWith('g')).length).toBeLessThan(50);
        upstream.set('*', well);
        for (const release of held.splice(0)) release();
        await greedy;
      },
    );
  });

  it('fairness beside hanging requests: a single call is answered before any of another caller’s hundred', async () => {
    await withGateway({ settings: QUIET }, async ({ upstream, gateway }) => {
      for (let index = 0; index < 100; index += 1) upstream.set(`g${index}`, BEHAVIOURS.hangInBody);
      let hasEnded = false;
      const leaving = new AbortController();
      const greedy = ask(gateway.url, 'greedy', manyCalls(100, 'g'), leaving.signal).finally(() => (hasEnded = true));
      await until(() => upstream.inFlight > 0);
      expect((await ask(gateway.url, 'modest', oneCall('single'))).text).toContain('userId');
      expect(hasEnded).toBe(false);
      leaving.abort();
      await expect(greedy).rejects.toThrow();
    });
  });

  it('no answer reaches another caller, and no secret a log', async () => {
    const { mixedUp, leaks, good, operations } = await isolation(propertyRuns(2_000), 20);
    expect({ mixedUp, leaks }).toEqual({ mixedUp: 0, leaks: 0 });
    expect(good).toBeGreaterThan(operations / 2);
  });

  it('would see a promise that is broken', () => {
    const broken: Row = { what: 'a figure', figure: 2, unit: '', most: 1 };
    expect([isGreen(broken), isGreen({ ...broken, figure: 1 }), isGreen({ ...broken, figure: NaN })]).toEqual([
      false,
      true,
      false,
    ]);
    expect(scorecard([broken])).toContain('RED');
  });
});
