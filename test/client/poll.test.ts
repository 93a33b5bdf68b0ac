import { describe, expect, it } from '@jest/globals';
import { createClient } from '../../client/src/client.ts';
import { OverviewAtAGlanceDocument, UsualDocument } from '../../client/src/documents.ts';

const coverage = (judged: number, isComplete = false) => ({ found: 10, judged, isComplete });
const overview = (judged: number, isComplete = false) => ({
  data: { callQuality: { coverage: coverage(judged, isComplete) } },
});
const failing = (code: string, retryAfterMs?: number) => ({
  data: { callQuality: null },
  errors: [{ message: 'no', path: ['callQuality'], extensions: { code, retryAfterMs } }],
});

/** A client whose gateway gives these answers in turn, and the waits between its requests. */
function polling(...answers: readonly object[]) {
  const waits: number[] = [];
  const left = [...answers];
  const client = createClient({
    url: 'http://gateway.test/graphql',
    token: () => 'token',
    fetch: () => Promise.resolve(Response.json(left.shift() ?? {})),
  });
  const wait = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds));
  return { ...client, waits, wait, left };
}

const FILTER = { filter: {}, worst: 3 };

async function judgedIn(gateway: ReturnType<typeof polling>): Promise<unknown[]> {
  const seen: unknown[] = [];
  for await (const { data } of gateway.poll(OverviewAtAGlanceDocument, FILTER, gateway))
    seen.push(data.callQuality?.coverage.judged);
  return seen;
}

describe('an overview', () => {
  it('is asked for until it is complete, soon while there is progress, later without', async () => {
    const gateway = polling(overview(2), overview(5), overview(5), overview(10, true), overview(99));
    expect(await judgedIn(gateway)).toEqual([2, 5, 5, 10]);
    expect(gateway.waits).toEqual([500, 500, 2_000]);
    expect(gateway.left).toHaveLength(1);
  });

  it('is asked for again after a failure that passes, no sooner than the gateway says', async () => {
    const gateway = polling(overview(2), failing('UPSTREAM_RATE_LIMITED', 9_000), {}, overview(10, true));
    expect(await judgedIn(gateway)).toEqual([2, 10]);
    expect(gateway.waits).toEqual([500, 9_000, 4_000]);
  });

  it('ends with a failure that lasts, and with the fifth of those that pass', async () => {
    await expect(judgedIn(polling(failing('FORBIDDEN')))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const gateway = polling(...Array.from({ length: 9 }, () => failing('OVERLOADED')));
    await expect(judgedIn(gateway)).rejects.toMatchObject({ code: 'OVERLOADED' });
    expect(gateway.left).toHaveLength(4);
  });

  it('waits in a real timer, which an abort ends', async () => {
    const { poll } = polling(overview(2));
    const gone = new AbortController();
    const reason = new Error('closed');
    const answers = poll(OverviewAtAGlanceDocument, FILTER, { signal: gone.signal });
    await answers.next();
    const ended = answers.next();
    gone.abort(reason);
    await expect(ended).rejects.toBe(reason);
    await expect(poll(OverviewAtAGlanceDocument, FILTER, { signal: gone.signal }).next()).rejects.toBeDefined();
  });
});

it('an answer with several coverages is complete when all are', async () => {
  const compared = (...complete: readonly boolean[]) => ({
    data: { calls: complete.map((isComplete) => ({ comparedWith: { coverage: coverage(1, isComplete) } })) },
  });
  const gateway = polling(compared(true, false), compared(true, true));
  const seen: number[] = [];
  for await (const { data } of gateway.poll(UsualDocument, { callId: 'x' }, gateway)) seen.push(data.calls.length);
  expect(seen).toEqual([2, 2]);
});

it('an answer without coverage is complete', async () => {
  const gateway = polling({ data: { calls: [] } });
  for await (const { data } of gateway.poll(UsualDocument, { callId: 'x' }, gateway)) expect(data.calls).toEqual([]);
  expect(gateway.waits).toEqual([]);
});
