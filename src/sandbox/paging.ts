import { ApiError } from './errors.ts';

/** A request's query as parsed by fastify: flat names such as `page[size]`, a list for a repeated name. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

export interface Page {
  number: number;
  size: number;
}
/** Telnyx's `meta` beside `data`; `page_number` counts from 1. */
export interface PageMeta {
  page_number: number;
  page_size: number;
  total_pages: number;
  total_results: number;
}

const DEFAULT_SIZE = 20;
/** The maximum page size of the API's lists, unless they specify another. */
const MAX_PAGE_SIZE = 250;

/**
 * Reads `page[number]` (from 1, default 1) and `page[size]` (1 to `largest`, default 20).
 * @throws ApiError 400 naming the parameter that is out of range or not a whole number
 */
export function readPage(query: Query, largest = MAX_PAGE_SIZE): Page {
  return {
    number: wholeNumber(query, 'page[number]', 1, Number.MAX_SAFE_INTEGER),
    size: wholeNumber(query, 'page[size]', DEFAULT_SIZE, largest),
  };
}

/** One page of the rows, empty beyond the last, and its meta. */
export function cutPage<Row>(rows: readonly Row[], page: Page): { rows: Row[]; meta: PageMeta } {
  const from = (page.number - 1) * page.size;
  const meta = {
    page_number: page.number,
    page_size: page.size,
    total_pages: Math.ceil(rows.length / page.size),
    total_results: rows.length,
  };
  return { rows: rows.slice(from, from + page.size), meta };
}

/**
 * The single value of a query parameter, undefined when it is absent.
 * @throws ApiError 400 when it was given more than once
 */
export function single(query: Query, name: string): string | undefined {
  const value = query[name];
  if (Array.isArray(value)) throw new ApiError(400, `The parameter ${name} was given more than once.`, name);
  return value;
}

function wholeNumber(query: Query, name: string, fallback: number, largest: number): number {
  const text = single(query, name);
  if (text === undefined) return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= largest) return value;
  throw new ApiError(400, `The parameter ${name} must be a whole number from 1 to ${largest}.`, name);
}
