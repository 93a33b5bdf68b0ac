import { badUserInput, upstreamInvalid } from '../errors.ts';
import type { JsonObject } from '../json/json-object.ts';
import { instantMs } from '../json/values.ts';
import { mustYield, nextSlice } from '../operation/time-slices.ts';
import { listedCall, type ListedCall } from './judged-call.ts';

/** One page of billing records, newest first. */
interface RecordPage {
  readonly items: readonly JsonObject[];
  readonly last: boolean;
  /** The number of records on all pages; null when unknown. */
  readonly total: number | null;
}

/** A paged list, counted from 1, and the part of it that is wanted. */
export interface Listing {
  readonly page: (number: number) => Promise<RecordPage>;
  readonly pageSize: number;
  /** Both ends included, in epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly maxCalls: number;
  /** Whether to stop requesting pages, because time is up. */
  readonly isTimeUp: () => boolean;
}

export interface ListedCalls {
  /** Each call once, newest first. */
  readonly calls: readonly ListedCall[];
  /** Whether these are all calls of the period. */
  readonly isListed: boolean;
}

/** How many pages are requested concurrently. */
const PAGES_AT_ONCE = 4;

/** After this many pages in a row without a record that is new, the upstream is repeating pages. */
const MAX_REPEATED_PAGES = 5;

/** No list has more pages: with any number of records a second, the first page of a period is below. */
const MAX_PAGE = 2 ** 24;

/**
 * Lists the calls of a period.
 * @throws GatewayError `BAD_USER_INPUT` when there are more than `maxCalls`; `UPSTREAM_INVALID` when the upstream repeats pages; the error
 *   of a page that could not be fetched
 */
export async function listCalls(listing: Listing): Promise<ListedCalls> {
  const first = await listOnce(listing, PAGES_AT_ONCE);
  // A record that arrived while pages were requested concurrently may have moved another one to the next page unseen.
  return first.hasChanged && first.isListed ? await listOnce(listing, 1) : first;
}

async function listOnce(
  { page, pageSize, from, to, maxCalls, isTimeUp }: Listing,
  atOnce: number,
): Promise<ListedCalls & { readonly hasChanged: boolean }> {
  const pages = new Map<number, Promise<RecordPage>>();
  const ask = (number: number): Promise<RecordPage> => {
    let asked = pages.get(number);
    if (asked === undefined) {
      asked = page(number);
      // A page requested ahead may fail when it is no longer needed.
      asked.catch(() => undefined);
      pages.set(number, asked);
    }
    return asked;
  };
  const calls = new Map<string, ListedCall>();
  const totals = new Set<number | null>();
  const seen = new Set<string>();
  let repeated = 0;
  let number = await firstPage(ask, to, isTimeUp);
  if (number === null) return { calls: [], isListed: false, hasChanged: false };
  for (;;) {
    if (isTimeUp()) return { calls: [...calls.values()], isListed: false, hasChanged: false };
    const { items, last, total } = await ask(number);
    totals.add(total);
    const all = from === -Infinity && to === Infinity ? total : null;
    if ((all ?? 0) > maxCalls) throw tooMany(maxCalls, all);
    const lastPage = total === null ? number : Math.ceil(total / pageSize);
    for (let next = number + 1; next < number + atOnce && next <= lastPage; next += 1) void ask(next);
    let isBelow = false;
    const before = seen.size;
    for (const record of items) {
      if (mustYield()) await nextSlice();
      const call = listedCall(record);
      if (call === null) continue;
      seen.add(call.callId);
      if ((call.startedAt ?? to) > to) continue;
      isBelow = call.startedAt !== null && call.startedAt < from;
      if (isBelow) break;
      if (!calls.has(call.callId)) calls.set(call.callId, call);
    }
    if (calls.size > maxCalls) throw tooMany(maxCalls, null);
    repeated = seen.size === before && items.length > 0 ? repeated + 1 : 0;
    if (repeated === MAX_REPEATED_PAGES) throw repeats();
    if (last || isBelow) return { calls: [...calls.values()], isListed: true, hasChanged: totals.size > 1 };
    number += 1;
  }
}

/** The first page with records of the period, found by doubling steps and then by bisection; null if time is up first. */
async function firstPage(ask: Listing['page'], to: number, isTimeUp: () => boolean): Promise<number | null> {
  const reaches = async (number: number): Promise<boolean> => {
    const { items, last } = await ask(number);
    const oldest = items.map(({ started_at }) => instantMs(started_at)).findLast((time) => time !== null);
    return last || (oldest ?? -Infinity) <= to;
  };
  let low = 0;
  let high = 1;
  while (!(await reaches(high))) {
    if (isTimeUp()) return null;
    if (high === MAX_PAGE) throw repeats();
    [low, high] = [high, high * 2];
  }
  while (high - low > 1) {
    if (isTimeUp()) return null;
    const middle = Math.floor((low + high) / 2);
    if (await reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}

const repeats = (): Error => upstreamInvalid('Telnyx repeats the pages of its list of calls.');

const tooMany = (most: number, total: number | null): Error =>
  badUserInput(
    `The period has ${total ?? `more than ${most}`} calls; accepted: at most ${most} (MAX_COHORT_CALLS). Ask for a shorter period or narrow the filter.`,
  );
