import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startGatewayAt, type LoneGateway } from '../support/gateway.ts';
import { until } from '../support/until.ts';
import { recordOf, startCallUpstream, type CallUpstream } from './support/call-upstream.ts';

interface Coverage {
  found: number;
  judged: number;
  pending: number;
  isListed: boolean;
  isComplete: boolean;
  unjudged: { reason: string; count: number }[];
}

const COUNT = 30;

let upstream: CallUpstream;
let gateway: LoneGateway;
const start = async (settings: Record<string, string> = {}): Promise<void> => {
  gateway = await startGatewayAt(upstream.url, { OPERATION_TIMEOUT_MS: '60000', ...settings }, 'Bearer one');
};
beforeEach(async () => {
  upstream = await startCallUpstream(COUNT);
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
});

const QUERY = `query ($filter: CallFilter!) { callQuality(filter: $filter) {
  coverage { found judged pending isListed isComplete unjudged { reason count } } rows(first: 1000) { callId } } }`;

const ask = (token = 'one', filter: Record<string, unknown> = {}) =>
  gateway.ask<{ callQuality: { coverage: Coverage; rows: { callId: string }[] } | null }>(QUERY, {
    variables: { filter },
    authorization: `Bearer ${token}`,
  });

/** The coverage that an answer without errors tells. */
async function coverage(token?: string): Promise<Coverage> {
  const { data, errors } = await ask(token);
  expect(errors).toEqual([]);
  return data.callQuality!.coverage;
}

/** The call ids whose reports are asked for meanwhile. */
async function askedDuring(work: () => Promise<unknown>): Promise<string[]> {
  const before = upstream.asked.length;
  await work();
  return upstream.asked.slice(before);
}

const ALL = { found: COUNT, judged: COUNT, pending: 0, isListed: true, isComplete: true, unjudged: [] };

describe('the digests of many calls', () => {
  it('need one request per call, and no report is requested twice', async () => {
    await start();
    const asked = await askedDuring(async () => expect(await coverage()).toEqual(ALL));
    expect([...asked].sort()).toEqual([...upstream.reports.keys()].sort());
    expect(await askedDuring(async () => expect(await coverage()).toEqual(ALL))).toEqual([]);
  });

  it('are made once for questions that come at the same time', async () => {
    await start();
    const asked = await askedDuring(async () =>
      expect(await Promise.all([coverage(), coverage(), coverage()])).toEqual([ALL, ALL, ALL]),
    );
    expect([...asked].sort()).toEqual([...upstream.reports.keys()].sort());
  });

  it('are created each time if none may be kept', async () => {
    await start({ DIGEST_CACHE_BYTES: '0' });
    await coverage();
    expect(await askedDuring(() => coverage())).toHaveLength(COUNT);
  });

  it('are not shared: another token reads each report itself, even of a call that both may see', async () => {
    await start();
    await coverage();
    const [seen] = upstream.recordsOf.get('everybody')!;
    upstream.recordsOf.set('two', [seen!]);
    const asked = await askedDuring(async () => expect(await coverage('two')).toEqual({ ...ALL, found: 1, judged: 1 }));
    expect(asked).toEqual([seen!.call_id]);
  });

  it('are shown only of calls that are still listed', async () => {
    await start();
    await coverage();
    const [gone] = upstream.recordsOf.get('everybody')!.splice(0, 1);
    const { data } = await ask();
    expect(data.callQuality!.coverage).toEqual({ ...ALL, found: COUNT - 1, judged: COUNT - 1 });
    expect(data.callQuality!.rows.map(({ callId }) => callId)).not.toContain(gone!.call_id);
  });

  it.each([401, 403])('are dropped when the upstream refuses the token with %i', async (status) => {
    await start();
    await coverage();
    upstream.status = status;
    const { data, errors } = await ask();
    expect(data.callQuality).toBeNull();
    expect(errors).toMatchObject([
      { path: ['callQuality'], extensions: { code: status === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN' } },
    ]);
    upstream.status = 200;
    expect(await askedDuring(() => coverage())).toHaveLength(COUNT);
  });

  it('are made again of reports that had not ended', async () => {
    await start();
    const [report] = upstream.reports.get('call-7')!;
    upstream.reports.set('call-7', [{ ...report, segment: 0, flushReason: { type: 'buffer-limit' } }]);
    await coverage();
    expect(await askedDuring(() => coverage())).toEqual(['call-7']);
    upstream.reports.set('call-7', [report!]);
    expect(await askedDuring(() => coverage())).toEqual(['call-7']);
    expect(await askedDuring(() => coverage())).toEqual([]);
  });

  it('are of one set of thresholds', async () => {
    await start();
    await coverage();
    const other = `{ callQuality(filter: {}, policy: { highJitterMs: 1 }) { totals { issues { code count } } } }`;
    const asked = await askedDuring(async () => {
      const { data } = await gateway.ask<{ callQuality: { totals: { issues: unknown } } }>(other);
      expect(data.callQuality.totals.issues).toEqual([{ code: 'HIGH_JITTER', count: COUNT }]);
    });
    expect(asked).toHaveLength(COUNT);
  });
});

describe('what cannot be judged', () => {
  it('is said with its reason, and the rest is judged', async () => {
    await start();
    upstream.reports.delete('call-1');
    upstream.reports.delete('call-2');
    upstream.reports.set('call-3', 'no report' as never);
    expect(await coverage()).toEqual({
      ...ALL,
      judged: COUNT - 3,
      unjudged: [
        { reason: 'NO_REPORT', count: 2 },
        { reason: 'UNREADABLE_REPORT', count: 1 },
      ],
    });
  });

  it('is pending if its request fails, and is requested again', async () => {
    await start();
    upstream.fateOf = (callId) => (callId === 'call-9' ? 500 : 200);
    expect(await coverage()).toEqual({ ...ALL, judged: COUNT - 1, pending: 1, isComplete: false });
    upstream.fateOf = () => 200;
    expect(await askedDuring(async () => expect(await coverage()).toEqual(ALL))).toEqual(['call-9']);
  });

  it('is pending when time runs out, and the same query continues where it stopped', async () => {
    await start({ OPERATION_TIMEOUT_MS: '3000' });
    const answered = new Set<string>();
    upstream.fateOf = (callId) => {
      if (answered.size === 20) return 'hang';
      answered.add(callId);
      return 200;
    };
    const first = await coverage();
    expect(first).toMatchObject({ found: COUNT, isListed: true, isComplete: false, unjudged: [] });
    expect(first.judged).toBeLessThanOrEqual(20);
    expect(first.judged + first.pending).toBe(COUNT);
    upstream.fateOf = () => 200;
    // On a busy machine more than one further question may be needed.
    const asked = await askedDuring(() => until(async () => (await coverage()).isComplete));
    expect(new Set(asked).size).toBe(first.pending);
    expect(await coverage()).toEqual(ALL);
  });

  it('is retried when the upstream answers 429', async () => {
    await start();
    upstream.recordsOf.get('everybody')!.splice(10);
    let count = 0;
    upstream.fateOf = () => ((count += 1) === 4 ? 429 : 200);
    expect(await coverage()).toEqual({ ...ALL, found: 10, judged: 10 });
    expect(count).toBe(11);
  });
});

describe('the list of calls', () => {
  it('ends with a page that is not full, however few pages the upstream says there are', async () => {
    await start();
    for (const said of [0, 1]) {
      upstream.pagesSaid = said;
      expect(await coverage()).toEqual(ALL);
    }
  });
});

describe('the bounds of many calls', () => {
  it('leave half of the upstream places to others', async () => {
    await start({ UPSTREAM_CONCURRENCY: '6' });
    await coverage();
    expect(upstream.mostInFlight).toBeLessThanOrEqual(3);
  });

  it('do not count for the requests of an operation', async () => {
    await start({ MAX_UPSTREAM_REQUESTS: '1' });
    expect(await coverage()).toEqual(ALL);
  });

  it('are named when a period has more calls', async () => {
    await start({ MAX_COHORT_CALLS: String(COUNT - 1) });
    const { errors } = await ask();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]!.message).toContain(
      `The period has ${COUNT} calls; accepted: at most ${COUNT - 1} (MAX_COHORT_CALLS)`,
    );
    expect(upstream.asked).toEqual([]);
    const inPeriod = await ask('one', { startedFrom: '2026-11-01T08:00:00Z' });
    expect(inPeriod.errors[0]!.message).toContain(`The period has more than ${COUNT - 1} calls; `);
    const shorter = await ask('one', { startedFrom: '2026-11-01T08:10:00Z' });
    expect(shorter.data.callQuality!.coverage).toEqual({ ...ALL, found: COUNT - 10, judged: COUNT - 10 });
  });

  it('are those of the filter’s period, both ends included, and a call is one call however many records it has', async () => {
    await start();
    upstream.recordsOf.get('everybody')!.push(recordOf('call-0', 0));
    const { data } = await ask('one', { startedFrom: '2026-11-01T08:02:00Z', startedTo: '2026-11-01T08:05:00Z' });
    expect(data.callQuality!.rows.map(({ callId }) => callId)).toEqual(['call-5', 'call-4', 'call-3', 'call-2']);
    expect(await coverage()).toEqual(ALL);
  });
});
