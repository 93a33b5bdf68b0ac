import { describe, expect, it } from '@jest/globals';
import { Agent, request } from 'undici';
import { answering, BEHAVIOURS, reportOf, tokenIn, type Behaviour } from '../support/faulty-upstream.ts';
import { until } from '../support/until.ts';
import { withGateway } from '../support/with-gateway.ts';

const QUERY = '{ callReports(callId: "c") { callId } }';
const KNOWN = { authorization: 'Bearer good-known' };

/** Answers those whose token is good, and does something else to all others. */
const goodOnly =
  (others: Behaviour): Behaviour =>
  (response, given) =>
    tokenIn(given).startsWith('good')
      ? answering(200, {}, reportOf('c', tokenIn(given)))(response, given)
      : others(response, given);

const refusing = answering(401, {}, '{"errors":[{"title":"Authentication failed"}]}');

/** Sends operations over many connections, each with a token nobody has seen, until stopped. */
function flood(url: string, connections: number) {
  const dispatcher = new Agent({ connections });
  const statuses = new Map<number, number>();
  const leaving = new AbortController();
  let sent = 0;
  const attacker = async (): Promise<void> => {
    while (!leaving.signal.aborted) {
      const { statusCode, body } = await request(`${url}/graphql`, {
        ...{ method: 'POST', dispatcher, signal: leaving.signal, body: JSON.stringify({ query: QUERY }) },
        headers: { 'content-type': 'application/json', authorization: `Bearer made-up-${(sent += 1)}` },
      });
      await body.dump();
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
    }
  };
  const all = Promise.allSettled(Array.from({ length: connections }, attacker));
  return {
    statuses,
    sent: () => sent,
    async stop() {
      leaving.abort();
      await all;
      await dispatcher.destroy();
    },
  };
}

describe('beside made-up tokens at full speed', () => {
  it('a known caller is answered while the upstream leaves all others hanging', async () => {
    const settings = { MAX_OPERATIONS: '16', UPSTREAM_CONCURRENCY: '4', LOG_LEVEL: 'fatal' };
    await withGateway({ settings, usual: goodOnly(BEHAVIOURS.hang) }, async ({ gateway }) => {
      expect((await gateway.ask(QUERY, KNOWN)).errors).toEqual([]);
      const attack = flood(gateway.url, 30);
      await until(() => {
        const { operations, places, waitingForPlaces, waitingForAdmission = 0 } = gateway.app.inUse();
        return operations === 8 && places === 2 && waitingForPlaces === 6 && waitingForAdmission > 0;
      });
      for (let round = 0; round < 5; round += 1) {
        const answers = await Promise.all(Array.from({ length: 8 }, () => gateway.ask(QUERY, KNOWN)));
        expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
        expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
      }
      await attack.stop();
    });
  });

  it('a known caller is never refused, and a new one becomes known', async () => {
    const settings = { MAX_OPERATIONS: '32', UPSTREAM_CONCURRENCY: '4', LOG_LEVEL: 'fatal' };
    await withGateway({ settings, usual: goodOnly(refusing) }, async ({ gateway }) => {
      expect((await gateway.ask(QUERY, KNOWN)).errors).toEqual([]);
      const attack = flood(gateway.url, 60);
      await until(() => attack.sent() > 60);
      let answered = 0;
      const known = async (): Promise<void> => {
        while (attack.sent() < 300) {
          const { status, errors } = await gateway.ask(QUERY, KNOWN);
          expect([status, errors]).toEqual([200, []]);
          answered += 1;
        }
      };
      const newcomer = async (): Promise<void> => {
        const authorization = 'Bearer good-new';
        while ((await gateway.ask(QUERY, { authorization })).status !== 200);
        // It is now a known caller.
        expect((await gateway.ask(QUERY, { authorization })).errors).toEqual([]);
      };
      await Promise.all([known(), known(), newcomer()]);
      await attack.stop();
      expect(answered).toBeGreaterThan(0);
    });
  }, 60_000);
});

describe('operations with unverified tokens beyond their share', () => {
  it('wait, and run when their token is verified: after a restart all tokens are unverified', async () => {
    const held: (() => void)[] = [];
    const settings = { MAX_OPERATIONS: '8', UPSTREAM_CONCURRENCY: '8' };
    const hold: Behaviour = (response, given) =>
      void held.push(() => answering(200, {}, reportOf('c', tokenIn(given)))(response, given));
    await withGateway({ settings, usual: hold }, async ({ gateway, upstream }) => {
      const answers = Promise.all(Array.from({ length: 6 }, () => gateway.ask(QUERY, KNOWN)));
      await until(() => held.length === 4 && gateway.app.inUse().waitingForAdmission === 2);
      held.pop()?.();
      await until(() => upstream.inFlight === 5);
      expect(gateway.app.inUse().waitingForAdmission).toBe(0);
      held.splice(0).forEach((answer) => answer());
      expect((await answers).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    });
  });

  it('are refused after a moment, and forgotten when their caller leaves', async () => {
    const settings = { MAX_OPERATIONS: '2' };
    await withGateway({ settings, usual: BEHAVIOURS.hang }, async ({ gateway }) => {
      const leaving = new AbortController();
      const ask = (token: string) =>
        gateway.ask(QUERY, { authorization: `Bearer ${token}`, signal: leaving.signal }).catch(() => undefined);
      const first = ask('a');
      await until(() => gateway.app.inUse().operations === 1);
      expect(await ask('b')).toMatchObject({ status: 503, errors: [{ extensions: { code: 'OVERLOADED' } }] });
      const second = ask('c');
      await until(() => gateway.app.inUse().waitingForAdmission === 1);
      leaving.abort();
      await Promise.all([first, second]);
      await until(() => Object.values(gateway.app.inUse()).every((count) => count === 0));
    });
  });
});
