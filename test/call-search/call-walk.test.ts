import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RowPage, RowSource, CallRow } from '../../src/call-search/call-rows.ts';
import { CallWalk, MAX_PAGES_PER_WALK } from '../../src/call-search/call-walk.ts';
import { Cursors } from '../../src/call-search/cursor.ts';

const cursors = new Cursors();

/** A list from new to old, into which rows can be put while it is walked. */
function listOf(rows: readonly CallRow[], pageSize = 3): RowSource & { rows: CallRow[]; asked: number[] } {
  const list = {
    rows: [...rows],
    asked: [] as number[],
    pageSize,
    page: (number: number): Promise<RowPage> => {
      list.asked.push(number);
      const from = (number - 1) * pageSize;
      return Promise.resolve({
        rows: list.rows.slice(from, from + pageSize),
        last: from + pageSize >= list.rows.length,
      });
    },
  };
  return list;
}

/** Rows of calls whose segments were stored at these times. */
const rowsOf = (calls: Readonly<Record<string, readonly number[]>>): CallRow[] =>
  Object.entries(calls)
    .flatMap(([callId, times]) => times.map((time) => ({ callId, time, earliest: Math.min(...times) })))
    .sort((one, other) => other.time - one.time);

async function take(source: RowSource, count: number, after?: string) {
  const walk = new CallWalk(source, after === undefined ? undefined : cursors.decode('list', after));
  const callIds: string[] = [];
  let cursor = after;
  while (callIds.length < count) {
    const found = await walk.next();
    cursor = cursors.encode('list', found === null ? walk.position() : found.position());
    if (found === null) break;
    callIds.push(found.callId);
  }
  return { callIds, cursor, goesOn: callIds.length === count || walk.cut };
}

const calls = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 3 }),
  fc.array(fc.integer({ min: 1_000, max: 1_040 }), { minLength: 1, maxLength: 6 }),
  { maxKeys: 15, noNullPrototype: true },
);

describe('a walk through a list of segments', () => {
  it('gives each call once, where its newest segment stands, however pages are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        calls,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 6 }),
        async (made, size, count) => {
          const rows = rowsOf(made);
          const source = listOf(rows, size);
          const seen: string[] = [];
          let page = await take(source, count);
          seen.push(...page.callIds);
          for (let turns = 0; page.goesOn && turns < 50; turns += 1) {
            page = await take(source, count, page.cursor);
            seen.push(...page.callIds);
          }
          expect(seen).toEqual([...new Set(rows.map(({ callId }) => callId))]);
        },
      ),
    );
  });

  it('leaves none out and repeats none when new segments arrive between pages', async () => {
    const arrival = fc.record({ fresh: fc.boolean(), pick: fc.nat(), ties: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        calls,
        fc.array(arrival, { maxLength: 30 }),
        fc.integer({ min: 1, max: 3 }),
        async (made, arrivals, count) => {
          const source = listOf(rowsOf(made));
          const known = Object.keys(made);
          let now = 2_000;
          const arrive = (): void => {
            const next = arrivals.pop();
            if (next === undefined) return;
            const callId = next.fresh || known.length === 0 ? `new-${now}` : known[next.pick % known.length]!;
            if (!next.ties) now += 1;
            source.rows.unshift({ callId, time: now, earliest: Math.min(now, ...(made[callId] ?? [])) });
          };
          const seen: string[] = [];
          let page = await take(source, count);
          seen.push(...page.callIds);
          for (let turns = 0; page.goesOn && turns < 60; turns += 1) {
            arrive();
            page = await take(source, count, page.cursor);
            seen.push(...page.callIds);
          }
          expect(new Set(seen).size).toBe(seen.length);
          expect(known.filter((callId) => !seen.includes(callId))).toEqual([]);
        },
      ),
    );
  });

  it('finds its place again when rows before it were deleted', async () => {
    const source = listOf(rowsOf({ a: [9], b: [8], c: [7], d: [6], e: [5], f: [4], g: [3] }));
    const { cursor } = await take(source, 4);
    source.rows.splice(0, 3);
    expect((await take(source, 9, cursor)).callIds).toEqual(['e', 'f', 'g']);
  });

  it('forgets calls of which nothing older can come, so that cursors stay small', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`call-${index}`, [10_000 - index]]));
    const { cursor } = await take(listOf(rowsOf(many), 100), 500);
    expect(cursor!.length).toBeLessThan(100);
  });

  it('passes over rows of no call, and keeps rows without a time where they stand', async () => {
    const nameless: CallRow = { callId: null, time: 5, earliest: 5 };
    const timeless: CallRow = { callId: 'timeless', time: null, earliest: -Infinity };
    const source = listOf([nameless, ...rowsOf({ a: [5] }), timeless, ...rowsOf({ b: [4] })], 2);
    expect((await take(source, 9)).callIds).toEqual(['a', 'timeless', 'b']);
  });
});

describe('a walk within a span of time', () => {
  const hundred = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`at-${index}`, [index]]));

  it('gives the calls of that span alone', async () => {
    const source = { ...listOf(rowsOf(hundred)), span: { from: 995, to: 997 } };
    expect((await take(source, 9)).callIds).toEqual(['at-997', 'at-996', 'at-995']);
  });

  it('finds a span far back in few pages', async () => {
    const list = listOf(rowsOf(hundred));
    const found = await take({ ...list, span: { from: 100, to: 101 } }, 9);
    expect(found.callIds).toEqual(['at-101', 'at-100']);
    expect(new Set(list.asked).size).toBeLessThanOrEqual(MAX_PAGES_PER_WALK);
  });

  it('continues within it', async () => {
    const source = { ...listOf(rowsOf(hundred)), span: { from: 90, to: 100 } };
    const { cursor } = await take(source, 4);
    expect((await take(source, 99, cursor)).callIds).toEqual([96, 95, 94, 93, 92, 91, 90].map((time) => `at-${time}`));
  });
});

describe('a walk from a position far beyond the end of the list', () => {
  it.each([2_000, 20_000_000, Number.MAX_SAFE_INTEGER])(
    'asks no more pages than any other: offset %i',
    async (offset) => {
      const list = listOf(rowsOf({ only: [1_000] }));
      const walk = new CallWalk(list, { offset, time: 1_000, returned: [] });
      await walk.next();
      expect(list.asked.length).toBeLessThanOrEqual(MAX_PAGES_PER_WALK);
      expect(walk.cut).toBe(true);
    },
  );
});

describe('a cursor', () => {
  it('gives back the place it was made of', () => {
    const returned = fc.record({ callHash: fc.string({ maxLength: 8 }), earliest: fc.integer() });
    fc.assert(
      fc.property(fc.nat(), fc.oneof(fc.nat(), fc.constant(Infinity)), fc.array(returned), (offset, time, all) => {
        const place = { offset, time, returned: all };
        expect(cursors.decode('list', cursors.encode('list', place))).toEqual(place);
      }),
    );
  });

  it('is refused when it is none, or of another list', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => cursors.decode('list', text)).toThrow('after is not a cursor of this list');
      }),
    );
    const other = cursors.encode('other', { offset: 0, time: 0, returned: [] });
    expect(() => cursors.decode('list', other)).toThrow('after is not a cursor of this list');
  });

  it('is refused when anything of it was changed, or another key has signed it', () => {
    const place = { offset: 40, time: 1_700_000_000_000, returned: [{ callHash: 'abcdefgh', earliest: 1 }] };
    const bytes = Buffer.from(cursors.encode('list', place), 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(() => cursors.decode('list', changed.toString('base64url'))).toThrow('after is not a cursor of this list');
    }
    const elsewhere = new Cursors('k'.repeat(32));
    expect(() => cursors.decode('list', elsewhere.encode('list', place))).toThrow('after is not a cursor of this list');
    expect(new Cursors('k'.repeat(32)).decode('list', elsewhere.encode('list', place))).toEqual(place);
  });

  it('stays within a request’s size, however many calls were returned', () => {
    const returned = Array.from({ length: 100_000 }, (_, index) => ({ callHash: String(index), earliest: index }));
    const cursor = cursors.encode('list', { offset: 0, time: 1e15, returned });
    expect(cursor.length).toBeLessThan(100_000);
    expect(cursors.decode('list', cursor).returned[0]).toEqual({ callHash: '0', earliest: 0 });
  });
});
