import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answering, startFaultyUpstream, type FaultyUpstream } from '../support/faulty-upstream.ts';
import { startGatewayAt, type LoneGateway } from '../support/gateway.ts';
import { StepCounter, tooFast } from '../support/count-steps.ts';
import { everythingAbout, everythingAtOnce } from '../support/everything.ts';
import { GROWING } from '../support/hostile-reports.ts';
import { ODD } from '../support/odd-reports.ts';

/** Bounds on operations are not what is tested here. */
const SETTINGS = {
  MAX_QUERY_COST: String(2 ** 40),
  MAX_QUERY_TOKENS: '20000',
  OPERATION_TIMEOUT_MS: '60000',
  LOG_LEVEL: 'error',
  LARGE_REPORT_BYTES: String(2 ** 30),
};

const EVERYTHING = everythingAbout('x', 8);
const AT_ONCE = everythingAtOnce('x');

/** Large answers are written in another way, whose steps count. A long text brings each counted answer above that size. */
const LARGE_ANSWER = `{ filler: callReports(callId: "filler") { logs { nodes { message } } } ${AT_ONCE.slice(1)}`;
const FILLER = JSON.stringify([{ call_id: 'filler', logs: [{ message: 'x'.repeat(2 ** 18) }] }]);

let upstream: FaultyUpstream;
let gateway: LoneGateway;
beforeAll(async () => {
  upstream = await startFaultyUpstream();
  gateway = await startGatewayAt(upstream.url, SETTINGS);
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

/** Asks every field about a report, some at a time, and each alone where one of them fails; gives the codes of all errors. */
async function askEverything(report: string): Promise<string[]> {
  upstream.set('x', answering(200, {}, report));
  const errors: string[] = [];
  for (const { query, fields } of EVERYTHING) {
    if ((await gateway.ask<unknown>(query)).errors.length === 0) continue;
    for (const { field, query: alone } of fields) {
      const answer = await gateway.ask<unknown>(alone);
      for (const { path, extensions, message } of answer.errors)
        errors.push(`${field} ${path?.join('.') ?? ''} ${extensions.code} ${message}`);
    }
  }
  return errors;
}

describe('whatever a report holds', () => {
  it.each(Object.keys(ODD))('each field answers it or says that it is no report: %s', async (kind) => {
    const errors = await askEverything(ODD[kind]!);
    expect(errors.filter((error) => !error.includes(' UPSTREAM_'))).toEqual([]);
  });

  it('a value that is too deep fails the field that shows it, and no other', async () => {
    upstream.set('x', answering(200, {}, ODD['a message nested 5,000 deep']));
    const { data, errors } = await gateway.ask<unknown>(
      '{ callReports(callId: "x") { callId segments { intervalCount } } other: callReports(callId: "x") { logs { totalCount } } }',
    );
    expect(data).toEqual({ callReports: [{ callId: 'x', segments: [{ intervalCount: 0 }] }], other: null });
    expect(errors).toMatchObject([{ path: ['other', 0, 'logs'], extensions: { code: 'UPSTREAM_INVALID' } }]);
  });
});

describe('the work that a report makes', () => {
  let counter: StepCounter;
  beforeAll(async () => {
    upstream.set('filler', answering(200, {}, FILLER));
    // What is done only once must not count for the first amount.
    upstream.set('x', answering(200, {}, GROWING.intervals!(1)));
    await gateway.ask(LARGE_ANSWER);
    counter = new StepCounter();
  });
  afterAll(() => counter.close());

  const LEAST = 32;

  it.each(Object.keys(GROWING))('grows no faster than the number of its %s', async (kind) => {
    const steps = (count: number) => {
      upstream.set('x', answering(200, {}, GROWING[kind]!(count)));
      return counter.of(async () => {
        const { errors } = await gateway.ask<unknown>(LARGE_ANSWER);
        expect(errors).toEqual([]);
      });
    };
    const [once, twice, fourTimes] = [await steps(LEAST), await steps(2 * LEAST), await steps(4 * LEAST)];
    expect(tooFast(once, twice, fourTimes)).toEqual([]);
  });
});
