import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IncomingBytes } from '../../src/memory/incoming-bytes.ts';
import { DocumentCache } from '../../src/reports/document-cache.ts';
import { createCallReportLoaders } from '../../src/reports/loaders.ts';
import { BytesInFlight } from '../../src/memory/bytes-in-flight.ts';
import type { TelnyxClient } from '../../src/upstream/client.ts';
import { FairQueue } from '../../src/upstream/fair-queue.ts';
import { fairShareOf, maxPausedReads, CallerQuota } from '../../src/memory/caller-quota.ts';
import { trackInFlight } from '../../src/upstream/capabilities/track-in-flight.ts';
import { propertyRuns } from '../support/thorough.ts';

const KB = 1_024;
const CHUNK = 256 * KB;

/** Where time is simulated: a step is one turn of the event loop, in which everything that may go on does. */
const step = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Reports of about so many kilobytes, by call id. Their bulk is a list, which the scanner skips fastest. */
const reports = new Map(
  Object.entries({ s1: 1, s2: 100, m: 600, l1: 1_000, l2: 1_500, l3: 2_500 }).map(
    ([callId, kilobytes]) =>
      [callId, Buffer.from(`[{"call_id":"x","pad":["${'x'.repeat(kilobytes * KB)}"]}]`)] as const,
  ),
);

const NOTHING = Buffer.from('{}');

/** Bytes that arrive a chunk in each step, and not while their reader waits. */
const arriving = (bytes: Buffer, signal: AbortSignal): IncomingBytes => ({
  announced: bytes.length,
  async read(take) {
    for (let from = 0; from < bytes.length; from += CHUNK) {
      signal.throwIfAborted();
      await step();
      await take(bytes.subarray(from, from + CHUNK));
    }
  },
});

/** What an operation does: reads reports in rounds, those of a round side by side, and asks something small between. */
interface Plan {
  readonly caller: string;
  readonly rounds: readonly (readonly string[])[];
  /** In how many steps it is begun, and after how many its caller leaves; undefined for one who stays. */
  readonly begins: number;
  readonly leavesAfter: number | undefined;
  readonly latency: number;
}

interface Bounds {
  readonly places: number;
  readonly operations: number;
  readonly largeBytes: number;
  readonly cacheBytes: number;
}

/** So large that nothing is refused: what is refused does not wait, and has tests of its own. */
const BYTES_IN_FLIGHT = 2 ** 40;

/** The real queue, gate, cache and counts before an upstream of which only the time is simulated. */
class Process {
  readonly queue: FairQueue;
  readonly bytes = new BytesInFlight(BYTES_IN_FLIGHT);
  readonly documents: DocumentCache;
  readonly admitted: CallerQuota;
  /** The most bytes that operations held together. */
  maxHeld = 0;

  constructor({ places, operations, largeBytes, cacheBytes }: Bounds) {
    this.queue = new FairQueue(places);
    this.admitted = new CallerQuota(operations, fairShareOf(operations));
    this.documents = new DocumentCache({
      maxBytes: cacheBytes,
      ttlMs: 60_000,
      maxLargeBytes: largeBytes,
      maxPaused: maxPausedReads(places),
    });
  }

  inUse(): Readonly<Record<string, number>> {
    return {
      operations: this.admitted.total,
      places: this.queue.inFlight,
      waiting: this.queue.waiting,
      bytes: this.bytes.size,
      ...this.documents.inUse(),
    };
  }

  /** Runs one operation. @returns whether it was let in */
  async run({ caller, rounds, begins, leavesAfter, latency }: Plan) {
    for (let time = 0; time < begins; time += 1) await step();
    if (!this.admitted.acquire(caller)) return 'refused';
    const controller = new AbortController();
    const { signal } = controller;
    const enders: (() => void)[] = [];
    const onEnd = (listener: () => void): void => {
      if (signal.aborted) listener();
      else enders.push(listener);
    };
    const end = (): void => {
      if (signal.aborted) return;
      controller.abort(new Error('over'));
      for (const ender of enders) ender();
      this.admitted.release(caller);
    };
    const holding = this.bytes.open(caller);
    onEnd(() => holding.release());
    const reader = this.documents.large.open(caller);
    onEnd(() => reader.close());
    const answerIn = async (steps: number): Promise<void> => {
      for (let time = 0; time < steps; time += 1) await step();
      signal.throwIfAborted();
    };
    const send = trackInFlight(() => reader.requestStarted())(({ path }, read) =>
      this.queue.run(caller, signal, async () => {
        await answerIn(latency);
        const body = holding.count(arriving(reports.get(path) ?? NOTHING, signal));
        return read({ statusCode: 200, headers: {}, body });
      }),
    );
    const client: TelnyxClient = {
      get: ({ path, template }, read) => send({ path: path.at(-1) ?? '', template }, ({ body }) => read(body)),
      retain: (value, bytes, own) => holding.share(value, bytes, own),
    };
    const { reports: loader } = createCallReportLoaders({
      telnyx: client,
      documents: this.documents,
      requester: { tenant: caller, signal, onEnd, reader },
      maxBytes: 2 ** 30,
    });
    if (leavesAfter !== undefined) void answerIn(leavesAfter).then(end, end);
    try {
      for (const round of rounds) {
        await Promise.all(round.map((callId) => loader.load(callId)));
        this.maxHeld = Math.max(this.maxHeld, this.bytes.size);
        await client.get({ path: ['small'], template: '/small' }, async (body) => body.read(() => undefined));
      }
      return 'answered';
    } catch (error) {
      if (signal.aborted) return 'left';
      throw error;
    } finally {
      end();
    }
  }
}

const plan: fc.Arbitrary<Plan> = fc.record({
  caller: fc.constantFrom('a', 'b', 'c', 'd'),
  rounds: fc.array(fc.uniqueArray(fc.constantFrom(...reports.keys()), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  }),
  begins: fc.nat(20),
  leavesAfter: fc.option(fc.nat(60), { nil: undefined, freq: 4 }),
  latency: fc.nat(5),
});

const bounds: fc.Arbitrary<Bounds> = fc.record({
  places: fc.integer({ min: 1, max: 10 }),
  operations: fc.integer({ min: 1, max: 30 }),
  largeBytes: fc.constantFrom(KB, 1_000 * KB, 3_000 * KB),
  cacheBytes: fc.constantFrom(0, 2_000 * KB, 100_000 * KB),
});

/** Of all that the random operations do one after the other, that many steps would be enough. */
const MAX_STEPS = 20_000;

async function allEnd(process: Process, plans: readonly Plan[]): Promise<(string | undefined)[]> {
  const outcomes = new Array<string | undefined>(plans.length).fill(undefined);
  const failures: unknown[] = [];
  plans.forEach((each, index) => {
    process.run(each).then(
      (outcome) => (outcomes[index] = outcome),
      (error: unknown) => failures.push(error),
    );
  });
  for (let time = 0; time < MAX_STEPS && outcomes.includes(undefined) && failures.length === 0; time += 1) await step();
  expect(failures).toEqual([]);
  return outcomes;
}

describe('operations that wait for one another', () => {
  it('all end, and leave nothing behind, whatever they read, share and bound', async () => {
    await fc.assert(
      fc.asyncProperty(bounds, fc.array(plan, { minLength: 1, maxLength: 16 }), async (limits, plans) => {
        const process = new Process(limits);
        const outcomes = await allEnd(process, plans);
        if (outcomes.includes(undefined)) throw new Error(`Some wait for ever: ${JSON.stringify(process.inUse())}`);
        for (const [index, { leavesAfter }] of plans.entries())
          if (leavesAfter === undefined) expect(['answered', 'refused']).toContain(outcomes[index]);
        for (let time = 0; time < 100; time += 1) await step();
        expect(Object.entries(process.inUse()).filter(([, count]) => count !== 0)).toEqual([]);
      }),
      { numRuns: propertyRuns(50) },
    );
  });

  it('all end when twenty callers read two hours each, in less memory than four of them have', async () => {
    const limits = { places: 8, operations: 100, largeBytes: 2_500 * KB, cacheBytes: 8_000 * KB };
    const process = new Process(limits);
    const plans = Array.from({ length: 20 }, (_, index) => ({
      caller: `caller-${index}`,
      rounds: [['l3'], ['l2']],
      begins: 0,
      leavesAfter: undefined,
      latency: 3,
    }));
    expect(new Set(await allEnd(process, plans))).toEqual(new Set(['answered']));
    expect(process.maxHeld).toBeLessThan(4 * 4_000 * KB);
  });

  it('delay another caller by no more than a few of them, however many one caller has started', async () => {
    const process = new Process({ places: 8, operations: 100, largeBytes: 2_500 * KB, cacheBytes: 0 });
    let over = 0;
    const run = async (caller: string, begins: number): Promise<void> => {
      await process.run({ caller, rounds: [['l3'], ['l2']], begins, leavesAfter: undefined, latency: 3 });
      over += 1;
    };
    const greedy = Promise.all(Array.from({ length: 40 }, () => run('greedy', 0)));
    for (let time = 0; time < 60; time += 1) await step();
    const before = over;
    await run('modest', 0);
    // It waits for a place, then for the turn: about three operations each.
    expect(over - before).toBeLessThanOrEqual(8);
    await greedy;
  });
});
