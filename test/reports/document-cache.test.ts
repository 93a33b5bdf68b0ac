import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DocumentCache } from '../../src/reports/document-cache.ts';
import type { Requester } from '../../src/reports/shared-fetch.ts';
import { BufferPool } from '../../src/memory/buffer-pool.ts';
import { ReportBytes } from '../../src/report-bytes/receive/report-bytes.ts';
import { documentOf, type ReportDocument } from '../../src/report-bytes/receive/report-document.ts';
import { badUserInput } from '../../src/errors.ts';
import { LargeReportGate } from '../../src/memory/large-report-gate.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { callIdOf } from '../support/samples.ts';

const CALL = callIdOf('clean-opus');
const QUERY = `{ callReports(callId: "${CALL}") { callId } }`;

describe('ten questions about one call', () => {
  let gateway: TestGateway;
  beforeEach(async () => {
    gateway = await startGateway({ settings: { DOCUMENT_CACHE_BYTES: '10000000' } });
  });
  afterEach(() => gateway.close());

  const paths = (): string[] => gateway.sandbox.requests.map(({ path }) => path);
  const other = (): string => `Bearer ${gateway.sandbox.tokens[1]}`;

  it('fetch it once, one after the other or at the same time', async () => {
    for (let question = 0; question < 5; question += 1) expect((await gateway.ask(QUERY)).errors).toEqual([]);
    const unasked = callIdOf('clean-pcmu');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => gateway.ask(`{ callReports(callId: "${unasked}") { callId } }`)),
    );
    expect(answers.map(({ data }) => data)).toEqual(Array(5).fill({ callReports: [{ callId: unasked }] }));
    expect(paths()).toEqual([CALL, unasked].map((callId) => `/v2/voice_sdk_call_reports/${callId}`));
  });

  it('go past what is kept with refresh: true', async () => {
    await gateway.ask(QUERY);
    await gateway.ask(`{ callReports(callId: "${CALL}", refresh: true) { callId } }`);
    await gateway.ask(`{ calls(callIds: ["${CALL}"], refresh: true) { reports { callId } } }`);
    await gateway.ask(QUERY);
    expect(paths()).toHaveLength(3);
  });

  it('never answer another token from what one fetched', async () => {
    expect((await gateway.ask(QUERY)).data).toEqual({ callReports: [{ callId: CALL }] });
    expect((await gateway.ask(QUERY, { authorization: other() })).data).toEqual({ callReports: [] });
    expect(gateway.sandbox.requests.map(({ account }) => account)).toEqual([0, 1]);
  });

  it('request again once the upstream has rejected the token anywhere', async () => {
    await gateway.ask(QUERY);
    await gateway.ask(`{ callReports(callId: "${callIdOf('clean-pcmu')}") { callId } }`, { authorization: other() });
    gateway.sandbox.setFaults([{ fault: { kind: 'status', status: 401 }, match: 'unrelated', account: 0 }]);
    await gateway.ask('{ callReports(callId: "unrelated") { callId } }');
    gateway.sandbox.clearRequests();
    await gateway.ask(QUERY);
    expect(paths()).toHaveLength(1);
  });

  it('do not take "nothing stored" for an answer twice', async () => {
    const query = '{ callReports(callId: "ends-now") { callId } }';
    expect((await gateway.ask(query)).data).toEqual({ callReports: [] });
    gateway.sandbox.addCall('ends-now', '[{"call_id": "ends-now"}]');
    expect((await gateway.ask(query)).data).toEqual({ callReports: [{ callId: 'ends-now' }] });
  });
});

describe('DocumentCache', () => {
  const large = new LargeReportGate({ maxBytes: Infinity, maxPaused: 0, makeRoom: () => undefined });
  const asker = (tenant: string): Requester & { leave: () => void } => {
    const controller = new AbortController();
    return {
      tenant,
      signal: controller.signal,
      onEnd: () => undefined,
      reader: large.open(tenant),
      leave: () => controller.abort(new Error('gone')),
    };
  };
  const ROOM = 65_536;
  const documentOfSize = (size: number): ReportDocument => {
    const bytes = new ReportBytes(new BufferPool(0), size);
    bytes.append(Buffer.alloc(size), 0, size);
    return documentOf(bytes, [bytes.end(new Map())], 0);
  };

  it('lets an asker fetch alone when the one it waited for goes away', async () => {
    const cache = new DocumentCache({ maxBytes: 10 * ROOM, ttlMs: 60_000 });
    const [first, second] = [asker('a'), asker('a')];
    const failing = cache.read(
      first,
      'call',
      () =>
        new Promise((_resolve, reject) => {
          first.signal.addEventListener('abort', () => reject(first.signal.reason as Error));
        }),
    );
    const fetched = documentOfSize(10);
    const waiting = cache.read(second, 'call', () => Promise.resolve(fetched));
    first.leave();
    await expect(failing).rejects.toThrow('gone');
    expect((await waiting)?.bytes).toBe(fetched.bytes);
    expect(cache.counts).toEqual({ hits: 0, misses: 2, coalesced: 1 });
  });

  it('keeps a document in use although its first operation had ended when it arrived, and passes it to those that waited', async () => {
    const cache = new DocumentCache({ maxBytes: 10 * ROOM, ttlMs: 60_000 });
    const [first, second] = [asker('a'), asker('a')];
    // An operation that is over holds nothing: it lets go at once.
    const over = { ...first, onEnd: (listener: () => void) => listener() };
    const fetched = documentOfSize(10);
    const [, joined] = await Promise.all([
      cache.read(over, 'call', () => Promise.resolve(fetched)),
      cache.read({ ...second, onEnd: () => undefined }, 'call', () => Promise.reject(new Error('asked twice'))),
    ]);
    const kept = await cache.read(second, 'call', () => Promise.reject(new Error('asked twice')));
    for (const document of [joined, kept]) expect(document?.indexed[0]?.bytes.length).toBe(10);
  });

  it('shares no failure of an operation that asks for too much: one of those who waited asks for all', async () => {
    const cache = new DocumentCache({ maxBytes: 10 * ROOM, ttlMs: 60_000 });
    const refused = cache.read(asker('a'), 'call', () => Promise.reject(badUserInput('ask for fewer calls')));
    let asked = 0;
    const others = [1, 2, 3].map(() =>
      cache.read(asker('a'), 'call', () => {
        asked += 1;
        return Promise.resolve(documentOfSize(10));
      }),
    );
    await expect(refused).rejects.toThrow('fewer calls');
    expect((await Promise.all(others)).map((document) => document?.bytes.length)).toEqual([10, 10, 10]);
    expect(asked).toBe(1);
  });

  it("shares a request's failure with those who wait for it, and forgets it", async () => {
    const cache = new DocumentCache({ maxBytes: 10 * ROOM, ttlMs: 60_000 });
    const failing = () => Promise.reject(new Error('no answer'));
    const outcomes = await Promise.allSettled([
      cache.read(asker('a'), 'call', failing),
      cache.read(asker('a'), 'call', failing),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const fetched = documentOfSize(1);
    expect((await cache.read(asker('a'), 'call', () => Promise.resolve(fetched)))?.bytes).toBe(fetched.bytes);
  });

  it('keeps no more bytes than it may, and nothing that was under way when its token was refused', async () => {
    const cache = new DocumentCache({ maxBytes: 5 * ROOM, ttlMs: 60_000 });
    let fetched = 0;
    const read = (tenant: string, callId: string, size: number) =>
      cache.read(asker(tenant), callId, () => {
        fetched += 1;
        return Promise.resolve(documentOfSize(size));
      });
    for (const callId of ['one', 'two', 'three']) await read('a', callId, 2 * ROOM);
    await read('a', 'three', 2 * ROOM);
    expect(fetched).toBe(3);
    await read('a', 'one', 2 * ROOM);
    expect(fetched).toBe(4);
    const underWay = read('b', 'late', 10);
    cache.evictTenant('b');
    await underWay;
    await read('b', 'late', 10);
    expect(fetched).toBe(6);
  });

  it('keeps nothing when it is turned off', async () => {
    const cache = new DocumentCache({ maxBytes: 0, ttlMs: 60_000 });
    let fetched = 0;
    for (let time = 0; time < 2; time += 1)
      await cache.read(asker('a'), 'call', () => {
        fetched += 1;
        return Promise.resolve(documentOfSize(1));
      });
    expect(fetched).toBe(2);
  });
});
