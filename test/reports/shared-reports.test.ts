import { describe, expect, it } from '@jest/globals';
import { LargeReportGate } from '../../src/memory/large-report-gate.ts';
import { readDocument, type ReportDocument } from '../../src/report-bytes/receive/report-document.ts';
import { packDocument, unpackDocument } from '../../src/reports/packed-document.ts';
import { SharedReports, type SharedRead } from '../../src/reports/shared-reports.ts';
import type { SharedValue } from '../../src/shared-store/caller-store.ts';
import { inChunks } from '../support/in-chunks.ts';
import { sampleOf, segmentsOf } from '../support/samples.ts';
import { until } from '../support/until.ts';

const [FINAL] = segmentsOf(sampleOf('clean-opus'));
const TTL_MS = 30_000;

const documentOf = (segments: readonly unknown[]): Promise<ReportDocument> =>
  readDocument(inChunks(Buffer.from(JSON.stringify(segments))), 2 ** 30);
const unpacked = (packed: Buffer): Promise<ReportDocument> => readDocument(unpackDocument(packed), 2 ** 30);
const segmentsIn = ({ indexed }: ReportDocument): unknown[] =>
  indexed.map(({ bytes }) => JSON.parse(bytes.toString()) as unknown);

describe('a packed report', () => {
  it.each(['clean-opus', 'reconnect-three-segments', 'shuffled-duplicated', 'platform-ios'])(
    'has the same segments: %s',
    async (scenario) => {
      const segments = segmentsOf(sampleOf(scenario));
      const packed = await packDocument(await documentOf(segments), 2 ** 20);
      expect(segmentsIn(await unpacked(packed!))).toEqual(segments);
      expect(packed!.length * 8).toBeLessThan(JSON.stringify(segments).length);
    },
  );

  it('has as many entries that are no segments', async () => {
    const packed = await packDocument(await documentOf([1, FINAL, 'two', null]), 2 ** 20);
    expect(await unpacked(packed!)).toMatchObject({ strayEntries: 3, indexed: { length: 1 } });
  });

  it('is none if it would be too large', async () => {
    expect(await packDocument(await documentOf([FINAL]), 1_000)).toBeUndefined();
  });

  it('that is none is an error for its reader', async () => {
    await expect(unpacked(Buffer.from('nothing of the kind, and longer than its head'))).rejects.toThrow();
    await expect(unpacked(Buffer.alloc(0))).rejects.toThrow();
  });
});

/** A store of one value, as far as reading a report uses it. */
class FakeStore {
  value: SharedValue | undefined;
  lease: 'free' | 'taken' | 'unknown' = 'free';
  readonly puts: { readonly content: Buffer; readonly ttlMs: number }[] = [];
  asked = 0;
  released = 0;
  /** Called at each look at a value that another replica is fetching. */
  onAwaited: () => void = () => undefined;
  readonly store: SharedRead['store'] = {
    find: () => Promise.resolve(this.value),
    findLate: () => Promise.resolve(this.value),
    lease: () =>
      Promise.resolve(
        this.lease === 'free'
          ? { release: () => Promise.resolve((this.released += 1)) }
          : this.lease === 'taken'
            ? 'taken'
            : undefined,
      ),
    awaited: () => {
      this.asked += 1;
      this.onAwaited();
      return Promise.resolve(this.value ?? (this.lease === 'taken' ? 'leased' : undefined));
    },
    put: (_id, content, ttlMs) => {
      this.puts.push({ content: Buffer.from(content), ttlMs });
      return Promise.resolve();
    },
  };
}

const gate = new LargeReportGate({ maxBytes: 2 ** 30, maxPaused: 1, makeRoom: () => undefined });

/** Reads a report through a store. @returns the document, how often it was fetched, and for how long it may be kept */
async function read(fake: FakeStore, segments: readonly unknown[] = [FINAL], patienceMs = 60_000) {
  const reports = new SharedReports({ ttlMs: TTL_MS, maxBytes: 2 ** 20, patienceMs });
  const ends = new AbortController();
  let fetched = 0;
  let kept: number | undefined;
  const reader = gate.open('caller');
  const document = await reports.read({
    store: fake.store,
    requester: { tenant: 'caller', signal: ends.signal, onEnd: () => undefined, reader },
    callId: 'call',
    receive: unpacked,
    fetch: () => {
      fetched += 1;
      return segments.length === 0 ? Promise.resolve(undefined) : documentOf(segments);
    },
    keepFor: (ms) => (kept = ms),
  });
  reader.close();
  await until(() => reports.packingBytes === 0);
  return { document, fetched, kept };
}

const stored = async (segments: readonly unknown[] = [FINAL]): Promise<SharedValue> => ({
  content: (await packDocument(await documentOf(segments), 2 ** 20))!,
  validMs: 7_000,
});

describe('reading a report that replicas share', () => {
  it('takes the one in the store, for as long as it is valid', async () => {
    const fake = new FakeStore();
    fake.value = await stored();
    const { document, fetched, kept } = await read(fake);
    expect(segmentsIn(document!)).toEqual([FINAL]);
    expect([fetched, kept]).toEqual([0, 7_000]);
  });

  it('fetches what the store does not have, stores it for its time, and releases its lease', async () => {
    const fake = new FakeStore();
    expect(await read(fake)).toMatchObject({ fetched: 1, kept: undefined });
    await until(() => fake.released === 1);
    expect(fake.puts.map(({ ttlMs }) => ttlMs)).toEqual([TTL_MS]);
    expect(segmentsIn(await unpacked(fake.puts[0]!.content))).toEqual([FINAL]);
  });

  it.each([
    ['has not ended', [{ ...FINAL, flushReason: { type: 'buffer-limit' }, segment: 0 }]],
    ['misses a segment', [{ ...FINAL, segment: 1 }]],
  ])('hands one that %s to those who wait for it, and does not keep it', async (_why, segments) => {
    const fake = new FakeStore();
    await read(fake, segments);
    expect(fake.puts.map(({ ttlMs }) => ttlMs)).toEqual([2_000]);
  });

  it('stores nothing where nothing is stored upstream', async () => {
    const fake = new FakeStore();
    expect(await read(fake, [])).toMatchObject({ document: undefined, fetched: 1 });
    await until(() => fake.released === 1);
    expect(fake.puts).toEqual([]);
  });

  it('waits for another replica that is fetching it', async () => {
    const fake = new FakeStore();
    fake.lease = 'taken';
    const value = await stored();
    fake.onAwaited = () => {
      if (fake.asked === 3) fake.value = value;
    };
    expect(await read(fake)).toMatchObject({ fetched: 0, kept: 7_000 });
  });

  it('fetches it itself when the other one gives up, when waiting takes too long, and when there is no telling', async () => {
    const gaveUp = new FakeStore();
    gaveUp.lease = 'taken';
    gaveUp.onAwaited = () => (gaveUp.lease = 'free');
    expect(await read(gaveUp)).toMatchObject({ fetched: 1 });
    const slow = new FakeStore();
    slow.lease = 'taken';
    expect(await read(slow, [FINAL], 20)).toMatchObject({ fetched: 1 });
    const silent = new FakeStore();
    silent.lease = 'unknown';
    expect(await read(silent)).toMatchObject({ fetched: 1 });
  });

  it('fetches it if what the store has is no report', async () => {
    const fake = new FakeStore();
    fake.value = { content: Buffer.from('of another release'), validMs: 7_000 };
    expect(await read(fake)).toMatchObject({ fetched: 1, kept: undefined });
  });
});
