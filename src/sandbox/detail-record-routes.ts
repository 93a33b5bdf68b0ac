import type { FastifyInstance } from 'fastify';
import { dateRange } from './date-range.ts';
import { ApiError } from './errors.ts';
import { applyFilters, compare, plainFields, readFilters, type Filter } from './filters.ts';
import { timeOf, type JsonObject } from './json.ts';
import { single, type Query } from './paging.ts';
import { sendPage } from './record-routes.ts';
import type { AccountOf } from './route-context.ts';

/** Pages of detail records are smaller than those of other lists. */
const MAX_DETAIL_PAGE_SIZE = 50;

const FIELDS = plainFields([
  'auth_username',
  'billed_sec',
  'billing_group_id',
  'billing_group_name',
  'call_id',
  'call_sec',
  'caller_name',
  'caller_number',
  'cld',
  'cli',
  'connection_id',
  'connection_name',
  'cost',
  'country_code',
  'currency',
  'dest_number',
  'direction',
  'finished_at',
  'fs_channel_id',
  'id',
  'payment_method',
  'rate',
  'session_id',
  'source_country_code',
  'started_at',
  'tags',
  'telnyx_call_control_id',
  'telnyx_leg_id',
  'telnyx_session_id',
]);

/**
 * `GET /detail_records`: only `filter[record_type]=webrtc` has records, every field of which can be filtered and sorted.
 * @param now the current time in ms since the epoch, for `filter[date_range]`
 */
export function detailRecordRoutes(api: FastifyInstance, accountOf: AccountOf, now: number): void {
  api.get<{ Querystring: Query }>('/detail_records', (request, reply) => {
    const filters = readFilters(request.query);
    const type = filters.find(({ field }) => field === 'record_type');
    if (type === undefined)
      throw new ApiError(400, 'The parameter filter[record_type] is required.', 'filter[record_type]');
    if (type.value !== 'webrtc')
      throw new ApiError(400, `The sandbox has no detail records of the type '${type.value}'.`, type.parameter);
    const range = filters.find(({ field }) => field === 'date_range');
    const others = filters.filter((filter) => filter !== type && filter !== range);
    const all = inOrder(accountOf(request).detailRecords, single(request.query, 'sort'));
    return sendPage(request, reply, applyFilters(within(all, range, now), others, FIELDS), MAX_DETAIL_PAGE_SIZE);
  });
}

function within(records: readonly JsonObject[], range: Filter | undefined, now: number): readonly JsonObject[] {
  if (range === undefined) return records;
  const span = dateRange(range.value, now);
  if (span === undefined) throw new ApiError(400, `The date range '${range.value}' is not known.`, range.parameter);
  return records.filter((record) => {
    const started = timeOf(record.started_at);
    return started !== undefined && started >= span.from && started < span.until;
  });
}

interface SortedList {
  sort: string;
  length: number;
  records: JsonObject[];
}

/** The latest sorted version of each list: thousands of records are requested page by page. */
const sortedLast = new WeakMap<readonly JsonObject[], SortedList>();

function inOrder(records: readonly JsonObject[], sort = '-started_at'): readonly JsonObject[] {
  const last = sortedLast.get(records);
  if (last?.sort === sort && last.length === records.length) return last.records;
  const found = sorted(records, sort);
  sortedLast.set(records, { sort, length: records.length, records: found });
  return found;
}

/** Sorted by `sort` (`-started_at,cli`); newest first without it. */
function sorted(records: readonly JsonObject[], sort: string): JsonObject[] {
  const keys = sort.split(',').map((text) => {
    const field = text.replace(/^-/, '');
    if (!FIELDS.has(field)) throw new ApiError(400, `The sort field '${field}' is not known.`, 'sort');
    return { field, direction: text.startsWith('-') ? -1 : 1 };
  });
  return [...records].sort((left, right) => {
    const orders = keys.map(({ field, direction }) => direction * compare(left[field], right[field]));
    return orders.find((order) => order !== 0) ?? 0;
  });
}
