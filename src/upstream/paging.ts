import { z } from 'zod';
import { upstreamInvalid } from '../errors.ts';
import { isObject, type JsonObject } from '../json/json-object.ts';
import type { UpstreamRequest } from './request-path.ts';
import type { TelnyxClient } from './client.ts';
import { readJson } from './read-json.ts';

/** A page of one of the API's lists. Items are as the upstream sent them: any field may be missing, unknown or of an unexpected type. */
export interface UpstreamPage {
  readonly items: readonly JsonObject[];
  /** Whether this is the last page: it is empty, or not full and no further one is announced (`meta.total_pages`). */
  readonly last: boolean;
  /** Items on all pages (`meta.total_results`); null when not sent. */
  readonly total: number | null;
}

/** The items of all pages, up to a maximum of pages. */
export interface UpstreamList {
  readonly items: readonly JsonObject[];
  /** Whether the list has more items than were read. */
  readonly truncated: boolean;
}

/** A page, counted from 1, and its size in items. */
export interface PageNumber {
  readonly number: number;
  readonly size: number;
}

const envelope = z.object({
  data: z.array(z.unknown()),
  meta: z
    .object({
      total_pages: z.number().int().nonnegative().nullish().catch(null),
      total_results: z.number().int().nonnegative().nullish().catch(null),
      page_size: z.number().int().positive().nullish().catch(null),
    })
    .nullish()
    .catch(null),
});

/** The gateway requests at most a hundred items per page; it tolerates an upstream that sends somewhat more. */
const MAX_ITEMS = 1_000;

/**
 * Requests one page of a list and drops entries that are not objects.
 * @returns an empty last page when the upstream answers 404
 * @throws GatewayError `UPSTREAM_INVALID` when the response is not `{ data: [...] }`
 */
export async function getPage(client: TelnyxClient, request: UpstreamRequest, page: PageNumber): Promise<UpstreamPage> {
  const query = [
    ...(request.query ?? []),
    ['page[number]', String(page.number)] as const,
    ['page[size]', String(page.size)] as const,
  ];
  const answer = await client.get({ ...request, query }, (body) => readJson(body));
  if (answer === undefined) return { items: [], last: true, total: null };
  const parsed = envelope.safeParse(answer);
  if (!parsed.success) throw upstreamInvalid('The answer from Telnyx is not a list: it has no "data".');
  const { data, meta } = parsed.data;
  if (data.length > MAX_ITEMS)
    throw upstreamInvalid(`Telnyx answered with ${data.length} items in one page; at most ${MAX_ITEMS} are read.`);
  const items = data.filter(isObject);
  const total = meta?.total_pages;
  const fullAt = Math.min(page.size, meta?.page_size ?? page.size);
  return {
    items,
    // A full page may be followed by another one, whatever the total says.
    last: data.length === 0 || (data.length < fullAt && page.number >= (total ?? 0)),
    total: meta?.total_results ?? null,
  };
}

/**
 * Reads a list page by page from its first page.
 * @param limit the page size and the maximum of pages
 */
export async function getList(
  client: TelnyxClient,
  request: UpstreamRequest,
  limit: { readonly size: number; readonly maxPages: number },
): Promise<UpstreamList> {
  const items: JsonObject[] = [];
  let total: number | null = null;
  for (let number = 1; number <= limit.maxPages; number += 1) {
    const page = await getPage(client, request, { number, size: limit.size });
    for (const one of page.items) items.push(one);
    if (page.last) return { items, truncated: false };
    total = page.total;
  }
  return { items, truncated: items.length !== total };
}
