import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listCalls, type Listing } from '../../src/call-quality/list-calls.ts';
import { at, recordAt } from './support/record-pages.ts';

const SIZE = 5;

/** Records one a minute, newest first, in pages; `changed` may put new ones in front before a page is given. */
function pagesOf(
  count: number,
  before: (number: number, records: ReturnType<typeof recordAt>[]) => void = () => undefined,
) {
  const records = Array.from({ length: count }, (_, index) => recordAt(count - 1 - index));
  const asked: number[] = [];
  const page: Listing['page'] = (number) => {
    asked.push(number);
    before(number, records);
    const items = records.slice((number - 1) * SIZE, number * SIZE);
    return Promise.resolve({ items, last: number * SIZE >= records.length, total: records.length });
  };
  return { page, asked };
}

const list = (page: Listing['page'], from = -Infinity, to = Infinity, isTimeUp = () => false) =>
  listCalls({ page, pageSize: SIZE, from, to, maxCalls: 1_000, isTimeUp });

describe('listing the calls of a period', () => {
  it('gives each call of the period once, newest first, wherever the period lies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.nat(70), fc.nat(70), async (count, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const { calls, isListed } = await list(pagesOf(count).page, at(from), at(to));
        const expected = Array.from({ length: count }, (_, index) => index).filter(
          (index) => index >= from && index <= to,
        );
        expect(calls.map(({ callId }) => callId)).toEqual(expected.reverse().map((index) => `call-${index}`));
        expect(isListed).toBe(true);
      }),
    );
  });

  it('finds an early period without reading all that came later', async () => {
    const { page, asked } = pagesOf(1_000);
    await list(page, at(10), at(20));
    expect(asked.length).toBeLessThan(25);
  });

  it('misses no call when new ones shift others from page to page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.nat(8), { maxLength: 4 }),
        async (count, arrivals) => {
          let next = count;
          const left = [...arrivals];
          // The later pages of those asked for at once are given first.
          const { page } = pagesOf(count, (number, records) => {
            if (left[0] === number) {
              left.shift();
              records.unshift(recordAt(next));
              next += 1;
            }
          });
          const { calls } = await list(page);
          const found = new Set(calls.map(({ callId }) => callId));
          for (let index = 0; index < count; index += 1) expect(found).toContain(`call-${index}`);
          expect(found.size).toBe(calls.length);
        },
      ),
    );
  });

  it('says when time was up before the end', async () => {
    let looks = 0;
    const { calls, isListed } = await list(pagesOf(50).page, -Infinity, Infinity, () => (looks += 1) > 3);
    expect(isListed).toBe(false);
    expect(calls).toHaveLength(15);
  });

  it('ends when the upstream repeats pages, whatever it says of their number', async () => {
    const items = [recordAt(500), recordAt(499), recordAt(498)];
    let asked = 0;
    const same = (total: number | null) => () => {
      asked += 1;
      return Promise.resolve({ items, last: false, total });
    };
    for (const total of [null, 3, 1_000_000])
      for (const [from, to] of [
        [at(0), Infinity],
        [at(0), at(10)],
      ] as const)
        await expect(list(same(total), from, to)).rejects.toMatchObject({ code: 'UPSTREAM_INVALID' });
    expect(asked).toBeLessThan(300);
  });

  it('does not search for the first page beyond its time', async () => {
    let looks = 0;
    const { calls, isListed } = await list(pagesOf(1_000).page, at(0), at(1), () => (looks += 1) > 3);
    expect({ calls, isListed }).toEqual({ calls: [], isListed: false });
  });

  it('takes calls that are repeated on later pages once, and refuses more than it may list', async () => {
    const twice = Array.from({ length: 40 }, (_, index) => recordAt(20 - Math.floor(index / 2)));
    const page: Listing['page'] = (number) =>
      Promise.resolve({ items: twice.slice((number - 1) * SIZE, number * SIZE), last: number === 8, total: null });
    expect((await list(page)).calls).toHaveLength(20);
    const listing = { page, pageSize: SIZE, from: -Infinity, to: Infinity, isTimeUp: () => false };
    await expect(listCalls({ ...listing, maxCalls: 19 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await listCalls({ ...listing, maxCalls: 20 })).calls).toHaveLength(20);
  });
});
